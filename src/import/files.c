/* The files of a new workspace that are made, not found. */
#include "wpc/import/files.h"

#include "wpc/store/tsv_put.h"
#include "wpc/text/name_list.h"

const struct str tasks_heading = STR("序号\t牵头单位\t参与单位\t主要工作\n");
const struct str plans_heading =
    STR("序号\t名称\t《通知》中具体任务\t牵头部门\t时限要求\n");
const struct str regions_heading =
    STR("代码\t名称\t简称\t全称\t抬头\t类别\t代管\t流域\n");

static bool is_nobody(struct str name)
{
    static const struct str openings[] = {STR("各"), STR("有关"), STR("相关")};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        if (str_has_prefix(name, openings[i]))
            return true;
    return false;
}

static void unit_put(struct buf *out, struct arena *arena,
                     const struct unit *unit)
{
    const struct str cells[UNIT_CELLS] = {
        unit->name,  unit->full,  names_join(arena, unit->aliases),
        unit->kind,  unit->mail,  unit->successor,
        unit->since, unit->source};
    tsv_row_put(out, cells, UNIT_CELLS);
}

size_t units_table_put(struct buf *out, struct plan *plan)
{
    static const struct str heading[UNIT_CELLS] = {
        STR("名称"), STR("全称"), STR("别名"), STR("类别"),
        STR("邮箱"), STR("继任"), STR("自"),   STR("出处")};
    struct arena arena = {0};
    bool *named = ARENA_ARRAY(&arena, bool, plan->units.n);
    size_t n = 0;
    const struct intern *strangers = plan_strangers(plan);
    for (size_t i = 0; i < party_count(plan); i++) {
        const struct unit_names *names = &party_at(plan, i)->names;
        for (size_t k = 0; k < names->n; k++)
            if (names->units[k] < plan->units.n)
                named[names->units[k]] = true;
    }
    tsv_row_put(out, heading, UNIT_CELLS);
    for (size_t i = 0; i < plan->units.n; i++) {
        if (named[i])
            unit_put(out, &arena, &plan->units.items[i]);
        n += named[i];
    }
    for (size_t i = 0; i < strangers->n; i++) {
        struct str name = strangers->names[i];
        if (is_nobody(name) || region_find(&plan->regions, name) != REGION_NONE)
            continue;
        unit_put(out, &arena, &(struct unit){.name = name});
        n++;
    }
    arena_release(&arena);
    return n;
}

static void day_put(struct buf *out, struct str key, struct date date)
{
    char text[DATE_TEXT];
    bool none = date_is_none(date);
    buf_put(out, none ? S("# ") : S(""));
    buf_put(out, key);
    buf_put(out, none ? S(" =") : S(" = "));
    buf_put(out, date_write_iso(date, text));
    buf_put_byte(out, '\n');
}

void conf_put(struct buf *out, struct str title, struct date issued,
              struct date ends)
{
    buf_put(out, S("# 台账格式的版本\nformat = 1\n# 台账的名称\n"));
    buf_put(out, title.n > 0 ? S("title = ") : S("# title ="));
    buf_put(out, title);
    buf_put(out, S("\n# 通知的成文日期\n"));
    day_put(out, S("issued"), issued);
    buf_put(out, S("# 行动计划本阶段的截止日期\n"));
    day_put(out, S("ends"), ends);
    buf_put(out, S("# 汇总、审核进展的单位，和它设在哪个单位\n"
                   "# coordinator =\n# host =\n"
                   "# 本机代表哪个单位填报\n# office =\n"));
}

struct date ends_find(const struct plan *plan)
{
    enum { LAST_MONTH = 12, LAST_DAY = 31 };
    struct date last = {0};
    for (size_t i = 0; i < plan->n_items; i++) {
        const struct reading *reading = item_reading(plan, &plan->items[i]);
        for (size_t k = 0; k < reading->n; k++)
            if (reading->items[k].kind != OBLIGATION_FROM &&
                date_compare(reading->items[k].date, last) > 0)
                last = reading->items[k].date;
    }
    if (!date_is_none(last)) {
        last.month = LAST_MONTH;
        last.day = LAST_DAY;
    }
    return last;
}

size_t regions_named(struct str table, struct str text)
{
    size_t n = 0;
    struct str line;
    while (table.n > 0 && str_next_part(&table, '\n', &line)) {
        struct str cell;
        str_next_part(&line, '\t', &cell);
        if (str_next_part(&line, '\t', &cell) && cell.n > 0 &&
            str_find(text, cell, 0) != SIZE_MAX)
            n++;
    }
    return n;
}
