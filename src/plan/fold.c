/* Prose brought to one form. */
#include "fold.h"

#include <string.h>

#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

/* Forms outside the full-width block that mean the same. Brackets of every kind
   become ( [ <, so that no form is longer than what was printed. */
static const struct {
    uint32_t from;
    struct str to;
} forms[] = {
    {'\r', STR("\n")},   {0x0B, STR("\n")},  {0x0C, STR("\n")},
    {'{', STR("[")},     {'}', STR("]")},    {0x2028, STR("\n")},
    {0x2029, STR("\n")}, {0x2236, STR(":")}, {0x3008, STR("<")},
    {0x3009, STR(">")},  {0x300A, STR("<")}, {0x300B, STR(">")},
    {0x3010, STR("[")},  {0x3011, STR("]")}, {0x3014, STR("[")},
    {0x3015, STR("]")},  {0x3016, STR("[")}, {0x3017, STR("]")},
    {0xFE30, STR(":")},  {0xFE50, STR(",")}, {0xFE51, STR("、")},
    {0xFE54, STR(";")},  {0xFE55, STR(":")}, {0xFE59, STR("(")},
    {0xFE5A, STR(")")},  {0xFE5D, STR("[")}, {0xFE5E, STR("]")},
    {0xFF5B, STR("[")},  {0xFF5D, STR("]")}, {0xFF61, STR("。")},
    {0xFF64, STR("、")},
};

enum { WIDE_FIRST = 0xFF01, WIDE_LAST = 0xFF5E, WIDE_TO_ASCII = 0xFEE0 };

/* Writes the folded form of `c`, which was printed as `printed`. */
static size_t fold_character(uint32_t c, struct str printed, char *out)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (forms[i].from != c)
            continue;
        memcpy(out, forms[i].to.p, forms[i].to.n);
        return forms[i].to.n;
    }
    if (c >= WIDE_FIRST && c <= WIDE_LAST)
        out[0] = (char)(c - WIDE_TO_ASCII);
    else if (c == UTF8_BROKEN)
        out[0] = FOLD_BROKEN;
    else {
        memcpy(out, printed.p, printed.n);
        return printed.n;
    }
    return 1;
}

/* Nearly every character: none of them has another form. */
enum { IDEOGRAPH_FIRST = 0x4E00, IDEOGRAPH_LAST = 0x9FFF, IDEOGRAPH_BYTES = 3 };

struct folded fold(struct arena *arena, struct str text,
                   enum fold_blanks blanks)
{
    char *p = arena_take(arena, text.n + 1, 1);
    uint32_t *at = ARENA_ARRAY(arena, uint32_t, text.n + 1);
    uint32_t *end = ARENA_ARRAY(arena, uint32_t, text.n + 1);
    size_t n = 0;
    for (struct str rest = text; rest.n > 0;) {
        uint32_t from = (uint32_t)(text.n - rest.n);
        struct str printed = rest;
        uint32_t c = utf8_next(&rest);
        printed.n -= rest.n;
        if (c >= IDEOGRAPH_FIRST && c <= IDEOGRAPH_LAST) {
            for (size_t i = 0; i < IDEOGRAPH_BYTES; i++, n++) {
                p[n] = printed.p[i];
                at[n] = from;
                end[n] = from + IDEOGRAPH_BYTES;
            }
            continue;
        }
        size_t width = fold_character(c, printed, p + n);
        if (p[n] != '\n' && blank_is(c)) {
            if (blanks == FOLD_DROP_BLANKS)
                continue;
            p[n] = ' ';
            width = 1;
        }
        for (; width > 0; width--, n++) {
            at[n] = from;
            end[n] = (uint32_t)(text.n - rest.n);
        }
    }
    at[n] = end[n] = (uint32_t)text.n;
    return (struct folded){{p, n}, at, end};
}

static const char opening[] = "([<", closing[] = ")]>";

const uint32_t *fold_brackets(struct arena *arena, struct str s)
{
    uint32_t *mates = ARENA_ARRAY(arena, uint32_t, s.n + 1);
    uint32_t *open = ARENA_ARRAY(arena, uint32_t, s.n + 1);
    size_t depth = 0;
    for (size_t i = 0; i < s.n; i++) {
        mates[i] = (uint32_t)i;
        if ((unsigned char)s.p[i] >= 0x80)
            continue;
        const char *kind = s.p[i] ? strchr(closing, s.p[i]) : NULL;
        if (s.p[i] && strchr(opening, s.p[i]))
            open[depth++] = (uint32_t)i;
        else if (kind && depth > 0 &&
                 s.p[open[depth - 1]] == opening[kind - closing]) {
            mates[i] = open[--depth];
            mates[mates[i]] = (uint32_t)i;
        }
    }
    return mates;
}

static bool is_inside(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

size_t char_before(struct str s, size_t at)
{
    while (at > 0 && is_inside(s.p[--at]))
        continue;
    return at;
}

size_t char_after(struct str s, size_t at)
{
    if (at < s.n)
        at++;
    while (at < s.n && is_inside(s.p[at]))
        at++;
    return at;
}

struct str char_at(struct str s, size_t at)
{
    return str_slice(s, at, char_after(s, at));
}

/* Takes the next word off a list; empty at its end. */
static struct str word_next(struct str words, size_t *at)
{
    size_t from = *at + 1;
    if (from >= words.n)
        return (struct str){0};
    const char *blank = memchr(words.p + from, ' ', words.n - from);
    *at = (size_t)(blank - words.p);
    return (struct str){words.p + from, *at - from};
}

/* By the first three bytes, which is a character of Chinese; by one where the
   character is one byte. */
static size_t first_slot(struct str s)
{
    enum { A = 37, B = 1369 };
    const unsigned char *p = (const unsigned char *)s.p;
    if (s.n == 0)
        return 0;
    if (p[0] < 0x80 || s.n < 3)
        return p[0] * B % FIRSTS;
    return (p[0] * B + p[1] * A + p[2]) % FIRSTS;
}

void firsts_add_word(struct firsts *firsts, struct str word, uint8_t bit)
{
    firsts->bits[first_slot(word)] |= bit;
}

void firsts_add(struct firsts *firsts, struct str words, uint8_t bit)
{
    size_t at = 0;
    for (;;) {
        struct str word = word_next(words, &at);
        if (word.n == 0)
            return;
        firsts_add_word(firsts, word, bit);
    }
}

uint8_t firsts_of(const struct firsts *firsts, struct str s)
{
    return firsts->bits[first_slot(s)];
}

/* The last byte of the character at the front: of all its bytes it tells most
   about it, and so seldom stands where the character does not. */
static size_t key_of(struct str s)
{
    return char_after(s, 0) - 1;
}

/* The next word of the list, from `at` on, that begins with the character that
   `s` begins with; `*at` moves behind it. Empty at the end. */
static struct str word_like(struct str words, struct str s, size_t key,
                            size_t *at)
{
    for (;;) {
        size_t hit = str_find_byte(words, s.p[key], *at + key);
        if (hit == SIZE_MAX)
            return (struct str){0};
        size_t from = hit - key;
        *at = from + 1;
        if (words.p[from - 1] != ' ' || memcmp(words.p + from, s.p, key) != 0)
            continue;
        const char *blank = memchr(words.p + hit, ' ', words.n - hit);
        return (struct str){words.p + from, (size_t)(blank - words.p) - from};
    }
}

size_t words_begin(struct str words, struct str s)
{
    size_t longest = 0, at = 1;
    if (s.n == 0 || s.p[0] == ' ')
        return 0;
    size_t key = key_of(s);
    for (;;) {
        struct str word = word_like(words, s, key, &at);
        if (word.n == 0)
            return longest;
        if (word.n > longest && str_has_prefix(s, word))
            longest = word.n;
    }
}

size_t words_end(struct str words, struct str s)
{
    size_t longest = 0, at = 1;
    if (s.n == 0 || s.p[s.n - 1] == ' ')
        return 0;
    for (;;) {
        size_t hit = str_find_byte(words, s.p[s.n - 1], at);
        if (hit == SIZE_MAX)
            return longest;
        at = hit + 1;
        if (words.p[at] != ' ')
            continue;
        size_t from = hit;
        while (words.p[from - 1] != ' ')
            from--;
        struct str word = str_slice(words, from, at);
        if (word.n > longest && str_has_suffix(s, word))
            longest = word.n;
    }
}

bool words_have(struct str words, struct str s)
{
    size_t at = 1;
    if (s.n == 0 || s.p[0] == ' ')
        return false;
    size_t key = key_of(s);
    for (;;) {
        struct str word = word_like(words, s, key, &at);
        if (word.n == 0 || str_equal(word, s))
            return word.n > 0;
    }
}
