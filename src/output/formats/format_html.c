/* HTML: one page with a table, for those who read a published list or open it
   in a word processor. Name of the plan, caption and notes belong to it. */
#include "output/documents/lights.h"
#include "output/documents/markup.h"
#include "output/formats/formats.h"

/* The rows wait until the caption is known, which may be last. */
struct html {
    struct buf rows;
    struct buf text;
};

static const struct str style =
    STR("@page{size:A4 landscape;margin:15mm}\n"
        "th,.number,.whole{white-space:nowrap}"
        "td{word-break:keep-all;overflow-wrap:break-word}\n"
        ".prose{min-width:16em;word-break:normal}.note{font-size:.85rem;margin:"
        ".3em 0}\n"
        "@media print{*{print-color-adjust:exact;"
        "-webkit-print-color-adjust:exact}}\n");

static void html_begin(struct writer *writer)
{
    writer->state = ARENA_NEW(writer->arena, struct html);
}

/* r y g b o, as on the map; NULL when it is no light. */
static const char *light_class(const struct cell *cell)
{
    for (size_t i = 0; i < LIGHTS; i++)
        if (cell->type == CELL_WORD && cell->word == &light_words[i])
            return light_paints[i].class;
    return NULL;
}

static const char *class_of(const struct column *column,
                            const struct cell *cell)
{
    const char *light = light_class(cell);
    if (light != NULL)
        return light;
    if (column->role == COLUMN_NUMBER)
        return "number";
    if (column->role == COLUMN_PROSE)
        return "prose";
    bool whole = cell->type == CELL_DATE || cell->type == CELL_WORD;
    return whole ? "whole" : NULL;
}

static void html_row(struct writer *writer, const struct cell *cells)
{
    struct html *html = writer->state;
    const struct view *view = writer->view;
    buf_put(&html->rows, S("<tr>"));
    for (size_t i = 0; i < view->n_columns; i++) {
        if (!column_is_shown(&view->columns[i]))
            continue;
        const char *class = class_of(&view->columns[i], &cells[i]);
        buf_put(&html->rows, S("<td"));
        if (class != NULL)
            markup_attribute(&html->rows, "class", str_from(class));
        buf_put_byte(&html->rows, '>');
        buf_clear(&html->text);
        cell_put(&html->text, &cells[i], writer->look.lang, false);
        markup_lines(&html->rows, buf_str(&html->text));
        buf_put(&html->rows, S("</td>"));
    }
    buf_put(&html->rows, S("</tr>\n"));
}

static void line_put(struct buf *out, const char *name, const char *class,
                     struct str text)
{
    if (text.n == 0)
        return;
    markup_element(out, name, class, text);
    buf_put_byte(out, '\n');
}

static void table_put(struct buf *out, const struct writer *writer)
{
    const struct html *html = writer->state;
    const struct view *view = writer->view;
    buf_put(out, S("<div class=\"wide\" tabindex=\"0\">\n<table>\n"
                   "<thead>\n<tr>"));
    for (size_t i = 0; i < view->n_columns; i++) {
        if (!column_is_shown(&view->columns[i]))
            continue;
        buf_put(out, S("<th scope=\"col\">"));
        markup_text(out, word_in(writer->look.lang, &view->columns[i].name));
        buf_put(out, S("</th>"));
    }
    buf_put(out, S("</tr>\n</thead>\n<tbody>\n"));
    buf_put(out, buf_str(&html->rows));
    buf_put(out, S("</tbody>\n</table>\n</div>\n"));
}

static void html_end(struct writer *writer)
{
    struct html *html = writer->state;
    struct buf *out = &writer->sink->pending;
    const struct view *view = writer->view;
    struct str heading = writer->look.heading;
    buf_clear(&html->text);
    buf_put(&html->text, style);
    light_rules_put(&html->text);
    page_begin(out, &(struct page){.lang = writer->look.lang,
                                   .title = heading.n > 0 ? heading : S("wpc"),
                                   .style = buf_str(&html->text)});
    line_put(out, "h1", "", heading);
    line_put(out, "p", "", writer->n_rows > 0 ? view->title : view->empty);
    if (writer->n_rows > 0)
        table_put(out, writer);
    for (size_t i = 0; writer->n_rows > 0 && i < view->n_notes; i++)
        line_put(out, "p", "note", view->notes[i]);
    page_end(out);
    sink_put(writer->sink, S(""));
    buf_release(&html->rows);
    buf_release(&html->text);
}

const struct format format_html = {
    .name = STR("html"),
    .ending = STR("html"),
    .machine = false,
    .tells = true,
    .begin = html_begin,
    .row = html_row,
    .end = html_end,
};
