/* Where two works go on at once: whose turn it is to touch what they share. */
#ifndef WPC_BASE_TURNS_H
#define WPC_BASE_TURNS_H

#include <stdbool.h>
#include <stddef.h>

/* {0}: nobody else is there. */
struct turns {
    void (*take)(void *lock);
    bool (*try)(void *lock); /* false, and no turn: the other has it */
    void (*leave)(void *lock);
    void *lock;
};

/* Waits for the other one; not twice by the same. */
static inline void turn_take(const struct turns *turns)
{
    if (turns->take != NULL)
        turns->take(turns->lock);
}

static inline bool turn_try(const struct turns *turns)
{
    return turns->try == NULL || turns->try(turns->lock);
}

static inline void turn_leave(const struct turns *turns)
{
    if (turns->leave != NULL)
        turns->leave(turns->lock);
}

#endif
