/* Civil days: validity, order, arithmetic, the ISO form. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "wpc/date/civil.h"
#include "wpc/text/zhnum.h"

static struct date day(int year, int month, int d)
{
    return (struct date){(int16_t)year, (int8_t)month, (int8_t)d};
}

static void a_day_is_valid_only_when_the_calendar_has_it(void **state)
{
    (void)state;
    assert_true(date_is_valid(day(2016, 2, 29)));
    assert_true(date_is_valid(day(2000, 2, 29)));
    assert_false(date_is_valid(day(1900, 2, 29)));
    assert_false(date_is_valid(day(2017, 2, 29)));
    assert_false(date_is_valid(day(2017, 13, 1)));
    assert_false(date_is_valid(day(2017, 0, 1)));
    assert_false(date_is_valid(day(2017, 6, 31)));
    assert_false(date_is_valid(day(2017, 6, 0)));
    assert_false(date_is_valid(day(0, 1, 1)));
    assert_false(date_is_valid(day(10000, 1, 1)));
    assert_true(date_is_none((struct date){0}));
}

static void days_compare_in_time_and_none_comes_first(void **state)
{
    (void)state;
    assert_true(date_compare(day(2016, 12, 31), day(2017, 1, 1)) < 0);
    assert_true(date_compare(day(2017, 2, 1), day(2017, 1, 31)) > 0);
    assert_true(date_compare((struct date){0}, day(1, 1, 1)) < 0);
    assert_true(date_equal(day(2017, 1, 1), day(2017, 1, 1)));
}

static void serials_count_from_1970_and_lead_back(void **state)
{
    (void)state;
    assert_int_equal(date_serial(day(1970, 1, 1)), 0);
    assert_int_equal(date_serial(day(1969, 12, 31)), -1);
    assert_int_equal(date_serial(day(2000, 3, 1)), 11017);
    struct date at = day(1, 1, 1);
    for (int32_t serial = date_serial(at); !date_is_none(at); serial++) {
        assert_int_equal(date_serial(at), serial);
        struct date next = at.day < month_days(at.year, at.month)
                               ? day(at.year, at.month, at.day + 1)
                           : at.month < 12 ? day(at.year, at.month + 1, 1)
                                           : day(at.year + 1, 1, 1);
        at = date_add_days(at, 1);
        assert_true(date_is_none(at) || date_equal(at, next));
    }
}

static void adding_months_stops_at_the_month_s_end(void **state)
{
    (void)state;
    assert_true(date_equal(date_add_months(day(2016, 1, 31), 1), day(2016, 2, 29)));
    assert_true(date_equal(date_add_months(day(2016, 3, 31), -1), day(2016, 2, 29)));
    assert_true(date_equal(date_add_months(day(2016, 2, 29), 12), day(2017, 2, 28)));
    assert_true(date_equal(date_add_months(day(2016, 1, 15), -13), day(2014, 12, 15)));
    assert_true(date_is_none(date_add_months(day(9999, 12, 1), 1)));
    assert_true(date_is_none(date_add_months(day(1, 1, 1), -1)));
    assert_true(date_is_none(date_add_days(day(9999, 12, 31), INT32_MAX)));
    assert_true(date_is_none(date_add_days(day(1, 1, 1), INT32_MIN)));
}

static void only_the_exact_iso_form_is_read(void **state)
{
    (void)state;
    assert_true(date_equal(date_read_iso(S("2017-12-31")), day(2017, 12, 31)));
    static const char *const bad[] = {"",           "2017-12-3",  "2017-12-311",
                                      "2017/12/31", "2017-02-30", "2017-13-01",
                                      "0000-01-01", "2017-1a-01", " 2017-12-31"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_true(date_is_none(date_read_iso(str_from(bad[i]))));
}

static void the_iso_form_is_written_with_leading_zeros(void **state)
{
    (void)state;
    char text[DATE_TEXT];
    assert_true(str_equal(date_write_iso(day(2017, 6, 5), text), S("2017-06-05")));
    assert_true(str_equal(date_write_iso(day(1, 1, 1), text), S("0001-01-01")));
    assert_int_equal(date_write_iso((struct date){0}, text).n, 0);
    assert_int_equal(text[0], 0);
}

static void chinese_numbers_are_read_by_place_and_by_unit(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t value;
    } good[] = {{"二〇一七", 2017}, {"二○一七", 2017},  {"二零一七", 2017},
                {"２０１７", 2017}, {"十", 10},         {"十二", 12},
                {"二十", 20},       {"三十一", 31},     {"廿", 20},
                {"廿一", 21},       {"卅一", 31},       {"一百二十", 120},
                {"一百零五", 105},  {"两千", 2000},     {"7", 7},
                {"０５", 5},        {"一千一百", 1100}, {"4294967294", 4294967294u}};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        uint32_t value = 0;
        assert_true(zhnum_read(str_from(good[i].text), &value));
        assert_int_equal(value, good[i].value);
    }
    static const char *const bad[] = {"",       "年",         "12a",
                                      "十十",   "一十二三",   "二十百",
                                      "一二十", "4294967295", "99999999999999999999999999"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        uint32_t value = 77;
        assert_false(zhnum_read(str_from(bad[i]), &value));
        assert_int_equal(value, 77);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_is_valid_only_when_the_calendar_has_it),
        cmocka_unit_test(days_compare_in_time_and_none_comes_first),
        cmocka_unit_test(serials_count_from_1970_and_lead_back),
        cmocka_unit_test(adding_months_stops_at_the_month_s_end),
        cmocka_unit_test(only_the_exact_iso_form_is_read),
        cmocka_unit_test(the_iso_form_is_written_with_leading_zeros),
        cmocka_unit_test(chinese_numbers_are_read_by_place_and_by_unit),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
