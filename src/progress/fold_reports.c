/* Reports that count: the last one of each cell, and what it says. */
#include "fold_reports.h"

#include "fold_works.h"
#include "wpc/base/memory.h"

void reports_begin(struct fold_reports *reports, uint32_t n_cells)
{
    enum { FEW = 16 * 1024 };
    if (n_cells <= FEW)
        return;
    reports->items =
        memory_take((size_t)REPORT_PARTS * REPORT_EACH, sizeof *reports->items);
    while ((n_cells - 1) >> reports->shift >= REPORT_PARTS)
        reports->shift++;
}

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
    report_add(fold, report);
    if (report->percent != PERCENT_NONE)
        percent_add(&fold->states[report->cell], report);
    if (report->act == ACT_ACTUAL)
        fact_keep(fold, report->cell, FACT_ACTUAL, report->key, report->id, 0);
}

/* What comes soon is asked for while there is something to do. */
static void part_take(struct fold *fold, size_t part)
{
    enum { AHEAD = 12 };
    struct fold_reports *reports = &fold->works->reports;
    const struct report *items = &reports->items[part * REPORT_EACH];
    size_t n = reports->n[part];
    for (size_t i = 0; i < n; i++) {
        size_t soon = i + AHEAD < n ? i + AHEAD : n - 1;
        __builtin_prefetch(&fold->states[items[soon].cell], 1);
        report_take(fold, &items[i]);
    }
    reports->n[part] = 0;
}

void report_put(struct fold *fold, const struct brief *brief)
{
    struct fold_reports *reports = &fold->works->reports;
    struct report report = {.key = brief->key,
                            .id = (uint32_t)(brief->mark >> 32),
                            .cell = brief->cell,
                            .office = brief->office,
                            .act = brief->act,
                            .percent = brief->percent};
    if (reports->items == NULL) {
        report_take(fold, &report);
        return;
    }
    size_t part = brief->cell >> reports->shift;
    reports->items[part * REPORT_EACH + reports->n[part]++] = report;
    if (reports->n[part] == REPORT_EACH)
        part_take(fold, part);
}

void reports_end(struct fold *fold)
{
    struct fold_reports *reports = &fold->works->reports;
    for (size_t part = 0; part < REPORT_PARTS; part++)
        part_take(fold, part);
    memory_release(reports->items);
    *reports = (struct fold_reports){0};
}
