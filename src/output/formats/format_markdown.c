/* Markdown: a table as GitHub reads it (GFM 4.10). */
#include "output/formats/formats.h"

#include "wpc/text/escape.h"

/* What stands for a byte that Markdown or HTML would read as its own; NULL
   when the byte stands for itself. `~` strikes out, and 10~20 is a range. */
static const char *markdown_code(char byte)
{
    switch (byte) {
    case '\n':
        return "<br>";
    case '\t':
        return " ";
    case '<':
        return "&lt;";
    case '&':
        return "&amp;";
    case '\\':
        return "\\\\";
    case '|':
        return "\\|";
    case '`':
        return "\\`";
    case '*':
        return "\\*";
    case '[':
        return "\\[";
    case ']':
        return "\\]";
    case '~':
        return "\\~";
    case '_':
        return "\\_";
    default:
        return NULL;
    }
}

/* Controls and bidi overrides made visible, but line ends and tabs kept: they
   have a form of their own here. CRLF and CR are line ends too. */
static void visible_put(struct buf *out, struct str s)
{
    while (s.n > 0) {
        size_t end = 0;
        while (end < s.n && s.p[end] != '\n' && s.p[end] != '\r' &&
               s.p[end] != '\t')
            end++;
        escape_visible(out, str_slice(s, 0, end));
        if (end == s.n)
            return;
        buf_put_byte(out, s.p[end] == '\t' ? '\t' : '\n');
        bool pair = s.p[end] == '\r' && end + 1 < s.n && s.p[end + 1] == '\n';
        s = str_drop(s, pair ? end + 2 : end + 1);
    }
}

void markdown_text_put(struct buf *out, struct str s)
{
    struct buf visible = {0};
    visible_put(&visible, s);
    struct str rest = buf_str(&visible);
    for (size_t i = 0; i < rest.n; i++) {
        const char *code = markdown_code(rest.p[i]);
        if (code != NULL)
            buf_put(out, str_from(code));
        else
            buf_put_byte(out, rest.p[i]);
    }
    buf_release(&visible);
}

static void heading_put(struct buf *out, const struct view *view,
                        enum lang lang)
{
    for (size_t i = 0; i < view->n_columns; i++) {
        if (!column_is_shown(&view->columns[i]))
            continue;
        buf_put(out, S("| "));
        markdown_text_put(out, word_in(lang, &view->columns[i].name));
        buf_put_byte(out, ' ');
    }
    buf_put(out, S("|\n"));
    for (size_t i = 0; i < view->n_columns; i++) {
        bool right = view->columns[i].role == COLUMN_NUMBER;
        if (column_is_shown(&view->columns[i]))
            buf_put(out, right ? S("| ---: ") : S("| --- "));
    }
    buf_put(out, S("|\n"));
}

/* The heading waits for the first row: no row, no output. */
static void markdown_begin(struct writer *writer)
{
    (void)writer;
}

static void markdown_row(struct writer *writer, const struct cell *cells)
{
    const struct view *view = writer->view;
    enum lang lang = writer->look.lang;
    struct buf *out = &writer->sink->pending;
    struct buf text = {0};
    if (writer->n_rows == 1)
        heading_put(out, view, lang);
    for (size_t i = 0; i < view->n_columns; i++) {
        if (!column_is_shown(&view->columns[i]))
            continue;
        buf_clear(&text);
        cell_put(&text, &cells[i], lang, false);
        buf_put(out, S("| "));
        markdown_text_put(out, buf_str(&text));
        buf_put_byte(out, ' ');
    }
    sink_put(writer->sink, S("|\n"));
    buf_release(&text);
}

static void markdown_end(struct writer *writer)
{
    (void)writer;
}

const struct format format_markdown = {
    .name = STR("markdown"),
    .ending = STR("md"),
    .machine = false,
    .begin = markdown_begin,
    .row = markdown_row,
    .end = markdown_end,
};
