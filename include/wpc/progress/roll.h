/* Who should report each cycle (应报送), and who has. */
#ifndef WPC_PROGRESS_ROLL_H
#define WPC_PROGRESS_ROLL_H

#include "wpc/progress/fold.h"

/* The offices that answer for a cell that is still open and applies: units in
   the tables' order, then regions, then what no table names. */
struct roll {
    struct period cycle;    /* none: no cycle is over yet, nobody is due */
    struct date report_day; /* the last day to report it */
    uint32_t *due;          /* in fold.offices; the arena's */
    uint32_t n_due;
    uint32_t n_silent; /* of them, reported nothing */
};

/* Only cells that `wants` takes count; NULL = all. */
struct roll_choice {
    bool (*wants)(void *context, uint32_t cell);
    void *context;
};

/* Of an ended fold. */
struct roll roll_make(struct arena *arena, const struct fold *fold,
                      const struct roll_choice *choice);

#endif
