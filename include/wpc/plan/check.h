/* What a careful reader would ask about a plan: names that are unknown, words
   that the notice does not hold, work that stands twice on two days. */
#ifndef WPC_PLAN_CHECK_H
#define WPC_PLAN_CHECK_H

#include "wpc/base/diag.h"
#include "wpc/plan/plan.h"

/* Where a byte of a cell stands on disk; {0} when it is not known. */
struct place_finder {
    struct place (*find)(void *context, const char *byte);
    void *context;
};

struct plan_checking {
    const struct plan *plan;
    struct str notice; /* the notice as published; empty = not there */
    struct arena *arena;
    struct diags *diags; /* errors and notes are added here */
    struct place_finder places;
};

/* Units and regions that no table knows. */
void check_names(const struct plan_checking *checking);
/* Titles, duties and quotations whose words do not occur in the notice. */
void check_words(const struct plan_checking *checking);
/* Items without any obligation; passages that look like limits and were not
   read; days that are none. */
void check_reading(const struct plan_checking *checking);
/* Where a fresh reading of the prose differs from obligations.tsv; a person's
   lines are left alone. `plan` is the one that is checked. */
void check_frozen(const struct plan_checking *checking, struct plan *plan);
/* A plan and the task that share the longest run of words: leads that differ,
   and the same work on two days. */
void check_twins(const struct plan_checking *checking);

/* The longest run of characters that two texts share: bytes of each, and how
   many. n = 0 when they share none. */
struct common_run {
    size_t at_a;
    size_t at_b;
    size_t n;
};
struct common_run common_run_find(struct arena *scratch, struct str a,
                                  struct str b);

#endif
