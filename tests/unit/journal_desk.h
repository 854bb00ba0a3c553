/* A workspace in a folder of its own, and its journal, for tests that write.
   Define _GNU_SOURCE first. */
#ifndef WPC_TESTS_UNIT_JOURNAL_DESK_H
#define WPC_TESTS_UNIT_JOURNAL_DESK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ftw.h>
#include <sys/stat.h>
#include <cmocka.h>

#include "wpc/store/journal.h"

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
    int calls;              /* counted by the failing machine */
    int fail_at;            /* this call fails; 0: none */
    int short_at;           /* an append writes so many bytes and no more; -1: all */
    enum sys_error error;
    bool no_cut;  /* what was written cannot be cut off again */
    bool replace; /* the next sync finds the file replaced */
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
    desk = (struct desk){.short_at = -1, .folder = "/tmp/wpc-journal-XXXXXX"};
    desk.diags.arena = &desk.arena;
    desk.real = desk.sys = sys_posix();
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

static inline struct event draft_of(struct arena *arena, const char *note)
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

static inline struct journal_pen pen_of(struct desk *desk)
{
    return (struct journal_pen){&desk->sys, &desk->arena, &desk->diags, str_from(desk->folder),
                                desk->journal.writer};
}

static inline enum rc note_append(struct desk *desk, const char *note)
{
    struct journal_pen pen = pen_of(desk);
    struct event draft = draft_of(&desk->arena, note);
    return journal_append(&pen, &draft, 1);
}

static inline struct str file_bytes(struct desk *desk)
{
    struct buf buf = {0};
    desk->real.file_read(NULL, desk->journal.path.p, UINT64_MAX, &buf);
    struct str bytes = str_dup(&desk->arena, buf_str(&buf));
    buf_release(&buf);
    return bytes;
}

static inline void file_put(struct desk *desk, struct str bytes)
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

static inline void event_see(void *context, const struct event *event,
                             const struct journal_place *place)
{
    struct seen *seen = context;
    assert_true(place->number > 0);
    buf_put(&seen->notes, event->cells[EVENT_NOTE]);
    buf_put_byte(&seen->notes, ' ');
    seen->n++;
}

/* The notes read, then what was said of them: "a b |JOURNAL_TORN 3;" */
static inline const char *reading_of(struct desk *desk, bool check, enum rc wanted)
{
    struct diags diags = {.arena = &desk->arena};
    struct seen seen = {0};
    struct journal_reading reading = {
        .sys = &desk->real, .diags = &diags, .check = check, .event = event_see, .context = &seen};
    assert_int_equal(journal_read(&reading, &desk->journal), wanted);
    buf_put_byte(&seen.notes, '|');
    for (size_t i = 0; i < diags.n; i++)
        buf_put_format(&seen.notes, "%s %u;", code_names[diags.items[i].code] + 2,
                       (unsigned)diags.items[i].at.line);
    struct str text = str_dup(&desk->arena, buf_str(&seen.notes));
    buf_release(&seen.notes);
    return text.p;
}

static inline void three_append(struct desk *desk)
{
    assert_int_equal(note_append(desk, "a"), RC_OK);
    assert_int_equal(note_append(desk, "b"), RC_OK);
    assert_int_equal(note_append(desk, "c"), RC_OK);
}

#endif
