/* Runs a command and says what it took.

       measure FILE COMMAND [WORD]…

   The command reads nothing and prints into FILE. Afterwards one line on
   standard output: seconds from start to end, KiB at the peak, exit status. A
   program of its own, since a child's peak begins with its parent's: started
   from Python nothing would take less than Python. */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("measure FILE COMMAND [WORD]...\n", stderr);
        return EXIT_FAILURE;
    }
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, argv[1], O_WRONLY | O_CREAT | O_TRUNC, 0644);
    double begin = now();
    pid_t child;
    int status = posix_spawnp(&child, argv[2], &files, NULL, argv + 2, environ);
    if (status != 0) {
        fprintf(stderr, "%s: %s\n", argv[2], strerror(status));
        return EXIT_FAILURE;
    }
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    double end = now();
    struct rusage used;
    getrusage(RUSAGE_CHILDREN, &used);
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    printf("%.6f %ld %d\n", end - begin, used.ru_maxrss, code);
    return EXIT_SUCCESS;
}
