/* The one seam to the machine: files, streams, clock, environment, terminal.
   All else is a function of its arguments; tests supply another machine. */
#ifndef WPC_SYS_SYS_H
#define WPC_SYS_SYS_H

#include <stdint.h>

#include "wpc/base/buf.h"
#include "wpc/base/turns.h"

enum sys_error {
    SYS_OK,
    SYS_MISSING, /* no such file */
    SYS_DENIED,
    SYS_FOLDER, /* a folder where a file was wanted */
    SYS_LARGE,  /* a file of as many bytes as that is not read */
    SYS_FULL,   /* disk full */
    SYS_PIPE,   /* the reader went away; nobody wants to hear of it */
    SYS_LOCKED, /* somebody else held the lock for too long */
    SYS_FAILED, /* anything else */
};

enum sys_stream { SYS_OUT = 1, SYS_ERR = 2 };

struct sys_file {
    bool exists;
    bool is_folder;
    bool is_own; /* belongs to the user of this process, or to root if he is */
};

/* What tells one file from another, and its size. */
struct sys_identity {
    uint64_t device;
    uint64_t inode;
    uint64_t size;
};

enum sys_mode {
    SYS_READ,
    SYS_APPEND, /* read anywhere, write at the end; made when missing */
    SYS_LOCK,   /* made when missing */
};

struct sys_terminal {
    bool is_terminal;
    size_t width; /* columns; 0 = not known */
};

/* How a program ended. */
struct sys_end {
    bool killed; /* by a signal, whose number is `code` */
    bool late;   /* by us, since it took too long */
    int code;    /* else its exit status */
};

/* A share of some work; what the shares have in common they touch by turns. */
typedef void sys_work(void *share, const struct turns *turns);

/* Paths are NUL-terminated. Every function gives SYS_OK or what went wrong. */
struct sys {
    void *context;
    /* Appends all bytes to `out`; "-" is standard input. A file of `limit`
       bytes or more is SYS_LARGE and not read; of others the size is not known.
     */
    enum sys_error (*file_read)(void *context, const char *path, uint64_t limit,
                                struct buf *out);
    struct sys_file (*file_look)(void *context, const char *path);
    /* All or nothing: written beside, flushed to the disk, renamed. A device or
       a pipe stays what it is and takes the bytes. */
    enum sys_error (*file_replace)(void *context, const char *path,
                                   struct str bytes);
    /* Its parent must be there; done already is SYS_OK. */
    enum sys_error (*folder_make)(void *context, const char *path);
    /* In one step; a file that is there is replaced. */
    enum sys_error (*path_rename)(void *context, const char *from,
                                  const char *to);
    /* A file, or an empty folder. */
    enum sys_error (*path_remove)(void *context, const char *path);
    enum sys_error (*stream_write)(void *context, enum sys_stream stream,
                                   struct str bytes);
    struct sys_terminal (*terminal)(void *context, enum sys_stream stream);
    /* NULL when not set. */
    const char *(*environment)(void *context, const char *name);
    /* Seconds since 1970-01-01 UTC. */
    int64_t (*now)(void *context);
    /* The absolute path of the working folder, into `out`. */
    enum sys_error (*folder)(void *context, struct buf *out);

    /* Open files, by a handle that file_close() takes back. */
    enum sys_error (*file_open)(void *context, const char *path,
                                enum sys_mode mode, int *file);
    /* Up to n bytes from `at` on; `*taken` 0 at the end. */
    enum sys_error (*file_take)(void *context, int file, uint64_t at,
                                char *room, size_t n, size_t *taken);
    /* One write at the end, which may fall short of all: `*written` says. */
    enum sys_error (*file_append)(void *context, int file, struct str bytes,
                                  size_t *written);
    enum sys_error (*file_cut)(void *context, int file, uint64_t size);
    /* To the disk. */
    enum sys_error (*file_sync)(void *context, int file);
    /* Alone, till it is closed; waits for others, but not for ever. */
    enum sys_error (*file_lock)(void *context, int file);
    enum sys_error (*file_identity)(void *context, int file,
                                    struct sys_identity *out);
    void (*file_close)(void *context, int file);
    enum sys_error (*path_identity)(void *context, const char *path,
                                    struct sys_identity *out);
    /* The names in a folder, each followed by NUL, in no order. */
    enum sys_error (*folder_list)(void *context, const char *path,
                                  struct buf *out);
    /* The entries of a folder to the disk. */
    enum sys_error (*folder_sync)(void *context, const char *path);

    /* Runs a program, named by its path, with arguments up to a NULL, and waits
       for its end; no shell. It reads `input`, inherits the environment and
       standard error, and nothing else. What takes longer than so many
       milliseconds is ended, 0: it may. An error means that it did not run. */
    enum sys_error (*program_run)(void *context, const char *const *arguments,
                                  struct str input, int milliseconds,
                                  struct sys_end *end);

    /* Does work(first) and work(second), at the same time where the machine
       can, and waits for both. NULL: there is no such way. */
    void (*both_run)(void *context, sys_work *work, void *first, void *second);
};

/* This machine. */
struct sys sys_posix(void);

/* From now on running out of memory says so and ends the program with 5, and
   large blocks come in large pages where the machine has them. */
void sys_stop_without_memory(void);

#endif
