/* Where output goes. */
#include "wpc/base/sink.h"

#include <stdbool.h>

/* A page of memory touched for the first time costs more than a short write. */
enum { FULL_FIRST = 8 * 1024, FULL_LAST = 64 * 1024 };

int sink_flush(struct sink *sink)
{
    if (sink->write == NULL)
        return sink->error;
    if (sink->error == 0 && sink->pending.n > 0)
        sink->error = sink->write(sink->context, buf_str(&sink->pending));
    sink->handed += sink->pending.n;
    buf_clear(&sink->pending);
    return sink->error;
}

void sink_prepare(struct sink *sink)
{
    buf_reserve(&sink->pending, FULL_FIRST + FULL_FIRST / 4);
}

static void sink_relieve(struct sink *sink)
{
    bool is_long = sink->handed >= FULL_LAST;
    if (sink->pending.n >= (is_long ? FULL_LAST : FULL_FIRST))
        sink_flush(sink);
}

void sink_put(struct sink *sink, struct str s)
{
    buf_put(&sink->pending, s);
    sink_relieve(sink);
}

void sink_put_byte(struct sink *sink, char byte)
{
    buf_put_byte(&sink->pending, byte);
    sink_relieve(sink);
}

void sink_release(struct sink *sink)
{
    buf_release(&sink->pending);
    *sink = (struct sink){0};
}
