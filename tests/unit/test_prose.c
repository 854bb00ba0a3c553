/* Obligations out of prose: stretches, inheritance, scopes. What each sentence
   says was decided by hand from the rules of reading. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "wpc/base/buf.h"
#include "wpc/plan/obligation.h"

/* Three invented regions are enough: one named, one left out, one more. */
static void regions_fill(struct arena *arena, struct regions *regions)
{
    static const struct str rows[][REGION_CELLS] = {
        {STR("1"), STR("甲州市"), STR("甲州"), STR(""), STR(""), STR("地级市"), STR(""), STR("")},
        {STR("2"), STR("乙岭市"), STR("乙岭"), STR(""), STR(""), STR("地级市"), STR(""), STR("")},
        {STR("3"), STR("丙山盟"), STR("丙山"), STR(""), STR(""), STR("盟"), STR(""), STR("")},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(regions_add(arena, regions, rows[i]), REGIONS_ADDED);
}

/* "due 2017-12-31 甲州市" a line; a class in its English word; +丙山盟 for the
   reach of what is left of a class; ?…? a condition. */
static void obligation_write(struct buf *buf, const struct obligation *o,
                             const struct regions *regions)
{
    static const char *const kinds[] = {"due", "target", "every", "from"};
    char day[DATE_TEXT];
    buf_put(buf, str_from(kinds[o->kind]));
    if (!date_is_none(o->date)) {
        buf_put_byte(buf, ' ');
        buf_put(buf, date_write_iso(o->date, day));
    }
    if (o->every != EVERY_NONE) {
        buf_put_byte(buf, ' ');
        buf_put(buf, recurrence_word(o->every));
    }
    if (!date_is_none(o->start)) {
        buf_put(buf, S(" since "));
        buf_put(buf, date_write_iso(o->start, day));
    }
    struct region_set reach = scope_reach(&o->scope, regions);
    if (scope_is_class(&o->scope, regions))
        buf_put(buf, S(" all"));
    for (uint32_t i = 0; !scope_is_class(&o->scope, regions) && i < regions->n; i++) {
        if (!region_set_has(reach, i))
            continue;
        buf_put_byte(buf, ' ');
        buf_put(buf, regions->items[i].name);
    }
    if (o->scope.condition.n > 0) {
        buf_put(buf, S(" ?"));
        buf_put(buf, o->scope.condition);
    }
    buf_put(buf, S(" | "));
    buf_put(buf, o->text);
    buf_put_byte(buf, '\n');
}

struct prose_case {
    const char *text;
    const char *expected;
};

static const struct prose_case cases[] = {
    {"到2017年，甲州市建成区污水全收集，其他地区建成区于2020年底前基本实现。",
     "target 2017-12-31 甲州市 | 到2017年，甲州市建成区污水全收集\n"
     "due 2020-12-31 乙岭市 丙山盟 | 其他地区建成区于2020年底前基本实现\n"},
    {"各地区应于2015年底前完成排查；于2017年底前实现达标。",
     "due 2015-12-31 all | 各地区应于2015年底前完成排查\n"
     "due 2017-12-31 all | 于2017年底前实现达标\n"},
    {"各地区要加强管理。2017年底前完成改造。", "due 2017-12-31 | 2017年底前完成改造\n"},
    {"2017年底前，甲州市要基本消除，其它地区完成目标的70%。",
     "due 2017-12-31 all | 2017年底前，甲州市要基本消除，其它地区完成目标的70%\n"},
    {"港口分别于2017年底前和2020年底前达到建设要求。",
     "due 2017-12-31 | 港口分别于2017年底前和2020年底前达到建设要求\n"
     "due 2020-12-31 | 港口分别于2017年底前和2020年底前达到建设要求\n"},
    {"各地区自2016年起每季度向社会公开。",
     "every quarter since 2016-01-01 all | 各地区自2016年起每季度向社会公开\n"},
    {"自2018年起，新建公共建筑应安装设施。",
     "from 2018-01-01 | 自2018年起，新建公共建筑应安装设施\n"},
    {"甲州市、乙岭市等地要在2020年底前基本完成。",
     "due 2020-12-31 甲州市 乙岭市 | 甲州市、乙岭市等地要在2020年底前基本完成\n"},
    {"除甲州市外，各地区2016年底前完成。",
     "due 2016-12-31 乙岭市 丙山盟 | 除甲州市外，各地区2016年底前完成\n"},
    {"甲州市于2016年底前、乙岭市于2017年底前完成。",
     "due 2016-12-31 甲州市 | 甲州市于2016年底前\n"
     "due 2017-12-31 乙岭市 | 乙岭市于2017年底前完成\n"},
    {"未达到目标要求的地区要于2016年底前制定方案。",
     "due 2016-12-31 all ?未达到目标要求的地区 | "
     "未达到目标要求的地区要于2016年底前制定方案\n"},
    {"2017年底前完成改造，2017年底前建成设施。",
     "due 2017-12-31 | 2017年底前完成改造，2017年底前建成设施\n"},
    {"到2020年，漏损率控制在10%以内；甲州市2017年底前完成。",
     "target 2020-12-31 | 到2020年，漏损率控制在10%以内\n"
     "due 2017-12-31 甲州市 | 甲州市2017年底前完成\n"},
    {"各地区（含甲州市，下同）2016年底前搬迁。",
     "due 2016-12-31 all | 各地区（含甲州市，下同）2016年底前搬迁\n"},
    {"各地区（不含甲州市、丙山盟）2016年底前搬迁。",
     "due 2016-12-31 乙岭市 | 各地区（不含甲州市、丙山盟）2016年底前搬迁\n"},
    {"比2013年下降，限期退出。", ""},
    {"", ""},
};

static void each_obligation_gets_its_own_stretch_and_scope(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct regions regions = {0};
        struct buf buf = {0};
        regions_fill(&arena, &regions);
        struct reading_context context = {.regions = &regions};
        struct reading reading = prose_read(&arena, str_from(cases[i].text), &context);
        for (size_t k = 0; k < reading.n; k++)
            obligation_write(&buf, &reading.items[k], &regions);
        buf_put_byte(&buf, '\0');
        assert_string_equal(buf.p, cases[i].expected);
        buf_release(&buf);
        regions_release(&regions);
        arena_release(&arena);
    }
}

static void a_limit_cell_is_the_text_of_its_obligation(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct regions regions = {0};
    struct buf buf = {0};
    regions_fill(&arena, &regions);
    struct reading_context context = {.regions = &regions};
    struct scope all = {.classes = CLASS_ALL};
    struct reading reading = limit_read(&arena, S("方案于2018年6月底前完成"), all, &context);
    assert_int_equal(reading.n, 1);
    obligation_write(&buf, &reading.items[0], &regions);
    buf_put_byte(&buf, '\0');
    assert_string_equal(buf.p, "due 2018-06-30 all | 方案于2018年6月底前完成\n");
    assert_int_equal(limit_read(&arena, S("--"), all, &context).n, 0);
    buf_release(&buf);
    regions_release(&regions);
    arena_release(&arena);
}

static void labels_count_from_one(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct regions regions = {0};
    regions_fill(&arena, &regions);
    struct reading_context context = {.regions = &regions};
    struct reading reading =
        prose_read(&arena, S("2015年底前完成；2016年底前完成。2017年底前完成。"), &context);
    assert_int_equal(reading.n, 3);
    assert_true(str_equal(reading.items[2].label, S("3")));
    regions_release(&regions);
    arena_release(&arena);
}

/* A day named twice in one sentence needs the whole reading. */
static void days_are_read_without_whom_they_address(void **state)
{
    (void)state;
    size_t n_days = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct regions regions = {0};
        regions_fill(&arena, &regions);
        struct reading_context context = {.regions = &regions};
        struct phrase_memo memo = {0};
        phrase_memo_open(&memo, &context.dates);
        struct str text = str_from(cases[i].text);
        struct reading whole = prose_read(&arena, text, &context), days = {0};
        if (prose_days_read(&arena, text, &memo, &days)) {
            n_days++;
            assert_int_equal(days.n, whole.n);
            for (size_t k = 0; k < days.n; k++) {
                assert_int_equal(days.items[k].kind, whole.items[k].kind);
                assert_true(date_equal(days.items[k].date, whole.items[k].date));
                assert_int_equal(days.items[k].every, whole.items[k].every);
            }
        }
        phrase_memo_release(&memo);
        regions_release(&regions);
        arena_release(&arena);
    }
    assert_true(n_days > sizeof cases / sizeof *cases / 2);
}

static void scopes_add_up(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct regions regions = {0};
    regions_fill(&arena, &regions);
    struct scope first = {.named = region_set_of(0)};
    struct scope rest = {.classes = CLASS_ALL, .excluded = region_set_of(0)};
    struct scope both = scope_union(first, rest);
    assert_true(scope_is_class(&both, &regions));
    assert_false(scope_is_class(&rest, &regions));
    assert_int_equal(region_set_count(scope_reach(&rest, &regions)), 2);
    assert_true(scope_is_empty(&(struct scope){0}));
    regions_release(&regions);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_obligation_gets_its_own_stretch_and_scope),
        cmocka_unit_test(a_limit_cell_is_the_text_of_its_obligation),
        cmocka_unit_test(labels_count_from_one),
        cmocka_unit_test(days_are_read_without_whom_they_address),
        cmocka_unit_test(scopes_add_up),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
