/* Counting by units: those of units.tsv in its order, then other printed names,
   then whoever else a document made a lead. */
#include "dimension.h"

#include "wpc/text/name_list.h"

static uint32_t names_begin(const struct plan *plan)
{
    return (uint32_t)plan->units.n;
}

static uint32_t offices_begin(const struct plan *plan)
{
    return (uint32_t)(plan->units.n + plan_strangers(plan)->n);
}

static size_t unit_count(const struct question *question)
{
    size_t offices = question->fold != NULL ? question->fold->offices.n : 0;
    return offices_begin(question->plan) + offices;
}

static struct group_label unit_label(const struct question *question,
                                     uint32_t group)
{
    const struct plan *plan = question->plan;
    uint32_t names = names_begin(plan), offices = offices_begin(plan);
    if (group >= offices)
        return (struct group_label){
            .name = question->fold->offices.items[group - offices].name};
    if (group >= names)
        return (struct group_label){
            .name = plan_strangers(plan)->names[group - names]};
    const struct unit *unit = &plan->units.items[group];
    return (struct group_label){.name = unit->name,
                                .full = unit->full,
                                .also =
                                    names_join(question->arena, unit->aliases),
                                .kind = unit->kind};
}

static bool unit_is_kept(const struct question *question, uint32_t group)
{
    return group < names_begin(question->plan);
}

/* Its names from the nth on. */
static void party_put(const struct plan *plan, const struct party *party,
                      size_t nth, struct group_ids *out)
{
    const uint32_t *units = party->names.units;
    for (size_t i = nth; i < party->names.n; i++) {
        if (units[i] == UNIT_NONE)
            plan_strangers(plan); /* gives it a number */
        group_id_put(out, units[i]);
    }
}

/* Whom a document made the first lead; false when none did. */
static bool new_lead_put(const struct question *question,
                         const struct item *item, struct group_ids *out)
{
    const struct plan *plan = question->plan;
    const struct fold *fold = question->fold;
    uint32_t lead = fold != NULL
                        ? item_new_lead(fold, (uint32_t)(item - plan->items))
                        : OFFICE_NONE;
    if (lead == OFFICE_NONE)
        return false;
    const struct office *office = &fold->offices.items[lead];
    uint32_t printed = intern_find(plan_strangers(plan), office->name);
    group_id_put(out, office->unit != UNIT_NONE ? office->unit
                      : printed != INTERN_NONE  ? names_begin(plan) + printed
                                                : offices_begin(plan) + lead);
    return true;
}

/* A new lead takes the place of the first one; the others lead on with it. */
static void leads_of(const struct question *question, const struct thing *thing,
                     struct group_ids *out)
{
    bool changed = new_lead_put(question, thing->item, out);
    party_put(question->plan, item_leads(question->plan, thing->item),
              changed ? 1 : 0, out);
}

/* Whoever led it first still takes part. */
static void units_of(const struct question *question, const struct thing *thing,
                     struct group_ids *out)
{
    const struct plan *plan = question->plan;
    new_lead_put(question, thing->item, out);
    party_put(plan, item_leads(plan, thing->item), 0, out);
    party_put(plan, item_participants(plan, thing->item), 0, out);
}

const struct dimension dimension_lead = {WORD("lead", "牵头单位", "lead"),
                                         REACH_ITEM,
                                         unit_count,
                                         unit_label,
                                         leads_of,
                                         true,
                                         NULL};

const struct dimension dimension_unit = {WORD("unit", "单位", "unit"),
                                         REACH_ITEM,
                                         unit_count,
                                         unit_label,
                                         units_of,
                                         false,
                                         unit_is_kept};
