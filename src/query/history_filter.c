/* Does a filter find what an event speaks of? */
#include "history_filter.h"

bool *items_wanted(struct arena *arena, const struct filter *filter,
                   const struct plan *plan)
{
    bool *items = ARENA_ARRAY(arena, bool, plan->n_items);
    for (size_t i = 0; i < plan->n_items; i++)
        items[i] = filter_has_item_anywhere(filter, plan, &plan->items[i]);
    return items;
}

static bool side_has_region(const struct filter_side *side, uint32_t region)
{
    if (region == REGION_NONE)
        return side->no_region;
    return region_set_has(side->regions, region);
}

static bool side_has_period(const struct filter_side *side,
                            struct period period)
{
    for (size_t i = 0; i < side->n_periods; i++)
        if (date_compare(period_last(period), period_first(side->periods[i])) >=
                0 &&
            date_compare(period_last(period), period_last(side->periods[i])) <=
                0)
            return true;
    return false;
}

bool filter_has_region(const struct filter *filter, uint32_t region)
{
    if (filter->want.is_set[FILTER_REGION] &&
        !side_has_region(&filter->want, region))
        return false;
    return !filter->not .is_set[FILTER_REGION] ||
           !side_has_region(&filter->not, region);
}

/* What is said of the item as a whole is said of each of its obligations. */
static bool has_obligation(const struct history *history,
                           const struct address *address, uint32_t cell)
{
    const struct filter *filter = history->wish->filter;
    const struct plan *plan = history->fold->cells->plan;
    const struct reading *reading =
        item_reading(plan, &plan->items[address->item]);
    bool asks = filter_asks_days(filter) || filter->want.is_set[FILTER_KIND] ||
                filter->not .is_set[FILTER_KIND];
    for (size_t i = 0; asks && i < reading->n; i++) {
        bool meant =
            address->obligation == OBLIGATION_WHOLE || address->obligation == i;
        struct date day = cell != CELL_NONE
                              ? cell_day(history->fold->cells, cell)
                              : reading->items[i].date;
        if (meant && filter_has_obligation(filter, &reading->items[i]) &&
            filter_has_day(filter, day))
            return true;
    }
    return !asks;
}

/* The status of its cell today, not of that time. */
static bool has_status(const struct history *history, uint32_t cell)
{
    const struct filter *filter = history->wish->filter;
    bool wants = filter->want.is_set[FILTER_STATUS];
    bool shuns = filter->not .is_set[FILTER_STATUS];
    if (cell == CELL_NONE || !(wants || shuns))
        return !wants;
    struct standing standing =
        standing_of_cell(&history->wish->rules, history->fold, cell);
    return (!wants || standing.asks & filter->want.statuses) &&
           !(shuns && standing.asks & filter->not .statuses);
}

bool history_covers(const struct history *history,
                    const struct address *address, uint32_t cell)
{
    const struct filter *filter = history->wish->filter;
    if (history->items == NULL)
        return true;
    return address->item != UINT32_MAX && history->items[address->item] &&
           filter_has_region(filter, address->region) &&
           (!filter->want.is_set[FILTER_PERIOD] ||
            side_has_period(&filter->want, address->period)) &&
           has_obligation(history, address, cell) && has_status(history, cell);
}
