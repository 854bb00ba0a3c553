/* Big tables, read piece by piece. A line is a number, a tab and its tail. A
   tail that was read before needs one comparison: equal bytes are as good as
   those. Any other line is checked and split, and whatever is not plain ends
   the reading, since tsv.c knows what to say of it. */
#include "store/tsv_stream.h"

#include <string.h>

#include "store/tsv_part.h"
#include "store/tsv_tails.h"
#include "wpc/base/buf.h"
#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

struct streaming {
    const struct tsv_stream *in;
    struct buf bytes; /* taken and not yet read through */
    size_t at;        /* of the next line */
    bool is_ended;    /* nothing more is to be had */
    struct tsv_heading heading;
    struct tsv_tails tails;
    uint32_t n_rows;
    struct str cells[TSV_COLUMNS_MAX + 1]; /* by column asked for */
};

/* Moves what is left to the front and takes more; false when that fails. */
static bool bytes_take(struct streaming *s)
{
    size_t left = s->bytes.n - s->at;
    if (left > 0 && s->at > 0)
        memmove(s->bytes.p, s->bytes.p + s->at, left);
    s->bytes.n = left;
    s->at = 0;
    size_t wanted = left < s->in->piece ? s->in->piece - left : s->in->piece;
    size_t taken = 0;
    char *room = buf_reserve(&s->bytes, wanted);
    if (!s->in->take(s->in->source, room, wanted, &taken))
        return false;
    s->bytes.n += taken;
    s->is_ended = taken == 0;
    return true;
}

/* The next line with its line end; its p is NULL after the last one. False when
   the bytes cannot be had. */
static bool line_next(struct streaming *s, struct str *line)
{
    size_t looked = 0; /* bytes from `at` on that hold no line end */
    for (;;) {
        struct str rest = str_drop(buf_str(&s->bytes), s->at);
        size_t lf = str_find_byte(rest, '\n', looked);
        if (lf != SIZE_MAX || s->is_ended) {
            *line = str_slice(rest, 0, lf == SIZE_MAX ? rest.n : lf + 1);
            s->at += line->n;
            if (line->n == 0)
                line->p = NULL;
            return true;
        }
        looked = rest.n;
        if (!bytes_take(s))
            return false;
    }
}

/* Without NUL, broken bytes, lone CR and quoted fields. */
static bool is_simple(struct str line)
{
    if (utf8_is_plain(line))
        return true;
    unsigned has = tsv_look(line);
    return !(has & TSV_HAS_FAULT) && !tsv_has_quoted_field(line);
}

static struct str line_bare(struct str line)
{
    if (line.n > 0 && line.p[line.n - 1] == '\n')
        line.n--;
    if (line.n > 0 && line.p[line.n - 1] == '\r')
        line.n--;
    return line;
}

/* The heading must be good, and begin with the number. */
static bool heading_read(struct streaming *s, struct str line)
{
    struct arena *arena = s->in->arena;
    struct diags diags = {.arena = arena};
    struct tsv_reading reading = {.columns = s->in->columns,
                                  .n_columns = s->in->n_columns,
                                  .arena = arena,
                                  .diags = &diags};
    struct tsv_fields fields = {.arena = arena};
    tsv_fields_read(&fields, str_dup(arena, line_bare(line)));
    s->heading = tsv_heading_read(&reading, &fields, 1);
    tsv_fields_release(&fields);
    return s->heading.is_usable && s->heading.to[0] == 0;
}

/* False when there are not as many cells as headings. */
static bool tail_split(struct streaming *s, struct str tail)
{
    struct str rest = line_bare(tail), cell;
    size_t n = 1;
    while (str_next_part(&rest, '\t', &cell)) {
        if (n == s->heading.n)
            return false;
        s->cells[s->heading.to[n++]] = cell;
    }
    return n == s->heading.n;
}

/* A number from 1 without a zero, sign or blank before it, and a tab: how many
   bytes it has. */
static size_t number_read(struct str line, uint64_t *number)
{
    enum { DIGITS_MAX = 19 }; /* more may have no room */
    size_t n = 0;
    if (line.n == 0 || line.p[0] == '0')
        return 0;
    for (*number = 0; n < line.n && line.p[n] >= '0' && line.p[n] <= '9'; n++)
        *number = *number * 10 + (uint64_t)(line.p[n] - '0');
    return n <= DIGITS_MAX && n < line.n && line.p[n] == '\t' ? n : 0;
}

static bool row_give_again(struct streaming *s, uint64_t number,
                           const struct tsv_tail *tail)
{
    s->n_rows++;
    return s->in->again(s->in->context, number, tail->row);
}

/* The line's number is so many bytes wide. */
static bool row_read(struct streaming *s, struct str line, size_t width,
                     uint64_t number)
{
    struct str tail = str_drop(line, width + 1);
    const struct tsv_stream *in = s->in;
    const struct tsv_tail *known = tsv_tail_find(&s->tails, tail);
    if (known != NULL)
        return row_give_again(s, number, known);
    if (!is_simple(line))
        return false;
    bool stays = tsv_tails_have_room(&s->tails);
    if (stays) {
        tail = str_dup(in->arena, tail);
        tsv_tail_put(&s->tails, tail, s->n_rows);
    }
    if (!tail_split(s, tail))
        return false;
    s->cells[0] = str_slice(line, 0, width);
    s->n_rows++;
    return in->row(in->context, &(struct tsv_row){.cells = s->cells}, stays);
}

static bool line_read(struct streaming *s, struct str line)
{
    uint64_t number;
    size_t width = number_read(line, &number);
    if (s->heading.is_seen && width > 0)
        return row_read(s, line, width, number);
    if (!is_simple(line))
        return false;
    return blank_is_all(line) || (!s->heading.is_seen && heading_read(s, line));
}

/* Rows that come round again, as long as they do; false when one is refused. */
static bool known_rows_read(struct streaming *s)
{
    for (;;) {
        struct str rest = str_drop(buf_str(&s->bytes), s->at);
        uint64_t number;
        size_t width = number_read(rest, &number);
        struct str tail = str_drop(rest, width + 1);
        const struct tsv_tail *known =
            width > 0 ? tsv_tail_guess(&s->tails, tail) : NULL;
        if (known == NULL)
            return true;
        s->at += width + 1 + known->n;
        if (!row_give_again(s, number, known))
            return false;
    }
}

bool tsv_stream_read(const struct tsv_stream *stream)
{
    struct streaming s = {.in = stream};
    struct tsv_reading reading = {.diags =
                                      &(struct diags){.arena = stream->arena}};
    bool is_good = bytes_take(&s);
    reading.bytes = buf_str(&s.bytes);
    is_good = is_good && tsv_is_text(&reading);
    if (is_good && str_has_prefix(buf_str(&s.bytes), S("\xEF\xBB\xBF")))
        s.at = 3;
    struct str line = {0};
    while (is_good && line_next(&s, &line) && line.p != NULL)
        is_good = line_read(&s, line) && known_rows_read(&s);
    is_good = is_good && line.p == NULL && s.heading.is_seen;
    tsv_tails_release(&s.tails);
    buf_release(&s.bytes);
    return is_good;
}
