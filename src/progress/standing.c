/* Where a thing stands on a day. */
#include "wpc/progress/standing.h"

static bool is_past(const struct standing_rules *rules, struct date due)
{
    return date_compare(due, rules->today) < 0;
}

static bool is_soon(const struct standing_rules *rules, struct date due)
{
    struct date horizon = date_add_days(rules->today, rules->soon_days);
    return !is_past(rules, due) && date_compare(due, horizon) <= 0;
}

static enum light light_of(const struct standing_rules *rules, struct date due,
                           bool conditional)
{
    if (!rules->has_journal || date_is_none(due) || conditional)
        return LIGHT_GREY;
    if (is_past(rules, due))
        return LIGHT_RED;
    return is_soon(rules, due) ? LIGHT_YELLOW : LIGHT_GREEN;
}

struct standing standing_of_open(const struct standing_rules *rules,
                                 struct date due, bool conditional)
{
    struct standing standing = {.status = STATUS_OPEN};
    standing.light = light_of(rules, due, conditional);
    standing.asks = (unsigned)ASK_STATUS << standing.status |
                    (unsigned)ASK_LIGHT << standing.light;
    if (date_is_none(due))
        standing.asks |= ASK_UNDATED;
    else if (conditional)
        standing.asks |= ASK_CONDITIONAL;
    else if (is_past(rules, due))
        standing.asks |= ASK_OVERDUE;
    else if (is_soon(rules, due))
        standing.asks |= ASK_SOON;
    return standing;
}

/* The day after which a cell is overdue. */
static struct date limit_of(const struct standing_rules *rules,
                            const struct fold *fold, uint32_t cell)
{
    const struct cell_run *run = cell_run_of(fold->cells, cell);
    struct date day = fold->states[cell].day;
    bool target = cell_run_kind(fold->cells, run) == OBLIGATION_TARGET;
    return target && !date_is_none(day)
               ? date_add_days(day, rules->target_grace_days)
               : day;
}

static bool is_to_assess(const struct standing_rules *rules,
                         const struct fold *fold, uint32_t cell)
{
    const struct cell_state *state = &fold->states[cell];
    const struct cell_run *run = cell_run_of(fold->cells, cell);
    return cell_run_kind(fold->cells, run) == OBLIGATION_TARGET &&
           !date_is_none(state->day) && is_past(rules, state->day) &&
           !(state->marks & ASK_FIGURE);
}

/* Marks of a cell that is still to do and counts. */
static unsigned open_marks(const struct standing_rules *rules,
                           const struct fold *fold, uint32_t cell)
{
    const struct cell_state *state = &fold->states[cell];
    unsigned marks = 0;
    if (state->status != STATUS_CLAIMED &&
        is_past(rules, limit_of(rules, fold, cell)))
        marks |= ASK_OVERDUE;
    if (is_soon(rules, state->day))
        marks |= ASK_SOON;
    if (is_to_assess(rules, fold, cell))
        marks |= ASK_TO_ASSESS;
    if (state->status != STATUS_CLAIMED &&
        office_is_silent(fold, cell_office(fold, cell)))
        marks |= ASK_SILENT;
    return marks;
}

static enum light light_of_cell(const struct cell_state *state, unsigned marks)
{
    if (state->status == STATUS_DONE)
        return LIGHT_BLUE;
    if (state->status == STATUS_EXEMPT || date_is_none(state->day) ||
        marks & ASK_CONDITIONAL)
        return LIGHT_GREY;
    if (marks & ASK_OVERDUE)
        return LIGHT_RED;
    if (state->status == STATUS_CLAIMED)
        return LIGHT_GREEN;
    return marks & (ASK_SOON | ASK_SILENT | ASK_TO_ASSESS) ? LIGHT_YELLOW
                                                           : LIGHT_GREEN;
}

struct standing standing_of_cell(const struct standing_rules *rules,
                                 const struct fold *fold, uint32_t cell)
{
    const struct cell_state *state = &fold->states[cell];
    struct standing standing = {.status = (enum status)state->status};
    bool closed =
        state->status == STATUS_DONE || state->status == STATUS_EXEMPT;
    unsigned marks = state->marks;
    if (date_is_none(state->day))
        marks |= ASK_UNDATED;
    else if (!closed && !(marks & ASK_CONDITIONAL))
        marks |= open_marks(rules, fold, cell);
    standing.light =
        rules->has_journal ? light_of_cell(state, marks) : LIGHT_GREY;
    standing.asks = marks | (unsigned)ASK_STATUS << standing.status |
                    (unsigned)ASK_LIGHT << standing.light;
    return standing;
}
