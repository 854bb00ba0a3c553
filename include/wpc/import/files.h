/* The files of a new workspace that are made, not found. */
#ifndef WPC_IMPORT_FILES_H
#define WPC_IMPORT_FILES_H

#include "wpc/base/buf.h"
#include "wpc/plan/plan.h"

/* units.tsv: every unit that the plan's cells name, the known ones with what is
   known of them; gives how many. Regions, classes of them and 各有关部门 are
   none. */
size_t units_table_put(struct buf *out, struct plan *plan);

/* wpc.conf; what is empty or none is left for a person to fill in. */
void conf_put(struct buf *out, struct str title, struct date issued,
              struct date ends);

/* The last day of the year of the latest limit or target; none when there is
   none. */
struct date ends_find(const struct plan *plan);

/* How many regions of a regions.tsv the text names. */
size_t regions_named(struct str table, struct str text);

extern const struct str tasks_heading;
extern const struct str plans_heading;
extern const struct str regions_heading;

#endif
