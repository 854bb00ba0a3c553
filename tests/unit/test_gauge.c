/* Indicators: what is missing between a figure and its target. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "wpc/query/gauge.h"

static void a_distance_is_exact_and_has_no_idle_zeros(void **state)
{
    (void)state;
    static const struct {
        struct str a, b;
        const char *distance;
    } cases[] = {
        {STR("61.5"), STR("64"), "2.5"},      {STR("64"), STR("61.5"), "2.5"},
        {STR("0.55"), STR("0.5"), "0.05"},    {STR("81.8"), STR("81.80"), "0"},
        {STR("12"), STR("9"), "3"},           {STR("0.10"), STR("0.3"), "0.2"},
        {STR("100"), STR("0.001"), "99.999"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct decimal a, b, by;
        char text[DECIMAL_TEXT];
        assert_true(decimal_read(cases[i].a, &a));
        assert_true(decimal_read(cases[i].b, &b));
        assert_true(decimal_distance(a, b, &by));
        assert_true(str_equal(decimal_write(by, text), str_from(cases[i].distance)));
    }
    struct decimal long_one, fine, by;
    assert_true(decimal_read(S("999999999999999"), &long_one));
    assert_true(decimal_read(S("0.00000000000001"), &fine));
    assert_false(decimal_distance(long_one, fine, &by));
    /* A figure may be below zero. */
    assert_true(decimal_distance((struct decimal){-35, 1}, (struct decimal){2, 0}, &by));
    assert_int_equal(by.digits, 55);
    assert_int_equal(by.places, 1);
    assert_true(decimal_compare((struct decimal){-35, 1}, (struct decimal){-3, 0}) < 0);
}

/* ≥ is met by the target itself, > is not; what is said to be 左右 is never
   plainly missed. */
static void the_direction_decides_whether_a_target_is_met(void **state)
{
    (void)state;
    static const struct {
        enum direction direction;
        bool about;
        struct str target, actual;
        enum gap gap;
    } cases[] = {
        {AT_LEAST, false, STR("64"), STR("64"), GAP_MET},
        {AT_LEAST, false, STR("64"), STR("63.9"), GAP_SHORT},
        {AT_LEAST, true, STR("75"), STR("74.5"), GAP_ABOUT},
        {AT_LEAST, true, STR("75"), STR("75.5"), GAP_MET},
        {MORE_THAN, false, STR("81.8"), STR("81.8"), GAP_SHORT},
        {MORE_THAN, false, STR("81.8"), STR("81.81"), GAP_MET},
        {AT_MOST, false, STR("12"), STR("12.0"), GAP_MET},
        {AT_MOST, false, STR("12"), STR("12.1"), GAP_SHORT},
        {LESS_THAN, false, STR("12"), STR("12"), GAP_SHORT},
        {LESS_THAN, false, STR("12"), STR("11.99"), GAP_MET},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct indicator indicator = {.direction = cases[i].direction, .about = cases[i].about};
        struct gauge gauge = {.has_target = true, .has_actual = true};
        struct decimal by;
        assert_true(decimal_read(cases[i].target, &gauge.target));
        assert_true(decimal_read(cases[i].actual, &gauge.actual));
        assert_int_equal(gauge_gap(&gauge, &indicator, &by), cases[i].gap);
        gauge.has_target = false;
        assert_int_equal(gauge_gap(&gauge, &indicator, &by), GAP_UNKNOWN);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_distance_is_exact_and_has_no_idle_zeros),
        cmocka_unit_test(the_direction_decides_whether_a_target_is_met),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
