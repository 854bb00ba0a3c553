/* Prose in one form, and where each byte of it was printed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "plan/fold.h"
#include "plan/fold_kept.h"
#include "plan/starts.h"

/* What is printed for the byte of `folded` where `form` stands. */
static struct str printed_for(const struct folded *folded, struct str text, const char *form)
{
    size_t i = str_find(folded->s, str_from(form), 0);
    assert_true(i != SIZE_MAX);
    return str_slice(text, folded_begin(folded, i), folded_end(folded, i));
}

static void check(struct str got, const char *wanted)
{
    if (!str_equal(got, str_from(wanted)))
        fail_msg("wanted \"%s\", got \"%.*s\"", wanted, STR_ARG(got));
}

static void zeros_stand_behind_a_text_of_any_length(void **state)
{
    (void)state;
    static const char zeros[FOLD_PAST] = {0};
    struct arena arena = {0};
    struct str text = S("环保厅、2017年(市)。各盟市城市污水处理设施（含管网）建设");
    for (size_t n = 0; n <= text.n; n++) {
        struct folded folded = fold(&arena, str_slice(text, 0, n), FOLD_DROP_BLANKS);
        assert_memory_equal(folded.s.p + folded.s.n, zeros, FOLD_PAST);
    }
    struct folded folded = fold(&arena, text, FOLD_DROP_BLANKS);
    check(folded.s, "环保厅、2017年(市)。各盟市城市污水处理设施(含管网)建设");
    check(printed_for(&folded, text, "保"), "保");
    check(printed_for(&folded, text, "含"), "含");
    arena_release(&arena);
}

static void every_byte_knows_where_it_was_printed(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct str text = S("甲，乙　丙２０\xFF丁《戊》\t己｛庚");
    struct folded dropped = fold(&arena, text, FOLD_DROP_BLANKS);
    check(dropped.s, "甲,乙丙20\001丁<戊>己[庚");
    check(printed_for(&dropped, text, "甲"), "甲");
    check(printed_for(&dropped, text, ","), "，");
    check(printed_for(&dropped, text, "丙"), "丙");
    check(printed_for(&dropped, text, "0"), "０");
    check(printed_for(&dropped, text, "\001"), "\xFF");
    check(printed_for(&dropped, text, "<"), "《");
    check(printed_for(&dropped, text, "["), "｛");
    check(printed_for(&dropped, text, "庚"), "庚");
    /* The last byte of a character belongs to it as the first does. */
    size_t last = dropped.s.n - 1;
    assert_int_equal(folded_begin(&dropped, last), text.n - 3);
    assert_int_equal(folded_end(&dropped, last), text.n);
    struct folded kept = fold(&arena, text, FOLD_KEEP_BLANKS);
    check(kept.s, "甲,乙 丙20\001丁<戊> 己[庚");
    check(printed_for(&kept, text, " "), "　");
    check(printed_for(&kept, text, "己"), "己");
    arena_release(&arena);
}

static void a_line_end_stays_and_blanks_at_the_ends_go(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct folded folded = fold(&arena, S(" \t甲\r\n乙　"), FOLD_DROP_BLANKS);
    check(folded.s, "甲\n\n乙");
    check(fold(&arena, S("　 "), FOLD_DROP_BLANKS).s, "");
    check(fold(&arena, S(""), FOLD_KEEP_BLANKS).s, "");
    arena_release(&arena);
}

/* By the places of the folded text: ( 0, [ 2, ] 4, ) 5, > 6, ( 7. */
static void brackets_are_mates_of_their_kind_only(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct folded folded = fold(&arena, S("（a〔b】)>("), FOLD_DROP_BLANKS);
    check(folded.s, "(a[b])>(");
    static const size_t mates[] = {5, 1, 4, 3, 2, 0, 6, 7, 8};
    for (size_t i = 0; i < sizeof mates / sizeof *mates; i++)
        assert_int_equal(folded_mate(&folded, i), mates[i]);
    /* One that is not closed keeps those before it from being closed. */
    struct folded open = fold(&arena, S("(a<b)"), FOLD_DROP_BLANKS);
    assert_int_equal(folded_mate(&open, 0), 0);
    assert_int_equal(folded_mate(&open, 4), 4);
    arena_release(&arena);
}

/* By as many of the first three characters as the word has. */
static void a_start_that_is_there_is_seen(void **state)
{
    (void)state;
    struct starts starts = {0};
    starts_add(&starts, S(""), (struct str)WORDS("各 缺水 重点 a bc"), 1);
    starts_add(&starts, S("的"), (struct str)WORDS("地区 市"), 2);
    assert_int_equal(starts_of(&starts, S("各盟市")) & 1, 1);
    assert_int_equal(starts_of(&starts, S("各")) & 1, 1);
    assert_int_equal(starts_of(&starts, S("缺水城市")) & 1, 1);
    assert_int_equal(starts_of(&starts, S("a")) & 1, 1);
    assert_int_equal(starts_of(&starts, S("bcd")) & 1, 1);
    assert_int_equal(starts_of(&starts, S("的市")) & 2, 2);
    assert_int_equal(starts_of(&starts, S("的地区")) & 2, 2);
    assert_int_equal(starts_of(&starts, S("的地方")), 0);
    size_t at = 0;
    assert_int_equal(starts_next(&starts, S("甲的地方缺水。"), &at) & 1, 1);
    assert_int_equal(at, S("甲的地方").n);
    at = 0;
    assert_int_equal(starts_next(&starts, S("甲的地方"), &at), 0);
    assert_int_equal(at, S("甲的地方").n);
    assert_int_equal(starts_of(&starts, S("缺")), 0);
    assert_int_equal(starts_of(&starts, S("缺电")), 0);
    assert_int_equal(starts_of(&starts, S("的各")), 0);
}

/* Found by a first look 32 bytes wide, or near the end, as one by one. */
static void a_start_is_found_wherever_it_stands(void **state)
{
    (void)state;
    struct starts starts = {0};
    starts_add(&starts, S(""), (struct str)WORDS("重点流域 各 a é 市(区)"), 1);
    static const struct str words[] = {STR("重点流"), STR("各"), STR("a"), STR("é"), STR("市(区)")};
    enum { MOST = 30, HAN = 3, LONGEST = 3 * HAN };
    char text[MOST * HAN * 2 + LONGEST];
    for (size_t before = 0; before < MOST; before++)
        for (size_t after = 0; after < MOST; after++)
            for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
                size_t n = 0, at = 0;
                for (size_t i = 0; i < before + 1 + after; i++) {
                    struct str next = i == before ? words[k] : S("水");
                    memcpy(text + n, next.p, next.n);
                    n += next.n;
                }
                assert_int_equal(starts_next(&starts, (struct str){text, n}, &at), 1);
                assert_int_equal(at, before * HAN);
                at += words[k].n;
                assert_int_equal(starts_next(&starts, (struct str){text, n}, &at), 0);
                assert_int_equal(at, n);
            }
}

/* Many share a place of the table then. */
static void of_more_words_than_there_is_room_for_none_is_missed(void **state)
{
    (void)state;
    struct starts starts = {0};
    enum { MANY = 4 * START_PAIRS };
    char text[8];
    for (int i = 0; i < MANY; i++) {
        snprintf(text, sizeof text, "%03x", (unsigned)i);
        starts_add_word(&starts, str_from(text), i % 2 ? 1 : 2);
    }
    for (int i = 0; i < MANY; i++) {
        snprintf(text, sizeof text, "%03x", (unsigned)i);
        uint8_t list = i % 2 ? 1 : 2;
        size_t at = 0;
        assert_int_equal(starts_of(&starts, str_from(text)) & list, list);
        assert_int_equal(starts_next(&starts, str_from(text), &at) & list, list);
        assert_int_equal(at, 0);
    }
}

static bool is_other(const uint32_t *others, size_t i)
{
    return others[i / KEPT_BLOCK] >> i % KEPT_BLOCK & 1;
}

/* What stays but for one character that begins at `from` and ends before `to`,
   within which some byte may be one that stays. */
static void others_check(struct str text, size_t from, size_t to)
{
    enum { BLOCKS = 8 };
    uint32_t others[BLOCKS], slowly[BLOCKS];
    assert_true(kept_blocks(text.n) <= BLOCKS);
    kept_others(text, others);
    kept_others_anywhere(text, slowly);
    assert_memory_equal(others, slowly, kept_blocks(text.n) * sizeof *others);
    for (size_t i = 0; i < text.n; i++)
        if (i <= from || i >= to)
            assert_int_equal(is_other(others, i), i == from && from < to);
    for (size_t i = text.n; i < kept_blocks(text.n) * KEPT_BLOCK; i++)
        assert_true(is_other(others, i));
}

/* Each kind of character at each place of what is looked at together. */
static void what_needs_no_folding_is_passed_at_once(void **state)
{
    (void)state;
    static const struct str kept[] = {STR("市"), STR("䀀"), STR("鿿"), STR("、"), STR("。"),
                                      STR("0"),  STR("9"),  STR("A"),   STR("Z"),  STR("a"),
                                      STR("z"),  STR("o"),  STR("O"),   STR("P")};
    static const struct str others[] = {
        STR("，"),        STR("　"),   STR("〃"),       STR("㿿"),   STR("ꀀ"),
        STR("é"),         STR("𠀀"),   STR("@"),        STR("["),    STR("`"),
        STR("{"),         STR("/"),    STR(":"),        STR(" "),    STR("\xE5\xB8"),
        STR("\xE5\xB8z"), STR("\x80"), STR("\xE3\x80"), STR("\xFF"), STR("\xE4z\x80")};
    const struct str behind = S("市");
    enum { LONGEST = 40, N_KEPT = sizeof kept / sizeof *kept };
    char text[LONGEST * 4 + 8];
    for (size_t count = 0; count < LONGEST; count++)
        for (size_t first = 0; first < N_KEPT; first++)
            for (size_t k = 0; k < sizeof others / sizeof *others; k++) {
                size_t n = 0;
                for (size_t i = 0; i < count; i++) {
                    struct str next = kept[(first + i) % N_KEPT];
                    memcpy(text + n, next.p, next.n);
                    n += next.n;
                }
                memcpy(text + n, others[k].p, others[k].n);
                others_check((struct str){text, n}, n, n);
                n += others[k].n;
                others_check((struct str){text, n}, n - others[k].n, n);
                memcpy(text + n, behind.p, behind.n);
                others_check((struct str){text, n + behind.n}, n - others[k].n, n);
            }
}

/* Lists of every number of words, so of many lengths around that of the lanes. */
static void words_are_looked_for_by_lanes_as_one_by_one(void **state)
{
    (void)state;
    static const struct str lists[] = {
        WORDS(""),
        WORDS("各"),
        WORDS("各 各个"),
        WORDS("每 各盟 a 市 市市 b 各级各 各盟市 全市"),
        WORDS("所有 全部 全体 各 所有的 全区各"),
        WORDS("所有 全部 全体 ab 所有的 全区各 全市所有 abc 各盟市 a 各盟"),
    };
    static const size_t longest[][6] = {
        /* 各盟市县 所有 市市场 abc 全 b */
        {0, 0, 0, 0, 0, 0}, {3, 0, 0, 0, 0, 0}, {3, 0, 0, 0, 0, 0},
        {9, 0, 6, 1, 0, 1}, {3, 6, 0, 0, 0, 0}, {9, 6, 0, 3, 0, 0},
    };
    static const struct str texts[] = {STR("各盟市县"), STR("所有"), STR("市市场"),
                                       STR("abc"),      STR("全"),   STR("b")};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
            assert_int_equal(words_begin(lists[i], texts[k]), longest[i][k]);
            assert_int_equal(words_begin_anywhere(lists[i], texts[k]), longest[i][k]);
            for (size_t n = 0; n <= texts[k].n; n++) {
                struct str front = str_slice(texts[k], 0, n);
                assert_int_equal(words_end(lists[i], front), words_end_anywhere(lists[i], front));
            }
        }
    assert_int_equal(words_end(lists[3], S("全市市")), S("市市").n);
    assert_int_equal(words_end(lists[3], S("各级各")), S("各级各").n);
    assert_int_equal(words_end(lists[5], S("xab")), S("ab").n);
    assert_int_equal(words_end(lists[5], S("各盟市")), S("各盟市").n);
    assert_int_equal(words_end(lists[5], S("市各盟")), S("各盟").n);
    assert_int_equal(words_end(lists[1], S("")), 0);
    assert_int_equal(words_end(lists[1], S("各 ")), 0);
    assert_int_equal(words_begin(lists[1], S("")), 0);
    assert_int_equal(words_begin(lists[1], S(" 各")), 0);
    assert_int_equal(words_begin(lists[1], S("\xE5")), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_looked_for_by_lanes_as_one_by_one),
        cmocka_unit_test(zeros_stand_behind_a_text_of_any_length),
        cmocka_unit_test(every_byte_knows_where_it_was_printed),
        cmocka_unit_test(a_line_end_stays_and_blanks_at_the_ends_go),
        cmocka_unit_test(brackets_are_mates_of_their_kind_only),
        cmocka_unit_test(a_start_that_is_there_is_seen),
        cmocka_unit_test(a_start_is_found_wherever_it_stands),
        cmocka_unit_test(of_more_words_than_there_is_room_for_none_is_missed),
        cmocka_unit_test(what_needs_no_folding_is_passed_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
