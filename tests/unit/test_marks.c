/* Sets of events by mark. */
#include "wpc/progress/marks.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void an_empty_set_has_nothing_and_misses_nothing(void **state)
{
    (void)state;
    struct marks marks = {0};
    assert_false(marks_have(&marks, 0));
    marks_see(&marks, 0);
    assert_true(marks_saw_all(&marks));
    marks_settle(&marks);
    assert_false(marks_have(&marks, UINT64_MAX));
    assert_false(marks_saw(&marks, UINT64_MAX));
    assert_true(marks_saw_all(&marks));
    marks_release(&marks);
}

static void what_was_put_twice_is_seen_once_for_all(void **state)
{
    (void)state;
    static const uint64_t put[] = {7, UINT64_MAX, 0, 7, UINT64_C(1) << 63};
    struct marks marks = {0};
    for (size_t i = 0; i < sizeof put / sizeof *put; i++)
        marks_put(&marks, put[i]);
    marks_settle(&marks);
    assert_int_equal(marks.n, 4);
    assert_true(marks_have(&marks, UINT64_MAX));
    assert_false(marks_have(&marks, 8)); /* next to one, in the same place of the sieve */
    marks_see(&marks, 8);
    marks_see(&marks, 7);
    marks_see(&marks, UINT64_MAX);
    assert_true(marks_saw(&marks, 7));
    assert_false(marks_saw(&marks, 0));
    assert_false(marks_saw_all(&marks));
    marks_see(&marks, 0);
    marks_see(&marks, UINT64_C(1) << 63);
    assert_true(marks_saw_all(&marks));
    marks_release(&marks);
}

/* Odd multiples of a number without factors in common with 2^64 are spread over
   all of them; even ones were not put. */
static void of_many_each_is_found_and_no_other(void **state)
{
    (void)state;
    enum { MANY = 20000 };
    const uint64_t spread = UINT64_C(0x9E3779B97F4A7C15);
    struct marks marks = {0};
    for (uint64_t i = 1; i < MANY; i += 2)
        marks_put(&marks, i * spread);
    marks_settle(&marks);
    for (uint64_t i = 0; i < MANY; i++)
        assert_int_equal(marks_have(&marks, i * spread), i % 2);
    marks_release(&marks);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_set_has_nothing_and_misses_nothing),
        cmocka_unit_test(what_was_put_twice_is_seen_once_for_all),
        cmocka_unit_test(of_many_each_is_found_and_no_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
