/* Counting by units: those of units.tsv in its order, then other printed names.
 */
#include "dimension.h"

static uint32_t names_begin(const struct plan *plan)
{
    return (uint32_t)plan->units.n;
}

static size_t unit_count(const struct question *question)
{
    return question->plan->units.n + question->plan->names.n;
}

struct str names_join(struct arena *arena, const struct str *names, size_t n)
{
    struct str joined = {0};
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            joined = str_join(arena, joined, S("、"));
        joined = str_join(arena, joined, names[i]);
    }
    return joined;
}

static struct group_label unit_label(const struct question *question,
                                     uint32_t group)
{
    const struct plan *plan = question->plan;
    uint32_t names = names_begin(plan);
    if (group >= names)
        return (struct group_label){.name = plan->names.names[group - names]};
    const struct unit *unit = &plan->units.items[group];
    return (struct group_label){
        .name = unit->name,
        .full = unit->full,
        .also = names_join(question->arena, unit->aliases, unit->n_aliases),
        .kind = unit->kind};
}

static bool unit_is_kept(const struct question *question, uint32_t group)
{
    return group < names_begin(question->plan);
}

static void party_put(const struct plan *plan, const struct party *party,
                      struct group_ids *out)
{
    for (size_t i = 0; i < party->names.n; i++) {
        uint32_t unit = unit_find(&plan->units, party->names.items[i]);
        group_id_put(out, unit != UNIT_NONE
                              ? unit
                              : names_begin(plan) + party->name_ids[i]);
    }
}

static void leads_of(const struct question *question, const struct thing *thing,
                     struct group_ids *out)
{
    party_put(question->plan, item_leads(question->plan, thing->item), out);
}

static void units_of(const struct question *question, const struct thing *thing,
                     struct group_ids *out)
{
    const struct plan *plan = question->plan;
    party_put(plan, item_leads(plan, thing->item), out);
    party_put(plan, item_participants(plan, thing->item), out);
}

const struct dimension dimension_lead = {
    {STR("lead"), STR("牵头单位"), STR("lead")},
    REACH_ITEM,
    unit_count,
    unit_label,
    leads_of,
    true,
    NULL};

const struct dimension dimension_unit = {
    {STR("unit"), STR("单位"), STR("unit")},
    REACH_ITEM,
    unit_count,
    unit_label,
    units_of,
    false,
    unit_is_kept};
