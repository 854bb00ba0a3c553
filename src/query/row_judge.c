/* Where the rows of an answer stand: by their days alone, or by what was
   reported. */
#include "row_judge.h"

/* The regions that the question asks about; empty = all. */
static struct region_set regions_asked(const struct question *question)
{
    const struct filter *filter = question->filter;
    if (!filter->want.is_set[FILTER_REGION])
        return (struct region_set){0};
    return filter->want.regions;
}

static uint32_t number_of(const struct plan *plan, const struct item *item)
{
    return (uint32_t)(item - plan->items);
}

static uint32_t obligation_number(const struct plan *plan,
                                  const struct answer_row *row)
{
    return (uint32_t)(row->obligation - item_reading(plan, row->item)->items);
}

static void tally_take(struct answer_row *row, const struct tally *tally)
{
    row->standing = tally_standing(tally);
    row->done = tally->n_status[STATUS_DONE];
    row->cells = tally->n_counted;
}

/* The next day of what is still to do, else the first of what was done. */
static void tally_day_take(struct answer_row *row, const struct tally *tally)
{
    if (!date_is_none(tally->next))
        row->day = tally->next;
    else if (!date_is_none(tally->first))
        row->day = tally->first;
}

static const struct cell_run *run_of(const struct question *question,
                                     const struct answer_row *row)
{
    return cell_run_find(question->fold->cells,
                         number_of(question->plan, row->item),
                         obligation_number(question->plan, row));
}

/* Its cell in the first region; CELL_NONE when there is none. */
static uint32_t period_cell(const struct cell_run *run, struct period period)
{
    uint64_t regions = run->regions;
    struct address address = {.region = regions != 0
                                            ? (uint32_t)__builtin_ctzll(regions)
                                            : REGION_NONE,
                              .period = period};
    return cell_in_run(run, &address);
}

bool period_may_move(const struct question *question,
                     const struct answer_row *row, struct period period)
{
    if (!days_may_move(question))
        return false;
    const struct cell_run *run = run_of(question, row);
    return run != NULL && period_cell(run, period) != CELL_NONE;
}

/* One period of a run, in all its regions or those asked for; 自治区本级 is
   always in it. */
static void tally_period_add(struct tally *tally,
                             const struct question *question,
                             const struct cell_run *run, struct period period)
{
    struct region_set asked = regions_asked(question);
    uint64_t rest = run->regions;
    bool all = region_set_is_empty(asked) || rest == 0;
    uint32_t end = run->first + cell_run_count(run);
    uint32_t cell = period_cell(run, period);
    for (; cell < end; cell += run->n_periods) {
        if (all || asked.bits & rest & -rest)
            tally_cells_add(tally, &question->rules, question->fold, cell, 1);
        rest &= rest - 1;
    }
}

/* Without a journal the days tell all; a standing duty is never late. */
static void row_judge_by_day(const struct question *question,
                             struct answer_row *row, bool conditional)
{
    bool never_late =
        row->obligation != NULL && row->obligation->kind == OBLIGATION_FROM;
    row->standing =
        standing_of_open(&question->rules,
                         never_late ? (struct date){0} : row->day, conditional);
}

void obligation_judge(const struct question *question, struct answer_row *row)
{
    const struct fold *fold = question->fold;
    const struct cell_run *run = fold == NULL ? NULL : run_of(question, row);
    struct tally tally = {0};
    if (run == NULL) {
        row_judge_by_day(question, row, row->obligation->scope.condition.n > 0);
        return;
    }
    if (row->period.every != EVERY_NONE)
        tally_period_add(&tally, question, run, row->period);
    else
        tally_run_add(&tally, &question->rules, fold, run,
                      regions_asked(question));
    tally_take(row, &tally);
    if (fold->moves_days)
        tally_day_take(row, &tally);
}

bool limit_is_open(const struct question *question, struct answer_row *row)
{
    row->day = row->obligation->date;
    if (question->fold == NULL)
        return true;
    const struct cell_run *run = run_of(question, row);
    if (run == NULL)
        return true;
    struct tally tally = {0};
    tally_run_add(&tally, &question->rules, question->fold, run,
                  regions_asked(question));
    tally_day_take(row, &tally);
    return !date_is_none(tally.next);
}

void item_judge(const struct question *question, struct answer_row *row,
                bool conditional)
{
    const struct fold *fold = question->fold;
    struct tally tally = {0};
    if (fold == NULL) {
        row_judge_by_day(question, row, conditional);
        return;
    }
    const uint32_t *first =
        &fold->cells->run_of_item[number_of(question->plan, row->item)];
    for (uint32_t i = first[0]; i < first[1]; i++)
        tally_run_add(&tally, &question->rules, fold, &fold->cells->runs[i],
                      regions_asked(question));
    tally_take(row, &tally);
}

void answer_row_judge(const struct question *question, struct answer_row *row)
{
    if (row->obligation != NULL)
        obligation_judge(question, row);
    else
        item_judge(question, row, false);
}
