/* Which offices are due and heard, by group. */
#include "breakdown_offices.h"

/* The cells that a question asks about. */
struct asked {
    const struct question *question;
    const bool *items;
};

static bool is_asked(void *context, uint32_t cell)
{
    const struct asked *asked = context;
    const struct question *question = asked->question;
    const struct filter *filter = question->filter;
    struct address address = cell_address(question->fold->cells, cell);
    if (!asked->items[address.item])
        return false;
    return !filter->want.is_set[FILTER_REGION] ||
           (address.region == REGION_NONE
                ? filter->want.no_region
                : region_set_has(filter->want.regions, address.region));
}

/* The offices that a group stands for: a unit, a region, or the regions of a
   class that leads (各地区). */
struct standing_for {
    uint32_t unit;
    struct region_set regions;
};

/* Names of regions and 各地区 are known; what else is a class has to be read.
 */
static struct region_set regions_of_name(const struct question *question,
                                         struct str name)
{
    const struct regions *regions = &question->plan->regions;
    uint32_t region = region_find(regions, name);
    if (region != REGION_NONE)
        return region_set_of(region);
    if (unit_is_all_regions(name))
        return region_set_all(regions);
    struct scope scope = prose_mentioned(question->arena, name, regions);
    return scope_reach(&scope, regions);
}

static struct standing_for party_of(const struct question *question,
                                    const struct group *group)
{
    const struct plan *plan = question->plan;
    if (group->keys[0] < plan->units.n)
        return (struct standing_for){.unit = group->keys[0]};
    return (struct standing_for){
        UNIT_NONE, regions_of_name(question, group->labels[0].name)};
}

static struct standing_for region_of(const struct question *question,
                                     const struct group *group)
{
    struct standing_for party = {.unit = UNIT_NONE};
    if (group->keys[0] < question->plan->regions.n)
        party.regions = region_set_of(group->keys[0]);
    return party;
}

static void office_count(struct group *group, const struct fold *fold,
                         uint32_t office, const struct breakdown_watch *watch)
{
    struct counted counted = {.office = office,
                              .cell = CELL_NONE,
                              .keys = {group->keys[0], group->keys[1]}};
    counted.figures = 1u << FIGURE_OFFICES_DUE;
    if (!office_is_silent(fold, office))
        counted.figures |= 1u << FIGURE_OFFICES_HEARD;
    figures_count(&group->figures, counted.figures);
    if (watch != NULL)
        watch->take(watch->context, &counted);
}

static bool stands_for(const struct standing_for *party,
                       const struct office *office)
{
    if (party->unit != UNIT_NONE)
        return office->unit == party->unit;
    return office->region != REGION_NONE &&
           region_set_has(party->regions, office->region);
}

void offices_count(const struct question *question, const bool *items,
                   const struct dimension *const *by, size_t n_by,
                   const struct breakdown_watch *watch,
                   struct breakdown *breakdown)
{
    const struct fold *fold = question->fold;
    struct asked asked = {question, items};
    struct roll_choice choice = {is_asked, &asked};
    struct roll roll = roll_make(
        question->arena, fold, filter_asks(question->filter) ? &choice : NULL);
    for (uint32_t i = 0; i < roll.n_due; i++)
        office_count(&breakdown->total, fold, roll.due[i],
                     n_by == 0 ? watch : NULL);
    struct str key = n_by == 1 ? word_key(dimension_word(by[0])) : S("");
    bool by_region = str_equal(key, S("region"));
    if (!by_region && !str_equal(key, S("lead")) && !str_equal(key, S("unit")))
        return;
    uint32_t host = unit_find(&question->plan->units, fold->rules.host);
    for (size_t i = 0; i < breakdown->groups.n; i++) {
        struct group *group = &breakdown->groups.items[i];
        struct standing_for party =
            by_region ? region_of(question, group) : party_of(question, group);
        group->is_host = party.unit != UNIT_NONE && party.unit == host;
        for (uint32_t k = 0; k < roll.n_due; k++)
            if (stands_for(&party, &fold->offices.items[roll.due[k]]))
                office_count(group, fold, roll.due[k], watch);
    }
}
