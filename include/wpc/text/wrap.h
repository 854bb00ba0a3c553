/* Breaking prose into lines by columns. */
#ifndef WPC_TEXT_WRAP_H
#define WPC_TEXT_WRAP_H

#include "wpc/text/width.h"

/* Takes one line of at most `columns` off the front of `*rest`; at least one
   character, so it always ends. Chinese breaks anywhere but before 、，。；：！？
   ）”》 and after （“《 (GB/T 15834); ASCII words, numbers with their unit and
   dates (2017年) stay whole where they fit. Blanks at a break are dropped. */
struct str wrap_next(struct str *rest, size_t columns, enum ambiguous ambiguous);

#endif
