/* Reports wait, by the part of the cells theirs is in, till there are many:
   then the states of one part lie at hand. Memory of cells that lie far apart
   is what a fold waits for most. */
#ifndef WPC_SRC_PROGRESS_FOLD_REPORTS_H
#define WPC_SRC_PROGRESS_FOLD_REPORTS_H

#include "wpc/progress/fold.h"

/* A report that counts; 24 bytes. */
struct report {
    uint64_t key;
    uint32_t id; /* event_short() */
    uint32_t cell;
    uint32_t office;
    uint8_t act;
    uint8_t percent;
};

/* {0} is ready, and has no room: nothing waits. */
enum { REPORT_PARTS = 64, REPORT_EACH = 512 };
struct fold_reports {
    struct report *items; /* REPORT_EACH for each part */
    uint16_t n[REPORT_PARTS];
    unsigned shift; /* of a cell's number, to its part */
};

/* Few cells need not wait. */
void reports_begin(struct fold_reports *reports, uint32_t n_cells);
/* The brief has a cell. */
void report_put(struct fold *fold, const struct brief *brief);
/* At once. */
void report_take(struct fold *fold, const struct report *report);
/* Takes all that waits. */
void reports_end(struct fold *fold);

#endif
