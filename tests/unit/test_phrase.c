/* What passages say about time: the cases stand in tests/table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "date/phrase_words.h"
#include "wpc/text/utf8.h"
#include "wpc/text/zhnum.h"
#include "wpc/base/buf.h"
#include "wpc/base/num.h"
#include "wpc/date/phrase.h"

struct row {
    const char *context, *text, *reads;
};

static const struct row dues[] = {
#include "table/phrases_due.inc"
};
static const struct row targets[] = {
#include "table/phrases_target.inc"
};
static const struct row nones[] = {
#include "table/phrases_none.inc"
};
static const struct row nots[] = {
#include "table/phrases_not.inc"
};
static const struct row moved[] = {
#include "table/phrases_moved.inc"
};
static const struct row sentences[] = {
#include "table/phrases_plans.inc"
#include "table/phrases_forms.inc"
#include "table/phrases_county.inc"
#include "table/phrases_stages.inc"
#include "table/phrases_mixed.inc"
#include "table/phrases_told.inc"
#include "table/phrases_notice.inc"
#include "table/phrases_fields.inc"
#include "table/phrases_reports.inc"
#include "table/phrases_both.inc"
#include "table/phrases_rare.inc"
#include "table/phrases_recur.inc"
#include "table/phrases_programmes.inc"
#include "table/phrases_asked.inc"
};
static const struct row limits[] = {
#include "table/phrases_limits.inc"
};
static const struct row cells[] = {
#include "table/phrases_cell.inc"
};

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static const char *const kind_words[] = {
    [PHRASE_DUE] = "due",     [PHRASE_TARGET] = "target", [PHRASE_START] = "start",
    [PHRASE_EVERY] = "every", [PHRASE_UNREAD] = "unread", [PHRASE_IMPOSSIBLE] = "impossible",
};

static void finding_put(struct buf *out, const struct phrase *phrase)
{
    char text[DATE_TEXT];
    struct str value = phrase->kind == PHRASE_EVERY ? recurrence_word(phrase->every)
                                                    : date_write_iso(phrase->date, text);
    if (out->n)
        buf_put_byte(out, ',');
    buf_put(out, str_from(kind_words[phrase->kind]));
    if (value.n)
        buf_put_byte(out, ' ');
    buf_put(out, value);
}

/* Findings in words; unread ones only when they are expected. */
static bool reads_as(struct arena *arena, struct str text, const struct phrase_context *context,
                     const char *expected, struct buf *out)
{
    struct phrases phrases = phrases_read(arena, text, context);
    bool with_unread = strstr(expected, "unread") != NULL;
    buf_clear(out);
    for (size_t i = 0; i < phrases.n; i++)
        if (with_unread || phrases.items[i].kind != PHRASE_UNREAD)
            finding_put(out, &phrases.items[i]);
    return str_equal(buf_str(out), str_from(expected));
}

static struct phrase_context context_of(const char *words, enum phrase_mode mode)
{
    struct phrase_context context = {.mode = mode};
    long long year = 0;
    if (words[0] == 'y' && num_read(str_from(words + 1), 1, 9999, &year))
        context.year = (int16_t)year;
    else
        context.issued = date_read_iso(str_from(words));
    return context;
}

static void rows_check(const struct row *rows, size_t n, enum phrase_mode mode)
{
    struct arena arena = {0};
    struct buf out = {0};
    size_t wrong = 0;
    for (size_t i = 0; i < n; i++) {
        struct phrase_context context = context_of(rows[i].context, mode);
        if (reads_as(&arena, str_from(rows[i].text), &context, rows[i].reads, &out))
            continue;
        print_error("%s [%s]: expected \"%s\", read \"%.*s\"\n", rows[i].text, rows[i].context,
                    rows[i].reads, STR_ARG(buf_str(&out)));
        wrong++;
    }
    buf_release(&out);
    arena_release(&arena);
    assert_int_equal(wrong, 0);
}

static void limits_are_dues(void **state)
{
    (void)state;
    rows_check(dues, COUNT(dues), PHRASE_PROSE);
}

static void what_is_moved_quoted_or_near_is_read(void **state)
{
    (void)state;
    rows_check(moved, COUNT(moved), PHRASE_PROSE);
}

static void targets_starts_and_recurrences_are_told_apart(void **state)
{
    (void)state;
    rows_check(targets, COUNT(targets), PHRASE_PROSE);
}

static void what_is_no_limit_gives_nothing(void **state)
{
    (void)state;
    rows_check(nones, COUNT(nones), PHRASE_PROSE);
    rows_check(nots, COUNT(nots), PHRASE_PROSE);
}

static void sentences_of_notices_are_read_whole(void **state)
{
    (void)state;
    rows_check(sentences, COUNT(sentences), PHRASE_PROSE);
}

static void a_time_limit_cell_needs_no_verb(void **state)
{
    (void)state;
    rows_check(cells, COUNT(cells), PHRASE_LIMIT);
    rows_check(limits, COUNT(limits), PHRASE_LIMIT);
}

/* "cell:" and "YYYY-MM-DD:" before an example set its context. */
static struct phrase_context example_context(struct str *text)
{
    struct phrase_context context = {0};
    if (str_has_prefix(*text, S("cell:"))) {
        context.mode = PHRASE_LIMIT;
        *text = str_drop(*text, S("cell:").n);
    }
    struct date issued = date_read_iso(str_slice(*text, 0, DATE_TEXT - 1));
    if (!date_is_none(issued)) {
        context.issued = issued;
        *text = str_drop(*text, DATE_TEXT);
    }
    return context;
}

static void every_rule_reads_its_own_example(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf out = {0};
    size_t wrong = 0;
    for (size_t i = 0; i < phrase_rule_count(); i++) {
        struct phrase_rule_note note = phrase_rule_note(i);
        assert_non_null(note.example);
        assert_non_null(note.reads);
        struct str text = str_from(note.example);
        struct phrase_context context = example_context(&text);
        if (reads_as(&arena, text, &context, note.reads, &out))
            continue;
        print_error("%s: %s: expected \"%s\", read \"%.*s\"\n", note.name, note.example, note.reads,
                    STR_ARG(buf_str(&out)));
        wrong++;
    }
    buf_release(&out);
    arena_release(&arena);
    assert_int_equal(wrong, 0);
}

static void rule_names_are_not_repeated(void **state)
{
    (void)state;
    for (size_t i = 0; i < phrase_rule_count(); i++)
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(phrase_rule_note(i).name, phrase_rule_note(k).name);
}

static void the_words_stand_in_the_order_of_their_bytes(void **state)
{
    (void)state;
    for (size_t i = 1; i < phrase_word_count(); i++)
        assert_true(str_compare(phrase_word_at(i - 1).text, phrase_word_at(i).text) < 0);
}

struct words_row {
    const char *text, *words, *sentence;
};

static void the_words_are_the_shortest_printed_run(void **state)
{
    (void)state;
    static const struct words_row rows[] = {
        {"应于2017年底前完成", "2017年底前", "应于2017年底前完成"},
        {"一。应于２０１７年 底前完成。二", "２０１７年 底前", "应于２０１７年 底前完成"},
        {"力争到2020年，达到", "到2020年", "力争到2020年，达到"},
        {"自2016年起，定期", "自2016年起|定期", "自2016年起，定期"},
        {"每年3月底前报送", "每年3月底前", "每年3月底前报送"},
        {"2017、2018年底前完成", "2017|2018年底前", "2017、2018年底前完成"},
        {"不迟于2017年6月30日", "不迟于2017年6月30日", "不迟于2017年6月30日"},
        {"“十三五”末；\n", "“十三五”末", "“十三五”末；"},
        {"于2021年1月29日（星期五）前！", "2021年1月29日（星期五）前",
         "于2021年1月29日（星期五）前"},
        {"2017年底左右完成", "2017年底左右", "2017年底左右完成"},
        {"2017年10月至2018年3月", "2017年10月|2018年3月", "2017年10月至2018年3月"},
    };
    struct phrase_context context = {0};
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct str text = str_from(rows[i].text), expected = str_from(rows[i].words), part;
        struct phrases phrases = phrases_read(&arena, text, &context);
        size_t n = 0;
        while (str_next_part(&expected, '|', &part)) {
            assert_true(n < phrases.n);
            const struct phrase *p = &phrases.items[n++];
            if (!str_equal(str_slice(text, p->at, p->at + p->n), part))
                fail_msg("%s: words %.*s", rows[i].text, (int)p->n, text.p + p->at);
            if (!str_equal(str_slice(text, p->sentence_at, p->sentence_at + p->sentence_n),
                           str_from(rows[i].sentence)))
                fail_msg("%s: sentence %.*s", rows[i].text, (int)p->sentence_n,
                         text.p + p->sentence_at);
        }
        assert_int_equal(n, phrases.n);
    }
    arena_release(&arena);
}

static void the_day_inside_a_recurrence_is_kept(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int month, day;
    } rows[] = {
        {"每季度", 0, 0},
        {"每季度末月20日前", 3, 20},
        {"每年3月底前", 3, 31},
        {"每月5日前", 0, 5},
        {"每月底前", 0, 31},
        {"每年12月31日前", 12, 31},
        {"每季度首月10日前", 1, 10},
        {"每半年", 0, 0},
        {"每年底前", 0, 31},
        {"每年10月中旬", 10, 20},
    };
    struct phrase_context context = {0};
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct phrases phrases = phrases_read(&arena, str_from(rows[i].text), &context);
        assert_int_equal(phrases.n, 1);
        assert_int_equal(phrases.items[0].every_month, rows[i].month);
        assert_int_equal(phrases.items[0].every_day, rows[i].day);
    }
    arena_release(&arena);
}

static void readings_that_rest_on_a_rule_are_marked(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool assumed;
    } rows[] = {
        {"2024年8月前", true},        {"2017年底前", false}, {"2015年10月31日前", false},
        {"2017底前", true},           {"逐年确定", true},    {"每年", false},
        {"“十三五”期间，完成", true}, {"到2020年", false},   {"2019年底达到35%", true},
        {"2017年底左右完成", true},
    };
    struct phrase_context context = {0};
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct phrases phrases = phrases_read(&arena, str_from(rows[i].text), &context);
        assert_int_equal(phrases.n, 1);
        assert_int_equal(phrases.items[0].assumed, rows[i].assumed);
    }
    arena_release(&arena);
}

static void what_looks_like_a_limit_is_listed_as_unread(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "限期退出",     "尽快完成", "汛期前完成",         "印发后3个月内",
        "每周",         "每两年",   "不定期抽查",         "国庆节前",
        "本世纪中叶",   "30日内",   "自收到之日起15日内", "年底前完成",
        "2017年春节前", "即日起",
    };
    struct phrase_context context = {0};
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct phrases phrases = phrases_read(&arena, str_from(rows[i]), &context);
        if (phrases.n != 1 || phrases.items[0].kind != PHRASE_UNREAD)
            fail_msg("not listed as unread: %s", rows[i]);
    }
    arena_release(&arena);
}

/* Every byte of the answer lies inside the passage, whatever the passage is. */
/* How many phrases there are, each of them sound. */
static size_t sane_count(struct str text, enum phrase_mode mode)
{
    struct arena arena = {0};
    struct phrase_context context = {.mode = mode, .issued = {2018, 3, 1}};
    struct phrases phrases = phrases_read(&arena, text, &context);
    uint32_t at = 0;
    for (size_t i = 0; i < phrases.n; i++) {
        const struct phrase *p = &phrases.items[i];
        assert_true(p->at >= at && p->n > 0 && p->at + p->n <= text.n);
        assert_true(p->sentence_at <= p->at);
        assert_true(p->sentence_at + p->sentence_n <= text.n);
        assert_non_null(p->rule);
        at = p->at;
    }
    arena_release(&arena);
    return phrases.n;
}

enum { MEGABYTE = 1 << 20 };

/* A reader that looks back over what it has read takes hours for these. */
static void a_megabyte_of_anything_is_read_to_its_end(void **state)
{
    (void)state;
    static const struct {
        const char *unit;
        enum phrase_mode mode;
        size_t found; /* in each */
    } cases[] = {
        {"1", PHRASE_PROSE, 0},
        {"1 ", PHRASE_LIMIT, 0},
        {"年", PHRASE_PROSE, 0},
        {"2017年底前", PHRASE_LIMIT, 1},
        {"2017年、", PHRASE_PROSE, 0},
        {"2017、", PHRASE_LIMIT, 0},
        {"每年", PHRASE_PROSE, 1},
        {"每年的", PHRASE_LIMIT, 1},
        {"《", PHRASE_PROSE, 0},
        {"《2017年", PHRASE_LIMIT, 1},
        {"截至", PHRASE_PROSE, 0},
        {"2017-", PHRASE_LIMIT, 1},
        {"十", PHRASE_PROSE, 0},
        {"二〇", PHRASE_LIMIT, 0},
        {"\xE5", PHRASE_PROSE, 0},
        {"\xFF", PHRASE_LIMIT, 0},
        {"1日1时", PHRASE_PROSE, 0},
        {"，", PHRASE_LIMIT, 0},
        {"2017年，", PHRASE_PROSE, 0},
        {"第1", PHRASE_LIMIT, 0},
        {"2017年的", PHRASE_PROSE, 0},
        {"于自从到", PHRASE_LIMIT, 0},
        {"完成的", PHRASE_PROSE, 0},
        {"（", PHRASE_LIMIT, 0},
        {"3月至", PHRASE_PROSE, 1},
        {"12345678901234567890123456 ", PHRASE_LIMIT, 0},
        {"已", PHRASE_PROSE, 0},
        {"；", PHRASE_LIMIT, 0},
        {"。", PHRASE_PROSE, 0},
        {"前", PHRASE_LIMIT, 0},
        {"2017年完成", PHRASE_PROSE, 0},
        {"2017.1.", PHRASE_PROSE, 0},
        {"2019年开工，", PHRASE_PROSE, 1},
        {"的10日", PHRASE_PROSE, 0},
        {"为2017年", PHRASE_PROSE, 0},
        {"比2013年完成", PHRASE_PROSE, 0},
        {"比2013年制定", PHRASE_PROSE, 0},
        {"1月同比", PHRASE_PROSE, 0},
        {"、2017年、", PHRASE_PROSE, 0},
        {"甲市、2017年、", PHRASE_PROSE, 0},
    };
    struct buf text = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        size_t n = MEGABYTE / strlen(cases[i].unit);
        buf_clear(&text);
        buf_put_repeat(&text, str_from(cases[i].unit), n);
        size_t found = sane_count(buf_str(&text), cases[i].mode);
        if (found != n * cases[i].found)
            fail_msg("%s: %zu found in %zu", cases[i].unit, found, n);
    }
    buf_release(&text);
}

static void random_bytes_never_lead_astray(void **state)
{
    (void)state;
    static const char *const parts[] = {
        "2017", "年", "6",      "月",     "底",   "前",   "到",     "、", "-",  "至",
        "每年", "31", "日",     "十三五", "末",   "期间", "自",     "起", "，", "。",
        "《",   "》", "\xE5",   "\xFF",   " ",    "\n",   "完成",   "的", "已", "季度",
        "第",   "一", "上半年", "截至",   "下旬", "今年", "即日起", "99", "\"", "今",
    };
    uint64_t seed = 20171231;
    struct buf text = {0};
    for (int round = 0; round < 20000; round++) {
        buf_clear(&text);
        for (int i = 0; i < 12; i++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            buf_put(&text, str_from(parts[(seed >> 33) % COUNT(parts)]));
        }
        sane_count(buf_str(&text), round % 2 ? PHRASE_LIMIT : PHRASE_PROSE);
    }
    buf_release(&text);
}

/* What begins a word or a number is no other character's lead. */
static void leads_leave_out_no_word_and_no_number(void **state)
{
    (void)state;
    struct phrase_leads leads;
    phrase_leads_fill(&leads);
    for (size_t i = 0; i < phrase_word_count(); i++) {
        struct str word = phrase_word_at(i).text;
        assert_false(phrase_lead_is_none(&leads, word));
        size_t row = phrase_lead_row(&leads, word);
        assert_true(row <= i);
        assert_memory_equal(phrase_word_at(row).text.p, word.p, 3);
        assert_true(row == 0 || memcmp(phrase_word_at(row - 1).text.p, word.p, 3) != 0);
    }
    size_t n_none = 0;
    for (uint32_t c = 0; c <= 0xFFFF; c++) {
        struct buf buf = {0};
        utf8_put(&buf, c);
        bool is_none = phrase_lead_is_none(&leads, buf_str(&buf));
        assert_false(is_none && zhnum_next(buf_str(&buf)).n > 0);
        n_none += is_none;
        buf_release(&buf);
    }
    assert_true(n_none > 0x5000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(limits_are_dues),
        cmocka_unit_test(what_is_moved_quoted_or_near_is_read),
        cmocka_unit_test(targets_starts_and_recurrences_are_told_apart),
        cmocka_unit_test(what_is_no_limit_gives_nothing),
        cmocka_unit_test(sentences_of_notices_are_read_whole),
        cmocka_unit_test(a_time_limit_cell_needs_no_verb),
        cmocka_unit_test(every_rule_reads_its_own_example),
        cmocka_unit_test(rule_names_are_not_repeated),
        cmocka_unit_test(the_words_stand_in_the_order_of_their_bytes),
        cmocka_unit_test(the_words_are_the_shortest_printed_run),
        cmocka_unit_test(the_day_inside_a_recurrence_is_kept),
        cmocka_unit_test(readings_that_rest_on_a_rule_are_marked),
        cmocka_unit_test(what_looks_like_a_limit_is_listed_as_unread),
        cmocka_unit_test(a_megabyte_of_anything_is_read_to_its_end),
        cmocka_unit_test(random_bytes_never_lead_astray),
        cmocka_unit_test(leads_leave_out_no_word_and_no_number),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
