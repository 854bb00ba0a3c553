/* Making what could fool a terminal visible. */
#ifndef WPC_TEXT_ESCAPE_H
#define WPC_TEXT_ESCAPE_H

#include <stdint.h>

#include "wpc/base/buf.h"

/* Controls, bidi overrides, other format characters, line separators and
   letters without ink. Variation selectors and combining marks are not. */
bool character_is_invisible(uint32_t character);

/* True when `s` holds such a character or broken UTF-8. */
bool escape_is_needed(struct str s);

/* Writes `s` with those made visible: \t \n \r \x1b, U+202E as <U+202E>, a
   broken byte as \xff. Everything else unchanged. */
void escape_visible(struct buf *buf, struct str s);

/* The machine formats' form for tab, LF, CR and backslash in a cell:
   \t \n \r \\ ; other bytes unchanged. */
void escape_cell(struct buf *buf, struct str s);

#endif
