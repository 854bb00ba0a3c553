/* Prose brought to one form: full-width letters, digits and punctuation as
   ASCII, brackets as ( [ <, blanks of any width as one byte or none; every byte
   knows where it was printed. And lists of words to look for in it. Private to
   the plan floor. */
#ifndef WPC_SRC_PLAN_FOLD_H
#define WPC_SRC_PLAN_FOLD_H

#include <stdint.h>

#include "wpc/base/arena.h"

/* A byte that is not UTF-8; never part of a word. */
enum { FOLD_BROKEN = 1 };

enum fold_blanks {
    FOLD_DROP_BLANKS, /* line ends stay */
    FOLD_KEEP_BLANKS, /* each as ' ' */
};

/* All in the arena. at[i] and end[i]: where the character that byte i belongs
   to begins and ends in the text that was folded. */
struct folded {
    struct str s;
    const uint32_t *at;
    const uint32_t *end;
};

struct folded fold(struct arena *arena, struct str text,
                   enum fold_blanks blanks);

/* For the byte of each bracket, that of its mate; for every other byte, and
   for brackets without one, the byte itself. In the arena. */
const uint32_t *fold_brackets(struct arena *arena, struct str s);

/* Where the character before `at` begins; 0 at the front. */
size_t char_before(struct str s, size_t at);
/* Where the character after the one at `at` begins; s.n at the end. */
size_t char_after(struct str s, size_t at);
/* The character at `at`; empty at the end. */
struct str char_at(struct str s, size_t at);

/* Words in one literal, one blank between them and one at each end. */
#define WORDS(literal) STR(" " literal " ")

/* Bytes of the longest word that `s` begins with; 0 if none. */
size_t words_begin(struct str words, struct str s);
/* Bytes of the longest word that `s` ends with; 0 if none. */
size_t words_end(struct str words, struct str s);
/* The characters that any of some words begin with: a quick no for most places
   of a text. {0} is none. */
enum { FIRSTS = 1024 };
struct firsts {
    uint8_t bits[FIRSTS];
};
/* `bit` tells one list of words from another. */
void firsts_add(struct firsts *firsts, struct str words, uint8_t bit);
void firsts_add_word(struct firsts *firsts, struct str word, uint8_t bit);
/* A list whose bit is not there has no word that begins here; one whose bit is
   there may have. */
uint8_t firsts_of(const struct firsts *firsts, struct str s);

/* True when `s` is one of the words. */
bool words_have(struct str words, struct str s);

#endif
