/* Bytes that divide a text, many at a time. */
#include "wpc/base/controls.h"

#include "base/controls.h"

enum { WORD = sizeof(uint64_t) };

/* The highest bits of eight bytes, gathered into eight bits. */
static uint32_t bits_gather(uint64_t highest)
{
    return (uint32_t)((highest >> 7) * 0x0102040810204080u >> 56);
}

/* The first byte in the lowest place, on any machine. */
static uint64_t word_load(const char *p)
{
    uint64_t word;
    memcpy(&word, p, WORD);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

struct controls controls_of_plain(const char *p)
{
    const uint64_t ones = 0x0101010101010101u, highest = ones * 0x80;
    struct controls found = {0, 0};
    for (unsigned i = 0; i < CONTROLS_BLOCK; i += WORD) {
        uint64_t word = word_load(p + i), low = word & ones * 0x7F;
        /* No byte's sum reaches the next one: 0x7F + 0x7F < 0x100. */
        uint64_t control = ~((low + ones * 0x60) | word) & highest;
        uint64_t other = ((low ^ ones * '\t') + ones * 0x7F) | word;
        uint64_t tab = ~other & highest;
        found.tabs |= bits_gather(tab) << i;
        found.others |= bits_gather(control & ~tab) << i;
    }
    return found;
}

uint64_t tabs_of_block_plain(const char *p, const char letters[3])
{
    uint64_t mask = 0;
    for (unsigned i = 0; i < TABS_BLOCK; i++) {
        char next = p[i + 1];
        bool found = p[i] == '\t' && (next == letters[0] ||
                                      next == letters[1] || next == letters[2]);
        mask |= (uint64_t)found << i;
    }
    return mask;
}

#if defined(__x86_64__)
enum { WIDE = 32 };
typedef uint8_t wide __attribute__((vector_size(WIDE)));
typedef char wide_bits __attribute__((vector_size(WIDE)));

__attribute__((target("avx2"))) static inline uint64_t
tabs_of_wide(const char *p, const char letters[3])
{
    wide bytes, next;
    memcpy(&bytes, p, WIDE);
    memcpy(&next, p + 1, WIDE);
    wide wanted = (wide)(next == (uint8_t)letters[0]) |
                  (wide)(next == (uint8_t)letters[1]) |
                  (wide)(next == (uint8_t)letters[2]);
    wide_bits found = (wide_bits)((wide)(bytes == '\t') & wanted);
    return (uint32_t)__builtin_ia32_pmovmskb256(found);
}

/* The first block with such a TAB, of those that are whole and have a byte
   more; else where they end. */
__attribute__((target("avx2"))) static size_t
blocks_pass_avx2(struct str s, size_t from, const char letters[3])
{
    size_t i = from;
    while (i + TABS_BLOCK < s.n && tabs_of_wide(s.p + i, letters) == 0 &&
           tabs_of_wide(s.p + i + WIDE, letters) == 0)
        i += TABS_BLOCK;
    return i;
}
#endif

size_t blocks_pass_plain(struct str s, size_t from, const char letters[3])
{
    size_t i = from;
    while (i + TABS_BLOCK < s.n && tabs_of_block_plain(s.p + i, letters) == 0)
        i += TABS_BLOCK;
    return i;
}

size_t blocks_pass(struct str s, size_t from, const char letters[3])
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return blocks_pass_avx2(s, from, letters);
#endif
    return blocks_pass_plain(s, from, letters);
}

size_t tab_find_before(struct str s, size_t from, const char letters[3])
{
    size_t i = blocks_pass(s, from, letters);
    if (i >= s.n)
        return SIZE_MAX;
    char edge[TABS_BLOCK + 1] = {0};
    struct str rest = str_slice(s, i, i + sizeof edge);
    memcpy(edge, rest.p, rest.n);
    uint64_t mask = tabs_of_block_plain(edge, letters);
    return mask != 0 ? i + (size_t)__builtin_ctzll(mask) : SIZE_MAX;
}
