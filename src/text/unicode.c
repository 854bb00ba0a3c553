/* What Unicode says of a character. The only file that knows utf8proc. */
#include "wpc/base/halving.h"
#include "wpc/text/escape.h"
#include "wpc/text/utf8.h"
#include "wpc/text/width.h"

#include <utf8proc.h>

struct range {
    uint32_t first;
    uint32_t last;
};

/* East_Asian_Width=A of Unicode 15.0 that are not zero-width, made with
   python3's unicodedata (its 14.0 and EastAsianWidth-15.0.0.txt agree);
   utf8proc 2.8 does not hold it. */
static const struct range ambiguous_ranges[] = {
    /* clang-format off */
    {0x00A1, 0x00A1}, {0x00A4, 0x00A4}, {0x00A7, 0x00A8}, {0x00AA, 0x00AA}, {0x00AE, 0x00AE},
    {0x00B0, 0x00B4}, {0x00B6, 0x00BA}, {0x00BC, 0x00BF}, {0x00C6, 0x00C6}, {0x00D0, 0x00D0},
    {0x00D7, 0x00D8}, {0x00DE, 0x00E1}, {0x00E6, 0x00E6}, {0x00E8, 0x00EA}, {0x00EC, 0x00ED},
    {0x00F0, 0x00F0}, {0x00F2, 0x00F3}, {0x00F7, 0x00FA}, {0x00FC, 0x00FC}, {0x00FE, 0x00FE},
    {0x0101, 0x0101}, {0x0111, 0x0111}, {0x0113, 0x0113}, {0x011B, 0x011B}, {0x0126, 0x0127},
    {0x012B, 0x012B}, {0x0131, 0x0133}, {0x0138, 0x0138}, {0x013F, 0x0142}, {0x0144, 0x0144},
    {0x0148, 0x014B}, {0x014D, 0x014D}, {0x0152, 0x0153}, {0x0166, 0x0167}, {0x016B, 0x016B},
    {0x01CE, 0x01CE}, {0x01D0, 0x01D0}, {0x01D2, 0x01D2}, {0x01D4, 0x01D4}, {0x01D6, 0x01D6},
    {0x01D8, 0x01D8}, {0x01DA, 0x01DA}, {0x01DC, 0x01DC}, {0x0251, 0x0251}, {0x0261, 0x0261},
    {0x02C4, 0x02C4}, {0x02C7, 0x02C7}, {0x02C9, 0x02CB}, {0x02CD, 0x02CD}, {0x02D0, 0x02D0},
    {0x02D8, 0x02DB}, {0x02DD, 0x02DD}, {0x02DF, 0x02DF}, {0x0391, 0x03A9}, {0x03B1, 0x03C1},
    {0x03C3, 0x03C9}, {0x0401, 0x0401}, {0x0410, 0x044F}, {0x0451, 0x0451}, {0x2010, 0x2010},
    {0x2013, 0x2016}, {0x2018, 0x2019}, {0x201C, 0x201D}, {0x2020, 0x2022}, {0x2024, 0x2027},
    {0x2030, 0x2030}, {0x2032, 0x2033}, {0x2035, 0x2035}, {0x203B, 0x203B}, {0x203E, 0x203E},
    {0x2074, 0x2074}, {0x207F, 0x207F}, {0x2081, 0x2084}, {0x20AC, 0x20AC}, {0x2103, 0x2103},
    {0x2105, 0x2105}, {0x2109, 0x2109}, {0x2113, 0x2113}, {0x2116, 0x2116}, {0x2121, 0x2122},
    {0x2126, 0x2126}, {0x212B, 0x212B}, {0x2153, 0x2154}, {0x215B, 0x215E}, {0x2160, 0x216B},
    {0x2170, 0x2179}, {0x2189, 0x2189}, {0x2190, 0x2199}, {0x21B8, 0x21B9}, {0x21D2, 0x21D2},
    {0x21D4, 0x21D4}, {0x21E7, 0x21E7}, {0x2200, 0x2200}, {0x2202, 0x2203}, {0x2207, 0x2208},
    {0x220B, 0x220B}, {0x220F, 0x220F}, {0x2211, 0x2211}, {0x2215, 0x2215}, {0x221A, 0x221A},
    {0x221D, 0x2220}, {0x2223, 0x2223}, {0x2225, 0x2225}, {0x2227, 0x222C}, {0x222E, 0x222E},
    {0x2234, 0x2237}, {0x223C, 0x223D}, {0x2248, 0x2248}, {0x224C, 0x224C}, {0x2252, 0x2252},
    {0x2260, 0x2261}, {0x2264, 0x2267}, {0x226A, 0x226B}, {0x226E, 0x226F}, {0x2282, 0x2283},
    {0x2286, 0x2287}, {0x2295, 0x2295}, {0x2299, 0x2299}, {0x22A5, 0x22A5}, {0x22BF, 0x22BF},
    {0x2312, 0x2312}, {0x2460, 0x24E9}, {0x24EB, 0x254B}, {0x2550, 0x2573}, {0x2580, 0x258F},
    {0x2592, 0x2595}, {0x25A0, 0x25A1}, {0x25A3, 0x25A9}, {0x25B2, 0x25B3}, {0x25B6, 0x25B7},
    {0x25BC, 0x25BD}, {0x25C0, 0x25C1}, {0x25C6, 0x25C8}, {0x25CB, 0x25CB}, {0x25CE, 0x25D1},
    {0x25E2, 0x25E5}, {0x25EF, 0x25EF}, {0x2605, 0x2606}, {0x2609, 0x2609}, {0x260E, 0x260F},
    {0x261C, 0x261C}, {0x261E, 0x261E}, {0x2640, 0x2640}, {0x2642, 0x2642}, {0x2660, 0x2661},
    {0x2663, 0x2665}, {0x2667, 0x266A}, {0x266C, 0x266D}, {0x266F, 0x266F}, {0x269E, 0x269F},
    {0x26BF, 0x26BF}, {0x26C6, 0x26E1}, {0x26E3, 0x26E3}, {0x26E8, 0x26FF}, {0x273D, 0x273D},
    {0x2776, 0x277F}, {0x2B56, 0x2B59}, {0x3248, 0x324F}, {0xE000, 0xF8FF}, {0xFFFD, 0xFFFD},
    {0x1F100, 0x1F10A}, {0x1F110, 0x1F12D}, {0x1F130, 0x1F169}, {0x1F170, 0x1F18D},
    {0x1F18F, 0x1F190}, {0x1F19B, 0x1F1AC}, {0xF0000, 0xFFFFD}, {0x100000, 0x10FFFD},
    /* clang-format on */
};

static bool is_in(const struct range *ranges, size_t n, uint32_t c)
{
    struct halving halving = {.end = n};
    while (halving_asks(&halving))
        halving_tell(&halving, c > ranges[halving.middle].last);
    size_t at = halving.from;
    return at < n && c >= ranges[at].first;
}

static bool is_ambiguous(uint32_t c)
{
    size_t n = sizeof ambiguous_ranges / sizeof *ambiguous_ranges;
    return is_in(ambiguous_ranges, n, c);
}

int width_of_character(uint32_t c, enum ambiguous ambiguous)
{
    if (c < 0x7F)
        return c >= ' ';
    if (c >= 0x4E00 && c <= 0x9FFF)
        return 2;
    /* UAX 11: unassigned characters of the ideographic planes are wide. */
    if (c >= 0x20000 && c <= 0x3FFFD)
        return 2;
    int width = utf8proc_charwidth((utf8proc_int32_t)c);
    if (width == 1 && ambiguous == AMBIGUOUS_WIDE && is_ambiguous(c))
        return 2;
    return width;
}

/* Letters without ink or width of their own that UAX 44 does not call format
   characters: Hangul fillers, U+034F. */
static bool is_filler(uint32_t c)
{
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 ||
           c == 0xFFA0;
}

bool character_is_invisible(uint32_t c)
{
    if (c < 0x80)
        return c < ' ' || c == 0x7F;
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return true;
    default:
        return is_filler(c);
    }
}

/* What folds by itself and never joins what stands beside it: nearly all of a
   notice. Full-width forms and capitals change; UTF8_BROKEN means not simple.
 */
static uint32_t fold_simple(uint32_t c)
{
    static const struct range as_they_are[] = {
        {0x00B7, 0x00B7}, {0x00D7, 0x00D7}, {0x2014, 0x2014},
        {0x2018, 0x2019}, {0x201C, 0x201D}, {0x2264, 0x2265},
        {0x3001, 0x3002}, {0x3008, 0x3011}, {0x3014, 0x301B},
    };
    if (c >= 0x4E00 && c <= 0x9FFF)
        return c;
    if (c == 0x3000)
        return ' ';
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFF01 - '!';
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    size_t n = sizeof as_they_are / sizeof *as_they_are;
    return is_in(as_they_are, n, c) ? c : UTF8_BROKEN;
}

/* False, with `out` unfinished, when a character needs more than that. */
static bool text_fold_simply(struct buf *out, struct str s)
{
    while (s.n > 0) {
        uint32_t c = fold_simple(utf8_next(&s));
        if (c == UTF8_BROKEN)
            return false;
        utf8_put(out, c);
    }
    return true;
}

/* Any valid UTF-8, as NFKC_Casefold of UAX 31 says: what may be ignored is
   dropped too. */
static void text_fold_fully(struct arena *arena, struct buf *out, struct str s)
{
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE |
                                      UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                      UTF8PROC_IGNORE;
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)s.p;
    utf8proc_ssize_t size = (utf8proc_ssize_t)s.n;
    utf8proc_ssize_t n = utf8proc_decompose(bytes, size, NULL, 0, options);
    if (n < 0) {
        buf_put(out, s);
        return;
    }
    utf8proc_int32_t *points =
        ARENA_ARRAY(arena, utf8proc_int32_t, (size_t)n + 1);
    utf8proc_decompose(bytes, size, points, n, options);
    n = utf8proc_normalize_utf32(points, n, options);
    for (utf8proc_ssize_t i = 0; i < n; i++)
        utf8_put(out, (uint32_t)points[i]);
}

struct str text_fold(struct arena *arena, struct str s)
{
    struct buf out = {0};
    if (!text_fold_simply(&out, s)) {
        buf_clear(&out);
        while (s.n > 0) {
            size_t broken = utf8_find_broken(s);
            size_t n = broken < s.n ? broken : s.n;
            text_fold_fully(arena, &out, str_slice(s, 0, n));
            buf_put(&out, str_slice(s, n, n + 1));
            s = str_drop(s, n + 1);
        }
    }
    struct str folded = str_dup(arena, buf_str(&out));
    buf_release(&out);
    return folded;
}
