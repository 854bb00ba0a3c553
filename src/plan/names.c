/* Names that stand for rows of a table. */
#include "names.h"

#include "wpc/text/blank.h"

static const struct str joints[] = {STR("、"), STR("，"), STR(","), STR(";"),
                                    STR("；")};

/* Within a character no joint begins. */
static inline bool may_be_joint(char byte)
{
    switch (byte) {
    case ',':
    case ';':
    case '\xE3': /* 、 */
    case '\xEF': /* ， ； */
        return true;
    default:
        return false;
    }
}

/* The bytes to the next one to look at: most ideographs have three. */
static inline size_t step_over(char byte)
{
    unsigned char lead = (unsigned char)byte;
    return lead >= 0xE4 && lead <= 0xE9 ? 3 : 1;
}

/* Where the name from `from` on ends, and how long the joint after it is. */
static size_t name_end(struct str cell, size_t from, size_t *joint)
{
    for (size_t i = from; i < cell.n; i += step_over(cell.p[i])) {
        if (!may_be_joint(cell.p[i]))
            continue;
        for (size_t k = 0; k < sizeof joints / sizeof *joints; k++) {
            *joint = joints[k].n;
            if (str_has_prefix(str_drop(cell, i), joints[k]))
                return i;
        }
    }
    *joint = 1;
    return cell.n;
}

struct str *names_list(struct arena *arena, struct str cell, size_t *n)
{
    struct str *names = NULL;
    size_t capacity = 0, joint;
    *n = 0;
    for (size_t from = 0, end; from < cell.n; from = end + joint) {
        end = name_end(cell, from, &joint);
        struct str name = blank_trim(str_slice(cell, from, end));
        if (name.n > 0)
            ARENA_PUSH(arena, names, *n, capacity, name);
    }
    return names;
}

/* False at the first that is another's. */
static bool names_put(struct arena *arena, const struct name_owners *owners,
                      const struct str *names, size_t n, uint32_t owner)
{
    for (size_t i = 0; i < n; i++) {
        size_t count = owners->names->n;
        if (names[i].n == 0)
            continue;
        uint32_t at = intern_put(owners->names, names[i]);
        if (at == count)
            ARENA_PUSH(arena, *owners->of_name, count, *owners->capacity,
                       owner);
        else if ((*owners->of_name)[at] != owner)
            return false;
    }
    return true;
}

bool names_claim(struct arena *arena, const struct name_owners *owners,
                 const struct str both[2], const struct str *others, size_t n,
                 uint32_t owner)
{
    uint32_t before = owners->names->n;
    bool are_free = names_put(arena, owners, both, 2, owner) &&
                    names_put(arena, owners, others, n, owner);
    if (!are_free)
        intern_cut(owners->names, before);
    return are_free;
}
