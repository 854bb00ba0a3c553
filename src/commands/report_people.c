/* What of a report people see: which columns, and a bar where there is room. */
#include "report_rows.h"
#include "wpc/output/format.h"

struct str report_people(const struct report *report)
{
    static const struct {
        struct str by;
        struct str plan;     /* without a journal */
        struct str progress; /* with one; each fits into 80 columns */
    } sets[] = {
        {STR("lead"), STR("group,items,first,sole,dated,past,every,undated"),
         STR("group,items,first,dated,fallen,fallen_done,claimed,overdue,"
             "fallen_done_rate,heard")},
        {STR("unit"),
         STR("group,code,items,tasks,plans,dated,past,every,undated"),
         STR("group,items,dated,fallen,fallen_done,claimed,overdue,"
             "fallen_done_rate,heard")},
        {STR("region"),
         STR("group,code,items,tasks,plans,dated,past,every,undated"),
         STR("group,dated,fallen,fallen_done,claimed,overdue,fallen_done_rate,"
             "published_rate,heard")},
        {STR("kind"),
         STR("group,code,items,tasks,plans,dated,past,every,undated"),
         STR("group,items,dated,fallen,fallen_done,claimed,overdue,"
             "fallen_done_rate,published_rate")},
        {STR(""), STR("group,code,items,tasks,plans,dated,past,every,undated"),
         STR("group,items,dated,fallen,fallen_done,claimed,overdue,"
             "fallen_done_rate,on_time_rate")},
    };
    enum { OTHERS = sizeof sets / sizeof *sets - 1 };
    struct str by = word_key(dimension_word(report->by[0]));
    size_t i = 0;
    while (i < OTHERS && !str_equal(sets[i].by, by))
        i++;
    const struct group *total = &report->breakdown.total;
    if (total->counts[MEASURE_DATED] == 0 &&
        total->figures.n[FIGURE_PERIODS_FALLEN] > 0)
        return S("group,items,every,periods_fallen,periods_done,"
                 "published_rate");
    struct str keys =
        report->call->progress != NULL ? sets[i].progress : sets[i].plan;
    if (report->narrow && i == 0)
        keys = S("group,items,dated,fallen,fallen_done,claimed,overdue,"
                 "fallen_done_rate,heard");
    return report->bar > 0 ? str_join(report->call->arena, keys, S(",bar"))
                           : keys;
}

/* What the column of a key takes, its heading with it. */
static size_t column_width(const struct report *report, size_t column)
{
    const struct groups *groups = &report->breakdown.groups;
    struct call *call = report->call;
    struct str heading = word_in(call->lang, &report->columns[column].name);
    size_t width = width_of(heading, AMBIGUOUS_NARROW);
    for (size_t i = 0; i <= groups->n; i++) {
        struct cell cell;
        report_cell_fill(report,
                         i < groups->n ? &groups->items[i]
                                       : &report->breakdown.total,
                         column, &cell);
        struct str shown =
            cell.shown.n > 0 ? cell.shown
                             : cell_text(call->arena, &cell, call->lang, false);
        size_t needs = width_of(shown, AMBIGUOUS_NARROW);
        width = needs > width ? needs : width;
    }
    return width;
}

static size_t table_width(const struct report *report)
{
    enum { BETWEEN = 2 };
    struct str rest = report_people(report), key;
    size_t width = 0;
    while (str_next_part(&rest, ',', &key))
        width += column_width(report, report_column_find(report, key)) +
                 (width > 0 ? BETWEEN : 0);
    return width;
}

void report_fit(struct report *report, size_t width)
{
    enum { BETWEEN = 2, LEAST = 6, MOST = 20 };
    if (report->call->progress == NULL || report->call->view.columns.n > 0)
        return;
    size_t taken = table_width(report) + BETWEEN;
    if (taken > width + BETWEEN) {
        size_t heard = report_column_find(report, S("heard"));
        report->columns[heard].name =
            (struct word)WORD("heard", "报送", "this cycle");
        report->narrow = true;
    } else if (width >= taken + LEAST) {
        report->bar = width - taken < MOST ? width - taken : MOST;
        report->n_columns++;
    }
}
