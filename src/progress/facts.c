/* What only few cells have, by open addressing. */
#include "facts.h"

#include "wpc/base/memory.h"

enum { FIRST_SLOTS = 64 };

/* The slot of that cell and kind, or the free one where it belongs. */
static struct fact *slot_of(const struct facts *facts, uint32_t cell,
                            uint32_t kind)
{
    uint64_t hash = ((uint64_t)cell * FACTS + kind) * 0x9E3779B97F4A7C15u;
    size_t at = (size_t)(hash >> 32) & (facts->n_slots - 1);
    while (facts->slots[at].key != 0 &&
           (facts->slots[at].cell != cell || facts->slots[at].kind != kind))
        at = (at + 1) & (facts->n_slots - 1);
    return &facts->slots[at];
}

static void slots_widen(struct facts *facts)
{
    struct facts wider = {.n = facts->n,
                          .n_slots = facts->n_slots ? facts->n_slots * 2
                                                    : FIRST_SLOTS};
    wider.slots = memory_take(wider.n_slots, sizeof *wider.slots);
    for (size_t i = 0; i < facts->n_slots; i++) {
        const struct fact *fact = &facts->slots[i];
        if (fact->key != 0)
            *slot_of(&wider, fact->cell, fact->kind) = *fact;
    }
    memory_release(facts->slots);
    *facts = wider;
}

void fact_put(struct facts *facts, const struct fact *fact)
{
    if (facts->n * 4 >= facts->n_slots * 3)
        slots_widen(facts);
    struct fact *slot = slot_of(facts, fact->cell, fact->kind);
    facts->n += slot->key == 0;
    if (event_order(fact->key, fact->id, slot->key, slot->id) > 0)
        *slot = *fact;
}

struct fact *fact_find(const struct facts *facts, uint32_t cell,
                       enum fact_kind kind)
{
    if (facts->n_slots == 0)
        return NULL;
    struct fact *slot = slot_of(facts, cell, kind);
    return slot->key != 0 ? slot : NULL;
}

void facts_release(struct facts *facts)
{
    memory_release(facts->slots);
    *facts = (struct facts){0};
}
