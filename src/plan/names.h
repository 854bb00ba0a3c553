/* Names that stand for rows of a table. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_NAMES_H
#define WPC_SRC_PLAN_NAMES_H

#include "wpc/base/arena.h"
#include "wpc/base/hash.h"

/* The parts of a cell that are joined by 、 or a comma, without blanks at
   their ends; empty ones are left out. */
struct str *names_list(struct arena *arena, struct str cell, size_t *n);

/* `of_name` is parallel to the table's names. */
struct name_owners {
    struct intern *names;
    uint32_t **of_name;
    size_t *capacity;
};

/* True when none of the names belongs to another row than `owner`. */
bool names_are_free(const struct name_owners *owners, const struct str *names,
                    size_t n, uint32_t owner);
/* An empty name is passed over. */
void names_put(struct arena *arena, const struct name_owners *owners,
               const struct str *names, size_t n, uint32_t owner);

#endif
