/* Regions, sets of them and classes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "wpc/plan/region.h"

#include "table/regions.h"

static void a_region_is_found_by_every_name(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct regions regions = {0};
    inner_mongolia_put(&arena, &regions);
    assert_int_equal(regions.n, 14);
    static const struct {
        struct str name;
        uint32_t region;
    } cases[] = {
        {STR("呼和浩特市"), 0},
        {STR("呼和浩特"), 0},
        {STR("呼市"), 0},
        {STR("内蒙古自治区呼和浩特市"), 0},
        {STR("锡盟"), 6},
        {STR("二连"), 13},
        {STR("呼和浩"), REGION_NONE},
        {STR(""), REGION_NONE},
        {STR("北京市"), REGION_NONE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(region_find(&regions, cases[i].name), cases[i].region);
    regions_release(&regions);
    assert_int_equal(region_find(&regions, S("呼和浩特市")), REGION_NONE);
    arena_release(&arena);
}

static void a_row_keeps_all_its_cells(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct regions regions = {0};
    static const struct str row[REGION_CELLS] = {
        STR("150781"),           STR("满洲里市"),
        STR("满洲里, 满市、"),   STR("内蒙古自治区满洲里市"),
        STR("满洲里市人民政府"), STR("计划单列市"),
        STR("呼伦贝尔市"),       STR("松花江")};
    assert_int_equal(regions_add(&arena, &regions, row), REGIONS_ADDED);
    const struct region *region = &regions.items[0];
    assert_true(str_equal(region->code, row[0]));
    assert_true(str_equal(region->shorts, row[2]));
    assert_true(str_equal(region_short(region), S("满洲里")));
    assert_true(str_equal(region->addressee, row[4]));
    assert_true(str_equal(region->kind, row[5]));
    assert_true(str_equal(region->governed, row[6]));
    assert_true(str_equal(region->basins, row[7]));
    regions_release(&regions);
    arena_release(&arena);
}

static void a_name_that_two_rows_claim_is_refused_whole(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct regions regions = {0};
    inner_mongolia_put(&arena, &regions);
    struct str row[REGION_CELLS] = {S("1"), S("新市"), S("新、包头")};
    assert_int_equal(regions_add(&arena, &regions, row), REGIONS_REPEATED);
    assert_int_equal(regions.n, 14);
    assert_int_equal(region_find(&regions, S("新市")), REGION_NONE);
    assert_int_equal(region_find(&regions, S("包头")), 1);
    regions_release(&regions);
    arena_release(&arena);
}

static void there_is_room_for_as_many_regions_as_a_set_has_bits(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct regions regions = {0};
    struct str row[REGION_CELLS] = {0};
    for (unsigned i = 0; i < REGION_MAX; i++) {
        row[1] = str_format(&arena, "R%u", i);
        assert_int_equal(regions_add(&arena, &regions, row), REGIONS_ADDED);
    }
    row[1] = S("one more");
    assert_int_equal(regions_add(&arena, &regions, row), REGIONS_FULL);
    assert_int_equal(region_set_count(region_set_all(&regions)), REGION_MAX);
    regions_release(&regions);
    arena_release(&arena);
}

static void sets_are_joined_and_parted(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct regions regions = {0};
    inner_mongolia_put(&arena, &regions);
    struct region_set all = region_set_all(&regions), one = region_set_of(0);
    struct region_set rest = region_set_minus(all, one);
    assert_int_equal(region_set_count(all), 14);
    assert_int_equal(region_set_count(rest), 13);
    assert_false(region_set_has(rest, 0));
    assert_true(region_set_has(rest, 13));
    assert_false(region_set_meets(rest, one));
    assert_true(region_set_equal(region_set_union(rest, one), all));
    assert_true(region_set_is_empty(region_set_of(REGION_NONE)));
    assert_true(region_set_is_empty(region_set_all(&(struct regions){0})));
    regions_release(&regions);
    arena_release(&arena);
}

static void a_class_has_one_word(void **state)
{
    (void)state;
    static const enum region_class classes[] = {CLASS_ALL, CLASS_PREFECTURE, CLASS_COUNTY};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        assert_int_equal(region_class_read(region_class_word(classes[i])), classes[i]);
    assert_int_equal(region_class_read(S("各地区")), 0);
    assert_int_equal(region_class_read(S("")), 0);
}

/* By the full name of the first region, the level above it. */
static void an_office_calls_itself_by_its_level(void **state)
{
    (void)state;
    static const struct str cases[][3] = {
        {STR("东湖市"), STR("示例自治区东湖市"), STR("自治区本级")},
        {STR("东湖市"), STR("示例省东湖市"), STR("省本级")},
        {STR("北岸区"), STR("示例省东湖市北岸区"), STR("市本级")},
        {STR("东河镇"), STR("示例省西岭县东河镇"), STR("县本级")},
        {STR("东湖市"), STR("东湖市"), STR("本级")},
        {STR("东湖市"), STR(""), STR("本级")},
    };
    struct regions none = {0};
    assert_true(str_equal(regions_own_name(&none), S("本级")));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct regions regions = {0};
        const struct str row[REGION_CELLS] = {S("990100"), cases[i][0], S(""), cases[i][1]};
        assert_int_equal(regions_add(&arena, &regions, row), REGIONS_ADDED);
        struct str own = regions_own_name(&regions);
        assert_true(str_equal(own, cases[i][2]));
        assert_true(region_is_own(own));
        regions_release(&regions);
        arena_release(&arena);
    }
    assert_true(region_is_own(S("none")));
    assert_false(region_is_own(S("东湖市")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_region_is_found_by_every_name),
        cmocka_unit_test(a_row_keeps_all_its_cells),
        cmocka_unit_test(a_name_that_two_rows_claim_is_refused_whole),
        cmocka_unit_test(there_is_room_for_as_many_regions_as_a_set_has_bits),
        cmocka_unit_test(sets_are_joined_and_parted),
        cmocka_unit_test(a_class_has_one_word),
        cmocka_unit_test(an_office_calls_itself_by_its_level),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
