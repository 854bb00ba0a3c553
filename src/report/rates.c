/* The rates, with their definitions. */
#include "wpc/report/figures.h"

const struct rate_facts rates[RATES] = {
    [RATE_DONE] =
        {WORD("done_rate", "办结率", "done rate"),
         WORD("", "办结率=已销号节点÷（节点－不适用－待认定）",
              "done rate = obligations done / (all - exempt - conditional)"),
         FIGURE_DONE, FIGURE_DATED},
    [RATE_FALLEN_DONE] =
        {WORD("fallen_done_rate", "到期办结率", "closed rate"),
         WORD("", "到期办结率=到期节点中已销号的÷到期节点（按原时限）",
              "closed rate = done of those fallen due / fallen due, by the "
              "original day"),
         FIGURE_FALLEN_DONE, FIGURE_FALLEN},
    [RATE_ON_TIME] =
        {WORD("on_time_rate", "按期办结率", "on-time rate"),
         WORD("",
              "按期办结率（原时限）=完成日不晚于原时限且不属补报的÷到期节点",
              "on-time rate = done by the original day and not backdated / "
              "fallen "
              "due"),
         FIGURE_ON_TIME, FIGURE_FALLEN},
    [RATE_ON_TIME_APPROVED] =
        {WORD("on_time_approved_rate", "按期办结率（批准时限）",
              "on-time rate as granted"),
         WORD("",
              "按期办结率（批准时限）="
              "完成日不晚于批准时限且不属补报的÷已到批准时"
              "限的节点",
              "on-time rate as granted = the same by the days granted, both "
              "above "
              "and below the line"),
         FIGURE_ON_TIME_APPROVED, FIGURE_FALLEN_APPROVED},
    [RATE_PUBLISHED] =
        {WORD("published_rate", "公开完成率", "published"),
         WORD("",
              "公开完成率=定期事项已完成期次÷应完成期次（含宽限期，逐盟市计）",
              "published = periods of recurring duties done / fallen due "
              "(with grace), each region by itself"),
         FIGURE_PERIODS_DONE, FIGURE_PERIODS_FALLEN},
    [RATE_HEARD] = {WORD("heard_rate", "报送率", "reporting rate"),
                    WORD("", "报送率=本期已报送单位÷应报送单位",
                         "reporting rate = offices that reported in the cycle "
                         "/ offices due"),
                    FIGURE_OFFICES_HEARD, FIGURE_OFFICES_DUE},
};

struct fraction rate_of(const struct figures *figures, enum rate rate)
{
    struct fraction fraction = {figures->n[rates[rate].part],
                                figures->n[rates[rate].whole]};
    if (rate == RATE_DONE)
        fraction.whole -=
            figures->n[FIGURE_EXEMPT] + figures->n[FIGURE_CONDITIONAL];
    return fraction;
}

int fraction_tenths(struct fraction fraction)
{
    enum { TENTHS = 1000 };
    if (fraction.whole == 0)
        return -1;
    return (int)((fraction.part * TENTHS * 2 + fraction.whole) /
                 (fraction.whole * 2));
}

struct str fraction_write(struct fraction fraction, char text[FRACTION_TEXT])
{
    enum { DIGITS = 10 };
    int tenths = fraction_tenths(fraction);
    size_t at = FRACTION_TEXT;
    if (tenths < 0)
        return (struct str){0};
    unsigned rest = (unsigned)tenths / DIGITS;
    text[--at] = (char)('0' + tenths % DIGITS);
    text[--at] = '.';
    do
        text[--at] = (char)('0' + rest % DIGITS);
    while ((rest /= DIGITS) > 0);
    return (struct str){text + at, FRACTION_TEXT - at};
}
