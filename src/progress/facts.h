/* What only few cells have: one latest event for each kind of thing. */
#ifndef WPC_SRC_PROGRESS_FACTS_H
#define WPC_SRC_PROGRESS_FACTS_H

#include <stdint.h>

#include "wpc/base/str.h"

enum fact_kind {
    FACT_RETURNED,     /* the last claim that was sent back */
    FACT_REPORT_OTHER, /* the last report of another office than the last */
    FACT_CLAIM_OTHER,  /* the last claim of the other kind: done, exempt */
    FACT_BLOCKED,      /* who may not move the cell says that it is blocked */
    FACT_DEFERRED,     /* the last request granted; data: to which day */
    FACT_DEFER_ASKED,  /* the last request without an answer; data: the day */
    FACT_ACTUAL,
    FACT_DAY,       /* adjust to=; data: the day */
    FACT_APPLIES,   /* adjust applies=; data: 1 yes, 0 no */
    FACT_CANCELLED, /* adjust cancel */
    FACT_VALUE,     /* adjust value=; what it is, is asked elsewhere */
    FACTS
};

/* 24 bytes. */
struct fact {
    uint64_t key; /* 0: this slot is free */
    uint32_t id;  /* event_short() */
    uint32_t data;
    uint32_t cell;
    uint32_t kind;
};

/* {0} is ready; release with facts_release(). */
struct facts {
    struct fact *slots;
    size_t n;
    size_t n_slots;
};

/* Keeps the later of what was there and this, by (key, id). */
void fact_put(struct facts *facts, const struct fact *fact);
/* NULL when there is none; lives until the next fact_put(). */
struct fact *fact_find(const struct facts *facts, uint32_t cell,
                       enum fact_kind kind);
/* Negative, 0, positive: which of two events is later. */
static inline int event_order(uint64_t key_a, uint32_t id_a, uint64_t key_b,
                              uint32_t id_b)
{
    if (key_a != key_b)
        return key_a < key_b ? -1 : 1;
    return (id_a > id_b) - (id_a < id_b);
}
void facts_release(struct facts *facts);

#endif
