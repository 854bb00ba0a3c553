/* What was read so far of a plan's prose. Private to the plan floor. */
#ifndef WPC_SRC_PLAN_READINGS_H
#define WPC_SRC_PLAN_READINGS_H

#include "wpc/plan/plan.h"

/* Items that are alike have their text at one place: most are found by that,
   without a look at the text. A place of the table holds what it was asked for
   last. */
enum { READINGS_LATELY = 1024 };
struct reading_lately {
    const char *text;
    size_t n;
    uint32_t reading; /* its number, from 1 */
};

/* Equal keys share a reading. Behind a pointer, so that a plan that nobody may
   alter can still be read when it is asked. */
struct plan_readings {
    struct arena arena;
    struct phrase_memo *memo; /* taken when first needed */
    struct arena scratch;     /* of `days` */
    struct reading days;      /* what item_days() gave last */
    struct intern keys;
    struct reading_lately *lately; /* of tasks; NULL for a plan of few items,
                                      which it would not repay */
    struct reading *items;         /* by number of the key */
    size_t n;
    size_t capacity;
};

/* NULL is forgiven. */
void readings_release(struct plan_readings *readings);

#endif
