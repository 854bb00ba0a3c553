/* How wide the columns of a table may be. */
#ifndef WPC_SRC_OUTPUT_FORMATS_TABLE_LAYOUT_H
#define WPC_SRC_OUTPUT_FORMATS_TABLE_LAYOUT_H

#include "wpc/query/view.h"

enum { TABLE_GAP = 2 };

struct layout_column {
    size_t index; /* of the view's column */
    enum column_role role;
    size_t natural; /* columns of the widest cell; 0 leaves it out */
    size_t width;   /* columns it gets; 0 when it is left out */
};

/* Sets every width so that all of them with their gaps are within `room`.
   Prose gives way first, then long texts; numbers, lights, short cells and the
   first text stay whole. Where that is not enough, columns are left out from
   the right: an omitted column is better than crumbs of all. */
void layout_fit(struct layout_column *columns, size_t n, size_t room);

#endif
