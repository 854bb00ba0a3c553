/* The time limit in an attribution: （责任单位：A；完成时限：2023年6月底）. */
#ifndef WPC_SRC_IMPORT_LIMIT_H
#define WPC_SRC_IMPORT_LIMIT_H

#include "wpc/base/arena.h"
#include "wpc/date/civil.h"

/* What stands behind a label of time, else the first clause that says a day; a
   view of `text`, empty when there is neither. `issued` is the document's day;
   none: year-less limits are found by their label alone. */
struct str limit_find(struct arena *arena, struct str text, struct date issued);

#endif
