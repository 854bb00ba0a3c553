/* SHA-256 and hexadecimal digits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "wpc/base/digest.h"

static void assert_digest(struct digest digest, const char *hex)
{
    char text[DIGEST_HEX + 1] = {0};
    digest_write(&digest, text, DIGEST_HEX);
    assert_string_equal(text, hex);
}

/* FIPS 180-4, the examples of the appendix to FIPS 180-2. */
static void the_published_examples_come_out(void **state)
{
    (void)state;
    assert_digest(digest_of(S("")),
                  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_digest(digest_of(S("abc")),
                  "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_digest(digest_of(S("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
                  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

static void pieces_of_any_size_give_the_same(void **state)
{
    (void)state;
    char text[1000];
    memset(text, 'a', sizeof text);
    struct digest whole = digest_of((struct str){text, sizeof text});
    for (size_t piece = 1; piece < 200; piece++) {
        struct digest_sum sum;
        digest_begin(&sum);
        for (size_t at = 0; at < sizeof text; at += piece) {
            size_t rest = sizeof text - at;
            digest_add(&sum, (struct str){text + at, rest < piece ? rest : piece});
        }
        struct digest pieces = digest_end(&sum);
        assert_memory_equal(whole.bytes, pieces.bytes, DIGEST_BYTES);
    }
}

static void an_odd_number_of_digits_is_written(void **state)
{
    (void)state;
    struct digest digest = digest_of(S("abc"));
    char text[] = "........";
    digest_write(&digest, text, 5);
    assert_string_equal(text, "ba781...");
}

static void only_lower_case_digits_are_digits(void **state)
{
    (void)state;
    assert_true(hex_is(S("0123456789abcdef")));
    assert_true(hex_is(S("")));
    assert_false(hex_is(S("BA")));
    assert_false(hex_is(S("g")));
    assert_false(hex_is(S("0x")));
    assert_true(hex_read(S("ffffffffffffffff")) == UINT64_MAX);
    assert_true(hex_read(S("0a1")) == 0xa1);
    assert_true(hex_read(S("")) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_examples_come_out),
        cmocka_unit_test(pieces_of_any_size_give_the_same),
        cmocka_unit_test(an_odd_number_of_digits_is_written),
        cmocka_unit_test(only_lower_case_digits_are_digits),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
