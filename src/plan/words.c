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
