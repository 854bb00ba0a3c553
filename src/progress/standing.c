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
