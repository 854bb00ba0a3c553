/* The lines of a file, in pieces. */
#ifndef WPC_SRC_STORE_JOURNAL_LINES_H
#define WPC_SRC_STORE_JOURNAL_LINES_H

#include "wpc/sys/sys.h"

/* Lives during the call. */
struct file_line {
    struct str bytes; /* without LF */
    uint32_t number;  /* from 1 */
    bool is_whole;    /* false for a last line without LF */
    bool is_text;     /* known to be UTF-8; false = not looked at */
};

struct line_reading {
    const struct sys *sys;
    int file;      /* open */
    uint64_t size; /* nothing past it is read; 0: all */
    void (*line)(void *context, const struct file_line *line);
    void *context;
};

/* Every line from the file's beginning. */
enum sys_error lines_read(const struct line_reading *reading);

#endif
