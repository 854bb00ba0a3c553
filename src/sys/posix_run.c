/* Running another program, by POSIX. */
#define _GNU_SOURCE /* posix_spawn_file_actions_addclosefrom_np */
#include "posix_file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* Its input is the pipe, its output goes nowhere, its complaints where ours go;
   nothing else of ours stays open in it, not even what we were started with: a
   cron job's lock must not outlive the job in a mail queue. */
static int actions_fill(posix_spawn_file_actions_t *actions, int input)
{
    int failed = posix_spawn_file_actions_adddup2(actions, input, STDIN_FILENO);
    if (failed == 0)
        failed = posix_spawn_file_actions_addopen(actions, STDOUT_FILENO,
                                                  "/dev/null", O_WRONLY, 0);
    if (failed == 0)
        failed = posix_spawn_file_actions_addclosefrom_np(actions,
                                                          STDERR_FILENO + 1);
    return failed;
}

/* We ignore SIGPIPE; what we start must not. It is a group of its own, so that
   what it starts in turn can be ended with it. */
static int attributes_fill(posix_spawnattr_t *attributes)
{
    sigset_t usual, none;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigemptyset(&none);
    int failed = posix_spawnattr_setsigdefault(attributes, &usual);
    if (failed == 0)
        failed = posix_spawnattr_setsigmask(attributes, &none);
    if (failed == 0)
        failed = posix_spawnattr_setpgroup(attributes, 0);
    if (failed == 0)
        failed = posix_spawnattr_setflags(
            attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK |
                            POSIX_SPAWN_SETPGROUP);
    return failed;
}

static int program_start(const char *const *arguments, int input,
                         pid_t *process)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    if (posix_spawn_file_actions_init(&actions) != 0)
        return ENOMEM;
    if (posix_spawnattr_init(&attributes) != 0) {
        posix_spawn_file_actions_destroy(&actions);
        return ENOMEM;
    }
    int failed = actions_fill(&actions, input);
    if (failed == 0)
        failed = attributes_fill(&attributes);
    /* The interface is older than const; arguments are not written to. */
    char *const *words = (char *const *)(uintptr_t)arguments;
    if (failed == 0)
        failed = posix_spawn(process, arguments[0], &actions, &attributes,
                             words, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

/* When it must have ended; milliseconds of a clock that nobody sets. */
struct limit {
    bool is_set;
    int64_t end;
};

static int64_t clock_now(void)
{
    enum { THOUSAND = 1000, MILLION = THOUSAND * THOUSAND };
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * THOUSAND + now.tv_nsec / MILLION;
}

static struct limit limit_begin(int milliseconds)
{
    return (struct limit){milliseconds > 0, clock_now() + milliseconds};
}

/* As poll() takes it; 0 when it is over. */
static int limit_left(const struct limit *limit)
{
    if (!limit->is_set)
        return -1;
    int64_t left = limit->end - clock_now();
    return left < 0 ? 0 : left > INT32_MAX ? INT32_MAX : (int)left;
}

/* A program that does not read to the end has its reasons: its exit tells. */
static void input_write(int descriptor, struct str bytes,
                        const struct limit *limit)
{
    struct pollfd room = {.fd = descriptor, .events = POLLOUT};
    while (bytes.n > 0) {
        ssize_t n = write(descriptor, bytes.p, bytes.n);
        if (n > 0)
            bytes = str_drop(bytes, (size_t)n);
        else if (errno == EAGAIN && poll(&room, 1, limit_left(limit)) == 0)
            return;
        else if (errno != EINTR && errno != EAGAIN)
            return;
    }
}

/* True when it ended in time; without a limit it is waited for. */
static bool is_ended(pid_t process, const struct limit *limit, pid_t *got,
                     int *status)
{
    enum { FIRST = 1, MOST = 100 };
    for (int pause = FIRST;; pause = pause * 2 < MOST ? pause * 2 : MOST) {
        *got = waitpid(process, status, limit->is_set ? WNOHANG : 0);
        int left = limit_left(limit);
        if (*got > 0 || (*got < 0 && errno != EINTR))
            return true;
        if (left == 0)
            return false;
        if (*got == 0)
            (void)poll(NULL, 0, left > 0 && left < pause ? left : pause);
    }
}

/* It may tidy up, but not for long. */
static void program_end(pid_t process, pid_t *got, int *status)
{
    enum { TIDYING = 2000 };
    struct limit tidying = limit_begin(TIDYING), none = {0};
    (void)kill(-process, SIGTERM);
    if (is_ended(process, &tidying, got, status))
        return;
    (void)kill(-process, SIGKILL);
    (void)is_ended(process, &none, got, status);
}

static enum sys_error program_wait(pid_t process, const struct limit *limit,
                                   struct sys_end *end)
{
    int status = 0;
    pid_t got;
    *end = (struct sys_end){0};
    if (!is_ended(process, limit, &got, &status)) {
        end->late = true;
        program_end(process, &got, &status);
    }
    if (got < 0)
        return posix_error(errno);
    end->killed = WIFSIGNALED(status);
    end->code = end->killed ? WTERMSIG(status) : WEXITSTATUS(status);
    return SYS_OK;
}

enum sys_error posix_program_run(void *context, const char *const *arguments,
                                 struct str input, int milliseconds,
                                 struct sys_end *end)
{
    (void)context;
    int ends[2];
    pid_t process;
    struct limit limit = limit_begin(milliseconds);
    if (pipe2(ends, O_CLOEXEC) != 0)
        return posix_error(errno);
    (void)fcntl(ends[1], F_SETFL, O_NONBLOCK);
    int failed = program_start(arguments, ends[0], &process);
    close(ends[0]);
    if (failed == 0)
        input_write(ends[1], input, &limit);
    close(ends[1]);
    return failed != 0 ? posix_error(failed)
                       : program_wait(process, &limit, end);
}
