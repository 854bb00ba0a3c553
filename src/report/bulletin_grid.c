/* Duties that recur, period by period; and who reported. */
#include "wpc/report/bulletin.h"

const struct word grid_words[GRID_MARKS] = {
    [GRID_OUTSIDE] = WORD("", "—", "-"),
    [GRID_DONE] = WORD("done", "已", "done"),
    [GRID_DONE_LATE] = WORD("done-late", "迟", "late"),
    [GRID_CLAIMED] = WORD("claimed", "审", "claimed"),
    [GRID_MISSED] = WORD("missed", "缺", "missed"),
    [GRID_OPEN] = WORD("open", "未", "open"),
    [GRID_EXEMPT] = WORD("exempt", "免", "exempt"),
    [GRID_CONDITIONAL] = WORD("conditional", "定", "conditional"),
};

static enum grid_mark mark_of(const struct standing_rules *rules,
                              const struct fold *fold, uint32_t cell)
{
    struct standing standing = standing_of_cell(rules, fold, cell);
    if (standing.status == STATUS_DONE)
        return standing.asks & ASK_DONE_LATE ? GRID_DONE_LATE : GRID_DONE;
    if (standing.status == STATUS_EXEMPT)
        return GRID_EXEMPT;
    if (standing.asks & ASK_CONDITIONAL)
        return GRID_CONDITIONAL;
    if (standing.status == STATUS_CLAIMED)
        return GRID_CLAIMED;
    return standing.asks & ASK_OVERDUE ? GRID_MISSED : GRID_OPEN;
}

/* Periods of the run, by their place in it, from `*first` to the end given. */
static uint32_t periods_shown(const struct standing_rules *rules,
                              const struct fold *fold,
                              const struct cell_run *run, uint32_t *first)
{
    enum { YEAR = 12 };
    struct date since = date_add_months(rules->today, -YEAR);
    uint32_t end = cell_run_begun(run, rules->today);
    *first = 0;
    for (uint32_t i = 0; i < end; i++)
        if (date_compare(cell_run_day(fold->cells, run, i), since) <= 0)
            *first = i + 1;
    return end;
}

static void grid_fill(struct grid *grid, const struct standing_rules *rules,
                      const struct fold *fold, const struct cell_run *run,
                      uint32_t from)
{
    for (uint32_t region = 0; region < grid->n_regions; region++) {
        uint32_t cell = run->first + region * run->n_periods;
        for (uint32_t i = 0; i < from; i++)
            grid->n_missed_before +=
                mark_of(rules, fold, cell + i) == GRID_MISSED;
        for (uint32_t i = 0; i < grid->n_periods; i++)
            grid->marks[i * grid->n_regions + region] =
                mark_of(rules, fold, cell + from + i);
    }
}

static struct grid grid_of(struct arena *arena,
                           const struct standing_rules *rules,
                           const struct fold *fold, uint32_t number)
{
    const struct cell_run *run = &fold->cells->runs[number];
    uint32_t from, end = periods_shown(rules, fold, run, &from);
    struct grid grid = {
        .run = number,
        .n_regions = cell_run_count(run) / run->n_periods,
        .n_periods = end - from,
    };
    grid.periods = ARENA_ARRAY(arena, struct period, grid.n_periods);
    grid.marks =
        ARENA_ARRAY(arena, enum grid_mark, grid.n_periods * grid.n_regions);
    for (uint32_t i = 0; i < grid.n_periods; i++)
        grid.periods[i] =
            cell_address(fold->cells, run->first + from + i).period;
    grid_fill(&grid, rules, fold, run, from);
    return grid;
}

struct grids grids_of(struct arena *arena, const struct standing_rules *rules,
                      const struct fold *fold)
{
    struct grids grids = {0};
    const struct cells *cells = fold->cells;
    for (uint32_t i = 0; i < cells->n_runs; i++) {
        const struct cell_run *run = &cells->runs[i];
        if (!run_is_spoken_of(cells, run) || run->kind != OBLIGATION_EVERY ||
            run->is_irregular)
            continue;
        struct grid grid = grid_of(arena, rules, fold, i);
        if (grid.n_periods > 0)
            ARENA_PUSH(arena, grids.items, grids.n, grids.capacity, grid);
    }
    return grids;
}

/* Offices have numbers of their own in each fold: by name. */
static bool is_heard_later(const struct fold *in_time, const struct fold *later,
                           uint32_t office)
{
    if (later == NULL)
        return false;
    struct str name = in_time->offices.items[office].name;
    uint32_t there = intern_find(&later->offices.names, name);
    return there != INTERN_NONE && !office_is_silent(later, there);
}

struct hearing hearing_of(struct arena *arena, const struct fold *in_time,
                          const struct fold *later)
{
    struct roll roll = roll_make(arena, in_time, NULL);
    struct hearing hearing = {
        .cycle = roll.cycle,
        .report_day = roll.report_day,
        .n_due = roll.n_due,
        .silent = ARENA_ARRAY(arena, struct str, roll.n_due),
        .is_late = ARENA_ARRAY(arena, bool, roll.n_due),
    };
    for (uint32_t i = 0; i < roll.n_due; i++) {
        uint32_t office = roll.due[i];
        if (!office_is_silent(in_time, office))
            continue;
        hearing.is_late[hearing.n_silent] =
            is_heard_later(in_time, later, office);
        hearing.silent[hearing.n_silent++] =
            str_dup(arena, in_time->offices.items[office].name);
    }
    return hearing;
}
