/* The one place where memory is taken and where running out of it ends. */
#include "wpc/base/memory.h"

#include <stdint.h>
#include <stdlib.h>

static void (*failure_handler)(void) = abort;

static void nothing_do(void *block, size_t size)
{
    (void)block;
    (void)size;
}

static void (*large_handler)(void *block, size_t size) = nothing_do;

static void memory_fail(void)
{
    failure_handler();
    abort();
}

void memory_on_failure(void (*handler)(void))
{
    failure_handler = handler;
}

void memory_on_large(void (*handler)(void *block, size_t size))
{
    large_handler = handler;
}

void *memory_take(size_t n, size_t size)
{
    void *block = calloc(n ? n : 1, size ? size : 1);
    if (block == NULL)
        memory_fail();
    if (n >= MEMORY_LARGE / (size ? size : 1))
        large_handler(block, n * size);
    return block;
}

static void size_check(size_t n, size_t size)
{
    if (size != 0 && n > SIZE_MAX / size)
        memory_fail();
}

void *memory_resize(void *block, size_t n, size_t size)
{
    size_check(n, size);
    void *moved = realloc(block, n > 0 && size > 0 ? n * size : 1);
    if (moved == NULL)
        memory_fail();
    if (n >= MEMORY_LARGE / (size ? size : 1))
        large_handler(moved, n * size);
    return moved;
}

/* What fills half of a large page gets all of it, and what is larger whole
   ones: not every aligned_alloc() takes another size. */
void *memory_room(size_t n, size_t size)
{
    size_check(n, size);
    if (n * size < MEMORY_LARGE / 2)
        return memory_resize(NULL, n, size);
    size_t pages = n * size / MEMORY_LARGE + (n * size % MEMORY_LARGE != 0);
    void *block = pages <= SIZE_MAX / MEMORY_LARGE
                      ? aligned_alloc(MEMORY_LARGE, pages * MEMORY_LARGE)
                      : NULL;
    if (block == NULL)
        memory_fail();
    large_handler(block, pages * MEMORY_LARGE);
    return block;
}

void memory_release(void *block)
{
    free(block);
}
