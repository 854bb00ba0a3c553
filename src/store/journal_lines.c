/* The lines of a file, in pieces of 256 KiB. */
#include "journal_lines.h"

#include <string.h>

enum { PIECE = 256 * 1024 };

/* Delivers the whole lines in `pending`; gives the bytes used up. */
static size_t lines_deliver(const struct line_reading *reading,
                            struct str pending, uint32_t *number)
{
    size_t at = 0;
    for (;;) {
        size_t end = str_find_byte(pending, '\n', at);
        if (end == SIZE_MAX)
            return at;
        reading->line(reading->context, str_slice(pending, at, end),
                      ++*number, true);
        at = end + 1;
    }
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
    uint32_t number = 0;
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
        if (str_find_byte(buf_str(&pending), '\n', searched) == SIZE_MAX) {
            searched = pending.n;
            continue;
        }
        size_t used = lines_deliver(reading, buf_str(&pending), &number);
        pending.n -= used;
        memmove(pending.p, pending.p + used, pending.n);
        searched = pending.n;
    }
    if (error == SYS_OK && pending.n > 0)
        reading->line(reading->context, buf_str(&pending), ++number, false);
    buf_release(&pending);
    return error;
}
