/* The offices that write and are spoken for, each under one number whatever
   name it goes by. */
#ifndef WPC_PROGRESS_OFFICE_H
#define WPC_PROGRESS_OFFICE_H

#include "wpc/plan/plan.h"

#define OFFICE_NONE UINT32_MAX

struct office {
    struct str name; /* the plan's name for it, else as written */
    uint32_t unit;   /* in plan.units; UNIT_NONE */
    uint32_t region; /* REGION_NONE */
    bool is_coordinator;
    bool is_host;  /* the unit where the coordinator sits */
    bool is_heard; /* it reported in the cycle that is due; see fold.h */
};

/* Owner: the caller, who calls offices_release(). */
struct offices {
    const struct plan *plan;
    struct arena *arena;
    struct str coordinator;
    struct str host;
    struct intern written; /* names as written */
    uint32_t *of_written;  /* by number in `written` */
    size_t of_written_capacity;
    struct intern names;
    struct office *items; /* parallel to `names` */
    uint32_t n;
    size_t capacity;
};

/* Its number, a new one when it was not there; the name is copied. */
uint32_t office_put(struct offices *offices, struct str name);

/* A unit of units.tsv or what one becomes, a region, the coordinator or its
   host, or a name that is printed in the tables; 各地区 is a class and writes
   nothing. */
bool office_is_known(const struct plan *plan, const struct office *office);

/* True when `office` may speak as `lead` on that day: it is that one, or what
   became of it by units.tsv. */
bool office_succeeds(struct offices *offices, uint32_t office, uint32_t lead,
                     struct date day);
void offices_release(struct offices *offices);

#endif
