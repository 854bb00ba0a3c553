/* The table of words, for its test. Private to src/date. */
#ifndef WPC_SRC_DATE_PHRASE_WORDS_H
#define WPC_SRC_DATE_PHRASE_WORDS_H

#include "phrase_tokens.h"

struct phrase_word {
    struct str text;
    enum token_kind kind;
    int16_t value;
};

size_t phrase_word_count(void);
struct phrase_word phrase_word_at(size_t i);

#endif
