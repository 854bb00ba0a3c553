/* Sentences, clauses and stretches of prose: which part belongs to which
   phrase. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_STRETCH_H
#define WPC_SRC_PLAN_STRETCH_H

#include "wpc/base/arena.h"
#include "wpc/date/phrase.h"
#include "wpc/plan/mention.h"

/* Bytes from `at` up to, not including, `end`. */
struct stretch {
    uint32_t at;
    uint32_t end;
};

/* Takes the next sentence (up to 。！？ or a line's end, outside brackets)
   that begins at or after `from`; false at the end of the text. */
bool sentence_next(struct str text, size_t from, struct stretch *sentence);

/* Fills one stretch for each of the n phrases of a sentence, in order; phrases
   of one clause share theirs. */
void stretches_find(struct str text, struct stretch sentence,
                    const struct phrase *const *phrases, size_t n,
                    const struct mentions *mentions, struct stretch *out);

/* Without separators and blanks at its ends. */
struct stretch stretch_trim(struct str text, struct stretch stretch);

#endif
