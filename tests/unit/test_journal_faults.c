/* Appends on a machine that fails, fills up, is crowded or is killed: a line is
   whole or not there. */
#define _GNU_SOURCE /* mkdtemp, nftw */
#include "journal_desk.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WRITERS = 24, LINES_EACH = 25 };

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

static enum sys_error weak_take(void *context, int file, uint64_t at, char *room, size_t n,
                                size_t *taken)
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
    if (desk->no_cut)
        return SYS_FAILED;
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
    enum rc rc = RC_SYSTEM;
    int length = 0;
    for (; rc != RC_OK; length++) {
        desk->short_at = length;
        desk->diags.n = 0;
        rc = note_append(desk, "d");
        if (rc == RC_OK)
            break;
        assert_int_equal(rc, RC_SYSTEM);
        assert_int_equal(desk->diags.items[0].code, M_FILE_FULL);
        assert_true(str_equal(file_bytes(desk), whole));
    }
    assert_int_equal(file_bytes(desk).n, whole.n + (size_t)length);
    desk->short_at = -1;
    assert_int_equal(note_append(desk, "e"), RC_OK);
    reading_of(desk, true, RC_OK);
}

/* The writer dies, or the disk takes nothing more, after any byte of the line:
   the half stays, is none, and the next append closes it. */
static void a_half_line_that_stays_is_healed_by_the_next(void **state)
{
    DESK;
    machine_weaken(desk);
    three_append(desk);
    struct str whole = file_bytes(desk);
    size_t line = 0;
    while (whole.p[whole.n - 2 - line] != '\n')
        line++;
    line++; /* with its LF */
    for (size_t length = 1; length < line; length++) {
        file_put(desk, whole);
        desk->no_cut = true;
        desk->short_at = (int)length;
        desk->diags.n = 0;
        assert_int_equal(note_append(desk, "d"), RC_SYSTEM);
        assert_int_equal(desk->diags.items[1].code, M_JOURNAL_HALF);
        assert_int_equal(file_bytes(desk).n, whole.n + length);
        bool all_but_lf = length == line - 1;
        const char *torn = all_but_lf ? "a b c d |JOURNAL_NEWLINE 5;" : "a b c |JOURNAL_TORN 5;";
        assert_string_equal(reading_of(desk, false, RC_OK), torn);
        desk->short_at = -1;
        desk->no_cut = false;
        assert_int_equal(note_append(desk, "e"), RC_OK);
        assert_true(str_has_prefix(file_bytes(desk), whole));
        const char *healed = reading_of(desk, true, all_but_lf ? RC_OK : RC_HOLDS);
        const char *wanted = all_but_lf ? "a b c d e |" : "a b c e |EVENT_";
        assert_memory_equal(healed, wanted, strlen(wanted) + all_but_lf);
        assert_null(strstr(healed, "JOURNAL_CHAIN"));
    }
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

/* Equal reports would be two events: a second id, and one more in the log. */
static void a_failure_never_writes_a_line_twice(void **state)
{
    DESK;
    machine_weaken(desk);
    desk->error = SYS_FAILED;
    for (int at = 1; at < 12; at++) {
        unlink(desk->journal.path.p);
        desk->fail_at = 0;
        three_append(desk);
        desk->calls = 0;
        desk->fail_at = at;
        note_append(desk, "d");
        desk->fail_at = 0;
        assert_null(strstr(reading_of(desk, true, RC_OK), "d d "));
    }
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
    assert_int_equal(
        journal_heads_read(&desk->arena, &desk->sys, &desk->journal, &desk->diags, &heads), RC_OK);
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
        TEST(a_failure_at_any_call_costs_nothing),
        TEST(a_short_write_of_any_length_leaves_nothing_half),
        TEST(a_half_line_that_stays_is_healed_by_the_next),
        TEST(a_failed_sync_is_said_as_such),
        TEST(a_file_replaced_while_writing_gets_the_line_again),
        TEST(a_failure_never_writes_a_line_twice),
        TEST(many_writers_at_once_lose_nothing),
        TEST(a_full_disk_leaves_the_file_as_it_was),
        TEST(a_killed_writer_loses_no_confirmed_line),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
