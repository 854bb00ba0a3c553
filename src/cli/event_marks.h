/* The marks of all events, as quick as a fold. Private to cli. */
#ifndef WPC_SRC_CLI_EVENT_MARKS_H
#define WPC_SRC_CLI_EVENT_MARKS_H

#include "wpc/store/journal.h"

struct fold;

/* Calls `see` for every event of the journals, also for one that is not heard.
   What is wrong with their lines was told before; `diags` as in struct
   journal_reading. */
struct event_marks {
    const struct sys *sys;
    const struct journals *journals;
    struct fold *fold;
    struct diags *diags;
    void (*see)(void *context, uint64_t mark);
    void *context;
};
enum rc event_marks_read(const struct event_marks *wanted);

#endif
