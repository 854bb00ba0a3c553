/* One item as a person reads it. Private to the commands. */
#ifndef WPC_SRC_COMMANDS_SHOW_TEXT_H
#define WPC_SRC_COMMANDS_SHOW_TEXT_H

#include "show_progress.h"
#include "wpc/query/gauge.h"

/* The whole text wrapped, never cut; then the obligations. With `why` the words
   that say the days are underlined and the rules named. `changes` stand before
   the obligations. `gauges` as of the question; NULL: the plan's. */
void show_text_put(struct buf *buf, const struct call *call,
                   const struct look *look, const struct item *item,
                   const struct progress_lines *changes,
                   const struct gauges *gauges, bool why);

#endif
