/* Items that have everything in common but their numbers, as rows that come
   round again in a big table: what is said of one holds for all, as long as
   neither a journal nor frozen lines tell them apart. */
#ifndef WPC_PLAN_ALIKE_H
#define WPC_PLAN_ALIKE_H

#include <stddef.h>
#include <string.h>

#include "wpc/plan/plan.h"

/* So many are remembered at once; a newcomer takes the place of another. */
enum { ALIKE_PLACES = 1024 };

/* Where an item and those like it are remembered. */
size_t alike_place(const struct item *item);
/* Makes an item of the same plan like one that is known, but for its number. */
static inline void item_repeat(struct item *item, struct item *known,
                               uint32_t number)
{
    /* Written once: a byte just stored would hold up the copying of it all. */
    if (!known->comes_again)
        known->comes_again = true;
    *item = *known;
    item->number = number;
}
/* Both have the same cells at the same place and come again; a NULL is like
   none. */
static inline bool is_alike(const struct item *known, const struct item *item)
{
    return known != NULL &&
           memcmp(known, item, offsetof(struct item, number)) == 0;
}

#endif
