/* Blanks of any width. */
#include "wpc/text/blank.h"

#include "wpc/text/utf8.h"

/* Unicode 15, PropList.txt, White_Space; and three that have no width. */
static const struct {
    uint32_t first, last;
} blanks[] = {
    {0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},
    {0x1680, 0x1680}, {0x2000, 0x200B}, {0x2028, 0x2029}, {0x202F, 0x202F},
    {0x205F, 0x2060}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF},
};

/* Nearly every character of a notice is an ideograph or plain ASCII. */
static bool is_plain(uint32_t character)
{
    enum {
        IDEOGRAPHS = 0x3001,
        IDEOGRAPHS_END = 0xFEFF,
        LATIN = 0x21,
        LATIN_END = 0x85
    };
    return (character >= IDEOGRAPHS && character < IDEOGRAPHS_END) ||
           (character >= LATIN && character < LATIN_END);
}

bool blank_is(uint32_t character)
{
    if (is_plain(character))
        return false;
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        if (character >= blanks[i].first && character <= blanks[i].last)
            return true;
    return false;
}

/* Of these bytes no blank is the first: ASCII, U+4000 to U+EFFF. */
static inline bool is_solid(char byte)
{
    unsigned char lead = (unsigned char)byte;
    return (lead > ' ' && lead < 0x7F) || (lead >= 0xE4 && lead < 0xEF);
}

static struct str blanks_drop(struct str s)
{
    while (s.n > 0) {
        struct str rest = s;
        if (!blank_is(utf8_next(&rest)))
            break;
        s = rest;
    }
    return s;
}

/* Mostly there is no blank. */
static inline struct str front_drop(struct str s)
{
    return s.n == 0 || is_solid(s.p[0]) ? s : blanks_drop(s);
}

bool blank_is_all(struct str s)
{
    return front_drop(s).n == 0;
}

/* The last character; a broken byte stands for itself. */
static struct str last_character(struct str s)
{
    enum { LONGEST = 4 };
    size_t from = s.n;
    for (size_t n = 1; n <= LONGEST && n <= s.n; n++) {
        unsigned char byte = (unsigned char)s.p[s.n - n];
        from = s.n - n;
        if ((byte & 0xC0) != 0x80)
            break;
    }
    struct str last = str_drop(s, from), rest = last;
    utf8_next(&rest);
    return rest.n == 0 ? last : str_drop(s, s.n - 1);
}

static inline bool is_inside(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* True when the last character is no blank, as nearly always. */
static inline bool ends_solid(struct str s)
{
    enum { WIDE = 3 };
    const char *end = s.p + s.n;
    return is_solid(end[-1]) ||
           (s.n >= WIDE && is_solid(end[-3]) && (unsigned char)end[-3] > 0x7F &&
            is_inside(end[-2]) && is_inside(end[-1]));
}

/* Of one byte, as most blanks are. */
static inline bool is_narrow(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Out of the way of what is mostly the case. */
__attribute__((noinline)) static struct str blanks_trim(struct str s)
{
    while (s.n > 0 && is_narrow(s.p[s.n - 1]))
        s.n--;
    while (s.n > 0 && is_narrow(s.p[0]))
        s = (struct str){s.p + 1, s.n - 1};
    s = front_drop(s);
    while (s.n > 0 && !ends_solid(s)) {
        struct str last = last_character(s), rest = last;
        if (!blank_is(utf8_next(&rest)))
            break;
        s.n -= last.n;
    }
    return s;
}

struct str blank_trim(struct str s)
{
    bool is_trimmed = s.n == 0 || (is_solid(s.p[0]) && ends_solid(s));
    return is_trimmed ? s : blanks_trim(s);
}

bool blank_equal(struct str a, struct str b)
{
    if (str_equal(a, b))
        return true;
    for (;;) {
        a = front_drop(a);
        b = front_drop(b);
        if (a.n == 0 || b.n == 0)
            return a.n == b.n;
        if (a.p[0] != b.p[0])
            return false;
        /* A broken byte equals only itself, not every other broken one. */
        struct str rest_a = a, rest_b = b;
        utf8_next(&rest_a);
        utf8_next(&rest_b);
        if (!str_equal(str_slice(a, 0, a.n - rest_a.n),
                       str_slice(b, 0, b.n - rest_b.n)))
            return false;
        a = rest_a;
        b = rest_b;
    }
}

struct str plain_put(struct buf *buf, struct str text)
{
    enum { FULL_FIRST = 0xFF01, FULL_LAST = 0xFF5E, SHIFT = 0xFEE0 };
    size_t start = buf->n;
    while (text.n > 0) {
        uint32_t character = utf8_next(&text);
        if (character >= FULL_FIRST && character <= FULL_LAST)
            character -= SHIFT;
        if (!blank_is(character))
            utf8_put(buf, character);
    }
    return str_drop(buf_str(buf), start);
}
