/* Tables as people hand them in: what is read, and what is said of faults. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "store/tsv_part.h"
#include "wpc/base/buf.h"
#include "wpc/store/tsv.h"

/* Three columns: 序号, 牵头单位 (or 牵头部门), and 备注, which may be absent.
 */
static const struct str lead_also[] = {STR("牵头部门"), {0}};
static const struct tsv_column columns[] = {
    {.name = STR("序号")},
    {.name = STR("牵头单位"), .also = lead_also},
    {.name = STR("备注"), .optional = true},
};

/* Rows as `line:a|b|c;`, and the place of the second cell as `@line.column`. */
static void row_note(void *context, const struct tsv_row *row)
{
    struct buf *out = context;
    struct place at = tsv_place(row, 1);
    buf_put_format(out, "%u:%.*s|%.*s|%.*s@%u.%u;", (unsigned)row->line, STR_ARG(row->cells[0]),
                   STR_ARG(row->cells[1]), STR_ARG(row->cells[2]), (unsigned)at.line,
                   (unsigned)at.column);
}

static const char *const code_names[M_COUNT] = {
#define MESSAGE(code, level, zh, en) [code] = #code,
#include "wpc/base/messages.def"
#undef MESSAGE
};

struct outcome {
    struct buf rows;
    struct buf faults; /* `M_TSV_COUNT 3.5 2 3;`, arguments at the end */
};

static struct outcome table_read(struct str bytes, enum tsv_lanes lanes)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct outcome outcome = {0};
    struct tsv_reading reading = {
        .file = S("t.tsv"),
        .bytes = bytes,
        .columns = columns,
        .n_columns = sizeof columns / sizeof *columns,
        .arena = &arena,
        .diags = &diags,
        .row = row_note,
        .context = &outcome.rows,
    };
    enum rc rc = tsv_read_by(&reading, lanes);
    assert_int_equal(rc, diags.n ? RC_DATA : RC_OK);
    for (size_t i = 0; i < diags.n; i++) {
        const struct diag *d = &diags.items[i];
        buf_put_format(&outcome.faults, "%s %u.%u", code_names[d->code] + 6, (unsigned)d->at.line,
                       (unsigned)d->at.column);
        for (size_t k = 0; k < DIAG_ARGS && d->args[k].n > 0; k++)
            buf_put_format(&outcome.faults, " %.*s", STR_ARG(d->args[k]));
        buf_put_byte(&outcome.faults, ';');
    }
    arena_release(&arena);
    return outcome;
}

static void outcome_release(struct outcome *outcome)
{
    buf_release(&outcome->rows);
    buf_release(&outcome->faults);
}

static void expect(struct str bytes, const char *rows, const char *faults)
{
    for (int lanes = TSV_BOTH_LANES; lanes <= TSV_QUOTED_LANE; lanes++) {
        struct outcome got = table_read(bytes, (enum tsv_lanes)lanes);
        buf_put_byte(&got.rows, '\0');
        buf_put_byte(&got.faults, '\0');
        assert_string_equal(got.rows.p, rows);
        assert_string_equal(got.faults.p, faults);
        outcome_release(&got);
    }
}

#define HEAD "序号\t牵头单位\t备注\n"

static void rows_are_given_in_the_order_asked_for(void **state)
{
    (void)state;
    expect(S(HEAD "1\t环保厅\tx\n2\t水利厅\t\n"), "2:1|环保厅|x@2.3;3:2|水利厅|@3.3;", "");
    expect(S("备注\t牵头单位\t序号\nx\t环保厅\t1\n"), "2:1|环保厅|x@2.3;", "");
}

static void a_last_line_needs_no_line_end(void **state)
{
    (void)state;
    expect(S(HEAD "1\t环保厅\tx"), "2:1|环保厅|x@2.3;", "");
    expect(S(HEAD "1\t环保厅\t"), "2:1|环保厅|@2.3;", "");
    expect(S(HEAD "1\t环保厅\t\"x\""), "2:1|环保厅|x@2.3;", "");
}

static void a_byte_order_mark_and_crlf_leave_no_trace(void **state)
{
    (void)state;
    expect(S("\xEF\xBB\xBF序号\t牵头单位\r\n1\t环保厅\r\n"), "2:1|环保厅|@2.3;", "");
    expect(S("\xEF\xBB\xBF\"序号\"\t牵头单位\r\n\"1\"\t\"环保厅\"\r\n"), "2:1|环保厅|@2.5;", "");
}

static void headings_are_matched_without_blanks(void **state)
{
    (void)state;
    expect(S("序 号\t牵　头\xC2\xA0单位\t备\xE2\x80\x83注 \n1\ta\tb\n"), "2:1|a|b@2.3;", "");
    expect(S("\"序\n号\"\t牵头部门\n1\ta\n"), "3:1|a|@3.3;", "");
}

static void blank_lines_are_passed_over_but_counted(void **state)
{
    (void)state;
    expect(S("\n \n序号\t牵头单位\n\n1\ta\n\t\n　\t \n\r\n2\tb\n\n"), "5:1|a|@5.3;9:2|b|@9.3;", "");
    expect(S(HEAD "\"\"\t\"\"\t\n1\ta\tb\n"), "3:1|a|b@3.3;", "");
}

static void columns_nobody_asked_for_are_passed_over(void **state)
{
    (void)state;
    expect(S("甲\t序号\t甲\t牵头单位\t\nx\t1\ty\ta\tz\n"), "2:1|a|@2.7;", "");
}

static void a_quoted_cell_holds_tabs_line_ends_and_quotes(void **state)
{
    (void)state;
    expect(S(HEAD "1\t\"a\tb\"\tc\n"), "2:1|a\tb|c@2.3;", "");
    expect(S(HEAD "1\t\"a\nb\"\tc\n2\td\te\n"), "2:1|a\nb|c@2.3;4:2|d|e@4.3;", "");
    expect(S(HEAD "1\t\"“十小”\"\"企业\"\"\"\t\"\"\"\"\n"), "2:1|“十小”\"企业\"|\"@2.3;", "");
    expect(S(HEAD "\"1\n\n2\"\tb\tc\n"), "2:1\n\n2|b|c@4.4;", "");
    expect(S(HEAD "\"1\"\t\"\"\t\"\"\n"), "2:1||@2.5;", "");
}

static void a_quote_within_a_cell_is_a_character(void **state)
{
    (void)state;
    expect(S(HEAD "1\ta\"b\"\t \"c\"\n2\td\"\te\n"), "2:1|a\"b\"| \"c\"@2.3;3:2|d\"|e@3.3;", "");
    expect(S(HEAD "1\ta\"b\"\t\"c\"\n"), "2:1|a\"b\"|c@2.3;", "");
}

static void a_quote_that_never_closes_swallows_nothing(void **state)
{
    (void)state;
    expect(S(HEAD "1\t\"a\tb\n2\tc\td\n"), "3:2|c|d@3.3;", "QUOTE_OPEN 2.3;");
    expect(S(HEAD "1\t\"a\tb\n2\t\"c\"\td\n3\t\"e\tf\n"), "3:2|c|d@3.3;",
           "QUOTE_OPEN 2.3;QUOTE_OPEN 4.3;");
    expect(S(HEAD "1\t\"a\"\tb\n2\tc\t\"d"), "2:1|a|b@2.3;", "QUOTE_OPEN 3.5;");
    expect(S(HEAD "\"1\n2\"\t\"c\td\n3\te\tf\n"), "4:3|e|f@4.3;", "QUOTE_OPEN 3.4;");
    expect(S("\"序号\t牵头单位\n1\ta\n"), "", "QUOTE_OPEN 1.1;");
}

static void text_after_a_closing_quote_is_a_fault(void **state)
{
    (void)state;
    expect(S(HEAD "1\t\"十小\"企业\tb\n2\tc\td\n"), "3:2|c|d@3.3;", "QUOTE_TEXT 2.7;");
    expect(S(HEAD "1\t\"a\" \tb\n"), "", "QUOTE_TEXT 2.6;");
}

static void a_wrong_count_of_cells_names_both_counts(void **state)
{
    (void)state;
    expect(S(HEAD "1\ta\n2\tb\tc\td\n3\te\tf\n"), "4:3|e|f@4.3;",
           "COUNT 2.4 2 3 2;COUNT 3.7 4 3 3;");
    expect(S(HEAD "1\t\"a\nb\"\n2\tc\td\n"), "4:2|c|d@4.3;", "COUNT_LINES 3.3 2 3 3;");
}

static void bytes_that_are_no_text_are_named_with_their_column(void **state)
{
    (void)state;
    expect(S(HEAD "1\t环保\0厅\tb\n2\tc\td\n"), "3:2|c|d@3.3;", "NUL 2.5 0x00;");
    expect(S(HEAD "1\t环保\xB3\xA7\tb\n2\tc\td\n"), "3:2|c|d@3.3;", "BYTES 2.5 0xB3;");
    expect(S(HEAD "1\ta\rb\tc\n2\tc\td\r\n"), "3:2|c|d@3.3;", "CR 2.4 0x0D;");
    expect(S(HEAD "1\ta\tc\r\r\n2\tc\td\r\n"), "3:2|c|d@3.3;", "CR 2.6 0x0D;");
    expect(S(HEAD "1\ta\tc\r"), "", "CR 2.6 0x0D;");
    expect(S(HEAD "1\t\"a\nb\xFF\"\tc\n2\tc\td\n"), "4:2|c|d@4.3;", "BYTES 3.2 0xFF;");
    expect(S(HEAD "1\t\"a\"\r\tc\n"), "", "CR 2.6 0x0D;");
    /* an encoded surrogate, an overlong form, one past the last */
    expect(S(HEAD "1\t\xED\xA0\x80\tb\n"), "", "BYTES 2.3 0xED;");
    expect(S(HEAD "1\t\xC0\xAF\tb\n"), "", "BYTES 2.3 0xC0;");
    expect(S(HEAD "1\t\xF4\x90\x80\x80\tb\n"), "", "BYTES 2.3 0xF4;");
}

static void all_faults_are_listed_in_the_order_of_lines(void **state)
{
    (void)state;
    expect(S(HEAD "1\n2\t\"x\ty\n3\ta\xFF\0\tb\n\n4\t\"a\"b\tc\n5\ta\tb\n6\ta\tb\tc\n"),
           "7:5|a|b@7.3;",
           "COUNT 2.2 1 3 2;QUOTE_OPEN 3.3;NUL 4.5 0x00;BYTES 4.4 0xFF;"
           "QUOTE_TEXT 6.6;COUNT 8.7 4 3 8;");
}

static void a_heading_that_lacks_or_repeats_a_column_gives_no_rows(void **state)
{
    (void)state;
    expect(S("编号\t备注\n1\ta\n2\n"), "",
           "COLUMN_MISSING 1.0 序号;COLUMN_MISSING 1.0 牵头单位;COUNT 3.2 1 2 3;");
    expect(S("序号\t牵头单位\t牵头部门\n1\ta\tb\n"), "", "COLUMN_TWICE 1.9 牵头单位;");
    expect(S("序号,牵头单位\n1,a\n"), "", "COMMAS 1.0;");
    expect(S("序\xB3号\t牵头单位\n1\ta\n"), "", "BYTES 1.2 0xB3;");
}

static void a_file_without_a_heading_is_a_fault(void **state)
{
    (void)state;
    expect(S(""), "", "EMPTY 0.0 序号、牵头单位;");
    expect(S("\xEF\xBB\xBF"), "", "EMPTY 0.0 序号、牵头单位;");
    expect(S("\n\r\n \n"), "", "EMPTY 0.0 序号、牵头单位;");
}

static void a_workbook_or_utf16_is_told_in_one_sentence(void **state)
{
    (void)state;
    expect(S("\xFF\xFE\x8F\x5E\xF7\x53\t\0"), "", "UTF16 0.0;");
    expect(S("PK\x03\x04\x14\0\n"), "", "WORKBOOK 0.0;");
    expect(S("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "", "WORKBOOK 0.0;");
}

/* Windows are 64 KiB; a quoted record, a fault and CRLF lie on either side. */
static void nothing_changes_where_a_window_ends(void **state)
{
    (void)state;
    enum { AROUND = 12, NEAR = 65536 };
    for (size_t shift = 0; shift < AROUND; shift++) {
        struct buf table = {0};
        struct buf want = {0};
        buf_put(&table, S("序号\t牵头单位\n1\t"));
        buf_put_repeat(&table, S("x"), NEAR - 30 - shift);
        buf_put(&table, S("\r\n2\t\"a\n"));
        buf_put_repeat(&table, S("y"), NEAR);
        buf_put(&table, S("\"\n3\t\xFF\n4\tb\n"));
        struct outcome got = table_read(buf_str(&table), TSV_BOTH_LANES);
        buf_put(&want, S("2:1|"));
        buf_put_repeat(&want, S("x"), NEAR - 30 - shift);
        buf_put(&want, S("|@2.3;3:2|a\n"));
        buf_put_repeat(&want, S("y"), NEAR);
        buf_put(&want, S("|@3.3;6:4|b|@6.3;"));
        assert_true(str_equal(buf_str(&got.rows), buf_str(&want)));
        assert_true(str_equal(buf_str(&got.faults), S("BYTES 5.3 0xFF;")));
        buf_release(&table);
        buf_release(&want);
        outcome_release(&got);
    }
}

/* A cell is as long as its line's number says, so that tabs and line ends stand
   at every place of the blocks that are looked at together. */
static void cells_are_found_wherever_they_end(void **state)
{
    (void)state;
    enum { LINES = 140 };
    static const struct str ends[] = {STR("\n"), STR("\r\n"), STR("\x01\n"), STR("\n")};
    struct buf table = {0}, want = {0};
    buf_put(&table, S("序号\t牵头单位\n"));
    for (unsigned i = 1; i <= LINES; i++) {
        const struct str *end = &ends[i % 4];
        buf_put_format(&table, "%u\t%0*u%.*s", i, (int)i, 0, STR_ARG(*end));
        buf_put_format(&want, "%u:%u|%0*u%s|@%u.%u;", i + 1, i, (int)i, 0, i % 4 == 2 ? "\x01" : "",
                       i + 1,
                       i < 10    ? 3
                       : i < 100 ? 4
                                 : 5);
    }
    buf_put_byte(&table, '\0');
    buf_put_byte(&want, '\0');
    expect((struct str){table.p, table.n - 1}, want.p, "");
    buf_release(&table);
    buf_release(&want);
}

/* Reading on to the end from each line would take hours. */
static void a_file_full_of_open_quotes_is_read_in_linear_time(void **state)
{
    (void)state;
    enum { LINES = 400000 };
    struct buf table = {0};
    buf_put(&table, S("序号\t牵头单位\n1\t\"a\n"));
    buf_put_repeat(&table, S("2\t\"\"\n"), LINES);
    struct outcome got = table_read(buf_str(&table), TSV_BOTH_LANES);
    assert_true(str_has_prefix(buf_str(&got.rows), S("3:2||@3.3;")));
    assert_true(str_equal(buf_str(&got.faults), S("QUOTE_OPEN 2.3;")));
    buf_clear(&table);
    buf_put(&table, S("序号\t牵头单位\n"));
    buf_put_repeat(&table, S("1\t\"a\n"), LINES);
    outcome_release(&got);
    got = table_read(buf_str(&table), TSV_BOTH_LANES);
    assert_int_equal(got.rows.n, 0);
    assert_true(str_has_suffix(buf_str(&got.faults), S("OPEN 400001.3;")));
    outcome_release(&got);
    buf_release(&table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_given_in_the_order_asked_for),
        cmocka_unit_test(a_last_line_needs_no_line_end),
        cmocka_unit_test(a_byte_order_mark_and_crlf_leave_no_trace),
        cmocka_unit_test(headings_are_matched_without_blanks),
        cmocka_unit_test(blank_lines_are_passed_over_but_counted),
        cmocka_unit_test(columns_nobody_asked_for_are_passed_over),
        cmocka_unit_test(a_quoted_cell_holds_tabs_line_ends_and_quotes),
        cmocka_unit_test(a_quote_within_a_cell_is_a_character),
        cmocka_unit_test(a_quote_that_never_closes_swallows_nothing),
        cmocka_unit_test(text_after_a_closing_quote_is_a_fault),
        cmocka_unit_test(a_wrong_count_of_cells_names_both_counts),
        cmocka_unit_test(bytes_that_are_no_text_are_named_with_their_column),
        cmocka_unit_test(all_faults_are_listed_in_the_order_of_lines),
        cmocka_unit_test(a_heading_that_lacks_or_repeats_a_column_gives_no_rows),
        cmocka_unit_test(a_file_without_a_heading_is_a_fault),
        cmocka_unit_test(a_workbook_or_utf16_is_told_in_one_sentence),
        cmocka_unit_test(nothing_changes_where_a_window_ends),
        cmocka_unit_test(cells_are_found_wherever_they_end),
        cmocka_unit_test(a_file_full_of_open_quotes_is_read_in_linear_time),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
