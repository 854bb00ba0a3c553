/* What a journal held when these were its heads. */
#include <string.h>

#include "journal_lines.h"
#include "wpc/base/halving.h"
#include "wpc/base/memory.h"
#include "wpc/base/sort.h"
#include "wpc/store/journal.h"
#include "wpc/store/read_file.h"

/* A line and one that it names before it; 0 = none. */
struct link {
    uint64_t mark;
    uint64_t prev;
};

struct links {
    struct link *items;
    size_t n;
    size_t capacity;
    bool *is_past;  /* parallel, once all are read */
    uint64_t *open; /* marks still to follow */
    size_t n_open;
    size_t open_capacity;
};

static void link_put(struct links *links, uint64_t mark, uint64_t prev)
{
    enum { FIRST = 64 };
    if (links->n == links->capacity) {
        links->capacity = links->capacity ? links->capacity * 2 : FIRST;
        links->items =
            memory_resize(links->items, links->capacity, sizeof *links->items);
    }
    links->items[links->n++] = (struct link){mark, prev};
}

static void line_take(void *context, const struct file_line *found)
{
    struct links *links = context;
    struct event event;
    if (!file_line_event(found, &event))
        return;
    struct str prev = event.cells[EVENT_PREV], part;
    uint64_t mark = event_mark(event.cells[EVENT_ID]);
    if (prev.n == 0)
        link_put(links, mark, 0);
    while (prev.n > 0 && str_next_part(&prev, ',', &part))
        link_put(links, mark, event_mark(part));
}

static int by_mark(const void *a, const void *b, void *context)
{
    (void)context;
    const struct link *x = a, *y = b;
    return (x->mark > y->mark) - (x->mark < y->mark);
}

/* Where links from this mark on begin. */
static size_t link_from(const struct links *links, uint64_t mark)
{
    struct halving halving = {.end = links->n};
    while (halving_asks(&halving))
        halving_tell(&halving, links->items[halving.middle].mark < mark);
    return halving.from;
}

static void open_put(struct links *links, uint64_t mark)
{
    enum { FIRST = 16 };
    if (links->n_open == links->open_capacity) {
        links->open_capacity =
            links->open_capacity ? links->open_capacity * 2 : FIRST;
        links->open = memory_resize(links->open, links->open_capacity,
                                    sizeof *links->open);
    }
    links->open[links->n_open++] = mark;
}

/* All lines from the mark back. False when there is no such line. */
static bool mark_follow(struct links *links, uint64_t mark)
{
    size_t at = link_from(links, mark);
    bool found = at < links->n && links->items[at].mark == mark;
    open_put(links, mark);
    while (links->n_open > 0) {
        mark = links->open[--links->n_open];
        for (at = link_from(links, mark);
             at < links->n && links->items[at].mark == mark &&
             !links->is_past[at];
             at++) {
            links->is_past[at] = true;
            if (links->items[at].prev != 0)
                open_put(links, links->items[at].prev);
        }
    }
    return found;
}

static enum rc heads_follow(struct links *links, const struct journal *journal,
                            const struct journal_heads *heads,
                            struct diags *diags)
{
    enum rc rc = RC_OK;
    for (size_t i = 0; i < heads->n; i++)
        if (!mark_follow(links, event_mark(heads->items[i])))
            rc = diag_add(diags, RC_DATA, M_JOURNAL_HEAD,
                          (struct place){journal->path, 0, 0},
                          ARGS(heads->items[i]));
    return rc;
}

static struct journal_past *past_of(struct arena *arena,
                                    const struct links *links)
{
    struct journal_past *past = ARENA_NEW(arena, struct journal_past);
    past->marks = ARENA_ARRAY(arena, uint64_t, links->n);
    for (size_t i = 0; i < links->n; i++)
        if (links->is_past[i])
            past->marks[past->n++] = links->items[i].mark;
    return past;
}

enum rc journal_past_read(struct arena *arena, const struct sys *sys,
                          struct journal *journal,
                          const struct journal_heads *heads,
                          struct diags *diags)
{
    struct links links = {0};
    int file;
    enum sys_error error = SYS_OK;
    if (heads->n > 0)
        error = sys->file_open(sys->context, journal->path.p, SYS_READ, &file);
    if (heads->n > 0 && error == SYS_OK) {
        struct line_reading lines = {
            .sys = sys, .file = file, .line = line_take, .context = &links};
        error = lines_read(&lines);
        sys->file_close(sys->context, file);
    }
    sort_stable(links.items, links.n, sizeof *links.items, by_mark, NULL);
    links.is_past = memory_take(links.n, sizeof *links.is_past);
    enum rc rc = error != SYS_OK ? file_failed(error, journal->path, diags)
                                 : heads_follow(&links, journal, heads, diags);
    journal->past = past_of(arena, &links);
    memory_release(links.items);
    memory_release(links.is_past);
    memory_release(links.open);
    return rc;
}

bool journal_past_has(const struct journal_past *past, uint64_t mark)
{
    struct halving halving = {.end = past->n};
    while (halving_asks(&halving))
        halving_tell(&halving, past->marks[halving.middle] < mark);
    size_t at = halving.from;
    return at < past->n && past->marks[at] == mark;
}
