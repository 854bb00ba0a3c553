/* Prose in one form, and where each byte of it was printed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "plan/fold.h"
#include "plan/fold_kept.h"
#include "plan/lexicon.h"
#include "wpc/base/buf.h"

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

enum { FIRST = 1, SECOND, THIRD };
static const struct str none = {0};

static uint32_t lists_at(struct arena *arena, const struct lexicon *lexicon, const char *text)
{
    return lexicon_at(lexicon, fold(arena, str_from(text), FOLD_DROP_BLANKS).s).lists;
}

/* Of each list the longest, if all of it is there. */
static void words_of_several_lists_are_found_together(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct lexicon lexicon = {0};
    lexicon_add(&arena, &lexicon, FIRST, (struct str)WORDS("各 缺水 缺水城市 各盟市人民政府 a bc"),
                none);
    lexicon_add(&arena, &lexicon, SECOND, (struct str)WORDS("缺 缺水城 各盟"), none);
    struct folded text = fold(&arena, S("缺水城市"), FOLD_DROP_BLANKS);
    struct words_here here = lexicon_at(&lexicon, text.s);
    assert_int_equal(here.lists, 1 << FIRST | 1 << SECOND);
    assert_int_equal(here.longest[FIRST], text.s.n);
    assert_int_equal(here.longest[SECOND], S("缺水城").n);
    assert_int_equal(here.longest[THIRD], 0);
    assert_ptr_equal(here.s.p, text.s.p);
    text = fold(&arena, S("各盟市人民政府"), FOLD_DROP_BLANKS);
    assert_int_equal(lexicon_at(&lexicon, text.s).longest[FIRST], text.s.n);
    text = fold(&arena, S("各盟市人民政"), FOLD_DROP_BLANKS);
    assert_int_equal(lexicon_at(&lexicon, text.s).longest[FIRST], S("各").n);
    assert_int_equal(lists_at(&arena, &lexicon, "各"), 1 << FIRST);
    assert_int_equal(lists_at(&arena, &lexicon, "a"), 1 << FIRST);
    assert_int_equal(lists_at(&arena, &lexicon, "bcd"), 1 << FIRST);
    assert_int_equal(lists_at(&arena, &lexicon, "缺电"), 1 << SECOND);
    assert_int_equal(lists_at(&arena, &lexicon, "b"), 0);
    assert_int_equal(lists_at(&arena, &lexicon, ""), 0);
    arena_release(&arena);
}

static void a_word_may_need_another_behind_it(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct lexicon lexicon = {0};
    lexicon_add(&arena, &lexicon, FIRST, (struct str)WORDS("市 县 县城"),
                (struct str)WORDS("政 ( 盟"));
    lexicon_add(&arena, &lexicon, SECOND, (struct str)WORDS("县"), none);
    assert_int_equal(lists_at(&arena, &lexicon, "市盟"), 1 << FIRST);
    assert_int_equal(lists_at(&arena, &lexicon, "市（"), 1 << FIRST);
    assert_int_equal(lists_at(&arena, &lexicon, "县政"), 1 << FIRST | 1 << SECOND);
    assert_int_equal(lists_at(&arena, &lexicon, "县城政"), 1 << FIRST | 1 << SECOND);
    assert_int_equal(lists_at(&arena, &lexicon, "县城民"), 1 << SECOND);
    assert_int_equal(lists_at(&arena, &lexicon, "县民"), 1 << SECOND);
    assert_int_equal(lists_at(&arena, &lexicon, "县"), 1 << SECOND);
    assert_int_equal(lists_at(&arena, &lexicon, "市"), 0);
    arena_release(&arena);
}

/* Names come from a table: of any length, in any script. */
static void the_longest_name_is_found_and_the_next_shorter(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct lexicon lexicon = {0};
    struct buf long_name = {0};
    buf_put_repeat(&long_name, S("京"), 300);
    const struct str names[] = {STR("京"),  STR("京津"), STR("京津冀市"),
                                STR("Åbo"), STR("𠀀县"), buf_str(&long_name)};
    enum { N = sizeof names / sizeof *names };
    lexicon_add_names(&arena, &lexicon, names, 2);
    lexicon_add_names(&arena, &lexicon, names, N);
    struct str s = fold(&arena, S("京津冀市的"), FOLD_DROP_BLANKS).s;
    assert_int_equal(lexicon_name(&lexicon, s, SIZE_MAX), 2);
    assert_int_equal(lexicon_name(&lexicon, s, names[2].n), 1);
    assert_int_equal(lexicon_name(&lexicon, s, names[1].n), 0);
    assert_int_equal(lexicon_name(&lexicon, s, names[0].n), LEXICON_NONE);
    for (uint32_t i = 0; i < N; i++) {
        struct folded text = fold(&arena, names[i], FOLD_DROP_BLANKS);
        assert_int_equal(lexicon_at(&lexicon, text.s).lists, 1 << LEXICON_NAMES);
        assert_int_equal(lexicon_name(&lexicon, text.s, SIZE_MAX), i);
    }
    buf_release(&long_name);
    arena_release(&arena);
}

/* The same place from any distance before it, and near the end. */
static void a_word_is_found_wherever_it_stands(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct lexicon lexicon = {0};
    lexicon_add(&arena, &lexicon, FIRST, (struct str)WORDS("重点流域 各 a é 市(区)"), none);
    static const struct str words[] = {STR("重点流域"), STR("各"), STR("a"), STR("é"),
                                       STR("市(区)")};
    enum { MOST = 30, HAN = 3, LONGEST = 4 * HAN };
    char text[MOST * HAN * 2 + LONGEST + FOLD_PAST];
    for (size_t before = 0; before < MOST; before++)
        for (size_t after = 0; after < MOST; after++)
            for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
                size_t n = 0, at = 0;
                for (size_t i = 0; i < before + 1 + after; i++) {
                    struct str next = i == before ? words[k] : S("水");
                    memcpy(text + n, next.p, next.n);
                    n += next.n;
                }
                memset(text + n, 0, FOLD_PAST);
                struct words_here here;
                struct str all = {text, n};
                assert_false(lexicon_next(&lexicon, 1 << SECOND, all, &at, &here));
                assert_int_equal(at, n);
                at = 0;
                assert_true(lexicon_next(&lexicon, 1 << FIRST, all, &at, &here));
                assert_int_equal(at, before * HAN);
                assert_int_equal(here.longest[FIRST], words[k].n);
                at += words[k].n;
                assert_false(lexicon_next(&lexicon, 1 << FIRST, all, &at, &here));
                assert_int_equal(at, n);
            }
    arena_release(&arena);
}

/* Many share a place of the table then. */
static void of_more_words_than_there_is_room_for_none_is_missed(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct lexicon lexicon = {0};
    enum { MANY = 8 * LEXICON_FRONTS };
    static struct str names[MANY];
    for (unsigned i = 0; i < MANY; i++)
        names[i] = str_format(&arena, "%03x", i);
    lexicon_add_names(&arena, &lexicon, names, MANY);
    for (unsigned i = 0; i < MANY; i++)
        assert_int_equal(
            lexicon_name(&lexicon, fold(&arena, names[i], FOLD_DROP_BLANKS).s, SIZE_MAX), i);
    arena_release(&arena);
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
        cmocka_unit_test(words_of_several_lists_are_found_together),
        cmocka_unit_test(a_word_may_need_another_behind_it),
        cmocka_unit_test(the_longest_name_is_found_and_the_next_shorter),
        cmocka_unit_test(a_word_is_found_wherever_it_stands),
        cmocka_unit_test(of_more_words_than_there_is_room_for_none_is_missed),
        cmocka_unit_test(what_needs_no_folding_is_passed_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
