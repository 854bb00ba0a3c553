/* Answers and voids. Nothing here depends on the order in which they came. */
#include "refs.h"

#include <string.h>

#include "wpc/base/halving.h"
#include "wpc/base/memory.h"
#include "wpc/progress/event.h"

#define NOTHING UINT32_MAX
#define WEIGHED UINT32_MAX

typedef int (*ref_order)(const struct ref *a, const struct ref *b);

static int number_compare(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

/* Lines that were edited may share an id: every field counts. */
static int by_id(const struct ref *a, const struct ref *b)
{
    int order = number_compare(a->id, b->id);
    return order != 0 ? order : memcmp(a, b, sizeof *a);
}

static int by_target(const struct ref *a, const struct ref *b)
{
    int order = number_compare(a->target, b->target);
    return order != 0 ? order : by_id(a, b);
}

static void swap(struct ref *a, struct ref *b)
{
    struct ref kept = *a;
    *a = *b;
    *b = kept;
}

static void sift(struct ref *items, size_t root, size_t n, ref_order order)
{
    for (size_t child; (child = 2 * root + 1) < n; root = child) {
        if (child + 1 < n && order(&items[child], &items[child + 1]) < 0)
            child++;
        if (order(&items[root], &items[child]) >= 0)
            return;
        swap(&items[root], &items[child]);
    }
}

/* In place, for any input: a heap. */
static void heap_sort(struct ref *items, size_t n, ref_order order)
{
    for (size_t i = n / 2; i > 0; i--)
        sift(items, i - 1, n, order);
    for (size_t i = n; i > 1; i--) {
        swap(&items[0], &items[i - 1]);
        sift(items, 0, i - 1, order);
    }
}

/* The first bits of the id, or of what it names. */
static inline size_t part_of(const struct refs *refs, const struct ref *ref,
                             ref_order order)
{
    return (order == by_id ? ref->id : ref->target) >> refs->shift;
}

/* Where each part begins; about four are in one. */
static void starts_make(struct refs *refs, ref_order order)
{
    enum { EACH = 4, BITS = 64 };
    unsigned bits = 1;
    while (bits < 28 && (size_t)1 << bits < refs->n / EACH)
        bits++;
    refs->shift = BITS - bits;
    refs->parts = (size_t)1 << bits;
    memory_release(refs->starts);
    refs->starts = memory_take(refs->parts + 1, sizeof *refs->starts);
    for (size_t i = 0; i < refs->n; i++)
        refs->starts[part_of(refs, &refs->items[i], order) + 1]++;
    for (size_t i = 0; i < refs->parts; i++)
        refs->starts[i + 1] += refs->starts[i];
}

/* In place, since a copy would double the memory: each goes where its part has
   room and takes out what stands there. Ids are digests, so parts are even;
   what somebody may have contrived the heap bears. */
static void refs_sort(struct refs *refs, ref_order order)
{
    starts_make(refs, order);
    uint32_t *free = memory_room(refs->parts, sizeof *free);
    memcpy(free, refs->starts, refs->parts * sizeof *free);
    for (size_t part = 0; part < refs->parts; part++) {
        size_t first = refs->starts[part], end = refs->starts[part + 1];
        while (free[part] < end) {
            struct ref *ref = &refs->items[free[part]];
            size_t own = part_of(refs, ref, order);
            if (own == part)
                free[part]++;
            else
                swap(ref, &refs->items[free[own]++]);
        }
        heap_sort(&refs->items[first], end - first, order);
    }
    memory_release(free);
}

void refs_put(struct refs *refs, struct ref ref)
{
    enum { FIRST = 64 };
    if (refs->n == refs->capacity) {
        refs->capacity = refs->capacity ? refs->capacity * 2 : FIRST;
        refs->items =
            memory_resize(refs->items, refs->capacity, sizeof *refs->items);
    }
    refs->items[refs->n++] = ref;
}

static void refs_unite(struct refs *refs)
{
    size_t kept = 0;
    for (size_t i = 0; i < refs->n; i++)
        if (kept == 0 || refs->items[kept - 1].id != refs->items[i].id)
            refs->items[kept++] = refs->items[i];
    refs->n = kept;
}

/* As long as they are sorted by id; NULL when it is none of them. */
static struct ref *ref_find(struct refs *refs, uint64_t id)
{
    const uint32_t *part = &refs->starts[id >> refs->shift];
    struct halving halving = {.from = part[0], .end = part[1]};
    while (halving_asks(&halving))
        halving_tell(&halving, refs->items[halving.middle].id < id);
    bool is_found =
        halving.from < part[1] && refs->items[halving.from].id == id;
    return is_found ? &refs->items[halving.from] : NULL;
}

/* One voids only what one wrote oneself, and never the coordinator's approval:
   that takes a return with a document. */
static struct ref *void_target(struct refs *refs, struct ref *ref)
{
    if (ref->act != ACT_VOID)
        return NULL;
    struct ref *target = ref_find(refs, ref->target);
    if (target == NULL)
        return NULL;
    bool fixed = target->act == ACT_APPROVE && target->is_office;
    ref->is_own = target->by == ref->by;
    ref->is_dead = !ref->is_own || fixed;
    return ref->is_dead ? NULL : target;
}

/* Weighs one void, then, as long as nothing else is waited for, what it
   names. */
static void chain_weigh(struct refs *refs, uint32_t *waiting,
                        const uint32_t *targets, uint32_t at)
{
    while (waiting[at] == 0) {
        waiting[at] = WEIGHED;
        uint32_t target = targets[at];
        if (target == NOTHING)
            return;
        if (!refs->items[at].is_dead)
            refs->items[target].is_dead = true;
        waiting[target]--;
        at = target;
    }
}

/* A void holds when none that holds names it. Those that nothing names hold;
   from there on, target by target. What stands in a circle, which no honest
   file has, is never reached and does not hold. */
static void voids_weigh(struct refs *refs)
{
    uint32_t *waiting = memory_take(refs->n, sizeof *waiting);
    uint32_t *targets = memory_take(refs->n, sizeof *targets);
    for (size_t i = 0; i < refs->n; i++) {
        struct ref *target = void_target(refs, &refs->items[i]);
        targets[i] = NOTHING;
        if (target == NULL)
            continue;
        targets[i] = (uint32_t)(target - refs->items);
        waiting[targets[i]]++;
    }
    for (size_t i = 0; i < refs->n; i++)
        chain_weigh(refs, waiting, targets, (uint32_t)i);
    for (size_t i = 0; i < refs->n; i++)
        if (waiting[i] != WEIGHED)
            refs->items[i].is_dead = true;
    memory_release(waiting);
    memory_release(targets);
}

/* 恢复办理: the coordinator's return with a document that names an approval
   takes it away and then answers what that had approved. */
static void returns_follow(struct refs *refs)
{
    for (size_t i = 0; i < refs->n; i++) {
        struct ref *ref = &refs->items[i];
        if (ref->act != ACT_RETURN || ref->is_dead || !ref->is_office)
            continue;
        struct ref *approval = ref_find(refs, ref->target);
        if (approval == NULL || approval->act != ACT_APPROVE)
            continue;
        ref->is_dead = !ref->has_doc;
        ref->reopens = ref->has_doc;
        if (!ref->reopens)
            continue;
        approval->is_dead = true;
        ref->target = approval->target;
    }
}

/* Sixteen bits or more for each void. */
static void void_bits_make(struct refs *refs)
{
    enum { EACH = 16, FEWEST = 6, MOST = 32, BITS = 64 };
    size_t n = 0;
    for (size_t i = 0; i < refs->n; i++)
        n += refs->items[i].act == ACT_VOID;
    unsigned bits = FEWEST;
    while (bits < MOST && (size_t)1 << bits < n * EACH)
        bits++;
    refs->void_shift = BITS - bits;
    refs->void_bits =
        memory_take(((size_t)1 << bits) / BITS, sizeof *refs->void_bits);
    for (size_t i = 0; i < refs->n; i++) {
        uint64_t bit = refs->items[i].target >> refs->void_shift;
        if (refs->items[i].act == ACT_VOID)
            refs->void_bits[bit / BITS] |= UINT64_C(1) << bit % BITS;
    }
}

void refs_settle(struct refs *refs)
{
    if (refs->n == 0)
        return;
    refs_sort(refs, by_id);
    refs_unite(refs);
    starts_make(refs, by_id);
    voids_weigh(refs);
    returns_follow(refs);
    refs_sort(refs, by_target);
    void_bits_make(refs);
}

struct ref *refs_of(const struct refs *refs, uint64_t target, size_t *n)
{
    *n = 0;
    if (refs->starts == NULL)
        return NULL;
    size_t i = refs->starts[target >> refs->shift];
    size_t end = refs->starts[(target >> refs->shift) + 1];
    while (i < end && refs->items[i].target < target)
        i++;
    size_t first = i;
    while (i < end && refs->items[i].target == target)
        i++;
    *n = i - first;
    return *n > 0 ? &refs->items[first] : NULL;
}

void refs_release(struct refs *refs)
{
    memory_release(refs->items);
    memory_release(refs->starts);
    memory_release(refs->void_bits);
    *refs = (struct refs){0};
}
