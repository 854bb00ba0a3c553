/* What changed between two days. */
#include "wpc/report/changes.h"

const struct word change_words[CHANGES] = {
    [CHANGE_DONE] = WORD("done", "新销号", "newly done"),
    [CHANGE_LATE] = WORD("late", "新逾期", "newly late"),
    [CHANGE_DEFERRED] = WORD("deferred", "新批延期", "newly deferred"),
    [CHANGE_RETURNED] = WORD("returned", "退回", "returned"),
    [CHANGE_REOPENED] = WORD("reopened", "恢复办理", "reopened"),
    [CHANGE_ENTERED] = WORD("entered", "新纳入", "entered"),
    [CHANGE_LEFT] = WORD("left", "退出", "left"),
};

bool run_is_spoken_of(const struct cells *cells, const struct cell_run *run)
{
    enum item_type type = cells->plan->items[run->item].type;
    return type == ITEM_TASK || type == ITEM_PLAN;
}

static struct cell_view view_of(const struct standing_rules *rules,
                                const struct fold *fold, uint32_t cell)
{
    struct standing standing = standing_of_cell(rules, fold, cell);
    bool conditional =
        standing.status != STATUS_DONE && standing.asks & ASK_CONDITIONAL;
    return (struct cell_view){
        .returned_key = cell_returned(fold, cell).key,
        .granted = cell_deferral(fold, cell).to,
        .asks = standing.asks,
        .status = standing.status,
        .counts = standing.status != STATUS_EXEMPT && !conditional,
    };
}

struct snapshot snapshot_of(struct arena *arena,
                            const struct standing_rules *rules,
                            const struct fold *fold)
{
    const struct cells *cells = fold->cells;
    struct snapshot snapshot = {
        .day = rules->today,
        .cells = ARENA_ARRAY(arena, struct cell_view, cells->n),
        .outcomes = ARENA_ARRAY(arena, unsigned, cells->n_runs)};
    for (uint32_t i = 0; i < cells->n_runs; i++) {
        const struct cell_run *run = &cells->runs[i];
        uint32_t end = run->first + cell_run_count(run);
        bool recurs = run->kind == OBLIGATION_EVERY;
        if (!run_is_spoken_of(cells, run))
            continue;
        struct outcome outcome =
            outcome_of(rules, fold, run, (struct region_set){0});
        snapshot.outcomes[i] = outcome.figures;
        figures_count(&snapshot.total, outcome.figures);
        for (uint32_t cell = run->first; cell < end; cell++) {
            snapshot.cells[cell] = view_of(rules, fold, cell);
            if (recurs)
                figures_count(&snapshot.total,
                              period_figures(rules, fold, cell));
        }
    }
    return snapshot;
}

/* What a pair of views is compared by. */
struct pair {
    const struct cell_view *before;
    const struct cell_view *after;
    struct date since; /* the first of both days */
};

static bool is_late(const struct cell_view *view)
{
    return (view->asks & ASK_OVERDUE) != 0;
}

static bool is_done(const struct cell_view *view)
{
    return view->status == STATUS_DONE;
}

static bool same_set(const struct pair *pair)
{
    return pair->before->counts && pair->after->counts;
}

static bool newly_done(const struct pair *pair)
{
    return same_set(pair) && !is_done(pair->before) && is_done(pair->after);
}

static bool newly_late(const struct pair *pair)
{
    return same_set(pair) && !is_late(pair->before) && is_late(pair->after);
}

static bool newly_deferred(const struct pair *pair)
{
    return same_set(pair) && !date_is_none(pair->after->granted) &&
           !date_equal(pair->before->granted, pair->after->granted);
}

static bool newly_returned(const struct pair *pair)
{
    uint64_t key = pair->after->returned_key;
    return same_set(pair) && key != 0 && key != pair->before->returned_key &&
           date_compare(event_key_on(key), pair->since) > 0;
}

static bool reopened(const struct pair *pair)
{
    return same_set(pair) && is_done(pair->before) && !is_done(pair->after);
}

static bool entered(const struct pair *pair)
{
    return !pair->before->counts && pair->after->counts;
}

static bool left(const struct pair *pair)
{
    return pair->before->counts && !pair->after->counts;
}

static bool (*const tests[CHANGES])(const struct pair *pair) = {
    [CHANGE_DONE] = newly_done,
    [CHANGE_LATE] = newly_late,
    [CHANGE_DEFERRED] = newly_deferred,
    [CHANGE_RETURNED] = newly_returned,
    [CHANGE_REOPENED] = reopened,
    [CHANGE_ENTERED] = entered,
    [CHANGE_LEFT] = left,
};

static void change_put(struct arena *arena, struct changes *changes,
                       enum change_kind kind, uint32_t cell,
                       const struct pair *pair)
{
    struct change change = {kind, cell, *pair->before, *pair->after};
    ARENA_PUSH(arena, changes->items, changes->n, changes->capacity, change);
    changes->n_of[kind]++;
}

struct changes changes_between(struct arena *arena, const struct cells *cells,
                               const struct snapshot *before,
                               const struct snapshot *after)
{
    struct changes changes = {0};
    for (int kind = 0; kind < CHANGES; kind++)
        for (uint32_t cell = 0; cell < cells->n; cell++) {
            struct pair pair = {&before->cells[cell], &after->cells[cell],
                                before->day};
            if (tests[kind](&pair))
                change_put(arena, &changes, (enum change_kind)kind, cell,
                           &pair);
        }
    return changes;
}

static bool differs(const struct cell_view *was, const struct cell_view *is)
{
    return was->counts != is->counts || was->status != is->status ||
           is_late(was) != is_late(is) ||
           !date_equal(was->granted, is->granted);
}

struct differences differences_of(struct arena *arena,
                                  const struct cells *cells,
                                  const struct snapshot *before,
                                  const struct snapshot *after)
{
    struct differences found = {0};
    for (uint32_t cell = 0; cell < cells->n; cell++) {
        const struct cell_view *was = &before->cells[cell];
        const struct cell_view *is = &after->cells[cell];
        struct difference difference = {cell, *was, *is};
        if (differs(was, is))
            ARENA_PUSH(arena, found.items, found.n, found.capacity, difference);
    }
    return found;
}

static bool counts(unsigned outcome)
{
    unsigned out = 1u << FIGURE_EXEMPT | 1u << FIGURE_CONDITIONAL;
    return outcome != 0 && !(outcome & out);
}

struct comparison comparison_of(const struct cells *cells,
                                const struct snapshot *before,
                                const struct snapshot *after)
{
    struct comparison comparison = {0};
    for (uint32_t i = 0; i < cells->n_runs; i++) {
        unsigned was = before->outcomes[i], is = after->outcomes[i];
        if (counts(was) && counts(is)) {
            figures_count(&comparison.before, was);
            figures_count(&comparison.after, is);
            comparison.n_same++;
        }
        comparison.n_entered += !counts(was) && counts(is);
        comparison.n_left += counts(was) && !counts(is);
    }
    return comparison;
}
