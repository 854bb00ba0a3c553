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

size_t word_begin(const char *word, struct str s)
{
    size_t n = 0;
    /* A text may hold NULs, and behind the last word stands one. */
    while (n < s.n && word[n] == s.p[n] && word[n] != ' ' && word[n] != '\0')
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
        size_t n = words.p[head - 1] == ' ' ? word_begin(words.p + head, s) : 0;
        if (n > longest)
            longest = n;
    }
}

/* Of the first character, as far as it tells words from one another. */
static inline size_t width_of(struct str s)
{
    enum { HAN = 3 };
    return s.n >= HAN && (s.p[0] & 0xF0) == 0xE0 ? HAN : 1;
}

size_t words_begin_anywhere(struct str words, struct str s)
{
    bool may = s.n > 0 && s.p[0] != ' ';
    return may ? begin_anywhere(words, s, width_of(s)) : 0;
}

/* Bytes of the word that ends before `end` when `s` ends with it; else 0. */
static size_t word_end(const char *end, struct str s)
{
    size_t n = 0;
    while (n < s.n && end[-1 - (ptrdiff_t)n] == s.p[s.n - 1 - n] &&
           end[-1 - (ptrdiff_t)n] != ' ')
        n++;
    return end[-1 - (ptrdiff_t)n] == ' ' ? n : 0;
}

size_t words_end_anywhere(struct str words, struct str s)
{
    size_t longest = 0, at = 1;
    if (s.n == 0 || s.p[s.n - 1] == ' ')
        return 0;
    for (;; at++) {
        at = str_find_byte(words, s.p[s.n - 1], at);
        if (at == SIZE_MAX)
            return longest;
        bool ends = words.p[at + 1] == ' ';
        size_t n = ends ? word_end(words.p + at + 1, s) : 0;
        if (n > longest)
            longest = n;
    }
}

#if defined(WPC_HAS_LANES)
/* Where one byte stands with another `apart` bytes behind it. */
LANES_AVX2 static inline uint32_t pairs_at(const char *p, char byte,
                                           size_t apart, char other)
{
    lanes first = (lanes)(lanes_load(p) == (uint8_t)byte);
    lanes second = (lanes)(lanes_load(p + apart) == (uint8_t)other);
    return lanes_bits(first & second);
}

LANES_AVX2 static size_t begin_avx2(struct str words, struct str s,
                                    size_t width)
{
    size_t longest = 0;
    for (size_t at = 0; at < words.n; at += LANES) {
        uint32_t found = pairs_at(words.p + at, ' ', width, s.p[width - 1]);
        for (; found != 0; found &= found - 1) {
            size_t head = at + (size_t)__builtin_ctz(found) + 1;
            size_t n = word_begin(words.p + head, s);
            if (n > longest)
                longest = n;
        }
    }
    return longest;
}

LANES_AVX2 static size_t end_avx2(struct str words, struct str s)
{
    size_t longest = 0;
    for (size_t at = 0; at < words.n; at += LANES) {
        uint32_t found = pairs_at(words.p + at, s.p[s.n - 1], 1, ' ');
        for (; found != 0; found &= found - 1) {
            size_t end = at + (size_t)__builtin_ctz(found) + 1;
            size_t n = word_end(words.p + end, s);
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
    return cpu_has_avx2() ? begin_avx2(words, s, width_of(s))
                          : begin_anywhere(words, s, width_of(s));
}

size_t words_end(struct str words, struct str s)
{
    if (s.n == 0 || s.p[s.n - 1] == ' ')
        return 0;
    return cpu_has_avx2() ? end_avx2(words, s) : words_end_anywhere(words, s);
}
#else
size_t words_begin(struct str words, struct str s)
{
    return words_begin_anywhere(words, s);
}

size_t words_end(struct str words, struct str s)
{
    return words_end_anywhere(words, s);
}
#endif

bool words_have(struct str words, struct str s)
{
    return s.n > 0 && words_begin(words, s) == s.n;
}
