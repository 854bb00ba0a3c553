/* The ground floor: views, buffers, arenas, numbers, hashing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "wpc/base/arena.h"
#include "wpc/base/buf.h"
#include "wpc/base/diag.h"
#include "wpc/base/halving.h"
#include "wpc/base/hash.h"
#include "wpc/base/memory.h"
#include "wpc/base/num.h"
#include "wpc/base/sink.h"

static void a_view_is_compared_by_bytes(void **state)
{
    (void)state;
    assert_true(str_equal(S("水"), S("水")));
    assert_false(str_equal(S("水"), S("水利")));
    assert_true(str_compare(S("a"), S("ab")) < 0);
    assert_true(str_has_prefix(S("T65.2"), S("T65")));
    assert_true(str_has_suffix(S("底前"), S("前")));
    assert_false(str_has_suffix(S("前"), S("底前")));
    assert_int_equal(str_find(S("abcabc"), S("bc"), 2), 4);
    assert_int_equal(str_find(S("环保厅、水利厅"), S("水利"), 0), S("环保厅、").n);
    assert_true(str_find(S("abab"), S("abc"), 0) == SIZE_MAX);
    assert_int_equal(str_find(S("abc"), S(""), 3), 3);
    assert_true(str_find(S("abc"), S("d"), 0) == SIZE_MAX);
}

static void an_empty_rest_still_tells_where_it_stands(void **state)
{
    (void)state;
    struct str text = S("水利");
    assert_ptr_equal(str_drop(text, text.n).p, text.p + text.n);
    assert_ptr_equal(str_drop(text, 99).p, text.p + text.n);
    assert_int_equal(str_slice(text, 4, 2).n, 0);
}

static void the_last_part_of_a_split_may_be_empty(void **state)
{
    (void)state;
    struct str rest = S("a\t\tb\t"), part;
    size_t sizes[8], n = 0;
    while (str_next_part(&rest, '\t', &part))
        sizes[n++] = part.n;
    assert_int_equal(n, 4);
    assert_int_equal(sizes[0], 1);
    assert_int_equal(sizes[1], 0);
    assert_int_equal(sizes[3], 0);
}

static void a_number_must_be_whole_and_within_its_limits(void **state)
{
    (void)state;
    long long n = -1;
    assert_true(num_read(S("42"), 0, 100, &n));
    assert_int_equal(n, 42);
    assert_true(num_read(S("-7"), -10, 0, &n));
    assert_int_equal(n, -7);
    static const char *const bad[] = {"", "-", "4 2", "101", "99999999999999999999", "０"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(num_read(str_from(bad[i]), 0, 100, &n));
    assert_int_equal(n, -7);
}

static void digits_are_read_as_far_as_they_go(void **state)
{
    (void)state;
    static const struct {
        struct str text;
        size_t n;
        uint32_t number;
    } cases[] = {{STR(""), 0, 0},
                 {STR("x1"), 0, 0},
                 {STR("-1"), 0, 0},
                 {STR("65.2"), 2, 65},
                 {STR("007"), 3, 7},
                 {STR("999999999"), 9, 999999999},
                 {STR("12345678901"), 9, 123456789}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint32_t number;
        assert_int_equal(num_digits(cases[i].text, &number), cases[i].n);
        assert_int_equal(number, cases[i].number);
    }
}

static void equal_contents_get_one_number(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct intern table = {0};
    for (uint32_t i = 0; i < 5000; i++)
        assert_int_equal(intern_put(&table, str_format(&arena, "name %u", i)), i);
    for (uint32_t i = 0; i < 5000; i++)
        assert_int_equal(intern_find(&table, str_format(&arena, "name %u", i)), i);
    assert_int_equal(intern_find(&table, S("none")), INTERN_NONE);
    assert_int_equal(table.n, 5000);
    intern_release(&table);
    arena_release(&arena);
}

static void what_was_put_last_can_be_taken_back(void **state)
{
    (void)state;
    enum { ALL = 5000, KEPT = 1111 };
    struct arena arena = {0};
    struct intern table = {0};
    struct str names[ALL];
    for (uint32_t i = 0; i < ALL; i++) {
        names[i] = str_format(&arena, "name %u", i);
        intern_put(&table, names[i]);
    }
    intern_cut(&table, KEPT);
    assert_int_equal(table.n, KEPT);
    for (uint32_t i = 0; i < ALL; i++)
        assert_int_equal(intern_find(&table, names[i]), i < KEPT ? i : INTERN_NONE);
    assert_int_equal(intern_put(&table, names[ALL - 1]), KEPT);
    assert_int_equal(intern_find(&table, names[0]), 0);
    intern_release(&table);
    arena_release(&arena);
}

static void a_part_is_found_behind_many_that_nearly_are_it(void **state)
{
    (void)state;
    struct buf buf = {0};
    buf_put_repeat(&buf, S("abx"), 200);
    buf_put(&buf, S("aby"));
    assert_int_equal(str_find(buf_str(&buf), S("aby"), 0), 600);
    assert_int_equal(str_find(buf_str(&buf), S("xaby"), 0), 599);
    buf_clear(&buf);
    buf_put_repeat(&buf, S("b"), 500);
    assert_int_equal(str_find(buf_str(&buf), S("bbb"), 490), 490);
    assert_true(str_find(buf_str(&buf), S("bba"), 0) == SIZE_MAX);
    assert_true(str_find(buf_str(&buf), S("abb"), 0) == SIZE_MAX);
    buf_release(&buf);
}

static void zeroed_room_is_given(struct arena arena)
{
    for (size_t size = 1; size < 300000; size = size * 3 + 1) {
        unsigned char *p = arena_take(&arena, size, 1);
        assert_int_equal((uintptr_t)p % 16, 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(p[i], 0);
        p[size - 1] = 1;
    }
    arena_release(&arena);
}

static void an_arena_gives_zeroed_room_of_any_size(void **state)
{
    (void)state;
    zeroed_room_is_given((struct arena){0});
}

static void an_arena_that_begins_small_gives_room_of_any_size_too(void **state)
{
    (void)state;
    zeroed_room_is_given((struct arena){.first = 1});
    zeroed_room_is_given((struct arena){.first = 1000});
    zeroed_room_is_given((struct arena){.first = 100000});
}

/* Room of a block of its own does not end the use of the block before it. */
static void an_arenas_room_for_much_stands_beside_the_rest(void **state)
{
    (void)state;
    enum { LARGE = 1000 * 1000 };
    struct arena arena = {0};
    char *first = arena_room(&arena, 100, 1);
    char *large = arena_room(&arena, LARGE, 2);
    char *next = arena_take(&arena, 100, 1);
    assert_in_range(next - first, 100, 128);
    memset(large, 'x', 2 * LARGE);
    assert_int_equal(next[0], 0);
    arena_clear(&arena);
    assert_ptr_equal(arena_take(&arena, 1, 1), first);
    arena_release(&arena);
}

static void an_array_grows_with_all_that_is_in_it(void **state)
{
    (void)state;
    struct arena arena = {0};
    unsigned *alone = NULL, *other = NULL;
    size_t n_alone = 0, n_other = 0, alone_room = 0, other_room = 0;
    /* The first has the arena for itself up to 20,000, then they alternate. */
    for (unsigned i = 0; i < 60000; i++) {
        ARENA_PUSH(&arena, alone, n_alone, alone_room, i);
        if (i > 20000)
            ARENA_PUSH(&arena, other, n_other, other_room, i);
    }
    for (unsigned i = 0; i < n_alone; i++)
        assert_int_equal(alone[i], i);
    for (unsigned i = 0; i < n_other; i++)
        assert_int_equal(other[i], i + 20001);
    arena_release(&arena);
}

/* Two of them, among other things, and one that had the arena for itself. */
static void a_long_array_grows_with_all_that_is_in_it(void **state)
{
    (void)state;
    struct arena arena = {0};
    unsigned *first = NULL, *second = NULL;
    size_t n_first = 0, n_second = 0, first_room = 0, second_room = 0;
    for (unsigned i = 0; i < 60000; i++) {
        ARENA_PUSH_LONG(&arena, first, n_first, first_room, i);
        if (i > 100)
            assert_int_equal(*(char *)arena_take(&arena, 1, 1), 0);
        if (i > 20000)
            ARENA_PUSH_LONG(&arena, second, n_second, second_room, i);
    }
    for (unsigned i = 0; i < n_first; i++)
        assert_int_equal(first[i], i);
    for (unsigned i = 0; i < n_second; i++)
        assert_int_equal(second[i], i + 20001);
    arena_release(&arena);
}

static void a_reserved_array_keeps_its_place_and_what_is_in_it(void **state)
{
    (void)state;
    struct arena arena = {0};
    unsigned *items = NULL;
    size_t n = 0, capacity = 0;
    ARENA_PUSH(&arena, items, n, capacity, 7);
    ARENA_RESERVE(&arena, items, n, capacity, 1000);
    const unsigned *place = items;
    for (unsigned i = 0; i < 1000; i++) {
        ARENA_PUSH(&arena, items, n, capacity, i);
        arena_take(&arena, 1, 1);
    }
    assert_ptr_equal(items, place);
    assert_int_equal(items[0], 7);
    assert_int_equal(items[1000], 999);
    ARENA_RESERVE(&arena, items, n, capacity, 0);
    assert_ptr_equal(items, place);
    arena_release(&arena);
}

static int refuse_second(void *context, struct str bytes)
{
    (void)bytes;
    int *calls = context;
    return ++*calls == 2 ? 28 : 0;
}

static void a_sink_keeps_its_first_error_and_stops_writing(void **state)
{
    (void)state;
    int calls = 0;
    struct sink sink = {.write = refuse_second, .context = &calls};
    for (int i = 0; i < 4; i++) {
        sink_put(&sink, S("line\n"));
        sink_flush(&sink);
    }
    assert_int_equal(sink_flush(&sink), 28);
    assert_int_equal(calls, 2);
    sink_release(&sink);
}

static int length_keep(void *context, struct str bytes)
{
    size_t **next = context;
    *(*next)++ = bytes.n;
    return 0;
}

static void a_sink_hands_on_little_at_first_and_then_more(void **state)
{
    (void)state;
    enum { KIB = 1024, SHORT = 8, WRITES = 10 };
    size_t lengths[WRITES + 1] = {0}, *next = lengths;
    struct sink sink = {.write = length_keep, .context = &next};
    for (size_t i = 0; i < (64 + 64 + 64) * KIB; i++)
        sink_put_byte(&sink, 'x');
    assert_int_equal(next - lengths, WRITES);
    for (size_t i = 0; i < WRITES; i++)
        assert_int_equal(lengths[i], i < SHORT ? 8 * KIB : 64 * KIB);
    sink_release(&sink);
}

static void a_diagnostic_outlives_what_it_was_made_from(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    char text[] = "x.tsv";
    struct place at = {.file = str_from(text), .line = 3, .column = 2};
    assert_int_equal(diag_add(&diags, RC_DATA, M_FILE_MISSING, at, ARGS(str_from(text))), RC_DATA);
    text[0] = '?';
    assert_true(str_equal(diags.items[0].at.file, S("x.tsv")));
    assert_true(str_equal(diags.items[0].args[0], S("x.tsv")));
    assert_int_equal(diags.n_errors, 1);
    arena_release(&arena);
}

/* M_CHECK_UNDATED is a note, M_FILE_MISSING an error. */
static void notes_beyond_the_quota_are_counted_and_not_kept(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diag_quota quota = {.most = 2};
    struct diags diags = {.arena = &arena, .quota = &quota};
    for (int i = 0; i < 5; i++) {
        diag_add(&diags, RC_OK, M_CHECK_UNDATED, (struct place){0}, NULL);
        diag_add(&diags, RC_DATA, M_FILE_MISSING, (struct place){0}, NULL);
    }
    assert_int_equal(quota.n[M_CHECK_UNDATED], 5);
    assert_int_equal(diags.n, 2 + 5);
    assert_int_equal(diags.n_errors, 5);
    arena_release(&arena);
}

static void diagnostics_in_a_row_share_the_name_of_their_file(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    char a[] = "x.tsv", b[] = "x.tsv", c[] = "y.tsv";
    diag_add(&diags, RC_DATA, M_FILE_MISSING, (struct place){.file = str_from(a)}, NULL);
    diag_add(&diags, RC_DATA, M_FILE_MISSING, (struct place){.file = str_from(b)}, NULL);
    diag_add(&diags, RC_DATA, M_FILE_MISSING, (struct place){.file = str_from(c)}, NULL);
    assert_ptr_equal(diags.items[0].at.file.p, diags.items[1].at.file.p);
    assert_true(str_equal(diags.items[2].at.file, S("y.tsv")));
    arena_release(&arena);
}

static void a_negative_number_is_written_whole(void **state)
{
    (void)state;
    struct buf buf = {0};
    buf_put_number(&buf, -9223372036854775807LL - 1);
    assert_true(str_equal(buf_str(&buf), S("-9223372036854775808")));
    buf_release(&buf);
}

static size_t first_from(const int *rows, size_t n, int wanted)
{
    struct halving halving = {.end = n};
    while (halving_asks(&halving))
        halving_tell(&halving, rows[halving.middle] < wanted);
    return halving.from;
}

/* Every length up to 9, every gap; walking along says what is right. */
static void halving_ends_at_the_first_row_that_is_not_before(void **state)
{
    (void)state;
    const int rows[] = {2, 4, 4, 6, 8, 10, 10, 10, 12};
    for (size_t n = 0; n <= sizeof rows / sizeof *rows; n++)
        for (int wanted = 1; wanted <= 13; wanted++) {
            size_t walked = 0;
            while (walked < n && rows[walked] < wanted)
                walked++;
            assert_int_equal(first_from(rows, n, wanted), walked);
        }
}

/* Alone, at every place of a block, and more often than a lane can count. */
static void a_byte_is_counted_wherever_it_stands(void **state)
{
    (void)state;
    enum { LONG = 70000 };
    char *bytes = memory_take(LONG, 1);
    struct str all = {bytes, LONG};
    assert_int_equal(str_count(all, 'x'), 0);
    assert_int_equal(str_count(all, '\0'), LONG);
    memset(bytes, 'x', LONG);
    for (size_t n = 0; n < 100; n++)
        assert_int_equal(str_count(str_slice(all, n % 7, n % 7 + n), 'x'), n);
    assert_int_equal(str_count(all, 'x'), LONG);
    for (size_t at = 0; at < 100; at++) {
        bytes[at] = '\xFF';
        assert_int_equal(str_count(str_slice(all, 0, 100), '\xFF'), 1);
        bytes[at] = 'x';
    }
    assert_int_equal(str_count((struct str){0}, 'x'), 0);
    memory_release(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_byte_is_counted_wherever_it_stands),
        cmocka_unit_test(a_view_is_compared_by_bytes),
        cmocka_unit_test(an_empty_rest_still_tells_where_it_stands),
        cmocka_unit_test(the_last_part_of_a_split_may_be_empty),
        cmocka_unit_test(a_number_must_be_whole_and_within_its_limits),
        cmocka_unit_test(digits_are_read_as_far_as_they_go),
        cmocka_unit_test(equal_contents_get_one_number),
        cmocka_unit_test(what_was_put_last_can_be_taken_back),
        cmocka_unit_test(a_part_is_found_behind_many_that_nearly_are_it),
        cmocka_unit_test(an_arena_gives_zeroed_room_of_any_size),
        cmocka_unit_test(an_arena_that_begins_small_gives_room_of_any_size_too),
        cmocka_unit_test(an_arenas_room_for_much_stands_beside_the_rest),
        cmocka_unit_test(an_array_grows_with_all_that_is_in_it),
        cmocka_unit_test(a_long_array_grows_with_all_that_is_in_it),
        cmocka_unit_test(a_reserved_array_keeps_its_place_and_what_is_in_it),
        cmocka_unit_test(a_sink_keeps_its_first_error_and_stops_writing),
        cmocka_unit_test(a_sink_hands_on_little_at_first_and_then_more),
        cmocka_unit_test(a_diagnostic_outlives_what_it_was_made_from),
        cmocka_unit_test(notes_beyond_the_quota_are_counted_and_not_kept),
        cmocka_unit_test(diagnostics_in_a_row_share_the_name_of_their_file),
        cmocka_unit_test(a_negative_number_is_written_whole),
        cmocka_unit_test(halving_ends_at_the_first_row_that_is_not_before),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
