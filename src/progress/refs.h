/* Answers and voids: the events that name another event. */
#ifndef WPC_SRC_PROGRESS_REFS_H
#define WPC_SRC_PROGRESS_REFS_H

#include <stdint.h>

#include "wpc/date/civil.h"
#include "wpc/progress/office.h"

/* 32 bytes: a journal of millions holds hundreds of thousands. */
struct ref {
    uint64_t target; /* event_mark() of what it names */
    uint64_t id;     /* event_mark() of its own id */
    uint64_t key;
    struct date to; /* of an approval that grants another day */
    uint32_t by : 23;
    uint32_t act : 4; /* ACT_APPROVE, ACT_RETURN, ACT_VOID */
    uint32_t has_doc : 1;
    uint32_t is_office : 1; /* written by the coordinator */
    uint32_t is_dead : 1;   /* voided, answered or without authority */
    uint32_t reopens : 1;   /* a return that named an approval */
    uint32_t is_own : 1;    /* a void of what its writer wrote */
};

/* {0} is ready; release with refs_release(). */
struct refs {
    struct ref *items; /* by target once settled */
    size_t n;
    size_t capacity;
    size_t parts;     /* of those whose targets have the same first bits, … */
    uint32_t *starts; /* where each begins, and their end */
    unsigned shift;
    uint64_t *void_bits; /* by the first bits of what voids name */
    unsigned void_shift;
};

void refs_put(struct refs *refs, struct ref ref);

/* When all are there: equal ones become one, voids are weighed, returns that
   name an approval take it away. */
void refs_settle(struct refs *refs);

/* Those that name the event; dead ones among them. Whoever knows the event
   sets `is_own`; of voids that name one of the refs it is set already. */
struct ref *refs_of(const struct refs *refs, uint64_t target, size_t *n);
/* False when no void names the event, which is the rule; quick. */
static inline bool refs_may_void(const struct refs *refs, uint64_t target)
{
    uint64_t bit = target >> refs->void_shift;
    return refs->void_bits != NULL && refs->void_bits[bit / 64] >> bit % 64 & 1;
}

void refs_release(struct refs *refs);

#endif
