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

/* Whole lines of one file. */
struct delivery {
    const struct line_reading *reading;
    uint32_t number;          /* of the last line */
    struct brief_lines lines; /* asked about together */
    bool is_long; /* what comes till the next LF belongs to a line that is none
                   */
};

static void line_deliver(struct delivery *delivery, struct str bytes,
                         bool is_text)
{
    const struct line_reading *reading = delivery->reading;
    struct file_line line = {.bytes = bytes,
                             .number = ++delivery->number,
                             .is_whole = true,
                             .is_text = is_text};
    reading->line(reading->context, &line);
}

/* What is not plain after all is delivered, in the order of the file. */
static void plain_deliver(struct delivery *delivery, struct str whole)
{
    const struct line_reading *reading = delivery->reading;
    struct brief_lines *lines = &delivery->lines;
    lines->text = whole;
    while (lines->text.n > 0) {
        lines->number = delivery->number + 1;
        reading->plain(reading->context, lines);
        for (size_t i = 0; i < lines->n; i++) {
            if (lines->items[i].is_read)
                delivery->number++;
            else
                line_deliver(delivery, lines->items[i].bytes, false);
        }
    }
}

static void lines_deliver(struct delivery *delivery, struct str whole,
                          bool is_text)
{
    while (whole.n > 0) {
        size_t end = str_find_byte(whole, '\n', 0);
        line_deliver(delivery, str_slice(whole, 0, end), is_text);
        whole = str_drop(whole, end + 1);
    }
}

/* Where a cell begins that may be approve, adjust, return or void. Many ids
   begin with an a as well, but few of them go on like that. */
static size_t answer_find(struct str whole, size_t from)
{
    static const char letters[3] = {'a', 'r', 'v'};
    size_t at = tab_find_before(whole, from, letters);
    while (at != SIZE_MAX && whole.p[at + 1] == 'a' && whole.p[at + 2] != 'p' &&
           whole.p[at + 2] != 'd')
        at = tab_find_before(whole, at + 1, letters);
    return at;
}

/* Lines with answers are few: each is looked at by itself. */
static void answers_deliver(struct delivery *delivery, struct str whole)
{
    bool is_first = delivery->number == 0;
    for (size_t at = answer_find(whole, 0), end; at != SIZE_MAX;
         at = answer_find(whole, end)) {
        size_t start = at;
        while (start > 0 && whole.p[start - 1] != '\n')
            start--;
        end = str_find_byte(whole, '\n', at) + 1;
        struct str line = str_slice(whole, start, end);
        delivery->number = is_first && start == 0 ? 0 : 1;
        plain_deliver(delivery, line);
    }
    delivery->number = 1;
}

/* Without the short way all of a piece are looked at for broken UTF-8 at once,
   as that is several times faster. */
static void piece_deliver(struct delivery *delivery, struct str whole)
{
    const struct line_reading *reading = delivery->reading;
    bool is_short = reading->plain != NULL && whole.n < UINT32_MAX;
    if (is_short && reading->is_for_answers)
        answers_deliver(delivery, whole);
    else if (is_short)
        plain_deliver(delivery, whole);
    else
        lines_deliver(delivery, whole, utf8_find_broken(whole) == SIZE_MAX);
}

static size_t piece_size(const struct line_reading *reading, uint64_t offset)
{
    uint64_t rest = reading->size - offset;
    return reading->size == 0 || rest > PIECE ? PIECE : (size_t)rest;
}

static void refusal_deliver(struct delivery *delivery, enum message refusal,
                            bool is_whole)
{
    const struct line_reading *reading = delivery->reading;
    struct file_line line = {
        .number = ++delivery->number, .is_whole = is_whole, .refusal = refusal};
    reading->line(reading->context, &line);
}

static void front_drop(struct buf *pending, size_t n)
{
    pending->n -= n;
    memmove(pending->p, pending->p + n, pending->n);
}

/* What belongs to a line that is too long goes as it comes. */
static void long_drop(struct delivery *delivery, struct buf *pending)
{
    size_t end = str_find_byte(buf_str(pending), '\n', 0);
    if (end == SIZE_MAX) {
        pending->n = 0;
        return;
    }
    refusal_deliver(delivery, M_JOURNAL_LONG, true);
    delivery->is_long = false;
    front_drop(pending, end + 1);
}

/* A byte may be a line. */
static bool can_number(const struct delivery *delivery, size_t bytes)
{
    uint32_t most = delivery->reading->lines_most;
    most = most == 0 ? UINT32_MAX : most;
    return bytes < most && delivery->number < most - bytes;
}

/* The whole lines of what is pending, of which the first bytes have been
   searched for an LF already. False when there are too many lines. */
static bool pending_deliver(struct delivery *delivery, struct buf *pending,
                            size_t searched)
{
    if (delivery->is_long)
        long_drop(delivery, pending);
    if (str_find_byte(buf_str(pending), '\n', searched) != SIZE_MAX) {
        struct str whole = lines_whole(buf_str(pending));
        if (!can_number(delivery, whole.n))
            return false;
        piece_deliver(delivery, whole);
        front_drop(pending, whole.n);
    } else if (pending->n >= LINE_LIMIT) {
        delivery->is_long = true;
        pending->n = 0;
    }
    return true;
}

static void tail_deliver(struct delivery *delivery, struct buf *pending)
{
    const struct line_reading *reading = delivery->reading;
    if (delivery->is_long)
        refusal_deliver(delivery, M_JOURNAL_LONG, false);
    else if (pending->n > 0)
        reading->line(reading->context,
                      &(struct file_line){.bytes = buf_str(pending),
                                          .number = ++delivery->number});
}

enum sys_error lines_read(const struct line_reading *reading)
{
    const struct sys *sys = reading->sys;
    struct buf pending = {0};
    uint64_t offset = 0;
    struct delivery delivery;
    delivery.reading = reading;
    delivery.number = 0;
    delivery.is_long = false;
    size_t searched = 0; /* a long line is not searched again for its LF */
    enum sys_error error;
    bool fits = true;
    while (fits) {
        size_t taken = 0;
        char *room = buf_reserve(&pending, PIECE + CONTROLS_BLOCK);
        error = sys->file_take(sys->context, reading->file, offset, room,
                               piece_size(reading, offset), &taken);
        if (error != SYS_OK || taken == 0)
            break;
        offset += taken;
        pending.n += taken;
        fits = pending_deliver(&delivery, &pending, searched);
        searched = pending.n;
    }
    if (!fits)
        refusal_deliver(&delivery, M_JOURNAL_LINES, true);
    else if (error == SYS_OK)
        tail_deliver(&delivery, &pending);
    buf_release(&pending);
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
