/* Names that stand for rows of a table. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_NAMES_H
#define WPC_SRC_PLAN_NAMES_H

#include "wpc/base/arena.h"
#include "wpc/base/hash.h"

/* `of_name` is parallel to the table's names. */
struct name_owners {
    struct intern *names;
    uint32_t **of_name;
    size_t *capacity;
};

/* Makes a name, the full one and a list of others the row's own; an empty name
   is passed over. False when one belongs to another row: then all is as before.
 */
bool names_claim(struct arena *arena, const struct name_owners *owners,
                 struct str name, struct str full, struct str others,
                 uint32_t owner);

#endif
