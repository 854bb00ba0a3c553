/* Cells that were merged in the document: as text they are blank. */
#ifndef WPC_SRC_IMPORT_MERGED_H
#define WPC_SRC_IMPORT_MERGED_H

#include "heading.h"

/* True for the heading of a group that runs through all columns: one cell at
   most holds anything, and it is not what is to be done; all hold the same; or
   it has but a name and a number, of another kind than the row after it, which
   is empty where there is none: 一, 治水 before 1. */
bool row_is_group(const struct heading *heading, struct str row,
                  struct str next);

/* The row with what stands above in the cells that were merged downwards: every
   blank one when its number is blank, else those of the lead and of what is to
   be done, which no row is without; and where 同上 stands. The row itself where
   there is nothing to fill. */
struct str row_unmerge(struct arena *arena, const struct heading *heading,
                       struct str above, struct str row);

#endif
