/* Sentences and words in the reader's language. */
#ifndef WPC_TEXT_MESSAGE_H
#define WPC_TEXT_MESSAGE_H

#include "wpc/base/buf.h"
#include "wpc/base/diag.h"

enum lang { LANG_ZH, LANG_EN };

/* A word of ours: the key is what machine formats print and options take, in
   every language. */
struct word {
    struct str key;
    struct str zh;
    struct str en;
};

struct str word_in(enum lang lang, const struct word *word);

/* NULL when none of the n words has this key or is this word in either
   language; ASCII case is forgiven. */
const struct word *word_find(const struct word *words, size_t n, struct str s);

/* The sentence of `code` with {0}–{3} replaced. */
void message_put(struct buf *buf, enum lang lang, enum message code,
                 const struct str *args);

#endif
