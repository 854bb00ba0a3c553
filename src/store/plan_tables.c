/* The tables of a plan: columns, and what a row becomes. */
#include "plan_tables.h"

#include "wpc/base/num.h"
#include "wpc/text/blank.h"

void table_fault(struct table_reading *reading, const struct tsv_row *row,
                 size_t cell, enum message code, struct str a, struct str b)
{
    reading->failed = true;
    diag_add(reading->diags, RC_DATA, code, tsv_place(row, cell), ARGS(a, b));
}

static uint32_t number_note(struct table_reading *reading, uint32_t number)
{
    return intern_put(&reading->seen, str_format(&reading->plan->arena, "%lu",
                                                 (unsigned long)number));
}

/* As long as numbers rise, as they nearly always do, none is kept. From the
   first one on that does not, or after a fault, all are. */
static bool number_is_new(struct table_reading *reading, uint32_t number)
{
    const struct plan *plan = reading->plan;
    const struct intern *seen = &reading->seen;
    if (number > reading->last && seen->n == 0 && !reading->failed) {
        reading->last = number;
        return true;
    }
    size_t first = seen->n == 0 ? reading->n_before : plan->n_items;
    for (size_t i = first; i < plan->n_items; i++)
        number_note(reading, plan->items[i].number);
    uint32_t known = seen->n;
    return number_note(reading, number) == known;
}

static bool number_of(struct str text, uint32_t *out)
{
    if (num_digits(text, out) == text.n && *out > 0)
        return true;
    long long number;
    if (!num_read(text, 1, UINT32_MAX, &number))
        return false;
    *out = (uint32_t)number;
    return true;
}

/* 序号 must be a number from 1 and stand once in its table. */
static bool number_read(struct table_reading *reading,
                        const struct tsv_row *row, uint32_t *out)
{
    if (reading->is_streamed) {
        *out = reading->number;
        return true;
    }
    struct str text = blank_trim(row->cells[0]);
    uint32_t number;
    if (!number_of(text, &number)) {
        table_fault(reading, row, 0, M_TABLE_NUMBER, row->cells[0],
                    (struct str){0});
        return false;
    }
    if (!number_is_new(reading, number)) {
        table_fault(reading, row, 0, M_TABLE_NUMBER_TWICE, text,
                    (struct str){0});
        return false;
    }
    *out = number;
    return true;
}

static void task_row(struct table_reading *reading, const struct tsv_row *row)
{
    uint32_t number;
    struct item_more more = {.limit = row->cells[4]};
    struct item_extra extra = {.more = &more};
    if (number_read(reading, row, &number))
        plan_add(reading->plan, ITEM_TASK, number, row->cells[1], row->cells[2],
                 row->cells[3], more.limit.n > 0 ? &extra : NULL);
}

static void plan_row(struct table_reading *reading, const struct tsv_row *row)
{
    uint32_t number;
    struct item_more more = {.limit = row->cells[4]};
    struct item_extra extra = {.title = row->cells[1], .more = &more};
    if (number_read(reading, row, &number))
        plan_add(reading->plan, ITEM_PLAN, number, row->cells[3],
                 (struct str){0}, row->cells[2], &extra);
}

static void duty_row(struct table_reading *reading, const struct tsv_row *row)
{
    uint32_t number;
    struct item_more more = {.source = row->cells[3]};
    struct item_extra extra = {.more = &more};
    if (number_read(reading, row, &number))
        plan_add(reading->plan, ITEM_DUTY, number, row->cells[1],
                 (struct str){0}, row->cells[2], &extra);
}

static const enum message indicator_faults[INDICATOR_CELLS] = {
    [INDICATOR_NAME] = M_INDICATOR_NAME,
    [INDICATOR_DIRECTION] = M_INDICATOR_DIRECTION,
    [INDICATOR_ABOUT] = M_INDICATOR_ABOUT,
    [INDICATOR_BASE] = M_INDICATOR_YEAR,
    [INDICATOR_YEAR] = M_INDICATOR_YEAR,
    [INDICATOR_TARGET] = M_INDICATOR_TARGET,
};

static void indicator_row(struct table_reading *reading,
                          const struct tsv_row *row)
{
    struct arena *arena = &reading->plan->arena;
    struct indicator *indicator = ARENA_NEW(arena, struct indicator);
    const struct str *cells = row->cells + 1;
    struct str lead = row->cells[INDICATOR_CELLS + 1];
    unsigned faults = indicator_read(cells, indicator);
    for (size_t i = 0; i < INDICATOR_CELLS; i++)
        if (faults & 1u << i)
            table_fault(reading, row, i + 1, indicator_faults[i], cells[i],
                        (struct str){0});
    uint32_t number;
    struct item_more more = {.source = indicator->source,
                             .indicator = indicator};
    struct item_extra extra = {.title = indicator->name, .more = &more};
    if (number_read(reading, row, &number) && faults == 0)
        plan_add(reading->plan, ITEM_INDICATOR, number, lead, (struct str){0},
                 indicator_text(arena, indicator), &extra);
}

static void region_row(struct table_reading *reading, const struct tsv_row *row)
{
    struct plan *plan = reading->plan;
    switch (regions_add(&plan->arena, &plan->regions, row->cells)) {
    case REGIONS_FULL:
        table_fault(reading, row, 1, M_TABLE_REGIONS_FULL, row->cells[1],
                    (struct str){0});
        break;
    case REGIONS_REPEATED:
        table_fault(reading, row, 1, M_TABLE_NAME_TWICE, row->cells[1],
                    (struct str){0});
        break;
    case REGIONS_ADDED:
        break;
    }
}

static void unit_row(struct table_reading *reading, const struct tsv_row *row)
{
    struct plan *plan = reading->plan;
    if (!units_add(&plan->arena, &plan->units, row->cells))
        table_fault(reading, row, 0, M_TABLE_NAME_TWICE, row->cells[0],
                    (struct str){0});
}

static struct item *item_named(struct table_reading *reading,
                               const struct tsv_row *row, size_t cell)
{
    const struct item *item;
    size_t obligation;
    if (plan_find(reading->plan, row->cells[cell], &item, &obligation))
        return &reading->plan->items[item - reading->plan->items];
    table_fault(reading, row, cell, M_TABLE_NO_ITEM, row->cells[cell],
                (struct str){0});
    return NULL;
}

static void title_row(struct table_reading *reading, const struct tsv_row *row)
{
    if (plan_leaves_out(reading->plan, row->cells[0]))
        return;
    struct item *item = item_named(reading, row, 0);
    if (item != NULL)
        item_title_set(reading->plan, item, row->cells[1]);
}

static void section_items_set(struct table_reading *reading,
                              const struct tsv_row *row, struct str range)
{
    struct str rest = range, first, last;
    str_next_part(&rest, '-', &first);
    last = rest.p == NULL ? first : rest;
    const struct item *from, *to;
    size_t obligation;
    struct plan *plan = reading->plan;
    if (plan_leaves_out(plan, first))
        return;
    if (!plan_find(plan, first, &from, &obligation) ||
        !plan_find(plan, last, &to, &obligation) || from > to ||
        from->type != to->type) {
        table_fault(reading, row, 2, M_TABLE_NO_ITEM, range, (struct str){0});
        return;
    }
    for (size_t i = (size_t)(from - plan->items);
         i <= (size_t)(to - plan->items); i++) {
        if (plan->items[i].section != 0)
            table_fault(reading, row, 2, M_TABLE_SECTION_TWICE, range,
                        (struct str){0});
        plan->items[i].section = (uint16_t)plan->n_sections;
    }
}

static void section_row(struct table_reading *reading,
                        const struct tsv_row *row)
{
    struct plan *plan = reading->plan;
    struct section added = {.number = row->cells[0], .name = row->cells[1]};
    ARENA_PUSH(&plan->arena, plan->sections, plan->n_sections,
               plan->sections_capacity, added);
    struct str rest = row->cells[2], range;
    while (str_next_part(&rest, ' ', &range))
        if (range.n > 0)
            section_items_set(reading, row, range);
}

size_t lines_of(struct str bytes)
{
    return str_count(bytes, '\n') + 1;
}

static void regions_open(struct plan *plan, struct str bytes)
{
    struct regions *regions = &plan->regions;
    size_t lines = lines_of(bytes);
    ARENA_RESERVE(&plan->arena, regions->items, regions->n, regions->capacity,
                  lines < REGION_MAX ? lines : REGION_MAX);
}

static void units_open(struct plan *plan, struct str bytes)
{
    struct units *units = &plan->units;
    ARENA_RESERVE(&plan->arena, units->items, units->n, units->capacity,
                  lines_of(bytes));
}

/* Hardly any item has two. */
static void titles_open(struct plan *plan, struct str bytes)
{
    (void)bytes;
    ARENA_RESERVE(&plan->arena, plan->extras, plan->n_extras,
                  plan->extras_capacity, plan->n_items);
}

/* Headings of other notices' tables for the same columns. */
static const struct str also_number[] = {STR("编号"), STR("项目"), {0}};
static const struct str also_lead[] = {STR("牵头部门"),
                                       STR("责任单位"),
                                       STR("责任部门"),
                                       STR("主要责任单位"),
                                       {0}};
static const struct str also_participant[] = {
    STR("配合单位"), STR("参加单位"), STR("协办单位"), STR("配合部门"), {0}};
static const struct str also_text[] = {STR("工作任务"), STR("主要任务"),
                                       STR("重点任务"), STR("任务内容"),
                                       STR("工作内容"), {0}};
static const struct str also_name[] = {STR("方案名称"), {0}};
static const struct str also_plan_text[] = {
    STR("具体任务"), STR("主要内容"), STR("工作任务"), {0}};
static const struct str also_plan_lead[] = {
    STR("牵头单位"), STR("责任单位"), STR("责任部门"), {0}};
static const struct str also_limit[] = {
    STR("完成时限"), STR("完成时间"), STR("时限"), {0}};

static const struct tsv_column task_columns[] = {
    {STR("序号"), also_number, false},
    {STR("牵头单位"), also_lead, false},
    {STR("参与单位"), also_participant, true},
    {STR("主要工作"), also_text, false},
    {STR("时限要求"), also_limit, true},
};
static const struct tsv_column plan_columns[] = {
    {STR("序号"), also_number, false},
    {STR("名称"), also_name, false},
    {STR("《通知》中具体任务"), also_plan_text, true},
    {STR("牵头部门"), also_plan_lead, false},
    {STR("时限要求"), also_limit, false},
};
static const struct tsv_column duty_columns[] = {
    {STR("序号"), also_number, false},
    {STR("责任单位"), NULL, false},
    {STR("主要工作"), also_text, false},
    {STR("出处"), NULL, true},
};
static const struct tsv_column indicator_columns[] = {
    {STR("序号"), also_number, false},
    {STR("指标"), NULL, false},
    {STR("单位"), NULL, true},
    {STR("方向"), NULL, false},
    {STR("约"), NULL, true},
    {STR("基准年"), NULL, true},
    {STR("目标年"), NULL, false},
    {STR("目标值"), NULL, false},
    {STR("范围"), NULL, true},
    {STR("出处"), NULL, true},
    {STR("牵头单位"), also_lead, true},
};
static const struct tsv_column region_columns[] = {
    {STR("代码"), NULL, false}, {STR("名称"), NULL, false},
    {STR("简称"), NULL, false}, {STR("全称"), NULL, true},
    {STR("抬头"), NULL, true},  {STR("类别"), NULL, true},
    {STR("代管"), NULL, true},  {STR("流域"), NULL, true},
    {STR("邮箱"), NULL, true},
};
static const struct tsv_column unit_columns[] = {
    {STR("名称"), NULL, false}, {STR("全称"), NULL, true},
    {STR("别名"), NULL, true},  {STR("类别"), NULL, true},
    {STR("邮箱"), NULL, true},  {STR("继任"), NULL, true},
    {STR("自"), NULL, true},    {STR("出处"), NULL, true},
};
static const struct tsv_column title_columns[] = {
    {STR("编号"), NULL, false},
    {STR("简称"), NULL, false},
    {STR("出处"), NULL, true},
};
static const struct tsv_column section_columns[] = {
    {STR("序号"), NULL, false},
    {STR("名称"), NULL, false},
    {STR("编号"), NULL, false},
};

#define COLUMNS(array) array, sizeof(array) / sizeof *(array)

static const struct plan_table tables[] = {
    {STR("regions.tsv"), TABLE_NAMES, COLUMNS(region_columns), region_row,
     regions_open, false, 0},
    {STR("units.tsv"), TABLE_NAMES, COLUMNS(unit_columns), unit_row, units_open,
     false, 0},
    {STR("tasks.tsv"), TABLE_NEEDED, COLUMNS(task_columns), task_row, NULL,
     true, 0},
    {STR("plans.tsv"), TABLE_ITEMS, COLUMNS(plan_columns), plan_row, NULL, true,
     0},
    {STR("duties.tsv"), TABLE_MORE, COLUMNS(duty_columns), duty_row, NULL, true,
     0},
    {STR("indicators.tsv"), TABLE_MORE, COLUMNS(indicator_columns),
     indicator_row, NULL, false, 0},
    {STR("titles.tsv"), TABLE_REFERS, COLUMNS(title_columns), title_row,
     titles_open, false, PLAN_TITLES},
    {STR("sections.tsv"), TABLE_REFERS, COLUMNS(section_columns), section_row,
     NULL, false, PLAN_SECTIONS},
    {STR("obligations.tsv"), TABLE_REFERS, COLUMNS(obligation_columns),
     obligation_row, obligations_open, false, PLAN_OBLIGATIONS},
};

size_t plan_table_count(void)
{
    return sizeof tables / sizeof *tables;
}

const struct plan_table *plan_table_at(size_t i)
{
    return &tables[i];
}

static void row_deliver(void *context, const struct tsv_row *row)
{
    struct table_reading *reading = context;
    reading->table->row(reading, row);
}

enum rc plan_table_read(const struct plan_table *table, struct plan *plan,
                        struct str file, struct str bytes, struct diags *diags)
{
    struct table_reading reading = {.plan = plan,
                                    .diags = diags,
                                    .table = table,
                                    .n_before = plan->n_items};
    if (table->sort == TABLE_REFERS)
        plan_spread(plan);
    if (table->open != NULL)
        table->open(plan, bytes);
    enum rc rc = tsv_read(&(struct tsv_reading){.file = file,
                                                .bytes = bytes,
                                                .columns = table->columns,
                                                .n_columns = table->n_columns,
                                                .arena = &plan->arena,
                                                .diags = diags,
                                                .row = row_deliver,
                                                .context = &reading});
    intern_release(&reading.seen);
    return reading.failed ? RC_DATA : rc;
}
