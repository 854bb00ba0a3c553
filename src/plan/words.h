/* Lists of words to look for in folded prose, and the characters of a text.
   Private to the plan floor. */
#ifndef WPC_SRC_PLAN_WORDS_H
#define WPC_SRC_PLAN_WORDS_H

#include "wpc/base/str.h"

/* Where the character before `at` begins; 0 at the front. */
size_t char_before(struct str s, size_t at);
/* Where the character after the one at `at` begins; s.n at the end. */
size_t char_after(struct str s, size_t at);
/* The character at `at`; empty at the end. */
struct str char_at(struct str s, size_t at);

/* Words in one literal, one blank between them and one at each end. Behind them
   are as many zeros as may be read too when many bytes are looked at at once.
 */
#define WORDS(literal)                             \
    {                                              \
        " " literal " " WORDS_PAST WORDS_PAST,     \
            sizeof(" " literal " ") - sizeof(char) \
    }
/* Half of a vector, and of the character before it. */
#define WORDS_PAST "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"

/* Bytes of the longest word that `s` begins, or ends, with; 0 if none. */
size_t words_begin(struct str words, struct str s);
size_t words_end(struct str words, struct str s);
/* The same on any machine; the tests compare them. */
size_t words_begin_anywhere(struct str words, struct str s);
size_t words_end_anywhere(struct str words, struct str s);
/* Of the one word of a list that begins at `word`: its bytes when `s` begins
   with it, else 0. */
size_t word_begin(const char *word, struct str s);
/* True when `s` is one of the words. */
bool words_have(struct str words, struct str s);

#endif
