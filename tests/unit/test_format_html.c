/* Rows as a page: what stands in it, and that no cell becomes markup. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "wpc/output/format.h"
#include "wpc/progress/status.h"

static const struct column columns[] = {
    {WORD("light", "灯", "light"), COLUMN_LIGHT},   {WORD("text", "要求", "text"), COLUMN_PROSE},
    {WORD("days", "余/超", "days"), COLUMN_NUMBER}, {WORD("day", "时限", "day"), COLUMN_PLAIN},
    {WORD("ref", "依据", "ref"), COLUMN_HIDDEN},
};
enum { N_COLUMNS = sizeof columns / sizeof *columns };

static const struct cell row[N_COLUMNS] = {
    {CELL_WORD, .word = &light_words[LIGHT_RED]},
    {CELL_TEXT, .text = STR("a\tb\n\"c\"\x1b[31m\xE2\x80\xAEx\xFF<i>&")},
    {CELL_NUMBER, .number = -646},
    {CELL_DATE, .date = {2017, 12, 31}},
    {CELL_TEXT, .text = STR("for programs")},
};

static const struct str notes[] = {STR("另有 5 个。"), STR("<注>")};
static const struct view view = {
    .columns = columns,
    .n_columns = N_COLUMNS,
    .title = STR("水利厅牵头：1 个"),
    .notes = notes,
    .n_notes = 2,
    .empty = STR("没有这样的节点。"),
};

static struct str printed(struct arena *arena, size_t n, struct look look)
{
    struct sink sink = {0};
    struct writer writer = {.format = format_find(S("html")),
                            .view = &view,
                            .look = look,
                            .sink = &sink,
                            .arena = arena};
    writer_begin(&writer);
    for (size_t i = 0; i < n; i++)
        writer_row(&writer, row);
    writer_end(&writer);
    struct str page = str_dup(arena, buf_str(&sink.pending));
    sink_release(&sink);
    return page;
}

static void body_is(struct str page, struct str wanted)
{
    size_t from = str_find(page, S("<body>\n"), 0) + S("<body>\n").n;
    size_t end = str_find(page, S("</body>\n</html>\n"), from);
    assert_true(end < page.n);
    struct str body = str_slice(page, from, end);
    if (!str_equal(body, wanted))
        fail_msg("got\n<%.*s>\nwanted\n<%.*s>", STR_ARG(body), STR_ARG(wanted));
}

static void a_page_has_heading_caption_table_and_notes(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct str page = printed(&arena, 1, (struct look){.heading = S("<清水>")});
    assert_true(str_has_prefix(page, S("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n")));
    assert_true(str_find(page, S("<title>&lt;清水&gt;</title>"), 0) < page.n);
    assert_true(str_find(page, S(".r{background:#b3261e;"), 0) < page.n);
    body_is(page, S("<h1>&lt;清水&gt;</h1>\n<p>水利厅牵头：1 个</p>\n"
                    "<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead>\n<tr>"
                    "<th scope=\"col\">灯</th><th scope=\"col\">要求</th>"
                    "<th scope=\"col\">余/超</th><th scope=\"col\">时限</th></tr>\n"
                    "</thead>\n<tbody>\n<tr><td class=\"r\">红</td>"
                    "<td class=\"prose\">a b<br>&quot;c&quot;\\x1b[31m&lt;U+202E&gt;x"
                    "\\xff&lt;i&gt;&amp;</td><td class=\"number\">-646</td>"
                    "<td class=\"whole\">2017-12-31</td></tr>\n"
                    "</tbody>\n</table>\n</div>\n"
                    "<p class=\"note\">另有 5 个。</p>\n"
                    "<p class=\"note\">&lt;注&gt;</p>\n"));
    arena_release(&arena);
}

static void a_page_without_rows_says_so(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct str page = printed(&arena, 0, (struct look){.lang = LANG_EN});
    assert_true(str_has_prefix(page, S("<!DOCTYPE html>\n<html lang=\"en\">\n")));
    assert_true(str_find(page, S("<title>wpc</title>"), 0) < page.n);
    body_is(page, S("<p>没有这样的节点。</p>\n"));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_has_heading_caption_table_and_notes),
        cmocka_unit_test(a_page_without_rows_says_so),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
