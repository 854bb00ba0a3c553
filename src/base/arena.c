/* An arena: a chain of blocks, the newest first. */
#include "wpc/base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "wpc/base/memory.h"

enum {
    BLOCK_FIRST = 64 * 1024,
    BLOCK_LAST = 4 * MEMORY_LARGE,
    SHORT = 128, /* as most formatted texts are */
};

struct arena_block {
    struct arena_block *older;
    size_t size;
    alignas(max_align_t) char bytes[];
};

static struct arena_block *block_take(size_t size, struct arena_block *older)
{
    struct arena_block *block =
        memory_room(sizeof(struct arena_block) + size, 1);
    *block = (struct arena_block){.older = older, .size = size};
    return block;
}

static void block_add(struct arena *arena, size_t wanted)
{
    size_t size = BLOCK_FIRST;
    if (arena->newest == NULL && arena->first > 0)
        size = arena->first;
    if (arena->newest != NULL && arena->newest->size >= BLOCK_FIRST)
        size = arena->newest->size * 2;
    if (size > BLOCK_LAST)
        size = BLOCK_LAST;
    if (size < wanted)
        size = wanted;
    arena->newest = block_take(size, arena->newest);
    arena->used = 0;
}

static size_t size_rounded(size_t size)
{
    size_t align = alignof(max_align_t);
    return (size + align - 1) / align * align;
}

static bool has_room(const struct arena *arena, size_t size)
{
    const struct arena_block *newest = arena->newest;
    return newest != NULL && size <= newest->size - arena->used;
}

/* Too much ends the program. */
static size_t size_checked(size_t n, size_t size)
{
    if (size != 0 && n > (SIZE_MAX - sizeof(max_align_t)) / size)
        memory_resize(NULL, n, size);
    return size_rounded(n * size);
}

/* The next bytes, as they are. */
static void *bytes_take(struct arena *arena, size_t size)
{
    if (!has_room(arena, size))
        block_add(arena, size);
    void *taken = arena->newest->bytes + arena->used;
    arena->used += size;
    return taken;
}

/* A block is not zeroed as a whole: a page that nobody uses is then never
   touched. */
void *arena_take(struct arena *arena, size_t n, size_t size)
{
    size_t wanted = size_checked(n, size);
    return memset(bytes_take(arena, wanted), 0, wanted);
}

/* A block of its own stands behind the newest, which goes on being used. */
void *arena_room(struct arena *arena, size_t n, size_t size)
{
    size_t wanted = size_checked(n, size);
    if (arena->newest != NULL && wanted >= BLOCK_FIRST) {
        arena->newest->older = block_take(wanted, arena->newest->older);
        return arena->newest->older->bytes;
    }
    return bytes_take(arena, wanted);
}

struct str str_dup(struct arena *arena, struct str s)
{
    return str_join(arena, s, (struct str){0});
}

struct str str_join(struct arena *arena, struct str a, struct str b)
{
    char *p = bytes_take(arena, size_rounded(a.n + b.n + 1));
    if (a.n)
        memcpy(p, a.p, a.n);
    if (b.n)
        memcpy(p + a.n, b.p, b.n);
    p[a.n + b.n] = '\0';
    return (struct str){p, a.n + b.n};
}

struct str str_join_blank(struct arena *arena, struct str a, struct str b)
{
    return a.n > 0 ? str_join(arena, str_join(arena, a, S(" ")), b)
                   : str_dup(arena, b);
}

struct str str_format(struct arena *arena, const char *format, ...)
{
    char shown[SHORT];
    va_list first, again;
    va_start(first, format);
    va_copy(again, first);
    int n = vsnprintf(shown, sizeof shown, format, first);
    va_end(first);
    size_t size = n > 0 ? (size_t)n : 0;
    char *p = arena_take(arena, size + 1, 1);
    if (size < sizeof shown)
        memcpy(p, shown, size);
    else
        vsnprintf(p, size + 1, format, again);
    va_end(again);
    return (struct str){p, size};
}

/* Longer where it stands: nothing was taken after it, and there is room. */
static bool array_extend(struct arena *arena, const char *items, size_t size,
                         size_t more)
{
    size_t whole = size_rounded(size);
    if (arena->newest == NULL ||
        items + whole != arena->newest->bytes + arena->used ||
        !has_room(arena, more))
        return false;
    arena->used += more;
    return true;
}

void *arena_array_grow(struct arena *arena, void *items, size_t n,
                       size_t *capacity, size_t size)
{
    enum { FIRST = 4 };
    if (n < *capacity)
        return items;
    size_t wider = *capacity ? *capacity * 2 : FIRST;
    if (n > 0 && n == *capacity && n <= SIZE_MAX / 2 / size &&
        array_extend(arena, items, n * size,
                     size_rounded(wider * size) - size_rounded(n * size))) {
        *capacity = wider;
        return items;
    }
    void *moved = bytes_take(arena, size_checked(wider, size));
    if (n)
        memcpy(moved, items, n * size);
    *capacity = wider;
    return moved;
}

/* Where the chain holds the block of an array; behind the newest, which goes on
   being used, when it has none yet. */
static struct arena_block **block_of(struct arena *arena, const void *items)
{
    struct arena_block **at = &arena->newest;
    if (items == NULL)
        return arena->newest == NULL ? at : &arena->newest->older;
    while ((*at)->bytes != items)
        at = &(*at)->older;
    return at;
}

void *arena_long_grow(struct arena *arena, void *items, size_t n,
                      size_t *capacity, size_t size)
{
    enum { FIRST = 16 };
    if (n < *capacity)
        return items;
    *capacity = *capacity ? *capacity * 2 : FIRST;
    size_t room = size_checked(*capacity, size);
    struct arena_block **at = block_of(arena, items), *older = *at;
    bool is_newest = at == &arena->newest;
    if (items != NULL)
        older = older->older;
    *at = memory_resize(items != NULL ? *at : NULL,
                        sizeof(struct arena_block) + room, 1);
    **at = (struct arena_block){.older = older, .size = room};
    if (is_newest)
        arena->used = room;
    return (*at)->bytes;
}

void *arena_array_reserve(struct arena *arena, void *items, size_t n,
                          size_t *capacity, size_t more, size_t size)
{
    if (more <= *capacity - n)
        return items;
    void *moved = arena_room(arena, n + more, size);
    if (n)
        memcpy(moved, items, n * size);
    *capacity = n + more;
    return moved;
}

void arena_clear(struct arena *arena)
{
    struct arena_block *kept = arena->newest;
    if (kept == NULL)
        return;
    *arena = (struct arena){.newest = kept->older};
    arena_release(arena);
    kept->older = NULL;
    arena->newest = kept;
}

void arena_release(struct arena *arena)
{
    while (arena->newest != NULL) {
        struct arena_block *block = arena->newest;
        arena->newest = block->older;
        memory_release(block);
    }
    *arena = (struct arena){0};
}
