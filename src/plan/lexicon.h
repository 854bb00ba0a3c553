/* Words of several lists, found together wherever they stand in a text. Private
   to the plan floor. */
#ifndef WPC_SRC_PLAN_LEXICON_H
#define WPC_SRC_PLAN_LEXICON_H

#include "fold.h"

/* A word where it may stand. */
struct lexicon_word {
    uint32_t next;  /* another that may stand there, from 1; 0 = none */
    uint32_t place; /* its list, and where it begins there */
};

/* {0} is none. What grows is in the arena that words are added with. */
enum {
    LEXICON_FIRSTS = 256,
    LEXICON_FRONTS = 512,
    LEXICON_ONES = 64,
    LEXICON_LISTS = 16
};
struct lexicon {
    uint64_t seconds[LEXICON_FIRSTS]; /* by a first character: what may come
                                         second, by its last byte */
    uint32_t fronts[LEXICON_FRONTS];  /* by the first two: a word, from 1 */
    uint32_t ones[LEXICON_ONES];      /* by the one that is all of it */
    uint16_t nexts[LEXICON_FIRSTS];   /* by a character behind words: the lists
                                         that may have them there */
    uint16_t bound;                   /* those of which only such may */
    struct lexicon_word *words;
    size_t n;
    size_t capacity;
    const char *lists[LEXICON_LISTS];
    const struct str *names;
    size_t n_names;
};

/* The list that names are in; the others are the callers' to number. */
enum { LEXICON_NAMES = 0 };
#define LEXICON_NONE UINT32_MAX

/* The arena's; at first it has room for n words. */
struct lexicon *lexicon_open(struct arena *arena, size_t n);

/* WORDS, none longer than 255 bytes. Where `next` is not empty, WORDS of single
   characters, they are found only where one of these follows, or, by chance,
   another character. */
void lexicon_add(struct arena *arena, struct lexicon *lexicon, unsigned list,
                 struct str words, struct str next);
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
