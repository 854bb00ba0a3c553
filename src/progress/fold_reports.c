/* Reports that count: the last one of each cell, and what it says. */
#include "fold_works.h"

enum { OFFICE_BITS = (1 << 22) - 1 };

static inline bool is_partial(const struct report *report)
{
    return report->percent != PERCENT_NONE && report->percent < 100;
}

static void other_keep(struct fold *fold, const struct report *report)
{
    fact_keep(fold, report->cell, FACT_REPORT_OTHER, report->key, report->id,
              report->office << SAYS_BITS |
                  (report->act == ACT_BLOCKED ? SAYS_BLOCKED : 0u) |
                  (is_partial(report) ? SAYS_PARTIAL : 0u));
}

static void last_keep_as_other(struct fold *fold, uint32_t cell)
{
    const struct cell_report *last = &fold->reports[cell];
    fact_keep(fold, cell, FACT_REPORT_OTHER, last->key, last->id,
              (uint32_t)last->office << SAYS_BITS |
                  (last->is_blocked ? SAYS_BLOCKED : 0u) |
                  (last->is_partial ? SAYS_PARTIAL : 0u));
}

/* The last report, and the last one of any other office. */
static inline void report_add(struct fold *fold, const struct report *report)
{
    struct cell_report *last = &fold->reports[report->cell];
    bool same = last->office == report->office;
    if (event_order(report->key, report->id, last->key, last->id) <= 0) {
        if (!same)
            other_keep(fold, report);
        return;
    }
    if (last->key != 0 && !same)
        last_keep_as_other(fold, report->cell);
    last->key = report->key;
    last->id = report->id;
    last->office = report->office & OFFICE_BITS;
    last->is_blocked = report->act == ACT_BLOCKED;
    last->is_partial = is_partial(report);
}

static inline void percent_add(struct cell_report *last,
                               const struct report *report)
{
    if (report->key < last->percent_key ||
        (report->key == last->percent_key && report->percent <= last->percent))
        return;
    last->percent_key = report->key;
    last->percent = report->percent;
}

static inline void report_hear(struct fold *fold, const struct report *report)
{
    office_hear(fold, report->office, report->key);
    report_add(fold, report);
    if (report->percent != PERCENT_NONE)
        percent_add(&fold->reports[report->cell], report);
    if (report->act == ACT_ACTUAL)
        fact_keep(fold, report->cell, FACT_ACTUAL, report->key, report->id, 0);
}

/* Memory far apart is what a fold waits for most: what stands of a cell is
   fetched while the reports before are taken. */
void reports_take(struct fold *fold, const struct report *reports, size_t n)
{
    enum { AHEAD = 24 };
    for (size_t i = 0; i < n; i++) {
        if (i + AHEAD < n)
            __builtin_prefetch(&fold->reports[reports[i + AHEAD].cell], 1);
        report_hear(fold, &reports[i]);
    }
}

void report_take(struct fold *fold, const struct report *report)
{
    reports_take(fold, report, 1);
}
