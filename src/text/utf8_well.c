/* Checks UTF-8 many bytes at a time. Each byte is compared with the three
   before it: it must continue a sequence exactly when one of them says so. */
#include "text/utf8_well.h"

#include <stdint.h>
#include <string.h>

#include "wpc/base/cpu.h"
#include "wpc/base/lanes.h"
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
enum strictness { WELL, PLAIN, UNESCAPED };

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
    if (strictness == UNESCAPED)
        *faults |= (block)(c == '\\');
}

#if defined(WPC_HAS_LANES)
/* What is wrong with two bytes side by side, as Keiser and Lemire have it
   (Validating UTF-8 in less than one instruction per byte, 2020): each half of
   a byte allows some faults; what both halves of the first and the upper half
   of the second allow is one. */
enum {
    SHORT = 1,        /* a beginning that nothing continues */
    LONG = 2,         /* ASCII that something continues */
    OVERLONG_2 = 4,   /* C0 and C1 */
    OVERLONG_3 = 8,   /* E0 80 to E0 9F */
    OVERLONG_4 = 16,  /* F0 80 to F0 8F */
    SURROGATE = 32,   /* ED A0 to ED BF */
    LARGE = 64,       /* F4 90 to F4 BF */
    CONTINUING = 128, /* two continuations: good where a third byte is due */
    ANY = SHORT | LONG | CONTINUING,
    PAST = ANY | OVERLONG_4 | LARGE, /* F5 to FF before 80 to BF */
};

static const lanes_table first_high =
    LANES_TABLE(LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, CONTINUING,
                CONTINUING, CONTINUING, CONTINUING, SHORT | OVERLONG_2, SHORT,
                SHORT | OVERLONG_3 | SURROGATE, SHORT | LARGE | OVERLONG_4);
static const lanes_table first_low =
    LANES_TABLE(ANY | OVERLONG_2 | OVERLONG_3 | OVERLONG_4, ANY | OVERLONG_2,
                ANY, ANY, ANY | LARGE, PAST, PAST, PAST, PAST, PAST, PAST, PAST,
                PAST, PAST | SURROGATE, PAST, PAST);
static const lanes_table second_high =
    LANES_TABLE(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT,
                LONG | CONTINUING | OVERLONG_2 | OVERLONG_3 | OVERLONG_4,
                LONG | CONTINUING | OVERLONG_2 | OVERLONG_3 | LARGE,
                LONG | CONTINUING | OVERLONG_2 | SURROGATE | LARGE,
                LONG | CONTINUING | OVERLONG_2 | SURROGATE | LARGE, SHORT,
                SHORT, SHORT, SHORT);

/* The same by looking up. */
LANES_AVX2 static inline void faults_look_up(block *faults, const char *p,
                                             enum strictness strictness)
{
    lanes bytes = lanes_load(p), first = lanes_load(p - 1);
    lanes pairs = lanes_by_high(first_high, first) &
                  lanes_by_low(first_low, first) &
                  lanes_by_high(second_high, bytes);
    lanes no_third =
        (lanes)(lanes_load(p - 2) < 0xE0) & (lanes)(lanes_load(p - 3) < 0xF0);
    *faults |= pairs ^ (~no_third & CONTINUING);
    if (strictness == PLAIN)
        *faults |= (lanes)(bytes == '"') | (lanes)(bytes == '\r') |
                   (lanes)(bytes == '\0');
    if (strictness == UNESCAPED)
        *faults |= (lanes)(bytes == '\\');
}
#endif

/* How faults are found. */
enum way { ANYWHERE, LOOK_UP };

INLINE void faults_find(block *faults, const char *p,
                        enum strictness strictness, enum way way)
{
#if defined(WPC_HAS_LANES)
    if (way == LOOK_UP) {
        faults_look_up(faults, p, strictness);
        return;
    }
#endif
    (void)way;
    faults_add(faults, p, strictness);
}

/* The same for less than a block: letters stand in for what is not there. */
INLINE void edge_add(block *faults, struct str before, struct str s,
                     enum strictness strictness, enum way way)
{
    char edge[BEFORE + SIZE];
    memset(edge, 'a', sizeof edge);
    for (size_t i = 0; i < before.n; i++)
        edge[i] = before.p[i];
    if (s.n == SIZE)
        memcpy(edge + BEFORE, s.p, SIZE);
    else if (s.n)
        memcpy(edge + BEFORE, s.p, s.n);
    faults_find(faults, edge + BEFORE, strictness, way);
}

INLINE bool is_without_faults(struct str s, enum strictness strictness,
                              enum way way)
{
    block faults = {0};
    edge_add(&faults, (struct str){0}, str_slice(s, 0, SIZE), strictness, way);
    size_t i = SIZE;
    for (; i + SIZE <= s.n; i += SIZE)
        faults_find(&faults, s.p + i, strictness, way);
    if (i <= s.n)
        edge_add(&faults, (struct str){s.p + i - BEFORE, BEFORE},
                 (struct str){s.p + i, s.n - i}, strictness, way);
    return block_is_zero(&faults);
}

bool utf8_is_well_anywhere(struct str s)
{
    return is_without_faults(s, WELL, ANYWHERE);
}

bool utf8_is_plain_anywhere(struct str s)
{
    return is_without_faults(s, PLAIN, ANYWHERE);
}

bool utf8_is_unescaped_anywhere(struct str s)
{
    return is_without_faults(s, UNESCAPED, ANYWHERE);
}

#if defined(WPC_HAS_LANES)
LANES_AVX2 __attribute__((flatten)) static bool well_avx2(struct str s)
{
    return is_without_faults(s, WELL, LOOK_UP);
}

LANES_AVX2 __attribute__((flatten)) static bool plain_avx2(struct str s)
{
    return is_without_faults(s, PLAIN, LOOK_UP);
}

bool utf8_is_well(struct str s)
{
    return cpu_has_avx2() ? well_avx2(s) : utf8_is_well_anywhere(s);
}

bool utf8_is_plain(struct str s)
{
    return cpu_has_avx2() ? plain_avx2(s) : utf8_is_plain_anywhere(s);
}

/* What is beside it is read with it, and the byte behind it judged too: a
   sequence must have ended there. */
LANES_AVX2 static bool unescaped_avx2(struct str s)
{
    uint32_t wrong = 0;
    for (size_t at = 0; at <= s.n; at += LANES) {
        lanes faults = {0};
        faults_look_up(&faults, s.p + at, UNESCAPED);
        uint32_t bits = ~lanes_bits((lanes)(faults == 0));
        size_t left = s.n + 1 - at;
        wrong |= left < LANES ? bits & ((UINT32_C(1) << left) - 1) : bits;
    }
    return wrong == 0;
}

bool utf8_is_unescaped(struct str s)
{
    return cpu_has_avx2() ? unescaped_avx2(s) : utf8_is_unescaped_anywhere(s);
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

bool utf8_is_unescaped(struct str s)
{
    return utf8_is_unescaped_anywhere(s);
}
#endif
