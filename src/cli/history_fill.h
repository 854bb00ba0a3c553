/* Journals into a history. */
#ifndef WPC_SRC_CLI_HISTORY_FILL_H
#define WPC_SRC_CLI_HISTORY_FILL_H

#include "writing_order.h"
#include "wpc/cli/app.h"
#include "wpc/query/history.h"

/* A history being filled from one journal after another; what does not pass is
   taken. {.history, .passes, .take} is ready. */
struct filling {
    struct history *history;
    bool (*passes)(const struct history *history, const struct brief_line *line,
                   const struct brief *brief);
    void (*take)(struct history *history, const struct event *event,
                 uint32_t writer);
    const struct journal *journal; /* that the rest is of */
    uint32_t writer;
    struct brief_reader reader;
    const struct journal *first; /* the journals' items, … */
    struct writing_order *order; /* … for this; NULL: nobody asks */
};

/* The filling must outlive the reading. */
struct journal_reading filling_reading(struct call *call,
                                       struct filling *filling);

/* Fills a history that has begun, and ends it. `falls` is by journal, see
   writing_order.h, or NULL. */
enum rc history_fill(struct call *call, const struct journals *journals,
                     struct history *history, bool *falls);

#endif
