/* Breakdowns and the curve of tests/sample: each figure is counted by hand in
   its README. */
#include "sample.h"

#include "wpc/plan/alike.h"
#include "wpc/report/curve.h"

struct house {
    struct sample sample;
    struct filter filter;
    struct question question;
};

static struct question *house_open(struct house *house, struct filter_words words)
{
    memset(house, 0, sizeof *house);
    sample_open(&house->sample, (struct date){0});
    struct sample *sample = &house->sample;
    assert_int_equal(filter_resolve(&sample->arena, &words, &sample->workspace.plan, NULL,
                                    sample->rules.today, &sample->diags, &house->filter),
                     RC_OK);
    house->question = (struct question){.plan = &sample->workspace.plan,
                                        .filter = &house->filter,
                                        .rules = sample->rules,
                                        .fold = &sample->fold,
                                        .grace_days = sample->workspace.conf.grace_days,
                                        .ends = sample->workspace.conf.ends,
                                        .arena = &sample->arena};
    return &house->question;
}

static struct breakdown by(const struct question *question, const char *one, const char *two)
{
    const struct dimension *dimensions[] = {dimension_find(str_from(one)),
                                            dimension_find(str_from(two))};
    return breakdown_of(question, dimensions, two != NULL ? 2 : 1);
}

static const struct group *group_named(const struct groups *groups, const char *name)
{
    for (size_t i = 0; i < groups->n; i++)
        if (str_equal(groups->items[i].labels[0].name, str_from(name)))
            return &groups->items[i];
    fail_msg("no group %s", name);
    return NULL;
}

static void leads_count_what_they_share_in_each_and_the_total_once(void **state)
{
    (void)state;
    struct house house;
    struct breakdown leads = by(house_open(&house, (struct filter_words){0}), "lead", NULL);
    /* items first dated fallen done claimed overdue due heard */
    static const struct {
        const char *name;
        uint64_t n[9];
    } expected[] = {
        {"环境厅", {4, 4, 3, 3, 2, 1, 0, 0, 0}}, {"水务厅", {4, 3, 4, 3, 1, 0, 1, 1, 1}},
        {"城建厅", {4, 3, 6, 5, 2, 0, 3, 1, 1}}, {"农业厅", {3, 3, 4, 1, 1, 0, 0, 1, 0}},
        {"各地区", {1, 1, 1, 1, 0, 0, 1, 4, 3}}, {"", {14, 14, 15, 11, 5, 1, 4, 7, 5}},
    };
    assert_int_equal(leads.groups.n, 5);
    assert_int_equal(leads.groups.n_shared, 2);
    for (size_t i = 0; i < 6; i++) {
        const struct group *group =
            i < 5 ? group_named(&leads.groups, expected[i].name) : &leads.total;
        const uint64_t *figures = group->figures.n;
        const uint64_t found[] = {group->counts[MEASURE_ITEMS], group->counts[MEASURE_FIRST],
                                  group->counts[MEASURE_DATED], figures[FIGURE_FALLEN],
                                  figures[FIGURE_FALLEN_DONE],  figures[FIGURE_CLAIMED],
                                  figures[FIGURE_OVERDUE],      figures[FIGURE_OFFICES_DUE],
                                  figures[FIGURE_OFFICES_HEARD]};
        assert_memory_equal(found, expected[i].n, sizeof found);
    }
    sample_close(&house.sample);
}

/* T2 has two leads, the first of them 水务厅, and one due: each of three rows
   like it adds one to all that its groups count, and one more that is shared. */
static void items_alike_count_as_often_as_they_come(void **state)
{
    (void)state;
    struct house house;
    struct question *question = house_open(&house, (struct filter_words){0});
    question->fold = NULL;
    struct plan *plan = &house.sample.workspace.plan;
    enum { MORE = 3 };
    struct item *items = plan_add_room(plan, ITEM_TASK, MORE);
    for (uint32_t i = 0; i < MORE; i++)
        item_repeat(&items[i], &plan->items[1], 1001 + i);
    struct breakdown leads = by(question, "lead", NULL);
    static const struct {
        const char *name;
        uint64_t n[3];
    } expected[] = {
        {"环境厅", {4, 4, 3}}, {"水务厅", {7, 6, 7}}, {"城建厅", {7, 3, 9}},
        {"农业厅", {3, 3, 4}}, {"各地区", {1, 1, 1}}, {"", {17, 17, 18}},
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        const struct group *group =
            expected[i].name[0] ? group_named(&leads.groups, expected[i].name) : &leads.total;
        assert_int_equal(group->counts[MEASURE_ITEMS], expected[i].n[0]);
        assert_int_equal(group->counts[MEASURE_FIRST], expected[i].n[1]);
        assert_int_equal(group->counts[MEASURE_DATED], expected[i].n[2]);
    }
    assert_int_equal(leads.groups.n_shared, 5);
    sample_close(&house.sample);
}

static void pairs_add_up_to_the_margin_of_leads_where_states_part_them(void **state)
{
    (void)state;
    struct house house;
    struct breakdown cross = by(house_open(&house, (struct filter_words){0}), "lead", "status");
    for (size_t i = 0; i < cross.margins[0].n; i++) {
        uint64_t sum = 0;
        for (size_t k = 0; k < cross.groups.n; k++)
            if (cross.groups.items[k].keys[0] == cross.margins[0].items[i].keys[0])
                sum += cross.groups.items[k].counts[MEASURE_DATED];
        assert_int_equal(sum, cross.margins[0].items[i].counts[MEASURE_DATED]);
    }
    assert_int_equal(group_named(&cross.margins[1], "已销号")->counts[MEASURE_DATED], 5);
    assert_int_equal(group_named(&cross.margins[1], "待认定")->counts[MEASURE_DATED], 1);
    sample_close(&house.sample);
}

static void a_region_asked_for_is_looked_at_alone(void **state)
{
    (void)state;
    struct house house;
    struct str region = S("西岭市");
    struct filter_words words = {.want[FILTER_REGION] = {&region, 1, 1}};
    struct breakdown types = by(house_open(&house, words), "type", NULL);
    assert_int_equal(types.total.counts[MEASURE_DATED], 5);
    assert_int_equal(types.total.figures.n[FIGURE_FALLEN_DONE], 2);
    assert_int_equal(types.total.figures.n[FIGURE_PERIODS_FALLEN], 1);
    assert_int_equal(types.total.figures.n[FIGURE_OFFICES_DUE], 1);
    sample_close(&house.sample);
}

struct sum {
    unsigned figure;
    size_t n;
};

static void count_take(void *context, const struct counted *counted)
{
    struct sum *sum = context;
    sum->n += counted->figures >> sum->figure & 1;
}

static void who_watches_is_told_of_all_that_is_counted(void **state)
{
    (void)state;
    for (unsigned figure = FIGURE_EXEMPT; figure <= FIGURE_PERIODS_DONE; figure++) {
        struct house house;
        struct question *question = house_open(&house, (struct filter_words){0});
        const struct dimension *region = dimension_find(S("region"));
        struct sum sum = {figure, 0};
        struct breakdown_watch watch = {count_take, &sum};
        struct breakdown regions = breakdown_watched(question, &region, 1, &watch);
        uint64_t counted = 0;
        for (size_t i = 0; i < regions.groups.n; i++)
            counted += regions.groups.items[i].figures.n[figure];
        assert_int_equal(sum.n, counted);
        sample_close(&house.sample);
    }
}

/* Days from the README: T1.1 P1.1 · T3.2 T5.1 · T4.1 T7.2 · T11.1 · T2.1 T3.1
   T6.1 P2.1 · T12.1 · T4.2 fall due; done are P1.1 12-30, T5.1 01-25, T4.1
   02-25, T3.2 and T7.2 03-10. */
static void the_curve_steps_where_something_falls_due_or_is_done(void **state)
{
    (void)state;
    struct house house;
    struct curve curve = curve_of(house_open(&house, (struct filter_words){0}));
    static const struct curve_step expected[] = {
        {{2015, 12, 30}, 0, 1}, {{2015, 12, 31}, 2, 1},  {{2016, 1, 25}, 2, 2},
        {{2016, 1, 31}, 4, 2},  {{2016, 2, 25}, 4, 3},   {{2016, 2, 29}, 6, 3},
        {{2016, 3, 10}, 6, 5},  {{2016, 3, 15}, 7, 5},   {{2016, 3, 31}, 11, 5},
        {{2016, 9, 30}, 12, 5}, {{2016, 12, 31}, 13, 5},
    };
    assert_int_equal(curve.total, 13);
    assert_int_equal(curve.n, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < curve.n; i++) {
        assert_true(date_equal(curve.steps[i].day, expected[i].day));
        assert_int_equal(curve.steps[i].due, expected[i].due);
        assert_int_equal(curve.steps[i].done, expected[i].done);
    }
    assert_int_equal(curve_at(&curve, (struct date){2016, 4, 20}).due, 11);
    assert_int_equal(curve_at(&curve, (struct date){2015, 1, 1}).done, 0);
    sample_close(&house.sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leads_count_what_they_share_in_each_and_the_total_once),
        cmocka_unit_test(items_alike_count_as_often_as_they_come),
        cmocka_unit_test(pairs_add_up_to_the_margin_of_leads_where_states_part_them),
        cmocka_unit_test(a_region_asked_for_is_looked_at_alone),
        cmocka_unit_test(who_watches_is_told_of_all_that_is_counted),
        cmocka_unit_test(the_curve_steps_where_something_falls_due_or_is_done),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
