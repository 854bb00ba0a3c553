/* Where a byte of a loaded file stands. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "wpc/store/workspace.h"

/* Three lines: 甲乙c, nothing, 丙. */
static const char text[] = "甲乙c\n\n丙";

static void assert_place(struct workspace *workspace, size_t at, uint32_t line, uint32_t column)
{
    struct place place = workspace_place(workspace, workspace->files->bytes.p + at);
    assert_int_equal(place.line, line);
    assert_int_equal(place.column, column);
}

/* A character of the text has three bytes. */
static void places_are_told_in_any_order(void **state)
{
    (void)state;
    static const struct {
        size_t at;
        uint32_t line, column;
    } places[] = {{0, 1, 1}, {3, 1, 2}, {6, 1, 3}, {7, 1, 4}, {8, 2, 1}, {9, 3, 1}, {12, 3, 2}};
    enum { PLACES = sizeof places / sizeof *places };
    struct workspace_file file = {0};
    struct workspace workspace = {.files = &file, .n_files = 1};
    buf_put(&file.bytes, (struct str){text, sizeof text - 1});
    for (size_t i = 0; i < PLACES; i++)
        for (size_t k = 0; k < PLACES; k++) {
            assert_place(&workspace, places[i].at, places[i].line, places[i].column);
            assert_place(&workspace, places[k].at, places[k].line, places[k].column);
        }
    buf_release(&file.bytes);
}

static void a_byte_of_no_file_has_no_place(void **state)
{
    (void)state;
    struct workspace workspace = {0};
    assert_int_equal(workspace_place(&workspace, text).line, 0);
    assert_int_equal(workspace_place(&workspace, NULL).line, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_are_told_in_any_order),
        cmocka_unit_test(a_byte_of_no_file_has_no_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
