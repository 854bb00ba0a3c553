/* The columns and rows of wpc report. */
#include "report_rows.h"

#include "wpc/base/sort.h"

/* What stands before the figures, for good. */
static const struct column first_columns[] = {
    {WORD("group", "名称", "group"), COLUMN_PLAIN},
    {WORD("code", "代码", "code"), COLUMN_PLAIN},
    {WORD("items", "事项", "items"), COLUMN_NUMBER},
    {WORD("first", "首位", "first"), COLUMN_NUMBER},
    {WORD("sole", "独家", "sole"), COLUMN_NUMBER},
    {WORD("tasks", "任务", "tasks"), COLUMN_NUMBER},
    {WORD("plans", "方案", "plans"), COLUMN_NUMBER},
    {WORD("dated", "节点", "dated"), COLUMN_NUMBER},
    {WORD("due", "时限", "due"), COLUMN_NUMBER},
    {WORD("target", "目标", "target"), COLUMN_NUMBER},
    {WORD("every", "定期", "every"), COLUMN_NUMBER},
    {WORD("from", "起始", "from"), COLUMN_NUMBER},
    {WORD("past", "已到期", "past"), COLUMN_NUMBER},
    {WORD("undated", "无时限", "undated"), COLUMN_NUMBER},
    {WORD("full", "全称", "full name"), COLUMN_PLAIN},
    {WORD("also", "别名", "also"), COLUMN_PLAIN},
    {WORD("kind", "类别", "kind"), COLUMN_PLAIN},
};
static const struct column last_columns[] = {
    {WORD("heard", "本期报送", "this cycle"), COLUMN_PLAIN},
    {WORD("group2", "名称二", "group 2"), COLUMN_PLAIN},
    {WORD("code2", "代码二", "code 2"), COLUMN_PLAIN},
};

enum {
    COLUMN_GROUP,
    COLUMN_CODE,
    COLUMN_MEASURES,
    COLUMN_FULL = COLUMN_MEASURES + MEASURES,
    COLUMN_ALSO,
    COLUMN_KIND,
    COLUMN_FIGURES, /* but the first, which is MEASURE_DATED */
    COLUMN_RATES = COLUMN_FIGURES + FIGURES - 1,
    COLUMN_HEARD = COLUMN_RATES + RATES,
    COLUMN_GROUP_2,
    COLUMN_CODE_2,
    COLUMNS,
    COLUMN_BAR = COLUMNS /* on a terminal only */
};

void report_columns_make(struct report *report)
{
    struct column *columns =
        ARENA_ARRAY(report->call->arena, struct column, COLUMNS + 1);
    for (size_t i = 0; i < COLUMN_FIGURES; i++)
        columns[i] = first_columns[i];
    for (size_t i = FIGURE_DATED + 1; i < FIGURES; i++)
        columns[COLUMN_FIGURES + i - 1] =
            (struct column){figure_words[i], COLUMN_NUMBER};
    for (size_t i = 0; i < RATES; i++)
        columns[COLUMN_RATES + i] =
            (struct column){rates[i].word, COLUMN_NUMBER};
    for (size_t i = COLUMN_HEARD; i < COLUMNS; i++)
        columns[i] = last_columns[i - COLUMN_HEARD];
    const struct word *by = dimension_word(report->by[0]);
    columns[COLUMN_GROUP].name =
        word_make(report->call->arena, S("group"), word_zh(by), word_en(by));
    columns[COLUMN_BAR] =
        (struct column){WORD("bar", "到期办结", "closed"), COLUMN_PLAIN};
    report->columns = columns;
    report->n_columns = COLUMNS;
}

size_t report_column_find(const struct report *report, struct str word)
{
    for (size_t i = 0; i < report->n_columns; i++)
        if (word_find(&report->columns[i].name, 1, word) != NULL)
            return i;
    return SIZE_MAX;
}

enum rate report_rate(const struct report *report, size_t column)
{
    (void)report;
    return column >= COLUMN_RATES && column < COLUMN_HEARD
               ? (enum rate)(column - COLUMN_RATES)
               : RATES;
}

struct report_bits report_bits(const struct report *report, size_t column)
{
    struct report_bits bits = {0};
    enum rate rate = report_rate(report, column);
    if (rate != RATES)
        bits.figures = 1u << rates[rate].whole;
    else if (column >= COLUMN_MEASURES && column < COLUMN_FULL)
        bits.measures = 1u << (column - COLUMN_MEASURES);
    else if (column >= COLUMN_FIGURES && column < COLUMN_RATES)
        bits.figures = 1u << (column - COLUMN_FIGURES + 1);
    else if (column == COLUMN_HEARD)
        bits.figures = 1u << FIGURE_OFFICES_DUE;
    return bits;
}

bool report_is_total(const struct report *report, const struct group *group)
{
    return group == &report->breakdown.total;
}

struct str report_name(const struct report *report, const struct group *group,
                       size_t dimension)
{
    const struct group_label *label = &group->labels[dimension];
    return label->shown != NULL ? word_in(report->call->lang, label->shown)
                                : label->name;
}

static void name_fill(const struct report *report, const struct group *group,
                      size_t dimension, struct cell *cell)
{
    static const struct word total =
        WORD("total", "合计（去重）", "total (each once)");
    if (report_is_total(report, group)) {
        *cell = cell_of_word(&total);
        if (dimension > 0)
            *cell = (struct cell){0};
        return;
    }
    *cell = cell_of_text(group->labels[dimension].name);
    cell->shown = report_name(report, group, dimension);
    if (group->is_host)
        cell->shown = str_join(report->call->arena, cell->shown, S("*"));
}

static void number_fill(struct cell *cell, uint64_t number)
{
    *cell = cell_of_number((int64_t)number);
}

static void rate_fill(const struct report *report, const struct group *group,
                      enum rate rate, struct cell *cell)
{
    struct arena *arena = report->call->arena;
    char text[FRACTION_TEXT];
    struct str shown = fraction_write(rate_of(&group->figures, rate), text);
    *cell = cell_of_text(str_dup(arena, shown));
    cell->shown = shown.n > 0 ? str_join(arena, cell->text, S("%")) : S("—");
}

/* 已报, 未报; of a class and of the total how many of how many. */
static void heard_fill(const struct report *report, const struct group *group,
                       struct cell *cell)
{
    static const struct word words[] = {WORD("silent", "未报", "silent"),
                                        WORD("heard", "已报", "reported")};
    uint64_t due = group->figures.n[FIGURE_OFFICES_DUE];
    uint64_t heard = group->figures.n[FIGURE_OFFICES_HEARD];
    *cell = (struct cell){.type = CELL_NULL, .shown = S("—")};
    if (due == 0)
        return;
    cell->type = CELL_TEXT;
    cell->text = str_format(report->call->arena, "%llu/%llu",
                            (unsigned long long)heard, (unsigned long long)due);
    cell->shown = due == 1 && !report_is_total(report, group)
                      ? word_in(report->call->lang, &words[heard > 0])
                      : cell->text;
}

static void bar_fill(const struct report *report, const struct group *group,
                     struct cell *cell)
{
    struct fraction fraction = rate_of(&group->figures, RATE_FALLEN_DONE);
    struct buf bar = {0};
    if (fraction.whole > 0)
        buf_put_repeat(
            &bar, report->wide ? S("#") : S("█"),
            (size_t)((fraction.part * report->bar * 2 + fraction.whole) /
                     (fraction.whole * 2)));
    *cell = cell_of_text(str_dup(report->call->arena, buf_str(&bar)));
    buf_release(&bar);
}

/* First and sole mean something by lead only, offices of few dimensions. */
static bool is_meant(const struct report *report, const struct group *group,
                     size_t column)
{
    struct str by = word_key(dimension_word(report->by[0]));
    bool by_lead = str_equal(by, S("lead"));
    bool by_office =
        report->n_by == 1 &&
        (by_lead || str_equal(by, S("unit")) || str_equal(by, S("region")));
    bool has_journal = report->call->progress != NULL;
    size_t offices = COLUMN_FIGURES + FIGURE_OFFICES_DUE - 1;
    if (column == COLUMN_MEASURES + MEASURE_FIRST ||
        column == COLUMN_MEASURES + MEASURE_SOLE)
        return by_lead;
    if (column == offices || column == offices + 1 ||
        column == COLUMN_RATES + RATE_HEARD || column == COLUMN_HEARD)
        return has_journal && (by_office || report_is_total(report, group));
    return has_journal || column < COLUMN_FIGURES || column > COLUMN_HEARD;
}

static void label_fill(const struct report *report, const struct group *group,
                       size_t column, struct cell *cell)
{
    const struct group_label *label = &group->labels[0];
    switch (column) {
    case COLUMN_GROUP:
        name_fill(report, group, 0, cell);
        break;
    case COLUMN_GROUP_2:
        name_fill(report, group, 1, cell);
        break;
    case COLUMN_CODE_2:
        *cell = cell_of_text(group->labels[1].code);
        break;
    case COLUMN_CODE:
        *cell = cell_of_text(label->code);
        break;
    case COLUMN_FULL:
        *cell = cell_of_text(label->full);
        break;
    case COLUMN_ALSO:
        *cell = cell_of_text(label->also);
        break;
    default:
        *cell = cell_of_text(label->kind);
    }
}

void report_cell_fill(const struct report *report, const struct group *group,
                      size_t column, struct cell *cell)
{
    if (!is_meant(report, group, column))
        *cell = (struct cell){0};
    else if (column >= COLUMN_MEASURES && column < COLUMN_FULL)
        number_fill(cell, group->counts[column - COLUMN_MEASURES]);
    else if (column >= COLUMN_FIGURES && column < COLUMN_RATES)
        number_fill(cell, group->figures.n[column - COLUMN_FIGURES + 1]);
    else if (column >= COLUMN_RATES && column < COLUMN_HEARD)
        rate_fill(report, group, (enum rate)(column - COLUMN_RATES), cell);
    else if (column == COLUMN_HEARD)
        heard_fill(report, group, cell);
    else if (column == COLUMN_BAR)
        bar_fill(report, group, cell);
    else
        label_fill(report, group, column, cell);
}

/* ---- sorting */

struct sort_key {
    size_t column;
    bool down;
};

struct sorting {
    const struct report *report;
    struct sort_key *keys;
    size_t n;
    size_t capacity;
    enum rc rc;
};

static void key_put(void *context, struct str part)
{
    struct sorting *sorting = context;
    const struct report *report = sorting->report;
    bool down = str_has_prefix(part, S("-"));
    struct str word = str_drop(part, down);
    struct sort_key key = {report_column_find(report, word), down};
    if (key.column != SIZE_MAX) {
        ARENA_PUSH(report->call->arena, sorting->keys, sorting->n,
                   sorting->capacity, key);
        return;
    }
    struct str known = {0};
    for (size_t i = 0; i < report->n_columns; i++)
        known = str_join_blank(report->call->arena, known,
                               word_key(&report->columns[i].name));
    sorting->rc = diag_add(report->call->diags, RC_USAGE, M_ASK_COLUMN,
                           (struct place){0}, ARGS(word, known));
}

/* Numbers and rates by size, what is none before them; texts by bytes. */
static int cells_compare(const struct report *report, const struct group *a,
                         const struct group *b, size_t column)
{
    enum rate rate = report_rate(report, column);
    struct cell x, y;
    if (rate != RATES) {
        int p = fraction_tenths(rate_of(&a->figures, rate));
        int q = fraction_tenths(rate_of(&b->figures, rate));
        return (p > q) - (p < q);
    }
    report_cell_fill(report, a, column, &x);
    report_cell_fill(report, b, column, &y);
    if (x.type != CELL_NUMBER || y.type != CELL_NUMBER)
        return str_compare(x.type == CELL_TEXT ? x.text : S(""),
                           y.type == CELL_TEXT ? y.text : S(""));
    return (x.number > y.number) - (x.number < y.number);
}

static int by_keys(const void *a, const void *b, void *context)
{
    const struct sorting *sorting = context;
    for (size_t i = 0; i < sorting->n; i++) {
        const struct sort_key *key = &sorting->keys[i];
        int order = cells_compare(sorting->report, a, b, key->column);
        if (order != 0)
            return key->down ? -order : order;
    }
    return 0;
}

enum rc report_sort(struct report *report)
{
    struct sorting sorting = {.report = report};
    const struct texts *asked = &report->call->view.sort;
    for (size_t i = 0; i < asked->n; i++)
        list_split(asked->items[i], key_put, &sorting);
    if (sorting.rc != RC_OK)
        return sorting.rc;
    struct groups *rows = report->n_by > 1 ? &report->breakdown.margins[0]
                                           : &report->breakdown.groups;
    if (sorting.n > 0)
        sort_stable(report->breakdown.groups.items, report->breakdown.groups.n,
                    sizeof(struct group), by_keys, &sorting);
    if (sorting.n > 0 && report->n_by > 1)
        sort_stable(rows->items, rows->n, sizeof(struct group), by_keys,
                    &sorting);
    return RC_OK;
}
