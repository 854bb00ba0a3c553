/* Where two works go on at once: whose turn it is to touch what they share. */
#ifndef WPC_BASE_TURNS_H
#define WPC_BASE_TURNS_H

#include <stddef.h>

/* {0}: nobody else is there. */
struct turns {
    void (*take)(void *lock);
    void (*leave)(void *lock);
    void *lock;
};

/* Waits for the other one; not twice by the same. */
static inline void turn_take(const struct turns *turns)
{
    if (turns->take != NULL)
        turns->take(turns->lock);
}

static inline void turn_leave(const struct turns *turns)
{
    if (turns->leave != NULL)
        turns->leave(turns->lock);
}

#endif
