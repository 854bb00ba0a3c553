/* Physical lines of a notice. */
#ifndef WPC_SRC_IMPORT_LINES_H
#define WPC_SRC_IMPORT_LINES_H

#include <stdint.h>

#include "wpc/base/arena.h"

/* lines.items[i] is line i + 1; without CR at the end, and BOM at the front. */
struct lines {
    struct str *items; /* the arena's */
    size_t n;
};

struct lines lines_split(struct arena *arena, struct str bytes);

#endif
