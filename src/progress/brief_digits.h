/* Cells of fixed size, eight bytes at a time. Whatever stands there, each
   function says whether it is what it should be. */
#ifndef WPC_SRC_PROGRESS_BRIEF_DIGITS_H
#define WPC_SRC_PROGRESS_BRIEF_DIGITS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "wpc/base/hex_block.h"
#include "wpc/base/word.h"
#include "wpc/progress/event.h"

enum { WORD = sizeof(uint64_t), WORD_BITS = 64 };

#define WORD_ONES UINT64_C(0x0101010101010101)

/* A text of 1 to 8 bytes that ends at `end`, zeros behind it; at least 8 bytes
   of the line come before. */
static inline uint64_t word_before(const char *end, size_t n)
{
    return word_load(end - WORD) >> (WORD_BITS - 8 * n);
}

/* As memcmp() would tell, without a call for the few bytes of most cells. */
static inline bool bytes_are_equal(const char *a, const char *b, size_t n)
{
    enum { TWO = 2 * WORD };
    if (n < WORD || n > 2 * TWO)
        return memcmp(a, b, n) == 0;
    uint64_t other = word_load(a) ^ word_load(b);
    other |= word_load(a + n - WORD) ^ word_load(b + n - WORD);
    if (n > TWO) {
        other |= word_load(a + WORD) ^ word_load(b + WORD);
        other |= word_load(a + n - TWO) ^ word_load(b + n - TWO);
    }
    return other == 0;
}

/* True when two ids stand there. */
static inline bool ids_are_equal(const char *a, const char *b)
{
    return ((word_load(a) ^ word_load(b)) |
            (word_load(a + WORD) ^ word_load(b + WORD)) |
            (word_load(a + EVENT_ID_SIZE - WORD) ^
             word_load(b + EVENT_ID_SIZE - WORD))) == 0;
}

/* `*mark` as event_mark() gives it. */
static inline bool id_read(const char *p, uint64_t *mark)
{
    uint64_t last;
    unsigned good = hex_block_read(p, mark);
    good &= hex_block_read(p + EVENT_ID_SIZE - HEX_BLOCK, &last);
    return good;
}

/* 09:00:00 as seconds; digits stand where `clock` has zeros. */
static inline bool clock_read(const char *p, uint32_t *second)
{
    const uint64_t clock = 0x30303A30303A3030u;
    const uint64_t six = 0x060A06060A060606u; /* of minutes tens end at 5 */
    uint64_t word = word_load(p) ^ clock;
    uint64_t wrong = (word & WORD_ONES * 0xF0) |
                     ((word + six) & WORD_ONES * 0x10) |
                     (word & 0x0000FF0000FF0000u);
    /* Hours, minutes and seconds; a product puts minutes by the seconds. */
    word = (word * 10 + (word >> 8)) & 0x00FF0000FF0000FFu;
    uint32_t hour = (uint32_t)(word & 0xFF);
    *second = hour * 3600 + (uint32_t)(word * (UINT64_C(60) << 24 | 1) >> 48);
    return wrong == 0 && hour < 24;
}

static inline uint32_t digit_of(char byte)
{
    return (uint32_t)(unsigned char)byte - '0';
}

/* A number of one to eight digits that end at `end`, as word_before(). */
static inline bool digits_read(const char *end, size_t n, uint32_t *number)
{
    uint64_t kept = ~UINT64_C(0) << (WORD_BITS - 8 * n);
    uint64_t word = (word_load(end - WORD) ^ WORD_ONES * '0') & kept;
    uint64_t wrong =
        (word & WORD_ONES * 0xF0) | ((word + WORD_ONES * 6) & WORD_ONES * 0x10);
    /* Pairs, then fours, then all of them. */
    word = word * 10 + (word >> 8);
    word = (word & 0x000000FF000000FFu) * 0x000F424000000064u +
           (word >> 16 & 0x000000FF000000FFu) * 0x0000271000000001u;
    *number = (uint32_t)(word >> 32);
    return wrong == 0;
}

#endif
