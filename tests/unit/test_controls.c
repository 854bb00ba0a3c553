/* Many bytes at once: what vector code sees is what plain code sees. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/controls.h"
#include "wpc/base/controls.h"
#include "wpc/base/hex_block.h"

static void controls_compare(const char *block)
{
    struct controls quick = controls_of(block), slow = controls_of_plain(block);
    assert_int_equal(quick.tabs, slow.tabs);
    assert_int_equal(quick.others, slow.others);
}

static void both_ways_see_the_same_in_every_byte_at_every_place(void **state)
{
    (void)state;
    for (unsigned place = 0; place < CONTROLS_BLOCK; place++) {
        for (unsigned byte = 0; byte < 256; byte++) {
            char block[CONTROLS_BLOCK];
            memset(block, 'a', sizeof block);
            block[place] = (char)byte;
            uint32_t bit = UINT32_C(1) << place;
            struct controls found = controls_of_plain(block);
            assert_int_equal(found.tabs, byte == '\t' ? bit : 0);
            assert_int_equal(found.others, byte < ' ' && byte != '\t' ? bit : 0);
            controls_compare(block);
        }
    }
}

static uint32_t random_next(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void both_ways_see_the_same_in_random_blocks(void **state)
{
    (void)state;
    uint32_t seed = 1;
    for (int turn = 0; turn < 20000; turn++) {
        char block[CONTROLS_BLOCK];
        for (int i = 0; i < CONTROLS_BLOCK; i++)
            block[i] = (char)(random_next(&seed) >> (turn % 2 ? 16 : 18));
        controls_compare(block);
    }
}

static void every_control_byte_is_marked_and_nothing_behind_the_end(void **state)
{
    (void)state;
    enum { WORDS = 4, MOST = WORDS * CONTROLS_WORD };
    char text[MOST];
    uint32_t seed = 3;
    for (size_t n = 0; n <= MOST; n++) {
        for (size_t i = 0; i < MOST; i++)
            text[i] = (char)(i < n ? random_next(&seed) >> (n % 2 ? 16 : 18) : '\n');
        uint64_t quick[WORDS] = {0}, slow[WORDS] = {0}, wanted[WORDS] = {0};
        for (size_t i = 0; i < n; i++)
            if ((unsigned char)text[i] < ' ')
                wanted[i / CONTROLS_WORD] |= UINT64_C(1) << i % CONTROLS_WORD;
        controls_mark((struct str){text, n}, quick);
        assert_memory_equal(quick, wanted, sizeof wanted);
        words_mark_plain(text, n / CONTROLS_WORD, slow);
        assert_memory_equal(slow, wanted, n / CONTROLS_WORD * sizeof *wanted);
    }
}

/* Few kinds of bytes, so that TABs and letters often meet. */
static void a_tab_before_a_letter_is_found_wherever_it_stands(void **state)
{
    (void)state;
    enum { MOST = 400, THIRD = 3 };
    static const char letters[TAB_LETTERS] = {'p', 'j', 't', 'i'};
    char text[MOST];
    uint32_t seed = 7;
    for (size_t n = 0; n <= MOST; n++) {
        unsigned kinds = n % 2 ? 80 : 6;
        for (size_t i = 0; i < n; i++)
            text[i] = "\tpjti\0\xF0z"[random_next(&seed) % kinds % 8];
        struct str s = {text, n};
        for (size_t from = 0; from <= n; from += 1 + random_next(&seed) % 70) {
            size_t wanted = SIZE_MAX, quick = from, slow = from;
            for (size_t i = from; i + THIRD < n && wanted == SIZE_MAX; i++)
                if (text[i] == '\t' && memchr(letters, text[i + THIRD], TAB_LETTERS) != NULL)
                    wanted = i;
            assert_true(tab_find_before(s, from, letters) == wanted);
            assert_int_equal(blocks_pass(s, &quick, letters), blocks_pass_plain(s, &slow, letters));
            assert_true(quick == slow);
        }
    }
}

static void hexadecimal_digits_are_read_the_same_both_ways(void **state)
{
    (void)state;
    uint32_t seed = 3;
    for (unsigned place = 0; place < HEX_BLOCK; place++) {
        for (unsigned byte = 0; byte < 256; byte++) {
            char text[HEX_BLOCK];
            for (int i = 0; i < HEX_BLOCK; i++)
                text[i] = "0123456789abcdef"[random_next(&seed) % 16];
            text[place] = (char)byte;
            uint64_t quick, slow;
            bool is_good = hex_block_read_plain(text, &slow);
            assert_int_equal(is_good, byte > 0 && strchr("0123456789abcdef", (int)byte) != NULL);
            assert_int_equal(hex_block_read(text, &quick), is_good);
            if (is_good)
                assert_true(quick == slow);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_ways_see_the_same_in_every_byte_at_every_place),
        cmocka_unit_test(both_ways_see_the_same_in_random_blocks),
        cmocka_unit_test(every_control_byte_is_marked_and_nothing_behind_the_end),
        cmocka_unit_test(a_tab_before_a_letter_is_found_wherever_it_stands),
        cmocka_unit_test(hexadecimal_digits_are_read_the_same_both_ways),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
