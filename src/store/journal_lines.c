/* The lines of a file, in pieces of 256 KiB. */
#include "journal_lines.h"

#include <string.h>

#include "wpc/base/controls.h"
#include "wpc/base/memory.h"
#include "wpc/text/utf8.h"

enum { PIECE = 256 * 1024 };

/* The bytes of all whole lines. */
static struct str lines_whole(struct str pending)
{
    while (pending.n > 0 && pending.p[pending.n - 1] != '\n')
        pending.n--;
    return pending;
}

/* Where the control bytes of a piece stand; grows with the pieces. */
struct places {
    uint32_t *at;
    size_t room;
};

static size_t places_find(struct places *places, struct str whole)
{
    if (places->room < whole.n) {
        memory_release(places->at);
        places->room = whole.n + whole.n / 4;
        places->at =
            memory_take(places->room + CONTROLS_SLACK, sizeof *places->at);
    }
    return controls_find(whole, places->at);
}

/* Whole lines of one file. */
struct delivery {
    const struct line_reading *reading;
    struct places places;
    uint32_t number;
    struct brief_line
        lines[BRIEF_LINES]; /* with one control byte for each column,
                               to be asked about together */
    size_t n;
};

static void line_deliver(struct delivery *delivery, struct str bytes,
                         bool is_text)
{
    const struct line_reading *reading = delivery->reading;
    struct file_line line = {bytes, ++delivery->number, true, is_text};
    reading->line(reading->context, &line);
}

/* What is not plain after all is delivered, in the order of the file. */
static void plain_deliver(struct delivery *delivery)
{
    const struct line_reading *reading = delivery->reading;
    if (delivery->n == 0)
        return;
    reading->plain(reading->context, delivery->lines, delivery->n);
    for (size_t i = 0; i < delivery->n; i++) {
        const struct brief_line *line = &delivery->lines[i];
        struct str bytes = {line->piece + line->start,
                            line->ends[EVENT_COLUMNS - 1] - line->start};
        if (line->is_read)
            delivery->number++;
        else
            line_deliver(delivery, bytes, true);
    }
    delivery->n = 0;
}

static bool may_be_plain(struct str whole, bool has_escapes,
                         const struct brief_line *line)
{
    uint32_t last = line->ends[EVENT_COLUMNS - 1];
    return whole.p[last] == '\n' &&
           !(has_escapes && str_find_byte(str_slice(whole, line->start, last),
                                          '\\', 0) != SIZE_MAX);
}

/* Lines of a piece that is UTF-8 are split by one look at all of it. */
static void text_deliver(struct delivery *delivery, struct str whole)
{
    size_t n = places_find(&delivery->places, whole);
    bool has_escapes = str_find_byte(whole, '\\', 0) != SIZE_MAX;
    struct brief_line line = {whole.p, 0, delivery->places.at, false, 0};
    const uint32_t *end = line.ends + n;
    while (line.ends < end) {
        const uint32_t *last = line.ends + EVENT_COLUMNS - 1;
        if (last < end && may_be_plain(whole, has_escapes, &line)) {
            line.number = delivery->number + (uint32_t)delivery->n + 1;
            delivery->lines[delivery->n++] = line;
            if (delivery->n == BRIEF_LINES)
                plain_deliver(delivery);
        } else {
            plain_deliver(delivery);
            last = line.ends;
            while (whole.p[*last] != '\n')
                last++;
            line_deliver(delivery, str_slice(whole, line.start, *last), true);
        }
        line.start = *last + 1;
        line.ends = last + 1;
    }
    plain_deliver(delivery);
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
        if (utf8_find_broken(line) == SIZE_MAX)
            text_deliver(delivery, line);
        else
            lines_deliver(delivery, line, false);
    }
    delivery->number = 1;
}

/* All of a piece are looked at for broken UTF-8 at once, as that is several
   times faster. */
static void piece_deliver(struct delivery *delivery, struct str whole)
{
    const struct line_reading *reading = delivery->reading;
    bool is_short = reading->plain != NULL && whole.n < UINT32_MAX;
    if (is_short && reading->is_for_answers)
        answers_deliver(delivery, whole);
    else if (utf8_find_broken(whole) != SIZE_MAX)
        lines_deliver(delivery, whole, false);
    else if (is_short)
        text_deliver(delivery, whole);
    else
        lines_deliver(delivery, whole, true);
}

static size_t piece_size(const struct line_reading *reading, uint64_t offset)
{
    uint64_t rest = reading->size - offset;
    return reading->size == 0 || rest > PIECE ? PIECE : (size_t)rest;
}

enum sys_error lines_read(const struct line_reading *reading)
{
    const struct sys *sys = reading->sys;
    struct buf pending = {0};
    uint64_t offset = 0;
    struct delivery delivery = {.reading = reading};
    size_t searched = 0; /* a long line is not searched again for its LF */
    enum sys_error error;
    for (;;) {
        size_t taken = 0;
        char *room = buf_reserve(&pending, PIECE);
        error = sys->file_take(sys->context, reading->file, offset, room,
                               piece_size(reading, offset), &taken);
        if (error != SYS_OK || taken == 0)
            break;
        offset += taken;
        pending.n += taken;
        if (str_find_byte(buf_str(&pending), '\n', searched) != SIZE_MAX) {
            struct str whole = lines_whole(buf_str(&pending));
            piece_deliver(&delivery, whole);
            pending.n -= whole.n;
            memmove(pending.p, pending.p + whole.n, pending.n);
        }
        searched = pending.n;
    }
    if (error == SYS_OK && pending.n > 0)
        reading->line(reading->context,
                      &(struct file_line){.bytes = buf_str(&pending),
                                          .number = ++delivery.number});
    memory_release(delivery.places.at);
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
