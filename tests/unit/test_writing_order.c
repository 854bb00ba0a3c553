/* Are the lines of a journal in the order of writing? */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "cli/writing_order.h"

enum { DAY = 16900 }; /* since 1970: some day of 2016 */

static void second_put(struct writing_order *order, uint32_t number, uint32_t second)
{
    order_put(order, number, event_key_on_day(DAY) + event_key_at(DAY, second));
}

static struct brief_lines *lines_of(uint32_t number, size_t n)
{
    static struct brief_lines lines;
    lines.n = n;
    lines.items[0].number = number;
    return &lines;
}

/* Lines 2 to 5 are read together; 2 and 4 pass at once, then come 3 and 5. */
static void lines_that_wait_for_one_another_are_in_order(void **state)
{
    (void)state;
    bool falls[1] = {false};
    struct writing_order order = {.falls = falls};
    order_turn(&order, 0);
    order_lines(&order, lines_of(2, 4));
    second_put(&order, 2, 100);
    second_put(&order, 4, 300);
    second_put(&order, 3, 200);
    second_put(&order, 5, 300);
    order_lines(&order, lines_of(6, 2));
    second_put(&order, 7, 400); /* line 6 is no event */
    order_end(&order);
    assert_false(falls[0]);
}

static void an_earlier_second_further_down_is_seen(void **state)
{
    (void)state;
    bool falls[2] = {false};
    struct writing_order order = {.falls = falls};
    order_turn(&order, 0);
    order_lines(&order, lines_of(2, 2));
    second_put(&order, 3, 100);
    second_put(&order, 2, 200);
    order_turn(&order, 1); /* another journal begins before all */
    order_lines(&order, lines_of(2, 2));
    second_put(&order, 2, 10);
    second_put(&order, 3, 20);
    order_lines(&order, lines_of(4, 1));
    second_put(&order, 4, 20);
    order_end(&order);
    assert_true(falls[0]);
    assert_false(falls[1]);
}

/* The tail of a file is read by itself, behind those that wait. */
static void a_line_outside_of_those_read_together_comes_after_them(void **state)
{
    (void)state;
    bool falls[1] = {false};
    struct writing_order order = {.falls = falls};
    order_turn(&order, 0);
    order_lines(&order, lines_of(2, 2));
    second_put(&order, 2, 100);
    second_put(&order, 3, 200);
    second_put(&order, 4, 199);
    order_end(&order);
    assert_true(falls[0]);
}

/* Lines 2 to 4 are read together; 3 is two events that lost the LF between
   them, the second of which was written after line 4. */
static void two_events_in_a_line_are_not_in_order(void **state)
{
    (void)state;
    bool falls[1] = {false};
    struct writing_order order = {.falls = falls};
    order_turn(&order, 0);
    order_lines(&order, lines_of(2, 3));
    second_put(&order, 2, 100);
    second_put(&order, 4, 300);
    second_put(&order, 3, 200);
    second_put(&order, 3, 400);
    order_end(&order);
    assert_true(falls[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_that_wait_for_one_another_are_in_order),
        cmocka_unit_test(an_earlier_second_further_down_is_seen),
        cmocka_unit_test(a_line_outside_of_those_read_together_comes_after_them),
        cmocka_unit_test(two_events_in_a_line_are_not_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
