/* Headings of tables in notices, and what their columns hold. */
#ifndef WPC_SRC_IMPORT_HEADING_H
#define WPC_SRC_IMPORT_HEADING_H

#include <stdint.h>

#include "heading_words.h"
#include "wpc/base/arena.h"

enum table_type { TABLE_NONE, TABLE_TASKS, TABLE_PLANS };

enum { HEADING_CELLS = 24 };

struct heading {
    enum table_type type;
    struct str cells[HEADING_CELLS];
    size_t n;
    size_t at[ROLES]; /* the cell of each; SIZE_MAX = there is none */
};

/* TABLE_NONE when the line is no heading. `below` is the line after it: where
   cells were merged it holds what stands under them (责任单位 over 牵头, 配合).
   `lines` is how many the heading takes. */
struct heading heading_read(struct str line, struct str below, size_t *lines);
/* What the cell is called in a table of a workspace. */
struct str heading_name(struct arena *arena, const struct heading *heading,
                        size_t cell);
/* True when there are two columns of numbers: two tables side by side, of which
   no row can be read as one. */
bool heading_is_double(const struct heading *heading);
bool heading_equal(const struct heading *a, const struct heading *b);

/* Cells of a line; those past the last of `cells` are counted only. */
size_t cells_split(struct str line, struct str *cells, size_t n);

#endif
