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
           S("序号\t原列：项目\t主要工作\t牵头单位\t参与单位\t时限要求\n"
             "1\t1\t做甲。\t甲局\t乙局\t2018年底\n"),
           S(""), "");
    expect(S("编号\t工作任务\t具体措施\t牵头部门\t责任部门\n"
             "1\t甲\t做甲。\t甲局\t乙局\n"),
           RC_OK,
           S("序号\t原列：工作任务\t主要工作\t牵头单位\t参与单位\n"
             "1\t甲\t做甲。\t甲局\t乙局\n"),
           S(""), "");
}

/* The heading that a heading becomes, of whichever table. */
static void expect_heading(const char *printed, const char *known)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct units units = {0};
    struct notice notice;
    struct str text = str_format(&arena, "%s\n", printed);
    size_t cells = 1 + str_count(text, '\t');
    for (size_t i = 0; i < cells; i++)
        text = str_join(&arena, text, i == 0 ? S("1") : S("\t甲"));
    notice_read(&arena, S("n"), text, &units, &diags, &notice);
    struct str table = notice.n_plans > 0 ? notice.plans : notice.tasks, line;
    assert_true(str_next_part(&table, '\n', &line));
    assert_string_equal(str_dup(&arena, line).p, known);
    arena_release(&arena);
}

static void headings_are_understood_by_their_words(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        /* a unit of ours, a person of nobody's */
        {"序号\t任务名称\t责任领导\t责任科室\t完成时间",
         "序号\t主要工作\t责任领导\t牵头单位\t时限要求"},
        {"序号\t工作任务\t责任分工\t时间进度", "序号\t主要工作\t牵头单位\t时限要求"},
        {"序号\t重点工作\t部门\t时间", "序号\t主要工作\t牵头单位\t时限要求"},
        /* who leads more surely */
        {"序号\t主要任务\t具体举措\t省级牵头单位\t责任单位\t完成时间节点",
         "序号\t原列：主要任务\t主要工作\t牵头单位\t参与单位\t时限要求"},
        {"序号\t责任单位\t主要责任单位\t工作内容", "序号\t参与单位\t牵头单位\t主要工作"},
        {"序号\t任务要求\t主办单位\t协办单位\t办理时限",
         "序号\t主要工作\t牵头单位\t参与单位\t时限要求"},
        /* brackets, blanks, a name */
        {"序 号\t改革事项\t改革内容\t牵头单位（部门）\t完成时限要求",
         "序 号\t改革事项\t主要工作\t牵头单位\t时限要求"},
        {"序号\t《意见》具体任务\t牵头部门", "序号\t主要工作\t牵头单位"},
        /* who checks, when it began and what was done are none of these */
        {"序号\t存在问题\t整改措施\t整改时限\t责任单位及责任人\t督导单位",
         "序号\t存在问题\t主要工作\t时限要求\t牵头单位\t督导单位"},
        {"序号\t项目名称\t责任单位\t开工时间\t竣工时间\t实际完成时间\t完成情况",
         "序号\t主要工作\t牵头单位\t开工时间\t时限要求\t实际完成时间\t完成情况"},
        {"编号\t整治内容\t整治标准\t责任部门\t完成日期",
         "序号\t主要工作\t整治标准\t牵头单位\t时限要求"},
        {"测评项目\t测评标准\t责任单位", "序号\t主要工作\t测评标准\t牵头单位"},
        {"编号\t案由\t主办单位\t会办单位\t办理期限",
         "序号\t主要工作\t牵头单位\t参与单位\t时限要求"},
        /* plans; what a table of theirs calls so already keeps apart */
        {"序号\t方案名称\t牵头单位\t配合单位\t报送时间",
         "序号\t名称\t牵头部门\t配合单位\t时限要求"},
        {"序号\t文件名称\t主要内容\t负责单位\t出台时间",
         "序号\t名称\t《通知》中具体任务\t牵头部门\t时限要求"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        expect_heading(cases[i][0], cases[i][1]);
}

static void a_line_of_other_words_is_no_heading(void **state)
{
    (void)state;
    static const struct str cases[] = {STR("1\t开展重点工作\t牵头单位\n"),
                                       STR("序号\t检查内容\t督办单位\n"), STR("序号\t指标\t单位\n"),
                                       STR("序号\t工作进展\t责任单位\n"),
                                       STR("序号\t主要工作\t责任领导\n")};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        expect(cases[i], RC_DATA, S(""), S(""), "IMPORT_NOTHING 0;");
}

static void a_heading_may_take_two_lines(void **state)
{
    (void)state;
    struct str known = S("序号\t主要工作\t牵头单位\t参与单位\t时限要求\n"
                         "1\t做甲。\t甲局\t乙局\t6月底\n2\t做乙。\t乙局\t\t7月底\n");
    expect(S("序号\t重点任务\t责任分工\t\t完成时限\n\t\t牵头\t配合\t\n"
             "1\t做甲。\t甲局\t乙局\t6月底\n"
             "序号\t重点任务\t责任分工\t\t完成时限\n\t\t牵头\t配合\t\n"
             "2\t做乙。\t乙局\t\t7月底\n"),
           RC_OK, known, S(""), "");
    /* merged cells that a converter wrote twice */
    expect(S("序号\t重点任务\t责任分工\t责任分工\t完成时限\n"
             "序号\t重点任务\t牵头\t配合\t完成时限\n"
             "1\t做甲。\t甲局\t乙局\t6月底\n2\t做乙。\t乙局\t\t7月底\n"),
           RC_OK, known, S(""), "");
    expect(S("序号\t重点任务\t责任单位\t\t完成时限\n\t\t牵头单位\t配合单位\t\n"
             "1\t做甲。\t甲局\t乙局\t6月底\n2\t做乙。\t乙局\t\t7月底\n"),
           RC_OK, known, S(""), "");
}

/* Numbers, leads and limits that were merged over several rows are blank in the
   lower ones, headings of groups in all columns but one. */
static void merged_cells_hold_what_stands_above(void **state)
{
    (void)state;
    expect(S("序号\t工作任务\t具体措施\t责任单位\t完成时限\n一、治水\t\t\t\t\n"
             "1\t河道\t治理甲河。\t水务局\t6月底\n\t\t治理乙河。\t\t\n"
             "\t\t治理丙河。\t住建局\t\n"),
           RC_OK,
           S("序号\t原列：工作任务\t主要工作\t牵头单位\t时限要求\n"
             "1\t河道\t治理甲河。\t水务局\t6月底\n2\t河道\t治理乙河。\t水务局\t6月底\n"
             "3\t河道\t治理丙河。\t住建局\t6月底\n"),
           S(""), "IMPORT_MERGED 4;");
    /* with a number of its own a row is without a lead alone by merging */
    expect(S("序号\t具体措施\t责任单位\t完成时限\n1\t治理。\t水务局\t6月底\n"
             "2\t查处。\t　\t\n"),
           RC_OK,
           S("序号\t主要工作\t牵头单位\t时限要求\n1\t治理。\t水务局\t6月底\n"
             "2\t查处。\t水务局\t\n"),
           S(""), "IMPORT_MERGED 3;");
    /* the heading of a group may stand in the columns of numbers and of texts, or
       in all that were merged */
    expect(S("序号\t工作任务\t责任单位\t完成时限\n一\t治水\t\t\n1\t治河。\t水务局\t6月底\n"
             "二\t治气\t\t\n（一）\t煤\t\t\n治气\t治气\t治气\t治气\n"
             "2\t限煤。\t环保局\t7月底\n"),
           RC_OK,
           S("序号\t主要工作\t牵头单位\t时限要求\n1\t治河。\t水务局\t6月底\n"
             "2\t限煤。\t环保局\t7月底\n"),
           S(""), "");
    expect(S("序号\t类别\t工作任务\t责任单位\n一\t治水\t\t\n1\t河\t清淤。\t水务局\n"
             "二\t治气\t\t\n2\t煤\t限煤。\t环保局\n"),
           RC_OK,
           S("序号\t类别\t主要工作\t牵头单位\n1\t河\t清淤。\t水务局\n"
             "2\t煤\t限煤。\t环保局\n"),
           S(""), "");
    expect(S("序号\t工作任务\t责任单位\n一\t治河\t水务局\n二\t限煤\t\n三\t治沙\t\n"), RC_OK,
           S("序号\t主要工作\t牵头单位\n1\t治河\t水务局\n2\t限煤\t水务局\n"
             "3\t治沙\t水务局\n"),
           S(""), "IMPORT_MERGED 3;");
    expect(S("序号\t工作任务\t责任单位\t完成时限\n1\t治河。\t水务局\t6月底\n"
             "2\t限煤。\t同上\t同上\n"),
           RC_OK,
           S("序号\t主要工作\t牵头单位\t时限要求\n1\t治河。\t水务局\t6月底\n"
             "2\t限煤。\t水务局\t6月底\n"),
           S(""), "IMPORT_MERGED 3;");
    expect(S("任务\t标准\t责任单位\n治河\t清淤\t水务局\n\t截污\t住建局\n"), RC_OK,
           S("序号\t主要工作\t标准\t牵头单位\n1\t治河\t清淤\t水务局\n2\t治河\t截污\t住建局\n"),
           S(""), "IMPORT_MERGED 3;");
    /* nothing stands above the first row */
    expect(S("序号\t具体措施\t责任单位\n1\t治理。\t\n"), RC_OK,
           S("序号\t主要工作\t牵头单位\n1\t治理。\t\n"), S(""), "");
}

static void a_notice_may_hold_plans_alone(void **state)
{
    (void)state;
    expect(S("序号\t方案名称\t牵头单位\t报送时间\n1\t治水方案\t水务局\t6月底\n"), RC_OK,
           S("序号\t牵头单位\t参与单位\t主要工作\n"),
           S("序号\t名称\t牵头部门\t时限要求\n1\t治水方案\t水务局\t6月底\n"), "");
}

static void the_title_is_that_of_the_document(void **state)
{
    (void)state;
    static const struct {
        struct str above;
        struct str title;
    } cases[] = {
        {STR("某市关于印发治水方案的通知\n某政发〔2023〕12号\n各县人民政府：\n"
             "请认真贯彻执行。\n某市人民政府\n2023年3月28日\n"),
         STR("某市关于印发治水方案的通知")},
        {STR("某市关于印发治水方案的通知\n请执行。\n附件\n治水任务分解表\n（单位：个）\n"),
         STR("治水任务分解表")},
        {STR("某市治水方案\n一、工作任务\n三、保障措施\n（一）加强领导，任务\n"),
         STR("某市治水方案")},
        {STR("某市治水年\n2023年3月28日\n"), STR("某市治水年")},
        {STR("某市治水年\n附件1\n"), STR("某市治水年")},
        {STR("请认真贯彻执行。\n"), STR("")},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct diags diags = {.arena = &arena};
        struct units units = {0};
        struct notice notice;
        struct str text =
            str_join(&arena, cases[i].above, S("序号\t牵头单位\t主要工作\n1\t甲局\t做甲。\n"));
        notice_read(&arena, S("n"), text, &units, &diags, &notice);
        assert_string_equal(str_dup(&arena, notice.title).p, cases[i].title.p);
        arena_release(&arena);
    }
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

static void two_tables_side_by_side_are_refused(void **state)
{
    (void)state;
    expect(S("序号\t工作任务\t责任单位\t序号\t工作任务\t责任单位\n"
             "1\t做甲。\t甲局\t2\t做乙。\t乙局\n"),
           RC_DATA,
           S("序号\t原列：工作任务\t牵头单位\t原列：序号\t主要工作\t参与单位\n"
             "1\t做甲。\t甲局\t2\t做乙。\t乙局\n"),
           S(""), "TSV_COLUMN_TWICE 1;");
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

/* Of whatever stands in an attribution the limit is kept, behind a label of time
   or by the day that it says. */
static void an_attribution_may_hold_the_limit(void **state)
{
    (void)state;
    expect(S("（一）整治。（牵头单位：水务局；责任单位：住建局；完成时限：2023年6月）\n"
             "（二）监管。（水务局牵头，住建局配合，2023年12月底前完成）\n"
             "（三）宣传。（责任单位：教育局）\n"),
           RC_OK,
           S("序号\t牵头单位\t参与单位\t主要工作\t时限要求\n"
             "1\t水务局\t住建局\t（一）整治。\t2023年6月\n"
             "2\t水务局\t住建局\t（二）监管。\t2023年12月底前完成\n"
             "3\t教育局\t\t（三）宣传。\t\n"),
           S(""), "");
    /* a day without its year needs that of the document */
    expect(S("整治。（水务局负责，6月底前完成）\n"), RC_OK,
           S("序号\t牵头单位\t参与单位\t主要工作\n1\t水务局\t\t整治。\n"), S(""), "");
    expect(S("整治。（水务局负责，6月底前完成）\n2023年3月1日\n"), RC_OK,
           S("序号\t牵头单位\t参与单位\t主要工作\t时限要求\n"
             "1\t水务局\t\t整治。\t6月底前完成\n"),
           S(""), "");
}

/* A label behind the last sentence of a line; the line before is not its task. */
static void a_label_may_stand_behind_the_passage(void **state)
{
    (void)state;
    expect(S("总体要求。\n（一）修复。到2025年修复河道。责任单位：水务局、住建局\n"
             "（二）宣传。 责任单位：教育局；配合单位：文旅局。完成时间：长期坚持。\n"
             "（三）公开。\n责任单位：环保局\n"),
           RC_OK,
           S("序号\t牵头单位\t参与单位\t主要工作\t时限要求\n"
             "1\t水务局、住建局\t\t（一）修复。到2025年修复河道。\t\n"
             "2\t教育局\t文旅局\t（二）宣传。\t长期坚持\n"
             "3\t环保局\t\t（三）公开。\t\n"),
           S(""), "");
}

static void a_text_with_neither_is_refused(void **state)
{
    (void)state;
    expect(S("今天天气很好。\n"), RC_DATA, S(""), S(""), "IMPORT_NOTHING 0;");
    expect(S(""), RC_DATA, S(""), S(""), "IMPORT_NOTHING 0;");
    expect(S("PK\x03\x04\x14"), RC_DATA, S(""), S(""), "TSV_WORKBOOK 0;");
    expect(S("\xD0\xCF\x11\xE0\xA1"), RC_DATA, S(""), S(""), "TSV_WORKBOOK 0;");
    expect(S("\n<html><table>"), RC_DATA, S(""), S(""), "IMPORT_HTML 0;");
    /* 序号 in UTF-16, and in GBK */
    expect(S("\xFF\xFE\x8F\x5E\xF7\x53"), RC_DATA, S(""), S(""), "TSV_UTF16 0;");
    expect(S("\xD0\xF2\xBA\xC5\n"), RC_DATA, S(""), S(""), "IMPORT_ENCODING 0;");
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
        cmocka_unit_test(headings_are_understood_by_their_words),
        cmocka_unit_test(a_line_of_other_words_is_no_heading),
        cmocka_unit_test(a_heading_may_take_two_lines),
        cmocka_unit_test(merged_cells_hold_what_stands_above),
        cmocka_unit_test(a_notice_may_hold_plans_alone),
        cmocka_unit_test(the_title_is_that_of_the_document),
        cmocka_unit_test(rows_without_a_number_are_numbered),
        cmocka_unit_test(numbers_that_repeat_are_replaced),
        cmocka_unit_test(a_heading_repeated_on_a_page_is_no_row),
        cmocka_unit_test(every_row_that_does_not_fit_is_told),
        cmocka_unit_test(a_table_with_other_headings_is_left_out_with_a_note),
        cmocka_unit_test(two_tables_side_by_side_are_refused),
        cmocka_unit_test(bom_and_crlf_leave_no_trace),
        cmocka_unit_test(prose_gives_a_task_for_each_attribution),
        cmocka_unit_test(an_attribution_may_hold_the_limit),
        cmocka_unit_test(a_label_may_stand_behind_the_passage),
        cmocka_unit_test(a_text_with_neither_is_refused),
        cmocka_unit_test(the_signature_is_the_day_of_issue),
        cmocka_unit_test(regions_are_counted_by_their_names),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
