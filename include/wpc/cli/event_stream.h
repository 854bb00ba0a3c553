/* Events of all journals in the order of writing, one at a time: however many
   there are, no more than a piece of each journal is held. */
#ifndef WPC_CLI_EVENT_STREAM_H
#define WPC_CLI_EVENT_STREAM_H

#include "wpc/cli/command.h"
#include "wpc/query/history.h"

/* Which events there are to print; {0} is ready for events_scan(). */
struct event_scan {
    struct call *call;
    struct history history; /* all of them, unless there are too many to hold */
    bool *falls; /* by journal: its lines are not in the order of writing */
    struct arena kept;
};

/* Reads the journals; call->progress must be there, the wish must outlive the
   scan. When history.is_over its entries must be had from a stream. */
enum rc events_scan(struct event_scan *scan, struct call *call,
                    const struct history_wish *wish);
void events_release(struct event_scan *scan);

/* The entries of a scan that was too large, read once more. The scan must
   outlive it. */
struct event_stream;
struct event_stream *stream_open(const struct event_scan *scan);
/* NULL at the end; an entry lives till the next call. */
const struct history_entry *stream_next(struct event_stream *stream);
/* What went wrong on the way. */
enum rc stream_close(struct event_stream *stream);

#endif
