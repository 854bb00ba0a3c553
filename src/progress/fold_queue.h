/* Events wait, by the part of the cells that theirs is in, till there are many:
   then the states of one part lie at hand. Memory of cells that lie far apart
   is what a fold waits for most. */
#ifndef WPC_SRC_PROGRESS_FOLD_QUEUE_H
#define WPC_SRC_PROGRESS_FOLD_QUEUE_H

#include "wpc/progress/fold.h"

/* {0} is ready, and has no room: nothing waits. */
enum { QUEUE_PARTS = 64, QUEUE_EACH = 512 };
struct fold_queue {
    struct brief *items; /* QUEUE_EACH for each part */
    uint16_t n[QUEUE_PARTS];
    unsigned shift; /* of a cell's number, to its part */
};

/* Few cells need no queue. */
void queue_begin(struct fold_queue *queue, uint32_t n_cells);
/* False: to be taken at once. */
bool queue_put(struct fold *fold, const struct brief *brief);
/* Takes all that waits. */
void queue_end(struct fold *fold);

/* src/progress/fold_events.c */
void brief_take(struct fold *fold, const struct brief *brief);

#endif
