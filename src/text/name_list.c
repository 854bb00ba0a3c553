/* Lists of names in one cell. */
#include "wpc/text/name_list.h"

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

/* Where the first name ends, and how long the joint after it is. */
static size_t name_end(struct str list, size_t *joint)
{
    *joint = 0;
    for (size_t i = 0, step; i < list.n; i += step) {
        step = step_over(list.p[i]);
        if (step > 1 || !may_be_joint(list.p[i]))
            continue;
        for (size_t k = 0; k < sizeof joints / sizeof *joints; k++) {
            *joint = joints[k].n;
            if (str_has_prefix(str_drop(list, i), joints[k]))
                return i;
        }
        *joint = 0;
    }
    return list.n;
}

bool name_next(struct str *list, struct str *name)
{
    while (list->n > 0) {
        size_t joint, end = name_end(*list, &joint);
        *name = blank_trim(str_slice(*list, 0, end));
        *list = str_drop(*list, end + joint);
        if (name->n > 0)
            return true;
    }
    return false;
}

struct str names_join(struct arena *arena, struct str list)
{
    struct str joined = {0}, name;
    while (name_next(&list, &name)) {
        if (joined.n > 0)
            joined = str_join(arena, joined, S("、"));
        joined = str_join(arena, joined, name);
    }
    return joined;
}
