/* Breaking prose into lines by columns. */
#include "wpc/text/wrap.h"

#include "wpc/text/utf8.h"

/* GB/T 15834-2011 5.1: marks that may not open a line … */
static const struct str never_first =
    STR("、，。．；：！？）》〉”’」』】〕］｝…—～·％‰℃°㎡,.;:!?)]}%");
/* … and marks that may not close one. */
static const struct str never_last = STR("（《〈“‘「『【〔［｛([{￥¥№≥≤＞＜");
/* What belongs to the number after it, and to the number before it. */
static const struct str prefixes = STR("第约");
static const struct str measures =
    STR("年月日号时分秒个项家户件条次批倍座处类级度亩吨克米里升元人天季半万亿千"
        "百平立公");

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == '\t' || c == 0x3000;
}

static bool is_digit(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

static bool is_ideograph(uint32_t c)
{
    return c >= 0x4E00 && c <= 0x9FFF;
}

static bool is_word_character(uint32_t c)
{
    return c > ' ' && c < 0x7F;
}

static bool is_one_of(struct str set, uint32_t c)
{
    while (set.n > 0)
        if (utf8_next(&set) == c)
            return true;
    return false;
}

/* Would a break between b and c tear a number from its unit or a date? `a`
   stands before b. */
static bool is_figure(uint32_t a, uint32_t b, uint32_t c)
{
    if (is_digit(b) && (is_digit(c) || is_one_of(measures, c)))
        return true;
    if (is_digit(c) && is_one_of(prefixes, b))
        return true;
    return is_digit(a) && is_digit(c) &&
           (b == 0x5E74 || b == 0x6708); /* 年月 */
}

/* May a line end between b and c? */
static bool may_break(uint32_t b, uint32_t c)
{
    if (is_word_character(b) && is_word_character(c))
        return false;
    return (is_ideograph(c) || !is_one_of(never_first, c)) &&
           (is_ideograph(b) || !is_one_of(never_last, b));
}

/* How far a line reaches and where the next one begins, in bytes. */
struct cut {
    size_t end;
    size_t next;
};

/* The last place within `columns` where a line may end, be it inside a figure
   or only outside; {0} when none. */
static struct cut cut_find(struct str s, size_t columns,
                           enum ambiguous ambiguous, bool inside)
{
    struct cut cut = {0};
    struct str rest = s;
    uint32_t a = 0, b = 0;
    size_t width = 0, ink_end = 0;
    while (rest.n > 0) {
        size_t at = s.n - rest.n;
        uint32_t c = utf8_next(&rest);
        size_t wide = (size_t)width_of_character(c, ambiguous);
        width += wide;
        if (c == '\n')
            return (struct cut){ink_end, s.n - rest.n};
        if (is_blank(c)) {
            if (ink_end > 0)
                cut = (struct cut){ink_end, s.n - rest.n};
        } else {
            if (ink_end > 0 && wide > 0 && !is_blank(b) && may_break(b, c) &&
                (inside || !is_figure(a, b, c)))
                cut = (struct cut){ink_end, at};
            if (width > columns)
                return cut;
            ink_end = s.n - rest.n;
        }
        a = b;
        b = c;
    }
    return (struct cut){ink_end, s.n};
}

/* The front that fits, or else one character. */
static struct cut cut_hard(struct str s, size_t columns,
                           enum ambiguous ambiguous)
{
    size_t n = width_front(s, columns, ambiguous).n;
    if (n == 0) {
        struct str rest = s;
        utf8_next(&rest);
        n = s.n - rest.n;
    }
    return (struct cut){n, n};
}

/* Drops the blanks at a break, but not the LF after them. */
static size_t blanks_end(struct str s, size_t at)
{
    while (at < s.n) {
        struct str rest = str_drop(s, at);
        if (!is_blank(utf8_next(&rest)))
            break;
        at = s.n - rest.n;
    }
    return at;
}

struct str wrap_next(struct str *rest, size_t columns, enum ambiguous ambiguous)
{
    struct str s = *rest;
    if (s.n == 0)
        return s;
    struct cut cut = cut_find(s, columns, ambiguous, false);
    if (cut.next == 0)
        cut = cut_find(s, columns, ambiguous, true);
    if (cut.next == 0)
        cut = cut_hard(s, columns, ambiguous);
    if (s.p[cut.next - 1] != '\n') {
        cut.next = blanks_end(s, cut.next);
        if (cut.next < s.n && s.p[cut.next] == '\n')
            cut.next++;
    }
    *rest = str_drop(s, cut.next);
    return str_slice(s, 0, cut.end);
}
