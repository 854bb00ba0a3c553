/* Reports that count: the last one of each cell, and what it says. */
#include "fold_reports.h"

#include "fold_works.h"
#include "wpc/base/memory.h"

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
    const struct cell_state *state = &fold->states[cell];
    fact_keep(fold, cell, FACT_REPORT_OTHER, state->report_key,
              state->report_id,
              state->report_office << SAYS_BITS |
                  (state->report_blocked ? SAYS_BLOCKED : 0u) |
                  (state->report_partial ? SAYS_PARTIAL : 0u));
}

/* The last report, and the last one of any other office. */
static inline void report_add(struct fold *fold, const struct report *report)
{
    struct cell_state *state = &fold->states[report->cell];
    bool same = state->report_office == report->office;
    if (event_order(report->key, report->id, state->report_key,
                    state->report_id) <= 0) {
        if (!same)
            other_keep(fold, report);
        return;
    }
    if (state->report_key != 0 && !same)
        last_keep_as_other(fold, report->cell);
    state->report_key = report->key;
    state->report_id = report->id;
    state->report_office = report->office;
    state->report_blocked = report->act == ACT_BLOCKED;
    state->report_partial = is_partial(report);
}

static inline void percent_add(struct cell_state *state,
                               const struct report *report)
{
    if (report->key < state->percent_key ||
        (report->key == state->percent_key &&
         report->percent <= state->percent))
        return;
    state->percent_key = report->key;
    state->percent = report->percent;
}

void report_take(struct fold *fold, const struct report *report)
{
    office_hear(fold, report->office, report->key);
    report_add(fold, report);
    if (report->percent != PERCENT_NONE)
        percent_add(&fold->states[report->cell], report);
    if (report->act == ACT_ACTUAL)
        fact_keep(fold, report->cell, FACT_ACTUAL, report->key, report->id, 0);
}

static void reports_take(struct fold_lane *lane)
{
    struct fold_reports *reports = &lane->reports;
    turn_take(&lane->turns);
    for (size_t i = 0; i < reports->n; i++)
        report_take(lane->fold, &reports->items[i]);
    turn_leave(&lane->turns);
    reports->n = 0;
}

void report_put(struct fold_lane *lane, const struct brief *brief)
{
    struct fold_reports *reports = &lane->reports;
    struct report report = {.key = brief->key,
                            .id = (uint32_t)(brief->mark >> 32),
                            .cell = brief->cell,
                            .office = brief->office,
                            .act = brief->act,
                            .percent = brief->percent};
    __builtin_prefetch(&lane->fold->states[brief->cell], 1);
    reports->items[reports->n++] = report;
    if (reports->n == REPORTS)
        reports_take(lane);
}

void reports_end(struct fold_lane *lane)
{
    reports_take(lane);
}
