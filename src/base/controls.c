/* Bytes that divide a text, many at a time. */
#include "wpc/base/controls.h"

#include "base/controls.h"
#include "wpc/base/cpu.h"
#include "wpc/base/lanes.h"
#include "wpc/base/word.h"

enum { WORD = sizeof(uint64_t) };

/* The highest bits of eight bytes, gathered into eight bits. */
static uint32_t bits_gather(uint64_t highest)
{
    return (uint32_t)((highest >> 7) * 0x0102040810204080u >> 56);
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

void words_mark_plain(const char *p, size_t blocks, uint64_t *words)
{
    for (size_t i = 0; i < blocks; i++, p += CONTROLS_WORD) {
        struct controls first = controls_of(p);
        struct controls second = controls_of(p + CONTROLS_BLOCK);
        uint64_t high = second.tabs | second.others;
        words[i] = first.tabs | first.others | high << CONTROLS_BLOCK;
    }
}

#if defined(WPC_HAS_LANES)
LANES_AVX2 static void words_mark_avx2(const char *p, size_t blocks,
                                       uint64_t *words)
{
    for (size_t i = 0; i < blocks; i++, p += CONTROLS_WORD) {
        uint64_t high = lanes_bits((lanes)(lanes_load(p + LANES) < ' '));
        words[i] = lanes_bits((lanes)(lanes_load(p) < ' ')) | high << LANES;
    }
}
#endif

static void words_mark(const char *p, size_t blocks, uint64_t *words)
{
#if defined(WPC_HAS_LANES)
    if (cpu_has_avx2()) {
        words_mark_avx2(p, blocks, words);
        return;
    }
#endif
    words_mark_plain(p, blocks, words);
}

void controls_mark(struct str s, uint64_t *words)
{
    size_t blocks = s.n / CONTROLS_WORD, left = s.n % CONTROLS_WORD;
    words_mark(s.p, blocks, words);
    if (left == 0)
        return;
    char edge[CONTROLS_WORD];
    memset(edge, 'a', sizeof edge);
    memcpy(edge, s.p + s.n - left, left);
    words_mark(edge, 1, words + blocks);
}

enum { THIRD = 3 };

uint32_t tabs_of_block_plain(const char *p, const char letters[TAB_LETTERS])
{
    uint32_t mask = 0;
    for (unsigned i = 0; i < TABS_BLOCK; i++) {
        bool found =
            p[i] == '\t' && memchr(letters, p[i + THIRD], TAB_LETTERS) != NULL;
        mask |= (uint32_t)found << i;
    }
    return mask;
}

#if defined(__x86_64__)
typedef uint8_t tabs_lanes __attribute__((vector_size(TABS_BLOCK)));
typedef char tabs_bits __attribute__((vector_size(TABS_BLOCK)));

/* Each letter where its last four bits say; nothing else is 0xFF there. */
__attribute__((target("avx2"))) static inline tabs_lanes
letters_place(const char letters[TAB_LETTERS])
{
    enum { PLACES = 16 };
    uint8_t places[TABS_BLOCK];
    memset(places, 0xFF, sizeof places);
    for (int i = 0; i < TAB_LETTERS; i++)
        for (unsigned half = 0; half < TABS_BLOCK; half += PLACES)
            places[half + (uint8_t)letters[i] % PLACES] = (uint8_t)letters[i];
    tabs_lanes placed;
    memcpy(&placed, places, sizeof placed);
    return placed;
}

__attribute__((target("avx2"))) static inline tabs_lanes
tabs_of_lanes(const char *p, tabs_lanes places)
{
    tabs_lanes bytes, third;
    memcpy(&bytes, p, TABS_BLOCK);
    memcpy(&third, p + THIRD, TABS_BLOCK);
    tabs_lanes letters = (tabs_lanes)__builtin_ia32_pshufb256((tabs_bits)places,
                                                              (tabs_bits)third);
    return (tabs_lanes)(bytes == '\t') & (tabs_lanes)(third == letters);
}

__attribute__((target("avx2"))) static inline uint32_t
bits_of_lanes(tabs_lanes found)
{
    return (uint32_t)__builtin_ia32_pmovmskb256((tabs_bits)found);
}

/* Nearly everywhere there is none: four blocks are asked about together. */
__attribute__((target("avx2"))) static uint32_t
blocks_pass_avx2(struct str s, size_t *at, const char letters[TAB_LETTERS])
{
    enum { FOUR = 4 * TABS_BLOCK };
    tabs_lanes places = letters_place(letters);
    uint32_t mask = 0;
    size_t here = *at;
    for (; here + FOUR + THIRD <= s.n; here += FOUR) {
        tabs_lanes found = tabs_of_lanes(s.p + here, places);
        for (size_t i = TABS_BLOCK; i < FOUR; i += TABS_BLOCK)
            found |= tabs_of_lanes(s.p + here + i, places);
        if (bits_of_lanes(found) != 0)
            break;
    }
    for (; here + TABS_BLOCK + THIRD <= s.n && mask == 0; here += TABS_BLOCK)
        mask = bits_of_lanes(tabs_of_lanes(s.p + here, places));
    *at = mask != 0 ? here - TABS_BLOCK : here;
    return mask;
}
#endif

uint32_t blocks_pass_plain(struct str s, size_t *at,
                           const char letters[TAB_LETTERS])
{
    uint32_t mask = 0;
    for (; *at + TABS_BLOCK + THIRD <= s.n; *at += TABS_BLOCK)
        if ((mask = tabs_of_block_plain(s.p + *at, letters)) != 0)
            break;
    return mask;
}

uint32_t blocks_pass(struct str s, size_t *at, const char letters[TAB_LETTERS])
{
#if defined(__x86_64__)
    if (cpu_has_avx2())
        return blocks_pass_avx2(s, at, letters);
#endif
    return blocks_pass_plain(s, at, letters);
}

size_t tab_find_before(struct str s, size_t from,
                       const char letters[TAB_LETTERS])
{
    size_t at = from;
    uint32_t mask = blocks_pass(s, &at, letters);
    if (mask == 0 && at < s.n) {
        char edge[TABS_BLOCK + THIRD] = {0};
        memcpy(edge, s.p + at, s.n - at < sizeof edge ? s.n - at : sizeof edge);
        mask = tabs_of_block_plain(edge, letters);
    }
    return mask != 0 ? at + (size_t)__builtin_ctz(mask) : SIZE_MAX;
}
