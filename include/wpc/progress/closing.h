/* A closed period (封账): one event of the coordinator's, act `close`, whose
   period is the month or quarter and whose doc is the bulletin's. Its value
   holds what the bulletin can be made of again, a line each, parted by LF:

     rule soon_days = 30            as wpc.conf had it
     text 0f1e2d3c4b5a69788796      first digits of the digest of the bulletin
     head 环保厅 ID[,ID]            of each journal; nothing after it counts */
#ifndef WPC_PROGRESS_CLOSING_H
#define WPC_PROGRESS_CLOSING_H

#include "wpc/date/period.h"
#include "wpc/progress/event.h"

struct closing_head {
    struct str writer;
    struct str ids; /* joined by `,`; empty: nothing was in it */
};

/* The arena's. */
struct closing {
    struct period period;
    struct str id;    /* of the event */
    struct str at;    /* when it was written */
    struct str doc;   /* 文号 */
    struct str rules; /* lines of wpc.conf */
    struct str text;
    struct closing_head *heads;
    size_t n_heads;
    size_t capacity;
};

/* False when the event is no closing that could be used. */
bool closing_read(struct arena *arena, const struct event *event,
                  struct closing *out);
/* What goes into the event's value, before it is escaped. */
void closing_value_put(struct buf *buf, const struct closing *closing);

#endif
