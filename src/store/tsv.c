/* Reads a table in two lanes: a record without a quoted field is split at its
   tabs, one with a quoted field is read by libcsv (tsv_quoted.c). Most lines
   are so plain that tsv_plain.c has split them at once. */
#include "wpc/store/tsv.h"

#include <stdint.h>
#include <string.h>

#include "store/tsv_part.h"
#include "wpc/base/buf.h"
#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

/* Bytes are looked over in windows that the second cache holds. */
enum { WINDOW = 64 * 1024 };

struct reader {
    const struct tsv_reading *in;
    enum tsv_lanes lanes;
    struct str bytes; /* without the byte order mark */
    size_t at;        /* begin of a line */
    uint32_t line;    /* of it */
    size_t window_end;
    bool is_well; /* UTF-8, what lies before window_end */
    struct tsv_marks marks;
    struct tsv_heading heading;
    struct tsv_fields fields;
    /* By column asked for; the last is for those that nobody asked for. */
    struct str cells[TSV_COLUMNS_MAX + 1];
    const char *begins[TSV_COLUMNS_MAX + 1];
};

struct place tsv_place(const struct tsv_row *row, size_t cell)
{
    const char *begin = row->begins ? row->begins[cell] : row->cells[cell].p;
    if (begin == NULL)
        return (struct place){.file = row->file, .line = row->line};
    return tsv_place_of(row->file, row->line, row->record, begin);
}

static void row_give(struct reader *r, struct str record,
                     const char *const *begins)
{
    struct tsv_row row = {.cells = r->cells,
                          .begins = begins,
                          .record = record.p,
                          .file = r->in->file,
                          .line = r->line};
    r->in->row(r->in->context, &row);
}

/* `found` columns; the fault shows at `p`. */
static void count_fault_add(const struct reader *r, struct str record,
                            size_t found, const char *p)
{
    struct arena *arena = r->in->arena;
    uint32_t more = (uint32_t)str_count(record, '\n');
    const struct str *args = ARGS(
        str_format(arena, "%zu", found), str_format(arena, "%zu", r->heading.n),
        str_format(arena, "%lu", (unsigned long)r->line + more));
    diag_add(r->in->diags, RC_DATA, more ? M_TSV_COUNT_LINES : M_TSV_COUNT,
             tsv_place_of(r->in->file, r->line, record.p, p), args);
}

static void row_split(struct reader *r, struct str record)
{
    const char *p = record.p, *end = record.p + record.n, *fault = end;
    size_t n = 0;
    for (;;) {
        const char *tab = memchr(p, '\t', (size_t)(end - p));
        const char *stop = tab ? tab : end;
        if (n < r->heading.n)
            r->cells[r->heading.to[n]] = (struct str){p, (size_t)(stop - p)};
        else if (n == r->heading.n)
            fault = p;
        n++;
        if (stop == end)
            break;
        p = stop + 1;
    }
    if (n != r->heading.n)
        count_fault_add(r, record, n, fault);
    else if (r->heading.is_usable)
        row_give(r, record, NULL);
}

static bool fields_are_blank(const struct tsv_fields *fields)
{
    for (size_t i = 0; i < fields->n; i++)
        if (!blank_is_all(fields->items[i].text))
            return false;
    return true;
}

static void row_arrange(struct reader *r, const struct tsv_fields *fields)
{
    const struct tsv_field *items = fields->items;
    struct str record = fields->record;
    if (fields->n != r->heading.n) {
        const char *p = fields->n > r->heading.n ? items[r->heading.n].begin
                                                 : record.p + record.n;
        count_fault_add(r, record, fields->n, p);
        return;
    }
    for (size_t i = 0; i < fields->n; i++) {
        r->cells[r->heading.to[i]] = items[i].text;
        r->begins[r->heading.to[i]] = items[i].begin;
    }
    if (r->heading.is_usable)
        row_give(r, record, r->begins);
}

/* What stands in r->fields. */
static void fields_take(struct reader *r)
{
    if (fields_are_blank(&r->fields))
        return;
    if (!r->heading.is_seen)
        r->heading = tsv_heading_read(r->in, &r->fields, r->line);
    else if (r->heading.n > 0)
        row_arrange(r, &r->fields);
}

/* A first record that cannot be read counts as the heading, so that the next
   one is not taken for it. */
static void heading_give_up(struct reader *r)
{
    r->heading.is_seen = true;
}

static void quotes_fault_add(const struct reader *r,
                             const struct tsv_record *found)
{
    /* A lone CR after a closing quote has had its own diagnostic. */
    if (found->quotes == TSV_QUOTES_TEXT && r->bytes.p[found->fault] == '\r')
        return;
    enum message code =
        found->quotes == TSV_QUOTES_OPEN ? M_TSV_QUOTE_OPEN : M_TSV_QUOTE_TEXT;
    diag_add(r->in->diags, RC_DATA, code,
             tsv_place_of(r->in->file, r->line, r->bytes.p + r->at,
                          r->bytes.p + found->fault),
             NULL);
}

/* What lies beyond the window was not looked over. */
static bool lines_are_good(const struct reader *r, struct str lines)
{
    if (r->is_well && r->at + lines.n <= r->window_end && !tsv_has_fault(lines))
        return true;
    return tsv_lines_check(r->in, lines, r->line);
}

static void quoted_record_read(struct reader *r)
{
    struct tsv_record found = tsv_record_find(r->bytes, r->at);
    struct str lines = str_slice(r->bytes, r->at, found.next);
    bool is_good = lines_are_good(r, lines);
    if (found.quotes != TSV_QUOTES_GOOD)
        quotes_fault_add(r, &found);
    if (is_good && found.quotes == TSV_QUOTES_GOOD) {
        tsv_fields_read(&r->fields, str_slice(r->bytes, r->at, found.end));
        fields_take(r);
    } else {
        heading_give_up(r);
    }
    r->line += (uint32_t)str_count(lines, '\n');
    r->at = found.next;
}

/* Most lines begin with a figure and are told by that. */
static bool is_blank_line(struct str line)
{
    unsigned char first = (unsigned char)line.p[0];
    return (first <= ' ' || first >= 0x80) && blank_is_all(line);
}

/* A line of the direct lane, which is given with its line end. */
static void unquoted_line_read(struct reader *r, struct str line)
{
    if (!lines_are_good(r, line)) {
        heading_give_up(r);
        return;
    }
    if (is_blank_line(line))
        return;
    if (line.p[line.n - 1] == '\n')
        line.n--;
    if (line.n > 0 && line.p[line.n - 1] == '\r')
        line.n--;
    if (r->heading.is_seen) {
        if (r->heading.n > 0)
            row_split(r, line);
        return;
    }
    tsv_fields_split(&r->fields, line);
    fields_take(r);
}

static void line_read(struct reader *r)
{
    size_t lf = str_find_byte(r->bytes, '\n', r->at);
    size_t next = lf == SIZE_MAX ? r->bytes.n : lf + 1;
    struct str line = str_slice(r->bytes, r->at, next);
    if (r->lanes == TSV_QUOTED_LANE || tsv_has_quoted_field(line)) {
        quoted_record_read(r);
        return;
    }
    unquoted_line_read(r, line);
    r->at = next;
    r->line++;
}

/* As nearly all are. Ends before the first that is to be read otherwise. */
static void plain_lines_read(struct reader *r)
{
    if (!r->heading.is_usable || !r->is_well || r->lanes == TSV_QUOTED_LANE)
        return;
    const char *begin = r->bytes.p + r->at;
    while (r->at < r->window_end) {
        const char *end =
            tsv_plain_split(&r->marks, begin, &r->heading, r->cells);
        if (end == NULL)
            break;
        struct str line = {begin, (size_t)(end - begin)};
        if (!is_blank_line(line))
            row_give(r, line, NULL);
        r->at += line.n;
        r->line++;
        begin = end;
    }
}

/* Whole lines, at least one. */
static void window_look(struct reader *r)
{
    size_t lf = str_find_byte(r->bytes, '\n', r->at + WINDOW);
    r->window_end = lf == SIZE_MAX ? r->bytes.n : lf + 1;
    struct str window = str_slice(r->bytes, r->at, r->window_end);
    r->is_well = utf8_find_broken(window) == SIZE_MAX;
}

static void empty_add(const struct tsv_reading *in)
{
    struct buf names = {0};
    for (size_t i = 0; i < in->n_columns; i++) {
        if (in->columns[i].optional)
            continue;
        if (names.n > 0)
            buf_put(&names, S("、"));
        buf_put(&names, in->columns[i].name);
    }
    struct place at = {.file = in->file};
    diag_add(in->diags, RC_DATA, M_TSV_EMPTY, at, ARGS(buf_str(&names)));
    buf_release(&names);
}

enum rc tsv_read_by(const struct tsv_reading *in, enum tsv_lanes lanes)
{
    size_t errors = in->diags->n_errors;
    if (!tsv_is_text(in->file, in->bytes, in->diags))
        return RC_DATA;
    struct reader r = {.in = in, .lanes = lanes, .bytes = in->bytes, .line = 1};
    r.fields.arena = in->arena;
    if (str_has_prefix(r.bytes, S("\xEF\xBB\xBF")))
        r.bytes = str_drop(r.bytes, 3);
    r.marks.end = r.bytes.p + r.bytes.n;
    while (r.at < r.bytes.n) {
        if (r.at >= r.window_end)
            window_look(&r);
        plain_lines_read(&r);
        if (r.at < r.window_end)
            line_read(&r);
    }
    if (!r.heading.is_seen)
        empty_add(in);
    tsv_fields_release(&r.fields);
    return in->diags->n_errors > errors ? RC_DATA : RC_OK;
}

enum rc tsv_read(const struct tsv_reading *reading)
{
    return tsv_read_by(reading, TSV_BOTH_LANES);
}
