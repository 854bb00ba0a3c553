/* Cells of units: items with the same one share it, and it is read when
   somebody asks whom it names. */
#include "party.h"

#include "wpc/base/memory.h"

/* Small, as most cells are read by nobody who asks for few rows. */
struct slot {
    struct party *read; /* NULL: not yet */
    uint32_t parting;   /* from 1; 0 = it has no parts, or nobody asked yet */
    bool leads;         /* some item has it as its leads */
};

/* A cell that tells leads and participants apart, as the two cells that other
   tables have. */
struct parting {
    uint32_t leads;
    uint32_t participants;
};

struct parties {
    struct arena arena; /* what was read */
    struct intern cells;
    struct slot *slots; /* parallel to cells */
    size_t n;
    size_t capacity;
    struct parting *partings;
    size_t n_partings;
    size_t partings_capacity;
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
    enum { FIRST = 128, FIRST_BYTES = 10 * 1024 };
    if (plan->parties == NULL) {
        struct parties *made = memory_take(1, sizeof *made);
        made->arena.first = FIRST_BYTES;
        ARENA_RESERVE(&made->arena, made->slots, made->n, made->capacity,
                      FIRST);
        plan->parties = made;
    }
    return plan->parties;
}

static uint32_t party_put(struct plan *plan, struct str cell)
{
    struct parties *parties = parties_of(plan);
    uint32_t at = intern_put(&parties->cells, cell);
    if (at == parties->n) {
        if (plan->copies)
            parties->cells.names[at] = str_dup(&parties->arena, cell);
        ARENA_PUSH(&parties->arena, parties->slots, parties->n,
                   parties->capacity, ((struct slot){0}));
    }
    return at;
}

/* How the cell's own words part it; NULL when they do not. A cell that leads
   already was asked before, or stands so in a table with both columns. */
static const struct parting *parting_of(struct plan *plan, uint32_t at)
{
    struct parties *parties = plan->parties;
    struct str leads, participants;
    if (!parties->slots[at].leads && parties->slots[at].parting == 0 &&
        unit_cell_part(&parties->arena, parties->cells.names[at], &plan->units,
                       &leads, &participants)) {
        struct parting parting = {.leads = party_put(plan, leads)};
        parting.participants = party_put(plan, participants);
        ARENA_PUSH(&parties->arena, parties->partings, parties->n_partings,
                   parties->partings_capacity, parting);
        parties->slots[at].parting = (uint32_t)parties->n_partings;
    }
    uint32_t parting = parties->slots[at].parting;
    return parting > 0 ? &parties->partings[parting - 1] : NULL;
}

void item_parties_set(struct plan *plan, struct item *item, struct str leads,
                      struct str participants)
{
    item->leads = party_put(plan, leads);
    const struct parting *parting =
        participants.p == NULL ? parting_of(plan, item->leads) : NULL;
    if (parting != NULL)
        item->leads = parting->leads;
    item->participants =
        parting != NULL ? parting->participants : party_put(plan, participants);
    plan->parties->slots[item->leads].leads = true;
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

static struct party *party_of(const struct plan *plan, size_t i)
{
    struct slot *slot = &plan->parties->slots[i];
    if (slot->read == NULL)
        slot->read = party_read(plan, plan->parties->cells.names[i]);
    return slot->read;
}

const struct party *party_at(const struct plan *plan, size_t i)
{
    return party_of(plan, i);
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

static struct scope scope_find(const struct plan *plan,
                               const struct unit_names *names)
{
    struct scope scope = {0};
    for (size_t i = 0; i < names->n; i++) {
        uint32_t region = region_find(&plan->regions, names->items[i]);
        if (region != REGION_NONE)
            scope.named = region_set_union(scope.named, region_set_of(region));
        else if (names->units[i] >= plan->units.n)
            scope.classes |= classes_of(plan, names->items[i]);
    }
    return scope;
}

const struct scope *party_scope(const struct plan *plan, size_t i)
{
    struct party *party = party_of(plan, i);
    if (party->scope == NULL)
        party->scope =
            scope_keep(&plan->parties->arena, scope_find(plan, &party->names));
    return party->scope;
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
