/* Groups being filled, found by their keys. */
#include "ledger.h"

#include "wpc/base/sort.h"

bool ledger_reaches(const struct ledger *ledger, enum dimension_reach reach)
{
    for (size_t i = 0; i < ledger->n_by; i++)
        if (ledger->by[i]->reach == reach)
            return true;
    return false;
}

/* Every dimension knows the groups of an item by itself. */
static bool is_by_item(const struct ledger *ledger)
{
    for (size_t i = 0; i < ledger->n_by; i++)
        if (ledger->by[i]->reach != REACH_ITEM &&
            ledger->by[i]->reach != REACH_REGION)
            return false;
    return true;
}

static bool has_keys(const struct group *group, uint32_t key, uint32_t other)
{
    return group->keys[0] == key && group->keys[1] == other;
}

/* The slot of the keys, or the free one where they would stand. */
static size_t slot_of(const struct ledger *ledger, uint32_t key, uint32_t other)
{
    const uint64_t golden = UINT64_C(0x9E3779B97F4A7C15);
    enum { HIGH = 32 };
    uint64_t hash = ((uint64_t)key << HIGH | other) * golden;
    size_t mask = ledger->n_slots - 1;
    size_t at = (size_t)(hash >> HIGH) & mask;
    for (;; at = (at + 1) & mask) {
        if (ledger->slots[at] == 0)
            return at;
        if (has_keys(&ledger->groups->items[ledger->slots[at] - 1], key, other))
            return at;
    }
}

static void slots_grow(struct ledger *ledger, struct arena *arena)
{
    enum { FIRST = 64 };
    struct groups *groups = ledger->groups;
    if ((groups->n + 1) * 2 <= ledger->n_slots)
        return;
    ledger->n_slots = ledger->n_slots > 0 ? ledger->n_slots * 2 : FIRST;
    ledger->slots = ARENA_ARRAY(arena, uint32_t, ledger->n_slots);
    for (size_t i = 0; i < groups->n; i++) {
        const uint32_t *keys = groups->items[i].keys;
        ledger->slots[slot_of(ledger, keys[0], keys[1])] = (uint32_t)i + 1;
    }
}

static struct group *group_put(struct ledger *ledger, struct arena *arena,
                               uint32_t key, uint32_t other)
{
    struct groups *groups = ledger->groups;
    if (ledger->latest < groups->n &&
        has_keys(&groups->items[ledger->latest], key, other))
        return &groups->items[ledger->latest];
    slots_grow(ledger, arena);
    size_t at = slot_of(ledger, key, other);
    if (ledger->slots[at] == 0) {
        struct group group = {.keys = {key, other}};
        ARENA_PUSH_LONG(arena, groups->items, groups->n, groups->capacity,
                        group);
        ledger->slots[at] = (uint32_t)groups->n;
    }
    ledger->latest = ledger->slots[at] - 1;
    return &groups->items[ledger->latest];
}

static void portion_add(struct group *group, const struct portion *portion,
                        unsigned measures)
{
    for (; measures != 0; measures &= measures - 1)
        group->counts[__builtin_ctz(measures)] += 1 + portion->more;
    for (unsigned bits = portion->figures; bits != 0; bits &= bits - 1)
        group->figures.n[__builtin_ctz(bits)] += 1 + portion->more;
}

/* Tells whoever watches of what was added to a group. */
static void watch_tell(const struct ledger *ledger, const struct group *group,
                       const struct thing *thing, const struct portion *portion,
                       unsigned measures)
{
    if (ledger->watch == NULL)
        return;
    struct counted counted = {
        .item = thing->item,
        .obligation = thing->obligation,
        .regions = thing->regions,
        .cell = thing->cell,
        .day = thing->day,
        .done = thing->done,
        .standing = thing->standing,
        .measures = measures,
        .figures = portion->figures,
        .office = OFFICE_NONE,
        .keys = {group->keys[0], group->keys[1]},
    };
    ledger->watch->take(ledger->watch->context, &counted);
}

static void touch(struct ledger *ledger, struct arena *arena,
                  struct group *group, size_t item)
{
    if (group->last_item == item)
        return;
    group->last_item = item;
    uint32_t number = (uint32_t)(group - ledger->groups->items);
    ARENA_PUSH(arena, ledger->touched, ledger->n_touched,
               ledger->touched_capacity, number);
}

/* The groups of a thing by each dimension; where there is none, one of key 0.
 */
static void places_find(struct ledger *ledger, const struct question *question,
                        const struct thing *thing)
{
    for (size_t i = 0; i < DIMENSIONS; i++) {
        struct group_ids *ids = &ledger->places[i];
        if (i < ledger->n_by) {
            ids->arena = question->arena;
            ids->n = 0;
            ledger->by[i]->of(question, thing, ids);
        } else if (ids->n == 0) {
            ARENA_PUSH(question->arena, ids->items, ids->n, ids->capacity, 0);
        }
    }
}

void ledger_add(struct ledger *ledger, const struct question *question,
                const struct thing *thing, const struct portion *portion)
{
    const struct group_ids *places = ledger->places;
    places_find(ledger, question, thing);
    for (size_t i = 0; i < places[0].n; i++)
        for (size_t k = 0; k < places[1].n; k++) {
            struct group *group =
                group_put(ledger, question->arena, places[0].items[i],
                          places[1].items[k]);
            portion_add(group, portion, portion->measures);
            watch_tell(ledger, group, thing, portion, portion->measures);
            /* Periods tell nothing of where their item belongs. */
            if (!portion->is_period)
                touch(ledger, question->arena, group, portion->item);
        }
}

void ledger_item(struct ledger *ledger, const struct question *question,
                 const struct thing *thing, const struct portion *portion)
{
    bool by_lead = ledger->n_by > 0 && ledger->by[0]->by_lead;
    if (ledger->n_touched > 0 && !is_by_item(ledger)) {
        for (size_t i = 0; i < ledger->n_touched; i++) {
            struct group *group = &ledger->groups->items[ledger->touched[i]];
            portion_add(group, portion, portion->measures);
            watch_tell(ledger, group, thing, portion, portion->measures);
        }
        if (ledger->n_touched > 1)
            ledger->groups->n_shared += 1 + portion->more;
        return;
    }
    const struct group_ids *places = ledger->places;
    places_find(ledger, question, thing);
    for (size_t i = 0; i < places[0].n; i++)
        for (size_t k = 0; k < places[1].n; k++) {
            unsigned more = by_lead && i == 0 ? 1u << MEASURE_FIRST : 0;
            if (by_lead && places[0].n == 1)
                more |= 1u << MEASURE_SOLE;
            struct group *group =
                group_put(ledger, question->arena, places[0].items[i],
                          places[1].items[k]);
            portion_add(group, portion, portion->measures | more);
            watch_tell(ledger, group, thing, portion, portion->measures | more);
        }
    if (places[0].n * places[1].n > 1)
        ledger->groups->n_shared += 1 + portion->more;
}

static int by_keys(const void *a, const void *b, void *context)
{
    const struct group *x = a, *y = b;
    (void)context;
    for (size_t i = 0; i < DIMENSIONS; i++)
        if (x->keys[i] != y->keys[i])
            return x->keys[i] < y->keys[i] ? -1 : 1;
    return 0;
}

static bool is_shown(const struct ledger *ledger,
                     const struct question *question, const struct group *group)
{
    const struct dimension *by = ledger->by[0];
    bool kept = ledger->n_by == 1 && by->is_kept != NULL &&
                by->is_kept(question, group->keys[0]);
    return kept || group->counts[MEASURE_ITEMS] > 0 ||
           group->counts[MEASURE_DATED] > 0 ||
           group->figures.n[FIGURE_PERIODS_FALLEN] > 0;
}

void ledger_end(struct ledger *ledger, const struct question *question)
{
    struct groups *groups = ledger->groups;
    const struct dimension *only = ledger->n_by == 1 ? ledger->by[0] : NULL;
    if (only != NULL && only->is_kept != NULL)
        for (uint32_t i = 0; i < only->count(question); i++)
            if (only->is_kept(question, i))
                group_put(ledger, question->arena, i, 0);
    sort_stable(groups->items, groups->n, sizeof *groups->items, by_keys, NULL);
    size_t kept = 0;
    for (size_t i = 0; i < groups->n; i++) {
        struct group *group = &groups->items[i];
        if (ledger->n_by > 0 && !is_shown(ledger, question, group))
            continue;
        for (size_t k = 0; k < ledger->n_by; k++)
            group->labels[k] = ledger->by[k]->label(question, group->keys[k]);
        groups->items[kept++] = *group;
    }
    groups->n = kept;
}
