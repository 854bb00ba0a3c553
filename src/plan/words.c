/* Lists of words to look for in folded prose. */
#include "words.h"

#include <string.h>

#include "wpc/base/cpu.h"
#include "wpc/base/lanes.h"

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

enum { HAN = 3, HAN_LEAD = 0xE0, HAN_MASK = 0xF0 };

/* True when the character at `at` has three bytes, as nearly all have. */
static inline bool is_han_at(struct str s, size_t at)
{
    return ((unsigned char)s.p[at] & HAN_MASK) == HAN_LEAD && s.n - at >= HAN;
}

static inline uint32_t han_key_at(const char *p)
{
    uint16_t two;
    memcpy(&two, p, sizeof two);
    return two | (uint32_t)(unsigned char)p[2] << 16;
}

/* Of a character, what tells it from others. */
static inline uint32_t key_at(struct str s, size_t at)
{
    return is_han_at(s, at) ? han_key_at(s.p + at) : (unsigned char)s.p[at];
}

/* Where the next character begins. Bytes that are no UTF-8 may be cut
   anywhere: nothing begins with them. */
static inline size_t next_after(struct str s, size_t at)
{
    return is_han_at(s, at) ? at + HAN : char_after(s, at);
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
    size_t third = next_after(s, next);
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

uint8_t starts_next(const struct starts *starts, struct str s, size_t *at)
{
    for (size_t i = *at, next; i < s.n; i = next) {
        uint32_t a = key_at(s, i);
        size_t slot = first_slot(a);
        next = next_after(s, i);
        uint8_t may = starts->first[slot];
        if (may != 0)
            may &= starts->alone[slot] | longer_of(starts, a, s, next);
        if (may != 0) {
            *at = i;
            return may;
        }
    }
    *at = s.n;
    return 0;
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

/* Bytes of the word that begins at `word` when `s` begins with it; else 0. */
static size_t word_matched(const char *word, struct str s)
{
    size_t n = 0;
    while (n < s.n && word[n] == s.p[n] && word[n] != ' ')
        n++;
    return word[n] == ' ' ? n : 0;
}

/* Words that may be the one are told by the blank before them and by the last
   byte of their first character, of `width` bytes, which others share least. */
static size_t begin_anywhere(struct str words, struct str s, size_t width)
{
    size_t longest = 0, at = width;
    for (;; at++) {
        at = str_find_byte(words, s.p[width - 1], at);
        if (at == SIZE_MAX)
            return longest;
        size_t head = at - width + 1;
        size_t n =
            words.p[head - 1] == ' ' ? word_matched(words.p + head, s) : 0;
        if (n > longest)
            longest = n;
    }
}

size_t words_begin_anywhere(struct str words, struct str s)
{
    bool may = s.n > 0 && s.p[0] != ' ';
    return may ? begin_anywhere(words, s, char_after(s, 0)) : 0;
}

#if defined(WPC_HAS_LANES)
LANES_AVX2 static size_t begin_avx2(struct str words, struct str s,
                                    size_t width)
{
    size_t longest = 0;
    for (size_t at = 0; at < words.n; at += LANES) {
        lanes blanks = (lanes)(lanes_load(words.p + at) == ' ');
        lanes lasts = (lanes)(lanes_load(words.p + at + width) ==
                              (uint8_t)s.p[width - 1]);
        uint32_t found = lanes_bits(blanks & lasts);
        for (; found != 0; found &= found - 1) {
            size_t head = at + (size_t)__builtin_ctz(found) + 1;
            size_t n = word_matched(words.p + head, s);
            if (n > longest)
                longest = n;
        }
    }
    return longest;
}

size_t words_begin(struct str words, struct str s)
{
    if (s.n == 0 || s.p[0] == ' ')
        return 0;
    size_t width = char_after(s, 0);
    return cpu_has_avx2() ? begin_avx2(words, s, width)
                          : begin_anywhere(words, s, width);
}
#else
size_t words_begin(struct str words, struct str s)
{
    return words_begin_anywhere(words, s);
}
#endif

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
    return s.n > 0 && words_begin(words, s) == s.n;
}
