/* Which journals have their lines in the order of writing. */
#ifndef WPC_SRC_CLI_WRITING_ORDER_H
#define WPC_SRC_CLI_WRITING_ORDER_H

#include "wpc/progress/brief.h"

/* Of lines that are read together some are seen before others that stand above
   them, so their times wait for one another. {.falls} is ready. */
struct writing_order {
    bool *falls; /* by journal: an event was, or may have been, written before
                    one above it */
    size_t journal;
    uint64_t last;   /* when the last one of those that are settled was */
    uint32_t number; /* of the first line that waits */
    size_t n;
    uint64_t ats[BRIEF_LINES]; /* parts of event_key(); 0: no event so far */
};

/* What comes now is of this journal. */
void order_turn(struct writing_order *order, size_t journal);
/* These lines are read together; their events come in any order. */
void order_lines(struct writing_order *order, const struct brief_lines *lines);
void order_put(struct writing_order *order, uint32_t number, uint64_t key);
/* After the last event; `falls` is then as told above. */
void order_end(struct writing_order *order);

#endif
