/* Blanks of any width: what people type to push text about, and what must not
   matter when names are compared. */
#ifndef WPC_TEXT_BLANK_H
#define WPC_TEXT_BLANK_H

#include <stdint.h>

#include "wpc/base/buf.h"

/* Unicode's White_Space (tab, line ends, U+00A0, U+3000 …), and the invisible
   U+200B, U+2060 and U+FEFF. */
bool blank_is(uint32_t character);

/* True when there is nothing else in `s`. */
bool blank_is_all(struct str s);

/* Without the blanks at both ends. */
struct str blank_trim(struct str s);

/* True when the two differ by blanks only, wherever these stand. */
bool blank_equal(struct str a, struct str b);

/* Full-width forms of ASCII made plain, blanks left out. A view of what was
   added to `buf`, valid until the next put. */
struct str plain_put(struct buf *buf, struct str text);

#endif
