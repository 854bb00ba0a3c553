/* Counting by a dimension. */
#include "dimension.h"

/* One count under way. */
struct counting {
    const struct question *question;
    const struct dimension *dimension;
    struct group *groups;
    size_t *last_item; /* by group: the item counted last, from 1 */
    struct group total;
    size_t n_shared;
};

static void item_count(struct group *group, const struct item *item, bool first,
                       bool sole, bool undated)
{
    group->counts[MEASURE_ITEMS]++;
    group->counts[MEASURE_TASKS] += item->type == ITEM_TASK;
    group->counts[MEASURE_PLANS] += item->type == ITEM_PLAN;
    group->counts[MEASURE_FIRST] += first;
    group->counts[MEASURE_SOLE] += sole;
    group->counts[MEASURE_UNDATED] += undated;
}

static void obligation_count(const struct counting *counting,
                             struct group *group,
                             const struct obligation *obligation)
{
    static const enum group_measure measures[OBLIGATION_KINDS] = {
        [OBLIGATION_DUE] = MEASURE_DUE,
        [OBLIGATION_TARGET] = MEASURE_TARGET,
        [OBLIGATION_EVERY] = MEASURE_EVERY,
        [OBLIGATION_FROM] = MEASURE_FROM,
    };
    bool dated = obligation->kind == OBLIGATION_DUE ||
                 obligation->kind == OBLIGATION_TARGET;
    group->counts[measures[obligation->kind]]++;
    group->counts[MEASURE_DATED] += dated;
    group->counts[MEASURE_PAST] +=
        dated &&
        date_compare(obligation->date, counting->question->rules.today) < 0;
}

static bool is_counted(const struct question *question,
                       const struct obligation *obligation)
{
    const struct filter *filter = question->filter;
    return filter_has_obligation(filter, obligation) &&
           filter_has_scope(filter, question->plan, &obligation->scope) &&
           (!filter_asks_days(filter) ||
            filter_has_day(filter, obligation->date));
}

/* The groups of one item, and of its obligations that count. */
static void item_group(struct counting *counting, const struct item *item,
                       struct group_ids *ids)
{
    const struct question *question = counting->question;
    const struct dimension *dimension = counting->dimension;
    const struct reading *reading = item_reading(question->plan, item);
    struct group_ids own = {.arena = ids->arena};
    size_t place = (size_t)(item - question->plan->items) + 1;
    bool undated = true, any = false;
    ids->n = 0;
    if (dimension->of_item != NULL)
        dimension->of_item(question->plan, item, ids);
    for (size_t i = 0; i < reading->n; i++) {
        const struct obligation *obligation = &reading->items[i];
        undated &= obligation->kind != OBLIGATION_DUE &&
                   obligation->kind != OBLIGATION_TARGET;
        if (!is_counted(question, obligation))
            continue;
        any = true;
        obligation_count(counting, &counting->total, obligation);
        own.n = 0;
        if (dimension->of_obligation != NULL)
            dimension->of_obligation(question->plan, obligation, &own);
        const struct group_ids *groups =
            dimension->of_obligation != NULL ? &own : ids;
        for (size_t k = 0; k < groups->n; k++)
            obligation_count(counting, &counting->groups[groups->items[k]],
                             obligation);
        for (size_t k = 0; dimension->of_item == NULL && k < own.n; k++) {
            if (counting->last_item[own.items[k]] == place)
                continue;
            counting->last_item[own.items[k]] = place;
            ARENA_PUSH(ids->arena, ids->items, ids->n, ids->capacity,
                       own.items[k]);
        }
    }
    if (!any && (filter_asks_days(question->filter) ||
                 question->filter->want.is_set[FILTER_KIND]))
        return;
    item_count(&counting->total, item, ids->n > 0, ids->n == 1, undated);
    for (size_t k = 0; k < ids->n; k++)
        item_count(&counting->groups[ids->items[k]], item,
                   dimension->by_lead && k == 0,
                   dimension->by_lead && ids->n == 1, undated);
    counting->n_shared += ids->n > 1;
}

static bool is_shown(const struct counting *counting, uint32_t i)
{
    const struct dimension *dimension = counting->dimension;
    const struct group *group = &counting->groups[i];
    return group->counts[MEASURE_ITEMS] > 0 ||
           group->counts[MEASURE_DATED] > 0 ||
           (dimension->is_kept != NULL &&
            dimension->is_kept(counting->question->plan, i));
}

struct grouping grouping_of(const struct question *question,
                            const struct dimension *dimension)
{
    struct arena *arena = question->arena;
    size_t n = dimension->count(question->plan);
    struct counting counting = {
        .question = question,
        .dimension = dimension,
        .groups = ARENA_ARRAY(arena, struct group, n),
        .last_item = ARENA_ARRAY(arena, size_t, n),
    };
    struct answer items = answer_items(question);
    struct group_ids ids = {.arena = arena};
    for (size_t i = 0; i < items.n; i++)
        item_group(&counting, items.rows[i].item, &ids);
    struct grouping grouping = {.groups = ARENA_ARRAY(arena, struct group, n),
                                .total = counting.total,
                                .n_shared = counting.n_shared};
    for (uint32_t i = 0; i < n; i++) {
        if (!is_shown(&counting, i))
            continue;
        counting.groups[i].label = dimension->label(question->plan, arena, i);
        grouping.groups[grouping.n++] = counting.groups[i];
    }
    return grouping;
}
