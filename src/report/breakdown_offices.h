/* Which offices are due and heard, by group. Private to the report floor. */
#ifndef WPC_SRC_REPORT_BREAKDOWN_OFFICES_H
#define WPC_SRC_REPORT_BREAKDOWN_OFFICES_H

#include "dimension.h"

/* `items` of the plan are those that the question finds. Groups by one of lead,
   unit and region are given their offices, and the total all of them. `watch`
   may be NULL. */
void offices_count(const struct question *question, const bool *items,
                   const struct dimension *const *by, size_t n_by,
                   const struct breakdown_watch *watch,
                   struct breakdown *breakdown);

#endif
