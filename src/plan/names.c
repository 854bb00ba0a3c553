/* Names that stand for rows of a table. */
#include "names.h"

#include "wpc/text/name_list.h"

/* False when it is another's. */
static bool name_claim(struct arena *arena, const struct name_owners *owners,
                       struct str name, uint32_t owner)
{
    size_t count = owners->names->n;
    uint32_t at = intern_put(owners->names, name);
    if (at < count)
        return (*owners->of_name)[at] == owner;
    ARENA_PUSH(arena, *owners->of_name, count, *owners->capacity, owner);
    return true;
}

bool names_claim(struct arena *arena, const struct name_owners *owners,
                 struct str name, struct str full, struct str others,
                 uint32_t owner)
{
    uint32_t before = owners->names->n;
    bool are_free = (name.n == 0 || name_claim(arena, owners, name, owner)) &&
                    (full.n == 0 || name_claim(arena, owners, full, owner));
    while (are_free && name_next(&others, &name))
        are_free = name_claim(arena, owners, name, owner);
    if (!are_free)
        intern_cut(owners->names, before);
    return are_free;
}
