/* Cells of units being gathered. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_PARTY_H
#define WPC_SRC_PLAN_PARTY_H

#include "wpc/plan/plan.h"

/* The number of the cell's party. A cell that passes away is copied. */
uint32_t party_put(struct plan *plan, struct str cell, enum unit_role role);
/* NULL is forgiven. */
void parties_release(struct parties *parties);

#endif
