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

/* By the plan; a standing duty has the day from which it is in force. */
static struct date planned_day(const struct cells *cells, uint32_t cell)
{
    const struct cell_run *run = cell_run_of(cells, cell);
    return run->kind == OBLIGATION_FROM ? cell_run_obligation(cells, run)->date
                                        : cell_day(cells, cell);
}

/* A history is asked for by the day that the plan gave, and by the one that a
   document put in its place. */
static bool cell_has_day(const struct history *history, uint32_t cell)
{
    const struct filter *filter = history->wish->filter;
    const struct fold *fold = history->fold;
    return filter_has_day(filter, planned_day(fold->cells, cell)) ||
           (fold->moves_days && filter_has_day(filter, fold->states[cell].day));
}

/* Of some cell of the run that is meant. */
static bool run_has_day(const struct history *history,
                        const struct cell_run *run,
                        const struct address *address)
{
    uint32_t end = run->first + cell_run_count(run);
    for (uint32_t cell = run->first; cell < end; cell++) {
        struct address place = cell_address(history->fold->cells, cell);
        if (address_meets(&place, address) && cell_has_day(history, cell))
            return true;
    }
    return false;
}

/* What is said of the item as a whole is said of each of its obligations. */
static bool has_obligation(const struct history *history,
                           const struct address *address, uint32_t cell)
{
    const struct filter *filter = history->wish->filter;
    const struct cells *cells = history->fold->cells;
    if (!filter_asks_days(filter) && !filter->want.is_set[FILTER_KIND] &&
        !filter->not .is_set[FILTER_KIND])
        return true;
    const uint32_t *first = &cells->run_of_item[address->item];
    for (uint32_t i = first[0]; i < first[1]; i++) {
        const struct cell_run *run = &cells->runs[i];
        struct obligation asked = {.kind = (enum obligation_kind)run->kind};
        bool meant = address->obligation == OBLIGATION_WHOLE ||
                     address->obligation == run->obligation;
        if (meant && run->kind != OBLIGATION_KINDS &&
            filter_has_obligation(filter, &asked) &&
            (!filter_asks_days(filter) ||
             (cell != CELL_NONE ? cell_has_day(history, cell)
                                : run_has_day(history, run, address))))
            return true;
    }
    return false;
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
