/* The one seam to the machine: files, streams, clock, environment, terminal.
   All else is a function of its arguments; tests supply another machine. */
#ifndef WPC_SYS_SYS_H
#define WPC_SYS_SYS_H

#include <stdint.h>

#include "wpc/base/buf.h"

enum sys_error {
    SYS_OK,
    SYS_MISSING, /* no such file */
    SYS_DENIED,
    SYS_FOLDER,  /* a folder where a file was wanted */
    SYS_FULL,    /* disk full */
    SYS_PIPE,    /* the reader went away; nobody wants to hear of it */
    SYS_FAILED,  /* anything else */
};

enum sys_stream { SYS_OUT = 1, SYS_ERR = 2 };

struct sys_file {
    bool exists;
    bool is_folder;
    bool is_own; /* belongs to the user of this process, or to root if he is */
};

struct sys_terminal {
    bool is_terminal;
    size_t width; /* columns; 0 = not known */
};

/* Paths are NUL-terminated. Every function gives SYS_OK or what went wrong. */
struct sys {
    void *context;
    /* Appends all bytes to `out`; "-" is standard input. */
    enum sys_error (*file_read)(void *context, const char *path,
                                struct buf *out);
    struct sys_file (*file_look)(void *context, const char *path);
    /* All or nothing: written beside, flushed to the disk, renamed. */
    enum sys_error (*file_replace)(void *context, const char *path,
                                   struct str bytes);
    enum sys_error (*stream_write)(void *context, enum sys_stream stream,
                                   struct str bytes);
    struct sys_terminal (*terminal)(void *context, enum sys_stream stream);
    /* NULL when not set. */
    const char *(*environment)(void *context, const char *name);
    /* Seconds since 1970-01-01 UTC. */
    int64_t (*now)(void *context);
    /* The absolute path of the working folder, into `out`. */
    enum sys_error (*folder)(void *context, struct buf *out);
};

/* This machine. */
struct sys sys_posix(void);

/* From now on running out of memory says so and ends the program with 5. */
void sys_stop_without_memory(void);

#endif
