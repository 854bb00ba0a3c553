/* What the journals of the workspace hold, for commands that answer from
   single events. */
#ifndef WPC_CLI_EVENTS_H
#define WPC_CLI_EVENTS_H

#include "wpc/cli/command.h"
#include "wpc/query/gauge.h"
#include "wpc/query/id_fronts.h"

/* Reads the journals once more; call->progress must be there. What is wrong
   with their lines was told when they were folded. */
enum rc call_history_read(struct call *call, const struct history_wish *wish,
                          struct history *out);
/* The same of other journals, for another fold. */
enum rc call_history_fill(struct call *call, const struct journals *journals,
                          struct fold *fold, const struct history_wish *wish,
                          struct history *out);

/* How far the ids that were put must be shown, to be told from all other
   events: reads the journals once more. call->progress must be there if any was
   put. */
enum rc call_fronts_find(struct call *call, struct id_fronts *fronts);

/* Targets and figures of indicators, for question.gauges; call->progress may
   be NULL. */
enum rc call_gauges_read(struct call *call, struct gauges *out);

/* The office of that name, or RC_USAGE with the nearest names: a unit, a
   region, the coordinator, or somebody who has a journal. */
enum rc call_office_find(struct call *call, struct str name, uint32_t *office);

/* "T65.2/通辽市": a place in the plan. False, and nothing said, when it is
   none. */
bool call_place_read(struct call *call, struct str text,
                     struct address *address);

#endif
