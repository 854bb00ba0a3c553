/* The lines of a file, in pieces of 256 KiB. */
#include "journal_lines.h"

#include <string.h>

#include "wpc/base/controls.h"
#include "wpc/text/utf8.h"

enum { PIECE = 256 * 1024 };

/* The bytes of all whole lines. */
static struct str lines_whole(struct str pending)
{
    while (pending.n > 0 && pending.p[pending.n - 1] != '\n')
        pending.n--;
    return pending;
}

static void line_deliver(struct line_cursor *cursor, struct str bytes,
                         bool is_text)
{
    const struct line_reading *reading = cursor->reading;
    struct file_line line = {.bytes = bytes,
                             .number = ++cursor->number,
                             .is_whole = true,
                             .is_text = is_text};
    reading->line(reading->context, &line);
}

/* What is not plain after all is delivered, in the order of the file. */
static void plain_deliver(struct line_cursor *cursor, struct str whole)
{
    const struct line_reading *reading = cursor->reading;
    struct brief_lines *lines = &cursor->lines;
    lines->text = whole;
    while (lines->text.n > 0) {
        lines->number = cursor->number + 1;
        reading->plain(reading->context, lines);
        for (size_t i = 0; i < lines->n; i++) {
            if (lines->items[i].is_read)
                cursor->number++;
            else
                line_deliver(cursor, lines->items[i].bytes, false);
        }
    }
}

static void lines_deliver(struct line_cursor *cursor, struct str whole,
                          bool is_text)
{
    while (whole.n > 0) {
        size_t end = str_find_byte(whole, '\n', 0);
        line_deliver(cursor, str_slice(whole, 0, end), is_text);
        whole = str_drop(whole, end + 1);
    }
}

/* Where a cell begins that may be approve, adjust, return or void, by its third
   letter, which no id and no day has. */
static size_t answer_find(struct str whole, size_t from)
{
    static const char letters[TAB_LETTERS] = {'p', 'j', 't', 'i'};
    return tab_find_before(whole, from, letters);
}

static size_t line_end(struct str whole, size_t at)
{
    return str_find_byte(whole, '\n', at) + 1;
}

/* Lines with answers are few, or stand together: those are delivered at once.
 */
static void answers_deliver(struct line_cursor *cursor, struct str whole)
{
    bool is_first = cursor->number == 0;
    size_t at = answer_find(whole, 0);
    while (at != SIZE_MAX) {
        size_t start = at, end = line_end(whole, at);
        while (start > 0 && whole.p[start - 1] != '\n')
            start--;
        at = answer_find(whole, end);
        while (at != SIZE_MAX && line_end(whole, end) > at) {
            end = line_end(whole, at);
            at = answer_find(whole, end);
        }
        cursor->number = is_first && start == 0 ? 0 : 1;
        plain_deliver(cursor, str_slice(whole, start, end));
    }
    cursor->number = 1;
}

/* Without the short way all of a piece are looked at for broken UTF-8 at once,
   as that is several times faster. */
static void piece_deliver(struct line_cursor *cursor, struct str whole)
{
    const struct line_reading *reading = cursor->reading;
    bool is_short = reading->plain != NULL && whole.n < UINT32_MAX;
    if (is_short && reading->is_for_answers)
        answers_deliver(cursor, whole);
    else if (is_short)
        plain_deliver(cursor, whole);
    else
        lines_deliver(cursor, whole, utf8_find_broken(whole) == SIZE_MAX);
}

static size_t piece_size(const struct line_reading *reading, uint64_t offset)
{
    uint64_t rest = reading->size - offset;
    size_t piece = reading->piece > 0 ? reading->piece : PIECE;
    return reading->size == 0 || rest > piece ? piece : (size_t)rest;
}

static void refusal_deliver(struct line_cursor *cursor, enum message refusal,
                            bool is_whole)
{
    const struct line_reading *reading = cursor->reading;
    struct file_line line = {
        .number = ++cursor->number, .is_whole = is_whole, .refusal = refusal};
    reading->line(reading->context, &line);
}

static void front_drop(struct buf *pending, size_t n)
{
    pending->n -= n;
    memmove(pending->p, pending->p + n, pending->n);
}

/* What belongs to a line that is too long goes as it comes. */
static void long_drop(struct line_cursor *cursor, struct buf *pending)
{
    size_t end = str_find_byte(buf_str(pending), '\n', 0);
    cursor->searched = 0;
    if (end == SIZE_MAX) {
        pending->n = 0;
        return;
    }
    refusal_deliver(cursor, M_JOURNAL_LONG, true);
    cursor->is_long = false;
    front_drop(pending, end + 1);
}

/* A byte may be a line. */
static bool can_number(const struct line_cursor *cursor, size_t bytes)
{
    uint32_t most = cursor->reading->lines_most;
    most = most == 0 ? UINT32_MAX : most;
    return bytes < most && cursor->number < most - bytes;
}

/* The first pending line, or what is there of it, wherever pieces end. */
static bool is_too_long(const struct line_cursor *cursor)
{
    struct str pending = buf_str(&cursor->pending);
    size_t end = str_find_byte(pending, '\n', cursor->searched);
    return (end == SIZE_MAX ? pending.n : end) >= LINE_LIMIT;
}

/* The whole lines of what is pending. False when there are too many. */
static bool pending_deliver(struct line_cursor *cursor)
{
    struct buf *pending = &cursor->pending;
    cursor->is_long = cursor->is_long || is_too_long(cursor);
    if (cursor->is_long)
        long_drop(cursor, pending);
    if (str_find_byte(buf_str(pending), '\n', cursor->searched) != SIZE_MAX) {
        struct str whole = lines_whole(buf_str(pending));
        if (!can_number(cursor, whole.n))
            return false;
        piece_deliver(cursor, whole);
        front_drop(pending, whole.n);
    }
    cursor->searched = pending->n;
    return true;
}

/* Where what is pending stands in the file. */
static uint64_t pending_at(const struct line_cursor *cursor)
{
    return cursor->offset - cursor->pending.n;
}

/* Drops what belongs to the part before; false while no line of this one has
   begun. */
static bool part_begin(struct line_cursor *cursor)
{
    uint64_t to = cursor->reading->to;
    size_t end = str_find_byte(buf_str(&cursor->pending), '\n', 0);
    cursor->is_before = end == SIZE_MAX;
    front_drop(&cursor->pending, end == SIZE_MAX ? cursor->pending.n : end + 1);
    return !cursor->is_before && (to == 0 || pending_at(cursor) <= to);
}

/* The part's last line, which begins at its end at the latest, is there: drops
   what comes after it. */
static bool part_end(struct line_cursor *cursor)
{
    uint64_t to = cursor->reading->to, at = pending_at(cursor);
    if (to == 0 || cursor->offset <= to)
        return false;
    size_t end = str_find_byte(buf_str(&cursor->pending), '\n',
                               to > at ? (size_t)(to - at) : 0);
    if (end != SIZE_MAX)
        cursor->pending.n = end + 1;
    return end != SIZE_MAX;
}

static void tail_deliver(struct line_cursor *cursor)
{
    const struct line_reading *reading = cursor->reading;
    if (cursor->is_long)
        refusal_deliver(cursor, M_JOURNAL_LONG, false);
    else if (cursor->pending.n > 0)
        reading->line(reading->context,
                      &(struct file_line){.bytes = buf_str(&cursor->pending),
                                          .number = ++cursor->number});
}

void lines_begin(struct line_cursor *cursor, const struct line_reading *reading)
{
    cursor->reading = reading;
    cursor->pending = (struct buf){0};
    cursor->offset = reading->from;
    cursor->searched = 0;
    cursor->is_long = false;
    cursor->is_before = reading->from > 0;
    cursor->number = cursor->is_before;
}

bool lines_step(struct line_cursor *cursor, enum sys_error *error)
{
    const struct line_reading *reading = cursor->reading;
    const struct sys *sys = reading->sys;
    size_t taken = 0, size = piece_size(reading, cursor->offset);
    char *room = buf_reserve(&cursor->pending, size + CONTROLS_BLOCK);
    *error = SYS_OK;
    if (size > 0) /* else all of it was read */
        *error = sys->file_take(sys->context, reading->file, cursor->offset,
                                room, size, &taken);
    if (*error != SYS_OK)
        return false;
    if (taken == 0) {
        tail_deliver(cursor);
        return false;
    }
    cursor->offset += taken;
    cursor->pending.n += taken;
    memset(cursor->pending.p + cursor->pending.n, 0, CONTROLS_BLOCK);
    if (cursor->is_before && !part_begin(cursor))
        return reading->to == 0 || cursor->offset < reading->to;
    bool is_last = part_end(cursor);
    if (pending_deliver(cursor))
        return !is_last;
    refusal_deliver(cursor, M_JOURNAL_LINES, true);
    return false;
}

void lines_end(struct line_cursor *cursor)
{
    buf_release(&cursor->pending);
}

enum sys_error lines_read(const struct line_reading *reading)
{
    struct line_cursor cursor; /* the lines in it are filled as far as needed */
    enum sys_error error;
    lines_begin(&cursor, reading);
    while (lines_step(&cursor, &error))
        continue;
    lines_end(&cursor);
    if (reading->n != NULL)
        *reading->n = cursor.number - (reading->from > 0);
    return error;
}

bool file_line_event(const struct file_line *found, struct event *event)
{
    struct str line = found->bytes;
    struct event_fault fault;
    if (line.n > 0 && line.p[line.n - 1] == '\r')
        line.n--;
    return !str_equal(line, event_header) && event_parse(line, event, &fault) &&
           (found->is_whole || event_id_holds(line));
}
