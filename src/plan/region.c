/* The regions of a plan, sets of them, and classes of them. */
#include "wpc/plan/region.h"

#include "mention_rules.h"
#include "names.h"
#include "wpc/text/name_list.h"

enum { CODE, NAME, SHORTS, FULL, ADDRESSEE, KIND, GOVERNED, BASINS, MAIL };

static const struct {
    struct str word;
    enum region_class class;
} classes[] = {
    {STR("all"), CLASS_ALL},
    {STR("prefecture"), CLASS_PREFECTURE},
    {STR("county"), CLASS_COUNTY},
};

struct region_set region_set_of(uint32_t region)
{
    return (struct region_set){region < REGION_MAX ? UINT64_C(1) << region : 0};
}

struct region_set region_set_all(const struct regions *regions)
{
    if (regions->n >= REGION_MAX)
        return (struct region_set){UINT64_MAX};
    return (struct region_set){(UINT64_C(1) << regions->n) - 1};
}

struct region_set region_set_union(struct region_set a, struct region_set b)
{
    return (struct region_set){a.bits | b.bits};
}

struct region_set region_set_minus(struct region_set a, struct region_set b)
{
    return (struct region_set){a.bits & ~b.bits};
}

bool region_set_has(struct region_set set, uint32_t region)
{
    return region_set_meets(set, region_set_of(region));
}

bool region_set_meets(struct region_set a, struct region_set b)
{
    return (a.bits & b.bits) != 0;
}

bool region_set_is_empty(struct region_set set)
{
    return set.bits == 0;
}

bool region_set_equal(struct region_set a, struct region_set b)
{
    return a.bits == b.bits;
}

size_t region_set_count(struct region_set set)
{
    size_t n = 0;
    for (uint64_t bits = set.bits; bits != 0; bits &= bits - 1)
        n++;
    return n;
}

struct str region_class_word(enum region_class class)
{
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (classes[i].class == class)
            return classes[i].word;
    return (struct str){0};
}

enum region_class region_class_read(struct str word)
{
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (str_equal(classes[i].word, word))
            return classes[i].class;
    return (enum region_class)0;
}

enum regions_added regions_add(struct arena *arena, struct regions *regions,
                               const struct str *cells)
{
    if (regions->n == REGION_MAX)
        return REGIONS_FULL;
    struct region added = {.code = cells[CODE],
                           .name = cells[NAME],
                           .shorts = cells[SHORTS],
                           .full = cells[FULL],
                           .addressee = cells[ADDRESSEE],
                           .kind = cells[KIND],
                           .governed = cells[GOVERNED],
                           .basins = cells[BASINS],
                           .mail = cells[MAIL]};
    struct name_owners owners = {&regions->names, &regions->of_name,
                                 &regions->of_name_capacity};
    uint32_t owner = (uint32_t)regions->n;
    if (!names_claim(arena, &owners, added.name, added.full, added.shorts,
                     owner))
        return REGIONS_REPEATED;
    region_words_open(regions);
    ARENA_PUSH(arena, regions->items, regions->n, regions->capacity, added);
    return REGIONS_ADDED;
}

uint32_t region_find(const struct regions *regions, struct str name)
{
    uint32_t known = intern_find(&regions->names, name);
    return known == INTERN_NONE ? REGION_NONE : regions->of_name[known];
}

struct str region_short(const struct region *region)
{
    struct str shorts = region->shorts, name;
    return name_next(&shorts, &name) ? name : region->name;
}

/* The levels that have regions below them, and what each calls itself. */
static const struct {
    char level[10];
    char own[16];
} levels[] = {
    {"自治区", "自治区本级"}, {"省", "省本级"}, {"市", "市本级"},
    {"州", "州本级"},         {"盟", "盟本级"}, {"地区", "地区本级"},
    {"县", "县本级"},         {"旗", "旗本级"}, {"区", "区本级"},
};
enum { LEVELS = sizeof levels / sizeof *levels };

struct str regions_own_name(const struct regions *regions)
{
    const struct region *first = regions->n > 0 ? regions->items : NULL;
    if (first == NULL || !str_has_suffix(first->full, first->name))
        return S("本级");
    struct str above = str_slice(first->full, 0, first->full.n - first->name.n);
    for (size_t i = 0; i < LEVELS; i++)
        if (str_has_suffix(above, str_from(levels[i].level)))
            return str_from(levels[i].own);
    return S("本级");
}

bool region_is_own(struct str name)
{
    for (size_t i = 0; i < LEVELS; i++)
        if (str_equal(name, str_from(levels[i].own)))
            return true;
    return str_equal(name, S("本级")) || str_equal(name, S("none"));
}

void regions_release(struct regions *regions)
{
    intern_release(&regions->names);
    region_words_close(regions);
    *regions = (struct regions){0};
}
