/* Sentences and words in the reader's language. */
#ifndef WPC_TEXT_MESSAGE_H
#define WPC_TEXT_MESSAGE_H

#include "wpc/base/arena.h"
#include "wpc/base/buf.h"
#include "wpc/base/diag.h"

enum lang { LANG_ZH, LANG_EN };

/* A word of ours: the key is what machine formats print and options take, in
   every language. The three texts stand one behind the other, each closed by a
   NUL: one pointer to be set in each when the program starts, not three. */
struct word {
    const char *texts;
    uint32_t n_key, n_zh; /* bytes */
};

/* Of three literals, for tables. */
#define WORD(key, zh, en)                                  \
    {                                                      \
        key "\0" zh "\0" en, sizeof key - 1, sizeof zh - 1 \
    }

/* Of texts that are no literals; in the arena. */
struct word word_make(struct arena *arena, struct str key, struct str zh,
                      struct str en);

/* Borrowed, closed by a NUL; empty of a word of zeros. */
struct str word_zh(const struct word *word);
struct str word_en(const struct word *word);
static inline struct str word_key(const struct word *word)
{
    return (struct str){word->texts, word->n_key};
}

struct str word_in(enum lang lang, const struct word *word);

/* NULL when none of the n words has this key or is this word in either
   language; ASCII case is forgiven. */
const struct word *word_find(const struct word *words, size_t n, struct str s);

/* "1 event", "2 events": an English noun that takes an s, given with it; in the
   arena. */
struct str english_count(struct arena *arena, size_t n, struct str nouns);

/* The sentence of `code` with {0}–{3} replaced. */
void message_put(struct buf *buf, enum lang lang, enum message code,
                 const struct str *args);

#endif
