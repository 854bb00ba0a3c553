/* Bytes below 0x20: both ways to look at a block agree, and places are in
   order whatever the length. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/controls.h"
#include "wpc/base/controls.h"

static void both_ways_see_the_same_in_every_byte_at_every_place(void **state)
{
    (void)state;
    for (unsigned place = 0; place < CONTROLS_BLOCK; place++) {
        for (unsigned byte = 0; byte < 256; byte++) {
            char block[CONTROLS_BLOCK];
            memset(block, 'a', sizeof block);
            block[place] = (char)byte;
            uint64_t wanted = byte < ' ' ? UINT64_C(1) << place : 0;
            assert_true(controls_of_block(block) == wanted);
            assert_true(controls_of_block_plain(block) == wanted);
        }
    }
}

static void both_ways_see_the_same_in_random_blocks(void **state)
{
    (void)state;
    uint32_t seed = 1;
    for (int turn = 0; turn < 20000; turn++) {
        char block[CONTROLS_BLOCK];
        for (int i = 0; i < CONTROLS_BLOCK; i++) {
            seed = seed * 1664525u + 1013904223u;
            block[i] = (char)(turn % 2 ? seed >> 24 : seed >> 26);
        }
        assert_true(controls_of_block(block) == controls_of_block_plain(block));
    }
}

static void places_are_those_that_one_by_one_finds(void **state)
{
    (void)state;
    enum { MOST = 300 };
    char text[MOST];
    uint32_t at[MOST + CONTROLS_SLACK], seed = 7;
    for (size_t n = 0; n <= MOST; n++) {
        for (size_t i = 0; i < n; i++) {
            seed = seed * 1664525u + 1013904223u;
            text[i] = n % 3 == 0 ? '\t' : (char)(seed >> 24);
        }
        size_t found = controls_find((struct str){text, n}, at), k = 0;
        for (size_t i = 0; i < n; i++)
            if ((unsigned char)text[i] < ' ')
                assert_int_equal(at[k++], i);
        assert_int_equal(found, k);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_ways_see_the_same_in_every_byte_at_every_place),
        cmocka_unit_test(both_ways_see_the_same_in_random_blocks),
        cmocka_unit_test(places_are_those_that_one_by_one_finds),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
