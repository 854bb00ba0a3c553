/* Writing tables. */
#include "wpc/store/tsv_put.h"

static bool needs_quotes(struct str cell)
{
    return str_has_prefix(cell, S("\"")) ||
           str_find_byte(cell, '\t', 0) != SIZE_MAX ||
           str_find_byte(cell, '\n', 0) != SIZE_MAX ||
           str_find_byte(cell, '\r', 0) != SIZE_MAX;
}

static void quoted_put(struct buf *out, struct str cell)
{
    buf_put_byte(out, '"');
    for (size_t i = 0; i < cell.n; i++) {
        if (cell.p[i] == '"')
            buf_put_byte(out, '"');
        buf_put_byte(out, cell.p[i]);
    }
    buf_put_byte(out, '"');
}

void tsv_row_put(struct buf *out, const struct str *cells, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            buf_put_byte(out, '\t');
        if (needs_quotes(cells[i]))
            quoted_put(out, cells[i]);
        else
            buf_put(out, cells[i]);
    }
    buf_put_byte(out, '\n');
}
