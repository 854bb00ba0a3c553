/* Formats: finding one, driving one, and the text of a cell. */
#include "output/formats/formats.h"

#include "wpc/output/document.h"
#include "wpc/text/utf8.h"

static const struct format *const formats[] = {
#define FORMAT(name) &format_##name,
#include "output/formats.def"
#undef FORMAT
};

const struct str list_joiner = STR("、");

size_t format_count(void)
{
    return sizeof formats / sizeof *formats;
}

const struct format *format_at(size_t i)
{
    return i < format_count() ? formats[i] : NULL;
}

const struct format *format_find(struct str name)
{
    for (size_t i = 0; i < format_count(); i++)
        if (str_equal(formats[i]->name, name) ||
            str_equal(formats[i]->ending, name))
            return formats[i];
    return NULL;
}

const struct format *format_find_ending(struct str file)
{
    for (size_t i = 0; i < format_count(); i++)
        if (has_ending(file, formats[i]->ending))
            return formats[i];
    return NULL;
}

void writer_begin(struct writer *writer)
{
    writer->n_rows = 0;
    writer->format->begin(writer);
}

void writer_row(struct writer *writer, const struct cell *cells)
{
    writer->n_rows++;
    writer->format->row(writer, cells);
}

void writer_end(struct writer *writer)
{
    writer->format->end(writer);
}

bool column_is_shown(const struct column *column)
{
    return column->role != COLUMN_HIDDEN;
}

bool cell_run(const struct cell *cell, enum lang lang, bool machine,
              struct str *run)
{
    if (!machine && cell->shown.n > 0) {
        *run = cell->shown;
        return true;
    }
    if (cell->type == CELL_TEXT)
        *run = cell->text;
    else if (cell->type == CELL_WORD && cell->word != NULL)
        *run = machine ? word_key(cell->word) : word_in(lang, cell->word);
    else if (cell->type == CELL_LIST && cell->list.n == 1)
        *run = cell->list.items[0];
    else
        return false;
    return true;
}

static void list_put(struct buf *buf, const struct str *items, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            buf_put(buf, list_joiner);
        buf_put(buf, items[i]);
    }
}

static void date_put(struct buf *buf, struct date date)
{
    char text[DATE_TEXT];
    buf_put(buf, date_write_iso(date, text));
}

void cell_put(struct buf *buf, const struct cell *cell, enum lang lang,
              bool machine)
{
    struct str run;
    if (cell_run(cell, lang, machine, &run))
        buf_put(buf, run);
    else if (cell->type == CELL_NUMBER)
        buf_put_number(buf, cell->number);
    else if (cell->type == CELL_DATE)
        date_put(buf, cell->date);
    else if (cell->type == CELL_LIST)
        list_put(buf, cell->list.items, cell->list.n);
}

bool cell_is_empty(const struct cell *cell)
{
    struct str run;
    if (cell_run(cell, LANG_ZH, true, &run))
        return run.n == 0;
    switch (cell->type) {
    case CELL_NUMBER:
        return false;
    case CELL_DATE:
        return date_is_none(cell->date);
    case CELL_LIST:
        return cell->list.n == 0;
    default:
        return true;
    }
}

bool cell_is_formula(const struct cell *cell)
{
    struct str run;
    if (cell->type == CELL_LIST && cell->list.n > 0)
        run = cell->list.items[0];
    else if (!cell_run(cell, LANG_ZH, true, &run))
        return false;
    if (run.n == 0)
        return false;
    /* OWASP, CSV injection: the full-width forms count in Chinese Excel. */
    static const struct str starters = STR("=+-@\t\r\n＝＋－＠");
    uint32_t first = utf8_next(&run);
    for (struct str rest = starters; rest.n > 0;)
        if (utf8_next(&rest) == first)
            return true;
    return false;
}

struct str cell_text(struct arena *arena, const struct cell *cell,
                     enum lang lang, bool machine)
{
    struct str run;
    if (cell_run(cell, lang, machine, &run))
        return run;
    struct buf buf = {0};
    cell_put(&buf, cell, lang, machine);
    struct str text = buf.n ? str_dup(arena, buf_str(&buf)) : buf_str(&buf);
    buf_release(&buf);
    return text;
}
