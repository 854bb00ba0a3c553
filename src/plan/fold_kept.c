/* What stands in folded prose as it was printed: 32 bytes at a time where the
   processor can, else one character after the other. */
#include "fold_kept.h"

#include "wpc/base/cpu.h"
#include "wpc/base/lanes.h"

enum { WIDE = 3 }; /* bytes of all but ASCII */

static bool is_inside(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* Bytes of the first character if it is one of those; else 0. */
static size_t kept_begin(const char *p, size_t n)
{
    unsigned char lead = (unsigned char)p[0], letter = lead | 0x20;
    if (lead >= 0xE4 && lead <= 0xE9) /* U+4000 to U+9FFF */
        return n >= WIDE && is_inside(p[1]) && is_inside(p[2]) ? WIDE : 0;
    if (lead == 0xE3 && n >= WIDE && (unsigned char)p[1] == 0x80)
        return (unsigned char)p[2] == 0x81 || (unsigned char)p[2] == 0x82
                   ? WIDE /* 、。 */
                   : 0;
    return (lead >= '0' && lead <= '9') || (letter >= 'a' && letter <= 'z');
}

void kept_others_anywhere(struct str s, uint32_t *others)
{
    for (size_t i = 0; i < kept_blocks(s.n); i++)
        others[i] = UINT32_MAX;
    for (size_t i = 0; i < s.n;) {
        size_t n = kept_begin(s.p + i, s.n - i);
        for (size_t k = i; k < i + n; k++)
            others[k / KEPT_BLOCK] &= ~((uint32_t)1 << k % KEPT_BLOCK);
        i += n > 0 ? n : 1;
    }
}

#if defined(WPC_HAS_LANES)
enum { AHEAD = WIDE - 1 };

/* Kinds of characters. Each byte of one allows the kinds that its halves do;
   one that all three bytes allow begins there. */
enum {
    DIGIT = 1,       /* 0 to 9 */
    LETTER = 2,      /* A to O, a to o */
    LATE = 4,        /* P to Z, p to z */
    MARK = 64,       /* 、 E3 80 81, 。 E3 80 82 */
    IDEOGRAPH = 128, /* E4 80 80 to E9 BF BF */
    ASCII = DIGIT | LETTER | LATE,
    FREE = IDEOGRAPH | ASCII, /* whatever the second and third byte are */
};

static const lanes_table first_high =
    LANES_TABLE([0x3] = DIGIT, [0x4] = LETTER, [0x5] = LATE, [0x6] = LETTER,
                [0x7] = LATE, [0xE] = MARK | IDEOGRAPH);
static const lanes_table first_low = LANES_TABLE(
    DIGIT | LATE, ASCII, ASCII, ASCII | MARK, ASCII | IDEOGRAPH,
    ASCII | IDEOGRAPH, ASCII | IDEOGRAPH, ASCII | IDEOGRAPH, ASCII | IDEOGRAPH,
    ASCII | IDEOGRAPH, LETTER | LATE, LETTER, LETTER, LETTER, LETTER, LETTER);
static const lanes_table later_high =
    LANES_TABLE(ASCII, ASCII, ASCII, ASCII, ASCII, ASCII, ASCII, ASCII,
                FREE | MARK, FREE, FREE, FREE, ASCII, ASCII, ASCII, ASCII);
static const lanes_table second_low =
    LANES_TABLE(FREE | MARK, FREE, FREE, FREE, FREE, FREE, FREE, FREE, FREE,
                FREE, FREE, FREE, FREE, FREE, FREE, FREE);
static const lanes_table third_low =
    LANES_TABLE(FREE, FREE | MARK, FREE | MARK, FREE, FREE, FREE, FREE, FREE,
                FREE, FREE, FREE, FREE, FREE, FREE, FREE, FREE);

/* The bits of LANES bytes at p, behind which AHEAD more are; `over` of them,
   the lowest, end what began before. */
LANES_AVX2 static inline uint32_t others_at(const char *p, uint64_t *over)
{
    lanes first = lanes_load(p), second = lanes_load(p + 1),
          third = lanes_load(p + 2);
    lanes kinds =
        lanes_by_high(first_high, first) & lanes_by_low(first_low, first) &
        lanes_by_high(later_high, second) & lanes_by_low(second_low, second) &
        lanes_by_high(later_high, third) & lanes_by_low(third_low, third);
    uint64_t wide = lanes_bits(kinds | (kinds + kinds));
    uint64_t kept = lanes_bits((lanes)(kinds != 0)) | wide << 1 | wide << 2;
    kept |= *over;
    *over = kept >> LANES;
    return (uint32_t)~kept;
}

LANES_AVX2 static void others_avx2(struct str s, uint32_t *others)
{
    uint64_t over = 0;
    size_t i = 0;
    for (; i + LANES + AHEAD <= s.n; i += LANES)
        others[i / LANES] = others_at(s.p + i, &over);
    char last[LANES + LANES + AHEAD] = {0};
    memcpy(last, s.p + i, s.n - i);
    for (size_t at = 0; i + at <= s.n; at += LANES)
        others[(i + at) / LANES] = others_at(last + at, &over);
}

void kept_others(struct str s, uint32_t *others)
{
    if (cpu_has_avx2())
        others_avx2(s, others);
    else
        kept_others_anywhere(s, others);
}
#else
void kept_others(struct str s, uint32_t *others)
{
    kept_others_anywhere(s, others);
}
#endif
