/* Parts of a text that may say a time, told by single characters. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "date/phrase_signs.h"
#include "date/phrase_words.h"
#include "wpc/base/buf.h"
#include "wpc/text/utf8.h"

/* Of these kinds a time, a recurrence or a start is made; EDGE belongs to years
   written without 年. 现在开始 makes one only where another time follows. */
static void every_word_of_time_holds_a_sign_of_time(void **state)
{
    (void)state;
    const kinds of_time = K(REL_YEAR) | K(REL_MONTH) | K(HALF) | K(QUARTER) | K(THIRD) | K(PLAN) |
                          K(EDGE) | K(YEAR_EDGE) | K(MONTH_EDGE) | K(NOW) | K(EVERY) | K(YEARLY);
    size_t n = 0;
    for (size_t i = 0; i < phrase_word_count(); i++) {
        struct phrase_word word = phrase_word_at(i);
        struct str part;
        size_t from = 0;
        if (!kinds_has(of_time, word.kind) || (word.kind == NOW && word.value == NOW_TO))
            continue;
        n++;
        assert_true(phrase_part_next(word.text, &from, &part));
    }
    assert_true(n > 100);
}

static void a_part_without_a_sign_of_time_is_passed_over(void **state)
{
    (void)state;
    struct str text = S("加强监管。\n开展清理！2017年底前完成。落实责任？１０月前报送"), part;
    size_t from = 0;
    assert_true(phrase_part_next(text, &from, &part));
    assert_true(str_equal(part, S("2017年底前完成。")));
    assert_true(phrase_part_next(text, &from, &part));
    assert_true(str_equal(part, S("１０月前报送")));
    assert_false(phrase_part_next(text, &from, &part));
    from = 0;
    assert_false(phrase_part_next(S("加强监管\xE5\xB9"), &from, &part));
}

static void expect_same_parts(struct str text)
{
    size_t from = 0, other = 0;
    struct str part, same;
    for (bool more = true; more;) {
        more = phrase_part_next(text, &from, &part);
        assert_true(phrase_part_next_anywhere(text, &other, &same) == more);
        assert_int_equal(from, other);
        assert_true(part.p == same.p && part.n == same.n);
    }
}

/* Signs, near misses of signs, broken characters and plain ones in any order,
   so that each comes to stand at every place of a block and across its end. */
static void both_ways_to_look_for_signs_find_the_same_parts(void **state)
{
    (void)state;
    static const char *const pieces[] = {"年",       "月",
                                         "日",       "季",
                                         "期",       "旬",
                                         "五",       "末",
                                         "底",       "起",
                                         "。",       "！",
                                         "？",       "０",
                                         "９",       "／",
                                         "：",       "、",
                                         "，",       "（",
                                         "有",       "度",
                                         "亿",       "明",
                                         "督",       "\n",
                                         "\r",       "\t",
                                         "!",        "?",
                                         "0",        "9",
                                         "/",        ":",
                                         "a",        "\xE5\xB9",
                                         "\xE5",     "\x80",
                                         "\xF0\xE5", "\xB4",
                                         "工作",     "施",
                                         "设",       "监管",
                                         "\xC3\xA9", "\xF0\x9F\x98\x80"};
    enum { N = sizeof pieces / sizeof *pieces, TURNS = 20000, MOST = 60 };
    uint32_t seed = 5;
    struct buf text = {0};
    for (int turn = 0; turn < TURNS; turn++) {
        buf_clear(&text);
        for (int i = turn % MOST; i >= 0; i--) {
            seed = seed * 1664525u + 1013904223u;
            bool rare = turn % 2 && (seed >> 28) != 0; /* long runs without a sign */
            buf_put(&text, str_from(pieces[rare ? N - 5 + (seed >> 20) % 5 : (seed >> 16) % N]));
        }
        expect_same_parts(buf_str(&text));
    }
    for (uint32_t c = 0; c <= 0xFFFF; c++) {
        buf_clear(&text);
        utf8_put(&text, c);
        buf_put(&text, S("2017"));
        expect_same_parts(buf_str(&text));
        expect_same_parts(str_slice(buf_str(&text), 0, text.n - 4));
    }
    buf_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_of_time_holds_a_sign_of_time),
        cmocka_unit_test(a_part_without_a_sign_of_time_is_passed_over),
        cmocka_unit_test(both_ways_to_look_for_signs_find_the_same_parts),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
