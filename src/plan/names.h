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

/* Makes two names and n others the row's own; an empty name is passed over.
   False when one belongs to another row: then all is as before. */
bool names_claim(struct arena *arena, const struct name_owners *owners,
                 const struct str both[2], const struct str *others, size_t n,
                 uint32_t owner);

#endif
