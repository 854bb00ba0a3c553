/* The known units. */
#include "wpc/plan/unit.h"

#include "names.h"

enum { NAME, FULL, ALIASES, KIND, MAIL, SUCCESSOR, SINCE, SOURCE };

bool units_add(struct arena *arena, struct units *units,
               const struct str *cells)
{
    struct unit added = {.name = cells[NAME],
                         .full = cells[FULL],
                         .aliases = cells[ALIASES],
                         .kind = cells[KIND],
                         .mail = cells[MAIL],
                         .successor = cells[SUCCESSOR],
                         .since = cells[SINCE],
                         .source = cells[SOURCE]};
    struct name_owners owners = {&units->names, &units->of_name,
                                 &units->of_name_capacity};
    uint32_t owner = (uint32_t)units->n;
    if (!names_claim(arena, &owners, added.name, added.full, added.aliases,
                     owner))
        return false;
    ARENA_PUSH(arena, units->items, units->n, units->capacity, added);
    return true;
}

uint32_t unit_find(const struct units *units, struct str name)
{
    uint32_t known = intern_find(&units->names, name);
    return known == INTERN_NONE ? UNIT_NONE : units->of_name[known];
}

void units_release(struct units *units)
{
    intern_release(&units->names);
    *units = (struct units){0};
}
