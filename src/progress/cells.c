/* The cells of a plan, numbered densely. */
#include "wpc/progress/cells.h"

#include "wpc/base/sort.h"

enum { MONTHS = 12, DECEMBER = 12, YEARS_WITHOUT_END = 10 };

static const int8_t periods_in_year[] = {
    [EVERY_MONTH] = 12, [EVERY_QUARTER] = 4,   [EVERY_HALF] = 2,
    [EVERY_YEAR] = 1,   [EVERY_IRREGULAR] = 0,
};

/* Periods of one kind, counted through the years. */
static int32_t period_ordinal(struct period period)
{
    return period.year * periods_in_year[period.every] + period.index - 1;
}

static struct period period_of_ordinal(enum recurrence every, int32_t ordinal)
{
    int in_year = periods_in_year[every];
    return (struct period){every, (int16_t)(ordinal / in_year),
                           (int8_t)(ordinal % in_year + 1)};
}

struct date obligation_day_in(const struct obligation *obligation,
                              struct period period)
{
    struct date day = period_last(period);
    if (obligation->every_day == 0)
        return day;
    if (obligation->every_month != 0)
        day =
            date_add_months(period_first(period), obligation->every_month - 1);
    int days = month_days(day.year, day.month);
    day.day =
        (int8_t)(obligation->every_day < days ? obligation->every_day : days);
    return day;
}

static bool recurs(const struct obligation *obligation)
{
    return obligation != NULL && obligation->kind == OBLIGATION_EVERY &&
           periods_in_year[obligation->every] > 0;
}

const struct obligation *cell_run_obligation(const struct cells *cells,
                                             const struct cell_run *run)
{
    if (run->obligation == CELL_WHOLE)
        return NULL;
    const struct item *item = &cells->plan->items[run->item];
    return &item_reading(cells->plan, item)->items[run->obligation];
}

bool cell_is_irregular(const struct cells *cells, uint32_t cell)
{
    return cell_run_of(cells, cell)->is_irregular;
}

/* A duty without limits is asked of those it names; other items without any
   obligation are one cell. A condition without a class may meet anybody. */
static uint64_t run_regions(const struct plan *plan, const struct item *item,
                            const struct obligation *obligation)
{
    struct scope scope = {0};
    if (obligation != NULL)
        scope = obligation->scope;
    else if (item->type == ITEM_DUTY)
        scope = *party_scope(plan, item->leads);
    struct region_set reach = scope_reach(&scope, &plan->regions);
    if (scope.condition.n > 0 && region_set_is_empty(reach))
        reach =
            region_set_minus(region_set_all(&plan->regions), scope.excluded);
    return reach.bits;
}

static void run_periods_set(struct cell_run *run,
                            const struct obligation *obligation,
                            struct date issued, struct date ends)
{
    bool started = !date_is_none(obligation->start);
    struct date from = started ? obligation->start : issued;
    struct period first = period_of(obligation->every, from);
    struct period last = period_of(obligation->every, ends);
    run->first_period = started ? first : period_next(first);
    if (run->first_period.every == EVERY_NONE || last.every == EVERY_NONE) {
        run->n_periods = 0;
        return;
    }
    int32_t n = period_ordinal(last) - period_ordinal(run->first_period) + 1;
    if (date_compare(period_last(last), ends) > 0)
        n--;
    run->n_periods = (uint16_t)(n < 0 ? 0 : n >= UINT16_MAX ? UINT16_MAX : n);
}

uint32_t cell_run_begun(const struct cell_run *run, struct date day)
{
    if (run->first_period.every == EVERY_NONE)
        return run->n_periods;
    struct period last = period_of(run->first_period.every, day);
    if (last.every == EVERY_NONE)
        return 0;
    int32_t n = period_ordinal(last) - period_ordinal(run->first_period) + 1;
    return n < 0 ? 0 : n < run->n_periods ? (uint32_t)n : run->n_periods;
}

/* Its nth period, from 0; none when nothing recurs. */
static struct period run_period(const struct cell_run *run, uint32_t nth)
{
    enum recurrence every = run->first_period.every;
    if (every == EVERY_NONE)
        return (struct period){0};
    return period_of_ordinal(every,
                             period_ordinal(run->first_period) + (int32_t)nth);
}

static uint32_t runs_count(const struct plan *plan)
{
    size_t n = 0;
    for (size_t i = 0; i < plan->n_items; i++) {
        size_t obligations = item_reading(plan, &plan->items[i])->n;
        n += obligations ? obligations : 1;
    }
    return (uint32_t)n;
}

uint16_t label_number(struct str label)
{
    uint32_t number = 0;
    for (size_t i = 0; i < label.n; i++) {
        if (label.p[i] < '0' || label.p[i] > '9' || number > UINT16_MAX)
            return 0;
        number = number * 10 + (uint32_t)(label.p[i] - '0');
    }
    bool plain = label.n > 0 && label.p[0] != '0' && number <= UINT16_MAX;
    return plain ? (uint16_t)number : 0;
}

/* What tells one obligation's cells from another's; of an item without any, the
   item's. */
static struct cell_run run_of(const struct plan *plan, const struct item *item,
                              const struct obligation *obligation)
{
    struct cell_run run = {
        .item = (uint32_t)(item - plan->items),
        .regions = run_regions(plan, item, obligation),
        .n_periods = 1,
        .obligation = CELL_WHOLE,
        .kind =
            item->type == ITEM_INDICATOR ? OBLIGATION_TARGET : OBLIGATION_KINDS,
    };
    if (obligation == NULL)
        return run;
    run.label = label_number(obligation->label);
    run.kind = (uint8_t)obligation->kind & 15u;
    run.is_irregular = obligation->kind == OBLIGATION_EVERY &&
                       obligation->every == EVERY_IRREGULAR;
    run.is_conditional = obligation->scope.condition.n > 0;
    return run;
}

static void run_add(struct cells *cells, const struct item *item,
                    const struct reading *reading, size_t nth, struct date ends)
{
    const struct plan *plan = cells->plan;
    struct cell_run *run = &cells->runs[cells->n_runs++];
    const struct obligation *one = reading->n > 0 ? &reading->items[nth] : NULL;
    *run = run_of(plan, item, one);
    run->first = cells->n;
    if (one != NULL)
        run->obligation = (uint16_t)nth;
    if (recurs(one))
        run_periods_set(run, one, plan->issued, ends);
    cells->n += cell_run_count(run);
}

static int by_number(const void *a, const void *b, void *context)
{
    const struct item *items = context;
    const struct item *x = &items[*(const uint32_t *)a];
    const struct item *y = &items[*(const uint32_t *)b];
    if (x->type != y->type)
        return x->type < y->type ? -1 : 1;
    return (x->number > y->number) - (x->number < y->number);
}

/* Items of each type by number; tables that people keep are so already. */
static void numbers_index(struct cells *cells, struct arena *arena)
{
    const struct plan *plan = cells->plan;
    bool ordered = true;
    for (size_t i = 1; i < plan->n_items && ordered; i++)
        ordered = plan->items[i - 1].type != plan->items[i].type ||
                  plan->items[i - 1].number < plan->items[i].number;
    if (ordered)
        return;
    uint32_t *order = ARENA_ARRAY(arena, uint32_t, plan->n_items);
    for (size_t i = 0; i < plan->n_items; i++)
        order[i] = (uint32_t)i;
    sort_stable(order, plan->n_items, sizeof *order, by_number, plan->items);
    cells->by_number = order;
}

/* Cells that are looked up together. */
enum { BLOCK = 16 };

/* The run of the first cell of each block, and the last run. */
static void blocks_index(struct cells *cells, struct arena *arena)
{
    uint32_t n = cells->n / BLOCK + 1, run = 0;
    cells->run_of_block = arena_room(arena, n + 1, sizeof(uint32_t));
    for (uint32_t i = 0; i < n; i++) {
        while (run + 1 < cells->n_runs &&
               cells->runs[run + 1].first <= i * BLOCK)
            run++;
        cells->run_of_block[i] = run;
    }
    cells->run_of_block[n] = cells->n_runs > 0 ? cells->n_runs - 1 : 0;
}

struct date periods_end(struct date ends, struct date from)
{
    if (!date_is_none(ends) || date_is_none(from))
        return ends;
    return date_month_end(from.year + YEARS_WITHOUT_END, DECEMBER);
}

void cells_make(struct cells *cells, struct arena *arena,
                const struct plan *plan, struct date ends, int grace_days)
{
    *cells = (struct cells){.plan = plan, .grace_days = grace_days};
    ends = periods_end(ends, plan->issued);
    cells->runs = arena_room(arena, runs_count(plan), sizeof *cells->runs);
    cells->run_of_item =
        arena_room(arena, plan->n_items + 1, sizeof *cells->run_of_item);
    for (size_t i = 0; i < plan->n_items; i++) {
        const struct item *item = &plan->items[i];
        const struct reading *reading = item_reading(plan, item);
        cells->run_of_item[i] = cells->n_runs;
        for (size_t k = 0; k < reading->n || k == 0; k++)
            run_add(cells, item, reading, k, ends);
    }
    cells->run_of_item[plan->n_items] = cells->n_runs;
    blocks_index(cells, arena);
    numbers_index(cells, arena);
}

const struct cell_run *cell_run_of(const struct cells *cells, uint32_t cell)
{
    /* Where every run before has one cell, which is the rule in long tables. */
    const struct cell_run *run = &cells->runs[cell < cells->n_runs ? cell : 0];
    if (run->first == cell && cell_run_count(run) > 0)
        return run;
    uint32_t low = cells->run_of_block[cell / BLOCK];
    uint32_t high = cells->run_of_block[cell / BLOCK + 1] + 1;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (cells->runs[middle].first <= cell)
            low = middle;
        else
            high = middle;
    }
    return &cells->runs[low];
}

const struct cell_run *cell_run_find(const struct cells *cells, uint32_t item,
                                     uint32_t obligation)
{
    const struct cell_run *run = &cells->runs[cells->run_of_item[item]];
    if (obligation == OBLIGATION_WHOLE)
        return run->obligation == CELL_WHOLE ? run : NULL;
    return &run[obligation];
}

/* The place of a region among those of a run; SIZE_MAX when it is none. */
static size_t region_rank(const struct cell_run *run, uint32_t region)
{
    if (run->regions == 0)
        return region == REGION_NONE ? 0 : SIZE_MAX;
    if (region >= REGION_MAX || !(run->regions >> region & 1))
        return SIZE_MAX;
    uint64_t before = run->regions & ((UINT64_C(1) << region) - 1);
    return (size_t)__builtin_popcountll(before);
}

uint32_t cell_in_run(const struct cell_run *run, const struct address *address)
{
    size_t rank = region_rank(run, address->region);
    int32_t at = 0;
    if (run->first_period.every != EVERY_NONE) {
        if (address->period.every != run->first_period.every)
            return CELL_NONE;
        at =
            period_ordinal(address->period) - period_ordinal(run->first_period);
    } else if (address->period.every != EVERY_NONE && address->label.n == 0) {
        return CELL_NONE;
    }
    if (rank == SIZE_MAX || at < 0 || at >= run->n_periods)
        return CELL_NONE;
    return run->first + (uint32_t)rank * run->n_periods + (uint32_t)at;
}

uint32_t cell_find(const struct cells *cells, const struct address *address)
{
    const struct cell_run *run =
        cell_run_find(cells, address->item, address->obligation);
    return run != NULL ? cell_in_run(run, address) : CELL_NONE;
}

struct address cell_address(const struct cells *cells, uint32_t cell)
{
    const struct cell_run *run = cell_run_of(cells, cell);
    uint32_t offset = cell - run->first;
    uint32_t rank = offset / run->n_periods;
    struct address address = {
        .item = run->item,
        .obligation =
            run->obligation == CELL_WHOLE ? OBLIGATION_WHOLE : run->obligation,
        .region = REGION_NONE,
    };
    address.period = run_period(run, offset % run->n_periods);
    if (run->regions == 0)
        return address;
    uint64_t rest = run->regions;
    for (; rank > 0; rank--)
        rest &= rest - 1;
    address.region = (uint32_t)__builtin_ctzll(rest);
    return address;
}

struct date cell_run_day(const struct cells *cells, const struct cell_run *run,
                         uint32_t nth)
{
    const struct plan *plan = cells->plan;
    const struct obligation *obligation = cell_run_obligation(cells, run);
    if (run->kind == OBLIGATION_KINDS || run->kind == OBLIGATION_FROM)
        return (struct date){0};
    if (obligation == NULL)
        return date_month_end(
            item_extra(plan, &plan->items[run->item])->more->indicator->year,
            DECEMBER);
    if (run->kind != OBLIGATION_EVERY)
        return obligation->date;
    struct period period = run_period(run, nth);
    if (period.every == EVERY_NONE)
        return (struct date){0};
    return date_add_days(obligation_day_in(obligation, period),
                         cells->grace_days);
}

struct date cell_day(const struct cells *cells, uint32_t cell)
{
    const struct cell_run *run = cell_run_of(cells, cell);
    return cell_run_day(cells, run, (cell - run->first) % run->n_periods);
}
