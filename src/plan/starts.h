/* What the words of some lists begin with: a quick no for nearly every place of
   a text. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_STARTS_H
#define WPC_SRC_PLAN_STARTS_H

#include "words.h"

/* {0} is none. */
enum { STARTS = 256, START_PAIRS = 1024 };
struct starts {
    uint64_t seconds[STARTS]; /* by a first character: what may come second, by
                                 its last byte */
    uint16_t words[START_PAIRS][2]; /* by what the first three characters of a
                                       word come to, or as many as it has */
};
/* Every word of the list with `head`, a character or none, before it; `bit`
   tells one list from another. */
void starts_add(struct starts *starts, struct str head, struct str words,
                uint8_t bit);
void starts_add_word(struct starts *starts, struct str word, uint8_t bit);

/* A list whose bit is not there has no word that begins here; one whose bit is
   there may have. `s` is not empty. */
uint8_t starts_of(const struct starts *starts, struct str s);
/* The same for the first place from `*at` on where any of the lists may, to
   which `*at` moves; 0, and s.n, when there is none. */
uint8_t starts_next(const struct starts *starts, struct str s, size_t *at);

#endif
