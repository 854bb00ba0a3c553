/* Journals on this machine's disk: what was done to a file costs no other
   line, and an append is whole or not there, whatever fails. */
#define _GNU_SOURCE /* mkdtemp, nftw */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ftw.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

#include "wpc/store/journal.h"

enum { WRITERS = 24, LINES_EACH = 25 };

static const char *const code_names[M_COUNT] = {
#define MESSAGE(code, level, zh, en) [code] = #code,
#include "wpc/base/messages.def"
#undef MESSAGE
};

/* A workspace of its own, and a machine that can be told to fail. */
struct desk {
    struct arena arena;
    struct diags diags;
    struct sys real;
    struct sys sys;
    char folder[64];
    struct journal journal; /* of 甲厅 */
    int calls;     /* counted by the failing machine */
    int fail_at;   /* this call fails; 0: none */
    int short_at;  /* an append writes so many bytes and no more; -1: all */
    enum sys_error error;
    bool replace;  /* the next sync finds the file replaced */
};

static int removed(const char *path, const struct stat *facts, int kind, struct FTW *at)
{
    (void)facts;
    (void)kind;
    (void)at;
    return remove(path);
}

static int desk_setup(void **state)
{
    static struct desk desk;
    desk = (struct desk){.short_at = -1};
    desk.diags.arena = &desk.arena;
    desk.real = desk.sys = sys_posix();
    strcpy(desk.folder, "/tmp/wpc-journal-XXXXXX");
    assert_non_null(mkdtemp(desk.folder));
    struct str folder = str_format(&desk.arena, "%s/journal", desk.folder);
    assert_int_equal(mkdir(folder.p, 0777), 0);
    desk.journal.path = str_format(&desk.arena, "%s/甲厅.tsv", folder.p);
    desk.journal.writer = S("甲厅");
    *state = &desk;
    return 0;
}

static int desk_teardown(void **state)
{
    struct desk *desk = *state;
    nftw(desk->folder, removed, 8, FTW_DEPTH | FTW_PHYS);
    arena_release(&desk->arena);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)
#define DESK struct desk *desk = *state

static struct event draft_of(struct arena *arena, const char *note)
{
    struct event draft = {0};
    event_set(arena, &draft, EVENT_AT, S("2016-03-25T09:00:00+08:00"));
    event_set(arena, &draft, EVENT_ON, S("2016-03-24"));
    event_set(arena, &draft, EVENT_BY, S("甲厅"));
    event_set(arena, &draft, EVENT_OFFICE, S("甲厅"));
    event_set(arena, &draft, EVENT_ACT, S("note"));
    event_set(arena, &draft, EVENT_NOTE, str_from(note));
    return draft;
}

static struct journal_pen pen_of(struct desk *desk)
{
    return (struct journal_pen){&desk->sys, &desk->arena, &desk->diags, str_from(desk->folder), desk->journal.writer};
}

static enum rc note_append(struct desk *desk, const char *note)
{
    struct journal_pen pen = pen_of(desk);
    struct event draft = draft_of(&desk->arena, note);
    return journal_append(&pen, &draft, 1);
}

static struct str file_bytes(struct desk *desk)
{
    struct buf buf = {0};
    desk->real.file_read(NULL, desk->journal.path.p, &buf);
    struct str bytes = str_dup(&desk->arena, buf_str(&buf));
    buf_release(&buf);
    return bytes;
}

static void file_put(struct desk *desk, struct str bytes)
{
    FILE *file = fopen(desk->journal.path.p, "w");
    assert_non_null(file);
    fwrite(bytes.p, 1, bytes.n, file);
    fclose(file);
}

struct seen {
    struct buf notes; /* of the events, each followed by a blank */
    size_t n;
};

static void event_see(void *context, const struct event *event, const struct journal_place *place)
{
    struct seen *seen = context;
    assert_true(place->number > 0);
    buf_put(&seen->notes, event->cells[EVENT_NOTE]);
    buf_put_byte(&seen->notes, ' ');
    seen->n++;
}

/* The notes read, then what was said of them: "a b |JOURNAL_TORN 3;" */
static const char *reading_of(struct desk *desk, bool check, enum rc wanted)
{
    struct diags diags = {.arena = &desk->arena};
    struct seen seen = {0};
    struct journal_reading reading = {&desk->real, &diags, check, event_see, &seen};
    assert_int_equal(journal_read(&reading, &desk->journal), wanted);
    buf_put_byte(&seen.notes, '|');
    for (size_t i = 0; i < diags.n; i++)
        buf_put_format(&seen.notes, "%s %u;", code_names[diags.items[i].code] + 2, (unsigned)diags.items[i].at.line);
    struct str text = str_dup(&desk->arena, buf_str(&seen.notes));
    buf_release(&seen.notes);
    return text.p;
}

static void three_append(struct desk *desk)
{
    assert_int_equal(note_append(desk, "a"), RC_OK);
    assert_int_equal(note_append(desk, "b"), RC_OK);
    assert_int_equal(note_append(desk, "c"), RC_OK);
}

static void what_is_appended_is_read_and_passes_the_check(void **state)
{
    DESK;
    three_append(desk);
    assert_string_equal(reading_of(desk, true, RC_OK), "a b c |");
    struct str bytes = file_bytes(desk);
    assert_true(str_has_prefix(bytes, event_header));
    struct journal_heads heads;
    assert_int_equal(journal_heads_read(&desk->arena, &desk->sys, &desk->journal, &desk->diags, &heads), RC_OK);
    assert_int_equal(heads.n, 1);
    size_t last = str_find(bytes, heads.items[0], 0);
    assert_true(str_find(bytes, S("\tc\n"), last) != SIZE_MAX);
}

static void drafts_of_one_append_are_chained(void **state)
{
    DESK;
    struct journal_pen pen = pen_of(desk);
    struct event drafts[] = {draft_of(&desk->arena, "a"), draft_of(&desk->arena, "b"), draft_of(&desk->arena, "c")};
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
        const char *torn = cut == whole.n - 1 ? "a b c |JOURNAL_NEWLINE 4;" : "a b |JOURNAL_TORN 4;";
        assert_string_equal(reading_of(desk, false, RC_OK), torn);
        assert_int_equal(note_append(desk, "d"), RC_OK);
        const char *healed = reading_of(desk, false, RC_OK);
        assert_string_equal(healed, cut == whole.n - 1 ? "a b c d |" : "a b d |EVENT_BYTE 4;");
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
    assert_int_equal(journal_heads_read(&desk->arena, &desk->sys, &desk->journal, &desk->diags, &heads), RC_OK);
    assert_int_equal(heads.n, 2);
    assert_true(str_compare(heads.items[0], heads.items[1]) < 0);
    assert_int_equal(note_append(desk, "after"), RC_OK);
    assert_string_equal(reading_of(desk, true, RC_OK), "a b c there here here after |");
    assert_int_equal(journal_heads_read(&desk->arena, &desk->sys, &desk->journal, &desk->diags, &heads), RC_OK);
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
    assert_int_equal(journals_find(&desk->arena, &desk->sys, str_from(desk->folder), &desk->diags, &journals), RC_OK);
    assert_int_equal(journals.n, 1);
    assert_true(str_equal(journals.items[0].writer, S("甲厅")));
    assert_int_equal(note_append(desk, "later"), RC_OK);
    desk->journal = journals.items[0];
    assert_string_equal(reading_of(desk, false, RC_OK), "a b c |");
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

/* The failing machine: every call is counted, and one of them fails. */
static bool fails(struct desk *desk)
{
    return ++desk->calls == desk->fail_at;
}

static enum sys_error weak_open(void *context, const char *path, enum sys_mode mode, int *file)
{
    struct desk *desk = context;
    return fails(desk) ? desk->error : desk->real.file_open(NULL, path, mode, file);
}

static enum sys_error weak_take(void *context, int file, uint64_t at, char *room, size_t n, size_t *taken)
{
    struct desk *desk = context;
    return fails(desk) ? desk->error : desk->real.file_take(NULL, file, at, room, n, taken);
}

static enum sys_error weak_append(void *context, int file, struct str bytes, size_t *written)
{
    struct desk *desk = context;
    *written = 0;
    if (fails(desk))
        return desk->error;
    if (desk->short_at >= 0 && (size_t)desk->short_at < bytes.n)
        bytes.n = (size_t)desk->short_at;
    return desk->real.file_append(NULL, file, bytes, written);
}

static enum sys_error weak_cut(void *context, int file, uint64_t size)
{
    struct desk *desk = context;
    return fails(desk) ? desk->error : desk->real.file_cut(NULL, file, size);
}

static enum sys_error weak_sync(void *context, int file)
{
    struct desk *desk = context;
    if (desk->replace) {
        /* As git does: another file takes the place. */
        desk->replace = false;
        struct str beside = str_format(&desk->arena, "%s.new", desk->journal.path.p);
        FILE *copy = fopen(beside.p, "w");
        fprintf(copy, "%.*s\n", STR_ARG(event_header));
        fclose(copy);
        rename(beside.p, desk->journal.path.p);
    }
    return fails(desk) ? desk->error : desk->real.file_sync(NULL, file);
}

static enum sys_error weak_lock(void *context, int file)
{
    struct desk *desk = context;
    return fails(desk) ? desk->error : desk->real.file_lock(NULL, file);
}

static enum sys_error weak_identity(void *context, int file, struct sys_identity *out)
{
    struct desk *desk = context;
    return fails(desk) ? desk->error : desk->real.file_identity(NULL, file, out);
}

static enum sys_error weak_folder_sync(void *context, const char *path)
{
    struct desk *desk = context;
    return fails(desk) ? desk->error : desk->real.folder_sync(NULL, path);
}

static void machine_weaken(struct desk *desk)
{
    desk->sys.context = desk;
    desk->sys.file_open = weak_open;
    desk->sys.file_take = weak_take;
    desk->sys.file_append = weak_append;
    desk->sys.file_cut = weak_cut;
    desk->sys.file_sync = weak_sync;
    desk->sys.file_lock = weak_lock;
    desk->sys.file_identity = weak_identity;
    desk->sys.folder_sync = weak_folder_sync;
}

/* Whatever call fails: what stood there stands, the new line is whole or not
   there, and the next append goes well. */
static void a_failure_at_any_call_costs_nothing(void **state)
{
    DESK;
    static const enum sys_error errors[] = {SYS_FULL, SYS_FAILED, SYS_DENIED};
    machine_weaken(desk);
    for (size_t e = 0; e < 3; e++)
        for (int empty = 0; empty < 2; empty++) {
            int failures = 0;
            for (int at = 1; at < 40; at++) {
                unlink(desk->journal.path.p);
                desk->fail_at = 0;
                if (!empty)
                    three_append(desk);
                desk->calls = 0;
                desk->fail_at = at;
                desk->error = errors[e];
                enum rc rc = note_append(desk, "d");
                failures += rc != RC_OK;
                desk->fail_at = 0;
                assert_int_equal(note_append(desk, "e"), RC_OK);
                const char *read = reading_of(desk, true, RC_OK);
                const char *before = empty ? "" : "a b c ";
                assert_memory_equal(read, before, strlen(before));
                assert_non_null(strstr(read, "e |"));
                if (rc == RC_OK)
                    assert_non_null(strstr(read, "d "));
            }
            assert_true(failures > 5);
        }
}

static void a_short_write_of_any_length_leaves_nothing_half(void **state)
{
    DESK;
    machine_weaken(desk);
    three_append(desk);
    struct str whole = file_bytes(desk);
    for (int length = 0; length < 150; length++) {
        desk->short_at = length;
        desk->diags.n = 0;
        enum rc rc = note_append(desk, "d");
        struct str after = file_bytes(desk);
        if (rc == RC_OK)
            break;
        assert_int_equal(rc, RC_SYSTEM);
        assert_int_equal(desk->diags.items[0].code, M_FILE_FULL);
        assert_true(str_equal(after, whole));
    }
    desk->short_at = -1;
    assert_int_equal(note_append(desk, "e"), RC_OK);
    reading_of(desk, true, RC_OK);
}

static void a_failed_sync_is_said_as_such(void **state)
{
    DESK;
    three_append(desk);
    machine_weaken(desk);
    desk->error = SYS_FAILED;
    bool said = false;
    for (int at = 1; at < 12 && !said; at++) {
        desk->diags.n = 0;
        desk->calls = 0;
        desk->fail_at = at;
        said = note_append(desk, "d") == RC_SYSTEM && desk->diags.items[0].code == M_JOURNAL_SYNC;
    }
    assert_true(said);
}

static void a_file_replaced_while_writing_gets_the_line_again(void **state)
{
    DESK;
    three_append(desk);
    machine_weaken(desk);
    desk->replace = true;
    assert_int_equal(note_append(desk, "d"), RC_OK);
    assert_string_equal(reading_of(desk, true, RC_OK), "d |");
}

static void many_writers_at_once_lose_nothing(void **state)
{
    DESK;
    for (int i = 0; i < WRITERS; i++) {
        pid_t child = fork();
        assert_true(child >= 0);
        if (child > 0)
            continue;
        bool good = true;
        for (int k = 0; k < LINES_EACH; k++) {
            char note[32];
            snprintf(note, sizeof note, "%d.%d", i, k);
            good = good && note_append(desk, note) == RC_OK;
        }
        _exit(good ? 0 : 1);
    }
    for (int i = 0; i < WRITERS; i++) {
        int how;
        assert_true(wait(&how) > 0);
        assert_true(WIFEXITED(how) && WEXITSTATUS(how) == 0);
    }
    const char *read = reading_of(desk, true, RC_OK);
    for (int i = 0; i < WRITERS; i++)
        for (int k = 0; k < LINES_EACH; k++) {
            char note[32];
            snprintf(note, sizeof note, "%s%d.%d ", "", i, k);
            assert_non_null(strstr(read, note));
        }
    struct journal_heads heads;
    assert_int_equal(journal_heads_read(&desk->arena, &desk->sys, &desk->journal, &desk->diags, &heads), RC_OK);
    assert_int_equal(heads.n, 1);
}

/* A real limit of the system instead of a disk that is full. */
static void a_full_disk_leaves_the_file_as_it_was(void **state)
{
    DESK;
    three_append(desk);
    struct str whole = file_bytes(desk);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        struct rlimit limit = {whole.n + 40, whole.n + 40};
        setrlimit(RLIMIT_FSIZE, &limit);
        _exit(note_append(desk, "d") == RC_SYSTEM ? 0 : 1);
    }
    int how;
    assert_int_equal(waitpid(child, &how, 0), child);
    assert_true(WIFEXITED(how) && WEXITSTATUS(how) == 0);
    assert_true(str_equal(file_bytes(desk), whole));
}

/* Killed at any moment: what was confirmed is there. */
static void a_killed_writer_loses_no_confirmed_line(void **state)
{
    DESK;
    for (int round = 0; round < 30; round++) {
        int confirmed[2];
        assert_int_equal(pipe(confirmed), 0);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            for (int k = 0;; k++) {
                char note[32];
                snprintf(note, sizeof note, "%d.%d", round, k);
                if (note_append(desk, note) != RC_OK)
                    _exit(1);
                if (write(confirmed[1], &k, sizeof k) != sizeof k)
                    _exit(1);
            }
        }
        close(confirmed[1]);
        int last = -1, k;
        /* No clock: the number of confirmed lines decides when to kill. */
        while (last < round % 7 && read(confirmed[0], &k, sizeof k) == sizeof k)
            last = k;
        kill(child, SIGKILL);
        while (read(confirmed[0], &k, sizeof k) == sizeof k)
            last = k;
        close(confirmed[0]);
        waitpid(child, NULL, 0);
        struct str bytes = file_bytes(desk);
        for (k = 0; k <= last; k++) {
            char note[32];
            snprintf(note, sizeof note, "\t%d.%d\n", round, k);
            assert_true(str_find(bytes, str_from(note), 0) != SIZE_MAX);
        }
    }
    assert_int_equal(note_append(desk, "end"), RC_OK);
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
        TEST(names_that_are_no_files_are_refused),
        TEST(without_a_journal_folder_an_append_is_refused),
        TEST(a_failure_at_any_call_costs_nothing),
        TEST(a_short_write_of_any_length_leaves_nothing_half),
        TEST(a_failed_sync_is_said_as_such),
        TEST(a_file_replaced_while_writing_gets_the_line_again),
        TEST(many_writers_at_once_lose_nothing),
        TEST(a_full_disk_leaves_the_file_as_it_was),
        TEST(a_killed_writer_loses_no_confirmed_line),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
