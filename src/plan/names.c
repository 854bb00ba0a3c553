/* Names that stand for rows of a table. */
#include "names.h"

#include "words.h"

static const struct str joints[] = {STR("、"), STR("，"), STR(","), STR(";"),
                                    STR("；")};

/* `s` is not empty. */
static size_t joint_at(struct str s)
{
    if (s.p[0] != ',' && s.p[0] != ';' && s.p[0] != joints[0].p[0] &&
        s.p[0] != joints[1].p[0])
        return 0;
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
        if (str_has_prefix(s, joints[i]))
            return joints[i].n;
    return 0;
}

struct str *names_list(struct arena *arena, struct str cell, size_t *n)
{
    struct str *names = NULL;
    size_t capacity = 0, from = 0, i = 0;
    *n = 0;
    while (i <= cell.n) {
        size_t joint = i < cell.n ? joint_at(str_drop(cell, i)) : 1;
        if (joint == 0) {
            i = char_after(cell, i);
            continue;
        }
        struct str name = str_trim(str_slice(cell, from, i), " \t");
        if (name.n > 0)
            ARENA_PUSH(arena, names, *n, capacity, name);
        i += joint;
        from = i;
    }
    return names;
}

bool names_are_free(const struct name_owners *owners, const struct str *names,
                    size_t n, uint32_t owner)
{
    for (size_t i = 0; i < n; i++) {
        uint32_t known = intern_find(owners->names, names[i]);
        if (known != INTERN_NONE && (*owners->of_name)[known] != owner)
            return false;
    }
    return true;
}

void names_put(struct arena *arena, const struct name_owners *owners,
               const struct str *names, size_t n, uint32_t owner)
{
    for (size_t i = 0; i < n; i++) {
        size_t count = owners->names->n;
        if (names[i].n == 0 || intern_put(owners->names, names[i]) < count)
            continue;
        ARENA_PUSH(arena, *owners->of_name, count, *owners->capacity, owner);
    }
}
