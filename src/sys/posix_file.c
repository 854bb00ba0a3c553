/* Open files and folders, by POSIX. */
#define _GNU_SOURCE /* flock */
#include "posix_file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    FILE_MODE = 0666,
    LOCK_WAIT_SECONDS = 30,
    LOCK_PAUSE_FIRST = 500 * 1000, /* nanoseconds */
    LOCK_PAUSE_LAST = 2 * 1000 * 1000,
};

static enum sys_error posix_file_open(void *context, const char *path,
                                      enum sys_mode mode, int *file)
{
    static const int flags[] = {
        [SYS_READ] = O_RDONLY,
        [SYS_APPEND] = O_RDWR | O_APPEND | O_CREAT,
        [SYS_LOCK] = O_RDWR | O_CREAT,
    };
    (void)context;
    do
        *file = open(path, flags[mode] | O_CLOEXEC, FILE_MODE);
    while (*file < 0 && errno == EINTR);
    return *file < 0 ? posix_error(errno) : SYS_OK;
}

static enum sys_error posix_file_take(void *context, int file, uint64_t at,
                                      char *room, size_t n, size_t *taken)
{
    (void)context;
    ssize_t got;
    do
        got = pread(file, room, n, (off_t)at);
    while (got < 0 && errno == EINTR);
    *taken = got > 0 ? (size_t)got : 0;
    return got < 0 ? posix_error(errno) : SYS_OK;
}

static enum sys_error posix_file_append(void *context, int file,
                                        struct str bytes, size_t *written)
{
    (void)context;
    ssize_t n;
    do
        n = write(file, bytes.p, bytes.n);
    while (n < 0 && errno == EINTR);
    *written = n > 0 ? (size_t)n : 0;
    return n < 0 ? posix_error(errno) : SYS_OK;
}

static enum sys_error posix_file_cut(void *context, int file, uint64_t size)
{
    (void)context;
    int failed;
    do
        failed = ftruncate(file, (off_t)size);
    while (failed && errno == EINTR);
    return failed ? posix_error(errno) : SYS_OK;
}

static enum sys_error posix_file_sync(void *context, int file)
{
    (void)context;
    return fsync(file) != 0 ? posix_error(errno) : SYS_OK;
}

static void pause_for(long nanoseconds)
{
    struct timespec pause = {.tv_nsec = nanoseconds};
    nanosleep(&pause, NULL);
}

static time_t seconds_now(void)
{
    struct timespec now;
    return clock_gettime(CLOCK_MONOTONIC, &now) == 0 ? now.tv_sec : 0;
}

/* flock, never fcntl: that one is lost when any descriptor of the file is
   closed, and the two do not see each other. */
static enum sys_error posix_file_lock(void *context, int file)
{
    (void)context;
    time_t end = seconds_now() + LOCK_WAIT_SECONDS;
    long pause = LOCK_PAUSE_FIRST;
    while (flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return posix_error(errno);
        if (seconds_now() >= end)
            return SYS_LOCKED;
        pause_for(pause);
        pause = pause * 2 < LOCK_PAUSE_LAST ? pause * 2 : LOCK_PAUSE_LAST;
    }
    return SYS_OK;
}

static void identity_set(struct sys_identity *out, const struct stat *facts)
{
    *out =
        (struct sys_identity){(uint64_t)facts->st_dev, (uint64_t)facts->st_ino,
                              (uint64_t)facts->st_size};
}

static enum sys_error posix_file_identity(void *context, int file,
                                          struct sys_identity *out)
{
    (void)context;
    struct stat facts;
    if (fstat(file, &facts) != 0)
        return posix_error(errno);
    identity_set(out, &facts);
    return SYS_OK;
}

static void posix_file_close(void *context, int file)
{
    (void)context;
    close(file);
}

static enum sys_error posix_path_identity(void *context, const char *path,
                                          struct sys_identity *out)
{
    (void)context;
    struct stat facts;
    if (stat(path, &facts) != 0)
        return posix_error(errno);
    identity_set(out, &facts);
    return SYS_OK;
}

static enum sys_error posix_folder_list(void *context, const char *path,
                                        struct buf *out)
{
    (void)context;
    DIR *folder = opendir(path);
    if (folder == NULL)
        return posix_error(errno);
    struct dirent *entry;
    for (errno = 0; (entry = readdir(folder)) != NULL; errno = 0) {
        struct str name = str_from(entry->d_name);
        if (str_equal(name, S(".")) || str_equal(name, S("..")))
            continue;
        buf_put(out, name);
        buf_put_byte(out, '\0');
    }
    enum sys_error error = errno != 0 ? posix_error(errno) : SYS_OK;
    closedir(folder);
    return error;
}

static enum sys_error posix_folder_sync(void *context, const char *path)
{
    (void)context;
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return posix_error(errno);
    /* Some file systems cannot sync a folder and say EINVAL. */
    bool failed = fsync(folder) != 0 && errno != EINVAL;
    enum sys_error error = failed ? posix_error(errno) : SYS_OK;
    close(folder);
    return error;
}

void posix_files_set(struct sys *sys)
{
    sys->file_open = posix_file_open;
    sys->file_take = posix_file_take;
    sys->file_append = posix_file_append;
    sys->file_cut = posix_file_cut;
    sys->file_sync = posix_file_sync;
    sys->file_lock = posix_file_lock;
    sys->file_identity = posix_file_identity;
    sys->file_close = posix_file_close;
    sys->path_identity = posix_path_identity;
    sys->folder_list = posix_folder_list;
    sys->folder_sync = posix_folder_sync;
}
