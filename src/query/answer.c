/* Which items, obligations and periods answer a question. */
#include "wpc/query/answer.h"

#include "bare_rows.h"
#include "item_day.h"
#include "row_judge.h"
#include "rows_by_day.h"

static void row_put(struct answer *answer, struct answer_row row)
{
    ARENA_PUSH(answer->question->arena, answer->rows, answer->n,
               answer->capacity, row);
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
    return question->rules.soon_until;
}

static bool is_within(const struct question *question, struct date day)
{
    struct date horizon = horizon_of(question);
    return filter_has_day(question->filter, day) &&
           (date_is_none(horizon) || date_compare(day, horizon) <= 0);
}

/* A period is asked for by itself, all else by its day. */
static bool is_asked_day(const struct question *question, struct date day,
                         struct period period)
{
    bool recurs = period.every != EVERY_NONE;
    return filter_has_period(question->filter,
                             recurs ? period_last(period) : day) &&
           is_within(question, day);
}

/* Nothing is left to do; shown with --all, or when a status is asked for. */
static bool is_finished(const struct standing *standing)
{
    return standing->status == STATUS_DONE || standing->status == STATUS_EXEMPT;
}

static void obligation_row_put(struct answer *answer, struct answer_row row,
                               struct date day, struct period period)
{
    const struct question *question = answer->question;
    row.day = day;
    row.period = period;
    obligation_judge(question, &row);
    if (days_may_move(question) && !is_asked_day(question, row.day, period))
        return;
    if (!question->all && is_finished(&row.standing) &&
        !question->filter->want.is_set[FILTER_STATUS])
        return;
    if (filter_has_status(question->filter, row.standing.asks))
        row_put(answer, row);
}

static void periods_put(struct answer *answer, struct answer_row row)
{
    const struct question *question = answer->question;
    const struct obligation *obligation = row.obligation;
    struct date issued = question->plan->issued;
    struct date from = date_is_none(issued) ? obligation->start : issued;
    struct date end = periods_end(question->ends, from);
    if (date_is_none(from))
        return;
    struct period period = first_period_of(question, obligation);
    for (; period.every != EVERY_NONE &&
           date_compare(period_last(period), end) <= 0;
         period = period_next(period)) {
        struct date day = date_add_days(obligation_day_in(obligation, period),
                                        question->grace_days);
        struct date horizon = horizon_of(question);
        bool may_move = period_may_move(question, &row, period);
        if (!date_is_none(horizon) && date_compare(day, horizon) > 0 &&
            !may_move)
            break;
        if (may_move || is_asked_day(question, day, period))
            obligation_row_put(answer, row, day, period);
    }
}

/* `row` has the item, the obligation and its number. */
static void obligation_put(struct answer *answer, struct answer_row row)
{
    const struct question *question = answer->question;
    const struct obligation *obligation = row.obligation;
    struct date day = obligation->date;
    if (obligation->kind != OBLIGATION_EVERY) {
        if (!date_is_none(day) &&
            (days_may_move(question) ||
             is_asked_day(question, day, (struct period){0})))
            obligation_row_put(answer, row, day, (struct period){0});
    } else if (obligation->every != EVERY_IRREGULAR) {
        periods_put(answer, row);
    } else if (!filter_asks_days(question->filter) &&
               !question->filter->want.is_set[FILTER_PERIOD]) {
        obligation_row_put(answer, row, (struct date){0}, (struct period){0});
    }
}

static bool has_type(const struct filter *filter, const struct item *item)
{
    return filter->want.is_set[FILTER_TYPE] || item->type == ITEM_TASK ||
           item->type == ITEM_PLAN;
}

static bool has_item(const struct plan *plan, const struct filter *filter,
                     const struct item *item)
{
    return has_type(filter, item) && filter_has_item(filter, plan, item);
}

/* Wherever it is: obligations are filtered by regions of their own. */
bool question_has_item(const struct question *question, const struct item *item)
{
    const struct filter *filter = question->filter;
    return has_type(filter, item) &&
           filter_has_item_anywhere(filter, question->plan, item);
}

/* A bare row says nothing of regions, standing and periods, and frozen lines
   are read already. */
bool question_has_bare_obligations(const struct question *question)
{
    static const enum filter_field more[] = {FILTER_STATUS, FILTER_REGION,
                                             FILTER_PERIOD, FILTER_KIND};
    const struct filter *filter = question->filter;
    bool may_be_bare = question->fold == NULL && !question->plan->is_frozen;
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        may_be_bare &=
            !filter->want.is_set[more[i]] && !filter->not .is_set[more[i]];
    return may_be_bare;
}

static void item_days_find(struct answer *answer, const struct item *item)
{
    const struct question *question = answer->question;
    const struct plan *plan = question->plan;
    if (!question_has_item(question, item))
        return;
    const struct reading *reading = item_days(plan, item);
    struct answer_bare_row row = {.row = (uint32_t)(item - plan->items)};
    for (; row.nth < reading->n; row.nth++) {
        const struct obligation *obligation = &reading->items[row.nth];
        row.day = obligation->date;
        if (obligation_has_kind(question->filter, obligation) &&
            !date_is_none(row.day) && is_within(question, row.day))
            bare_put(answer, row);
    }
}

static void item_obligations_put(struct answer *answer, const struct item *item)
{
    const struct question *question = answer->question;
    const struct plan *plan = question->plan;
    const struct reading *reading = item_reading(plan, item);
    for (size_t i = 0; i < reading->n; i++) {
        struct answer_row row = {.item = item,
                                 .obligation = &reading->items[i]};
        if (obligation_has_kind(question->filter, row.obligation) &&
            filter_has_scope(question->filter, plan, &row.obligation->scope))
            obligation_put(answer, row);
    }
}

static struct answer obligations_find(const struct question *question,
                                      bool may_be_bare)
{
    struct answer answer = {.question = question,
                            .by_obligation = true,
                            .is_bare = may_be_bare &&
                                       question_has_bare_obligations(question)};
    if (answer.is_bare)
        bare_rows_find(&answer, item_days_find);
    const struct plan *plan = question->plan;
    for (size_t i = 0; !answer.is_bare && i < plan->n_items; i++)
        if (question_has_item(question, &plan->items[i]))
            item_obligations_put(&answer, &plan->items[i]);
    rows_by_day(&answer);
    return answer;
}

struct answer answer_obligations(const struct question *question)
{
    return obligations_find(question, false);
}

struct answer answer_obligations_bare(const struct question *question)
{
    return obligations_find(question, true);
}

static void overdue_keep(struct answer *answer)
{
    size_t kept = 0;
    for (size_t i = 0; i < answer->n; i++)
        if (answer->rows[i].standing.asks & ASK_OVERDUE)
            answer->rows[kept++] = answer->rows[i];
    answer->n = kept;
}

struct answer answer_overdue(const struct question *question)
{
    struct answer answer = answer_obligations(question);
    overdue_keep(&answer);
    return answer;
}

static bool asks_status(const struct filter *filter)
{
    return filter->want.is_set[FILTER_STATUS] ||
           filter->not .is_set[FILTER_STATUS];
}

/* Nothing but the item itself decides. */
bool question_has_bare_items(const struct question *question)
{
    return !filter_asks_obligations(question->filter) &&
           !asks_status(question->filter);
}

bool question_finds_item(const struct question *question,
                         const struct item *item)
{
    const struct filter *filter = question->filter;
    struct answer_row row = {.item = item};
    struct earliest earliest;
    if (!has_item(question->plan, filter, item))
        return false;
    if (question_has_bare_items(question))
        return true;
    if (!item_day(question, item, !days_may_move(question), &earliest))
        return false;
    if (!asks_status(filter))
        return true;
    row.day = earliest.day;
    item_judge(question, &row, earliest.conditional);
    return filter_has_status(filter, row.standing.asks);
}

static bool item_row_fill(const struct question *question,
                          struct answer_row *row)
{
    struct earliest earliest;
    if (!item_day(question, row->item, false, &earliest))
        return false;
    row->day = earliest.day;
    item_judge(question, row, earliest.conditional);
    return true;
}

static void item_find(struct answer *answer, const struct item *item)
{
    const struct question *question = answer->question;
    const struct plan *plan = question->plan;
    if (has_item(plan, question->filter, item))
        bare_put(answer, (struct answer_bare_row){
                             .row = (uint32_t)(item - plan->items)});
}

static struct answer items_find(const struct question *question,
                                bool may_be_bare)
{
    const struct filter *filter = question->filter;
    struct answer answer = {.question = question,
                            .is_bare = may_be_bare &&
                                       question_has_bare_items(question)};
    if (answer.is_bare)
        bare_rows_find(&answer, item_find);
    const struct plan *plan = question->plan;
    for (size_t i = 0; !answer.is_bare && i < plan->n_items; i++) {
        struct answer_row row = {.item = &plan->items[i]};
        if (has_item(plan, filter, row.item) && item_row_fill(question, &row) &&
            filter_has_status(filter, row.standing.asks))
            row_put(&answer, row);
    }
    return answer;
}

struct answer answer_items(const struct question *question)
{
    return items_find(question, false);
}

static bool is_due(const struct question *question,
                   const struct answer_row *row)
{
    return is_within(question, row->day) &&
           (question->all || question->filter->want.is_set[FILTER_STATUS] ||
            !is_finished(&row->standing));
}

struct answer answer_indicators_due(const struct question *question)
{
    struct answer answer = answer_items(question);
    size_t kept = 0;
    for (size_t i = 0; i < answer.n; i++)
        if (is_due(question, &answer.rows[i]))
            answer.rows[kept++] = answer.rows[i];
    answer.n = kept;
    rows_by_day(&answer);
    return answer;
}

struct answer answer_indicators_overdue(const struct question *question)
{
    struct answer answer = answer_indicators_due(question);
    overdue_keep(&answer);
    return answer;
}

struct answer answer_items_bare(const struct question *question)
{
    return items_find(question, true);
}

struct answer_row answer_row_at(const struct answer *answer, size_t i)
{
    if (!answer->is_bare)
        return answer->rows[i];
    const struct answer_bare_row *bare = &answer->bare[i];
    const struct plan *plan = answer->question->plan;
    return (struct answer_row){
        .item = &plan->items[plan_row_at(plan, bare->row).item],
        .nth = bare->nth,
        .day = bare->day};
}

void answer_complete(struct answer *answer)
{
    const struct question *question = answer->question;
    if (!answer->is_bare)
        return;
    answer->rows = ARENA_ARRAY(question->arena, struct answer_row, answer->n);
    for (size_t i = 0; i < answer->n; i++) {
        struct answer_row *row = &answer->rows[i];
        *row = answer_row_at(answer, i);
        if (!answer->by_obligation) {
            item_row_fill(question, row);
            continue;
        }
        const struct reading *reading = item_reading(question->plan, row->item);
        row->obligation = &reading->items[answer->bare[i].nth];
        obligation_judge(question, row);
    }
    answer->is_bare = false;
    answer->capacity = answer->n;
}
