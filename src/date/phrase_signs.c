/* Which parts of a text may say a time, told by single characters: 32 bytes at
   a time where the processor can, else one by one. */
#include "phrase_signs.h"

#include <stdint.h>
#include <string.h>

#include "wpc/base/cpu.h"
#include "wpc/base/lanes.h"

enum sign { SIGN_NONE, SIGN_TIME, SIGN_END };

enum { WIDE = 3 }; /* bytes of an ideograph */

#define CODE(a, b, c) ((uint32_t)(a) << 16 | (uint32_t)(b) << 8 | (c))

/* Every word that names a time, a recurrence or a start has one of these in it,
   or a digit; the unit tests go through the words. */
static enum sign sign_of_wide(uint32_t code)
{
    switch (code) {
    case CODE(0xE5, 0xB9, 0xB4): /* 年 */
    case CODE(0xE6, 0x9C, 0x88): /* 月 */
    case CODE(0xE6, 0x97, 0xA5): /* 日 */
    case CODE(0xE5, 0xAD, 0xA3): /* 季 */
    case CODE(0xE6, 0x9C, 0x9F): /* 期 */
    case CODE(0xE6, 0x97, 0xAC): /* 旬 */
    case CODE(0xE4, 0xBA, 0x94): /* 五 */
    case CODE(0xE6, 0x9C, 0xAB): /* 末 */
    case CODE(0xE5, 0xBA, 0x95): /* 底 */
    case CODE(0xE8, 0xB5, 0xB7): /* 起 */
        return SIGN_TIME;
    case CODE(0xE3, 0x80, 0x82): /* 。 */
    case CODE(0xEF, 0xBC, 0x81): /* ！ */
    case CODE(0xEF, 0xBC, 0x9F): /* ？ */
        return SIGN_END;
    default: /* ０ to ９ */
        return code >= CODE(0xEF, 0xBC, 0x90) && code <= CODE(0xEF, 0xBC, 0x99)
                   ? SIGN_TIME
                   : SIGN_NONE;
    }
}

static enum sign sign_of_byte(unsigned char byte)
{
    switch (byte) {
    case '\n':
    case '\r':
    case '\t':
    case '!':
    case '?':
        return SIGN_END;
    default:
        return byte >= '0' && byte <= '9' ? SIGN_TIME : SIGN_NONE;
    }
}

/* A bit for the second byte of each sign: most characters are told by it. */
#define SECOND(byte) ((uint64_t)1 << ((byte)&0x3F))
static const uint64_t SECONDS = SECOND(0xB9) | SECOND(0x9C) | SECOND(0x97) |
                                SECOND(0xAD) | SECOND(0xBA) | SECOND(0xB5) |
                                SECOND(0x80) | SECOND(0xBC);

/* The sign at i; `*width` is how many bytes to go on. A byte of a broken
   character is passed by itself. */
static enum sign sign_at(struct str text, size_t i, size_t *width)
{
    const unsigned char *p = (const unsigned char *)text.p + i;
    *width = 1;
    if (p[0] < 0xE0 || p[0] > 0xEF)
        return p[0] < 0x80 ? sign_of_byte(p[0]) : SIGN_NONE;
    if (text.n - i < WIDE || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80)
        return SIGN_NONE;
    *width = WIDE;
    if (!(SECONDS >> (p[1] & 0x3F) & 1))
        return SIGN_NONE;
    return sign_of_wide(CODE(p[0], p[1], p[2]));
}

bool phrase_part_next_anywhere(struct str text, size_t *from, struct str *part)
{
    size_t begin = *from, i = *from, width;
    bool may_say = false;
    while (i < text.n) {
        enum sign sign = sign_at(text, i, &width);
        i += width;
        may_say |= sign == SIGN_TIME;
        if (sign != SIGN_END)
            continue;
        if (may_say)
            break;
        begin = i;
    }
    *from = i;
    *part = str_slice(text, begin, i);
    return may_say;
}

#if defined(WPC_HAS_LANES)
enum { AHEAD = WIDE - 1 };

/* Kinds of wide signs. Each byte of a sign allows the kinds that its halves do;
   what all three allow is a sign, or one of few characters that look like it.
 */
enum {
    YEAR = 1,    /* 年 E5 B9 B4 */
    QUARTER = 2, /* 季 E5 AD A3 */
    EDGE = 4,    /* 五 E4 BA 94, 底 E5 BA 95 */
    MONTH = 8,   /* 月 E6 9C 88, 期 E6 9C 9F, 末 E6 9C AB */
    DAY = 16,    /* 日 E6 97 A5, 旬 E6 97 AC */
    START = 32,  /* 起 E8 B5 B7 */
    STOP = 64,   /* 。 E3 80 82 */
    FULL = 128,  /* ！ EF BC 81, ？ EF BC 9F, ０ EF BC 90 to ９ EF BC 99 */
};

static const lanes_table first_low =
    LANES_TABLE([0x3] = STOP, [0x4] = EDGE, [0x5] = YEAR | QUARTER | EDGE,
                [0x6] = MONTH | DAY, [0x8] = START, [0xF] = FULL);
static const lanes_table second_high =
    LANES_TABLE([0x8] = STOP, [0x9] = MONTH | DAY, [0xA] = QUARTER,
                [0xB] = YEAR | EDGE | START | FULL);
static const lanes_table second_low =
    LANES_TABLE([0x0] = STOP, [0x5] = START, [0x7] = DAY, [0x9] = YEAR,
                [0xA] = EDGE, [0xC] = MONTH | FULL, [0xD] = QUARTER);
static const lanes_table third_high =
    LANES_TABLE([0x8] = MONTH | STOP | FULL, [0x9] = EDGE | MONTH | FULL,
                [0xA] = QUARTER | MONTH | DAY, [0xB] = YEAR | START);
static const lanes_table third_low = LANES_TABLE(
    [0x0] = FULL, [0x1] = FULL, [0x2] = STOP | FULL, [0x3] = QUARTER | FULL,
    [0x4] = YEAR | EDGE | FULL, [0x5] = EDGE | DAY | FULL, [0x6] = FULL,
    [0x7] = START | FULL, [0x8] = MONTH | FULL, [0x9] = FULL, [0xB] = MONTH,
    [0xC] = DAY, [0xF] = MONTH | FULL);

/* A bit for each of the bytes at p where a sign may begin, AHEAD bytes more
   being there: ASCII, and what looks like a wide one. */
LANES_AVX2 static inline uint32_t suspects_of_block(const char *p)
{
    lanes first = lanes_load(p), second = lanes_load(p + 1),
          third = lanes_load(p + 2);
    lanes wide =
        lanes_by_low(first_low, first) & lanes_by_high(second_high, second) &
        lanes_by_low(second_low, second) & lanes_by_high(third_high, third) &
        lanes_by_low(third_low, third);
    return lanes_bits((lanes)(wide != 0)) | ~lanes_bits(first);
}

/* The same at a place of the text, which may end before the block does. */
LANES_AVX2 static inline uint32_t suspects_at(struct str text, size_t at)
{
    size_t left = text.n - at;
    if (left >= LANES + AHEAD)
        return suspects_of_block(text.p + at);
    char edge[LANES + AHEAD] = {0};
    memcpy(edge, text.p + at, left);
    uint32_t suspects = suspects_of_block(edge);
    return left < LANES ? suspects & (((uint32_t)1 << left) - 1) : suspects;
}

LANES_AVX2 static bool part_next_avx2(struct str text, size_t *from,
                                      struct str *part)
{
    size_t begin = *from, width;
    bool may_say = false;
    for (size_t at = begin; at < text.n; at += LANES) {
        uint32_t suspects = suspects_at(text, at);
        for (; suspects != 0; suspects &= suspects - 1) {
            size_t i = at + (size_t)__builtin_ctz(suspects);
            enum sign sign = sign_at(text, i, &width);
            may_say |= sign == SIGN_TIME;
            if (sign != SIGN_END)
                continue;
            if (!may_say) {
                begin = i + width;
                continue;
            }
            *from = i + width;
            *part = str_slice(text, begin, *from);
            return true;
        }
    }
    *from = text.n;
    *part = str_slice(text, begin, text.n);
    return may_say;
}

bool phrase_part_next(struct str text, size_t *from, struct str *part)
{
    return cpu_has_avx2() ? part_next_avx2(text, from, part)
                          : phrase_part_next_anywhere(text, from, part);
}
#else
bool phrase_part_next(struct str text, size_t *from, struct str *part)
{
    return phrase_part_next_anywhere(text, from, part);
}
#endif
