/* Filters asked of single events. Private to history. */
#ifndef WPC_SRC_QUERY_HISTORY_FILTER_H
#define WPC_SRC_QUERY_HISTORY_FILTER_H

#include "wpc/query/history.h"

/* For each item of the plan: do the fields that are asked of the item itself
   find it? The arena's. */
bool *items_wanted(struct arena *arena, const struct filter *filter,
                   const struct plan *plan);
bool filter_has_region(const struct filter *filter, uint32_t region);

#endif
