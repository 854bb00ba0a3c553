/* Documents: text that cannot become a tag, and finding one by its name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "output/documents/markup.h"
#include "wpc/output/document.h"

static void is_written(void (*put)(struct buf *, struct str), struct str given, const char *wanted)
{
    struct buf out = {0};
    put(&out, given);
    buf_put_byte(&out, '\0');
    assert_string_equal(out.p, wanted);
    buf_release(&out);
}

static void text_never_becomes_a_tag_or_ends_an_attribute(void **state)
{
    (void)state;
    is_written(markup_text, S("<b a=\"1\" c='2'>&amp;</b>"),
               "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;");
    is_written(markup_text, S("“十小”企业 𠀀"), "“十小”企业 𠀀");
    is_written(markup_text, S(""), "");
}

static void what_cannot_be_seen_is_shown(void **state)
{
    (void)state;
    is_written(markup_text, S("a\x1b[31m"), "a\\x1b[31m");
    is_written(markup_text,
               S("\xe2\x80\xae"
                 "b"),
               "&lt;U+202E&gt;b");
    is_written(markup_text, S("\xff\x00"), "\\xff\\x00");
    /* XML 1.0, 2.2 has no U+FFFE and U+FFFF, not even as a reference. */
    is_written(markup_text, S("\xef\xbf\xbe\xef\xbf\xbf"), "&lt;U+FFFE&gt;&lt;U+FFFF&gt;");
}

static void a_line_end_is_a_blank_or_a_break(void **state)
{
    (void)state;
    is_written(markup_text, S("a\r\nb\nc\rd\te"), "a b c d e");
    is_written(markup_lines, S("a\r\nb\nc\rd\te<"), "a<br>b<br>c<br>d e&lt;");
}

static void an_element_has_a_class_only_when_it_is_named(void **state)
{
    (void)state;
    struct buf out = {0};
    markup_element(&out, "td", "red", S("红&"));
    markup_element(&out, "td", "", S(""));
    markup_attribute(&out, "title", S("a\"b"));
    buf_put_byte(&out, '\0');
    assert_string_equal(out.p, "<td class=\"red\">红&amp;</td><td></td> title=\"a&quot;b\"");
    buf_release(&out);
}

static void a_drawing_in_tenths_of_millimetres_is_as_large_on_paper(void **state)
{
    (void)state;
    struct buf out = {0};
    svg_begin(&out,
              &(struct drawing){.title = S("图"), .width = 4200, .height = 2975, .per_mm = 10});
    svg_end(&out);
    struct str text = buf_str(&out);
    assert_true(str_find(text,
                         S(" width=\"420.000mm\" height=\"297.500mm\" "
                           "viewBox=\"0 0 4200 2975\""),
                         0) != SIZE_MAX);
    buf_release(&out);
}

static void nothing_put(struct sink *sink, const void *subject, const struct look *look)
{
    (void)sink;
    (void)subject;
    (void)look;
}

static const struct document documents[] = {{STR("html"), STR("html"), nothing_put},
                                            {STR("table"), STR("txt"), nothing_put}};
static const struct document_table beside = {documents, 2, false, false};
static const struct document_table alone = {documents, 2, true, true};

static void a_document_is_found_by_name_and_by_ending(void **state)
{
    (void)state;
    assert_ptr_equal(document_find(&beside, S("txt")), &documents[1]);
    assert_null(document_find(&beside, S("svg")));
    assert_null(document_find(NULL, S("html")));
    assert_ptr_equal(document_find_ending(&beside, S("a.b.html")), &documents[0]);
    assert_null(document_find_ending(&beside, S(".html")));
    assert_null(document_find_ending(&beside, S("ahtml")));
    assert_null(document_find_ending(&beside, S("a.HTML")));
}

static void is_offered(void (*put)(struct buf *, const struct document_table *),
                       const struct document_table *table, const char *wanted)
{
    struct buf out = {0};
    put(&out, table);
    buf_put_byte(&out, '\0');
    assert_string_equal(out.p, wanted);
    buf_release(&out);
}

static void what_can_be_written_is_named_once(void **state)
{
    (void)state;
    is_offered(offered_names_put, NULL, "table tsv csv json markdown html");
    is_offered(offered_names_put, &beside, "table tsv csv json markdown html");
    is_offered(offered_names_put, &alone, "html table");
    is_offered(offered_endings_put, &beside, ".txt .tsv .csv .json .md .html");
    is_offered(offered_endings_put, &alone, ".html .txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_never_becomes_a_tag_or_ends_an_attribute),
        cmocka_unit_test(what_cannot_be_seen_is_shown),
        cmocka_unit_test(a_line_end_is_a_blank_or_a_break),
        cmocka_unit_test(an_element_has_a_class_only_when_it_is_named),
        cmocka_unit_test(a_drawing_in_tenths_of_millimetres_is_as_large_on_paper),
        cmocka_unit_test(a_document_is_found_by_name_and_by_ending),
        cmocka_unit_test(what_can_be_written_is_named_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
