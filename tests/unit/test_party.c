/* Cells of units that items share: read when asked for, numbered as printed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "wpc/plan/plan.h"

/* 环保厅 is known, 乙城 a region; 甲厅, 丁委 and 戊会 are in no table. */
static void plan_make(struct plan *plan)
{
    *plan = (struct plan){0};
    const struct str unit[UNIT_CELLS] = {S("环保厅"), S(""), S("环境保护厅")};
    const struct str region[REGION_CELLS] = {S("150100"), S("乙城"), S("")};
    assert_true(units_add(&plan->arena, &plan->units, unit));
    assert_int_equal(regions_add(&plan->arena, &plan->regions, region), REGIONS_ADDED);
    plan_add(plan, ITEM_TASK, 1, S("甲厅"), S("丁委、环境保护厅等"), S("一。"), NULL);
    plan_add(plan, ITEM_TASK, 2, S("环保厅、乙城"), S("甲厅"), S("二。"), NULL);
    plan_add(plan, ITEM_TASK, 3, S("戊会、各地区"), S("丁委、环境保护厅等"), S("三。"), NULL);
}

static void equal_cells_are_one_party(void **state)
{
    (void)state;
    struct plan plan;
    plan_make(&plan);
    assert_int_equal(party_count(&plan), 4);
    assert_ptr_equal(item_participants(&plan, &plan.items[0]),
                     item_participants(&plan, &plan.items[2]));
    assert_ptr_equal(item_leads(&plan, &plan.items[0]), item_participants(&plan, &plan.items[1]));
    assert_true(party_leads(&plan, plan.items[0].leads));
    assert_true(party_leads(&plan, plan.items[1].participants));
    assert_false(party_leads(&plan, plan.items[0].participants));
    plan_release(&plan);
}

static void a_party_knows_its_units_and_its_regions(void **state)
{
    (void)state;
    struct plan plan;
    plan_make(&plan);
    const struct party *taking = item_participants(&plan, &plan.items[0]);
    assert_int_equal(taking->names.n, 2);
    assert_true(taking->names.open);
    assert_int_equal(taking->names.units[0], UNIT_NONE);
    assert_int_equal(taking->names.units[1], 0);
    const struct party *second = item_leads(&plan, &plan.items[1]);
    assert_int_equal(second->names.units[0], 0);
    const struct scope *scope = party_scope(&plan, plan.items[1].leads);
    assert_true(region_set_has(scope->named, 0));
    assert_int_equal(scope->classes, 0);
    plan_strangers(&plan);
    scope = party_scope(&plan, plan.items[2].leads);
    assert_int_equal(scope->classes, CLASS_ALL);
    assert_ptr_equal(scope, party_scope(&plan, plan.items[2].leads));
    plan_release(&plan);
}

static void strangers_stand_as_printed_whoever_was_asked_first(void **state)
{
    (void)state;
    static const struct str printed[] = {STR("甲厅"), STR("丁委"), STR("乙城"), STR("戊会"),
                                         STR("各地区")};
    enum { N = sizeof printed / sizeof *printed };
    struct plan plan;
    plan_make(&plan);
    const struct party *last = item_leads(&plan, &plan.items[2]);
    const struct intern *strangers = plan_strangers(&plan);
    assert_int_equal(strangers->n, N);
    for (uint32_t i = 0; i < N; i++)
        assert_true(str_equal(strangers->names[i], printed[i]));
    assert_int_equal(last->names.units[0], plan.units.n + 3);
    assert_int_equal(last->names.units[1], plan.units.n + 4);
    /* What is added later goes on. */
    plan_add(&plan, ITEM_PLAN, 1, S("己局、甲厅"), S(""), S("四。"), NULL);
    assert_int_equal(plan_strangers(&plan)->n, N + 1);
    assert_int_equal(item_leads(&plan, &plan.items[3])->names.units[1], plan.units.n);
    plan_release(&plan);
}

static void a_plan_without_items_has_no_strangers(void **state)
{
    (void)state;
    struct plan plan = {0};
    assert_int_equal(party_count(&plan), 0);
    assert_int_equal(plan_strangers(&plan)->n, 0);
    plan_release(&plan);
}

/* leads|participants, as the two cells that they are. */
static void expect_parts(struct str cell, const char *parts)
{
    struct arena arena = {0};
    struct units units = {0};
    struct str leads, participants;
    const char *told = "";
    if (unit_cell_part(&arena, cell, &units, &leads, &participants))
        told = str_join(&arena, str_join(&arena, leads, S("|")), participants).p;
    assert_string_equal(told, parts);
    arena_release(&arena);
}

static void a_cell_may_tell_who_leads_and_who_takes_part(void **state)
{
    (void)state;
    expect_parts(S("水务局牵头，住建局、财政局配合"), "水务局|住建局、财政局");
    expect_parts(S("水务局、住建局牵头，财政局等参与"), "水务局、住建局|财政局等");
    expect_parts(S("由水务局牵头，住建局等部门配合"), "水务局|住建局等部门");
    expect_parts(S("牵头单位：水务局；配合单位：住建局、财政局"), "水务局|住建局、财政局");
    expect_parts(S("责任单位：水务局；配合单位：各县区"), "水务局|各县区");
    expect_parts(S("牵头：水务局；配合：住建局、财政局"), "水务局|住建局、财政局");
    expect_parts(S("主办：水务局 协办：住建局"), "水务局|住建局");
    expect_parts(S("牵头：水务局；配合：各县区"), "水务局|各县区");
    expect_parts(S("牵头单位：水务局配合单位：住建局、财政局"), "水务局|住建局、财政局");
    expect_parts(S("由水务局牵头，会同住建局、财政局"), "水务局|住建局、财政局");
    expect_parts(S("水务局牵头，住建局配合，各县区落实，2023年底前完成"),
                 "水务局|住建局配合，各县区");
    expect_parts(S("水务局牵头，会同县人民政府配合"), "水务局|会同县人民政府");
    expect_parts(S("水务局（牵头）、住建局、财政局"), "水务局|住建局、财政局");
    expect_parts(S("水务局(牵头单位)、住建局(配合单位)"), "水务局|住建局");
    expect_parts(S("水务局会同住建局"), "水务局|住建局");
    expect_parts(S("水务局负责，住建局协助"), "水务局|住建局");
    /* who is not said to lead takes part */
    expect_parts(S("水务局牵头；住建局、财政局"), "水务局|住建局、财政局");
    /* who stands before those that are said to take part leads */
    expect_parts(S("水务局；配合单位：住建局、财政局"), "水务局|住建局、财政局");
    expect_parts(S("水务局、住建局，财政局等部门配合"), "水务局、住建局|财政局等部门");
    expect_parts(S("水务局、住建局（配合）"), "水务局|住建局");
    /* several that are one name */
    expect_parts(S("各盟行政公署、市人民政府牵头，水利厅配合"), "各盟行政公署、市人民政府|水利厅");
    /* names that do not stand together */
    expect_parts(S("住建局、水务局（牵头）、财政局"), "水务局|住建局、财政局");
    expect_parts(S("水务局牵头、住建局配合，财政局牵头、民政局配合"),
                 "水务局、财政局|住建局、民政局");
    /* all lead, or nobody is told apart */
    expect_parts(S("水务局、住建局牵头"), "");
    expect_parts(S("水务局、住建局、财政局"), "");
    expect_parts(S("科协、残联"), "");
    expect_parts(S("水务局配合"), "");
    expect_parts(S(""), "");
}

static void such_a_cell_counts_where_there_is_no_other(void **state)
{
    (void)state;
    struct plan plan = {0};
    const struct str cell = S("水务局牵头，住建局配合");
    plan_add(&plan, ITEM_TASK, 1, cell, (struct str){0}, S("一。"), NULL);
    plan_add(&plan, ITEM_TASK, 2, cell, (struct str){0}, S("二。"), NULL);
    plan_add(&plan, ITEM_TASK, 3, S("水务局"), (struct str){0}, S("三。"), NULL);
    plan_add(&plan, ITEM_TASK, 4, cell, S(""), S("四。"), NULL);
    for (size_t i = 0; i < 2; i++) {
        const struct party *leads = item_leads(&plan, &plan.items[i]);
        const struct party *joins = item_participants(&plan, &plan.items[i]);
        assert_int_equal(leads->names.n, 1);
        assert_true(str_equal(leads->names.items[0], S("水务局")));
        assert_int_equal(joins->names.n, 1);
        assert_true(str_equal(joins->names.items[0], S("住建局")));
    }
    assert_ptr_equal(item_leads(&plan, &plan.items[0]), item_leads(&plan, &plan.items[2]));
    assert_int_equal(item_participants(&plan, &plan.items[2])->names.n, 0);
    /* a column of participants that is empty says that there are none */
    assert_int_equal(item_leads(&plan, &plan.items[3])->names.n, 2);
    assert_int_equal(item_participants(&plan, &plan.items[3])->names.n, 0);
    plan_release(&plan);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_cells_are_one_party),
        cmocka_unit_test(a_party_knows_its_units_and_its_regions),
        cmocka_unit_test(strangers_stand_as_printed_whoever_was_asked_first),
        cmocka_unit_test(a_plan_without_items_has_no_strangers),
        cmocka_unit_test(a_cell_may_tell_who_leads_and_who_takes_part),
        cmocka_unit_test(such_a_cell_counts_where_there_is_no_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
