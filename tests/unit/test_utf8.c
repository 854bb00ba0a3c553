/* UTF-8: the check of many bytes at a time says what one by one would say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "text/utf8_well.h"
#include "wpc/text/utf8.h"

enum { ROOM = 80 };

/* Around the ends of blocks of 16 and 32 bytes. */
static const size_t places[] = {0, 1, 13, 14, 15, 16, 28, 29, 30, 31, 32, 33};

static size_t broken_slowly(struct str s)
{
    struct str rest = s;
    while (rest.n > 0) {
        struct str before = rest;
        if (utf8_next(&rest) == UTF8_BROKEN && before.n - rest.n == 1)
            return s.n - before.n;
    }
    return SIZE_MAX;
}

static void compare_at(const char *bytes, size_t n, size_t at, size_t size)
{
    char room[UTF8_BESIDE + ROOM + UTF8_BESIDE];
    char *text = room + UTF8_BESIDE;
    memset(room, 'a', sizeof room);
    memcpy(text + at, bytes, n);
    struct str s = {text, size};
    bool well = broken_slowly(s) == SIZE_MAX;
    assert_true(utf8_find_broken(s) == broken_slowly(s));
    assert_true(utf8_is_well(s) == well);
    assert_true(utf8_is_well_anywhere(s) == well);
    bool plain = well && memchr(text, '\0', size) == NULL && memchr(text, '"', size) == NULL &&
                 memchr(text, '\r', size) == NULL;
    assert_true(utf8_is_plain(s) == plain);
    assert_true(utf8_is_plain_anywhere(s) == plain);
    bool unescaped = well && memchr(text, '\\', size) == NULL;
    assert_true(utf8_is_unescaped(s) == unescaped);
    assert_true(utf8_is_unescaped_anywhere(s) == unescaped);
}

static void compare_everywhere(const char *bytes, size_t n)
{
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        compare_at(bytes, n, places[i], ROOM);
        compare_at(bytes, n, places[i], places[i] + n);
    }
}

static void every_pair_of_bytes_is_judged_as_one_by_one(void **state)
{
    (void)state;
    for (int first = 0x80; first < 0x100; first++)
        for (int second = 0; second < 0x100; second++) {
            char pair[] = {(char)first, (char)second};
            compare_everywhere(pair, sizeof pair);
        }
}

/* The first and last byte of each range of RFC 3629, and their neighbours. */
static void sequences_at_the_limits_are_judged_as_one_by_one(void **state)
{
    (void)state;
    static const unsigned char leads[] = {0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
                                          0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
    static const unsigned char nexts[] = {0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2};
    enum { N = sizeof nexts };
    for (size_t i = 0; i < sizeof leads * N * N * N; i++) {
        char sequence[] = {(char)leads[i / (N * N * N)], (char)nexts[i / (N * N) % N],
                           (char)nexts[i / N % N], (char)nexts[i % N]};
        for (size_t n = 3; n <= sizeof sequence; n++)
            compare_everywhere(sequence, n);
    }
}

static void every_character_is_well_and_comes_back(void **state)
{
    (void)state;
    struct buf all = {0};
    for (uint32_t c = 0; c <= 0x10FFFF; c++)
        if (c < 0xD800 || c > 0xDFFF)
            utf8_put(&all, c);
    struct str rest = buf_str(&all);
    assert_true(utf8_find_broken(rest) == SIZE_MAX);
    assert_int_equal(utf8_count(rest), 0x110000 - 0x800);
    for (uint32_t c = 0; c <= 0x10FFFF; c++)
        if (c < 0xD800 || c > 0xDFFF)
            assert_int_equal(utf8_next(&rest), c);
    buf_release(&all);
}

static void a_text_cut_within_a_character_is_broken_there(void **state)
{
    (void)state;
    struct str water = S("水污染防治行动计划水污染防治行动计划");
    for (size_t n = 0; n <= water.n; n++)
        assert_true(utf8_find_broken(str_slice(water, 0, n)) == (n % 3 ? n / 3 * 3 : SIZE_MAX));
    assert_true(utf8_find_broken((struct str){0}) == SIZE_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pair_of_bytes_is_judged_as_one_by_one),
        cmocka_unit_test(sequences_at_the_limits_are_judged_as_one_by_one),
        cmocka_unit_test(every_character_is_well_and_comes_back),
        cmocka_unit_test(a_text_cut_within_a_character_is_broken_there),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
