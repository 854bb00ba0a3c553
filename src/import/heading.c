/* Headings of tables in notices. */
#include "heading.h"

#include "wpc/text/blank.h"

/* What each column is called, the surest name first. 责任单位 beside 牵头单位
   takes part; by itself it leads. */
static const struct str number_names[] = {STR("序号"), STR("编号"), {0}};
static const struct str name_names[] = {
    STR("名称"), STR("方案名称"), STR("规划名称"), STR("文件名称"), {0}};
static const struct str limit_names[] = {
    STR("时限要求"), STR("完成时限"), STR("完成时间"),
    STR("时限"),     STR("完成期限"), STR("时间节点"),
    STR("时间要求"), STR("办结时限"), {0}};
static const struct str lead_names[] = {
    STR("牵头单位"), STR("牵头部门"), STR("牵头责任单位"), STR("主要责任单位"),
    STR("主责单位"), STR("责任单位"), STR("责任部门"),     STR("负责单位"),
    STR("承办单位"), STR("实施单位"), STR("责任主体"),     {0}};
static const struct str participant_names[] = {STR("参与单位"), STR("参加单位"),
                                               STR("配合单位"), STR("配合部门"),
                                               STR("协办单位"), STR("协同单位"),
                                               STR("参与部门"), STR("责任单位"),
                                               STR("责任部门"), {0}};
static const struct str text_names[] = {STR("主要工作"),
                                        STR("具体措施"),
                                        STR("主要措施"),
                                        STR("工作措施"),
                                        STR("工作内容"),
                                        STR("任务内容"),
                                        STR("《通知》中具体任务"),
                                        STR("具体任务"),
                                        STR("工作任务"),
                                        STR("主要任务"),
                                        STR("重点任务"),
                                        STR("重点工作"),
                                        STR("目标任务"),
                                        STR("任务名称"),
                                        STR("主要内容"),
                                        STR("任务"),
                                        {0}};

static const struct str *const names_of[ROLES] = {
    [ROLE_NUMBER] = number_names,
    [ROLE_NAME] = name_names,
    [ROLE_LIMIT] = limit_names,
    [ROLE_LEAD] = lead_names,
    [ROLE_PARTICIPANT] = participant_names,
    [ROLE_TEXT] = text_names,
};

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

static bool is_taken(const struct heading *heading, size_t cell)
{
    for (size_t role = 0; role < ROLES; role++)
        if (heading->at[role] == cell)
            return true;
    return false;
}

static size_t cell_find(const struct heading *heading, const struct str *names)
{
    for (; names->n > 0; names++)
        for (size_t i = 0; i < heading->n; i++)
            if (blank_equal(heading->cells[i], *names) && !is_taken(heading, i))
                return i;
    return SIZE_MAX;
}

static bool has(const struct heading *heading, enum role role)
{
    return heading->at[role] != SIZE_MAX;
}

struct heading heading_read(struct str line)
{
    struct heading heading = {0};
    for (size_t role = 0; role < ROLES; role++)
        heading.at[role] = SIZE_MAX;
    heading.n = cells_split(line, heading.cells, HEADING_CELLS);
    if (heading.n < 2 || heading.n > HEADING_CELLS)
        return heading;
    for (size_t role = 0; role < ROLES; role++)
        heading.at[role] = cell_find(&heading, names_of[role]);
    if (!has(&heading, ROLE_LEAD))
        return heading;
    if (has(&heading, ROLE_NAME) && has(&heading, ROLE_LIMIT))
        heading.type = TABLE_PLANS;
    else if (has(&heading, ROLE_TEXT))
        heading.type = TABLE_TASKS;
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

/* Would store take it for one of its own columns? */
static bool is_known(struct str cell)
{
    for (size_t role = 0; role < ROLES; role++)
        for (const struct str *name = names_of[role]; name->n > 0; name++)
            if (blank_equal(cell, *name))
                return true;
    return false;
}

struct str heading_name(struct arena *arena, const struct heading *heading,
                        size_t cell)
{
    const struct str *names =
        heading->type == TABLE_PLANS ? plan_names : task_names;
    struct str printed = heading->cells[cell];
    for (size_t role = 0; role < ROLES; role++)
        if (heading->at[role] == cell && names[role].n > 0)
            return blank_equal(printed, names[role]) ? printed : names[role];
    return is_known(printed) ? str_join(arena, S("原列："), printed) : printed;
}
