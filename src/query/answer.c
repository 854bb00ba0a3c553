/* Which items, obligations and periods answer a question. */
#include "wpc/query/answer.h"

#include "row_judge.h"
#include "wpc/base/sort.h"

static void row_put(struct answer *answer, struct answer_row row)
{
    ARENA_PUSH(answer->question->arena, answer->rows, answer->n,
               answer->capacity, row);
}

/* The day in a period that is the duty's, the period's last by default. */
static struct date day_in_period(const struct obligation *obligation,
                                 struct period period)
{
    struct date last = period_last(period);
    if (obligation->every_day == 0)
        return last;
    struct date day = last;
    if (obligation->every_month != 0) {
        struct date first = period_first(period);
        day = date_add_months(first, obligation->every_month - 1);
    }
    int days = month_days(day.year, day.month);
    day.day =
        (int8_t)(obligation->every_day < days ? obligation->every_day : days);
    return day;
}

static struct period period_first_of(const struct question *question,
                                     const struct obligation *obligation)
{
    if (!date_is_none(obligation->start))
        return period_of(obligation->every, obligation->start);
    return period_next(period_of(obligation->every, question->plan->issued));
}

/* The last day that the question reaches. */
static struct date horizon_of(const struct question *question)
{
    const struct filter *filter = question->filter;
    if (!date_is_none(filter->before))
        return filter->before;
    if (filter_asks_days(filter) || filter->want.is_set[FILTER_PERIOD] ||
        question->all)
        return (struct date){0};
    return date_add_days(question->rules.today, question->rules.soon_days);
}

static bool is_within(const struct question *question, struct date day)
{
    struct date horizon = horizon_of(question);
    return filter_has_day(question->filter, day) &&
           (date_is_none(horizon) || date_compare(day, horizon) <= 0);
}

/* Nothing is left to do; shown with --all, or when a status is asked for. */
static bool is_finished(const struct standing *standing)
{
    return standing->status == STATUS_DONE || standing->status == STATUS_EXEMPT;
}

static void obligation_row_put(struct answer *answer, const struct item *item,
                               const struct obligation *obligation,
                               struct date day, struct period period)
{
    const struct question *question = answer->question;
    struct answer_row row = {
        .item = item, .obligation = obligation, .day = day, .period = period};
    obligation_judge(question, &row);
    if (!question->all && is_finished(&row.standing) &&
        !question->filter->want.is_set[FILTER_STATUS])
        return;
    if (filter_has_status(question->filter, row.standing.asks))
        row_put(answer, row);
}

static void periods_put(struct answer *answer, const struct item *item,
                        const struct obligation *obligation)
{
    const struct question *question = answer->question;
    if (date_is_none(question->plan->issued) && date_is_none(obligation->start))
        return;
    struct date end = question->ends;
    struct period period = period_first_of(question, obligation);
    for (; date_is_none(end) || date_compare(period_last(period), end) <= 0;
         period = period_next(period)) {
        struct date day = date_add_days(day_in_period(obligation, period),
                                        question->grace_days);
        struct date horizon = horizon_of(question);
        if (!date_is_none(horizon) && date_compare(day, horizon) > 0)
            break;
        if (filter_has_period(question->filter, period_last(period)) &&
            is_within(question, day))
            obligation_row_put(answer, item, obligation, day, period);
        if (period.year == INT16_MAX)
            break;
    }
}

static void obligation_put(struct answer *answer, const struct item *item,
                           const struct obligation *obligation)
{
    const struct question *question = answer->question;
    bool dated = !date_is_none(obligation->date);
    if (obligation->kind != OBLIGATION_EVERY) {
        if (dated && filter_has_period(question->filter, obligation->date) &&
            is_within(question, obligation->date))
            obligation_row_put(answer, item, obligation, obligation->date,
                               (struct period){0});
    } else if (obligation->every != EVERY_IRREGULAR) {
        periods_put(answer, item, obligation);
    } else if (!filter_asks_days(question->filter) &&
               !question->filter->want.is_set[FILTER_PERIOD]) {
        obligation_row_put(answer, item, obligation, (struct date){0},
                           (struct period){0});
    }
}

/* Dues and targets, and with --period the periods of what recurs, unless the
   filter names kinds. */
static bool has_kind(const struct filter *filter,
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

static bool has_type(const struct filter *filter, const struct item *item)
{
    return filter->want.is_set[FILTER_TYPE] || item->type == ITEM_TASK ||
           item->type == ITEM_PLAN;
}

static bool has_item(const struct plan *plan, const struct filter *filter,
                     const struct item *item)
{
    struct arena scratch = {0};
    bool has =
        has_type(filter, item) && filter_has_item(filter, &scratch, plan, item);
    arena_release(&scratch);
    return has;
}

bool question_has_item(const struct question *question, const struct item *item)
{
    struct filter filter = *question->filter;
    filter.want.is_set[FILTER_REGION] = false;
    filter.not .is_set[FILTER_REGION] = false;
    return has_item(question->plan, &filter, item);
}

static int by_day(const void *a, const void *b, void *context)
{
    (void)context;
    const struct answer_row *x = a, *y = b;
    int order = date_compare(x->day, y->day);
    if (order != 0 && date_is_none(x->day))
        return 1;
    if (order != 0 && date_is_none(y->day))
        return -1;
    return order;
}

struct answer answer_obligations(const struct question *question)
{
    struct answer answer = {.question = question};
    const struct plan *plan = question->plan;
    for (size_t i = 0; i < plan->n_items; i++) {
        const struct item *item = &plan->items[i];
        if (!question_has_item(question, item))
            continue;
        const struct reading *reading = item_reading(plan, item);
        for (size_t k = 0; k < reading->n; k++) {
            const struct obligation *obligation = &reading->items[k];
            if (has_kind(question->filter, obligation) &&
                filter_has_scope(question->filter, plan, &obligation->scope))
                obligation_put(&answer, item, obligation);
        }
    }
    sort_stable(answer.rows, answer.n, sizeof *answer.rows, by_day, NULL);
    return answer;
}

struct answer answer_overdue(const struct question *question)
{
    struct answer answer = answer_obligations(question);
    size_t kept = 0;
    for (size_t i = 0; i < answer.n; i++)
        if (answer.rows[i].standing.asks & ASK_OVERDUE)
            answer.rows[kept++] = answer.rows[i];
    answer.n = kept;
    return answer;
}

static bool asks_obligations(const struct filter *filter)
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
    struct date begin = period_last(period_first_of(question, obligation));
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
                     const struct obligation *obligation)
{
    const struct filter *filter = question->filter;
    if (!has_kind(filter, obligation))
        return false;
    if (obligation->kind == OBLIGATION_EVERY &&
        filter->want.is_set[FILTER_PERIOD])
        return recurs_in(question, obligation);
    return filter_has_day(filter, obligation->date) &&
           filter_has_period(filter, obligation->date);
}

/* The earliest day among the dues and targets that the filter's kinds and
   dates find; false when it asks for some and there is none. Dates without a
   kind ask for dues and targets. */
static bool item_day(const struct question *question, const struct item *item,
                     struct date *day, bool *conditional)
{
    const struct filter *filter = question->filter;
    const struct reading *reading = item_reading(question->plan, item);
    bool asks = asks_obligations(filter);
    bool found = !asks;
    *day = (struct date){0};
    *conditional = false;
    for (size_t i = 0; i < reading->n; i++) {
        const struct obligation *obligation = &reading->items[i];
        bool limit = obligation->kind == OBLIGATION_DUE ||
                     obligation->kind == OBLIGATION_TARGET;
        if (asks && !is_asked(question, obligation))
            continue;
        found = true;
        if (!limit ||
            (!date_is_none(*day) && date_compare(obligation->date, *day) >= 0))
            continue;
        *day = obligation->date;
        *conditional = obligation->scope.condition.n > 0;
    }
    return found;
}

bool question_finds_item(const struct question *question,
                         const struct item *item)
{
    const struct filter *filter = question->filter;
    struct answer_row row = {.item = item};
    bool conditional;
    if (!has_item(question->plan, filter, item) ||
        !item_day(question, item, &row.day, &conditional))
        return false;
    if (!filter->want.is_set[FILTER_STATUS] &&
        !filter->not .is_set[FILTER_STATUS])
        return true;
    item_judge(question, &row, conditional);
    return filter_has_status(filter, row.standing.asks);
}

bool question_asks(const struct question *question,
                   const struct obligation *obligation)
{
    const struct filter *filter = question->filter;
    if (!filter_has_obligation(filter, obligation) ||
        !filter_has_scope(filter, question->plan, &obligation->scope))
        return false;
    if (obligation->kind == OBLIGATION_EVERY &&
        filter->want.is_set[FILTER_PERIOD])
        return recurs_in(question, obligation);
    return (!filter_asks_days(filter) ||
            filter_has_day(filter, obligation->date)) &&
           filter_has_period(filter, obligation->date);
}

struct answer answer_items(const struct question *question)
{
    struct answer answer = {.question = question};
    const struct plan *plan = question->plan;
    for (size_t i = 0; i < plan->n_items; i++) {
        struct answer_row row = {.item = &plan->items[i]};
        bool conditional;
        if (!has_item(plan, question->filter, row.item) ||
            !item_day(question, row.item, &row.day, &conditional))
            continue;
        item_judge(question, &row, conditional);
        if (filter_has_status(question->filter, row.standing.asks))
            row_put(&answer, row);
    }
    return answer;
}
