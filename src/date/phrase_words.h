/* The table of words, for its test. Private to src/date. */
#ifndef WPC_SRC_DATE_PHRASE_WORDS_H
#define WPC_SRC_DATE_PHRASE_WORDS_H

#include "phrase_tokens.h"

struct word {
    struct str text;
    enum token_kind kind;
    int16_t value;
};

size_t word_count(void);
struct word word_at(size_t i);

#endif
