/* Checks UTF-8 many bytes at a time. Each byte is compared with the three
   before it: it must continue a sequence exactly when one of them says so. */
#include "text/utf8_well.h"

#include <stdint.h>
#include <string.h>

#include "wpc/base/cpu.h"
#include "wpc/text/utf8.h"

enum { SIZE = 32, BEFORE = 3 };

/* Lanes of 0 and 0xFF come from comparisons. Blocks are passed by pointer, as
   how they would be passed by value depends on the target. */
typedef uint8_t block __attribute__((vector_size(SIZE)));

#define INLINE static inline __attribute__((always_inline))

INLINE void block_load(block *to, const char *p)
{
    memcpy(to, p, SIZE);
}

static bool block_is_zero(const block *b)
{
    uint64_t words[SIZE / sizeof(uint64_t)];
    memcpy(words, b, SIZE);
    return (words[0] | words[1] | words[2] | words[3]) == 0;
}

/* Which bytes that are UTF-8 are faults all the same. */
enum strictness { WELL, PLAIN };

/* Adds the faults of SIZE bytes at p, BEFORE bytes ahead of p being there. */
INLINE void faults_add(block *faults, const char *p, enum strictness strictness)
{
    block c, first, second, third;
    block_load(&c, p);
    block_load(&first, p - 1);
    block_load(&second, p - 2);
    block_load(&third, p - 3);
    block wanted = (block)(first >= 0xC0) | (block)(second >= 0xE0) |
                   (block)(third >= 0xF0);
    block continues = (block)((c & 0xC0) == 0x80);
    /* RFC 3629 4: bytes that begin nothing, and second bytes that are not
       free: no overlong form, no surrogate, nothing past U+10FFFF. */
    block no_lead = (block)((c & 0xFE) == 0xC0) | (block)(c >= 0xF5);
    block no_second = (block)((first == 0xE0) & (c < 0xA0)) |
                      (block)((first == 0xED) & (c >= 0xA0)) |
                      (block)((first == 0xF0) & (c < 0x90)) |
                      (block)((first == 0xF4) & (c >= 0x90));
    *faults |= (wanted ^ continues) | no_lead | no_second;
    if (strictness == PLAIN)
        *faults |= (block)(c == '"') | (block)(c == '\r') | (block)(c == '\0');
}

/* The same for less than a block: letters stand in for what is not there. */
INLINE void edge_add(block *faults, struct str before, struct str s,
                     enum strictness strictness)
{
    char edge[BEFORE + SIZE];
    memset(edge, 'a', sizeof edge);
    for (size_t i = 0; i < before.n; i++)
        edge[i] = before.p[i];
    if (s.n == SIZE)
        memcpy(edge + BEFORE, s.p, SIZE);
    else if (s.n)
        memcpy(edge + BEFORE, s.p, s.n);
    faults_add(faults, edge + BEFORE, strictness);
}

INLINE bool is_without_faults(struct str s, enum strictness strictness)
{
    block faults = {0};
    edge_add(&faults, (struct str){0}, str_slice(s, 0, SIZE), strictness);
    size_t i = SIZE;
    for (; i + SIZE <= s.n; i += SIZE)
        faults_add(&faults, s.p + i, strictness);
    if (i <= s.n)
        edge_add(&faults, (struct str){s.p + i - BEFORE, BEFORE},
                 (struct str){s.p + i, s.n - i}, strictness);
    return block_is_zero(&faults);
}

bool utf8_is_well_anywhere(struct str s)
{
    return is_without_faults(s, WELL);
}

bool utf8_is_plain_anywhere(struct str s)
{
    return is_without_faults(s, PLAIN);
}

#if defined(__x86_64__)
/* The same in registers twice as wide. */
__attribute__((target("avx2"))) static bool well_avx2(struct str s)
{
    return is_without_faults(s, WELL);
}

__attribute__((target("avx2"))) static bool plain_avx2(struct str s)
{
    return is_without_faults(s, PLAIN);
}

bool utf8_is_well(struct str s)
{
    return cpu_has_avx2() ? well_avx2(s) : utf8_is_well_anywhere(s);
}

bool utf8_is_plain(struct str s)
{
    return cpu_has_avx2() ? plain_avx2(s) : utf8_is_plain_anywhere(s);
}
#else
bool utf8_is_well(struct str s)
{
    return utf8_is_well_anywhere(s);
}

bool utf8_is_plain(struct str s)
{
    return utf8_is_plain_anywhere(s);
}
#endif
