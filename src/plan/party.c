/* Cells of units: items with the same one share it, and it is read when
   somebody asks whom it names. */
#include "party.h"

#include "wpc/base/memory.h"

/* Small, as most cells are read by nobody who asks for few rows. */
struct slot {
    struct party *read;  /* NULL: not yet */
    struct scope *scope; /* NULL: not yet */
    bool leads;          /* some item has it as its leads */
};

struct parties {
    struct arena arena; /* what was read */
    struct intern cells;
    struct slot *slots; /* parallel to cells */
    size_t n;
    size_t capacity;
    struct intern others; /* names that are no unit's and no region's … */
    unsigned *classes;    /* … and the classes that each stands for */
    size_t n_classes;
    size_t classes_capacity;
    struct intern strangers; /* of the first n_told parties */
    size_t n_told;
};

static struct parties *parties_of(struct plan *plan)
{
    /* Most cells come again in a long table. */
    enum { FIRST = 128, FIRST_BYTES = 16 * 1024 };
    if (plan->parties == NULL) {
        struct parties *made = memory_take(1, sizeof *made);
        made->arena.first = FIRST_BYTES;
        ARENA_RESERVE(&made->arena, made->slots, made->n, made->capacity,
                      FIRST);
        plan->parties = made;
    }
    return plan->parties;
}

uint32_t party_put(struct plan *plan, struct str cell, enum unit_role role)
{
    struct parties *parties = parties_of(plan);
    uint32_t at = intern_put(&parties->cells, cell);
    if (at == parties->n) {
        if (plan->copies)
            parties->cells.names[at] = str_dup(&parties->arena, cell);
        ARENA_PUSH(&parties->arena, parties->slots, parties->n,
                   parties->capacity, ((struct slot){0}));
    }
    parties->slots[at].leads |= role == UNIT_LEAD;
    return at;
}

size_t party_count(const struct plan *plan)
{
    return plan->parties != NULL ? plan->parties->n : 0;
}

/* The classes that a name stands for which is no unit's and no region's. */
static unsigned classes_of(const struct plan *plan, struct str name)
{
    struct parties *parties = plan->parties;
    if (unit_is_all_regions(name))
        return CLASS_ALL;
    uint32_t at = intern_put(&parties->others, name);
    if (at < parties->n_classes)
        return parties->classes[at];
    unsigned classes = 0;
    struct mentions found =
        mentions_read(&parties->arena, name, &plan->regions);
    for (size_t i = 0; i < found.n; i++)
        if (found.items[i].kind == MENTION_CLASS)
            classes |= found.items[i].class;
    ARENA_PUSH(&parties->arena, parties->classes, parties->n_classes,
               parties->classes_capacity, classes);
    return classes;
}

static struct party *party_read(const struct plan *plan, struct str cell)
{
    struct arena *arena = &plan->parties->arena;
    struct party *party = ARENA_NEW(arena, struct party);
    party->cell = cell;
    party->names =
        unit_cell_read(arena, cell, &plan->units, &plan->regions.names);
    return party;
}

const struct party *party_at(const struct plan *plan, size_t i)
{
    struct slot *slot = &plan->parties->slots[i];
    if (slot->read == NULL)
        slot->read = party_read(plan, plan->parties->cells.names[i]);
    return slot->read;
}

const struct party *item_leads(const struct plan *plan, const struct item *item)
{
    return party_at(plan, item->leads);
}

const struct party *item_participants(const struct plan *plan,
                                      const struct item *item)
{
    return party_at(plan, item->participants);
}

static struct scope *scope_find(const struct plan *plan,
                                const struct unit_names *names)
{
    struct scope *scope = ARENA_NEW(&plan->parties->arena, struct scope);
    for (size_t i = 0; i < names->n; i++) {
        uint32_t region = region_find(&plan->regions, names->items[i]);
        if (region != REGION_NONE)
            scope->named =
                region_set_union(scope->named, region_set_of(region));
        else if (names->units[i] >= plan->units.n)
            scope->classes |= classes_of(plan, names->items[i]);
    }
    return scope;
}

const struct scope *party_scope(const struct plan *plan, size_t i)
{
    const struct party *party = party_at(plan, i);
    struct slot *slot = &plan->parties->slots[i];
    if (slot->scope == NULL)
        slot->scope = scope_find(plan, &party->names);
    return slot->scope;
}

bool party_leads(const struct plan *plan, size_t i)
{
    return plan->parties->slots[i].leads;
}

/* Gives each stranger of the party its number. */
static void strangers_put(const struct plan *plan, const struct party *party)
{
    const struct unit_names *names = &party->names;
    for (size_t i = 0; i < names->n; i++)
        if (names->units[i] == UNIT_NONE)
            names->units[i] =
                (uint32_t)plan->units.n +
                intern_put(&plan->parties->strangers, names->items[i]);
}

const struct intern *plan_strangers(const struct plan *plan)
{
    static const struct intern none = {0};
    struct parties *parties = plan->parties;
    if (parties == NULL)
        return &none;
    for (; parties->n_told < parties->n; parties->n_told++)
        strangers_put(plan, party_at(plan, parties->n_told));
    return &parties->strangers;
}

void parties_release(struct parties *parties)
{
    if (parties == NULL)
        return;
    intern_release(&parties->cells);
    intern_release(&parties->others);
    intern_release(&parties->strangers);
    arena_release(&parties->arena);
    memory_release(parties);
}
