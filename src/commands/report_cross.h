/* Two dimensions as a table of rows × columns, for people. Private to the
   commands floor. */
#ifndef WPC_SRC_COMMANDS_REPORT_CROSS_H
#define WPC_SRC_COMMANDS_REPORT_CROSS_H

#include "report_rows.h"
#include "wpc/cli/present.h"

/* `measure` names the column of the report that fills the table; empty = 节点.
   RC_USAGE when it is none or no number. */
enum rc report_cross_print(struct presentation *presentation,
                           struct report *report, struct str measure,
                           struct view *view);

#endif
