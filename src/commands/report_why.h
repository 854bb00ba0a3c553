/* wpc report --why: what a figure counts, a line for each, with the cells and
   the events behind it. Private to the commands floor. */
#ifndef WPC_SRC_COMMANDS_REPORT_WHY_H
#define WPC_SRC_COMMANDS_REPORT_WHY_H

#include "report_rows.h"
#include "wpc/cli/present.h"

/* `figure` names a column of the report. With dimensions named, the lines of
   each group; else each thing once. Of a rate, all below the line. */
enum rc report_why_print(struct presentation *presentation,
                         struct report *report, struct str figure,
                         bool grouped);

#endif
