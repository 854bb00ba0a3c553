/* Cells and prose of any bytes: units are read without a crash, in linear time,
   in printed order, and what is found lies within the text. */
#include "fuzz/input.h"
#include "wpc/plan/unit.h"

static void units_fill(struct arena *arena, struct units *units)
{
    static const struct str rows[][UNIT_CELLS] = {
        {STR("环保厅"), STR("内蒙古自治区环境保护厅"), STR("环境保护厅")},
        {STR("经济和信息化委"), STR("内蒙古自治区经济和信息化委员会"), STR("经信委")},
        {STR("住房城乡建设厅"), STR("内蒙古自治区住房和城乡建设厅"), {0}},
        {STR("人民银行呼和浩特中心支行"), {0}, {0}},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        MUST(units_add(arena, units, rows[i]));
}

/* A plain cell is read without the rules, which would say the same. */
static void rules_try(struct arena *arena, struct str cell, const struct units *units,
                      const struct unit_names *names)
{
    struct unit_mentions found = unit_cell_mentions(arena, cell, units);
    struct intern seen = {0};
    bool open = false;
    for (size_t i = 0; i < found.n; i++) {
        open |= found.items[i].etc;
        if (!found.items[i].etc)
            intern_put(&seen, found.items[i].name);
    }
    MUST(open == names->open && seen.n == names->n);
    for (uint32_t i = 0; i < seen.n; i++)
        MUST(str_equal(seen.names[i], names->items[i]));
    intern_release(&seen);
}

static void cell_try(struct arena *arena, struct str cell, const struct units *units)
{
    static const struct str regions[] = {STR("锡林郭勒盟"), STR("锡盟"), STR("赤峰市"),
                                         STR("赤峰")};
    struct intern places = {0};
    for (size_t i = 0; i < sizeof regions / sizeof *regions; i++)
        intern_put(&places, regions[i]);
    struct unit_names names = unit_cell_read(arena, cell, units, &places);
    intern_release(&places);
    struct intern seen = {0};
    for (size_t i = 0; i < names.n; i++) {
        MUST(names.items[i].n > 0 && names.items[i].n <= cell.n);
        MUST(intern_put(&seen, names.items[i]) == i); /* no repeats */
    }
    intern_release(&seen);
    rules_try(arena, cell, units, &names);
}

static void prose_try(struct arena *arena, struct str text, const struct units *units)
{
    struct unit_mentions found = unit_prose_read(arena, text, units);
    size_t at = 0;
    for (size_t i = 0; i < found.n; i++) {
        const struct unit_mention *m = &found.items[i];
        MUST(m->at >= at && m->n > 0 && m->n <= text.n - m->at);
        MUST(m->etc || m->name.n > 0);
        MUST(m->role == UNIT_LEAD || m->role == UNIT_PARTICIPANT);
        MUST(m->rule != NULL);
        at = m->at;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    enum { KNOWN = 1 };
    uint8_t how;
    struct buf text = input_text(data, n, &how);
    struct arena arena = {0};
    struct units units = {0};
    if (how & KNOWN)
        units_fill(&arena, &units);
    cell_try(&arena, buf_str(&text), &units);
    prose_try(&arena, buf_str(&text), &units);
    units_release(&units);
    arena_release(&arena);
    buf_release(&text);
    return 0;
}
