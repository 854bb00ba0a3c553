/* The lines of a file, in pieces. */
#ifndef WPC_SRC_STORE_JOURNAL_LINES_H
#define WPC_SRC_STORE_JOURNAL_LINES_H

#include "wpc/sys/sys.h"

struct line_reading {
    const struct sys *sys;
    int file; /* open */
    uint64_t size; /* nothing past it is read; 0: all */
    /* Without LF; `whole` is false for a last line that has none. Lives during
       the call. */
    void (*line)(void *context, struct str line, uint32_t number, bool whole);
    void *context;
};

/* Every line from the file's beginning. */
enum sys_error lines_read(const struct line_reading *reading);

#endif
