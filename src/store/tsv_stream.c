/* Big tables, read piece by piece. A line is a number, a tab and its tail. A
   tail that was read before needs one comparison: equal bytes are as good as
   those. Any other line is checked and split, and whatever is not plain ends
   the reading, since tsv.c knows what to say of it. */
#include "store/tsv_stream.h"

#include <string.h>

#include "store/tsv_part.h"
#include "store/tsv_tails.h"
#include "wpc/base/buf.h"
#include "wpc/base/word.h"
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
    return utf8_is_plain(line) ||
           (!tsv_has_fault(line) && !tsv_has_quoted_field(line));
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

enum { CHUNK = sizeof(uint64_t) };

/* Of a number of less than eight digits: they are looked at together. What is
   no such number gives 0. */
static inline size_t number_read_short(const char *p, uint32_t *number)
{
    const uint64_t ones = 0x0101010101010101u;
    uint64_t digits = word_load(p) ^ ones * '0';
    uint64_t others = ((digits + ones * (0x80 - 10)) | digits) & ones * 0x80;
    size_t width = others != 0 ? (size_t)__builtin_ctzll(others) / CHUNK : 0;
    if (width == 0 || p[0] == '0' || p[width] != '\t')
        return 0;
    digits <<= (CHUNK - width) * CHUNK; /* now eight, zeros before them */
    digits = digits * (10 << 8 | 1) >> 8 & 0x00FF00FF00FF00FFu;
    digits = digits * (100 << 16 | 1) >> 16 & 0x0000FFFF0000FFFFu;
    *number = (uint32_t)(digits * ((uint64_t)10000 << 32 | 1) >> 32);
    return width;
}

/* A number from 1 without a zero, sign or blank before it, and a tab: how many
   bytes it has; 0 when it is none. */
static inline size_t number_read(struct str line, uint32_t *number)
{
    size_t n = line.n > CHUNK ? number_read_short(line.p, number) : 0;
    if (n > 0 || line.n == 0 || line.p[0] == '0')
        return n;
    uint64_t wide = 0;
    for (; n < line.n && line.p[n] >= '0' && line.p[n] <= '9'; n++) {
        wide = wide * 10 + (uint64_t)(line.p[n] - '0');
        if (wide > UINT32_MAX)
            return 0;
    }
    *number = (uint32_t)wide;
    return n < line.n && line.p[n] == '\t' ? n : 0;
}

/* The line's number is so many bytes wide. */
static bool row_read(struct streaming *s, struct str line, size_t width,
                     uint32_t number)
{
    struct str tail = str_drop(line, width + 1);
    const struct tsv_stream *in = s->in;
    const struct tsv_tail *known = tsv_tail_find(&s->tails, tail);
    if (known != NULL) {
        s->n_rows++;
        return in->again(in->context, &(struct tsv_again){number, known->row},
                         1);
    }
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
    uint32_t number;
    size_t width = number_read(line, &number);
    if (s->heading.is_seen && width > 0)
        return row_read(s, line, width, number);
    if (!is_simple(line))
        return false;
    return blank_is_all(line) || (!s->heading.is_seen && heading_read(s, line));
}

enum { AGAIN_MAX = 256 }; /* told of at once */

/* The rows at hand that come round again in the order that they had before, as
   long as they do. */
static size_t known_rows_gather(struct streaming *s, struct tsv_again *rows)
{
    struct str rest = str_drop(buf_str(&s->bytes), s->at);
    size_t whole = rest.n, n = 0;
    for (; n < AGAIN_MAX; n++) {
        size_t width = number_read(rest, &rows[n].number);
        const struct tsv_tail *known =
            width > 0 ? tsv_tail_guess(&s->tails, str_drop(rest, width + 1))
                      : NULL;
        if (known == NULL)
            break;
        rows[n].like = known->row;
        rest = str_drop(rest, width + 1 + known->n);
    }
    s->at += whole - rest.n;
    s->n_rows += (uint32_t)n;
    return n;
}

/* False when one is refused. */
static bool known_rows_read(struct streaming *s)
{
    struct tsv_again rows[AGAIN_MAX];
    size_t n;
    do {
        n = known_rows_gather(s, rows);
        if (n > 0 && !s->in->again(s->in->context, rows, n))
            return false;
    } while (n == AGAIN_MAX);
    return true;
}

bool tsv_stream_read(const struct tsv_stream *stream)
{
    struct streaming s = {.in = stream};
    struct tsv_reading reading = {.diags =
                                      &(struct diags){.arena = stream->arena}};
    bool is_good = bytes_take(&s);
    reading.bytes = buf_str(&s.bytes);
    is_good =
        is_good && tsv_is_text(reading.file, reading.bytes, reading.diags);
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
