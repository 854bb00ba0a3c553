/* Interning: equal contents get one dense number. */
#ifndef WPC_BASE_HASH_H
#define WPC_BASE_HASH_H

#include <stdint.h>

#include "wpc/base/arena.h"

/* {0} is ready. Owner: the caller, who calls intern_release(). The names are
   views: their bytes must live as long as the table. */
struct intern {
    struct str *names; /* by number, from 0 */
    uint32_t n;
    uint32_t n_slots;
    struct intern_slot {
        uint32_t number; /* from 1; 0 is free */
        uint32_t tag;
    } * slots;
};

#define INTERN_NONE UINT32_MAX

/* The number of `s`; a new one when it was not there. */
uint32_t intern_put(struct intern *table, struct str s);
/* INTERN_NONE when it is not there. */
uint32_t intern_find(const struct intern *table, struct str s);
/* Takes back those from the n-th on. */
void intern_cut(struct intern *table, uint32_t n);
void intern_release(struct intern *table);

#endif
