/* What stands in folded prose as it was printed. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_FOLD_KEPT_H
#define WPC_SRC_PLAN_FOLD_KEPT_H

#include "wpc/base/str.h"

/* Bytes at the front that are of characters of which nearly all prose consists
   and which have no other form: most ideographs, 、 and 。, letters and digits
   of ASCII. Behind them may stand more that stays. */
size_t kept_run(struct str s);
/* The same on any machine; the tests compare them. */
size_t kept_run_anywhere(struct str s);

#endif
