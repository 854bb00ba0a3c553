/* Cells that were merged in the document. */
#include "merged.h"

#include "wpc/text/blank.h"

static enum role role_of_work(const struct heading *heading)
{
    return heading->type == TABLE_PLANS ? ROLE_NAME : ROLE_TEXT;
}

/* Chinese numerals alone, with what parts them off: 一, （二）, 三、. */
static bool is_section_number(struct str cell)
{
    static const struct str signs[] = {
        STR("一"), STR("二"), STR("三"), STR("四"), STR("五"),
        STR("六"), STR("七"), STR("八"), STR("九"), STR("十"),
        STR("、"), STR("（"), STR("）"), STR("("),  STR(")")};
    enum { SIGNS = sizeof signs / sizeof *signs };
    struct str rest = blank_trim(cell);
    bool some = rest.n > 0;
    for (size_t i = 0; rest.n > 0 && i < SIGNS;) {
        bool fits = str_has_prefix(rest, signs[i]);
        rest = str_drop(rest, fits ? signs[i].n : 0);
        i = fits ? 0 : i + 1;
    }
    return some && rest.n == 0;
}

static bool is_bracketed(struct str cell)
{
    struct str text = blank_trim(cell);
    return str_has_prefix(text, S("（")) || str_has_prefix(text, S("("));
}

/* 一 before 1 or （一）: of a section, not of a row like the next one. */
static bool counts_sections(struct str number, struct str next)
{
    return is_section_number(number) && !blank_is_all(next) &&
           (!is_section_number(next) ||
            is_bracketed(number) != is_bracketed(next));
}

bool row_is_group(const struct heading *heading, struct str row,
                  struct str next)
{
    struct str cells[HEADING_CELLS], below[HEADING_CELLS];
    size_t n = cells_split(row, cells, HEADING_CELLS), filled = 0, same = 0;
    size_t number = heading->at[ROLE_NUMBER];
    for (size_t i = 0; i < n && i < HEADING_CELLS; i++) {
        filled += i != number && !blank_is_all(cells[i]);
        same += str_equal(cells[i], cells[0]);
    }
    if (filled == 0 || (same == n && n > 2))
        return true;
    if (filled > 1)
        return false;
    if (number == SIZE_MAX || blank_is_all(cells[number]))
        return blank_is_all(cells[heading->at[role_of_work(heading)]]);
    return cells_split(next, below, HEADING_CELLS) == n &&
           counts_sections(cells[number], below[number]);
}

/* 同上 */
static bool is_ditto(struct str cell)
{
    static const struct str dittos[] = {STR("同上"), STR("〃"), STR("″")};
    for (size_t i = 0; i < sizeof dittos / sizeof *dittos; i++)
        if (str_equal(blank_trim(cell), dittos[i]))
            return true;
    return false;
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
                      (all || i == heading->at[ROLE_LEAD] ||
                       i == heading->at[role_of_work(heading)]) &&
                      blank_is_all(cells[i]);
        if ((!merged && !is_ditto(cells[i])) || blank_is_all(upper[i]))
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
