/* Tables in notices, and tasks in prose. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "wpc/base/buf.h"
#include "wpc/import/files.h"
#include "wpc/import/notice.h"

static const char *const code_names[M_COUNT] = {
#define MESSAGE(code, level, zh, en) [code] = #code,
#include "wpc/base/messages.def"
#undef MESSAGE
};

/* tasks, plans and faults as `CODE line;`. */
static void expect(struct str text, enum rc rc, struct str tasks, struct str plans,
                   const char *faults)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct units units = {0};
    struct notice notice;
    struct buf said = {0};
    assert_int_equal(notice_read(&arena, S("n"), text, &units, &diags, &notice), rc);
    for (size_t i = 0; i < diags.n; i++)
        buf_put_format(&said, "%s %u;", code_names[diags.items[i].code] + 2,
                       (unsigned)diags.items[i].at.line);
    buf_put_byte(&said, '\0');
    assert_string_equal(said.p, faults);
    assert_string_equal(str_dup(&arena, notice.tasks).p, tasks.p);
    assert_string_equal(str_dup(&arena, notice.plans).p, plans.p);
    buf_release(&said);
    arena_release(&arena);
}

static void both_tables_are_found_and_rows_stand_byte_for_byte(void **state)
{
    (void)state;
    expect(S("附件1\n序号\t牵头单位\t参与单位\t主 要 工 作\n"
             "1\t环保厅 \t　\t做甲。\n2\t水利厅\t财政厅等\t做乙。\n\n\n附件2\n"
             "序号\t名 称\t《通知》中具体任务\t牵头部门\t时限要求\n"
             "1\t方案\t编制方案。\t环保厅\t--\n"),
           RC_OK,
           S("序号\t牵头单位\t参与单位\t主 要 工 作\n"
             "1\t环保厅 \t　\t做甲。\n2\t水利厅\t财政厅等\t做乙。\n"),
           S("序号\t名 称\t《通知》中具体任务\t牵头部门\t时限要求\n"
             "1\t方案\t编制方案。\t环保厅\t--\n"),
           "");
}

static void other_headings_get_the_names_that_tables_know(void **state)
{
    (void)state;
    expect(S("项目\t工作任务\t责任单位\t配合单位\t完成时限\n"
             "1\t做甲。\t甲局\t乙局\t2018年底\n"),
           RC_OK,
           S("序号\t项目\t主要工作\t牵头单位\t参与单位\t时限要求\n"
             "1\t1\t做甲。\t甲局\t乙局\t2018年底\n"),
           S(""), "");
    expect(S("编号\t工作任务\t具体措施\t牵头部门\t责任部门\n"
             "1\t甲\t做甲。\t甲局\t乙局\n"),
           RC_OK,
           S("序号\t原列：工作任务\t主要工作\t牵头单位\t参与单位\n"
             "1\t甲\t做甲。\t甲局\t乙局\n"),
           S(""), "");
}

static void rows_without_a_number_are_numbered(void **state)
{
    (void)state;
    expect(S("工作任务\t责任单位\n做甲。\t甲局\n做乙。\t乙局\n"), RC_OK,
           S("序号\t主要工作\t牵头单位\n1\t做甲。\t甲局\n2\t做乙。\t乙局\n"), S(""), "");
}

static void numbers_that_repeat_are_replaced(void **state)
{
    (void)state;
    expect(S("序号\t工作任务\t责任单位\n一、治水\n1\t做甲。\t甲局\n二、治气\n"
             "1\t做乙。\t乙局\n"),
           RC_OK, S("序号\t主要工作\t牵头单位\n1\t做甲。\t甲局\n2\t做乙。\t乙局\n"), S(""), "");
}

static void a_heading_repeated_on_a_page_is_no_row(void **state)
{
    (void)state;
    expect(S("序号\t工作任务\t责任单位\n1\t做甲。\t甲局\n\n"
             "序号\t工作任务\t责任单位\n2\t做乙。\t乙局\n"),
           RC_OK, S("序号\t主要工作\t牵头单位\n1\t做甲。\t甲局\n2\t做乙。\t乙局\n"), S(""), "");
}

static void every_row_that_does_not_fit_is_told(void **state)
{
    (void)state;
    expect(S("序号\t工作任务\t责任单位\n1\t做甲。\n2\t做乙。\t乙局\n"
             "3\t做丙。\t丙局\t丁局\n"),
           RC_DATA, S("序号\t主要工作\t牵头单位\n2\t做乙。\t乙局\n"), S(""),
           "TSV_COUNT 2;TSV_COUNT 4;");
}

static void a_table_with_other_headings_is_left_out_with_a_note(void **state)
{
    (void)state;
    expect(S("序号\t工作任务\t责任单位\n1\t做甲。\t甲局\n\n"
             "责任单位\t工作任务\n乙局\t做乙。\n"),
           RC_OK, S("序号\t主要工作\t牵头单位\n1\t做甲。\t甲局\n"), S(""), "IMPORT_LEFT 4;");
}

static void bom_and_crlf_leave_no_trace(void **state)
{
    (void)state;
    expect(S("\xEF\xBB\xBF序号\t牵头单位\t主要工作\r\n1\t甲局\t做甲。\r\n"), RC_OK,
           S("序号\t牵头单位\t主要工作\n1\t甲局\t做甲。\n"), S(""), "");
}

static void prose_gives_a_task_for_each_attribution(void **state)
{
    (void)state;
    expect(S("（一）排查。摸清底数。（水利厅牵头，环保厅、财政厅等配合）\n"
             "（二）建设。年内开工。（住建厅负责）推进治理。（发展改革委牵头）\n"
             "（三）公开。\n牵头单位：环保厅；配合单位：财政厅\n"),
           RC_OK,
           S("序号\t牵头单位\t参与单位\t主要工作\n"
             "1\t水利厅\t环保厅、财政厅等\t（一）排查。摸清底数。\n"
             "2\t住建厅\t\t（二）建设。年内开工。\n"
             "3\t发展改革委\t\t推进治理。\n4\t环保厅\t财政厅\t（三）公开。\n"),
           S(""), "");
}

static void a_text_with_neither_is_refused(void **state)
{
    (void)state;
    expect(S("今天天气很好。\n"), RC_DATA, S(""), S(""), "IMPORT_NOTHING 0;");
    expect(S(""), RC_DATA, S(""), S(""), "IMPORT_NOTHING 0;");
}

static void the_signature_is_the_day_of_issue(void **state)
{
    (void)state;
    static const struct {
        struct str line;
        struct date day;
    } cases[] = {
        {STR("　　2015年10月19日"), {2015, 10, 19}},
        {STR("二〇一八年三月五日"), {2018, 3, 5}},
        {STR("2015年10月19日印发"), {0}},
        {STR("2015年13月19日"), {0}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct diags diags = {.arena = &arena};
        struct units units = {0};
        struct notice notice;
        struct str text = str_join(&arena, cases[i].line,
                                   S("\n清单\n序号\t牵头单位\t主要工作\n1\t甲局\t做甲。\n"));
        notice_read(&arena, S("n"), text, &units, &diags, &notice);
        assert_true(date_equal(notice.issued, cases[i].day));
        assert_true(str_equal(notice.title, S("清单")));
        arena_release(&arena);
    }
}

static void regions_are_counted_by_their_names(void **state)
{
    (void)state;
    struct str table = S("代码\t名称\n1\t包头市\t\n2\t乌海市\t\n");
    assert_int_equal(regions_named(table, S("包头市和呼和浩特市")), 1);
    assert_int_equal(regions_named(table, S("包头市、乌海市")), 2);
    assert_int_equal(regions_named(S(""), S("包头市")), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_tables_are_found_and_rows_stand_byte_for_byte),
        cmocka_unit_test(other_headings_get_the_names_that_tables_know),
        cmocka_unit_test(rows_without_a_number_are_numbered),
        cmocka_unit_test(numbers_that_repeat_are_replaced),
        cmocka_unit_test(a_heading_repeated_on_a_page_is_no_row),
        cmocka_unit_test(every_row_that_does_not_fit_is_told),
        cmocka_unit_test(a_table_with_other_headings_is_left_out_with_a_note),
        cmocka_unit_test(bom_and_crlf_leave_no_trace),
        cmocka_unit_test(prose_gives_a_task_for_each_attribution),
        cmocka_unit_test(a_text_with_neither_is_refused),
        cmocka_unit_test(the_signature_is_the_day_of_issue),
        cmocka_unit_test(regions_are_counted_by_their_names),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
