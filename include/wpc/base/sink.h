/* Where output goes: buffered, and the first failure is kept. */
#ifndef WPC_BASE_SINK_H
#define WPC_BASE_SINK_H

#include "wpc/base/buf.h"

/* {.write = …, .context = …} is ready. `write` gives 0 or an error number of
   its own; after the first error nothing more is written. With no `write`
   all stays in `pending`, to be read there. A row may be made up in `pending`
   itself; the next sink_put hands it on when enough has gathered, which is
   little at first. */
struct sink {
    int (*write)(void *context, struct str bytes);
    void *context;
    struct buf pending;
    size_t handed; /* bytes handed on so far */
    int error;
};

/* Takes room for what is written at once; what nobody fills costs nothing. */
void sink_prepare(struct sink *sink);
void sink_put(struct sink *sink, struct str s);
void sink_put_byte(struct sink *sink, char byte);
/* Hands on what is pending; gives the first error, 0 when there was none. */
int sink_flush(struct sink *sink);
void sink_release(struct sink *sink);

#endif
