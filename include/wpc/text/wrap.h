/* Breaking prose into lines by columns. */
#ifndef WPC_TEXT_WRAP_H
#define WPC_TEXT_WRAP_H

#include "wpc/text/width.h"

/* Takes one line of at most `columns` off the front of `*rest`; at least one
   character, so it always ends. Chinese breaks anywhere but before
   、，。；：！？ ）”》 and after （“《 (GB/T 15834), nor inside —— and ……;
   ASCII words, numbers with their unit and dates (2017年12月) stay whole where
   they fit. A LF ends a line. Blanks at a break are dropped, those that open a
   line of the text stay. */
struct str wrap_next(struct str *rest, size_t columns,
                     enum ambiguous ambiguous);

#endif
