/* Cells that were merged in the document. */
#include "merged.h"

#include "wpc/text/blank.h"

static enum role role_of_work(const struct heading *heading)
{
    return heading->type == TABLE_PLANS ? ROLE_NAME : ROLE_TEXT;
}

bool row_is_group(const struct heading *heading, struct str row)
{
    struct str cells[HEADING_CELLS];
    size_t n = cells_split(row, cells, HEADING_CELLS), filled = 0, last = 0;
    for (size_t i = 0; i < n && i < HEADING_CELLS; i++)
        if (!blank_is_all(cells[i])) {
            filled++;
            last = i;
        }
    return filled == 0 ||
           (filled == 1 && last != heading->at[role_of_work(heading)]);
}

static bool is_blank(const struct str *cells, size_t at)
{
    return at != SIZE_MAX && blank_is_all(cells[at]);
}

struct str row_unmerge(struct arena *arena, const struct heading *heading,
                       struct str above, struct str row)
{
    struct str cells[HEADING_CELLS], upper[HEADING_CELLS];
    size_t n = cells_split(row, cells, HEADING_CELLS);
    bool changed = false;
    if (cells_split(above, upper, HEADING_CELLS) != n || n > HEADING_CELLS)
        return row;
    bool all = is_blank(cells, heading->at[ROLE_NUMBER]);
    for (size_t i = 0; i < n; i++) {
        bool merged = i != heading->at[ROLE_NUMBER] &&
                      (all || i == heading->at[ROLE_LEAD]);
        if (!merged || !blank_is_all(cells[i]) || blank_is_all(upper[i]))
            continue;
        cells[i] = upper[i];
        changed = true;
    }
    if (!changed)
        return row;
    struct str joined = cells[0];
    for (size_t i = 1; i < n; i++)
        joined = str_join(arena, str_join(arena, joined, S("\t")), cells[i]);
    return joined;
}
