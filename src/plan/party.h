/* Cells of units being gathered. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_PARTY_H
#define WPC_SRC_PLAN_PARTY_H

#include "wpc/plan/plan.h"

/* Gives the item its leads and participants by the cells. Where the table has
   no column of participants (p is NULL) the leads' cell may name them: then
   each is a part of that cell. A cell that passes away is copied. */
void item_parties_set(struct plan *plan, struct item *item, struct str leads,
                      struct str participants);
/* NULL is forgiven. */
void parties_release(struct parties *parties);

#endif
