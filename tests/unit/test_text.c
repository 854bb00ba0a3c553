/* Text: columns, lines, escapes, folding, UTF-8, sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "wpc/text/blank.h"
#include "wpc/text/escape.h"
#include "wpc/text/message.h"
#include "wpc/text/name_list.h"
#include "wpc/text/utf8.h"
#include "wpc/text/wrap.h"

#define N_OF(array) (sizeof(array) / sizeof *(array))

static void check_same(struct str got, struct str wanted)
{
    if (!str_equal(got, wanted))
        fail_msg("got <%.*s>, wanted <%.*s>", STR_ARG(got), STR_ARG(wanted));
}

static void every_valid_character_survives_a_round_trip(void **state)
{
    (void)state;
    struct buf buf = {0};
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        buf_clear(&buf);
        utf8_put(&buf, c);
        struct str rest = buf_str(&buf);
        assert_int_equal(utf8_next(&rest), c);
        assert_int_equal(rest.n, 0);
    }
    buf_release(&buf);
}

static void what_is_not_utf8_is_found_where_it_begins(void **state)
{
    (void)state;
    static const struct row {
        struct str text;
        size_t at;
        size_t characters;
    } rows[] = {
        {STR(""), SIZE_MAX, 0},
        {STR("水污染防治"), SIZE_MAX, 5},
        {STR("\xF0\xA0\x80\x80"), SIZE_MAX, 1},
        {STR("12345678\xFF"), 8, 9},
        {STR("a\x80z"), 1, 3},
        {STR("\xC0\xAF"), 0, 2},         /* overlong */
        {STR("\xE0\x80\xAF"), 0, 3},     /* overlong */
        {STR("\xED\xA0\x80"), 0, 3},     /* surrogate */
        {STR("\xF4\x90\x80\x80"), 0, 4}, /* beyond U+10FFFF */
        {STR("水\xE6\xB0"), 3, 3},       /* cut short */
    };
    for (size_t i = 0; i < N_OF(rows); i++) {
        assert_int_equal(utf8_find_broken(rows[i].text), rows[i].at);
        assert_int_equal(utf8_count(rows[i].text), rows[i].characters);
    }
}

static void width_counts_columns_not_bytes_or_characters(void **state)
{
    (void)state;
    static const struct row {
        struct str text;
        size_t narrow, wide;
    } rows[] = {
        {STR(""), 0, 0},
        {STR("T65.2"), 5, 5},
        {STR("环保厅"), 6, 6},
        {STR("（含当日）"), 10, 10},
        {STR("《水十条》㎡"), 12, 12},
        {STR("“十小”"), 6, 8},
        {STR("——…·"), 4, 8},
        {STR("Ⅲ①℃×→"), 5, 10},
        {STR("e\xCC\x81t\xCC\xA7"), 2, 2}, /* combining marks */
        {STR("ﾊﾝｶｸ"), 4, 4},
        {STR("ＡＢ"), 4, 4},
        {STR("\xF0\xA0\x80\x80"), 2, 2}, /* U+20000 */
        {STR("\xF0\x9F\x98\x80"), 2, 2}, /* emoji */
        {STR("ᠮᠣᠩᠭᠣᠯ"), 6, 6},
        {STR("\xEF\xBB\xBF水\xE2\x80\x8B"), 2, 2}, /* BOM, U+200B */
        {STR("\t\x1b\x7f"), 0, 0},
        {STR("\xFF\xFE"), 2, 4}, /* as U+FFFD */
    };
    for (size_t i = 0; i < N_OF(rows); i++) {
        assert_int_equal(width_of(rows[i].text, AMBIGUOUS_NARROW), rows[i].narrow);
        assert_int_equal(width_of(rows[i].text, AMBIGUOUS_WIDE), rows[i].wide);
    }
}

static void only_ambiguous_characters_differ_between_terminals(void **state)
{
    (void)state;
    size_t n = 0;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        int narrow = width_of_character(c, AMBIGUOUS_NARROW);
        int wide = width_of_character(c, AMBIGUOUS_WIDE);
        assert_in_range(narrow, 0, 2);
        if (narrow != wide) {
            assert_int_equal(narrow, 1);
            assert_int_equal(wide, 2);
            n++;
        }
    }
    /* EastAsianWidth-15.0.0.txt: 138,739 of class A, 368 of them marks. */
    assert_int_equal(n, 138371);
}

static void a_front_never_cuts_a_character(void **state)
{
    (void)state;
    struct str s = S("a水e\xCC\x81”b\xFFｃ");
    for (size_t columns = 0; columns < 14; columns++)
        for (int wide = 0; wide < 2; wide++) {
            struct str front = width_front(s, columns, wide);
            struct str rest = str_drop(s, front.n);
            assert_true(width_of(front, wide) <= columns);
            if (rest.n > 0) {
                uint32_t next = utf8_next(&rest);
                assert_true(width_of(front, wide) + (size_t)width_of_character(next, wide) >
                            columns);
            }
        }
    check_same(width_front(S("e\xCC\x81t"), 1, AMBIGUOUS_NARROW), S("e\xCC\x81"));
    check_same(width_front(S("水利"), 3, AMBIGUOUS_NARROW), S("水"));
}

static void lines_check(struct str text, size_t columns, const char *wanted)
{
    struct buf got = {0};
    while (text.n > 0) {
        buf_put(&got, wrap_next(&text, columns, AMBIGUOUS_NARROW));
        buf_put_byte(&got, '/');
    }
    check_same(buf_str(&got), str_from(wanted));
    buf_release(&got);
}

static void lines_break_where_a_chinese_reader_expects(void **state)
{
    (void)state;
    static const struct row {
        struct str text;
        size_t columns;
        const char *lines;
    } rows[] = {
        {STR("完成水体排查"), 8, "完成水体/排查/"},
        {STR("完成水体。"), 8, "完成水/体。/"},
        {STR("完成水体”。排查"), 8, "完成水/体”。排/查/"},
        {STR("公布（名称"), 6, "公布/（名称/"},
        {STR("应于2017年底前完成"), 8, "应于/2017年底/前完成/"},
        {STR("到2017年12月31日前"), 14, "到/2017年12月31日/前/"},
        {STR("约75个，第12条"), 6, "约75/个，/第12条/"},
        {STR("达到70%左右"), 6, "达到/70%左/右/"},
        {STR("see wpc help now"), 8, "see wpc/help now/"},
        {STR("a  b   c"), 2, "a/b/c/"},
        {STR("水　　利　厅"), 6, "水/利　厅/"},
        {STR("  开头  水"), 6, "  开头/水/"},
        {STR("http://example.cn/a水"), 10, "http://exa/mple.cn/a/水/"},
        {STR("治理——水……完"), 5, "治/理——/水……/完/"},
        {STR("一\n\n二 \n三"), 80, "一//二/三/"},
        {STR("一二\n三"), 4, "一二/三/"},
        {STR("水"), 1, "水/"},
        {STR("   "), 2, "/"},
    };
    for (size_t i = 0; i < N_OF(rows); i++)
        lines_check(rows[i].text, rows[i].columns, rows[i].lines);
}

static void no_line_is_too_long_and_no_character_is_lost(void **state)
{
    (void)state;
    struct str text = S("制定“十三五”期间——到2020年12月31日，Ⅲ类水体≥70%（含e\xCC\x81）；"
                        "每半年向社会公布治理情况……详见http://www.example.cn/water?id=65 。");
    for (size_t columns = 2; columns <= 200; columns++)
        for (int wide = 0; wide < 2; wide++) {
            struct str rest = text;
            const char *at = text.p;
            while (rest.n > 0) {
                struct str line = wrap_next(&rest, columns, wide);
                assert_true(width_of(line, wide) <= columns);
                assert_int_equal(utf8_find_broken(line), SIZE_MAX);
                for (; at < line.p; at++)
                    assert_int_equal(*at, ' ');
                at = line.p + line.n;
            }
            assert_ptr_equal(at, text.p + text.n);
        }
}

static void anything_at_all_is_wrapped_to_an_end(void **state)
{
    (void)state;
    char bytes[64];
    uint32_t seed = 1;
    for (int round = 0; round < 20000; round++) {
        static const char pieces[] = " \n\t\xE6\xB0\xB4\xEF\xBC\x8C"
                                     "a1\xFF\xCC\x81.";
        for (size_t i = 0; i < sizeof bytes; i++) {
            seed = seed * 1103515245u + 12345u;
            bytes[i] = pieces[(seed >> 16) % (sizeof pieces - 1)];
        }
        struct str rest = {bytes, (seed >> 8) % sizeof bytes};
        size_t columns = (seed >> 24) % 12;
        while (rest.n > 0) {
            size_t before = rest.n;
            wrap_next(&rest, columns, AMBIGUOUS_WIDE);
            assert_true(rest.n < before);
        }
    }
}

static void what_could_fool_a_terminal_is_made_visible(void **state)
{
    (void)state;
    static const struct row {
        struct str text;
        const char *shown;
    } rows[] = {
        {STR("水污染“防治” 100%\\"), NULL},
        {STR("\xE2\x9D\xA4\xEF\xB8\x8F e\xCC\x81"), NULL},
        {STR("a\tb\nc\rd"), "a\\tb\\nc\\rd"},
        {STR("\x1b[31m红\x7f"), "\\x1b[31m红\\x7f"},
        {STR("\0"), "\\x00"},
        {STR("x\xE2\x80\xAEy"), "x<U+202E>y"},
        {STR("x\xC2\x9By"), "x<U+009B>y"}, /* C1: CSI */
        {STR("\xE2\x80\x8B\xEF\xBB\xBF"), "<U+200B><U+FEFF>"},
        {STR("\xE2\x80\xA8"), "<U+2028>"},
        {STR("\xE3\x85\xA4"), "<U+3164>"},      /* Hangul filler */
        {STR("\xF3\xA0\x80\xA0"), "<U+E0020>"}, /* tag */
        {STR("水\xE6\xB0利\xFF"), "水\\xe6\\xb0利\\xff"},
        {STR("\xEF\xBF\xBD"), NULL}, /* a real U+FFFD */
        {STR("\xE6\xB0"), "\\xe6\\xb0"},
    };
    struct buf buf = {0};
    for (size_t i = 0; i < N_OF(rows); i++) {
        buf_clear(&buf);
        escape_visible(&buf, rows[i].text);
        check_same(buf_str(&buf), rows[i].shown ? str_from(rows[i].shown) : rows[i].text);
        assert_int_equal(escape_is_needed(rows[i].text), rows[i].shown != NULL);
        assert_false(escape_is_needed(buf_str(&buf)));
    }
    buf_release(&buf);
}

static void a_cell_is_escaped_wherever_the_byte_stands(void **state)
{
    (void)state;
    struct buf buf = {0};
    escape_cell(&buf, S("a\tb\nc\rd\\e\x1b水\xFF"));
    check_same(buf_str(&buf), S("a\\tb\\nc\\rd\\\\e\x1b水\xFF"));
    for (size_t n = 1; n < 40; n++)
        for (size_t at = 0; at < n; at++) {
            char bytes[40];
            for (size_t i = 0; i < n; i++)
                bytes[i] = i % 3 ? (char)0xE6 : 'x';
            bytes[at] = at % 2 ? '\t' : '\\';
            buf_clear(&buf);
            escape_cell(&buf, (struct str){bytes, n});
            assert_int_equal(buf.n, n + 1);
            assert_int_equal(buf.p[at], '\\');
            assert_int_equal(buf.p[at + 1], at % 2 ? 't' : '\\');
            assert_memory_equal(buf.p, bytes, at);
            assert_memory_equal(buf.p + at + 2, bytes + at + 1, n - at - 1);
        }
    buf_release(&buf);
}

static void folding_forgives_width_case_and_composition(void **state)
{
    (void)state;
    static const struct row {
        struct str text;
        const char *folded;
    } rows[] = {
        {STR("环保厅（ＧＢ）　18918，A"), "环保厅(gb) 18918,a"},
        {STR("Ⅲ类"), "iii类"},
        {STR("①…㎡℃"), "1...m2°c"},
        {STR("E\xCC\x81"), "\xC3\xA9"},
        {STR("Straße"), "strasse"},
        {STR("ﾊﾟ"), "パ"},
        {STR("“十小”《水》"), "“十小”《水》"},
        {STR("水\xE2\x80\x8B利"), "水利"},
        {STR("Ａ\xFFⅢ\xE6"), "a\xFFiii\xE6"},
        {STR("\xEF\xA9\x99"), "繁"}, /* U+FA59 */
        {STR(""), ""},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < N_OF(rows); i++)
        check_same(text_fold(&arena, rows[i].text), str_from(rows[i].folded));
    arena_release(&arena);
}

/* The short road and the long road must agree: a character that may be ignored
   beside it forces the long one. */
static void both_roads_of_folding_give_the_same(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf buf = {0};
    for (uint32_t c = 1; c < 0x10000; c++) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        buf_clear(&buf);
        utf8_put(&buf, c);
        size_t n = buf.n;
        utf8_put(&buf, 0x200B);
        struct str alone = {buf.p, n};
        check_same(text_fold(&arena, alone), text_fold(&arena, buf_str(&buf)));
    }
    buf_release(&buf);
    arena_release(&arena);
}

static void a_word_is_found_by_key_or_in_either_language(void **state)
{
    (void)state;
    static const struct word words[] = {
        WORD("red", "红", "red"),
        WORD("done-late", "逾期完成", "done late"),
    };
    assert_ptr_equal(word_find(words, 2, S("RED")), &words[0]);
    assert_ptr_equal(word_find(words, 2, S("逾期完成")), &words[1]);
    assert_ptr_equal(word_find(words, 2, S("done late")), &words[1]);
    assert_null(word_find(words, 2, S("")));
    assert_null(word_find(words, 2, S("re")));
    check_same(word_in(LANG_ZH, &words[0]), S("红"));
    check_same(word_in(LANG_EN, &words[1]), S("done late"));
}

static void a_word_is_made_of_what_was_read(void **state)
{
    (void)state;
    static const struct word nothing = {0};
    struct arena arena = {0};
    struct word made = word_make(&arena, S("a"), S("甲乙"), S(""));
    check_same(word_key(&made), S("a"));
    check_same(word_zh(&made), S("甲乙"));
    check_same(word_en(&made), S(""));
    check_same(word_key(&nothing), S(""));
    check_same(word_in(LANG_ZH, &nothing), S(""));
    check_same(word_in(LANG_EN, &nothing), S(""));
    arena_release(&arena);
}

static void a_sentence_takes_its_arguments_in_either_language(void **state)
{
    (void)state;
    struct buf buf = {0};
    message_put(&buf, LANG_ZH, M_FILE_MISSING, ARGS(S("a{0}.tsv")));
    buf_put_byte(&buf, '|');
    message_put(&buf, LANG_EN, M_FILE_MISSING, ARGS(S("x")));
    buf_put_byte(&buf, '|');
    message_put(&buf, LANG_EN, M_FILE_MISSING, NULL);
    check_same(buf_str(&buf), S("没有这个文件：a{0}.tsv|no such file: x|"
                                "no such file: "));
    buf_release(&buf);
}

static void blanks_of_any_width_are_trimmed(void **state)
{
    (void)state;
    static const struct {
        const char *text, *trimmed;
    } cases[] = {
        {"\xe3\x80\x80 环保厅\xc2\xa0 ", "环保厅"}, {"环 保 厅", "环 保 厅"},
        {" \t\xe2\x80\x83\xef\xbb\xbf", ""},        {"", ""},
        {"\xe7\x8e \xff", "\xe7\x8e \xff"},         {"x\x80\x80\x80\x80 ", "x\x80\x80\x80\x80"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_true(str_equal(blank_trim(str_from(cases[i].text)), str_from(cases[i].trimmed)));
}

static void a_list_of_names_may_be_joined_in_any_way(void **state)
{
    (void)state;
    static const struct {
        const char *list, *joined;
    } cases[] = {
        {"环境保护厅、自治区环保厅", "环境保护厅、自治区环保厅"},
        {" 甲局，乙局, 丙局;丁局；\xe3\x80\x80戊局 ", "甲局、乙局、丙局、丁局、戊局"},
        {"、，甲局、 、", "甲局"},
        {"甲\xe3局", "甲\xe3局"},
        {" 、", ""},
        {"", ""},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < N_OF(cases); i++)
        check_same(names_join(&arena, str_from(cases[i].list)), str_from(cases[i].joined));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_valid_character_survives_a_round_trip),
        cmocka_unit_test(what_is_not_utf8_is_found_where_it_begins),
        cmocka_unit_test(width_counts_columns_not_bytes_or_characters),
        cmocka_unit_test(only_ambiguous_characters_differ_between_terminals),
        cmocka_unit_test(a_front_never_cuts_a_character),
        cmocka_unit_test(lines_break_where_a_chinese_reader_expects),
        cmocka_unit_test(no_line_is_too_long_and_no_character_is_lost),
        cmocka_unit_test(anything_at_all_is_wrapped_to_an_end),
        cmocka_unit_test(what_could_fool_a_terminal_is_made_visible),
        cmocka_unit_test(a_cell_is_escaped_wherever_the_byte_stands),
        cmocka_unit_test(folding_forgives_width_case_and_composition),
        cmocka_unit_test(both_roads_of_folding_give_the_same),
        cmocka_unit_test(a_word_is_found_by_key_or_in_either_language),
        cmocka_unit_test(a_word_is_made_of_what_was_read),
        cmocka_unit_test(a_sentence_takes_its_arguments_in_either_language),
        cmocka_unit_test(blanks_of_any_width_are_trimmed),
        cmocka_unit_test(a_list_of_names_may_be_joined_in_any_way),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
