/* Where the bytes below 0x20 stand: TAB, LF, CR and what has no business in a
   text. Tables of text are split by nothing else. */
#ifndef WPC_BASE_CONTROLS_H
#define WPC_BASE_CONTROLS_H

#include <stdint.h>

#include "wpc/base/str.h"

/* More than is ever filled may be written: so much past the end. */
enum { CONTROLS_SLACK = 8 };

/* The offsets of all of them, in order. `at` has room for s.n and the slack;
   s.n fits into 32 bits. Gives how many there are. */
size_t controls_find(struct str s, uint32_t *at);

/* The first TAB at or after `from` that one of the three letters follows;
   SIZE_MAX if none. */
size_t tab_find_before(struct str s, size_t from, const char letters[3]);

#endif
