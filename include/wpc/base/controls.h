/* Bytes that divide a text, many at a time: TAB, and the others below 0x20 (LF,
   CR and what has no business in a text). */
#ifndef WPC_BASE_CONTROLS_H
#define WPC_BASE_CONTROLS_H

#include <stdint.h>

#include "wpc/base/str.h"

enum { CONTROLS_BLOCK = 32 };

/* A bit for each byte of a block, the first the lowest. */
struct controls {
    uint32_t tabs;
    uint32_t others;
};

/* CONTROLS_BLOCK bytes at p can be read. */
struct controls controls_of_plain(const char *p);

#if defined(__SSE2__)
enum { CONTROLS_LANES = 16 };
typedef uint8_t controls_lanes __attribute__((vector_size(CONTROLS_LANES)));
typedef char controls_bits __attribute__((vector_size(CONTROLS_LANES)));

static inline uint32_t controls_gather(controls_lanes lanes, unsigned at)
{
    int bits = __builtin_ia32_pmovmskb128((controls_bits)lanes);
    return (uint32_t)bits << at;
}

static inline void controls_add(struct controls *found, const char *p,
                                unsigned at)
{
    controls_lanes bytes;
    memcpy(&bytes, p + at, CONTROLS_LANES);
    controls_lanes tabs = (controls_lanes)(bytes == '\t');
    controls_lanes low = (controls_lanes)(bytes < ' ');
    found->tabs |= controls_gather(tabs, at);
    found->others |= controls_gather(low & ~tabs, at);
}

/* The same as controls_of_plain(). */
static inline struct controls controls_of(const char *p)
{
    struct controls found = {0, 0};
    controls_add(&found, p, 0);
    controls_add(&found, p, CONTROLS_LANES);
    return found;
}
#else
static inline struct controls controls_of(const char *p)
{
    return controls_of_plain(p);
}
#endif

/* A bit for each byte that is either, CONTROLS_WORD of them to a word, the
   first the lowest; bits of the last word behind the end are 0. */
enum { CONTROLS_WORD = 64 };
void controls_mark(struct str s, uint64_t *words);

/* The first TAB at or after `from` behind which the third byte is one of four
   letters, no two of which end in the same four bits; SIZE_MAX if none. */
enum { TAB_LETTERS = 4 };
size_t tab_find_before(struct str s, size_t from,
                       const char letters[TAB_LETTERS]);

#endif
