/* Running another program, by POSIX. */
#define _GNU_SOURCE /* posix_spawn_file_actions_addclosefrom_np */
#include "posix_file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
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

/* We ignore SIGPIPE; what we start must not. */
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
        failed = posix_spawnattr_setflags(
            attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
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

/* A program that does not read to the end has its reasons: its exit tells. */
static void input_write(int descriptor, struct str bytes)
{
    while (bytes.n > 0) {
        ssize_t n = write(descriptor, bytes.p, bytes.n);
        if (n > 0)
            bytes = str_drop(bytes, (size_t)n);
        else if (errno != EINTR)
            return;
    }
}

static enum sys_error program_wait(pid_t process, struct sys_end *end)
{
    int status;
    pid_t got;
    do
        got = waitpid(process, &status, 0);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return posix_error(errno);
    end->killed = WIFSIGNALED(status);
    end->code = end->killed ? WTERMSIG(status) : WEXITSTATUS(status);
    return SYS_OK;
}

enum sys_error posix_program_run(void *context, const char *const *arguments,
                                 struct str input, struct sys_end *end)
{
    (void)context;
    int ends[2];
    pid_t process;
    if (pipe2(ends, O_CLOEXEC) != 0)
        return posix_error(errno);
    int failed = program_start(arguments, ends[0], &process);
    close(ends[0]);
    if (failed == 0)
        input_write(ends[1], input);
    close(ends[1]);
    return failed != 0 ? posix_error(failed) : program_wait(process, end);
}
