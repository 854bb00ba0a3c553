/* Which of the events that others name are there. */
#include "journal_marks.h"

#include "wpc/base/sort.h"

struct looking {
    struct call *call;
    struct journal_marks *marks;
    const struct journal *journal; /* that the reader is of */
    struct brief_reader reader;
};

void marks_put(struct call *call, struct journal_marks *marks, uint64_t mark)
{
    ARENA_PUSH(call->arena, marks->items, marks->n, marks->capacity, mark);
}

static int by_mark(const void *a, const void *b, void *context)
{
    (void)context;
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static void marks_sort(struct journal_marks *marks)
{
    size_t kept = 0;
    sort_stable(marks->items, marks->n, sizeof *marks->items, by_mark, NULL);
    for (size_t i = 0; i < marks->n; i++)
        if (kept == 0 || marks->items[kept - 1] != marks->items[i])
            marks->items[kept++] = marks->items[i];
    marks->n = kept;
}

/* SIZE_MAX when it was not put. */
static size_t mark_place(const struct journal_marks *marks, uint64_t mark)
{
    size_t low = 0, high = marks->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (marks->items[middle] < mark)
            low = middle + 1;
        else
            high = middle;
    }
    return low < marks->n && marks->items[low] == mark ? low : SIZE_MAX;
}

/* The first bits of a mark, as many as make sixteen places for each that was
   put: nearly all events are known to be none of them by one look. */
static void sieve_make(struct call *call, struct journal_marks *marks)
{
    enum { MARK_BITS = 64, ROOM = 16 };
    unsigned bits = 3;
    while ((UINT64_C(1) << bits) < (uint64_t)marks->n * ROOM)
        bits++;
    marks->shift = MARK_BITS - bits;
    marks->sieve = ARENA_ARRAY(call->arena, uint8_t, (size_t)1 << (bits - 3));
    for (size_t i = 0; i < marks->n; i++) {
        uint64_t bit = marks->items[i] >> marks->shift;
        marks->sieve[bit / 8] |= (uint8_t)(1u << bit % 8);
    }
}

static void mark_see(struct journal_marks *marks, uint64_t mark)
{
    uint64_t bit = mark >> marks->shift;
    if (!(marks->sieve[bit / 8] >> bit % 8 & 1))
        return;
    size_t place = mark_place(marks, mark);
    if (place != SIZE_MAX)
        marks->known[place] = true;
}

static void event_see(void *context, const struct event *event,
                      const struct journal_place *place)
{
    struct looking *looking = context;
    (void)place;
    mark_see(looking->marks, event_mark(event->cells[EVENT_ID]));
}

static void plain_see(void *context, const struct journal *journal,
                      struct brief_line *lines, size_t n)
{
    struct looking *looking = context;
    struct fold *fold = &looking->call->progress->fold;
    struct brief briefs[BRIEF_LINES];
    if (looking->journal != journal) {
        looking->journal = journal;
        brief_reader_init(&looking->reader, fold, journal->writer,
                          fold_writer(fold, journal->writer));
    }
    size_t read = briefs_read(&looking->reader, lines, n, briefs);
    for (size_t i = 0; i < read; i++)
        mark_see(looking->marks, briefs[i].mark);
}

void marks_look(struct call *call, struct journal_marks *marks)
{
    struct looking looking = {.call = call, .marks = marks};
    struct journal_reading reading = {.sys = &call->app->sys,
                                      .is_quiet = true,
                                      .event = event_see,
                                      .plain = plain_see,
                                      .context = &looking};
    marks_sort(marks);
    marks->known = ARENA_ARRAY(call->arena, bool, marks->n);
    sieve_make(call, marks);
    /* What cannot be read was told by the reading before. */
    if (marks->n > 0)
        (void)journals_read(&reading, &call->progress->journals);
}

bool marks_know(const struct journal_marks *marks, uint64_t mark)
{
    size_t place = mark_place(marks, mark);
    return place != SIZE_MAX && marks->known[place];
}
