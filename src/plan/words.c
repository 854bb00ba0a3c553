/* Lists of words to look for in folded prose. */
#include "words.h"

#include <string.h>

size_t char_before(struct str s, size_t at)
{
    while (at > 0 && ((unsigned char)s.p[--at] & 0xC0) == 0x80)
        continue;
    return at;
}

size_t char_after(struct str s, size_t at)
{
    if (at < s.n)
        at++;
    while (at < s.n && ((unsigned char)s.p[at] & 0xC0) == 0x80)
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

/* Of a character, what tells it from others. */
static uint32_t key_at(struct str s, size_t at)
{
    const unsigned char *byte = (const unsigned char *)s.p + at;
    if (s.n - at < 3 || byte[0] < 0xE0)
        return byte[0];
    return (uint32_t)byte[0] << 16 | (uint32_t)byte[1] << 8 | byte[2];
}

static size_t first_slot(uint32_t a)
{
    return a * 0x9E3779B1u >> 22; /* of STARTS */
}

static size_t pair_slot(uint32_t a, uint32_t b)
{
    return (a * 0x9E3779B1u + b * 0x85EBCA6Bu) >> 21; /* of START_PAIRS */
}

static size_t more_slot(uint32_t a, uint32_t b, uint32_t c)
{
    uint32_t sum = a * 0x9E3779B1u + b * 0x85EBCA6Bu + c * 0xC2B2AE35u;
    return sum >> 21; /* of START_PAIRS */
}

/* By the second and third character, which begins at `next`. */
static uint8_t longer_of(const struct starts *starts, uint32_t a, struct str s,
                         size_t next)
{
    if (next >= s.n)
        return 0;
    uint32_t b = key_at(s, next);
    uint8_t bits = starts->pairs[pair_slot(a, b)];
    size_t third = char_after(s, next);
    if (third < s.n)
        bits |= starts->more[more_slot(a, b, key_at(s, third))];
    return bits;
}

uint8_t starts_of(const struct starts *starts, struct str s)
{
    uint32_t a = key_at(s, 0);
    size_t slot = first_slot(a);
    uint8_t longer = longer_of(starts, a, s, char_after(s, 0));
    return starts->first[slot] & (starts->alone[slot] | longer);
}

size_t starts_next(const struct starts *starts, struct str s, size_t at)
{
    while (at < s.n) {
        uint32_t a = key_at(s, at);
        size_t slot = first_slot(a);
        bool of_three = a > UINT16_MAX && a < 0xF00000;
        size_t next = of_three ? at + 3 : char_after(s, at);
        uint8_t may = starts->first[slot];
        if (may && may & (starts->alone[slot] | longer_of(starts, a, s, next)))
            return at;
        at = next;
    }
    return s.n;
}

void starts_add_word(struct starts *starts, struct str word, uint8_t bit)
{
    if (word.n == 0)
        return;
    uint32_t a = key_at(word, 0);
    size_t next = char_after(word, 0), slot = first_slot(a);
    starts->first[slot] |= bit;
    if (next == word.n) {
        starts->alone[slot] |= bit;
        return;
    }
    uint32_t b = key_at(word, next);
    size_t third = char_after(word, next);
    if (third == word.n)
        starts->pairs[pair_slot(a, b)] |= bit;
    else
        starts->more[more_slot(a, b, key_at(word, third))] |= bit;
}

/* Only the first three characters count, so that few bytes are enough. */
void starts_add(struct starts *starts, struct str head, struct str words,
                uint8_t bit)
{
    enum { FEW = 16 };
    char both[FEW];
    size_t at = 0, n = head.n < FEW ? head.n : FEW;
    if (n > 0)
        memcpy(both, head.p, n);
    for (;;) {
        struct str word = word_next(words, &at);
        if (word.n == 0)
            return;
        size_t more = word.n < FEW - n ? word.n : FEW - n;
        memcpy(both + n, word.p, more);
        starts_add_word(starts, (struct str){both, n + more}, bit);
    }
}

/* The next word of the list, from `at` on, that begins with the character that
   `s` begins with, of `width` bytes; `*at` moves behind it. Empty at the end.
   The last byte of a character is the one that others share least. */
static struct str word_like(struct str words, struct str s, size_t width,
                            size_t *at)
{
    for (;;) {
        size_t hit = str_find_byte(words, s.p[width - 1], *at + width);
        if (hit == SIZE_MAX)
            return (struct str){0};
        *at = hit - width + 1;
        const char *word = words.p + *at;
        if (word[-1] != ' ' || memcmp(word, s.p, width - 1) != 0)
            continue;
        size_t n = width;
        while (word[n] != ' ')
            n++;
        return (struct str){word, n};
    }
}

size_t words_begin(struct str words, struct str s)
{
    size_t longest = 0, at = 0;
    if (s.n == 0 || s.p[0] == ' ')
        return 0;
    size_t width = char_after(s, 0);
    for (;;) {
        struct str word = word_like(words, s, width, &at);
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
    size_t at = 0;
    if (s.n == 0 || s.p[0] == ' ')
        return false;
    size_t width = char_after(s, 0);
    for (;;) {
        struct str word = word_like(words, s, width, &at);
        if (word.n == 0 || str_equal(word, s))
            return word.n > 0;
    }
}
