/* The one place where memory is taken and where running out of it ends. */
#ifndef WPC_BASE_MEMORY_H
#define WPC_BASE_MEMORY_H

#include <stddef.h>

/* Called once when memory runs out; must not return. Until main names one,
   running out aborts. With the next one the only writable global of the
   program. */
void memory_on_failure(void (*handler)(void));
/* Called for each block of MEMORY_LARGE bytes or more when it was taken and
   before anything is written to it. So large is a large page, where there are
   any. */
enum { MEMORY_LARGE = 2 * 1024 * 1024 };
void memory_on_large(void (*handler)(void *block, size_t size));

/* Zeroed; never NULL. n * size is checked. Free with memory_release(). */
void *memory_take(size_t n, size_t size);
/* Keeps the first bytes; new ones are not zeroed. */
void *memory_resize(void *block, size_t n, size_t size);
/* Not zeroed. What is large begins where a large page may: for what will hardly
   grow, since to resize it can mean to copy it. */
void *memory_room(size_t n, size_t size);
void memory_release(void *block);

#endif
