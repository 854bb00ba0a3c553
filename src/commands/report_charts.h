/* wpc report -o x.svg. Private to the commands floor. */
#ifndef WPC_SRC_COMMANDS_REPORT_CHARTS_H
#define WPC_SRC_COMMANDS_REPORT_CHARTS_H

#include "report_rows.h"
#include "wpc/cli/present.h"

/* Bars by the first dimension, and the curve of all that is asked about. */
void report_charts_print(struct presentation *presentation,
                         const struct report *report);

#endif
