/* 32 bytes at a time, and looking up halves of bytes among them: for processors
   with AVX2 (cpu.h), in functions marked so. */
#ifndef WPC_BASE_LANES_H
#define WPC_BASE_LANES_H

#if defined(__x86_64__)
#define WPC_HAS_LANES 1

#include <stdint.h>
#include <string.h>

enum { LANES = 32 };
typedef uint8_t lanes __attribute__((vector_size(LANES)));
typedef char lane_bits __attribute__((vector_size(LANES)));
#define LANES_AVX2 __attribute__((target("avx2")))

/* By half a byte; twice, as a register of 32 is looked up in two halves. */
typedef uint8_t lanes_table[2][LANES / 2] __attribute__((aligned(LANES)));
#define LANES_TABLE(...) \
    {                    \
        {__VA_ARGS__},   \
        {                \
            __VA_ARGS__  \
        }                \
    }

LANES_AVX2 static inline lanes lanes_load(const char *p)
{
    lanes bytes;
    memcpy(&bytes, p, LANES);
    return bytes;
}

/* By the lower and by the upper half of each byte. */
LANES_AVX2 static inline lanes lanes_by_low(const lanes_table table,
                                            lanes bytes)
{
    lane_bits kinds;
    memcpy(&kinds, table, LANES);
    return (lanes)__builtin_ia32_pshufb256(kinds, (lane_bits)(bytes & 0x0F));
}

LANES_AVX2 static inline lanes lanes_by_high(const lanes_table table,
                                             lanes bytes)
{
    return lanes_by_low(table, bytes >> 4);
}

/* The highest bit of each byte, the first the lowest. */
LANES_AVX2 static inline uint32_t lanes_bits(lanes found)
{
    return (uint32_t)__builtin_ia32_pmovmskb256((lane_bits)found);
}
#endif

#endif
