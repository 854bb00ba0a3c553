/* What stands in folded prose as it was printed. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_FOLD_KEPT_H
#define WPC_SRC_PLAN_FOLD_KEPT_H

#include "wpc/base/str.h"

/* Bytes of which each has a bit in a number. */
enum { KEPT_BLOCK = 32 };
static inline size_t kept_blocks(size_t n)
{
    return n / KEPT_BLOCK + 1;
}

/* A bit, the first the lowest, for each byte that is not of a character of
   which nearly all prose consists and which has no other form: most ideographs,
   、 and 。, letters and digits of ASCII. What has a bit may stay too. Fills
   kept_blocks() numbers; what is behind the text has its bits. */
void kept_others(struct str s, uint32_t *others);
/* The same on any machine; the tests compare them. */
void kept_others_anywhere(struct str s, uint32_t *others);

#endif
