/* What the two ways of reading prose share. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_PROSE_PART_H
#define WPC_SRC_PLAN_PROSE_PART_H

#include "wpc/plan/obligation.h"

bool phrase_makes_obligation(const struct phrase *phrase);

/* A start that governs a later recurrence, or opens a range that ends in the
   next phrase (2017年10月至2018年3月), makes no obligation of its own. The
   phrases are those of one sentence that make obligations. */
bool phrase_is_governing(const struct phrase *const *phrases, size_t n,
                         size_t i);

/* Its kind, days and recurrence as the phrase says them. */
struct obligation obligation_of_phrase(const struct phrase *phrase);

#endif
