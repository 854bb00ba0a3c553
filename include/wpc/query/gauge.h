/* What an indicator is gauged by: the target that holds, the last figure
   reported, and what is missing between them. */
#ifndef WPC_QUERY_GAUGE_H
#define WPC_QUERY_GAUGE_H

#include "wpc/query/history.h"

/* Of one indicator, as a whole or in one region. Texts are as they were
   printed or written. */
struct gauge {
    bool has_target; /* false: the figure is not broken down to the region */
    bool has_actual;
    struct decimal target;
    struct str target_text;
    struct str target_event; /* the change by document; empty = the plan's */
    struct decimal actual;   /* may be below zero */
    struct str actual_text;
    struct str actual_event;
    struct date actual_on;
    struct str actual_office;
};

/* What was reported of one indicator in one place; private to gauge.c. */
struct gauged {
    uint32_t item;
    uint32_t region; /* REGION_NONE: as a whole */
    uint64_t target_key;
    uint64_t actual_key;
    struct gauge gauge;
};

/* {0} knows the plan's targets alone. */
struct gauges {
    struct gauged *items; /* by item and region */
    size_t n;
    size_t capacity;
};

/* Of an ended history of all events. A target by document counts as other
   changes do; a figure of a whole by whoever moves its cell, of a region by
   the region's own office or the coordinator. The last by its day counts. */
struct gauges gauges_of(struct arena *arena, const struct history *history);

/* `gauges` may be NULL. A region has a target only when a document gave it
   one. `item` must be an indicator of the plan. */
struct gauge gauge_find(const struct gauges *gauges, const struct plan *plan,
                        const struct item *item, uint32_t region);

enum gap {
    GAP_UNKNOWN, /* no target, no figure, or too long a number */
    GAP_MET,
    GAP_SHORT,
    GAP_ABOUT, /* short of a target that is said to be about so much (左右) */
};
/* `by` is what is missing, or what the figure is better by. */
enum gap gauge_gap(const struct gauge *gauge, const struct indicator *indicator,
                   struct decimal *by);

/* As people read them; the arena's. ≤12%, ≥75%左右; 达标, 差2, 约差0.5, empty
   when it is unknown. */
struct str gauge_target_text(struct arena *arena, const struct gauge *gauge,
                             const struct indicator *indicator, enum lang lang);
struct str gauge_gap_text(struct arena *arena, const struct gauge *gauge,
                          const struct indicator *indicator, enum lang lang);

#endif
