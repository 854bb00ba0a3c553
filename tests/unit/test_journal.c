/* Journals as people, git and crashes leave them: what was done to a file costs
   no other line. */
#define _GNU_SOURCE /* mkdtemp, nftw */
#include "journal_desk.h"

#include <unistd.h>

static void what_is_appended_is_read_and_passes_the_check(void **state)
{
    DESK;
    three_append(desk);
    assert_string_equal(reading_of(desk, true, RC_OK), "a b c |");
    struct str bytes = file_bytes(desk);
    assert_true(str_has_prefix(bytes, event_header));
    struct journal_heads heads;
    assert_int_equal(
        journal_heads_read(&desk->arena, &desk->sys, &desk->journal, &desk->diags, &heads), RC_OK);
    assert_int_equal(heads.n, 1);
    size_t last = str_find(bytes, heads.items[0], 0);
    assert_true(str_find(bytes, S("\tc\n"), last) != SIZE_MAX);
}

static void drafts_of_one_append_are_chained(void **state)
{
    DESK;
    struct journal_pen pen = pen_of(desk);
    struct event drafts[] = {draft_of(&desk->arena, "a"), draft_of(&desk->arena, "b"),
                             draft_of(&desk->arena, "c")};
    assert_int_equal(journal_append(&pen, drafts, 3), RC_OK);
    assert_int_equal(drafts[0].cells[EVENT_PREV].n, 0);
    assert_true(str_equal(drafts[2].cells[EVENT_PREV], drafts[1].cells[EVENT_ID]));
    assert_string_equal(reading_of(desk, true, RC_OK), "a b c |");
}

static void a_torn_append_never_costs_a_neighbour(void **state)
{
    DESK;
    three_append(desk);
    struct str whole = file_bytes(desk);
    struct str bytes = str_slice(whole, 0, whole.n - 1);
    size_t start = bytes.n;
    while (bytes.p[start - 1] != '\n')
        start--;
    for (size_t cut = start + 1; cut < whole.n; cut++) {
        file_put(desk, str_slice(whole, 0, cut));
        const char *torn =
            cut == whole.n - 1 ? "a b c |JOURNAL_NEWLINE 4;" : "a b |JOURNAL_TORN 4;";
        assert_string_equal(reading_of(desk, false, RC_OK), torn);
        assert_int_equal(note_append(desk, "d"), RC_OK);
        const char *healed = reading_of(desk, false, RC_OK);
        /* Cut inside a character it is no UTF-8, else it holds the closing. */
        const char *wanted = cut == whole.n - 1 ? "a b c d |" : "a b d |EVENT_";
        assert_memory_equal(healed, wanted, strlen(wanted) + (cut == whole.n - 1));
    }
}

static void a_tail_of_zeros_is_a_torn_line(void **state)
{
    DESK;
    three_append(desk);
    struct str whole = file_bytes(desk);
    static const char zeros[100];
    file_put(desk, str_join(&desk->arena, whole, (struct str){zeros, sizeof zeros}));
    assert_string_equal(reading_of(desk, false, RC_OK), "a b c |JOURNAL_TORN 5;");
    assert_int_equal(note_append(desk, "d"), RC_OK);
    assert_string_equal(reading_of(desk, true, RC_HOLDS), "a b c d |EVENT_BYTE 5;");
}

static void glued_lines_are_parted_by_their_digest(void **state)
{
    DESK;
    three_append(desk);
    struct str whole = file_bytes(desk);
    size_t end = str_find(whole, S("\ta\n"), 0) + 2;
    file_put(desk, str_join(&desk->arena, str_slice(whole, 0, end), str_drop(whole, end + 1)));
    assert_string_equal(reading_of(desk, true, RC_HOLDS), "a b c |JOURNAL_GLUED 2;");
}

static void crlf_bom_blank_lines_and_headers_anywhere_are_passed_over(void **state)
{
    DESK;
    three_append(desk);
    struct str whole = file_bytes(desk), rest = whole, line;
    struct buf buf = {0};
    buf_put(&buf, S("\xEF\xBB\xBF"));
    while (str_next_part(&rest, '\n', &line) && line.n > 0) {
        buf_put(&buf, line);
        buf_put(&buf, S("\r\n\r\n"));
        buf_put(&buf, event_header);
        buf_put(&buf, S("\n"));
    }
    file_put(desk, buf_str(&buf));
    buf_release(&buf);
    assert_string_equal(reading_of(desk, true, RC_HOLDS), "a b c |JOURNAL_BOM 1;JOURNAL_CRLF 1;");
    assert_int_equal(note_append(desk, "d"), RC_OK);
    assert_string_equal(reading_of(desk, false, RC_OK), "a b c d |JOURNAL_BOM 1;JOURNAL_CRLF 1;");
}

static void conflict_markers_make_the_file_unusable_and_name_it(void **state)
{
    DESK;
    three_append(desk);
    struct str whole = file_bytes(desk);
    file_put(desk, str_join(&desk->arena, whole, S("<<<<<<< HEAD\n=======\n>>>>>>> other\n")));
    assert_string_equal(reading_of(desk, false, RC_DATA), "a b c |JOURNAL_CONFLICT 5;");
}

static void an_edited_line_shows(void **state)
{
    DESK;
    three_append(desk);
    struct str whole = file_bytes(desk);
    char *at = (char *)whole.p + str_find(whole, S("\tb\n"), 0) + 1;
    *at = 'x';
    file_put(desk, whole);
    assert_string_equal(reading_of(desk, true, RC_HOLDS), "a x c |JOURNAL_EDITED 3;");
    assert_string_equal(reading_of(desk, false, RC_OK), "a x c |");
}

static void a_line_removed_in_the_middle_shows(void **state)
{
    DESK;
    three_append(desk);
    struct str whole = file_bytes(desk);
    size_t first = str_find(whole, S("\ta\n"), 0) + 3, second = str_find(whole, S("\tb\n"), 0) + 3;
    file_put(desk, str_join(&desk->arena, str_slice(whole, 0, first), str_drop(whole, second)));
    assert_string_equal(reading_of(desk, true, RC_HOLDS), "a c |JOURNAL_CHAIN 3;");
}

static void a_line_of_another_office_shows(void **state)
{
    DESK;
    three_append(desk);
    struct str path = str_format(&desk->arena, "%s/journal/乙厅.tsv", desk->folder);
    assert_int_equal(rename(desk->journal.path.p, path.p), 0);
    desk->journal = (struct journal){.path = path, .writer = S("乙厅")};
    assert_string_equal(reading_of(desk, true, RC_HOLDS),
                        "a b c |JOURNAL_WRITER 2;JOURNAL_WRITER 3;JOURNAL_WRITER 4;");
    assert_string_equal(reading_of(desk, false, RC_OK), "a b c |JOURNAL_WRITER 2;");
}

/* Two machines append to copies; git's union keeps both, in any order. */
static void after_a_merge_the_next_event_names_both_heads(void **state)
{
    DESK;
    three_append(desk);
    struct str base = file_bytes(desk);
    assert_int_equal(note_append(desk, "here"), RC_OK);
    struct str here = str_drop(file_bytes(desk), base.n);
    file_put(desk, base);
    assert_int_equal(note_append(desk, "there"), RC_OK);
    struct str there = str_drop(file_bytes(desk), base.n);
    struct str lines = str_join(&desk->arena, there, here);
    struct str doubled = str_join(&desk->arena, lines, here);
    file_put(desk, str_join(&desk->arena, base, doubled));
    assert_string_equal(reading_of(desk, true, RC_OK), "a b c there here here |");
    struct journal_heads heads;
    assert_int_equal(
        journal_heads_read(&desk->arena, &desk->sys, &desk->journal, &desk->diags, &heads), RC_OK);
    assert_int_equal(heads.n, 2);
    assert_true(str_compare(heads.items[0], heads.items[1]) < 0);
    assert_int_equal(note_append(desk, "after"), RC_OK);
    assert_string_equal(reading_of(desk, true, RC_OK), "a b c there here here after |");
    assert_int_equal(
        journal_heads_read(&desk->arena, &desk->sys, &desk->journal, &desk->diags, &heads), RC_OK);
    assert_int_equal(heads.n, 1);
}

static void a_copys_new_lines_are_adopted_and_a_clash_is_refused(void **state)
{
    DESK;
    three_append(desk);
    struct str whole = file_bytes(desk), rest = whole, lines[5];
    str_next_part(&rest, '\n', &lines[0]);
    for (size_t i = 0; i < 3; i++)
        str_next_part(&rest, '\n', &lines[i]);
    size_t first = (size_t)(lines[1].p - whole.p);
    file_put(desk, str_slice(whole, 0, first));
    struct journal_pen pen = pen_of(desk);
    size_t added = 0;
    lines[3] = lines[1];
    assert_int_equal(journal_adopt(&pen, lines, 4, &added), RC_OK);
    assert_int_equal(added, 2);
    assert_string_equal(reading_of(desk, true, RC_OK), "a b c |");
    assert_int_equal(journal_adopt(&pen, lines, 3, &added), RC_OK);
    assert_int_equal(added, 0);
    struct str forged = str_dup(&desk->arena, lines[2]);
    ((char *)forged.p)[forged.n - 1] = 'x';
    assert_int_equal(journal_adopt(&pen, &forged, 1, &added), RC_REFUSED);
    assert_string_equal(reading_of(desk, true, RC_OK), "a b c |");
}

static void only_lines_there_when_the_files_were_found_are_read(void **state)
{
    DESK;
    three_append(desk);
    struct journals journals;
    assert_int_equal(
        journals_find(&desk->arena, &desk->sys, str_from(desk->folder), &desk->diags, &journals),
        RC_OK);
    assert_int_equal(journals.n, 1);
    assert_true(str_equal(journals.items[0].writer, S("甲厅")));
    assert_int_equal(note_append(desk, "later"), RC_OK);
    desk->journal = journals.items[0];
    assert_string_equal(reading_of(desk, false, RC_OK), "a b c |");
}

/* A line has some 110 bytes: a piece of 200 ends in the middle of one. */
static void a_journal_read_piece_by_piece_has_the_same_events(void **state)
{
    DESK;
    for (const char *notes[] = {"a", "b", "c", "d", "e"}, **note = notes; note < notes + 5; note++)
        note_append(desk, *note);
    struct seen seen = {0};
    struct journal_reading reading = {
        .sys = &desk->real, .piece = 200, .event = event_see, .context = &seen};
    struct journal_cursor *cursor = journal_open(&reading, &desk->journal);
    enum rc rc = RC_OK;
    size_t steps = 1;
    assert_true(journal_step(cursor, &rc));
    assert_true(seen.n < 2);
    for (; journal_step(cursor, &rc); steps++)
        assert_int_equal(rc, RC_OK);
    assert_int_equal(rc, RC_OK);
    assert_true(steps >= 3);
    assert_true(str_equal(buf_str(&seen.notes), S("a b c d e ")));
    journal_close(cursor);
    buf_release(&seen.notes);
}

static void names_that_are_no_files_are_refused(void **state)
{
    DESK;
    static const struct str names[] = {STR(""), STR(".x"), STR("../x"), STR("a/b"), STR("a\nb")};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        desk->journal.writer = names[i];
        assert_int_equal(note_append(desk, "a"), RC_REFUSED);
    }
}

static void without_a_journal_folder_an_append_is_refused(void **state)
{
    DESK;
    struct str folder = str_format(&desk->arena, "%s/journal", desk->folder);
    assert_int_equal(rmdir(folder.p), 0);
    assert_int_equal(note_append(desk, "a"), RC_REFUSED);
    assert_int_equal(desk->diags.items[0].code, M_JOURNAL_FOLDER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_is_appended_is_read_and_passes_the_check),
        TEST(drafts_of_one_append_are_chained),
        TEST(a_torn_append_never_costs_a_neighbour),
        TEST(a_tail_of_zeros_is_a_torn_line),
        TEST(glued_lines_are_parted_by_their_digest),
        TEST(crlf_bom_blank_lines_and_headers_anywhere_are_passed_over),
        TEST(conflict_markers_make_the_file_unusable_and_name_it),
        TEST(an_edited_line_shows),
        TEST(a_line_removed_in_the_middle_shows),
        TEST(a_line_of_another_office_shows),
        TEST(after_a_merge_the_next_event_names_both_heads),
        TEST(a_copys_new_lines_are_adopted_and_a_clash_is_refused),
        TEST(only_lines_there_when_the_files_were_found_are_read),
        TEST(a_journal_read_piece_by_piece_has_the_same_events),
        TEST(names_that_are_no_files_are_refused),
        TEST(without_a_journal_folder_an_append_is_refused),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
