/* Interning by open addressing. */
#include "wpc/base/hash.h"

#include <string.h>

#include "wpc/base/memory.h"

enum { FIRST_SLOTS = 256, WORD = 8 };

static const uint64_t MULTIPLIER = 0x9E3779B97F4A7C15u;

__extension__ typedef unsigned __int128 wide;

static uint64_t mix(uint64_t a, uint64_t b)
{
    wide product = (wide)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static uint64_t word_at(const char *p)
{
    uint64_t word;
    memcpy(&word, p, WORD);
    return word;
}

/* All of fewer than WORD bytes: two halves that may overlap. */
static uint64_t short_word(const char *p, size_t n)
{
    enum { HALF = WORD / 2 };
    uint64_t word = 0;
    if (n >= HALF) {
        memcpy(&word, p, HALF);
        memcpy((char *)&word + HALF, p + n - HALF, HALF);
    } else if (n > 0) {
        memcpy(&word, p, 1);
        memcpy((char *)&word + 1, p + n / 2, 1);
        memcpy((char *)&word + 2, p + n - 1, 1);
    }
    return word;
}

/* Not for anybody who might attack. */
static inline uint64_t hash_of(struct str s)
{
    uint64_t state = s.n * MULTIPLIER;
    const char *p = s.p;
    size_t n = s.n;
    for (; n > 2 * WORD; p += 2 * WORD, n -= 2 * WORD)
        state = mix(state ^ word_at(p), MULTIPLIER ^ word_at(p + WORD));
    if (n > WORD)
        state = mix(state ^ word_at(p), MULTIPLIER);
    uint64_t last = s.n >= WORD ? word_at(s.p + s.n - WORD) : short_word(p, n);
    return mix(state ^ last, MULTIPLIER);
}

/* What a table keeps of a hash: enough to place it anew when it widens. */
static inline uint32_t tag_of(struct str s)
{
    return (uint32_t)(hash_of(s) >> 32);
}

/* The slot that holds `s`, or the free one where it would stand. */
static inline struct intern_slot *slot_of(const struct intern *table,
                                          struct str s, uint32_t tag)
{
    uint32_t mask = table->n_slots - 1;
    for (uint32_t at = tag & mask;; at = (at + 1) & mask) {
        struct intern_slot *slot = &table->slots[at];
        if (slot->number == 0 ||
            (slot->tag == tag && str_equal(table->names[slot->number - 1], s)))
            return slot;
    }
}

/* A quarter of the slots stays free. */
static uint32_t names_most(const struct intern *table)
{
    return table->n_slots / 4 * 3;
}

/* Seldom called, and apart from who calls. */
__attribute__((noinline)) static void slots_widen(struct intern *table)
{
    struct intern wider = *table;
    wider.n_slots = table->n_slots ? table->n_slots * 2 : FIRST_SLOTS;
    wider.slots = memory_take(wider.n_slots, sizeof *wider.slots);
    wider.names =
        memory_resize(table->names, names_most(&wider), sizeof *wider.names);
    for (uint32_t i = 0; i < table->n_slots; i++) {
        if (table->slots[i].number == 0)
            continue;
        uint32_t at = table->slots[i].tag & (wider.n_slots - 1);
        while (wider.slots[at].number != 0)
            at = (at + 1) & (wider.n_slots - 1);
        wider.slots[at] = table->slots[i];
    }
    memory_release(table->slots);
    *table = wider;
}

uint32_t intern_put(struct intern *table, struct str s)
{
    if (table->n == names_most(table))
        slots_widen(table);
    uint32_t tag = tag_of(s);
    struct intern_slot *slot = slot_of(table, s, tag);
    if (slot->number == 0) {
        table->names[table->n] = s;
        *slot = (struct intern_slot){++table->n, tag};
    }
    return slot->number - 1;
}

uint32_t intern_find(const struct intern *table, struct str s)
{
    if (table->n == 0)
        return INTERN_NONE;
    const struct intern_slot *slot = slot_of(table, s, tag_of(s));
    return slot->number ? slot->number - 1 : INTERN_NONE;
}

/* Who passed the slot on the way to his own moves up. Knuth 6.4, Algorithm R.
 */
static void slot_free(struct intern *table, struct intern_slot *slot)
{
    uint32_t mask = table->n_slots - 1, at = (uint32_t)(slot - table->slots);
    for (uint32_t next = (at + 1) & mask; table->slots[next].number != 0;
         next = (next + 1) & mask) {
        uint32_t passed = (next - table->slots[next].tag) & mask;
        if (passed < ((next - at) & mask))
            continue;
        table->slots[at] = table->slots[next];
        at = next;
    }
    table->slots[at] = (struct intern_slot){0};
}

void intern_cut(struct intern *table, uint32_t n)
{
    for (; table->n > n; table->n--) {
        struct str last = table->names[table->n - 1];
        slot_free(table, slot_of(table, last, tag_of(last)));
    }
}

void intern_release(struct intern *table)
{
    memory_release(table->names);
    memory_release(table->slots);
    *table = (struct intern){0};
}
