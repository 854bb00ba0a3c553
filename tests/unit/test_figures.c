/* Figures of tests/sample: each is counted by hand in its README. */
#include "sample.h"

#include "wpc/report/figures.h"

static bool is_counted(const struct sample *sample, const struct cell_run *run)
{
    const struct item *item = &sample->workspace.plan.items[run->item];
    return item->type == ITEM_TASK || item->type == ITEM_PLAN;
}

/* Of all tasks and plans, in some regions. */
static struct figures figures_in(const struct sample *sample, struct region_set regions, bool own)
{
    struct figures figures = {0};
    for (uint32_t i = 0; i < sample->cells.n_runs; i++) {
        const struct cell_run *run = &sample->cells.runs[i];
        bool here =
            own ? run->regions == 0 : region_set_is_empty(regions) || run->regions & regions.bits;
        if (!is_counted(sample, run) || !here)
            continue;
        figures_count(&figures, outcome_of(&sample->rules, &sample->fold, run, regions).figures);
        if (run->kind != OBLIGATION_EVERY)
            continue;
        for (uint32_t cell = run->first; cell < run->first + cell_run_count(run); cell++)
            figures_count(&figures, period_figures(&sample->rules, &sample->fold, cell));
    }
    return figures;
}

static void assert_rate(const struct figures *figures, enum rate rate, const char *expected)
{
    char text[FRACTION_TEXT];
    struct str shown = fraction_write(rate_of(figures, rate), text);
    assert_int_equal(shown.n, strlen(expected));
    assert_memory_equal(shown.p, expected, shown.n);
}

static void the_whole_sample_comes_to_what_its_readme_counts(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, (struct date){0});
    struct figures all = figures_in(&sample, (struct region_set){0}, false);
    static const struct {
        enum figure figure;
        uint64_t n;
    } expected[] = {
        {FIGURE_DATED, 15},           {FIGURE_CONDITIONAL, 1},
        {FIGURE_EXEMPT, 1},           {FIGURE_FALLEN, 11},
        {FIGURE_FALLEN_DONE, 5},      {FIGURE_CLAIMED, 1},
        {FIGURE_OVERDUE, 4},          {FIGURE_TO_ASSESS, 1},
        {FIGURE_FALLEN_OPEN, 0},      {FIGURE_DONE, 5},
        {FIGURE_REPORTED, 6},         {FIGURE_ON_TIME, 2},
        {FIGURE_FALLEN_APPROVED, 10}, {FIGURE_ON_TIME_APPROVED, 3},
        {FIGURE_DEFERRED, 2},         {FIGURE_PERIODS_FALLEN, 9},
        {FIGURE_PERIODS_DONE, 5},
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_int_equal(all.n[expected[i].figure], expected[i].n);
    assert_rate(&all, RATE_DONE, "38.5");
    assert_rate(&all, RATE_FALLEN_DONE, "45.5");
    assert_rate(&all, RATE_ON_TIME, "18.2");
    assert_rate(&all, RATE_ON_TIME_APPROVED, "30.0");
    assert_rate(&all, RATE_PUBLISHED, "55.6");
    assert_rate(&all, RATE_HEARD, "");
    sample_close(&sample);
}

static void a_region_counts_each_obligation_in_it_alone(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, (struct date){0});
    /* dated, fallen, done of them, claimed, overdue, exempt, conditional, on time */
    static const uint64_t expected[][8] = {{4, 2, 2, 0, 0, 0, 1, 2},
                                           {5, 3, 2, 1, 0, 0, 1, 0},
                                           {4, 1, 0, 0, 1, 1, 1, 0},
                                           {4, 2, 0, 1, 1, 0, 1, 0},
                                           {10, 8, 4, 0, 3, 1, 0, 2}};
    static const enum figure figures[] = {FIGURE_DATED,       FIGURE_FALLEN,  FIGURE_FALLEN_DONE,
                                          FIGURE_CLAIMED,     FIGURE_OVERDUE, FIGURE_EXEMPT,
                                          FIGURE_CONDITIONAL, FIGURE_ON_TIME};
    for (uint32_t i = 0; i < 5; i++) {
        struct figures here = i < 4 ? figures_in(&sample, region_set_of(i), false)
                                    : figures_in(&sample, (struct region_set){0}, true);
        for (size_t k = 0; k < 8; k++)
            assert_int_equal(here.n[figures[k]], expected[i][k]);
    }
    sample_close(&sample);
}

static void the_parts_of_what_has_fallen_due_add_up_on_every_day(void **state)
{
    (void)state;
    for (int month = 1; month <= 12; month++) {
        struct sample sample;
        sample_open(&sample, (struct date){2016, (int8_t)month, 15});
        struct figures all = figures_in(&sample, (struct region_set){0}, false);
        assert_int_equal(all.n[FIGURE_FALLEN], all.n[FIGURE_FALLEN_DONE] + all.n[FIGURE_CLAIMED] +
                                                   all.n[FIGURE_OVERDUE] + all.n[FIGURE_TO_ASSESS] +
                                                   all.n[FIGURE_FALLEN_OPEN]);
        assert_int_equal(all.n[FIGURE_DATED], 15);
        sample_close(&sample);
    }
}

/* T2.1 and P2.1 are due on 03-31: that day they have fallen due and are not yet
   late. T3.1 too, which is then deferred already. */
static void a_day_counts_itself_and_is_late_only_after(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, (struct date){2016, 3, 31});
    struct figures all = figures_in(&sample, (struct region_set){0}, false);
    assert_int_equal(all.n[FIGURE_FALLEN], 11);
    assert_int_equal(all.n[FIGURE_OVERDUE], 1);     /* T11.1, sent back */
    assert_int_equal(all.n[FIGURE_CLAIMED], 2);     /* T1.1; T5.1 is approved later */
    assert_int_equal(all.n[FIGURE_FALLEN_OPEN], 4); /* T2.1 T3.1 P2.1 T6.1 */
    sample_close(&sample);
    sample_open(&sample, (struct date){2016, 3, 30});
    all = figures_in(&sample, (struct region_set){0}, false);
    assert_int_equal(all.n[FIGURE_FALLEN], 7);
    sample_close(&sample);
}

static void rates_are_rounded_half_up_on_integers(void **state)
{
    (void)state;
    static const struct {
        struct fraction fraction;
        int tenths;
    } cases[] = {{{13, 16}, 813},     /* 81.25 */ {{1, 3}, 333},
                 {{2, 3}, 667},       {{0, 7}, 0},
                 {{7, 7}, 1000},      {{0, 0}, -1},
                 {{1, 2000}, 1},      /* 0.05 */ {{1, 2001}, 0},
                 {{1999, 2000}, 1000}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(fraction_tenths(cases[i].fraction), cases[i].tenths);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_whole_sample_comes_to_what_its_readme_counts),
        cmocka_unit_test(a_region_counts_each_obligation_in_it_alone),
        cmocka_unit_test(the_parts_of_what_has_fallen_due_add_up_on_every_day),
        cmocka_unit_test(a_day_counts_itself_and_is_late_only_after),
        cmocka_unit_test(rates_are_rounded_half_up_on_integers),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
