/* UTF-8 as RFC 3629 defines it. */
#include "wpc/text/utf8.h"

#include "text/utf8_well.h"

static bool is_inside(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* Of three bytes, as nearly all are here. Behind E0 and ED some would be
   overlong, or surrogates. */
static bool is_wide(struct str s)
{
    unsigned char lead = (unsigned char)s.p[0];
    return lead > 0xE0 && lead < 0xF0 && lead != 0xED && s.n >= 3 &&
           is_inside(s.p[1]) && is_inside(s.p[2]);
}

/* The length of the sequence at the front and its character; length 0 when
   the sequence is broken. */
static size_t sequence_at(struct str s, uint32_t *character)
{
    enum { LEAD_2 = 0xC2, LEAD_3 = 0xE0, LEAD_4 = 0xF0, LEAD_END = 0xF5 };
    unsigned char lead = (unsigned char)s.p[0];
    if (is_wide(s)) {
        *character =
            (lead & 0xFu) << 12 | (s.p[1] & 0x3Fu) << 6 | (s.p[2] & 0x3Fu);
        return 3;
    }
    if (lead < 0x80) {
        *character = lead;
        return 1;
    }
    if (lead < LEAD_2 || lead >= LEAD_END)
        return 0;
    size_t n = lead < LEAD_3 ? 2 : lead < LEAD_4 ? 3 : 4;
    if (s.n < n)
        return 0;
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    uint32_t value = lead & (0x7Fu >> n);
    for (size_t i = 1; i < n; i++) {
        if (!is_inside(s.p[i]))
            return 0;
        value = value << 6 | (s.p[i] & 0x3Fu);
    }
    bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < least[n] || value > 0x10FFFF || surrogate)
        return 0;
    *character = value;
    return n;
}

uint32_t utf8_next(struct str *rest)
{
    uint32_t character = UTF8_BROKEN;
    size_t n = sequence_at(*rest, &character);
    *rest = str_drop(*rest, n ? n : 1);
    return character;
}

size_t utf8_find_broken(struct str s)
{
    if (utf8_is_well(s))
        return SIZE_MAX;
    struct str rest = s;
    while (rest.n > 0) {
        uint32_t character;
        size_t n = sequence_at(rest, &character);
        if (n == 0)
            return s.n - rest.n;
        rest = str_drop(rest, n);
    }
    return SIZE_MAX;
}

size_t utf8_count(struct str s)
{
    size_t n = 0;
    while (s.n > 0) {
        utf8_next(&s);
        n++;
    }
    return n;
}

void utf8_put(struct buf *buf, uint32_t c)
{
    if (c < 0x80) {
        buf_put_byte(buf, (char)c);
    } else if (c < 0x800) {
        buf_put_byte(buf, (char)(0xC0 | c >> 6));
        buf_put_byte(buf, (char)(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        buf_put_byte(buf, (char)(0xE0 | c >> 12));
        buf_put_byte(buf, (char)(0x80 | (c >> 6 & 0x3F)));
        buf_put_byte(buf, (char)(0x80 | (c & 0x3F)));
    } else {
        buf_put_byte(buf, (char)(0xF0 | c >> 18));
        buf_put_byte(buf, (char)(0x80 | (c >> 12 & 0x3F)));
        buf_put_byte(buf, (char)(0x80 | (c >> 6 & 0x3F)));
        buf_put_byte(buf, (char)(0x80 | (c & 0x3F)));
    }
}
