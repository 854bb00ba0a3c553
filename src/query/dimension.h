/* What can be counted by. Private to the query floor. */
#ifndef WPC_SRC_QUERY_DIMENSION_H
#define WPC_SRC_QUERY_DIMENSION_H

#include "wpc/query/group.h"

/* Numbers of groups; filled by a dimension. */
struct group_ids {
    struct arena *arena;
    uint32_t *items;
    size_t n;
    size_t capacity;
};

struct dimension {
    struct word name;
    size_t (*count)(const struct plan *plan);
    struct group_label (*label)(const struct plan *plan, struct arena *arena,
                                uint32_t group);
    /* The groups of an item; NULL: those of its obligations. */
    void (*of_item)(const struct plan *plan, const struct item *item,
                    struct group_ids *out);
    /* The groups of an obligation; NULL: those of its item. */
    void (*of_obligation)(const struct plan *plan,
                          const struct obligation *obligation,
                          struct group_ids *out);
    bool by_lead; /* first and sole mean something */
    /* Is the group shown empty too, since a reference table names it? NULL:
       none is. */
    bool (*is_kept)(const struct plan *plan, uint32_t group);
};

#endif
