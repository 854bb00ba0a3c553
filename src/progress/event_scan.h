/* Splitting a journal's line into cells. */
#ifndef WPC_SRC_PROGRESS_EVENT_SCAN_H
#define WPC_SRC_PROGRESS_EVENT_SCAN_H

#include "wpc/progress/event.h"

/* False, with the fault, when there are not EVENT_COLUMNS cells without control
   bytes and with known escapes only. Does not look for broken UTF-8. */
bool event_scan(struct str line, struct str cells[EVENT_COLUMNS],
                struct event_fault *fault);

#endif
