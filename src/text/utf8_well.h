/* The quick half of utf8_find_broken(). */
#ifndef WPC_SRC_TEXT_UTF8_WELL_H
#define WPC_SRC_TEXT_UTF8_WELL_H

#include "wpc/base/str.h"

/* True when all of `s` is UTF-8; false means that it may be broken. */
bool utf8_is_well(struct str s);

/* The same without vectors wider than every machine has; for tests. */
bool utf8_is_well_anywhere(struct str s);
bool utf8_is_plain_anywhere(struct str s);
bool utf8_is_unescaped_anywhere(struct str s);

#endif
