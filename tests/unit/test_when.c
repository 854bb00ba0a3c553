/* Dates as typed after an option. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "wpc/date/when.h"

static const struct date today = {2017, 1, 31};

static const struct row {
    const char *typed, *first, *last;
} rows[] = {
    {"2017-12-31", "2017-12-31", "2017-12-31"},
    {"2017-12", "2017-12-01", "2017-12-31"},
    {"2017", "2017-01-01", "2017-12-31"},
    {"2017Q3", "2017-07-01", "2017-09-30"},
    {"2017H1", "2017-01-01", "2017-06-30"},
    {"2017年", "2017-01-01", "2017-12-31"},
    {"2017年底", "2017-12-31", "2017-12-31"},
    {"2017年年底", "2017-12-31", "2017-12-31"},
    {"2017年末", "2017-12-31", "2017-12-31"},
    {"2018年6月", "2018-06-01", "2018-06-30"},
    {"2018年6月底", "2018-06-30", "2018-06-30"},
    {"2018年6月30日", "2018-06-30", "2018-06-30"},
    {"2018年6月3号", "2018-06-03", "2018-06-03"},
    {"２０１８年６月底", "2018-06-30", "2018-06-30"},
    {" 2018年 6月　底 ", "2018-06-30", "2018-06-30"},
    {"today", "2017-01-31", "2017-01-31"},
    {"今天", "2017-01-31", "2017-01-31"},
    {"+30d", "2017-03-02", "2017-03-02"},
    {"-1m", "2016-12-31", "2016-12-31"},
    {"+1m", "2017-02-28", "2017-02-28"},
    {"+2w", "2017-02-14", "2017-02-14"},
    {"+1y", "2018-01-31", "2018-01-31"},
};

static void what_is_typed_names_its_first_and_last_day(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct span span = {0};
        if (!when_read(str_from(rows[i].typed), today, &span))
            fail_msg("not read: %s", rows[i].typed);
        assert_true(date_equal(span.first, date_read_iso(str_from(rows[i].first))));
        assert_true(date_equal(span.last, date_read_iso(str_from(rows[i].last))));
    }
}

static void a_form_that_could_be_misread_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {"",
                                      " ",
                                      "2017/12/31",
                                      "20171231",
                                      "2017-13",
                                      "2017-02-30",
                                      "2017.12",
                                      "17",
                                      "12-31",
                                      "2017年13月",
                                      "2017年2月30日",
                                      "6月底",
                                      "2017年底前",
                                      "+30",
                                      "30d",
                                      "+d",
                                      "+999999d",
                                      "tomorrow",
                                      "2017Q5",
                                      "2017年6",
                                      "2017年6月3",
                                      "+30h",
                                      "+99999y",
                                      "0000年",
                                      "2017-12-31-2017-12-31-2017-12-31-2017-12-31"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct span span = {.first = today};
        if (when_read(str_from(bad[i]), today, &span))
            fail_msg("read: %s", bad[i]);
        assert_true(date_equal(span.first, today));
    }
    struct span span;
    assert_false(when_read(S("today"), (struct date){0}, &span));
    assert_false(when_read(S("+1d"), (struct date){0}, &span));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_typed_names_its_first_and_last_day),
        cmocka_unit_test(a_form_that_could_be_misread_is_refused),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
