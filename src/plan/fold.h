/* Prose brought to one form: full-width letters, digits and punctuation as
   ASCII, brackets as ( [ <, blanks of any width as one byte or none; every
   character knows where it was printed. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_FOLD_H
#define WPC_SRC_PLAN_FOLD_H

#include <stdint.h>

#include "words.h"
#include "wpc/base/arena.h"

/* A byte that is not UTF-8; never part of a word. */
enum { FOLD_BROKEN = 1 };

enum fold_blanks {
    FOLD_DROP_BLANKS, /* line ends stay */
    FOLD_KEEP_BLANKS, /* each as ' ' */
};

/* A character that was printed otherwise: its n bytes from `at` of the text on
   are the form_n of the folded one from `from` on, or none. All else stands as
   it was printed. */
struct fold_form {
    uint32_t from;
    uint32_t at;
    uint16_t n;
    uint16_t form_n;
};

struct fold_bracket {
    char byte;
    uint32_t at; /* folded byte */
    uint32_t mate;
};

/* Zeros behind the text, to look at several bytes at once. */
enum { FOLD_PAST = 8 };

/* In the arena. */
struct folded {
    struct str s;
    struct fold_form *forms; /* in order */
    size_t n_forms;
    size_t forms_capacity;
    struct fold_bracket *brackets; /* in order, those with a mate */
    size_t n_brackets;
    size_t brackets_capacity;
};

struct folded fold(struct arena *arena, struct str text,
                   enum fold_blanks blanks);

/* Where the character that the folded byte belongs to begins, and ends, in the
   text that was folded. */
uint32_t folded_begin(const struct folded *folded, size_t i);
uint32_t folded_end(const struct folded *folded, size_t i);

/* For the byte of a bracket, that of its mate; for every other byte, and for
   brackets without one, the byte itself. */
size_t folded_mate(const struct folded *folded, size_t i);

#endif
