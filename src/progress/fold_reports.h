/* Reports wait till there are some, while the states of their cells are
   fetched: memory far apart is what a fold waits for most. */
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

/* A turn is tried for when there are SOME, and again till there are MOST: then
   it is waited for. */
enum { REPORTS_SOME = 512, REPORTS_AGAIN = 64, REPORTS_MOST = 1536 };
struct fold_reports {
    size_t n;
    struct report items[REPORTS_MOST];
};

#endif
