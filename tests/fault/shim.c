/* Preloaded into wpc: the n-th call of one function fails or falls short.

   FAULT="write 3 EIO": the third write() fails with EIO; "write 3 half": it
   writes half of what was asked. FAULT_LOG: a file created when that happened. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int calls;

static int error_number(const char *name)
{
    static const struct {
        const char *name;
        int number;
    } errors[] = {{"EIO", EIO},       {"EINTR", EINTR},   {"ENOSPC", ENOSPC},
                  {"EACCES", EACCES}, {"ENOMEM", ENOMEM}, {"EMFILE", EMFILE}};
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (strcmp(errors[i].name, name) == 0)
            return errors[i].number;
    return 0;
}

/* 0: go on; -1: do half; else the error to give. Takes no memory, for malloc
   is one of those who ask. */
static int fault_of(const char *function)
{
    const char *plan = getenv("FAULT");
    size_t n = strlen(function);
    if (!plan || strncmp(plan, function, n) != 0 || plan[n] != ' ')
        return 0;
    const char *p = plan + n + 1;
    int wanted = 0;
    for (; *p >= '0' && *p <= '9'; p++)
        wanted = wanted * 10 + *p - '0';
    if (++calls != wanted)
        return 0;
    const char *log = getenv("FAULT_LOG");
    long fd = syscall(SYS_openat, AT_FDCWD, log ? log : "/dev/null", O_CREAT | O_WRONLY, 0600);
    syscall(SYS_close, fd);
    return strcmp(p + 1, "half") == 0 ? -1 : error_number(p + 1);
}

/* The function that would have been called without this file. */
#define NEXT(function) ((__typeof__(&(function)))dlsym(RTLD_NEXT, #function))
#define FAIL_IF(fault, result) \
    if ((fault) > 0) {         \
        errno = (fault);       \
        return (result);       \
    }

ssize_t read(int fd, void *buffer, size_t n)
{
    int fault = fault_of("read");
    FAIL_IF(fault, -1)
    return NEXT(read)(fd, buffer, fault < 0 && n > 1 ? n / 2 : n);
}

ssize_t write(int fd, const void *buffer, size_t n)
{
    int fault = fault_of("write");
    FAIL_IF(fault, -1)
    return NEXT(write)(fd, buffer, fault < 0 && n > 1 ? n / 2 : n);
}

int open(const char *path, int flags, ...)
{
    int fault = fault_of("open");
    FAIL_IF(fault, -1)
    va_list rest;
    va_start(rest, flags);
    int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
    va_end(rest);
    return NEXT(open)(path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    int fault = fault_of("open");
    FAIL_IF(fault, -1)
    va_list rest;
    va_start(rest, flags);
    int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
    va_end(rest);
    return NEXT(openat)(folder, path, flags, mode);
}

int fstat(int fd, struct stat *out)
{
    int fault = fault_of("fstat");
    FAIL_IF(fault, -1)
    return NEXT(fstat)(fd, out);
}

int fsync(int fd)
{
    int fault = fault_of("fsync");
    FAIL_IF(fault, -1)
    return NEXT(fsync)(fd);
}

int rename(const char *from, const char *to)
{
    int fault = fault_of("rename");
    FAIL_IF(fault, -1)
    return NEXT(rename)(from, to);
}

/* glibc's own names: dlsym() itself may ask for memory. */
void *__libc_malloc(size_t n);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *block, size_t n);

void *malloc(size_t n)
{
    int fault = fault_of("malloc");
    FAIL_IF(fault, NULL)
    return __libc_malloc(n);
}

void *calloc(size_t n, size_t size)
{
    int fault = fault_of("malloc");
    FAIL_IF(fault, NULL)
    return __libc_calloc(n, size);
}

void *realloc(void *block, size_t n)
{
    int fault = fault_of("malloc");
    FAIL_IF(fault, NULL)
    return __libc_realloc(block, n);
}

void *__libc_memalign(size_t align, size_t n);

void *aligned_alloc(size_t align, size_t n)
{
    int fault = fault_of("aligned_alloc");
    FAIL_IF(fault, NULL)
    return __libc_memalign(align, n);
}
