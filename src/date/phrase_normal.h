/* The text as the reading of dates sees it. Private to src/date. */
#ifndef WPC_SRC_DATE_PHRASE_NORMAL_H
#define WPC_SRC_DATE_PHRASE_NORMAL_H

#include <stdint.h>

#include "wpc/base/arena.h"

/* Without blanks and quotation marks, with ASCII digits and one form of each
   bracket, dash and stop. */
struct normal {
    struct str text;
    const uint32_t *at; /* for each byte of `text`: where its character began */
    struct str source;
};

/* The arena owns `text` and `at`; `source` is borrowed. */
struct normal normal_of(struct arena *arena, struct str source);

/* Byte of the source where the character at `i` of the text begins, and the
   one past the character that ends before `i`. */
uint32_t normal_begin(const struct normal *normal, size_t i);
uint32_t normal_end(const struct normal *normal, size_t i);

/* Whether something was left out between the bytes i - 1 and i. */
bool normal_has_gap(const struct normal *normal, size_t i);

/* Whether a quotation opens right before the byte `i`. */
bool normal_opens_quote(const struct normal *normal, size_t i);

#endif
