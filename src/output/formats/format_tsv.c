/* TSV: one line a row, tab, LF, CR and backslash escaped. */
#include "output/formats/formats.h"

#include "wpc/text/escape.h"

/* On a terminal nothing that could fool it goes out as it is. */
static void run_put(struct buf *out, struct str run, bool terminal)
{
    if (!terminal || !escape_is_needed(run)) {
        escape_cell(out, run);
        return;
    }
    struct buf escaped = {0};
    escape_cell(&escaped, run);
    escape_visible(out, buf_str(&escaped));
    buf_release(&escaped);
}

/* A quote that opens a field makes a spreadsheet swallow the lines after it. */
static bool needs_guard(const struct cell *cell)
{
    struct str run;
    return cell_is_formula(cell) || (cell_run(cell, LANG_ZH, true, &run) &&
                                     str_has_prefix(run, S("\"")));
}

static void list_put(struct buf *out, const struct cell *cell, bool terminal)
{
    for (size_t i = 0; i < cell->list.n; i++) {
        if (i > 0)
            buf_put(out, list_joiner);
        run_put(out, cell->list.items[i], terminal);
    }
}

/* A word of ours, a number or a day has nothing to escape. */
static void tsv_cell_put(struct buf *out, const struct cell *cell,
                         const struct look *look)
{
    if (look->spreadsheet && needs_guard(cell))
        buf_put_byte(out, '\'');
    switch (cell->type) {
    case CELL_NULL:
        break;
    case CELL_TEXT:
        run_put(out, cell->text, look->terminal);
        break;
    case CELL_LIST:
        list_put(out, cell, look->terminal);
        break;
    default:
        cell_put(out, cell, look->lang, true);
    }
}

static void tsv_begin(struct writer *writer)
{
    struct buf *out = &writer->sink->pending;
    for (size_t i = 0; i < writer->view->n_columns; i++) {
        if (i > 0)
            buf_put_byte(out, '\t');
        buf_put(out, word_key(&writer->view->columns[i].name));
    }
    sink_put_byte(writer->sink, '\n');
}

static void tsv_row(struct writer *writer, const struct cell *cells)
{
    struct buf *out = &writer->sink->pending;
    for (size_t i = 0; i < writer->view->n_columns; i++) {
        if (i > 0)
            buf_put_byte(out, '\t');
        tsv_cell_put(out, &cells[i], &writer->look);
    }
    sink_put_byte(writer->sink, '\n');
}

static void tsv_end(struct writer *writer)
{
    (void)writer;
}

const struct format format_tsv = {
    .name = STR("tsv"),
    .ending = STR("tsv"),
    .machine = true,
    .joins = true,
    .begin = tsv_begin,
    .row = tsv_row,
    .end = tsv_end,
};
