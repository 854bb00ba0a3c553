/* Which obligations the kinds and dates of a question ask for, and the day that
   an item has by them. */
#include "item_day.h"

#include "row_judge.h"

struct period first_period_of(const struct question *question,
                              const struct obligation *obligation)
{
    if (!date_is_none(obligation->start))
        return period_of(obligation->every, obligation->start);
    return period_next(period_of(obligation->every, question->plan->issued));
}

bool obligation_has_kind(const struct filter *filter,
                         const struct obligation *obligation)
{
    bool usual = obligation->kind == OBLIGATION_DUE ||
                 obligation->kind == OBLIGATION_TARGET ||
                 (obligation->kind == OBLIGATION_EVERY &&
                  filter->want.is_set[FILTER_PERIOD]);
    if (!filter->want.is_set[FILTER_KIND] && !usual)
        return false;
    return filter_has_obligation(filter, obligation);
}

bool filter_asks_obligations(const struct filter *filter)
{
    return filter_asks_days(filter) || filter->want.is_set[FILTER_KIND] ||
           filter->not .is_set[FILTER_KIND] ||
           filter->want.is_set[FILTER_PERIOD];
}

/* Does one of the duty's periods end in a period that the filter wants? */
static bool recurs_in(const struct question *question,
                      const struct obligation *obligation)
{
    const struct filter_side *want = &question->filter->want;
    if (obligation->every == EVERY_IRREGULAR || want->n_periods == 0)
        return false;
    struct date begin = period_last(first_period_of(question, obligation));
    for (size_t i = 0; i < want->n_periods; i++) {
        /* The first one that ends on or after the wanted one's first day. */
        struct date end = period_last(
            period_of(obligation->every, period_first(want->periods[i])));
        if (date_compare(end, period_last(want->periods[i])) <= 0 &&
            date_compare(end, begin) >= 0)
            return true;
    }
    return false;
}

static bool is_asked(const struct question *question,
                     const struct obligation *obligation, struct date day)
{
    const struct filter *filter = question->filter;
    if (!obligation_has_kind(filter, obligation))
        return false;
    if (obligation->kind == OBLIGATION_EVERY &&
        filter->want.is_set[FILTER_PERIOD])
        return recurs_in(question, obligation);
    return filter_has_day(filter, day) && filter_has_period(filter, day);
}

struct date indicator_day(const struct question *question,
                          const struct item *item)
{
    enum { DECEMBER = 12 };
    if (question->fold == NULL)
        return date_month_end(
            item_extra(question->plan, item)->more->indicator->year, DECEMBER);
    const struct cells *cells = question->fold->cells;
    uint32_t run = cells->run_of_item[item - question->plan->items];
    return question->fold->states[cells->runs[run].first].day;
}

static bool indicator_has_day(const struct question *question,
                              const struct item *item, struct date *day)
{
    static const struct obligation target = {.kind = OBLIGATION_TARGET};
    const struct filter *filter = question->filter;
    *day = indicator_day(question, item);
    return filter_has_obligation(filter, &target) &&
           filter_has_day(filter, *day) && filter_has_period(filter, *day);
}

static void earliest_take(struct earliest *earliest,
                          const struct answer_row *row, bool open)
{
    bool first = date_is_none(earliest->day);
    bool earlier = first || date_compare(row->day, earliest->day) < 0;
    if (!first && (open != earliest->open ? !open : !earlier))
        return;
    *earliest = (struct earliest){row->day, open,
                                  row->obligation->scope.condition.n > 0};
}

bool item_day(const struct question *question, const struct item *item,
              bool as_planned, struct earliest *earliest)
{
    *earliest = (struct earliest){0};
    if (item->type == ITEM_INDICATOR)
        return indicator_has_day(question, item, &earliest->day);
    const struct reading *reading = item_reading(question->plan, item);
    bool asks = filter_asks_obligations(question->filter);
    bool found = !asks;
    for (size_t i = 0; i < reading->n; i++) {
        struct answer_row row = {.item = item,
                                 .obligation = &reading->items[i],
                                 .day = reading->items[i].date};
        bool limit = row.obligation->kind == OBLIGATION_DUE ||
                     row.obligation->kind == OBLIGATION_TARGET;
        bool open = as_planned || !limit || limit_is_open(question, &row);
        if (asks && !is_asked(question, row.obligation, row.day))
            continue;
        found = true;
        if (limit)
            earliest_take(earliest, &row, open);
    }
    return found;
}

bool question_asks(const struct question *question, const struct item *item,
                   const struct obligation *obligation)
{
    const struct filter *filter = question->filter;
    struct answer_row row = {
        .item = item, .obligation = obligation, .day = obligation->date};
    if (!filter_has_obligation(filter, obligation) ||
        !filter_has_scope(filter, question->plan, &obligation->scope))
        return false;
    if (obligation->kind == OBLIGATION_EVERY &&
        filter->want.is_set[FILTER_PERIOD])
        return recurs_in(question, obligation);
    if (days_may_move(question) && filter_asks_obligations(filter) &&
        obligation->kind != OBLIGATION_EVERY)
        (void)limit_is_open(question, &row);
    return (!filter_asks_days(filter) || filter_has_day(filter, row.day)) &&
           filter_has_period(filter, row.day);
}
