/* Running another program: its input, its end, and what it does not inherit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <cmocka.h>

#include "wpc/sys/sys.h"

static struct sys_end end_of(const char *script, struct str input)
{
    struct sys sys = sys_posix();
    const char *const words[] = {"/bin/sh", "-c", script, NULL};
    struct sys_end end = {0};
    assert_int_equal(sys.program_run(sys.context, words, input, 0, &end), SYS_OK);
    return end;
}

static void its_exit_status_is_told(void **state)
{
    (void)state;
    struct sys_end end = end_of("exit 75", S(""));
    assert_false(end.killed);
    assert_int_equal(end.code, 75);
}

static void it_reads_what_it_is_given(void **state)
{
    (void)state;
    assert_int_equal(end_of("test \"$(cat)\" = 'a b'", S("a b\n")).code, 0);
}

static void a_signal_is_no_exit_status(void **state)
{
    (void)state;
    struct sys_end end = end_of("kill -9 $$", S("x"));
    assert_true(end.killed);
    assert_int_equal(end.code, 9);
}

/* More than a pipe holds, and nobody reads it. */
static void one_that_does_not_read_ends_all_the_same(void **state)
{
    (void)state;
    enum { MEGABYTE = 1 << 20 };
    struct buf big = {0};
    buf_put_repeat(&big, S("x"), MEGABYTE);
    assert_int_equal(end_of("exit 3", buf_str(&big)).code, 3);
    buf_release(&big);
}

/* We ignore it; a program that inherited that would never notice a closed
   pipe. 13 is SIGPIPE. */
static void it_dies_of_a_broken_pipe_as_usual(void **state)
{
    (void)state;
    struct sys_end end = end_of("kill -13 $$; exit 1", S(""));
    assert_true(end.killed);
    assert_int_equal(end.code, 13);
}

static void no_descriptor_is_inherited(void **state)
{
    (void)state;
    int copy = dup2(STDERR_FILENO, 9);
    assert_int_equal(copy, 9);
    assert_int_equal(end_of("if (: >&9) 2>/dev/null; then exit 1; fi", S("")).code, 0);
    close(copy);
}

static void its_output_goes_nowhere(void **state)
{
    (void)state;
    assert_int_equal(end_of("test -c /dev/stdout", S("")).code, 0);
}

/* It and what it started: the sleep would else keep our standard error open. */
static void one_that_hangs_is_ended(void **state)
{
    (void)state;
    enum { MEGABYTE = 1 << 20, LIMIT = 30 };
    struct sys sys = sys_posix();
    struct buf big = {0};
    buf_put_repeat(&big, S("x"), MEGABYTE);
    const char *const words[] = {"/bin/sh", "-c", "sleep 1000; exit 3", NULL};
    const struct str inputs[] = {S(""), buf_str(&big)};
    for (size_t i = 0; i < 2; i++) {
        struct sys_end end = {0};
        assert_int_equal(sys.program_run(sys.context, words, inputs[i], LIMIT, &end), SYS_OK);
        assert_true(end.late);
        assert_true(end.killed);
    }
    buf_release(&big);
}

static void one_that_ends_in_time_is_not_late(void **state)
{
    (void)state;
    enum { LIMIT = 60000 };
    struct sys sys = sys_posix();
    struct sys_end end = {0};
    const char *const words[] = {"/bin/sh", "-c", "cat >/dev/null; exit 4", NULL};
    assert_int_equal(sys.program_run(sys.context, words, S("x"), LIMIT, &end), SYS_OK);
    assert_false(end.late);
    assert_int_equal(end.code, 4);
}

static void one_that_is_not_there_did_not_run(void **state)
{
    (void)state;
    struct sys sys = sys_posix();
    struct sys_end end;
    const char *const missing[] = {"/nonexistent/sendmail", NULL};
    const char *const folder[] = {"/", NULL};
    assert_int_equal(sys.program_run(sys.context, missing, S(""), 0, &end), SYS_MISSING);
    assert_int_equal(sys.program_run(sys.context, folder, S(""), 0, &end), SYS_DENIED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(its_exit_status_is_told),
        cmocka_unit_test(it_reads_what_it_is_given),
        cmocka_unit_test(a_signal_is_no_exit_status),
        cmocka_unit_test(one_that_does_not_read_ends_all_the_same),
        cmocka_unit_test(it_dies_of_a_broken_pipe_as_usual),
        cmocka_unit_test(no_descriptor_is_inherited),
        cmocka_unit_test(its_output_goes_nowhere),
        cmocka_unit_test(one_that_hangs_is_ended),
        cmocka_unit_test(one_that_ends_in_time_is_not_late),
        cmocka_unit_test(one_that_is_not_there_did_not_run),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
