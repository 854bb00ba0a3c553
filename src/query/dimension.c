/* What can be counted by: a row each. */
#include "dimension.h"

static void id_put(struct group_ids *ids, uint32_t id)
{
    for (size_t i = 0; i < ids->n; i++)
        if (ids->items[i] == id)
            return;
    ARENA_PUSH(ids->arena, ids->items, ids->n, ids->capacity, id);
}

/* ---- units: those of units.tsv in its order, then other printed names */

static size_t unit_count(const struct plan *plan)
{
    return plan->units.n + plan->names.n;
}

static struct str names_join(struct arena *arena, const struct str *names,
                             size_t n)
{
    struct str joined = {0};
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            joined = str_join(arena, joined, S("、"));
        joined = str_join(arena, joined, names[i]);
    }
    return joined;
}

static struct group_label unit_label(const struct plan *plan,
                                     struct arena *arena, uint32_t group)
{
    if (group >= plan->units.n)
        return (struct group_label){
            .name = plan->names.names[group - plan->units.n]};
    const struct unit *unit = &plan->units.items[group];
    return (struct group_label){
        .name = unit->name,
        .full = unit->full,
        .also = names_join(arena, unit->aliases, unit->n_aliases),
        .kind = unit->kind};
}

static bool unit_is_kept(const struct plan *plan, uint32_t group)
{
    return group < plan->units.n;
}

static void party_put(const struct plan *plan, const struct party *party,
                      struct group_ids *out)
{
    for (size_t i = 0; i < party->names.n; i++) {
        uint32_t unit = unit_find(&plan->units, party->names.items[i]);
        id_put(out, unit != UNIT_NONE
                        ? unit
                        : (uint32_t)plan->units.n + party->name_ids[i]);
    }
}

static void leads_of(const struct plan *plan, const struct item *item,
                     struct group_ids *out)
{
    party_put(plan, item_leads(plan, item), out);
}

static void units_of(const struct plan *plan, const struct item *item,
                     struct group_ids *out)
{
    party_put(plan, item_leads(plan, item), out);
    party_put(plan, item_participants(plan, item), out);
}

/* ---- regions, and last what names none */

static size_t region_count(const struct plan *plan)
{
    return plan->regions.n + 1;
}

static struct group_label region_label(const struct plan *plan,
                                       struct arena *arena, uint32_t group)
{
    if (group == plan->regions.n)
        return (struct group_label){.name = S("自治区本级")};
    const struct region *region = &plan->regions.items[group];
    return (struct group_label){
        .name = region->name,
        .code = region->code,
        .full = region->full,
        .also = names_join(arena, region->shorts, region->n_shorts),
        .kind = region->kind};
}

static bool region_is_kept(const struct plan *plan, uint32_t group)
{
    return group < plan->regions.n;
}

static void scope_put(const struct plan *plan, const struct scope *scope,
                      struct group_ids *out)
{
    struct region_set reach = scope_reach(scope, &plan->regions);
    for (uint32_t i = 0; i < plan->regions.n; i++)
        if (region_set_has(reach, i))
            id_put(out, i);
    if (region_set_is_empty(reach))
        id_put(out, (uint32_t)plan->regions.n);
}

static void regions_of(const struct plan *plan, const struct item *item,
                       struct group_ids *out)
{
    scope_put(plan, item_mentioned(plan, item), out);
}

static void regions_of_obligation(const struct plan *plan,
                                  const struct obligation *obligation,
                                  struct group_ids *out)
{
    scope_put(plan, &obligation->scope, out);
}

/* ---- sections; 0 is what stands in none */

static size_t section_count(const struct plan *plan)
{
    return plan->n_sections + 1;
}

static struct group_label section_label(const struct plan *plan,
                                        struct arena *arena, uint32_t group)
{
    (void)arena;
    if (group == 0)
        return (struct group_label){.name = S("未归部分")};
    const struct section *section = &plan->sections[group - 1];
    return (struct group_label){.name = section->name, .code = section->number};
}

static bool section_is_kept(const struct plan *plan, uint32_t group)
{
    (void)plan;
    return group > 0;
}

static void sections_of(const struct plan *plan, const struct item *item,
                        struct group_ids *out)
{
    (void)plan;
    id_put(out, item->section);
}

/* ---- types and kinds */

static size_t type_count(const struct plan *plan)
{
    (void)plan;
    return ITEM_TYPES;
}

static struct group_label type_label(const struct plan *plan,
                                     struct arena *arena, uint32_t group)
{
    (void)plan;
    (void)arena;
    return (struct group_label){.name = item_type_words[group].zh,
                                .code = item_type_words[group].key};
}

static void types_of(const struct plan *plan, const struct item *item,
                     struct group_ids *out)
{
    (void)plan;
    id_put(out, item->type);
}

static size_t kind_count(const struct plan *plan)
{
    (void)plan;
    return OBLIGATION_KINDS;
}

static struct group_label kind_label(const struct plan *plan,
                                     struct arena *arena, uint32_t group)
{
    (void)plan;
    (void)arena;
    return (struct group_label){.name = obligation_kind_words[group].zh,
                                .code = obligation_kind_words[group].key};
}

static void kinds_of(const struct plan *plan,
                     const struct obligation *obligation, struct group_ids *out)
{
    (void)plan;
    id_put(out, obligation->kind);
}

/* ---- years of the days; recurring duties have none */

enum { YEARS = 10000 };

static size_t year_count(const struct plan *plan)
{
    (void)plan;
    return YEARS;
}

static struct group_label year_label(const struct plan *plan,
                                     struct arena *arena, uint32_t group)
{
    (void)plan;
    if (group == 0)
        return (struct group_label){.name = S("无日期")};
    return (struct group_label){.name = str_format(arena, "%u", group)};
}

static void years_of(const struct plan *plan,
                     const struct obligation *obligation, struct group_ids *out)
{
    (void)plan;
    id_put(out, (uint32_t)obligation->date.year);
}

static const struct dimension dimensions[] = {
    {{STR("lead"), STR("牵头单位"), STR("lead")},
     unit_count,
     unit_label,
     leads_of,
     NULL,
     true,
     NULL},
    {{STR("unit"), STR("单位"), STR("unit")},
     unit_count,
     unit_label,
     units_of,
     NULL,
     false,
     unit_is_kept},
    {{STR("region"), STR("盟市"), STR("region")},
     region_count,
     region_label,
     regions_of,
     regions_of_obligation,
     false,
     region_is_kept},
    {{STR("section"), STR("部分"), STR("section")},
     section_count,
     section_label,
     sections_of,
     NULL,
     false,
     section_is_kept},
    {{STR("type"), STR("类型"), STR("type")},
     type_count,
     type_label,
     types_of,
     NULL,
     false,
     NULL},
    {{STR("kind"), STR("种类"), STR("kind")},
     kind_count,
     kind_label,
     NULL,
     kinds_of,
     false,
     NULL},
    {{STR("year"), STR("年度"), STR("year")},
     year_count,
     year_label,
     NULL,
     years_of,
     false,
     NULL},
};

size_t dimension_count(void)
{
    return sizeof dimensions / sizeof *dimensions;
}

const struct word *dimension_at(size_t i)
{
    return &dimensions[i].name;
}

const struct dimension *dimension_find(struct str word)
{
    for (size_t i = 0; i < dimension_count(); i++)
        if (word_find(&dimensions[i].name, 1, word) != NULL)
            return &dimensions[i];
    return NULL;
}

const struct word *dimension_word(const struct dimension *dimension)
{
    return &dimension->name;
}
