/* What was read so far of a plan's prose. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_READINGS_H
#define WPC_SRC_PLAN_READINGS_H

#include "wpc/plan/plan.h"

/* Items that are alike have their text at one place: most are found by that,
   without a look at the text. A place of the table holds what it was asked for
   last. */
enum { READINGS_LATELY = 1024, READINGS_FIRST = 128 };
struct reading_lately {
    const char *text;
    size_t n;
    uint32_t reading; /* its number, from 1 */
};

/* An obligation of an item whose text passed away: of a task without a
   time-limit cell. */
struct day_kept {
    uint32_t item; /* in plan.items */
    struct date day;
    uint8_t kind; /* enum obligation_kind */
};

/* Equal keys share a reading. Behind a pointer, so that a plan that nobody may
   alter can still be read when it is asked. */
struct plan_readings {
    struct arena arena;
    struct phrase_memo *memo; /* taken when first needed */
    struct arena scratch;     /* of `days` */
    struct arena passing;     /* of what a text names, while it is read */
    struct reading days;      /* what item_days() gave last */
    struct day_kept *kept;    /* by item */
    size_t n_kept;
    size_t kept_capacity;
    size_t kept_at; /* where the item asked for last had its first */
    struct intern keys;
    struct reading_lately *lately; /* of tasks; NULL for a plan of few items,
                                      which it would not repay */
    struct reading *items;         /* by number of the key; at first they lie
                                      in the plan's arena */
    size_t n;
    size_t capacity;
    size_t thawed; /* where the frozen lines of the last item asked for end */
};

/* The plan's readings, which there are from now on. */
struct plan_readings *readings_make(struct plan *plan);
struct reading_context reading_context_of(const struct plan *plan);

/* A task without a time-limit cell that is not frozen: what it says depends on
   its text alone. */
bool item_is_text_alone(const struct plan *plan, const struct item *item);

/* days.c: reads the days of a text that passes away, as the item's. */
void days_keep(struct plan *plan, uint32_t item, struct str text);
/* Each row has become an item of its own. */
void days_spread(struct plan_readings *readings, const struct plan_row *rows,
                 size_t n);
/* Forgets those of the items from the n-th on. */
void days_cut(struct plan_readings *readings, size_t n);

/* NULL is forgiven. */
void readings_release(struct plan_readings *readings);

#endif
