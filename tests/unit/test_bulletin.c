/* The rows, grids and offices of a bulletin of tests/sample, worked out by hand
   from its tables and story.txt. */
#include "sample.h"

#include "wpc/report/bulletin.h"

static const struct date march = {2016, 3, 31};

/* "T11.1 2016-03-15 - 0/1 城建厅;": obligation or period, day, day granted, done
   of those that count, who answers for the rest. */
static const char *rows_text(struct sample *sample, const struct bulletin_rows *rows)
{
    const struct plan *plan = &sample->workspace.plan;
    struct buf buf = {0};
    for (size_t i = 0; i < rows->n; i++) {
        const struct bulletin_row *row = &rows->items[i];
        const struct cell_run *run = &sample->cells.runs[row->run];
        struct address address = {run->item, run->obligation, REGION_NONE, row->period, {0}};
        char day[DATE_TEXT], granted[DATE_TEXT];
        address_put(&buf, plan, &address);
        struct str to = date_write_iso(row->granted, granted);
        buf_put_format(&buf, " %.*s %.*s %u/%u ", STR_ARG(date_write_iso(row->day, day)),
                       STR_ARG(to.n > 0 ? to : S("-")), (unsigned)row->tally.n_status[STATUS_DONE],
                       (unsigned)row->tally.n_counted);
        if (row->office != OFFICE_NONE)
            buf_put(&buf, sample->fold.offices.items[row->office].name);
        for (uint32_t region = 0; region < plan->regions.n; region++)
            if (region_set_has(row->missing, region))
                buf_put_format(&buf, "+%u", (unsigned)region);
        buf_put_byte(&buf, ';');
    }
    struct str text = str_dup(&sample->arena, buf_str(&buf));
    buf_release(&buf);
    return text.p;
}

/* T9.1 of February was to be there by 03-15; T11.1 was sent back. T3.2, late
   since January, was done on 03-10. */
static void what_is_overdue_at_the_end_of_march(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, march);
    struct bulletin_rows rows = rows_overdue(&sample.arena, &sample.rules, &sample.fold);
    assert_string_equal(rows_text(&sample, &rows), "T9.1/2016-02 2016-03-15 - 0/1 农业厅;"
                                                   "T11.1 2016-03-15 - 0/1 城建厅;");
    sample_close(&sample);
}

/* T3.2 by the day granted; P2.1 in four regions, of which none is done yet. */
static void what_falls_due_in_march_by_either_day(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, march);
    struct bulletin_rows rows =
        rows_due(&sample.arena, &sample.rules, &sample.fold, (struct span){{2016, 3, 1}, march});
    assert_string_equal(rows_text(&sample, &rows), "T3.2 2016-01-31 2016-03-15 1/1 ;"
                                                   "T9.1/2016-02 2016-03-15 - 0/1 农业厅;"
                                                   "T11.1 2016-03-15 - 0/1 城建厅;"
                                                   "T2.1 2016-03-31 - 0/1 水务厅;"
                                                   "T3.1 2016-03-31 2016-06-30 0/1 城建厅;"
                                                   "T6.1 2016-03-31 - 0/1 水务厅;"
                                                   "P2.1 2016-03-31 - 0/4 东湖市+0+1+2+3;");
    sample_close(&sample);
}

/* T3.2 by 44 days, 01-31 to 03-15 in a leap year; T3.1 by 91, 03-31 to 06-30. */
static void deferrals_are_summed_by_days(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, march);
    struct deferred deferred = deferred_of(&sample.fold);
    assert_int_equal(deferred.n, 2);
    assert_int_equal(deferred.days, 44 + 91);
    sample_close(&sample);
}

static void assert_marks(const struct grid *grid, const enum grid_mark *wanted, size_t n)
{
    assert_int_equal(grid->n_periods * grid->n_regions, n);
    for (size_t i = 0; i < n; i++)
        assert_int_equal(grid->marks[i], wanted[i]);
}

/* On 04-20: README, "Recurring duties". 北原 published on 04-18, three days after
   the grace; 2016Q2 and April have begun and are not due. */
static void duties_are_laid_out_by_period_and_region(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, (struct date){0});
    struct grids grids = grids_of(&sample.arena, &sample.rules, &sample.fold);
    assert_int_equal(grids.n, 2);
    static const enum grid_mark water[] = {GRID_DONE, GRID_DONE, GRID_DONE_LATE, GRID_MISSED,
                                           GRID_OPEN, GRID_OPEN, GRID_OPEN,      GRID_OPEN};
    static const enum grid_mark farms[] = {GRID_DONE,   GRID_DONE,   GRID_CLAIMED,
                                           GRID_MISSED, GRID_MISSED, GRID_OPEN};
    assert_marks(&grids.items[0], water, 8);
    assert_marks(&grids.items[1], farms, 6);
    assert_int_equal(grids.items[1].periods[0].year, 2015);
    assert_int_equal(grids.items[1].periods[0].index, 11);
    sample_close(&sample);
}

/* A year on, what fell due more than a year before is only counted: of T9.1 the
   periods up to 2016-03 (due 04-15), of which 02 and 03 were missed. */
static void periods_older_than_a_year_are_only_counted(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample, (struct date){2017, 4, 20});
    struct grids grids = grids_of(&sample.arena, &sample.rules, &sample.fold);
    assert_int_equal(grids.items[1].periods[0].year, 2016);
    assert_int_equal(grids.items[1].periods[0].index, 4);
    assert_int_equal(grids.items[1].n_missed_before, 2);
    sample_close(&sample);
}

/* As of 04-20 the cycle is March. Due are 水务厅 城建厅 农业厅 and the four regions;
   农业厅 wrote last on 02-26, 南滨市 on 02-16. By 05-20 the cycle is April: in it
   only 水务厅 (04-08) and the first three regions (04-10, 04-14, 04-18) wrote. */
static void who_was_silent_and_who_was_late(void **state)
{
    (void)state;
    struct sample sample, april;
    sample_open(&sample, (struct date){0});
    struct hearing hearing = hearing_of(&sample.arena, &sample.fold, NULL);
    assert_int_equal(hearing.cycle.index, 3);
    assert_true(date_equal(hearing.report_day, (struct date){2016, 4, 5}));
    assert_int_equal(hearing.n_due, 7);
    assert_int_equal(hearing.n_silent, 2);
    assert_true(str_equal(hearing.silent[0], S("农业厅")));
    assert_true(str_equal(hearing.silent[1], S("南滨市")));
    assert_false(hearing.is_late[0]);
    sample_open(&april, (struct date){2016, 5, 20});
    hearing = hearing_of(&april.arena, &april.fold, &sample.fold);
    assert_int_equal(hearing.cycle.index, 4);
    /* 城建厅 wrote in March only, and the other fold has heard it. */
    for (size_t i = 0; i < hearing.n_silent; i++)
        assert_int_equal(hearing.is_late[i], str_equal(hearing.silent[i], S("城建厅")));
    sample_close(&april);
    sample_close(&sample);
}

/* T9 and T11 have something overdue; T10 has no day; T7 and T12 keep their pace
   by what of them applies. */
static void items_that_lag_and_items_that_do_not(void **state)
{
    (void)state;
    static const enum pace wanted[] = {PACE_GOOD, PACE_GOOD, PACE_GOOD, PACE_GOOD, PACE_GOOD,
                                       PACE_GOOD, PACE_GOOD, PACE_GOOD, PACE_SLOW, PACE_NONE,
                                       PACE_SLOW, PACE_GOOD, PACE_GOOD, PACE_GOOD};
    struct sample sample;
    sample_open(&sample, march);
    for (uint32_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        assert_int_equal(item_pace_of(&sample.rules, &sample.fold, i).pace, wanted[i]);
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_overdue_at_the_end_of_march),
        cmocka_unit_test(what_falls_due_in_march_by_either_day),
        cmocka_unit_test(deferrals_are_summed_by_days),
        cmocka_unit_test(duties_are_laid_out_by_period_and_region),
        cmocka_unit_test(periods_older_than_a_year_are_only_counted),
        cmocka_unit_test(who_was_silent_and_who_was_late),
        cmocka_unit_test(items_that_lag_and_items_that_do_not),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
