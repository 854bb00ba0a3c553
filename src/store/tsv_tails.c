/* The ends of lines met so far. */
#include "store/tsv_tails.h"

#include <string.h>

#include "wpc/base/memory.h"

enum {
    FIRST_SLOTS = 1024,
    LAST_SLOTS = 64 * 1024,
    TAILS_MAX = LAST_SLOTS / 4,
    PROBES = 4, /* so few places a tail may stand in */
    WORD = 8,
    SHORTEST = 2 * WORD, /* shorter ones are read as quickly as compared */
};

static uint64_t word_at(const char *p)
{
    uint64_t word;
    memcpy(&word, p, sizeof word);
    return word;
}

/* Of the length and a few bytes: those that are found are compared whole. */
static uint32_t place_of(const struct tsv_tails *tails, struct str s)
{
    const uint64_t multiplier = 0x9E3779B97F4A7C15u;
    uint64_t hash = s.n;
    const char *const samples[] = {s.p, s.p + s.n / 4, s.p + s.n / 2,
                                   s.p + s.n - WORD};
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        hash = (hash ^ word_at(samples[i])) * multiplier;
    return (uint32_t)(hash >> 32) & (tails->n_slots - 1);
}

static struct tsv_tail *slot_at(const struct tsv_tails *tails, uint32_t place,
                                uint32_t probe)
{
    return &tails->slots[(place + probe) & (tails->n_slots - 1)];
}

/* Looking for what never comes again would be in vain. */
static bool is_worth_it(const struct tsv_tails *tails)
{
    enum { TRIALS = 4096, ONE_IN = 4 };
    return tails->n_new < TRIALS || tails->n_again >= tails->n_new / ONE_IN;
}

const struct tsv_tail *tsv_tail_find(struct tsv_tails *tails, struct str s)
{
    if (s.n < SHORTEST || tails->n == 0 || !is_worth_it(tails))
        return NULL;
    uint32_t place = place_of(tails, s);
    for (uint32_t i = 0; i < PROBES; i++) {
        const struct tsv_tail *tail = slot_at(tails, place, i);
        if (tail->n == s.n && memcmp(tail->p, s.p, s.n) == 0) {
            tails->n_again++;
            return tail;
        }
    }
    tails->n_new++;
    return NULL;
}

bool tsv_tails_have_room(const struct tsv_tails *tails)
{
    return tails->n < TAILS_MAX && is_worth_it(tails);
}

/* False when all the places where the tail may stand are taken. */
static bool slot_take(struct tsv_tails *tails, struct tsv_tail tail)
{
    uint32_t place = place_of(tails, (struct str){tail.p, tail.n});
    for (uint32_t i = 0; i < PROBES; i++) {
        struct tsv_tail *slot = slot_at(tails, place, i);
        if (slot->n != 0)
            continue;
        *slot = tail;
        tails->n++;
        return true;
    }
    return false;
}

/* A tail that finds no place is forgotten, which costs only time. */
static void slots_widen(struct tsv_tails *tails)
{
    struct tsv_tails wider = *tails;
    wider.n = 0;
    wider.n_slots = tails->n_slots ? tails->n_slots * 2 : FIRST_SLOTS;
    wider.slots = memory_take(wider.n_slots, sizeof *wider.slots);
    for (uint32_t i = 0; i < tails->n_slots; i++)
        if (tails->slots[i].n != 0)
            slot_take(&wider, tails->slots[i]);
    memory_release(tails->slots);
    *tails = wider;
}

void tsv_tail_put(struct tsv_tails *tails, struct str s, uint32_t row)
{
    if (s.n < SHORTEST || s.n > UINT32_MAX)
        return;
    struct tsv_tail tail = {s.p, (uint32_t)s.n, row};
    if (tails->n_slots == 0)
        slots_widen(tails);
    while (!slot_take(tails, tail) && tails->n_slots < LAST_SLOTS)
        slots_widen(tails);
}

void tsv_tails_release(struct tsv_tails *tails)
{
    memory_release(tails->slots);
    *tails = (struct tsv_tails){0};
}
