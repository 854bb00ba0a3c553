/* This machine, by POSIX. */
#define _GNU_SOURCE /* TIOCGWINSZ and madvise beside POSIX names */
#include "wpc/sys/sys.h"

#include <errno.h>
#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "wpc/base/memory.h"
#include "wpc/base/rc.h"
#include "posix_file.h"

enum { READ_CHUNK = 256 * 1024, PATH_FIRST = 4096 };

enum sys_error posix_error(int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return SYS_MISSING;
    case EACCES:
    case EPERM:
    case EROFS:
        return SYS_DENIED;
    case EISDIR:
        return SYS_FOLDER;
    case ENOSPC:
    case EDQUOT:
        return SYS_FULL;
    case EPIPE:
        return SYS_PIPE;
    default:
        return SYS_FAILED;
    }
}

/* `known`: what a regular file holds, so that the end is seen without asking
   once more; 0 when not known. */
static enum sys_error descriptor_read(int descriptor, size_t known,
                                      struct buf *out)
{
    size_t begin = out->n;
    for (;;) {
        if (out->n == out->capacity)
            buf_reserve(out, READ_CHUNK);
        size_t room = out->capacity - out->n;
        ssize_t n = read(descriptor, out->p + out->n, room);
        if (n == 0)
            return SYS_OK;
        if (n > 0)
            out->n += (size_t)n;
        else if (errno != EINTR)
            return posix_error(errno);
        if (n > 0 && (size_t)n < room && out->n - begin == known)
            return SYS_OK;
    }
}

static enum sys_error posix_file_read(void *context, const char *path,
                                      uint64_t limit, struct buf *out)
{
    (void)context;
    if (strcmp(path, "-") == 0)
        return descriptor_read(STDIN_FILENO, 0, out);
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return posix_error(errno);
    struct stat facts;
    size_t known = 0;
    if (fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode))
        known = (size_t)facts.st_size;
    enum sys_error error = SYS_LARGE;
    /* One byte more than the size, so that the end is seen at once. */
    if (known > 0 && known < limit)
        buf_reserve(out, known + 1);
    if (known < limit)
        error = descriptor_read(descriptor, known, out);
    close(descriptor);
    return error;
}

static struct sys_file posix_file_look(void *context, const char *path)
{
    (void)context;
    struct stat facts;
    if (stat(path, &facts) != 0)
        return (struct sys_file){0};
    return (struct sys_file){.exists = true,
                             .is_folder = S_ISDIR(facts.st_mode),
                             .is_own = facts.st_uid == geteuid()};
}

static enum sys_error descriptor_write(int descriptor, struct str bytes)
{
    while (bytes.n > 0) {
        ssize_t n = write(descriptor, bytes.p, bytes.n);
        if (n >= 0)
            bytes = str_drop(bytes, (size_t)n);
        else if (errno != EINTR)
            return posix_error(errno);
    }
    return SYS_OK;
}

/* The descriptor is closed whatever happens. */
static enum sys_error descriptor_finish(int descriptor, struct str bytes)
{
    enum sys_error error = descriptor_write(descriptor, bytes);
    if (error == SYS_OK && fsync(descriptor) != 0)
        error = posix_error(errno);
    if (close(descriptor) != 0 && error == SYS_OK)
        error = posix_error(errno);
    return error;
}

/* A device or a pipe is written to: a rename would put a file in its place. */
static bool is_stream(const char *path)
{
    struct stat facts;
    return stat(path, &facts) == 0 && !S_ISREG(facts.st_mode) &&
           !S_ISDIR(facts.st_mode);
}

static enum sys_error stream_fill(const char *path, struct str bytes)
{
    int descriptor = open(path, O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        return posix_error(errno);
    enum sys_error error = descriptor_write(descriptor, bytes);
    if (close(descriptor) != 0 && error == SYS_OK)
        error = posix_error(errno);
    return error;
}

static enum sys_error file_replace(const char *path, struct str bytes)
{
    struct buf beside = {0};
    buf_put(&beside, str_from(path));
    buf_put(&beside, S(".XXXXXX"));
    buf_put_byte(&beside, '\0');
    int descriptor = mkstemp(beside.p);
    if (descriptor < 0) {
        buf_release(&beside);
        return posix_error(errno);
    }
    mode_t mask = umask(0);
    umask(mask);
    (void)fchmod(descriptor, 0666 & ~mask);
    enum sys_error error = descriptor_finish(descriptor, bytes);
    if (error == SYS_OK && rename(beside.p, path) != 0)
        error = posix_error(errno);
    if (error != SYS_OK)
        unlink(beside.p);
    buf_release(&beside);
    return error;
}

/* A link stays and what it leads to is replaced. */
static enum sys_error posix_file_replace(void *context, const char *path,
                                         struct str bytes)
{
    (void)context;
    if (is_stream(path))
        return stream_fill(path, bytes);
    char *target = realpath(path, NULL);
    enum sys_error error = file_replace(target ? target : path, bytes);
    memory_release(target);
    return error;
}

static enum sys_error posix_folder_make(void *context, const char *path)
{
    enum { FOLDER_MODE = 0777 }; /* less the umask */
    (void)context;
    if (mkdir(path, FOLDER_MODE) == 0 || errno == EEXIST)
        return SYS_OK;
    return posix_error(errno);
}

static enum sys_error posix_path_rename(void *context, const char *from,
                                        const char *to)
{
    (void)context;
    return rename(from, to) == 0 ? SYS_OK : posix_error(errno);
}

static enum sys_error posix_path_remove(void *context, const char *path)
{
    (void)context;
    return remove(path) == 0 ? SYS_OK : posix_error(errno);
}

static enum sys_error posix_stream_write(void *context, enum sys_stream stream,
                                         struct str bytes)
{
    (void)context;
    return descriptor_write((int)stream, bytes);
}

static struct sys_terminal posix_terminal(void *context, enum sys_stream stream)
{
    (void)context;
    struct sys_terminal terminal = {.is_terminal = isatty((int)stream)};
    struct winsize size;
    if (terminal.is_terminal && ioctl((int)stream, TIOCGWINSZ, &size) == 0)
        terminal.width = size.ws_col;
    return terminal;
}

static const char *posix_environment(void *context, const char *name)
{
    (void)context;
    return getenv(name);
}

static int64_t posix_now(void *context)
{
    (void)context;
    return (int64_t)time(NULL);
}

static enum sys_error posix_folder(void *context, struct buf *out)
{
    (void)context;
    size_t size = PATH_FIRST;
    while (getcwd(buf_reserve(out, size), size) == NULL) {
        if (errno != ERANGE)
            return posix_error(errno);
        size *= 2;
    }
    out->n += strlen(out->p + out->n);
    return SYS_OK;
}

static void out_of_memory(void)
{
    static const char text[] = "wpc: 内存不足 (out of memory)\n";
    (void)!write(STDERR_FILENO, text, sizeof text - 1);
    _exit(RC_SYSTEM);
}

/* The heap grows in few large steps and is not given back piece by piece at
   the end: each step is a call of the system. */
static void heap_step_set(void)
{
#ifdef M_TOP_PAD
    enum { HEAP_STEP = 1024 * 1024 };
    mallopt(M_TOP_PAD, HEAP_STEP);
    mallopt(M_TRIM_THRESHOLD, 2 * HEAP_STEP);
#endif
}

/* A fault for every 4 KiB of a big plan costs more than reading its file. The
   advice may be in vain, which does no harm. All of the mapping is meant, or it
   could not be made longer where it lies. */
static void large_pages_ask(void *block, size_t size)
{
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t first = (uintptr_t)block / page * page;
    uintptr_t end = ((uintptr_t)block + size + page - 1) / page * page;
    (void)madvise((void *)first, end - first, MADV_HUGEPAGE);
}

void sys_stop_without_memory(void)
{
    heap_step_set();
    memory_on_failure(out_of_memory);
    memory_on_large(large_pages_ask);
}

struct sys sys_posix(void)
{
    /* A reader that goes away shows as SYS_PIPE, not as a killed process. */
    signal(SIGPIPE, SIG_IGN);
    struct sys sys = {.file_read = posix_file_read,
                      .file_look = posix_file_look,
                      .file_replace = posix_file_replace,
                      .folder_make = posix_folder_make,
                      .path_rename = posix_path_rename,
                      .path_remove = posix_path_remove,
                      .stream_write = posix_stream_write,
                      .terminal = posix_terminal,
                      .environment = posix_environment,
                      .now = posix_now,
                      .folder = posix_folder,
                      .program_run = posix_program_run,
                      .both_run = posix_both_run};
    posix_files_set(&sys);
    return sys;
}
