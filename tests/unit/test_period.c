/* Calendar periods: their days, their order, their written form. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "wpc/date/chinese.h"

static const struct row {
    const char *text;
    const char *first, *last, *next;
} rows[] = {
    {"2016-03", "2016-03-01", "2016-03-31", "2016-04"},
    {"2016-02", "2016-02-01", "2016-02-29", "2016-03"},
    {"2016-12", "2016-12-01", "2016-12-31", "2017-01"},
    {"2016Q1", "2016-01-01", "2016-03-31", "2016Q2"},
    {"2016Q4", "2016-10-01", "2016-12-31", "2017Q1"},
    {"2016H1", "2016-01-01", "2016-06-30", "2016H2"},
    {"2016H2", "2016-07-01", "2016-12-31", "2017H1"},
    {"2016", "2016-01-01", "2016-12-31", "2017"},
};

static void assert_period(struct period period, const char *text)
{
    char room[PERIOD_TEXT];
    assert_true(str_equal(period_write(period, room), str_from(text)));
}

static void a_period_knows_its_days_and_the_one_after(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct period period = period_read(str_from(rows[i].text));
        assert_int_not_equal(period.every, EVERY_NONE);
        struct date first = date_read_iso(str_from(rows[i].first));
        struct date last = date_read_iso(str_from(rows[i].last));
        assert_true(date_equal(period_first(period), first));
        assert_true(date_equal(period_last(period), last));
        assert_period(period, rows[i].text);
        assert_period(period_next(period), rows[i].next);
        assert_period(period_of(period.every, first), rows[i].text);
        assert_period(period_of(period.every, last), rows[i].text);
    }
}

static void what_is_no_period_reads_as_none(void **state)
{
    (void)state;
    static const char *const bad[] = {"",       "201",     "2016Q5",  "2016Q0",  "2016H3",
                                      "2016-3", "2016-13", "2016-00", "2016-",   "2016Q",
                                      "2016q1", "0000",    "2016Q11", "2016-+1", "+016"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(period_read(str_from(bad[i])).every, EVERY_NONE);
}

static void the_words_are_fixed(void **state)
{
    (void)state;
    static const char *const words[] = {"month", "quarter", "half", "year", "irregular"};
    for (int i = 0; i < 5; i++) {
        assert_int_equal(recurrence_read(str_from(words[i])), EVERY_MONTH + i);
        assert_true(
            str_equal(recurrence_word((enum recurrence)(EVERY_MONTH + i)), str_from(words[i])));
    }
    assert_int_equal(recurrence_read(S("week")), EVERY_NONE);
    assert_int_equal(recurrence_read(S("")), EVERY_NONE);
}

static void irregular_has_no_period(void **state)
{
    (void)state;
    struct date day = {2016, 5, 5};
    struct period none = period_of(EVERY_IRREGULAR, day);
    assert_int_equal(none.every, EVERY_NONE);
    assert_true(date_is_none(period_first(none)));
    assert_true(date_is_none(period_last(none)));
    assert_int_equal(period_next(none).every, EVERY_NONE);
    assert_int_equal(period_of(EVERY_YEAR, (struct date){0}).every, EVERY_NONE);
    struct period last = {EVERY_YEAR, 9999, 1};
    assert_int_equal(period_next(last).every, EVERY_NONE);
}

static void papers_print_days_and_periods_without_blanks(void **state)
{
    (void)state;
    struct buf buf = {0};
    date_put_chinese(&buf, (struct date){2016, 3, 5});
    date_put_chinese(&buf, (struct date){0});
    static const char *const periods[] = {"2016-03", "2016Q1", "2016Q4",
                                          "2016H1",  "2016H2", "2016"};
    for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
        buf_put_byte(&buf, ' ');
        period_put_chinese(&buf, period_read(str_from(periods[i])));
    }
    period_put_chinese(&buf, (struct period){0});
    buf_put_byte(&buf, '\0');
    assert_string_equal(buf.p, "2016年3月5日 2016年3月 2016年第一季度 2016年第四季度 "
                               "2016年上半年 2016年下半年 2016年");
    buf_release(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_period_knows_its_days_and_the_one_after),
        cmocka_unit_test(what_is_no_period_reads_as_none),
        cmocka_unit_test(the_words_are_fixed),
        cmocka_unit_test(irregular_has_no_period),
        cmocka_unit_test(papers_print_days_and_periods_without_blanks),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
