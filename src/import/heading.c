/* Headings of tables in notices. */
#include "heading.h"

#include "wpc/store/workspace.h"
#include "wpc/text/blank.h"

/* The names that store knows; empty where its table has no such column. */
static const struct str task_names[ROLES] = {
    [ROLE_NUMBER] = STR("序号"),   [ROLE_LIMIT] = STR("时限要求"),
    [ROLE_LEAD] = STR("牵头单位"), [ROLE_PARTICIPANT] = STR("参与单位"),
    [ROLE_TEXT] = STR("主要工作"),
};
static const struct str plan_names[ROLES] = {
    [ROLE_NUMBER] = STR("序号"),
    [ROLE_NAME] = STR("名称"),
    [ROLE_LIMIT] = STR("时限要求"),
    [ROLE_LEAD] = STR("牵头部门"),
    [ROLE_TEXT] = STR("《通知》中具体任务"),
};

size_t cells_split(struct str line, struct str *cells, size_t n)
{
    struct str rest = line, cell;
    size_t found = 0;
    while (str_next_part(&rest, '\t', &cell)) {
        if (found < n)
            cells[found] = cell;
        found++;
    }
    return found;
}

/* The cell that says so most surely: the leftmost, of texts the rightmost,
   since tables go from the general to the particular. */
static size_t role_find(const struct heading_sense *senses, size_t n,
                        enum role role)
{
    size_t found = SIZE_MAX;
    for (size_t i = 0; i < n; i++) {
        if (!senses[i].is_known || senses[i].role != role)
            continue;
        if (found == SIZE_MAX || senses[i].rank < senses[found].rank ||
            (role == ROLE_TEXT && senses[i].rank == senses[found].rank))
            found = i;
    }
    return found;
}

/* 责任单位 beside 牵头单位 takes part; by itself it leads. */
static size_t joining_find(const struct heading_sense *senses, size_t n,
                           size_t lead)
{
    for (size_t i = 0; i < n; i++)
        if (i != lead && senses[i].is_known && senses[i].may_join)
            return i;
    return SIZE_MAX;
}

static bool has(const struct heading *heading, enum role role)
{
    return heading->at[role] != SIZE_MAX;
}

/* The roles of the cells, and what table they make. */
static void heading_understand(struct heading *heading)
{
    struct heading_sense senses[HEADING_CELLS];
    for (size_t i = 0; i < heading->n; i++)
        senses[i] = heading_sense(heading->cells[i]);
    for (enum role role = 0; role < ROLES; role++)
        heading->at[role] = role_find(senses, heading->n, role);
    if (!has(heading, ROLE_PARTICIPANT))
        heading->at[ROLE_PARTICIPANT] =
            joining_find(senses, heading->n, heading->at[ROLE_LEAD]);
    if (!has(heading, ROLE_LEAD))
        return;
    if (has(heading, ROLE_NAME) && has(heading, ROLE_LIMIT))
        heading->type = TABLE_PLANS;
    else if (has(heading, ROLE_TEXT))
        heading->type = TABLE_TASKS;
}

static size_t known_count(const struct heading *heading)
{
    size_t known = 0;
    for (size_t i = 0; i < heading->n; i++)
        known += heading_sense(heading->cells[i]).is_known;
    return known;
}

/* Puts the lower line's cells over the upper one's; false when the line is not
   the lower half of a heading: each of its cells is a heading, blank, or, where
   the merged cells were written twice, as above. */
static bool below_join(struct heading *heading, struct str below)
{
    struct heading joined = *heading;
    struct str cells[HEADING_CELLS];
    size_t n = cells_split(below, cells, HEADING_CELLS), kept = 0;
    if (n != heading->n || known_count(heading) < 2)
        return false;
    for (size_t i = 0; i < n; i++) {
        if (blank_is_all(cells[i]) || str_equal(cells[i], heading->cells[i]))
            kept++;
        else if (heading_sense(cells[i]).is_known)
            joined.cells[i] = cells[i];
        else
            return false;
    }
    if (kept == 0 || kept == n)
        return false;
    *heading = joined;
    return true;
}

struct heading heading_read(struct str line, struct str below, size_t *lines)
{
    struct heading heading = {0};
    heading.n = cells_split(line, heading.cells, HEADING_CELLS);
    *lines = 1;
    if (heading.n < 2 || heading.n > HEADING_CELLS)
        return (struct heading){0};
    *lines += below_join(&heading, below);
    heading_understand(&heading);
    return heading;
}

bool heading_equal(const struct heading *a, const struct heading *b)
{
    if (a->type != b->type || a->n != b->n)
        return false;
    for (size_t i = 0; i < a->n; i++)
        if (!blank_equal(a->cells[i], b->cells[i]))
            return false;
    return true;
}

bool heading_is_double(const struct heading *heading)
{
    size_t number = heading->at[ROLE_NUMBER];
    for (size_t i = 0; i < heading->n && number != SIZE_MAX; i++)
        if (i != number &&
            blank_equal(heading->cells[i], heading->cells[number]))
            return true;
    return false;
}

struct str heading_name(struct arena *arena, const struct heading *heading,
                        size_t cell)
{
    bool plans = heading->type == TABLE_PLANS;
    const struct str *names = plans ? plan_names : task_names;
    struct str file = plans ? S("plans.tsv") : S("tasks.tsv");
    struct str printed = heading->cells[cell];
    for (size_t role = 0; role < ROLES; role++)
        if (heading->at[role] == cell && names[role].n > 0)
            return blank_equal(printed, names[role]) ? printed : names[role];
    return workspace_has_column(file, printed)
               ? str_join(arena, S("原列："), printed)
               : printed;
}
