/* Two works at once, by POSIX threads. */
#include <pthread.h>

#include "posix_file.h"

struct work {
    sys_work *run;
    void *share;
    const struct turns *turns;
};

static void lock_take(void *lock)
{
    (void)pthread_mutex_lock(lock);
}

static bool lock_try(void *lock)
{
    return pthread_mutex_trylock(lock) == 0;
}

static void lock_leave(void *lock)
{
    (void)pthread_mutex_unlock(lock);
}

static void *work_run(void *context)
{
    const struct work *work = context;
    work->run(work->share, work->turns);
    return NULL;
}

/* Where there can be no second thread, it waits for the first. */
void posix_both_run(void *context, sys_work *run, void *first, void *second)
{
    pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    struct turns turns = {lock_take, lock_try, lock_leave, &lock};
    struct work works[] = {{run, first, &turns}, {run, second, &turns}};
    pthread_t thread;
    (void)context;
    bool is_started = pthread_create(&thread, NULL, work_run, &works[1]) == 0;
    work_run(&works[0]);
    if (is_started)
        (void)pthread_join(thread, NULL);
    else
        work_run(&works[1]);
    (void)pthread_mutex_destroy(&lock);
}
