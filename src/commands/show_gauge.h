/* What an indicator is to come to and has come to, in words. Private to the
   commands. */
#ifndef WPC_SRC_COMMANDS_SHOW_GAUGE_H
#define WPC_SRC_COMMANDS_SHOW_GAUGE_H

#include "show_progress.h"
#include "wpc/query/gauge.h"

/* head: ≤11%  2016-12-31; lines: the last figure and what is missing, then the
   regions that have a target or a figure of their own. With `why` also the
   events. */
struct progress_lines show_gauge(const struct call *call, enum lang lang,
                                 const struct item *item,
                                 const struct gauges *gauges, bool why);

#endif
