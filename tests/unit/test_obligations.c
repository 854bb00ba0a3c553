/* obligations.tsv, duties.tsv and indicators.tsv: what is taken, what is said
   of the rest, and that ids never shift. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "wpc/base/buf.h"
#include "wpc/store/obligations_table.h"
#include "wpc/store/workspace.h"

static const char *const code_names[M_COUNT] = {
#define MESSAGE(code, level, zh, en) [code] = #code,
#include "wpc/base/messages.def"
#undef MESSAGE
};

#define TASKS                                                                       \
    "序号\t牵头单位\t参与单位\t主要工作\n"                            \
    "1\t环保厅\t\t包头市2017年底前完成甲。2018年底前完成乙。\n" \
    "2\t水利厅\t\t自2016年起每季度公布。\n"
#define REGIONS "代码\t名称\t简称\n150100\t呼和浩特市\t呼和浩特\n150200\t包头市\t包头\n"
#define HEAD "编号\t种类\t日期\t周期\t起始\t地区\t类别\t除外\t条件\t原文\t要求\t规则\n"

/* A workspace in memory. Other tables may be NULL. */
struct house {
    struct workspace workspace;
    struct arena arena;
    struct diags diags;
};

static void supply(struct house *house, const char *name, const char *bytes)
{
    if (bytes != NULL)
        workspace_supply(&house->workspace, str_from(name), str_from(name), str_from(bytes));
}

static enum rc house_open(struct house *house, const char *obligations, const char *indicators)
{
    struct sys sys = {0};
    *house = (struct house){0};
    house->diags.arena = &house->arena;
    supply(house, "wpc.conf", "format = 1\nissued = 2015-10-19\n");
    supply(house, "regions.tsv", REGIONS);
    supply(house, "tasks.tsv", TASKS);
    supply(house, "indicators.tsv", indicators);
    supply(house, "obligations.tsv", obligations);
    return workspace_load(&house->workspace, &sys, &house->diags);
}

static void house_close(struct house *house)
{
    workspace_close(&house->workspace);
    arena_release(&house->arena);
}

static struct str frozen_text(struct house *house)
{
    struct buf out = {0};
    struct freeze_lines lines = freeze_compare(&house->arena, &house->workspace.plan);
    obligations_table_put(&out, &house->workspace.plan, &lines);
    struct str text = str_dup(&house->arena, buf_str(&out));
    buf_release(&out);
    return text;
}

static void freezes_to(const char *before, const char *after)
{
    struct house house;
    assert_int_equal(house_open(&house, before, NULL), RC_OK);
    assert_string_equal(frozen_text(&house).p, after);
    house_close(&house);
}

/* Faults as `CODE line.column args;`. */
static void complains(const char *obligations, const char *indicators, const char *faults)
{
    struct house house;
    struct buf said = {0};
    enum rc rc = house_open(&house, obligations, indicators);
    for (size_t i = 0; i < house.diags.n; i++) {
        const struct diag *diag = &house.diags.items[i];
        buf_put_format(&said, "%s %u.%u", code_names[diag->code] + 2, (unsigned)diag->at.line,
                       (unsigned)diag->at.column);
        for (size_t k = 0; k < DIAG_ARGS && diag->args[k].n > 0; k++)
            buf_put_format(&said, " %.*s", STR_ARG(diag->args[k]));
        buf_put_byte(&said, ';');
    }
    buf_put_byte(&said, '\0');
    assert_string_equal(said.p, faults);
    assert_int_equal(rc, faults[0] ? RC_DATA : RC_OK);
    buf_release(&said);
    house_close(&house);
}

#define T1_1                                                      \
    "T1.1\tdue\t2017-12-31\t\t\t包头市\t\t\t\t2017年底前\t" \
    "包头市2017年底前完成甲\tbefore-edge\n"
#define T1_2                                                                     \
    "T1.2\tdue\t2018-12-31\t\t\t\t\t\t\t2018年底前\t2018年底前完成乙\t" \
    "before-edge\n"
#define T2_1                                                  \
    "T2.1\tevery\t\tquarter\t2016-01-01\t\t\t\t\t每季度\t" \
    "自2016年起每季度公布\tevery-quarter\n"

static void what_is_read_is_frozen_and_stays(void **state)
{
    (void)state;
    freezes_to(NULL, HEAD T1_1 T1_2 T2_1);
    freezes_to(HEAD T1_1 T1_2 T2_1, HEAD T1_1 T1_2 T2_1);
}

static void a_new_one_comes_after_and_ids_never_shift(void **state)
{
    (void)state;
    /* T1.1 was frozen as the later of the two. */
    freezes_to(HEAD "T1.1\tdue\t2018-12-31\t\t\t\t\t\t\t2018年底前\t"
                    "2018年底前完成乙\tbefore-edge\n" T2_1,
               HEAD "T1.1\tdue\t2018-12-31\t\t\t\t\t\t\t2018年底前\t"
                    "2018年底前完成乙\tbefore-edge\n"
                    "T1.2\tdue\t2017-12-31\t\t\t包头市\t\t\t\t2017年底前\t"
                    "包头市2017年底前完成甲\tbefore-edge\n" T2_1);
}

#define BY_HAND "T1.1\tdue\t2017-06-30\t\t\t包头市\t\t\t\t2017年底前\t会议纪要\t人工\n"
#define ADDED                                                                      \
    "T1.m1\tdue\t2019-06-30\t\t\t呼和浩特市、包头市等\tall\t包头市\t" \
    "缺水城市\t\t会议纪要\t人工\n"
#define STRUCK                                                 \
    "T2.1\tstruck\t\tquarter\t2016-01-01\t\t\t\t\t每季度\t" \
    "自2016年起每季度公布\t人工\n"

static void a_persons_lines_are_honoured(void **state)
{
    (void)state;
    freezes_to(HEAD BY_HAND T1_2 ADDED STRUCK, HEAD BY_HAND T1_2 ADDED STRUCK);
    struct house house;
    house_open(&house, HEAD BY_HAND T1_2 ADDED STRUCK, NULL);
    const struct plan *plan = &house.workspace.plan;
    const struct reading *first = item_reading(plan, &plan->items[0]);
    assert_int_equal(first->n, 3);
    assert_int_equal(first->items[0].date.month, 6);
    const struct obligation *added = &first->items[2];
    assert_true(str_equal(added->label, S("m1")));
    assert_true(added->scope.open);
    assert_int_equal(added->scope.classes, CLASS_ALL);
    assert_true(str_equal(added->scope.condition, S("缺水城市")));
    assert_int_equal(item_reading(plan, &plan->items[1])->n, 0);
    house_close(&house);
}

static void a_line_taken_out_is_out_until_the_next_freezing(void **state)
{
    (void)state;
    struct house house;
    house_open(&house, HEAD T1_1, NULL);
    const struct plan *plan = &house.workspace.plan;
    assert_int_equal(item_reading(plan, &plan->items[0])->n, 1);
    assert_int_equal(item_reading(plan, &plan->items[1])->n, 0);
    house_close(&house);
    freezes_to(HEAD T1_1, HEAD T1_1 T1_2 T2_1);
}

static void a_stated_day_keeps(void **state)
{
    (void)state;
    static const char line[] = HEAD T1_1 T1_2 "T2.1\tevery\t\tquarter 3-20\t2016-01-01\t\t\t\t\t"
                                              "每季度\t自2016年起每季度公布\t人工\n"
                                              "T2.m1\tevery\t\tmonth 5\t\t\t\t\t\t\t\t人工\n";
    freezes_to(line, line);
}

static void every_fault_of_a_line_is_told_with_its_place(void **state)
{
    (void)state;
    complains(HEAD "T9.1\tdue\t2017-12-31\t\t\t\t\t\t\t\t\t\n"
                   "T1\tdue\t2017-12-31\t\t\t\t\t\t\t\t\t\n"
                   "T1.1\tdoe\t2017-13-31\t\t\t某市\tsome\t\t\t\t\t\n"
                   "T1.2\tevery\t\tweek\t\t\t\t\t\t\t\t\n"
                   "T1.2\tdue\t\t\t\t\t\t\t\t\t\t\n",
              NULL,
              "TABLE_NO_ITEM 2.1 T9;FROZEN_ID 3.1 T1;FROZEN_KIND 4.6 doe;"
              "FROZEN_DATE 4.10 2017-13-31;FROZEN_REGION 4.23 某市;"
              "FROZEN_CLASS 4.26 some;FROZEN_EVERY 5.13 week;"
              "FROZEN_TWICE 6.1 T1.2;FROZEN_DATE 6.10;");
}

#define INDICATORS "序号\t指标\t单位\t方向\t约\t基准年\t目标年\t目标值\t范围\t出处\n"

static void indicators_are_items_without_obligations(void **state)
{
    (void)state;
    struct house house;
    house_open(&house, NULL,
               INDICATORS "1\t用水总量\t亿立方米\t≤\t\t\t2020\t211\t全区\t"
                          "T1：控制\n2\t系数\t\t>=\t左右\t2013\t2020\t0.55"
                          "\t\t\n");
    const struct plan *plan = &house.workspace.plan;
    const struct item *item;
    size_t obligation;
    assert_true(plan_find(plan, S("I1"), &item, &obligation));
    const struct item_extra *extra = item_extra(plan, item);
    assert_true(str_equal(extra->title, S("用水总量")));
    assert_true(str_equal(item->text, S("到2020年，全区用水总量≤211亿立方米")));
    assert_int_equal(extra->more->indicator->direction, AT_MOST);
    assert_int_equal(item_reading(plan, item)->n, 0);
    assert_true(plan_find(plan, S("I2"), &item, &obligation));
    extra = item_extra(plan, item);
    assert_int_equal(extra->more->indicator->target.digits, 55);
    assert_int_equal(extra->more->indicator->target.places, 2);
    assert_int_equal(extra->more->indicator->base, 2013);
    assert_true(extra->more->indicator->about);
    house_close(&house);
}

/* T1 has two dues, T2 what recurs. */
static void ids_are_found_however_they_are_typed(void **state)
{
    (void)state;
    static const struct {
        struct str id;
        int item; /* -1: none */
        size_t obligation;
    } cases[] = {
        {STR("T1"), 0, SIZE_MAX},
        {STR("t2"), 1, SIZE_MAX},
        {STR("T1.2"), 0, 1},
        {STR("T2.1"), 1, 0},
        {STR("Ｔ１．２"), 0, 1},
        {STR(" T 1 . 2　"), 0, 1},
        {STR("T1.２"), 0, 1},
        {STR("T0002"), 1, SIZE_MAX},
        {STR("T00000000002"), 1, SIZE_MAX},
        {STR("T"), -1, 0},
        {STR(""), -1, 0},
        {STR("1"), -1, 0},
        {STR("T0"), -1, 0},
        {STR("T3"), -1, 0},
        {STR("P1"), -1, 0},
        {STR("X1"), -1, 0},
        {STR("T1."), -1, 0},
        {STR("T1.3"), -1, 0},
        {STR("T1.1x"), -1, 0},
        {STR("T1x"), -1, 0},
        {STR("T-1"), -1, 0},
        {STR("T4294967297"), -1, 0},
        {STR("T1.1/包头市"), -1, 0},
    };
    struct house house;
    house_open(&house, NULL, NULL);
    const struct plan *plan = &house.workspace.plan;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct item *item = NULL;
        size_t obligation = 0;
        bool found = plan_find(plan, cases[i].id, &item, &obligation);
        if (found != (cases[i].item >= 0))
            fail_msg("%.*s", STR_ARG(cases[i].id));
        if (found) {
            assert_ptr_equal(item, &plan->items[cases[i].item]);
            assert_int_equal(obligation, cases[i].obligation);
        }
    }
    house_close(&house);
}

static void an_indicator_that_cannot_be_is_told(void **state)
{
    (void)state;
    complains(NULL, INDICATORS "1\t\t%\t=\t也许\t13\t20年\t81.\t全区\t\n",
              "INDICATOR_NAME 2.3;INDICATOR_DIRECTION 2.6 =;"
              "INDICATOR_ABOUT 2.8 也许;INDICATOR_YEAR 2.11 13;"
              "INDICATOR_YEAR 2.14 20年;INDICATOR_TARGET 2.18 81.;");
}

static void decimals_are_compared_exactly(void **state)
{
    (void)state;
    static const struct {
        struct str a, b;
        int order;
    } cases[] = {
        {STR("0.55"), STR("0.550"), 0},  {STR("81.8"), STR("81.75"), 1},
        {STR("9.5"), STR("10"), -1},     {STR("211"), STR("211.0"), 0},
        {STR("0.1"), STR("0.09999"), 1}, {STR("7"), STR("7.000001"), -1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct decimal a, b;
        assert_true(decimal_read(cases[i].a, &a));
        assert_true(decimal_read(cases[i].b, &b));
        assert_int_equal(decimal_compare(a, b), cases[i].order);
        assert_int_equal(decimal_compare(b, a), -cases[i].order);
    }
    static const struct str none[] = {STR(""),   STR("."),     STR(".5"),  STR("5."),
                                      STR("-1"), STR("1.2.3"), STR("1e3"), STR("1234567890123456")};
    struct decimal out;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_false(decimal_read(none[i], &out));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_read_is_frozen_and_stays),
        cmocka_unit_test(a_new_one_comes_after_and_ids_never_shift),
        cmocka_unit_test(a_persons_lines_are_honoured),
        cmocka_unit_test(a_line_taken_out_is_out_until_the_next_freezing),
        cmocka_unit_test(a_stated_day_keeps),
        cmocka_unit_test(every_fault_of_a_line_is_told_with_its_place),
        cmocka_unit_test(indicators_are_items_without_obligations),
        cmocka_unit_test(ids_are_found_however_they_are_typed),
        cmocka_unit_test(an_indicator_that_cannot_be_is_told),
        cmocka_unit_test(decimals_are_compared_exactly),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
