/* A closed period: what its event holds, and what the journals held then. */
#define _GNU_SOURCE /* mkdtemp, nftw */
#include "journal_desk.h"

#include "wpc/progress/closing.h"

static void a_closing_is_written_and_read_again(void **state)
{
    DESK;
    struct closing_head heads[] = {{S("甲 厅"), S("0123456789abcdef0123,1123456789abcdef0123")},
                                   {S("乙厅"), S("")}};
    struct closing closing = {.rules = S("soon_days = 30\ncoordinator = 办\n"),
                              .text = S("00112233445566778899"),
                              .heads = heads,
                              .n_heads = 2};
    struct buf buf = {0};
    closing_value_put(&buf, &closing);
    assert_string_equal(str_dup(&desk->arena, buf_str(&buf)).p,
                        "rule soon_days = 30\nrule coordinator = 办\ntext 00112233445566778899\n"
                        "head 甲 厅 0123456789abcdef0123,1123456789abcdef0123\nhead 乙厅 ");
    struct event event = draft_of(&desk->arena, "");
    event.act = ACT_CLOSE;
    event_set(&desk->arena, &event, EVENT_PERIOD, S("2016-03"));
    event_set(&desk->arena, &event, EVENT_DOC, S("〔2016〕5号"));
    event_set(&desk->arena, &event, EVENT_VALUE, buf_str(&buf));
    buf_release(&buf);
    struct closing back;
    assert_true(closing_read(&desk->arena, &event, &back));
    assert_int_equal(back.period.index, 3);
    assert_true(str_equal(back.rules, closing.rules));
    assert_true(str_equal(back.text, closing.text));
    assert_int_equal(back.n_heads, 2);
    assert_true(str_equal(back.heads[0].writer, heads[0].writer));
    assert_true(str_equal(back.heads[0].ids, heads[0].ids));
    assert_true(str_equal(back.heads[1].writer, S("乙厅")));
    assert_int_equal(back.heads[1].ids.n, 0);
    /* Without a document, a period or heads it closes nothing. */
    event.cells[EVENT_DOC] = S("");
    assert_false(closing_read(&desk->arena, &event, &back));
    event_set(&desk->arena, &event, EVENT_DOC, S("〔2016〕5号"));
    event.cells[EVENT_PERIOD] = S("三月");
    assert_false(closing_read(&desk->arena, &event, &back));
}

static struct journal_heads heads_of(struct desk *desk)
{
    struct journal_heads heads;
    assert_int_equal(
        journal_heads_read(&desk->arena, &desk->sys, &desk->journal, &desk->diags, &heads), RC_OK);
    return heads;
}

static void what_is_appended_after_the_heads_is_not_read(void **state)
{
    DESK;
    three_append(desk);
    struct journal_heads heads = heads_of(desk);
    assert_int_equal(note_append(desk, "d"), RC_OK);
    assert_int_equal(
        journal_past_read(&desk->arena, &desk->sys, &desk->journal, &heads, &desk->diags), RC_OK);
    assert_string_equal(reading_of(desk, false, RC_OK), "a b c |");
    struct journal_heads none = {0};
    assert_int_equal(
        journal_past_read(&desk->arena, &desk->sys, &desk->journal, &none, &desk->diags), RC_OK);
    assert_string_equal(reading_of(desk, false, RC_OK), "|");
}

/* The line that comes from another machine stands before the head after a merge,
   and was not known; both branches are once they are heads. */
static void a_line_that_a_merge_put_in_front_is_not_of_the_past(void **state)
{
    DESK;
    assert_int_equal(note_append(desk, "a"), RC_OK);
    struct str one = file_bytes(desk);
    assert_int_equal(note_append(desk, "there"), RC_OK);
    struct str there = str_drop(file_bytes(desk), one.n);
    file_put(desk, one);
    assert_int_equal(note_append(desk, "here"), RC_OK);
    struct str here = str_drop(file_bytes(desk), one.n);
    struct journal_heads before = heads_of(desk);
    file_put(desk, str_join(&desk->arena, one, str_join(&desk->arena, there, here)));
    struct journal_heads both = heads_of(desk);
    assert_int_equal(both.n, 2);
    journal_past_read(&desk->arena, &desk->sys, &desk->journal, &before, &desk->diags);
    assert_string_equal(reading_of(desk, false, RC_OK), "a here |");
    journal_past_read(&desk->arena, &desk->sys, &desk->journal, &both, &desk->diags);
    assert_string_equal(reading_of(desk, false, RC_OK), "a there here |");
}

static void a_head_that_is_gone_is_told(void **state)
{
    DESK;
    assert_int_equal(note_append(desk, "a"), RC_OK);
    struct str one = file_bytes(desk);
    assert_int_equal(note_append(desk, "b"), RC_OK);
    struct journal_heads heads = heads_of(desk);
    file_put(desk, one);
    assert_int_equal(
        journal_past_read(&desk->arena, &desk->sys, &desk->journal, &heads, &desk->diags), RC_DATA);
    assert_int_equal(desk->diags.n, 1);
    assert_int_equal(desk->diags.items[0].code, M_JOURNAL_HEAD);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_closing_is_written_and_read_again),
        TEST(what_is_appended_after_the_heads_is_not_read),
        TEST(a_line_that_a_merge_put_in_front_is_not_of_the_past),
        TEST(a_head_that_is_gone_is_told),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
