/* An arena: many things with one life. Nothing in it is freed by itself. */
#ifndef WPC_BASE_ARENA_H
#define WPC_BASE_ARENA_H

#include <stdarg.h>

#include "wpc/base/str.h"

struct arena_block;

/* {0} is ready. Owner: the caller, who calls arena_release(). */
struct arena {
    struct arena_block *newest;
    size_t used;
    size_t first; /* bytes of the first block: for what is little and not the
                     last to be taken; 0 = a large one */
};

/* Zeroed and aligned for any type; never NULL (see memory.h). */
void *arena_take(struct arena *arena, size_t n, size_t size);
#define ARENA_NEW(arena, type) ((type *)arena_take((arena), 1, sizeof(type)))
#define ARENA_ARRAY(arena, type, n) \
    ((type *)arena_take((arena), (n), sizeof(type)))

/* The same as it is, not zeroed: of a room that is larger than what comes to
   be in it, the pages that nobody fills are never touched. */
void *arena_room(struct arena *arena, size_t n, size_t size);

/* The copy is followed by a NUL, so its p may go to the system. */
struct str str_dup(struct arena *arena, struct str s);
/* Joined without a separator. */
struct str str_join(struct arena *arena, struct str a, struct str b);
/* The same with a blank between; b alone where a is empty. */
struct str str_join_blank(struct arena *arena, struct str a, struct str b);
__attribute__((format(printf, 2, 3))) struct str
str_format(struct arena *arena, const char *format, ...);

/* Room for one more in an array that the arena holds: `*items` may move, old
   copies stay in the arena till it is released. What is in the room that is not
   used yet is of no meaning. */
void *arena_array_grow(struct arena *arena, void *items, size_t n,
                       size_t *capacity, size_t size);
#define ARENA_PUSH(arena, items, n, capacity, value)                      \
    ((items) = (n) < (capacity)                                           \
                   ? (items)                                              \
                   : arena_array_grow((arena), (items), (n), &(capacity), \
                                      sizeof *(items)),                   \
     (items)[(n)++] = (value))

/* The same where many may come: the array has a block of its own, which grows,
   and no old copies stay. */
void *arena_long_grow(struct arena *arena, void *items, size_t n,
                      size_t *capacity, size_t size);
#define ARENA_PUSH_LONG(arena, items, n, capacity, value)                \
    ((items) = (n) < (capacity)                                          \
                   ? (items)                                             \
                   : arena_long_grow((arena), (items), (n), &(capacity), \
                                     sizeof *(items)),                   \
     (items)[(n)++] = (value))

/* Room for so many more, where it is known how many will come. */
void *arena_array_reserve(struct arena *arena, void *items, size_t n,
                          size_t *capacity, size_t more, size_t size);
#define ARENA_RESERVE(arena, items, n, capacity, more)                         \
    ((items) = arena_array_reserve((arena), (items), (n), &(capacity), (more), \
                                   sizeof *(items)))

/* Takes all back; some of the room is kept for what is taken next. */
void arena_clear(struct arena *arena);
void arena_release(struct arena *arena);

#endif
