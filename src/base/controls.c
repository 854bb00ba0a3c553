/* Where the bytes below 0x20 stand, 64 at a time. */
#include "wpc/base/controls.h"

#include <string.h>

#include "base/controls.h"

enum { WORD = sizeof(uint64_t), CONTROLS_END = 0x20 };

/* The highest bits of eight bytes, gathered into eight bits. */
static uint64_t bits_gather(uint64_t highest)
{
    return (highest >> 7) * 0x0102040810204080u >> 56;
}

/* No byte's sum reaches the next one: 0x7F + 0x60 < 0x100. */
static uint64_t controls_of_word(const char *p)
{
    const uint64_t ones = 0x0101010101010101u;
    uint64_t word;
    memcpy(&word, p, WORD);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    uint64_t free = ((word & ones * 0x7F) + ones * 0x60) | word;
    return bits_gather(~free & ones * 0x80);
}

uint64_t controls_of_block_plain(const char *p)
{
    uint64_t mask = 0;
    for (unsigned i = 0; i < CONTROLS_BLOCK; i += WORD)
        mask |= controls_of_word(p + i) << i;
    return mask;
}

uint64_t tabs_of_block_plain(const char *p, const char letters[3])
{
    uint64_t mask = 0;
    for (unsigned i = 0; i < CONTROLS_BLOCK; i++) {
        char next = p[i + 1];
        bool found = p[i] == '\t' && (next == letters[0] ||
                                      next == letters[1] || next == letters[2]);
        mask |= (uint64_t)found << i;
    }
    return mask;
}

#if defined(__SSE2__)
enum { LANES = 16 };
typedef uint8_t lanes __attribute__((vector_size(LANES)));
typedef char lane_bits __attribute__((vector_size(LANES)));

static inline uint64_t controls_of_lanes(const char *p)
{
    lanes bytes;
    memcpy(&bytes, p, LANES);
    lane_bits found = (lane_bits)(bytes < CONTROLS_END);
    return (uint64_t)(unsigned)__builtin_ia32_pmovmskb128(found);
}

static inline uint64_t block_mask(const char *p)
{
    return controls_of_lanes(p) | controls_of_lanes(p + LANES) << LANES |
           controls_of_lanes(p + 2 * LANES) << 2 * LANES |
           controls_of_lanes(p + 3 * LANES) << 3 * LANES;
}
static inline lanes tabs_of_lanes(const char *p, const char letters[3])
{
    lanes bytes, next;
    memcpy(&bytes, p, LANES);
    memcpy(&next, p + 1, LANES);
    lanes wanted = (lanes)(next == (uint8_t)letters[0]) |
                   (lanes)(next == (uint8_t)letters[1]) |
                   (lanes)(next == (uint8_t)letters[2]);
    return (lanes)(bytes == '\t') & wanted;
}

static inline uint64_t lanes_mask(lanes found)
{
    return (uint64_t)(unsigned)__builtin_ia32_pmovmskb128((lane_bits)found);
}

static inline uint64_t tabs_mask(const char *p, const char letters[3])
{
    lanes first = tabs_of_lanes(p, letters);
    lanes second = tabs_of_lanes(p + LANES, letters);
    lanes third = tabs_of_lanes(p + 2 * LANES, letters);
    lanes fourth = tabs_of_lanes(p + 3 * LANES, letters);
    if (lanes_mask(first | second | third | fourth) == 0)
        return 0;
    return lanes_mask(first) | lanes_mask(second) << LANES |
           lanes_mask(third) << 2 * LANES | lanes_mask(fourth) << 3 * LANES;
}
#else
static inline uint64_t tabs_mask(const char *p, const char letters[3])
{
    return tabs_of_block_plain(p, letters);
}

static inline uint64_t block_mask(const char *p)
{
    return controls_of_block_plain(p);
}
#endif

uint64_t controls_of_block(const char *p)
{
    return block_mask(p);
}

uint64_t tabs_of_block(const char *p, const char letters[3])
{
    return tabs_mask(p, letters);
}

/* Without a library's call where the processor is asked for nothing special. */
static inline size_t bits_count(uint64_t x)
{
    const uint64_t ones = 0x0101010101010101u;
    x -= x >> 1 & ones * 0x55;
    x = (x & ones * 0x33) + (x >> 2 & ones * 0x33);
    return ((x + (x >> 4)) & ones * 0x0F) * ones >> 56;
}

/* The places of the bits. The first few are written whether they are there or
   not: how many there are is hard to guess for a processor. */
static inline size_t places_put(uint32_t *at, uint64_t mask, uint32_t base)
{
    const uint64_t last = UINT64_C(1) << 63;
    size_t n = bits_count(mask);
    for (size_t i = 0; i < CONTROLS_SLACK; i++, mask &= mask - 1)
        at[i] = base + (uint32_t)__builtin_ctzll(mask | last);
    for (size_t i = CONTROLS_SLACK; i < n; i++, mask &= mask - 1)
        at[i] = base + (uint32_t)__builtin_ctzll(mask);
    return n;
}

size_t controls_find(struct str s, uint32_t *at)
{
    size_t n = 0, i = 0;
    for (; i + CONTROLS_BLOCK <= s.n; i += CONTROLS_BLOCK)
        n += places_put(at + n, block_mask(s.p + i), (uint32_t)i);
    if (i < s.n) {
        char edge[CONTROLS_BLOCK];
        memset(edge, CONTROLS_END, sizeof edge);
        memcpy(edge, s.p + i, s.n - i);
        n += places_put(at + n, block_mask(edge), (uint32_t)i);
    }
    return n;
}

size_t tab_find_before(struct str s, size_t from, const char letters[3])
{
    size_t i = from;
    for (; i + CONTROLS_BLOCK < s.n; i += CONTROLS_BLOCK) {
        uint64_t mask = tabs_mask(s.p + i, letters);
        if (mask != 0)
            return i + (size_t)__builtin_ctzll(mask);
    }
    if (i >= s.n)
        return SIZE_MAX;
    char edge[CONTROLS_BLOCK + 1] = {0};
    memcpy(edge, s.p + i, s.n - i);
    uint64_t mask = tabs_mask(edge, letters);
    return mask != 0 ? i + (size_t)__builtin_ctzll(mask) : SIZE_MAX;
}
