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
    for (uint32_t cell = 0; cell < fold->cells->n; cell++) {
        uint32_t office = cell_office(fold, cell);
        if (office >= n || seen[office] || !is_open(fold, cell) ||
            (choice != NULL && !choice->wants(choice->context, cell)))
            continue;
        seen[office] = true;
        if (!is_office(fold, office))
            continue;
        roll.due[roll.n_due++] = office;
        roll.n_silent += office_is_silent(fold, office);
    }
    sort_stable(roll.due, roll.n_due, sizeof *roll.due, by_table, (void *)fold);
    return roll;
}
