/* Eight bytes as one number, to look at them together. */
#ifndef WPC_BASE_WORD_H
#define WPC_BASE_WORD_H

#include <stdint.h>
#include <string.h>

/* The first byte in the lowest place, on any machine. */
static inline uint64_t word_load(const char *p)
{
    uint64_t word;
    memcpy(&word, p, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

#endif
