/* Merge sort, bottom up. */
#include "wpc/base/sort.h"

#include <stdbool.h>
#include <string.h>

#include "wpc/base/memory.h"

struct merge {
    size_t size;
    sort_order order;
    void *context;
};

static void runs_merge(const struct merge *merge, const char *from, char *to,
                       size_t left, size_t middle, size_t right)
{
    size_t a = left, b = middle, size = merge->size;
    for (size_t at = left; at < right; at++) {
        bool first =
            b == right ||
            (a < middle && merge->order(from + a * size, from + b * size,
                                        merge->context) <= 0);
        memcpy(to + at * size, from + (first ? a++ : b++) * size, size);
    }
}

void sort_stable(void *items, size_t n, size_t size, sort_order order,
                 void *context)
{
    if (n < 2)
        return;
    struct merge merge = {size, order, context};
    char *spare = memory_take(n, size);
    char *from = items, *to = spare;
    for (size_t width = 1; width < n; width *= 2) {
        for (size_t left = 0; left < n; left += 2 * width) {
            size_t middle = left + width < n ? left + width : n;
            size_t right = middle + width < n ? middle + width : n;
            runs_merge(&merge, from, to, left, middle, right);
        }
        char *swap = from;
        from = to;
        to = swap;
    }
    if (from != items)
        memcpy(items, from, n * size);
    memory_release(spare);
}
