/* Who should report each cycle. */
#include "wpc/progress/roll.h"

#include "wpc/base/sort.h"

static bool is_open(const struct fold *fold, uint32_t cell)
{
    const struct cell_state *state = &fold->states[cell];
    return state->status != STATUS_DONE && state->status != STATUS_EXEMPT &&
           !(state->marks & ASK_CONDITIONAL);
}

/* 各相关部门 and the like stand where an office should and are none; without
   tables of units nobody can tell. */
static bool is_office(const struct fold *fold, uint32_t office)
{
    const struct office *facts = &fold->offices.items[office];
    return facts->unit != UNIT_NONE || facts->region != REGION_NONE ||
           fold->cells->plan->units.n == 0;
}

static int compare(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int by_table(const void *a, const void *b, void *context)
{
    const struct fold *fold = context;
    const struct office *x = &fold->offices.items[*(const uint32_t *)a];
    const struct office *y = &fold->offices.items[*(const uint32_t *)b];
    int order = compare(x->unit, y->unit);
    if (order == 0)
        order = compare(x->region, y->region);
    return order != 0 ? order : str_compare(x->name, y->name);
}

/* True when any period in one region is still to do. */
static bool any_counts(const struct fold *fold, uint32_t first, uint32_t n,
                       const struct roll_choice *choice)
{
    for (uint32_t cell = first; cell < first + n; cell++)
        if (is_open(fold, cell) &&
            (choice == NULL || choice->wants(choice->context, cell)))
            return true;
    return false;
}

static void run_look(struct roll *roll, const struct fold *fold,
                     const struct cell_run *run,
                     const struct roll_choice *choice, bool *seen)
{
    uint32_t end = run->first + cell_run_count(run);
    uint64_t rest = run->regions;
    for (uint32_t cell = run->first; cell < end; cell += run->n_periods) {
        uint32_t office = run_office(fold, run, rest);
        rest &= rest - 1;
        if (office >= fold->offices.n || seen[office] ||
            !any_counts(fold, cell, run->n_periods, choice))
            continue;
        seen[office] = true;
        if (!is_office(fold, office))
            continue;
        roll->due[roll->n_due++] = office;
        roll->n_silent += office_is_silent(fold, office);
    }
}

struct roll roll_make(struct arena *arena, const struct fold *fold,
                      const struct roll_choice *choice)
{
    struct roll roll = {.cycle = fold->cycle};
    if (roll.cycle.every == EVERY_NONE)
        return roll;
    roll.report_day =
        date_add_days(period_last(roll.cycle), fold->rules.report_day);
    uint32_t n = fold->offices.n;
    bool *seen = ARENA_ARRAY(arena, bool, n);
    roll.due = ARENA_ARRAY(arena, uint32_t, n);
    for (uint32_t i = 0; i < fold->cells->n_runs; i++)
        run_look(&roll, fold, &fold->cells->runs[i], choice, seen);
    sort_stable(roll.due, roll.n_due, sizeof *roll.due, by_table, (void *)fold);
    return roll;
}
