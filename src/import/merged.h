/* Cells that were merged in the document: as text they are blank. */
#ifndef WPC_SRC_IMPORT_MERGED_H
#define WPC_SRC_IMPORT_MERGED_H

#include "heading.h"

/* True for the heading of a group that runs through all columns: one cell at
   most holds anything, and it is not what is to be done. */
bool row_is_group(const struct heading *heading, struct str row);

/* The row with what stands above in the cells that were merged downwards: every
   blank one when its number is blank, else that of the lead, which no row is
   without. The row itself where there is nothing to fill. */
struct str row_unmerge(struct arena *arena, const struct heading *heading,
                       struct str above, struct str row);

#endif
