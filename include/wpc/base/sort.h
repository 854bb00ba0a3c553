/* Sorting that keeps the order of equals. */
#ifndef WPC_BASE_SORT_H
#define WPC_BASE_SORT_H

#include <stddef.h>

/* Negative, 0, positive; `context` is handed through. */
typedef int (*sort_order)(const void *a, const void *b, void *context);

void sort_stable(void *items, size_t n, size_t size, sort_order order,
                 void *context);

#endif
