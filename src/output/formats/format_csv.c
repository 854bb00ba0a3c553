/* CSV as RFC 4180 has it: CRLF, quotes only where they are needed. */
#include "output/formats/formats.h"

#include "wpc/text/escape.h"

/* Excel takes UTF-8 for the local code page without it. */
static const struct str byte_order_mark = STR("\xEF\xBB\xBF");

/* RFC 4180 2.6: commas, quotes and line ends; a lone CR ends a line for some
   readers too. */
static bool quotes_are_needed(struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] == '"' || s.p[i] == ',' || s.p[i] == '\n' || s.p[i] == '\r')
            return true;
    return false;
}

static void quoted_put(struct buf *out, struct str s)
{
    buf_put_byte(out, '"');
    struct str part;
    for (bool first = true; str_next_part(&s, '"', &part); first = false) {
        if (!first)
            buf_put(out, S("\"\""));
        buf_put(out, part);
    }
    buf_put_byte(out, '"');
}

/* A lone empty field would be an empty line, which readers skip. */
static void field_put(struct buf *out, struct str s, bool alone)
{
    if (quotes_are_needed(s))
        quoted_put(out, s);
    else if (s.n == 0 && alone)
        buf_put(out, S("\"\""));
    else
        buf_put(out, s);
}

/* The general road: the whole field in a buffer of its own. */
static void composed_put(struct buf *out, const struct cell *cell,
                         const struct look *look, bool alone)
{
    struct buf text = {0}, shown = {0};
    if (look->spreadsheet && cell_is_formula(cell))
        buf_put_byte(&text, '\'');
    cell_put(&text, cell, look->lang, true);
    if (look->terminal)
        escape_visible(&shown, buf_str(&text));
    field_put(out, buf_str(look->terminal ? &shown : &text), alone);
    buf_release(&shown);
    buf_release(&text);
}

static void csv_cell_put(struct buf *out, const struct cell *cell,
                         const struct look *look, bool alone)
{
    bool plain = !look->terminal && !look->spreadsheet;
    bool bare = cell->type == CELL_NUMBER || cell->type == CELL_DATE;
    struct str run = {0};
    if (cell_is_empty(cell))
        field_put(out, run, alone);
    else if (bare)
        cell_put(out, cell, look->lang, true);
    else if (plain && cell_run(cell, look->lang, true, &run))
        field_put(out, run, alone);
    else
        composed_put(out, cell, look, alone);
}

static void csv_begin(struct writer *writer)
{
    struct buf *out = &writer->sink->pending;
    if (writer->look.bom)
        buf_put(out, byte_order_mark);
    for (size_t i = 0; i < writer->view->n_columns; i++) {
        if (i > 0)
            buf_put_byte(out, ',');
        field_put(out, word_key(&writer->view->columns[i].name), false);
    }
    sink_put(writer->sink, S("\r\n"));
}

static void csv_row(struct writer *writer, const struct cell *cells)
{
    struct buf *out = &writer->sink->pending;
    size_t n = writer->view->n_columns;
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            buf_put_byte(out, ',');
        csv_cell_put(out, &cells[i], &writer->look, n == 1);
    }
    sink_put(writer->sink, S("\r\n"));
}

static void csv_end(struct writer *writer)
{
    (void)writer;
}

const struct format format_csv = {
    .name = STR("csv"),
    .ending = STR("csv"),
    .machine = true,
    .joins = true,
    .begin = csv_begin,
    .row = csv_row,
    .end = csv_end,
};
