/* Where a thing stands on a day. */
#include "wpc/progress/standing.h"

struct standing_rules standing_rules_of(struct date today, int soon_days,
                                        int target_grace_days, bool has_journal)
{
    return (struct standing_rules){
        .today = today,
        .soon_until = date_add_days(today, soon_days),
        .targets_from = date_add_days(today, -target_grace_days),
        .has_journal = has_journal};
}

static bool is_past(const struct standing_rules *rules, struct date due)
{
    return date_compare(due, rules->today) < 0;
}

static bool is_soon(const struct standing_rules *rules, struct date due)
{
    return !is_past(rules, due) && date_compare(due, rules->soon_until) <= 0;
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

static bool is_late(const struct standing_rules *rules,
                    const struct cell_state *state)
{
    return date_compare(state->day, state->is_target ? rules->targets_from
                                                     : rules->today) < 0;
}

/* The marks that a day brings to a cell which is still to do and counts. */
static unsigned marks_of_day(const struct standing_rules *rules,
                             const struct cell_state *state)
{
    unsigned marks = 0;
    if (state->status != STATUS_CLAIMED && is_late(rules, state))
        marks |= ASK_OVERDUE;
    if (is_soon(rules, state->day))
        marks |= ASK_SOON;
    if (state->is_target && is_past(rules, state->day) &&
        !(state->marks & ASK_FIGURE))
        marks |= ASK_TO_ASSESS;
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
        marks |= marks_of_day(rules, state);
    standing.light =
        rules->has_journal ? light_of_cell(state, marks) : LIGHT_GREY;
    standing.asks = marks | (unsigned)ASK_STATUS << standing.status |
                    (unsigned)ASK_LIGHT << standing.light;
    return standing;
}
