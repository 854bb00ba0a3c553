/* Frozen obligations: ids are stored in journals and must never shift, so what
   was once read out of the prose is kept and only ever added to. Pure. */
#ifndef WPC_PLAN_FREEZE_H
#define WPC_PLAN_FREEZE_H

#include "wpc/plan/plan.h"

/* Keeps a line of obligations.tsv with the plan; before plan_read(). A struck
   one keeps its id from being used again and makes no obligation. */
void plan_freeze(struct plan *plan, const struct item *item,
                 struct obligation obligation, bool is_struck);

/* The rule of a line that a person wrote. */
extern const struct str freeze_by_hand; /* 人工 */

/* How a fresh reading of an item compares with its frozen lines. */
enum freeze_fate {
    FREEZE_SAME,    /* read as it was */
    FREEZE_CHANGED, /* the same words, read differently now, or by hand */
    FREEZE_GONE,    /* no longer read; a person's own line always is */
    FREEZE_NEW,     /* read now and not there */
};

struct freeze_line {
    const struct item *item;
    struct obligation obligation; /* NEW: as read now, with its new label */
    bool is_struck;
    enum freeze_fate fate;
    const struct obligation *fresh; /* SAME and CHANGED: as read now */
};

struct freeze_lines {
    struct freeze_line *items; /* the arena's */
    size_t n;
};

/* Item by item: the lines that are there, in their order and unaltered, then
   the new ones, numbered after the highest. */
struct freeze_lines freeze_compare(struct arena *arena, struct plan *plan);

#endif
