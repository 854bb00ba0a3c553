/* Numbers of groups, each once. */
#include "group_ids.h"

enum { FEW = 32 }; /* so many are looked through, more are marked */

static bool id_has(const struct group_ids *ids, uint32_t id)
{
    if (ids->n > FEW)
        return id < ids->n_rounds && ids->rounds[id] == ids->round;
    for (size_t i = 0; i < ids->n; i++)
        if (ids->items[i] == id)
            return true;
    return false;
}

static void id_mark(struct group_ids *ids, uint32_t id)
{
    if (id >= ids->n_rounds) {
        size_t n = ((size_t)id + 1) * 2;
        uint32_t *rounds = ARENA_ARRAY(ids->arena, uint32_t, n);
        for (size_t i = 0; i < ids->n_rounds; i++)
            rounds[i] = ids->rounds[i];
        ids->rounds = rounds;
        ids->n_rounds = n;
    }
    ids->rounds[id] = ids->round;
}

void group_id_put(struct group_ids *ids, uint32_t id)
{
    if (id_has(ids, id))
        return;
    ARENA_PUSH(ids->arena, ids->items, ids->n, ids->capacity, id);
    if (ids->n <= FEW)
        return;
    if (ids->n == FEW + 1) {
        ids->round++;
        for (size_t i = 0; i < FEW; i++)
            id_mark(ids, ids->items[i]);
    }
    id_mark(ids, id);
}
