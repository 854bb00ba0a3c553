/* One light for each item in each region. */
#include "wpc/report/map.h"

#include "wpc/base/sort.h"

/* What is found of one item, by column. */
struct gathering {
    const struct question *question;
    const struct cells *cells;
    const struct map *map;
    uint8_t column_of[REGION_MAX]; /* by region */
    uint8_t own_column;            /* of 自治区本级 */
    struct tally tallies[REGION_MAX + 1];
};
enum { NO_COLUMN = UINT8_MAX };

static bool is_wanted(const struct filter *filter, uint32_t region)
{
    const struct filter_side *want = &filter->want, *no = &filter->not ;
    bool own = region == REGION_NONE;
    bool wanted = own ? want->no_region : region_set_has(want->regions, region);
    bool refused = own ? no->no_region : region_set_has(no->regions, region);
    return (wanted || !want->is_set[FILTER_REGION]) &&
           !(refused && no->is_set[FILTER_REGION]);
}

/* 自治区本级 stands before its regions, as in every table of an office. */
static void columns_find(struct map *map)
{
    const struct question *question = map->question;
    uint32_t n = (uint32_t)question->plan->regions.n;
    map->regions = ARENA_ARRAY(question->arena, uint32_t, (size_t)n + 1);
    if (is_wanted(question->filter, REGION_NONE))
        map->regions[map->n_columns++] = REGION_NONE;
    for (uint32_t i = 0; i < n; i++)
        if (is_wanted(question->filter, i))
            map->regions[map->n_columns++] = i;
}

static struct gathering gathering_of(const struct map *map,
                                     const struct cells *cells)
{
    struct gathering gathering = {.question = map->question,
                                  .cells = cells,
                                  .map = map,
                                  .own_column = NO_COLUMN};
    for (size_t i = 0; i < REGION_MAX; i++)
        gathering.column_of[i] = NO_COLUMN;
    for (size_t i = 0; i < map->n_columns; i++)
        if (map->regions[i] == REGION_NONE)
            gathering.own_column = (uint8_t)i;
        else
            gathering.column_of[map->regions[i]] = (uint8_t)i;
    return gathering;
}

/* By kind, and with --named by the regions that its words name. */
static bool has_run(const struct gathering *gathering,
                    const struct cell_run *run)
{
    const struct filter *filter = gathering->question->filter;
    enum obligation_kind kind = run->kind;
    const struct obligation *obligation =
        cell_run_obligation(gathering->cells, run);
    if (kind == OBLIGATION_KINDS)
        return !filter->want.is_set[FILTER_KIND];
    if (obligation == NULL)
        return filter_has_obligation(filter,
                                     &(struct obligation){.kind = kind});
    return filter_has_obligation(filter, obligation) &&
           (!filter->named ||
            filter_has_scope(filter, gathering->question->plan,
                             &obligation->scope));
}

/* A cell of a run, and the day that the plan gives it. */
struct spot {
    const struct cell_run *run;
    uint32_t cell;
    uint32_t region;
    struct period period;
    struct date planned;
};

static struct date day_of(const struct gathering *gathering,
                          const struct spot *spot)
{
    const struct fold *fold = gathering->question->fold;
    return fold != NULL ? fold->states[spot->cell].day : spot->planned;
}

/* The day that the filter goes by: a standing duty's is its first. */
static struct date day_asked(const struct gathering *gathering,
                             const struct spot *spot)
{
    return spot->run->kind == OBLIGATION_FROM
               ? cell_run_obligation(gathering->cells, spot->run)->date
               : day_of(gathering, spot);
}

static bool has_spot(const struct gathering *gathering, const struct spot *spot)
{
    const struct filter *filter = gathering->question->filter;
    bool recurs = spot->period.every != EVERY_NONE;
    if (!filter_asks_days(filter) && !filter->want.is_set[FILTER_PERIOD])
        return !recurs || date_compare(period_first(spot->period),
                                       gathering->question->rules.today) <= 0;
    struct date day = day_asked(gathering, spot);
    return filter_has_day(filter, day) &&
           filter_has_period(filter, recurs ? period_last(spot->period) : day);
}

static struct standing standing_of(const struct gathering *gathering,
                                   const struct spot *spot)
{
    const struct question *question = gathering->question;
    if (question->fold != NULL)
        return standing_of_cell(&question->rules, question->fold, spot->cell);
    return standing_of_open(&question->rules, spot->planned,
                            spot->run->is_conditional);
}

static uint8_t column_of(const struct gathering *gathering, uint32_t region)
{
    return region == REGION_NONE ? gathering->own_column
                                 : gathering->column_of[region];
}

static void spot_gather(struct gathering *gathering, const struct spot *spot)
{
    uint8_t column = column_of(gathering, spot->region);
    if (column == NO_COLUMN || !has_spot(gathering, spot))
        return;
    struct standing standing = standing_of(gathering, spot);
    if (filter_has_status(gathering->question->filter, standing.asks))
        tally_add(&gathering->tallies[column], &standing,
                  day_of(gathering, spot));
}

/* Cells stand by region, within it by period; the plan's day is the same in
   all regions. */
static void run_gather(struct gathering *gathering, const struct cell_run *run)
{
    struct spot spot = {.run = run, .period = run->first_period};
    if (!has_run(gathering, run))
        return;
    for (uint32_t i = 0; i < run->n_periods; i++) {
        spot.planned = cell_run_day(gathering->cells, run, i);
        spot.cell = run->first + i;
        spot.region = REGION_NONE;
        if (run->regions == 0)
            spot_gather(gathering, &spot);
        for (uint64_t rest = run->regions; rest != 0; rest &= rest - 1) {
            spot.region = (uint32_t)__builtin_ctzll(rest);
            spot_gather(gathering, &spot);
            spot.cell += run->n_periods;
        }
        if (run->n_periods > 1)
            spot.period = period_next(spot.period);
    }
}

static struct map_cell map_cell_of(const struct tally *tally)
{
    if (tally->n == 0)
        return (struct map_cell){0};
    return (struct map_cell){.standing = tally_standing(tally),
                             .next = tally->next,
                             .done = tally->n_status[STATUS_DONE],
                             .cells = tally->n_counted,
                             .is_asked = true};
}

/* A row, unless nothing of the item is found in any column. */
static void row_put(struct map *map, const struct gathering *gathering,
                    const struct item *item)
{
    struct arena *arena = map->question->arena;
    uint32_t n = 0;
    for (size_t i = 0; i < map->n_columns; i++)
        n += gathering->tallies[i].n;
    if (n == 0)
        return;
    struct map_row row = {
        .item = item,
        .cells = ARENA_ARRAY(arena, struct map_cell, map->n_columns)};
    for (size_t i = 0; i < map->n_columns; i++) {
        row.cells[i] = map_cell_of(&gathering->tallies[i]);
        if (!row.cells[i].is_asked)
            continue;
        map->counts[i][row.cells[i].standing.light]++;
        map->total[row.cells[i].standing.light]++;
    }
    ARENA_PUSH(arena, map->rows, map->n, map->capacity, row);
}

static int by_section(const void *a, const void *b, void *context)
{
    (void)context;
    const struct map_row *x = a, *y = b;
    /* 0 is none: it wraps to the end. */
    uint16_t first = (uint16_t)(x->item->section - 1);
    uint16_t second = (uint16_t)(y->item->section - 1);
    return (first > second) - (first < second);
}

struct map map_of(const struct question *question, const struct cells *cells)
{
    struct map map = {.question = question};
    const struct plan *plan = question->plan;
    columns_find(&map);
    map.counts =
        arena_take(question->arena, map.n_columns + 1, sizeof *map.counts);
    struct gathering gathering = gathering_of(&map, cells);
    for (uint32_t item = 0; item < plan->n_items; item++) {
        if (!question_has_item(question, &plan->items[item]))
            continue;
        for (size_t i = 0; i < map.n_columns; i++)
            gathering.tallies[i] = (struct tally){0};
        for (uint32_t i = cells->run_of_item[item];
             i < cells->run_of_item[item + 1]; i++)
            run_gather(&gathering, &cells->runs[i]);
        row_put(&map, &gathering, &plan->items[item]);
    }
    sort_stable(map.rows, map.n, sizeof *map.rows, by_section, NULL);
    return map;
}

bool map_opens_section(const struct map *map, size_t row)
{
    return row == 0 ||
           map->rows[row].item->section != map->rows[row - 1].item->section;
}

static const struct region *region_of(const struct map *map, size_t column)
{
    uint32_t region = map->regions[column];
    return region == REGION_NONE ? NULL
                                 : &map->question->plan->regions.items[region];
}

struct str map_region_short(const struct map *map, size_t column)
{
    const struct region *region = region_of(map, column);
    return region == NULL ? S("本级") : region_short(region);
}

struct str map_region_name(const struct map *map, size_t column)
{
    const struct region *region = region_of(map, column);
    return region == NULL ? regions_own_name(&map->question->plan->regions)
                          : region->name;
}
