/* The ends of lines met so far, to tell those that come again. Private to
   store. */
#ifndef WPC_SRC_STORE_TSV_TAILS_H
#define WPC_SRC_STORE_TSV_TAILS_H

#include "wpc/base/str.h"

#include <stdint.h>

struct tsv_tail {
    const char *p;
    uint32_t n;
    uint32_t row;  /* the first that ended so */
    uint32_t next; /* the tail that came after it last; an index */
};

/* {0} is ready; end with tsv_tails_release(). */
struct tsv_tails {
    struct tsv_tail *items;
    uint32_t n;
    uint32_t capacity;
    uint32_t *slots; /* index + 1; 0 is free */
    uint32_t n_slots;
    uint32_t last;    /* the one met last */
    uint32_t n_again; /* were found */
    uint32_t n_new;   /* were not */
};

/* The tail that came after the last one the last time, if `rest` begins with
   it; NULL when it does not. Rows that come round again are told so at once. */
static inline const struct tsv_tail *tsv_tail_guess(struct tsv_tails *tails,
                                                    struct str rest)
{
    if (tails->n == 0)
        return NULL;
    uint32_t next = tails->items[tails->last].next;
    const struct tsv_tail *tail = &tails->items[next];
    if (tail->n > rest.n || memcmp(tail->p, rest.p, tail->n) != 0)
        return NULL;
    tails->last = next;
    tails->n_again++;
    return tail;
}

/* The tail that equals `s` byte for byte; NULL when it is not known. */
const struct tsv_tail *tsv_tail_find(struct tsv_tails *tails, struct str s);

/* True while another tail may be kept: there are not too many, and enough of
   them came again. */
bool tsv_tails_have_room(const struct tsv_tails *tails);
/* The bytes must live as long as the table. */
void tsv_tail_put(struct tsv_tails *tails, struct str s, uint32_t row);
void tsv_tails_release(struct tsv_tails *tails);

#endif
