/* Words of several lists, found together wherever they stand in a text. Private
   to the plan floor. */
#ifndef WPC_SRC_PLAN_LEXICON_H
#define WPC_SRC_PLAN_LEXICON_H

#include "fold.h"

/* {0} is none. What grows is in the arena that words are added with. */
enum { LEXICON_FIRSTS = 256, LEXICON_FRONTS = 512, LEXICON_LISTS = 16 };
struct lexicon {
    uint64_t seconds[LEXICON_FIRSTS]; /* by a first character: what may come
                                         second, by its last byte */
    uint32_t fronts[LEXICON_FRONTS];  /* by the first two: a word, from 1 */
    uint32_t ones;                    /* the first that is one character */
    struct lexicon_word *words;
    size_t n;
    size_t capacity;
    struct str lists[LEXICON_LISTS];
    const struct str *names;
    size_t n_names;
};

/* The list that names are in; the others are the callers' to number. */
enum { LEXICON_NAMES = 0 };
#define LEXICON_NONE UINT32_MAX

/* WORDS, none longer than 255 bytes. */
void lexicon_add(struct arena *arena, struct lexicon *lexicon, unsigned list,
                 struct str words);
/* The same list again or another: each word stands only where something follows
   that begins as one of `next` does. */
void lexicon_add_before(struct arena *arena, struct lexicon *lexicon,
                        unsigned list, struct str words, struct str next);
/* Takes those that it has not yet. All of them are borrowed, as they stand,
   till they are given again. */
void lexicon_add_names(struct arena *arena, struct lexicon *lexicon,
                       const struct str *names, size_t n);

/* What stands at a place. */
struct words_here {
    struct str s;                   /* the text from there on */
    uint32_t lists;                 /* a bit for each that has a word there */
    uint8_t longest[LEXICON_LISTS]; /* its bytes, but those of names */
};

/* A text is one that was folded, or what it ends in: zeros are behind it. */
struct words_here lexicon_at(const struct lexicon *lexicon, struct str s);
/* The first place from `*at` on where a word of one of the lists stands, to
   which `*at` moves; false, and s.n, when there is none. */
bool lexicon_next(const struct lexicon *lexicon, uint32_t lists, struct str s,
                  size_t *at, struct words_here *here);

/* The number of the longest name that `s` begins with and that is shorter than
   `limit`; LEXICON_NONE if none. */
uint32_t lexicon_name(const struct lexicon *lexicon, struct str s,
                      size_t limit);

#endif
