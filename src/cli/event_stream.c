/* Journals side by side: the next event is the first that any of them has. */
#include "wpc/cli/event_stream.h"

#include "history_fill.h"
#include "wpc/base/memory.h"

/* Entries that are held before it is too many: some 70 MB. */
enum { ENTRIES_MOST = 64 * 1024 };

enum rc events_scan(struct event_scan *scan, struct call *call,
                    const struct history_wish *wish)
{
    struct progress *progress = call->progress;
    struct history *history = &scan->history;
    scan->call = call;
    scan->falls = ARENA_ARRAY(call->arena, bool, progress->journals.n);
    history_begin(history, call->arena, &progress->fold, wish);
    history->kept = &scan->kept;
    history->most = ENTRIES_MOST;
    enum rc rc = history_fill(call, &progress->journals, history, scan->falls);
    if (history->is_over)
        arena_release(&scan->kept);
    return rc;
}

void events_release(struct event_scan *scan)
{
    arena_release(&scan->kept);
}

/* One journal. What is not in order is held whole. */
struct source {
    struct filling filling;
    struct journal_reading reading;
    struct journal_cursor *cursor; /* NULL: it was read to its end */
    struct history part;           /* entries of the piece that was read last */
    struct arena arena;
    size_t at; /* the next of these */
    bool falls;
};

struct event_stream {
    const struct event_scan *scan;
    struct source *sources;
    size_t n;
    uint32_t *heap; /* sources with an entry, the first one's on top */
    size_t n_heap;
    uint32_t given; /* the source of the entry that was given last */
    bool has_given;
    struct date day; /* when it was written */
    int32_t second;
    struct str line;     /* of the first one of that second, … */
    struct intern lines; /* … and of all, when there are several */
    struct arena arena;
    enum rc rc;
};

static const struct history_entry *source_entry(const struct source *source)
{
    return &source->part.entries[source->at];
}

/* Reads on till there is an entry; false at the end. */
static bool source_read(struct event_stream *stream, struct source *source)
{
    source->at = 0;
    source->part.n = 0;
    while (source->part.n == 0 && source->cursor != NULL) {
        bool more = true;
        enum rc rc = RC_OK;
        arena_clear(&source->arena);
        history_part_begin(&source->part, &stream->scan->history,
                           &source->arena);
        while (more && (source->falls || source->part.n == 0))
            more = journal_step(source->cursor, &rc);
        history_part_end(&source->part);
        stream->rc = rc > stream->rc ? rc : stream->rc;
        if (!more) {
            journal_close(source->cursor);
            source->cursor = NULL;
        }
    }
    return source->part.n > 0;
}

/* By time of writing, then as the journals stand. */
static bool is_before(const struct event_stream *stream, uint32_t a, uint32_t b)
{
    const struct event *x = &source_entry(&stream->sources[a])->event;
    const struct event *y = &source_entry(&stream->sources[b])->event;
    int order = date_compare(x->at_day, y->at_day);
    if (order == 0)
        order = (x->at_second > y->at_second) - (x->at_second < y->at_second);
    return order != 0 ? order < 0 : a < b;
}

static void swap(uint32_t *a, uint32_t *b)
{
    uint32_t kept = *a;
    *a = *b;
    *b = kept;
}

static void heap_sift(struct event_stream *stream, size_t at)
{
    for (size_t child; (child = 2 * at + 1) < stream->n_heap; at = child) {
        if (child + 1 < stream->n_heap &&
            is_before(stream, stream->heap[child + 1], stream->heap[child]))
            child++;
        if (!is_before(stream, stream->heap[child], stream->heap[at]))
            return;
        swap(&stream->heap[child], &stream->heap[at]);
    }
}

static void source_open(struct event_stream *stream, size_t i, size_t piece)
{
    const struct event_scan *scan = stream->scan;
    struct call *call = scan->call;
    struct source *source = &stream->sources[i];
    source->falls = scan->falls[i];
    source->filling = (struct filling){.history = &source->part,
                                       .passes = history_part_passes,
                                       .take = history_pick};
    source->reading = filling_reading(call, &source->filling);
    source->reading.piece = piece;
    source->part.fold = scan->history.fold;
    source->cursor =
        journal_open(&source->reading, &call->progress->journals.items[i]);
    if (source_read(stream, source))
        stream->heap[stream->n_heap++] = (uint32_t)i;
}

struct event_stream *stream_open(const struct event_scan *scan)
{
    enum { ALL = 4 * 1024 * 1024, LEAST = 8 * 1024, MOST = 256 * 1024 };
    struct event_stream *stream = memory_take(1, sizeof *stream);
    size_t n = scan->call->progress->journals.n;
    size_t piece = n > 0 ? ALL / n : MOST;
    piece = piece < LEAST ? LEAST : piece > MOST ? MOST : piece;
    stream->scan = scan;
    stream->sources = memory_take(n, sizeof *stream->sources);
    stream->heap = memory_take(n, sizeof *stream->heap);
    stream->n = n;
    for (size_t i = 0; i < n; i++)
        source_open(stream, i, piece);
    for (size_t i = stream->n_heap / 2; i > 0; i--)
        heap_sift(stream, i - 1);
    return stream;
}

/* The source of the last entry goes on. */
static void given_pass(struct event_stream *stream)
{
    struct source *source = &stream->sources[stream->given];
    if (!stream->has_given)
        return;
    stream->has_given = false;
    source->at++;
    if (source->at == source->part.n && !source_read(stream, source))
        stream->heap[0] = stream->heap[--stream->n_heap];
    heap_sift(stream, 0);
}

/* Of lines that stand more than once the first; they were written in the same
   second. */
static bool is_first(struct event_stream *stream, const struct event *event)
{
    struct str line = event_line(event);
    bool same = stream->line.n > 0 && date_equal(stream->day, event->at_day) &&
                stream->second == event->at_second;
    if (!same) {
        intern_release(&stream->lines);
        arena_clear(&stream->arena);
        stream->line = str_dup(&stream->arena, line);
        stream->day = event->at_day;
        stream->second = event->at_second;
        return true;
    }
    if (stream->lines.n == 0)
        intern_put(&stream->lines, stream->line);
    if (intern_find(&stream->lines, line) != INTERN_NONE)
        return false;
    intern_put(&stream->lines, str_dup(&stream->arena, line));
    return true;
}

const struct history_entry *stream_next(struct event_stream *stream)
{
    for (;;) {
        given_pass(stream);
        if (stream->n_heap == 0)
            return NULL;
        stream->given = stream->heap[0];
        stream->has_given = true;
        const struct history_entry *entry =
            source_entry(&stream->sources[stream->given]);
        if (is_first(stream, &entry->event))
            return entry;
    }
}

enum rc stream_close(struct event_stream *stream)
{
    enum rc rc = stream->rc;
    for (size_t i = 0; i < stream->n; i++) {
        if (stream->sources[i].cursor != NULL)
            journal_close(stream->sources[i].cursor);
        arena_release(&stream->sources[i].arena);
    }
    intern_release(&stream->lines);
    arena_release(&stream->arena);
    memory_release(stream->sources);
    memory_release(stream->heap);
    memory_release(stream);
    return rc;
}
