/* What can be counted by: a row each. */
#include "dimension.h"

#include "wpc/text/name_list.h"

/* ---- regions, and last what names none */

uint32_t region_group(const struct plan *plan, uint32_t region)
{
    return region == REGION_NONE ? (uint32_t)plan->regions.n : region;
}

static size_t region_count(const struct question *question)
{
    return question->plan->regions.n + 1;
}

static struct group_label region_label(const struct question *question,
                                       uint32_t group)
{
    const struct plan *plan = question->plan;
    if (group == plan->regions.n)
        return (struct group_label){.name = regions_own_name(&plan->regions)};
    const struct region *region = &plan->regions.items[group];
    return (struct group_label){.name = region->name,
                                .code = region->code,
                                .full = region->full,
                                .also =
                                    names_join(question->arena, region->shorts),
                                .kind = region->kind};
}

static bool region_is_kept(const struct question *question, uint32_t group)
{
    return group < question->plan->regions.n;
}

static void scope_put(const struct question *question,
                      const struct scope *scope, struct group_ids *out)
{
    const struct plan *plan = question->plan;
    struct region_set reach = scope_reach(scope, &plan->regions);
    for (uint32_t i = 0; i < plan->regions.n; i++)
        if (region_set_has(reach, i))
            group_id_put(out, i);
    if (region_set_is_empty(reach))
        group_id_put(out, (uint32_t)plan->regions.n);
}

static void regions_of(const struct question *question,
                       const struct thing *thing, struct group_ids *out)
{
    const struct plan *plan = question->plan;
    if (thing->obligation != NULL)
        group_id_put(out, thing->region);
    else
        scope_put(question, item_mentioned(plan, thing->item), out);
}

/* ---- sections; 0 is what stands in none */

static size_t section_count(const struct question *question)
{
    return question->plan->n_sections + 1;
}

static struct group_label section_label(const struct question *question,
                                        uint32_t group)
{
    if (group == 0)
        return (struct group_label){.name = S("未归部分")};
    const struct section *section = &question->plan->sections[group - 1];
    return (struct group_label){.name = section->name, .code = section->number};
}

static bool section_is_kept(const struct question *question, uint32_t group)
{
    (void)question;
    return group > 0;
}

static void sections_of(const struct question *question,
                        const struct thing *thing, struct group_ids *out)
{
    (void)question;
    group_id_put(out, thing->item->section);
}

/* ---- types and kinds */

static size_t type_count(const struct question *question)
{
    (void)question;
    return ITEM_TYPES;
}

static struct group_label word_label(const struct word *word)
{
    return (struct group_label){
        .name = word_zh(word), .code = word_key(word), .shown = word};
}

static struct group_label type_label(const struct question *question,
                                     uint32_t group)
{
    (void)question;
    return word_label(&item_type_words[group]);
}

static void types_of(const struct question *question, const struct thing *thing,
                     struct group_ids *out)
{
    (void)question;
    group_id_put(out, thing->item->type);
}

static size_t kind_count(const struct question *question)
{
    (void)question;
    return OBLIGATION_KINDS;
}

static struct group_label kind_label(const struct question *question,
                                     uint32_t group)
{
    (void)question;
    return word_label(&obligation_kind_words[group]);
}

static void kinds_of(const struct question *question, const struct thing *thing,
                     struct group_ids *out)
{
    (void)question;
    if (thing->obligation != NULL)
        group_id_put(out, thing->obligation->kind);
}

/* ---- years and months of the days; recurring duties have none */

enum { YEARS = 10000, MONTH_BITS = 4, MONTH_MASK = (1 << MONTH_BITS) - 1 };

static size_t year_count(const struct question *question)
{
    (void)question;
    return YEARS;
}

static struct group_label day_label(struct arena *arena, uint32_t year,
                                    uint32_t month)
{
    static const struct word without = WORD("none", "无日期", "no date");
    if (year == 0)
        return (struct group_label){.name = word_zh(&without),
                                    .shown = &without};
    return (struct group_label){
        .name = month > 0 ? str_format(arena, "%u-%02u", (unsigned)year,
                                       (unsigned)month)
                          : str_format(arena, "%u", (unsigned)year)};
}

static struct group_label year_label(const struct question *question,
                                     uint32_t group)
{
    (void)question;
    return day_label(question->arena, group, 0);
}

static void years_of(const struct question *question, const struct thing *thing,
                     struct group_ids *out)
{
    (void)question;
    if (thing->obligation != NULL)
        group_id_put(out, (uint32_t)thing->day.year);
}

static size_t month_count(const struct question *question)
{
    (void)question;
    return (size_t)YEARS << MONTH_BITS;
}

static struct group_label month_label(const struct question *question,
                                      uint32_t group)
{
    (void)question;
    return day_label(question->arena, group >> MONTH_BITS, group & MONTH_MASK);
}

static void months_of(const struct question *question,
                      const struct thing *thing, struct group_ids *out)
{
    (void)question;
    if (thing->obligation != NULL)
        group_id_put(out, (uint32_t)thing->day.year << MONTH_BITS |
                              (uint32_t)thing->day.month);
}

/* ---- where it stands: what waits to be said to apply is a group of its own */

static size_t status_count(const struct question *question)
{
    (void)question;
    return STATUSES + 1;
}

static struct group_label status_label(const struct question *question,
                                       uint32_t group)
{
    static const struct word conditional =
        WORD("conditional", "待认定", "conditional");
    (void)question;
    return word_label(group < STATUSES ? &status_words[group] : &conditional);
}

static void statuses_of(const struct question *question,
                        const struct thing *thing, struct group_ids *out)
{
    (void)question;
    group_id_put(out, thing->conditional ? STATUSES : thing->standing->status);
}

static size_t light_count(const struct question *question)
{
    (void)question;
    return LIGHTS;
}

static struct group_label light_label(const struct question *question,
                                      uint32_t group)
{
    (void)question;
    return word_label(&light_words[group]);
}

static void lights_of(const struct question *question,
                      const struct thing *thing, struct group_ids *out)
{
    (void)question;
    group_id_put(out, thing->standing->light);
}

static const struct dimension own[] = {
    {WORD("region", "盟市", "region"), REACH_REGION, region_count, region_label,
     regions_of, false, region_is_kept},
    {WORD("section", "部分", "section"), REACH_ITEM, section_count,
     section_label, sections_of, false, section_is_kept},
    {WORD("type", "类型", "type"), REACH_ITEM, type_count, type_label, types_of,
     false, NULL},
    {WORD("kind", "种类", "kind"), REACH_OBLIGATION, kind_count, kind_label,
     kinds_of, false, NULL},
    {WORD("year", "年度", "year"), REACH_DAY, year_count, year_label, years_of,
     false, NULL},
    {WORD("month", "月份", "month"), REACH_DAY, month_count, month_label,
     months_of, false, NULL},
    {WORD("status", "状态", "status"), REACH_STANDING, status_count,
     status_label, statuses_of, false, NULL},
    {WORD("light", "灯", "light"), REACH_STANDING, light_count, light_label,
     lights_of, false, NULL},
};

enum { OWN = sizeof own / sizeof *own };

static const struct dimension *const of_units[] = {&dimension_lead,
                                                   &dimension_unit};
enum { OF_UNITS = sizeof of_units / sizeof *of_units };

static const struct dimension *dimension_nth(size_t i)
{
    return i < OF_UNITS ? of_units[i] : &own[i - OF_UNITS];
}

size_t dimension_count(void)
{
    return OF_UNITS + OWN;
}

const struct word *dimension_at(size_t i)
{
    return &dimension_nth(i)->name;
}

const struct dimension *dimension_find(struct str word)
{
    for (size_t i = 0; i < dimension_count(); i++)
        if (word_find(dimension_at(i), 1, word) != NULL)
            return dimension_nth(i);
    return NULL;
}

const struct word *dimension_word(const struct dimension *dimension)
{
    return &dimension->name;
}

struct group_label dimension_label(const struct dimension *dimension,
                                   const struct question *question,
                                   uint32_t key)
{
    return dimension->label(question, key);
}
