/* Where lines, fields and quoted records begin and end. Pure. */
#include "store/tsv_part.h"

#include <stdint.h>
#include <string.h>

#include "wpc/text/utf8.h"

size_t tsv_lone_cr(struct str s)
{
    size_t at = str_find_byte(s, '\r', 0);
    while (at != SIZE_MAX && at + 1 < s.n && s.p[at + 1] == '\n')
        at = str_find_byte(s, '\r', at + 1);
    return at;
}

bool tsv_has_fault(struct str bytes)
{
    return str_find_byte(bytes, '\0', 0) != SIZE_MAX ||
           tsv_lone_cr(bytes) != SIZE_MAX ||
           utf8_find_broken(bytes) != SIZE_MAX;
}

bool tsv_has_quoted_field(struct str line)
{
    size_t at = str_find_byte(line, '"', 0);
    while (at != SIZE_MAX) {
        if (at == 0 || line.p[at - 1] == '\t')
            return true;
        at = str_find_byte(line, '"', at + 1);
    }
    return false;
}

/* The first `byte` from `at` on, or the end. */
static size_t byte_from(struct str s, char byte, size_t at)
{
    size_t hit = str_find_byte(s, byte, at);
    return hit == SIZE_MAX ? s.n : hit;
}

/* The quote that closes a field, from `at` inside it up to `limit`; `limit`
   when there is none. A doubled quote is a character. */
static size_t closing_quote(struct str s, size_t at, size_t limit)
{
    struct str within = str_slice(s, 0, limit);
    for (;;) {
        at = byte_from(within, '"', at);
        if (at + 1 >= limit || s.p[at + 1] != '"')
            return at;
        at += 2;
    }
}

/* True at a line end or the end of all, which has length 0. */
static bool is_line_end(struct str s, size_t at, size_t *length)
{
    *length = 0;
    if (at >= s.n)
        return true;
    if (s.p[at] == '\n')
        *length = 1;
    else if (s.p[at] == '\r' && at + 1 < s.n && s.p[at + 1] == '\n')
        *length = 2;
    return *length > 0;
}

static struct tsv_record record_ends(size_t end, size_t next)
{
    return (struct tsv_record){.end = end, .next = next};
}

/* The quote that opened at `open` leads no further than `to`. */
static struct tsv_record record_breaks(struct str s, size_t open, size_t to)
{
    size_t line_end = byte_from(s, '\n', open);
    size_t next = line_end + (line_end < s.n);
    if (to < line_end)
        return (struct tsv_record){TSV_QUOTES_TEXT, line_end, next, to};
    return (struct tsv_record){TSV_QUOTES_OPEN, line_end, next, open};
}

/* Goes on from the quoted field at `*at` to the next field; false when the
   record ends here, well or not, and `*record` is filled. */
static bool quoted_field_pass(struct str s, size_t *at,
                              struct tsv_record *record)
{
    size_t close = closing_quote(s, *at + 1, s.n);
    size_t after = close + 1, length;
    if (after < s.n && s.p[after] == '\t') {
        *at = after + 1;
        return true;
    }
    if (close < s.n && is_line_end(s, after, &length))
        *record = record_ends(after, after + length);
    else
        *record = record_breaks(s, *at, after);
    return false;
}

/* Linear over a whole file: a line that lies within a quote which never closes
   has its quotes in pairs only, so read by itself it opens none. */
struct tsv_record tsv_record_find(struct str s, size_t at)
{
    struct tsv_record record = {0};
    size_t line_end = byte_from(s, '\n', at);
    for (;;) {
        if (at < s.n && s.p[at] == '"') {
            if (!quoted_field_pass(s, &at, &record))
                return record;
            if (at > line_end)
                line_end = byte_from(s, '\n', at);
            continue;
        }
        size_t tab = byte_from(str_slice(s, 0, line_end), '\t', at);
        if (tab == line_end)
            break;
        at = tab + 1;
    }
    bool has_lf = line_end < s.n;
    bool has_cr = has_lf && line_end > at && s.p[line_end - 1] == '\r';
    return record_ends(line_end - has_cr, line_end + has_lf);
}

size_t tsv_field_end(struct str record, size_t at)
{
    if (at < record.n && record.p[at] == '"')
        return closing_quote(record, at + 1, record.n) + 1;
    return byte_from(record, '\t', at);
}
