/* Events that wait for others of the same part of the cells. */
#include "fold_queue.h"

#include "fold_works.h"
#include "wpc/base/memory.h"

void queue_begin(struct fold_queue *queue, uint32_t n_cells)
{
    enum { FEW = 16 * 1024 };
    if (n_cells <= FEW)
        return;
    queue->items =
        memory_take((size_t)QUEUE_PARTS * QUEUE_EACH, sizeof *queue->items);
    while ((n_cells - 1) >> queue->shift >= QUEUE_PARTS)
        queue->shift++;
}

/* What comes soon is asked for while there is something to do. */
static void part_take(struct fold *fold, size_t part)
{
    enum { AHEAD = 12 };
    struct fold_queue *queue = &fold->works->queue;
    const struct brief *items = &queue->items[part * QUEUE_EACH];
    size_t n = queue->n[part];
    for (size_t i = 0; i < n; i++) {
        size_t soon = i + AHEAD < n ? i + AHEAD : n - 1;
        __builtin_prefetch(&fold->states[items[soon].cell], 1);
        brief_take(fold, &items[i]);
    }
    queue->n[part] = 0;
}

bool queue_put(struct fold *fold, const struct brief *brief)
{
    struct fold_queue *queue = &fold->works->queue;
    if (queue->items == NULL || brief->cell == CELL_NONE)
        return false;
    size_t part = brief->cell >> queue->shift;
    queue->items[part * QUEUE_EACH + queue->n[part]++] = *brief;
    if (queue->n[part] == QUEUE_EACH)
        part_take(fold, part);
    return true;
}

void queue_end(struct fold *fold)
{
    struct fold_queue *queue = &fold->works->queue;
    for (size_t part = 0; part < QUEUE_PARTS; part++)
        part_take(fold, part);
    memory_release(queue->items);
    *queue = (struct fold_queue){0};
}
