/* Questions: what was typed after the filter options, and what it means. */
#ifndef WPC_QUERY_FILTER_H
#define WPC_QUERY_FILTER_H

#include "wpc/date/when.h"
#include "wpc/plan/plan.h"
#include "wpc/progress/fold.h"

/* Each can be wanted and (--not-…) excluded. */
enum filter_field {
    FILTER_LEAD,
    FILTER_LEAD_FIRST,
    FILTER_LEAD_SOLE,
    FILTER_PARTICIPANT,
    FILTER_UNIT, /* in any role */
    FILTER_REGION,
    FILTER_SECTION,
    FILTER_TYPE,
    FILTER_KIND,
    FILTER_STATUS,
    FILTER_PERIOD,
    FILTER_FIELDS
};

struct texts {
    const struct str *items;
    size_t n;
    size_t capacity;
};

/* As typed; one option repeated, or a list joined by 、 or comma, is OR. */
struct filter_words {
    struct texts want[FILTER_FIELDS];
    struct texts not [FILTER_FIELDS];
    struct texts words; /* positional: searched in text and titles; AND */
    struct str before;
    struct str after;
    bool named; /* --region finds only what names the region */
    bool ever;  /* units lead what a document once made them the lead of,
                   whoever leads it now */
};

/* One side of a filter, resolved. Bit sets; `is_set` tells an empty wish from
   none. */
struct filter_side {
    bool is_set[FILTER_FIELDS];
    uint8_t *parties[FILTER_UNIT + 1]; /* by party: does it match */
    uint8_t *changes[FILTER_UNIT + 1]; /* by change of lead likewise */
    struct region_set regions;
    bool no_region; /* 自治区本级 */
    bool *sections; /* by number in plan.sections, from 1 */
    unsigned types;
    unsigned kinds;
    unsigned statuses;
    struct period *periods;
    size_t n_periods;
};

/* Resolved against a plan; the arena's. */
struct filter {
    struct filter_side want;
    struct filter_side not ;
    struct lead_change *changes; /* of leads, by item */
    size_t n_changes;
    unsigned of_items;  /* bits 1 << enum filter_field of those that either side
                           asks of an item by itself */
    struct str *folded; /* words to find in folded text */
    size_t n_folded;
    struct date before;
    struct date after;
    bool named;
};

/* A unit, region, section, word or date that is none: one diagnostic each, with
   the nearest names; RC_USAGE. With a fold an item is also that unit's to which
   a document gave it (`adjust --lead`), as its first lead; NULL: by what is
   printed alone. */
enum rc filter_resolve(struct arena *arena, const struct filter_words *words,
                       const struct plan *plan, const struct fold *fold,
                       struct date today, struct diags *diags,
                       struct filter *out);

/* False when it finds everything. */
bool filter_asks(const struct filter *filter);
/* Units, section, type and words. */
bool filter_has_item_anywhere(const struct filter *filter,
                              const struct plan *plan, const struct item *item);
/* The same and, on the union of text and obligations, the region. */
bool filter_has_item(const struct filter *filter, const struct plan *plan,
                     const struct item *item);
/* Kind and date. */
bool filter_has_obligation(const struct filter *filter,
                           const struct obligation *obligation);
/* The obligation's own scope. */
bool filter_has_scope(const struct filter *filter, const struct plan *plan,
                      const struct scope *scope);
bool filter_has_day(const struct filter *filter, struct date day);
/* In one of the periods wanted, if any is. */
bool filter_has_period(const struct filter *filter, struct date day);
/* By the ASK_ bits of what it finds. */
bool filter_has_status(const struct filter *filter, unsigned asks);
bool filter_asks_days(const struct filter *filter);

/* Calls back for every part of a list joined by 、 or comma, blanks trimmed. */
void list_split(struct str list, void (*part)(void *context, struct str part),
                void *context);

/* The up to three names nearest to `wanted`, joined by 、; empty when none is
   near. */
struct str nearest_names(struct arena *arena, const struct str *names, size_t n,
                         struct str wanted);

#endif
