/* Units: look-up, cells and attributions in prose. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "wpc/base/buf.h"
#include "wpc/plan/unit.h"

struct known_units {
    struct arena arena;
    struct units units;
};

static void known_units_init(struct known_units *known)
{
    static const struct str rows[][UNIT_CELLS] = {
        {STR("环保厅"), STR("内蒙古自治区环境保护厅"), STR("环境保护厅、自治区环保厅")},
        {STR("经济和信息化委"), STR("内蒙古自治区经济和信息化委员会"), STR("经信委")},
        {STR("住房城乡建设厅"), STR(""), STR("住建厅")},
        {STR("卫生计生委"), STR(""), STR("")},
        {STR("人民银行呼和浩特中心支行"), STR("中国人民银行呼和浩特中心支行"), STR("人行")},
    };
    *known = (struct known_units){0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_true(units_add(&known->arena, &known->units, rows[i]));
}

static void known_units_release(struct known_units *known)
{
    units_release(&known->units);
    arena_release(&known->arena);
}

struct test_case {
    const char *text;
    const char *wanted;
};

static void text_check(const struct test_case *c, struct buf *got, size_t *bad)
{
    if (!str_equal(buf_str(got), str_from(c->wanted))) {
        print_error("%s\n  wanted %s\n  got    %.*s\n", c->text, c->wanted, STR_ARG(buf_str(got)));
        ++*bad;
    }
    buf_clear(got);
}

static void item_put(struct buf *out, struct str mark, struct str name)
{
    if (out->n > 0)
        buf_put(out, S("|"));
    buf_put(out, mark);
    buf_put(out, name);
}

static void a_unit_is_found_by_every_name_and_by_no_part_of_one(void **state)
{
    (void)state;
    struct known_units known;
    known_units_init(&known);
    assert_int_equal(unit_find(&known.units, S("环保厅")), 0);
    assert_int_equal(unit_find(&known.units, S("自治区环保厅")), 0);
    assert_int_equal(unit_find(&known.units, S("内蒙古自治区经济和信息化委员会")), 1);
    assert_int_equal(unit_find(&known.units, S("人行")), 4);
    assert_int_equal(unit_find(&known.units, S("环保")), UNIT_NONE);
    assert_int_equal(unit_find(&known.units, S("")), UNIT_NONE);
    assert_int_equal(unit_find(&(struct units){0}, S("环保厅")), UNIT_NONE);
    known_units_release(&known);
}

static void a_name_that_two_rows_claim_is_refused_whole(void **state)
{
    (void)state;
    struct known_units known;
    known_units_init(&known);
    struct str row[UNIT_CELLS] = {S("新厅"), S(""), S("新、环境保护厅")};
    assert_false(units_add(&known.arena, &known.units, row));
    assert_int_equal(known.units.n, 5);
    assert_int_equal(unit_find(&known.units, S("新厅")), UNIT_NONE);
    assert_int_equal(unit_find(&known.units, S("新")), UNIT_NONE);
    known_units_release(&known);
}

static void a_cell_gives_its_names_clean_and_in_order(void **state)
{
    (void)state;
    static const struct test_case cases[] = {
#define CASE(text, wanted) {text, wanted},
#include "table/unit_cells.inc"
#undef CASE
    };
    struct known_units known;
    known_units_init(&known);
    struct buf got = {0};
    size_t bad = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct unit_names names =
            unit_cell_read(&known.arena, str_from(cases[i].text), &known.units, NULL);
        for (size_t k = 0; k < names.n; k++)
            item_put(&got, S(""), names.items[k]);
        if (names.open)
            item_put(&got, S(""), S("等"));
        text_check(&cases[i], &got, &bad);
    }
    assert_int_equal(bad, 0);
    buf_release(&got);
    known_units_release(&known);
}

static void only_attributions_make_units_responsible(void **state)
{
    (void)state;
    static const struct test_case cases[] = {
#define CASE(text, wanted) {text, wanted},
#include "table/unit_prose.inc"
#undef CASE
    };
    struct known_units known;
    known_units_init(&known);
    struct buf got = {0};
    size_t bad = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct unit_mentions units =
            unit_prose_read(&known.arena, str_from(cases[i].text), &known.units);
        for (size_t k = 0; k < units.n; k++) {
            const struct unit_mention *unit = &units.items[k];
            struct str mark = unit->role == UNIT_LEAD ? S(">") : S("<");
            item_put(&got, unit->etc ? S("") : mark, unit->name);
        }
        text_check(&cases[i], &got, &bad);
    }
    assert_int_equal(bad, 0);
    buf_release(&got);
    known_units_release(&known);
}

static void a_mention_points_at_its_printed_words(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct str text = S("改造。（环 保 厅牵头，水利厅等部门配合）");
    struct unit_mentions units = unit_prose_read(&arena, text, NULL);
    assert_int_equal(units.n, 3);
    static const struct str words[] = {STR("环 保 厅"), STR("水利厅"), STR("等部门")};
    for (size_t i = 0; i < units.n; i++)
        assert_true(str_equal(
            str_slice(text, units.items[i].at, units.items[i].at + units.items[i].n), words[i]));
    assert_true(str_equal(units.items[0].name, S("环保厅")));
    assert_true(units.items[2].etc);
    arena_release(&arena);
}

static void a_cell_reads_without_any_known_unit(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct unit_names names = unit_cell_read(&arena, S("经济和信息化委和环保厅等"), NULL, NULL);
    assert_int_equal(names.n, 2);
    assert_true(names.open);
    names = unit_cell_read(&arena, (struct str){0}, &(struct units){0}, NULL);
    assert_int_equal(names.n, 0);
    arena_release(&arena);
}

/* A reader that looks back over what it has read takes minutes for these. */
static void a_megabyte_of_any_shape_is_read_in_one_pass(void **state)
{
    (void)state;
    static const char *const shapes[] = {
        "（",    "会同",           "环保厅会同", "牵头", "、",   "和", "环保厅和",
        "(a)和", "各市、",         "责任单位：", "等",   "\xff", "环", "环 ",
        "厅",    "（环保厅牵头）", "环保厅，",   "由",   "））", "[(", "由环保厅牵头",
    };
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        struct arena arena = {0};
        struct buf text = {0};
        buf_put_repeat(&text, str_from(shapes[i]), 200000 / (str_from(shapes[i]).n + 1));
        unit_prose_read(&arena, buf_str(&text), NULL);
        unit_cell_read(&arena, buf_str(&text), NULL, NULL);
        buf_release(&text);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_unit_is_found_by_every_name_and_by_no_part_of_one),
        cmocka_unit_test(a_name_that_two_rows_claim_is_refused_whole),
        cmocka_unit_test(a_cell_gives_its_names_clean_and_in_order),
        cmocka_unit_test(only_attributions_make_units_responsible),
        cmocka_unit_test(a_mention_points_at_its_printed_words),
        cmocka_unit_test(a_cell_reads_without_any_known_unit),
        cmocka_unit_test(a_megabyte_of_any_shape_is_read_in_one_pass),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
