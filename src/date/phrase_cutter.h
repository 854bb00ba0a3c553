/* The cutting of a passage into tokens: what words and numbers share. Private
   to src/date. */
#ifndef WPC_SRC_DATE_PHRASE_CUTTER_H
#define WPC_SRC_DATE_PHRASE_CUTTER_H

#include "phrase_tokens.h"

/* The passage being cut; `at` is where the next token begins. */
struct cutter {
    struct arena *arena;
    const struct normal *normal;
    const struct phrase_leads *leads; /* NULL: every character is looked up */
    struct str text;
    size_t at;
    struct token *items;
    size_t n, capacity;
};

/* What is left of the passage. */
struct str cutter_rest(const struct cutter *c);
bool cutter_next_is(const struct cutter *c, struct str word);
/* Goes past the word when it is next. */
bool cutter_take(struct cutter *c, struct str word);
/* END when there is no token yet. */
enum token_kind cutter_last_kind(const struct cutter *c);
/* A token of the next `n` bytes. */
struct token *cutter_add(struct cutter *c, enum token_kind kind, int value,
                         size_t n);
/* Widens the last token to what was taken since. */
void cutter_widen(struct cutter *c);

/* A number with its unit, 第一季度; false and nothing taken when none is
   next. */
bool cutter_add_number(struct cutter *c);
bool cutter_add_ordinal(struct cutter *c);

#endif
