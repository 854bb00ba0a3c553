/* Events that others name: is there such an event? Memory is by what is named,
   not by event, at the price of one more reading. */
#ifndef WPC_SRC_CLI_JOURNAL_MARKS_H
#define WPC_SRC_CLI_JOURNAL_MARKS_H

#include "wpc/cli/app.h"

/* {0} is ready; the arrays are the call's. */
struct journal_marks {
    uint64_t *items; /* event_mark(); sorted by marks_look() */
    size_t n;
    size_t capacity;
    bool *known;    /* parallel to items */
    uint8_t *sieve; /* a bit for the first bits of each mark */
    unsigned shift; /* what a mark has besides these */
};

void marks_put(struct call *call, struct journal_marks *marks, uint64_t mark);
/* When all are put: reads the journals for them, without a word. */
void marks_look(struct call *call, struct journal_marks *marks);
/* True when an event has the mark, which was put. */
bool marks_know(const struct journal_marks *marks, uint64_t mark);

#endif
