/* The lines of a file, in pieces of 256 KiB. */
#include "journal_lines.h"

#include <string.h>

#include "wpc/text/utf8.h"

enum { PIECE = 256 * 1024 };

/* The bytes of all whole lines. */
static struct str lines_whole(struct str pending)
{
    while (pending.n > 0 && pending.p[pending.n - 1] != '\n')
        pending.n--;
    return pending;
}

/* Delivers the whole lines; all of a piece are looked at for broken UTF-8 at
   once, as that is several times faster. */
static void lines_deliver(const struct line_reading *reading, struct str whole,
                          uint32_t *number)
{
    bool is_text = utf8_find_broken(whole) == SIZE_MAX;
    while (whole.n > 0) {
        size_t end = str_find_byte(whole, '\n', 0);
        struct file_line line = {str_slice(whole, 0, end), ++*number, true,
                                 is_text};
        reading->line(reading->context, &line);
        whole = str_drop(whole, end + 1);
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
        if (str_find_byte(buf_str(&pending), '\n', searched) != SIZE_MAX) {
            struct str whole = lines_whole(buf_str(&pending));
            lines_deliver(reading, whole, &number);
            pending.n -= whole.n;
            memmove(pending.p, pending.p + whole.n, pending.n);
        }
        searched = pending.n;
    }
    if (error == SYS_OK && pending.n > 0)
        reading->line(reading->context,
                      &(struct file_line){.bytes = buf_str(&pending),
                                          .number = ++number});
    buf_release(&pending);
    return error;
}
