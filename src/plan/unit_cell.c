/* Cells of units. */
#include "unit_list.h"

static struct unit_list list_read(struct arena *arena, struct str cell,
                                  const struct units *units)
{
    struct folded folded = fold(arena, cell, FOLD_KEEP_BLANKS);
    struct unit_list list = {.arena = arena,
                             .text = cell,
                             .folded = &folded,
                             .mates = fold_brackets(arena, folded.s),
                             .units = units};
    unit_list_read(&list, 0, folded.s.n);
    list.folded = NULL;
    return list;
}

struct unit_names unit_cell_read(struct arena *arena, struct str cell,
                                 const struct units *units)
{
    struct unit_list list = list_read(arena, cell, units);
    struct unit_names names = {0};
    names.items = ARENA_ARRAY(arena, struct str, list.n);
    struct intern seen = {0};
    for (size_t i = 0; i < list.n; i++) {
        names.open |= list.items[i].etc;
        if (!list.items[i].etc && intern_put(&seen, list.items[i].name) == names.n)
            names.items[names.n++] = list.items[i].name;
    }
    intern_release(&seen);
    return names;
}

struct unit_mentions unit_cell_mentions(struct arena *arena, struct str cell,
                                        const struct units *units)
{
    struct unit_list list = list_read(arena, cell, units);
    struct unit_mentions mentions = {0};
    mentions.items = ARENA_ARRAY(arena, struct unit_mention, list.n);
    for (size_t i = 0; i < list.n; i++)
        mentions.items[mentions.n++] =
            (struct unit_mention){.name = list.items[i].name,
                                  .etc = list.items[i].etc,
                                  .at = list.items[i].at,
                                  .n = list.items[i].n,
                                  .rule = "cell"};
    return mentions;
}
