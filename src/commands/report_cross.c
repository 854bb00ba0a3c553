/* Two dimensions as a table of rows × columns. */
#include "report_cross.h"

struct cross {
    const struct report *report;
    size_t measure; /* a column of the report */
    size_t n_rows;
    size_t at;
};

static const struct group *pair_find(const struct report *report, uint32_t key,
                                     uint32_t other)
{
    const struct groups *groups = &report->breakdown.groups;
    for (size_t i = 0; i < groups->n; i++)
        if (groups->items[i].keys[0] == key &&
            groups->items[i].keys[1] == other)
            return &groups->items[i];
    return NULL;
}

static void value_fill(const struct cross *cross, const struct group *group,
                       struct cell *cell)
{
    static const struct group nothing = {.counts = {0}};
    report_cell_fill(cross->report, group != NULL ? group : &nothing,
                     cross->measure, cell);
}

/* A row of the first dimension, or the last of the second alone. */
static bool cross_next(void *context, struct cell *cells)
{
    struct cross *cross = context;
    const struct report *report = cross->report;
    const struct groups *rows = &report->breakdown.margins[0];
    const struct groups *columns = &report->breakdown.margins[1];
    bool total = cross->at == cross->n_rows;
    if (cross->at > cross->n_rows || rows->n == 0)
        return false;
    const struct group *row =
        total ? &report->breakdown.total : &rows->items[cross->at];
    cross->at++;
    report_cell_fill(report, row, 0, &cells[0]);
    for (size_t i = 0; i < columns->n; i++)
        value_fill(
            cross,
            total ? &columns->items[i]
                  : pair_find(report, row->keys[0], columns->items[i].keys[0]),
            &cells[1 + i]);
    value_fill(cross, row, &cells[1 + columns->n]);
    return true;
}

static enum rc measure_find(const struct report *report, struct str word,
                            size_t *out)
{
    struct call *call = report->call;
    *out = report_column_find(report, word.n > 0 ? word : S("dated"));
    if (*out != SIZE_MAX && report->columns[*out].role == COLUMN_NUMBER)
        return RC_OK;
    struct str known = {0};
    for (size_t i = 0; i < report->n_columns; i++) {
        if (report->columns[i].role != COLUMN_NUMBER)
            continue;
        known = str_join_blank(call->arena, known,
                               word_key(&report->columns[i].name));
    }
    return diag_add(call->diags, RC_USAGE, M_OPTION_WORD, (struct place){0},
                    ARGS(S("--measure"), word, known));
}

/* The names of the second dimension's groups are the headings. */
static void columns_name(const struct report *report, struct view *view)
{
    static const struct word total = WORD("total", "合计", "total");
    const struct groups *groups = &report->breakdown.margins[1];
    struct column *columns =
        ARENA_ARRAY(report->call->arena, struct column, groups->n + 2);
    columns[0] = report->columns[0];
    for (size_t i = 0; i < groups->n; i++) {
        struct str name = groups->items[i].labels[0].name;
        struct str shown = report_name(report, &groups->items[i], 0);
        columns[1 + i] = (struct column){
            word_make(report->call->arena, name, shown, shown), COLUMN_NUMBER};
    }
    columns[1 + groups->n] = (struct column){total, COLUMN_NUMBER};
    view->columns = columns;
    view->n_columns = groups->n + 2;
}

static bool is_wanted(const struct cross *cross, const struct group *group)
{
    struct cell cell;
    value_fill(cross, group, &cell);
    return cell.type != CELL_NULL && (cell.type != CELL_NUMBER || cell.number);
}

/* Rows and columns without any figure say nothing. */
static void groups_thin(const struct cross *cross, struct groups *groups)
{
    size_t kept = 0;
    for (size_t i = 0; i < groups->n; i++)
        if (is_wanted(cross, &groups->items[i]))
            groups->items[kept++] = groups->items[i];
    groups->n = kept;
}

enum rc report_cross_print(struct presentation *presentation,
                           struct report *report, struct str measure,
                           struct view *view)
{
    struct call *call = report->call;
    struct cross cross = {.report = report};
    enum rc rc = measure_find(report, measure, &cross.measure);
    if (rc != RC_OK)
        return rc;
    for (size_t i = 0; i < DIMENSIONS; i++)
        groups_thin(&cross, &report->breakdown.margins[i]);
    cross.n_rows = report->breakdown.margins[0].n;
    if (call->view.limit > 0 && (size_t)call->view.limit < cross.n_rows)
        cross.n_rows = (size_t)call->view.limit;
    call->view.limit = 0;
    view->title = str_format(
        call->arena, "%.*s   %.*s", STR_ARG(view->title),
        STR_ARG(word_in(call->lang, &report->columns[cross.measure].name)));
    columns_name(report, view);
    return present_rows(
        presentation, view,
        &(struct present_rows){.next = cross_next, .context = &cross});
}
