/* Where in a list of words some may begin as a text does: 16 bytes at a time,
   and a twin for any machine. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_WORDS_HEADS_H
#define WPC_SRC_PLAN_WORDS_HEADS_H

#include "wpc/base/str.h"

/* Looked for are blanks before a character of `width` bytes that ends in
   `last`, the byte that others share least. `at` and `found` are the search's
   own. */
struct heads {
    struct str words;
    size_t width;
    char last;
    size_t at;
    unsigned found;
};

/* Where the next word begins that may be one; SIZE_MAX when none does. */
static inline size_t heads_next_plain(struct heads *heads)
{
    for (;; heads->at++) {
        size_t hit =
            str_find_byte(heads->words, heads->last, heads->at + heads->width);
        if (hit == SIZE_MAX)
            return SIZE_MAX;
        heads->at = hit - heads->width;
        if (heads->words.p[heads->at] == ' ')
            return ++heads->at;
    }
}

#if defined(__SSE2__)
enum { HEAD_LANES = 16 };
typedef char head_lanes __attribute__((vector_size(HEAD_LANES)));

/* A bit for each of the blanks at p that is one of those looked for. */
static inline unsigned heads_of_lanes(const struct heads *heads, const char *p)
{
    head_lanes here, there;
    memcpy(&here, p, HEAD_LANES);
    memcpy(&there, p + heads->width, HEAD_LANES);
    return (unsigned)__builtin_ia32_pmovmskb128(
        (head_lanes)((here == ' ') & (there == heads->last)));
}

/* `at` is where the lanes of `found` begin and, when there are none left, where
   the next ones do. What is too short for lanes is left to the twin. */
static inline size_t heads_next(struct heads *heads)
{
    size_t end = heads->words.n;
    while (heads->found == 0) {
        if (heads->at + HEAD_LANES + heads->width > end)
            return heads_next_plain(heads);
        heads->found = heads_of_lanes(heads, heads->words.p + heads->at);
        heads->at += HEAD_LANES;
    }
    size_t bit = (size_t)__builtin_ctz(heads->found);
    heads->found &= heads->found - 1;
    return heads->at - HEAD_LANES + bit + 1;
}
#else
static inline size_t heads_next(struct heads *heads)
{
    return heads_next_plain(heads);
}
#endif

#endif
