/* Events that others name: is there such an event? Most of the names are known
   from a quick reading of answers alone, so that the events are looked for on
   the way of another reading; what else names an event costs one more. */
#ifndef WPC_SRC_CLI_NAMED_EVENTS_H
#define WPC_SRC_CLI_NAMED_EVENTS_H

#include "wpc/progress/marks.h"
#include "wpc/store/journal.h"

/* {0} is ready; end with named_release(). */
struct named_events {
    const struct sys *sys;
    const struct journals *journals;
    struct marks early; /* named by an answer, a void or a change */
    struct marks late;  /* only by other events */
};

/* Reads the answers, without a word. */
void named_gather(struct named_events *named, const struct sys *sys,
                  const struct journals *journals);
/* Another event names this one. */
void named_put(struct named_events *named, uint64_t mark);
/* Called for every event of the reading that puts names. */
void named_see(struct named_events *named, uint64_t mark);
/* After that reading: looks for what was put on the way. */
void named_look(struct named_events *named, struct fold *fold);
/* True when there is such an event; the mark was put. */
bool named_know(const struct named_events *named, uint64_t mark);
bool named_know_all(const struct named_events *named);
void named_release(struct named_events *named);

#endif
