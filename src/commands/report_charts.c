/* wpc report -o x.svg: the charts of a report. */
#include "report_charts.h"

#include "report_notes.h"
#include "wpc/base/sort.h"
#include "wpc/output/charts.h"

static int order_of(uint64_t a, uint64_t b)
{
    return (a < b) - (a > b);
}

/* Most overdue first, then most past, then most; else as they come. */
static int by_overdue(const void *a, const void *b, void *context)
{
    const struct group *x = ((const struct chart_bar *)a)->group;
    const struct group *y = ((const struct chart_bar *)b)->group;
    (void)context;
    int order =
        order_of(x->figures.n[FIGURE_OVERDUE], y->figures.n[FIGURE_OVERDUE]);
    if (order == 0)
        order = order_of(x->counts[MEASURE_PAST], y->counts[MEASURE_PAST]);
    return order != 0
               ? order
               : order_of(x->counts[MEASURE_DATED], y->counts[MEASURE_DATED]);
}

static void bars_make(const struct report *report, struct charts *charts)
{
    const struct groups *groups = report->n_by > 1
                                      ? &report->breakdown.margins[0]
                                      : &report->breakdown.groups;
    charts->bars =
        ARENA_ARRAY(report->call->arena, struct chart_bar, groups->n);
    for (size_t i = 0; i < groups->n; i++)
        if (groups->items[i].counts[MEASURE_DATED] > 0)
            charts->bars[charts->n_bars++] = (struct chart_bar){
                report_name(report, &groups->items[i], 0), &groups->items[i]};
    sort_stable(charts->bars, charts->n_bars, sizeof *charts->bars, by_overdue,
                NULL);
    if (charts->n_bars > CHART_BARS) {
        charts->n_left_out = charts->n_bars - CHART_BARS;
        charts->n_bars = CHART_BARS;
    }
}

/* Whole years, from the plan's first to the last day that anything has. */
static void days_decide(const struct call *call, struct charts *charts)
{
    enum { DECEMBER = 12 };
    const struct curve *curve = &charts->curve;
    struct date first = call->workspace->plan.issued;
    struct date last = call->workspace->conf.ends;
    if (curve->n > 0) {
        struct date early = curve->steps[0].day;
        struct date late = curve->steps[curve->n - 1].day;
        if (date_is_none(first) || date_compare(early, first) < 0)
            first = early;
        if (date_compare(late, last) > 0)
            last = late;
    }
    if (date_is_none(first))
        first = call->today;
    if (date_is_none(last) || date_compare(last, first) < 0)
        last = first;
    charts->first = (struct date){first.year, 1, 1};
    charts->last = date_month_end(last.year, DECEMBER);
}

void report_charts_print(struct presentation *presentation,
                         const struct report *report)
{
    struct call *call = report->call;
    struct question question = call_question(call);
    struct charts charts = {
        .title = call->workspace->conf.title,
        .caption = report_title(report),
        .curve = curve_of(&question),
        .today = call->today,
        .has_journal = call->progress != NULL,
    };
    bars_make(report, &charts);
    days_decide(call, &charts);
    if (charts.has_journal) {
        charts.notes[0] =
            word_in(call->lang, &rates[RATE_FALLEN_DONE].definition);
        charts.notes[1] = report_parts(report);
    }
    present_document(presentation, &charts);
}
