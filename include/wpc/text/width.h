/* Columns on a terminal, and other facts of Unicode. Never asks the locale. */
#ifndef WPC_TEXT_WIDTH_H
#define WPC_TEXT_WIDTH_H

#include <stdint.h>

#include "wpc/base/arena.h"

/* Ambiguous characters (“ ” — … · Ⅲ ① ℃ × →) take 1 column by Unicode and 2 in
   many Chinese terminals. */
enum ambiguous { AMBIGUOUS_NARROW, AMBIGUOUS_WIDE };

/* 0 for combining marks and controls, 1 or 2. */
int width_of_character(uint32_t character, enum ambiguous ambiguous);
/* Columns of the whole view; tabs and controls count 0 (escape them first), a
   broken byte counts as U+FFFD. */
size_t width_of(struct str s, enum ambiguous ambiguous);

/* The longest front of `s` within `columns`; never cuts a character, keeps
   combining marks with their base. */
struct str width_front(struct str s, size_t columns, enum ambiguous ambiguous);

/* NFKC and case folding, for search only, never for storing: `（` equals `(`,
   Ⅲ equals III. Characters that may be ignored are dropped, broken bytes stay
   as they are. */
struct str text_fold(struct arena *arena, struct str s);

#endif
