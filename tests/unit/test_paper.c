/* A paper says the same in HTML, in Markdown and in plain text, whatever its
   cells hold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "wpc/output/paper.h"

static const struct paper_column columns[] = {
    {.head = STR("编号")},
    {.head = STR("要求"), .is_prose = true},
    {.head = STR("天"), .is_number = true},
};

static void table_fill(struct paper *paper, struct str caption, const char *const *cells, size_t n)
{
    struct paper_table *table = paper_table_put(paper, caption, columns, 3);
    for (size_t i = 0; i < n; i++)
        paper_cell_put(paper, table, str_from(cells[i]));
}

static const char *text_of(struct paper *paper, size_t width)
{
    struct buf out = {0};
    paper_text_put(&out, paper, width, AMBIGUOUS_NARROW);
    struct str text = str_dup(paper->arena, buf_str(&out));
    buf_release(&out);
    return text.p;
}

static void text_is_centred_wrapped_and_listed(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct paper paper = {.arena = &arena};
    paper_put(&paper, BLOCK_TITLE, S("通报"));
    paper_put(&paper, BLOCK_LINE, S("（示例）"));
    paper_put(&paper, BLOCK_HEADING, S("一、总体"));
    paper_put(&paper, BLOCK_PARAGRAPH, S("纳入调度事项90项，时限节点56个。"));
    paper_put(&paper, BLOCK_ITEM, S("甲厅"));
    paper_put(&paper, BLOCK_ITEM, S("乙厅"));
    paper_put(&paper, BLOCK_NOTE, S("注一"));
    /* 24 columns: 通报 takes 4, so 10 blanks before it. */
    assert_string_equal(text_of(&paper, 24), "          通报\n"
                                             "\n"
                                             "        （示例）\n"
                                             "\n"
                                             "一、总体\n"
                                             "\n"
                                             "    纳入调度事项90项，时\n"
                                             "限节点56个。\n"
                                             "\n"
                                             "- 甲厅\n"
                                             "- 乙厅\n"
                                             "\n"
                                             "注一\n");
    arena_release(&arena);
}

/* 24 columns less 4 at the edge: 示例办 takes 6, 2016年3月5日 12. */
static void a_letter_has_address_and_signature(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct paper paper = {.arena = &arena};
    struct buf out = {0};
    paper_put(&paper, BLOCK_ADDRESS, S("甲厅："));
    paper_put(&paper, BLOCK_SIGNATURE, S("示例办"));
    paper_put(&paper, BLOCK_SIGNATURE, S("2016年3月5日"));
    paper_put(&paper, BLOCK_BREAK, S(""));
    paper_put(&paper, BLOCK_ADDRESS, S("乙厅："));
    assert_string_equal(text_of(&paper, 24), "甲厅：\n"
                                             "\n"
                                             "              示例办\n"
                                             "        2016年3月5日\n"
                                             "\n"
                                             "========================\n"
                                             "\n"
                                             "乙厅：\n");
    paper_html_put(&out, &paper);
    assert_true(str_find(buf_str(&out),
                         S("<p class=\"address\">甲厅：</p>\n"
                           "<p class=\"signature\">示例办</p>\n"),
                         0) != SIZE_MAX);
    buf_clear(&out);
    paper_markdown_put(&out, &paper);
    assert_string_equal(str_dup(&arena, buf_str(&out)).p,
                        "甲厅：\n\n示例办\n\n2016年3月5日\n\n---\n\n乙厅：\n");
    buf_release(&out);
    arena_release(&arena);
}

static void a_table_in_text_is_aligned_and_wraps_its_prose(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct paper paper = {.arena = &arena};
    static const char *const cells[] = {
        "T1", "短", "3", "T65.2", "完成水体排查，公布黑臭水体名称、责任人", "118"};
    table_fill(&paper, S("表1"), cells, 6);
    /* 30 columns: 5 + 2 + prose + 2 + 3, so 18 for prose. */
    assert_string_equal(text_of(&paper, 30), "表1\n"
                                             "编号   要求                 天\n"
                                             "------------------------------\n"
                                             "T1     短                    3\n"
                                             "T65.2  完成水体排查，公布  118\n"
                                             "       黑臭水体名称、责任\n"
                                             "       人\n");
    arena_release(&arena);
}

static void nothing_in_a_cell_is_taken_for_markup(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct paper paper = {.arena = &arena};
    struct buf out = {0};
    static const char *const cells[] = {"a|b", "<script>&\"\n*x* _y_", "\x1b[31m"};
    paper_put(&paper, BLOCK_TITLE, S("通报<1>"));
    table_fill(&paper, S(""), cells, 3);
    paper_markdown_put(&out, &paper);
    assert_string_equal(str_dup(&arena, buf_str(&out)).p,
                        "# 通报&lt;1>\n"
                        "\n"
                        "| 编号 | 要求 | 天 |\n"
                        "| --- | --- | ---: |\n"
                        "| a\\|b | &lt;script>&amp;\"<br>\\*x\\* \\_y\\_ | \\\\x1b\\[31m |\n");
    buf_clear(&out);
    paper_html_put(&out, &paper);
    struct str page = buf_str(&out);
    assert_true(str_find(page, S("<title>通报&lt;1&gt;</title>"), 0) != SIZE_MAX);
    assert_true(str_find(page,
                         S("<td nowrap>a|b</td><td>&lt;script&gt;&amp;&quot;<br>*x* _y_</td>"
                           "<td class=\"number\" nowrap>\\x1b[31m</td>"),
                         0) != SIZE_MAX);
    assert_true(str_find(page, S("<script"), 0) == SIZE_MAX);
    buf_release(&out);
    arena_release(&arena);
}

/* GFM would make headings, lists and rules of these. */
static void a_paragraph_that_begins_like_markdown_stays_one(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct paper paper = {.arena = &arena};
    struct buf out = {0};
    paper_put(&paper, BLOCK_PARAGRAPH, S("# 一"));
    paper_put(&paper, BLOCK_PARAGRAPH, S("- 二"));
    paper_put(&paper, BLOCK_PARAGRAPH, S("1. 三"));
    paper_put(&paper, BLOCK_PARAGRAPH, S("2016年"));
    paper_markdown_put(&out, &paper);
    assert_string_equal(str_dup(&arena, buf_str(&out)).p,
                        "\\# 一\n\n\\- 二\n\n1\\. 三\n\n2016年\n");
    buf_release(&out);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_centred_wrapped_and_listed),
        cmocka_unit_test(a_letter_has_address_and_signature),
        cmocka_unit_test(a_table_in_text_is_aligned_and_wraps_its_prose),
        cmocka_unit_test(nothing_in_a_cell_is_taken_for_markup),
        cmocka_unit_test(a_paragraph_that_begins_like_markdown_stays_one),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
