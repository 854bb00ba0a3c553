/* The table for eyes: aligned by display columns, cut to the terminal. */
#include "output/formats/formats.h"

#include "output/formats/table_layout.h"
#include "wpc/text/escape.h"
#include "wpc/text/wrap.h"

/* A cell as it will be shown. */
struct shown {
    struct str text;
    size_t width;
    const char *colour; /* an SGR code; NULL for none */
};

struct table {
    struct shown *cells; /* row by row, n_columns each */
    size_t n;
    size_t capacity;
    struct layout_column *columns; /* in the order of printing */
    size_t n_columns;
    struct shown *headings; /* once they are printed */
    bool is_measured;       /* rows are printed as they come, … */
    struct shown *row;      /* … one at a time */
    struct arena scratch;
};

static const struct word not_shown =
    WORD("", "屏幕太窄，未列出：", "terminal too narrow, not shown: ");

/* ISO 6429 colours of the lights, by their key. */
static const char *light_colour(const struct cell *cell)
{
    static const struct light {
        struct str key;
        const char *code;
    } lights[] = {
        {STR("red"), "31"},  {STR("yellow"), "33"}, {STR("green"), "32"},
        {STR("blue"), "34"}, {STR("grey"), "90"},
    };
    if (cell->type != CELL_WORD || cell->word == NULL)
        return NULL;
    for (size_t i = 0; i < sizeof lights / sizeof *lights; i++)
        if (str_equal(lights[i].key, word_key(cell->word)))
            return lights[i].code;
    return NULL;
}

/* The text with nothing in it that could fool a terminal; borrowed where it is
   harmless. */
static struct str text_safe(struct arena *arena, struct str text)
{
    if (!escape_is_needed(text))
        return text;
    struct buf buf = {0};
    escape_visible(&buf, text);
    struct str safe = str_dup(arena, buf_str(&buf));
    buf_release(&buf);
    return safe;
}

static struct shown shown_of(struct arena *arena, struct str text,
                             enum ambiguous ambiguous)
{
    struct str safe = text_safe(arena, text);
    return (struct shown){.text = safe, .width = width_of(safe, ambiguous)};
}

static void columns_add(struct table *table, const struct view *view,
                        bool prose)
{
    for (size_t i = 0; i < view->n_columns; i++) {
        const struct column *column = &view->columns[i];
        if (column_is_shown(column) && (column->role == COLUMN_PROSE) == prose)
            table->columns[table->n_columns++] =
                (struct layout_column){.index = i, .role = column->role};
    }
}

static void table_begin(struct writer *writer)
{
    struct table *table = ARENA_NEW(writer->arena, struct table);
    table->columns = ARENA_ARRAY(writer->arena, struct layout_column,
                                 writer->view->n_columns);
    columns_add(table, writer->view, false);
    columns_add(table, writer->view, true);
    writer->state = table;
}

/* The cells as they will be shown, column by column of the table. */
static struct shown cell_show(struct writer *writer, struct arena *arena,
                              const struct cell *cells,
                              struct layout_column *column)
{
    const struct look *look = &writer->look;
    const struct cell *cell = &cells[column->index];
    struct str text = cell_text(arena, cell, look->lang, false);
    struct shown shown = shown_of(arena, text, look->ambiguous);
    if (look->colour && column->role == COLUMN_LIGHT)
        shown.colour = light_colour(cell);
    if (shown.width > column->natural)
        column->natural = shown.width;
    return shown;
}

static void row_keep(struct writer *writer, const struct cell *cells)
{
    struct table *table = writer->state;
    for (size_t i = 0; i < table->n_columns; i++) {
        struct shown shown =
            cell_show(writer, writer->arena, cells, &table->columns[i]);
        ARENA_PUSH(writer->arena, table->cells, table->n, table->capacity,
                   shown);
    }
}

static void row_show(struct writer *writer, const struct cell *cells)
{
    struct table *table = writer->state;
    arena_clear(&table->scratch);
    for (size_t i = 0; i < table->n_columns; i++)
        table->row[i] =
            cell_show(writer, &table->scratch, cells, &table->columns[i]);
}

static void table_measure(struct writer *writer, const struct cell *cells)
{
    struct table *table = writer->state;
    if (table->row == NULL)
        table->row = ARENA_ARRAY(writer->arena, struct shown, table->n_columns);
    table->is_measured = true;
    row_show(writer, cells);
}

/* The part of a cell that fits; cut where "…" stands after it. */
static struct str shown_front(const struct shown *shown, size_t width,
                              enum ambiguous ambiguous, bool *cut)
{
    size_t dots = width_of(S("…"), ambiguous);
    *cut = false;
    if (shown->width <= width)
        return shown->text;
    *cut = width >= dots;
    return width_front(shown->text, *cut ? width - dots : width, ambiguous);
}

static void shown_put(struct buf *out, const struct shown *shown,
                      const struct layout_column *column,
                      enum ambiguous ambiguous)
{
    bool cut;
    struct str front = shown_front(shown, column->width, ambiguous, &cut);
    size_t used = width_of(front, ambiguous);
    if (cut)
        used += width_of(S("…"), ambiguous);
    size_t pad = column->width - used;
    bool right = column->role == COLUMN_NUMBER;
    buf_put_repeat(out, S(" "), right ? pad : 0);
    if (shown->colour != NULL)
        buf_put_format(out, "\x1b[%sm", shown->colour);
    buf_put(out, front);
    buf_put(out, cut ? S("…") : S(""));
    if (shown->colour != NULL)
        buf_put(out, S("\x1b[0m"));
    buf_put_repeat(out, S(" "), right ? 0 : pad);
}

/* A line without its end and without blanks there. */
static void line_put(struct buf *out, const struct table *table,
                     const struct shown *cells, enum ambiguous ambiguous)
{
    size_t start = out->n;
    bool first = true;
    for (size_t i = 0; i < table->n_columns; i++) {
        if (table->columns[i].width == 0)
            continue;
        buf_put_repeat(out, S(" "), first ? 0 : TABLE_GAP);
        shown_put(out, &cells[i], &table->columns[i], ambiguous);
        first = false;
    }
    while (out->n > start && out->p[out->n - 1] == ' ')
        out->n--;
}

/* A sentence of ours in as many lines as it needs. */
static void sentence_put(struct writer *writer, struct str sentence)
{
    struct str rest = text_safe(writer->arena, sentence);
    size_t width = writer->look.width ? writer->look.width : SIZE_MAX;
    while (rest.n > 0) {
        sink_put(writer->sink, wrap_next(&rest, width, writer->look.ambiguous));
        sink_put_byte(writer->sink, '\n');
    }
}

static struct shown *headings_of(struct writer *writer)
{
    struct table *table = writer->state;
    struct shown *headings =
        ARENA_ARRAY(writer->arena, struct shown, table->n_columns);
    for (size_t i = 0; i < table->n_columns; i++) {
        const struct column *column =
            &writer->view->columns[table->columns[i].index];
        headings[i] =
            shown_of(writer->arena, word_in(writer->look.lang, &column->name),
                     writer->look.ambiguous);
    }
    return headings;
}

/* On a terminal a column without any text is left out, save the first: its
   natural width stays 0. */
static void columns_measure(struct table *table, const struct shown *headings,
                            bool terminal)
{
    for (size_t i = 0; i < table->n_columns; i++) {
        struct layout_column *column = &table->columns[i];
        if (terminal && i > 0 && column->natural == 0)
            continue;
        if (headings[i].width > column->natural)
            column->natural = headings[i].width;
    }
}

static void heading_put(struct writer *writer, const struct shown *headings)
{
    struct buf *out = &writer->sink->pending;
    bool bold = writer->look.colour;
    buf_put(out, bold ? S("\x1b[1m") : S(""));
    line_put(out, writer->state, headings, writer->look.ambiguous);
    sink_put(writer->sink, bold ? S("\x1b[0m\n") : S("\n"));
}

static void rows_put(struct writer *writer)
{
    struct table *table = writer->state;
    for (size_t i = 0; i < table->n; i += table->n_columns) {
        line_put(&writer->sink->pending, table, table->cells + i,
                 writer->look.ambiguous);
        sink_put_byte(writer->sink, '\n');
    }
}

/* Names the columns that the terminal had no room for. */
static void omitted_put(struct writer *writer, const struct shown *headings)
{
    const struct table *table = writer->state;
    struct buf buf = {0};
    for (size_t i = 0; i < table->n_columns; i++) {
        const struct layout_column *column = &table->columns[i];
        if (column->width > 0 || column->natural == 0)
            continue;
        buf_put(&buf,
                buf.n ? list_joiner : word_in(writer->look.lang, &not_shown));
        buf_put(&buf, headings[i].text);
    }
    sentence_put(writer, buf_str(&buf));
    buf_release(&buf);
}

/* All that stands above the rows. */
static void head_put(struct writer *writer)
{
    struct table *table = writer->state;
    const struct look *look = &writer->look;
    bool limited = look->terminal && look->width > 0;
    table->headings = headings_of(writer);
    columns_measure(table, table->headings, look->terminal);
    layout_fit(table->columns, table->n_columns,
               limited ? look->width : SIZE_MAX);
    if (look->terminal)
        sentence_put(writer, writer->view->title);
    heading_put(writer, table->headings);
}

static void table_row(struct writer *writer, const struct cell *cells)
{
    struct table *table = writer->state;
    if (!table->is_measured) {
        row_keep(writer, cells);
        return;
    }
    if (table->headings == NULL)
        head_put(writer);
    row_show(writer, cells);
    line_put(&writer->sink->pending, table, table->row, writer->look.ambiguous);
    sink_put_byte(writer->sink, '\n');
}

static void notes_put(struct writer *writer)
{
    const struct table *table = writer->state;
    const struct view *view = writer->view;
    omitted_put(writer, table->headings);
    for (size_t i = 0; i < view->n_notes; i++)
        sentence_put(writer, view->notes[i]);
}

static void table_end(struct writer *writer)
{
    struct table *table = writer->state;
    bool terminal = writer->look.terminal;
    if (writer->n_rows > 0 && !table->is_measured) {
        head_put(writer);
        rows_put(writer);
    }
    if (terminal && writer->n_rows > 0)
        notes_put(writer);
    else if (terminal)
        sentence_put(writer, writer->view->empty);
    arena_release(&table->scratch);
}

const struct format format_table = {
    .name = STR("table"),
    .ending = STR("txt"),
    .machine = false,
    .begin = table_begin,
    .row = table_row,
    .end = table_end,
    .measure = table_measure,
};
