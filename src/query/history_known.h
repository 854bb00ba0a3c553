/* Events by their ids, as far as others name them. Private to history. */
#ifndef WPC_SRC_QUERY_HISTORY_KNOWN_H
#define WPC_SRC_QUERY_HISTORY_KNOWN_H

#include "wpc/query/history.h"

/* Keeps the place of an event that names another, or is named. */
void known_put(struct history *history, const struct event *event,
               const struct judgement *judgement);
/* Once all are put. */
void known_settle(struct history *history);
/* NULL when it is not there, or nothing names it. */
const struct history_place *known_find(const struct history *history,
                                       uint64_t mark);

#endif
