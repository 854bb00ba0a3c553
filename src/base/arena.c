/* An arena: a chain of blocks, the newest first. */
#include "wpc/base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "wpc/base/memory.h"

enum { BLOCK_SIZE = 64 * 1024 };

struct arena_block {
    struct arena_block *older;
    size_t size;
    alignas(max_align_t) char bytes[];
};

static void *block_add(struct arena *arena, size_t size)
{
    size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;
    struct arena_block *block = memory_take(1, sizeof *block + room);
    block->size = room;
    block->older = arena->newest;
    arena->newest = block;
    arena->used = size;
    return block->bytes;
}

void *arena_take(struct arena *arena, size_t n, size_t size)
{
    if (size != 0 && n > (SIZE_MAX - sizeof(max_align_t)) / size)
        return memory_resize(NULL, n, size);
    size_t align = alignof(max_align_t);
    size_t wanted = (n * size + align - 1) / align * align;
    struct arena_block *block = arena->newest;
    if (block == NULL || wanted > block->size - arena->used)
        return block_add(arena, wanted);
    void *taken = block->bytes + arena->used;
    arena->used += wanted;
    return taken;
}

struct str str_dup(struct arena *arena, struct str s)
{
    return str_join(arena, s, (struct str){0});
}

struct str str_join(struct arena *arena, struct str a, struct str b)
{
    char *p = arena_take(arena, a.n + b.n + 1, 1);
    if (a.n)
        memcpy(p, a.p, a.n);
    if (b.n)
        memcpy(p + a.n, b.p, b.n);
    return (struct str){p, a.n + b.n};
}

struct str str_format(struct arena *arena, const char *format, ...)
{
    va_list first, again;
    va_start(first, format);
    va_copy(again, first);
    int n = vsnprintf(NULL, 0, format, first);
    va_end(first);
    size_t size = n > 0 ? (size_t)n : 0;
    char *p = arena_take(arena, size + 1, 1);
    if (size)
        vsnprintf(p, size + 1, format, again);
    va_end(again);
    return (struct str){p, size};
}

void *arena_array_grow(struct arena *arena, void *items, size_t n,
                       size_t *capacity, size_t size)
{
    enum { FIRST = 8 };
    if (n < *capacity)
        return items;
    size_t wider = *capacity ? *capacity * 2 : FIRST;
    void *moved = arena_take(arena, wider, size);
    if (n)
        memcpy(moved, items, n * size);
    *capacity = wider;
    return moved;
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
