/* What falls due, and what is overdue, as rows of a bulletin. */
#include "wpc/base/sort.h"
#include "wpc/report/bulletin.h"

/* The rows of one obligation, or one period of it, begin at `first`. */
struct gathering {
    struct arena *arena;
    const struct standing_rules *rules;
    const struct fold *fold;
    struct bulletin_rows rows;
    size_t first;
};

typedef bool (*cell_test)(const struct span *span,
                          const struct standing *standing, struct date day,
                          struct date granted);

static bool is_within(const struct span *span, struct date day)
{
    return !date_is_none(day) && date_compare(day, span->first) >= 0 &&
           date_compare(day, span->last) <= 0;
}

static bool is_due(const struct span *span, const struct standing *standing,
                   struct date day, struct date granted)
{
    (void)standing;
    return is_within(span, day) || is_within(span, granted);
}

static bool is_overdue(const struct span *span, const struct standing *standing,
                       struct date day, struct date granted)
{
    (void)span;
    (void)day;
    (void)granted;
    return (standing->asks & ASK_OVERDUE) != 0;
}

static bool counts(const struct standing *standing)
{
    return standing->status == STATUS_DONE ||
           (standing->status != STATUS_EXEMPT &&
            !(standing->asks & ASK_CONDITIONAL));
}

/* The row of these days; a new one when there is none yet. */
static struct bulletin_row *row_of(struct gathering *gathering, uint32_t run,
                                   struct period period, struct date day,
                                   struct date granted)
{
    struct bulletin_rows *rows = &gathering->rows;
    for (size_t i = gathering->first; i < rows->n; i++)
        if (date_equal(rows->items[i].day, day) &&
            date_equal(rows->items[i].granted, granted))
            return &rows->items[i];
    struct bulletin_row row = {.run = run,
                               .period = period,
                               .day = day,
                               .granted = granted,
                               .office = OFFICE_NONE};
    ARENA_PUSH(gathering->arena, rows->items, rows->n, rows->capacity, row);
    return &rows->items[rows->n - 1];
}

static void cell_gather(struct gathering *gathering, uint32_t run,
                        uint32_t cell, cell_test test, const struct span *span)
{
    const struct fold *fold = gathering->fold;
    struct standing standing = standing_of_cell(gathering->rules, fold, cell);
    struct date day = fold->states[cell].day;
    struct date granted = cell_deferral(fold, cell).to;
    if (!counts(&standing) || !test(span, &standing, day, granted))
        return;
    struct address address = cell_address(fold->cells, cell);
    struct bulletin_row *row =
        row_of(gathering, run, address.period, day, granted);
    tally_add(&row->tally, &standing, day);
    if (standing.status == STATUS_DONE)
        return;
    if (address.region != REGION_NONE)
        row->missing =
            region_set_union(row->missing, region_set_of(address.region));
    if (row->office == OFFICE_NONE)
        row->office = cell_office(fold, cell);
}

static int by_day(const void *a, const void *b, void *context)
{
    (void)context;
    const struct bulletin_row *x = a, *y = b;
    return date_compare(x->day, y->day);
}

static struct bulletin_rows rows_gather(struct arena *arena,
                                        const struct standing_rules *rules,
                                        const struct fold *fold, cell_test test,
                                        const struct span *span)
{
    struct gathering gathering = {.arena = arena, .rules = rules, .fold = fold};
    const struct cells *cells = fold->cells;
    for (uint32_t i = 0; i < cells->n_runs; i++) {
        const struct cell_run *run = &cells->runs[i];
        uint32_t n = cell_run_count(run);
        if (!run_is_spoken_of(cells, run))
            continue;
        for (uint32_t period = 0; period < run->n_periods; period++) {
            gathering.first = gathering.rows.n;
            for (uint32_t at = period; at < n; at += run->n_periods)
                cell_gather(&gathering, i, run->first + at, test, span);
        }
    }
    sort_stable(gathering.rows.items, gathering.rows.n,
                sizeof *gathering.rows.items, by_day, NULL);
    return gathering.rows;
}

struct bulletin_rows rows_due(struct arena *arena,
                              const struct standing_rules *rules,
                              const struct fold *fold, struct span span)
{
    return rows_gather(arena, rules, fold, is_due, &span);
}

struct bulletin_rows rows_overdue(struct arena *arena,
                                  const struct standing_rules *rules,
                                  const struct fold *fold)
{
    return rows_gather(arena, rules, fold, is_overdue, NULL);
}

struct deferred deferred_of(const struct fold *fold)
{
    struct deferred deferred = {0};
    const struct cells *cells = fold->cells;
    for (uint32_t i = 0; i < cells->n_runs; i++) {
        const struct cell_run *run = &cells->runs[i];
        uint32_t end = run->first + cell_run_count(run);
        for (uint32_t cell = run->first;
             run_is_spoken_of(cells, run) && cell < end; cell++) {
            struct date to = cell_deferral(fold, cell).to;
            struct date day = fold->states[cell].day;
            if (date_is_none(to) || date_is_none(day) ||
                fold->states[cell].status == STATUS_EXEMPT)
                continue;
            deferred.n++;
            deferred.days += (uint64_t)(date_serial(to) - date_serial(day));
        }
    }
    return deferred;
}

struct item_pace item_pace_of(const struct standing_rules *rules,
                              const struct fold *fold, uint32_t item)
{
    const struct cells *cells = fold->cells;
    struct item_pace pace = {0};
    for (uint32_t i = cells->run_of_item[item];
         i < cells->run_of_item[item + 1]; i++) {
        bool dated = cells->runs[i].obligation != CELL_WHOLE &&
                     !date_is_none(fold->states[cells->runs[i].first].day);
        if (dated)
            tally_run_add(&pace.tally, rules, fold, &cells->runs[i],
                          (struct region_set){0});
    }
    if (pace.tally.n_overdue > 0)
        pace.pace = PACE_SLOW;
    else if (pace.tally.n_counted > 0)
        pace.pace = PACE_GOOD;
    return pace;
}
