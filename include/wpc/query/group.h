/* Counting what a filter finds by lead, unit, region, section, type, kind or
   year. */
#ifndef WPC_QUERY_GROUP_H
#define WPC_QUERY_GROUP_H

#include "wpc/query/answer.h"

enum group_measure {
    MEASURE_ITEMS,
    MEASURE_FIRST, /* named first among the leads; by lead only */
    MEASURE_SOLE,  /* the only lead; by lead only */
    MEASURE_TASKS,
    MEASURE_PLANS,
    MEASURE_DATED, /* obligations due and target */
    MEASURE_DUE,
    MEASURE_TARGET,
    MEASURE_EVERY,
    MEASURE_FROM,
    MEASURE_PAST,    /* dated ones whose day is past */
    MEASURE_UNDATED, /* items without any dated obligation */
    MEASURES
};

/* What the reference tables say of a group; empty where they say nothing. */
struct group_label {
    struct str name;
    struct str code; /* of a region (GB/T 2260) or a section */
    struct str full;
    struct str also; /* other names, joined by 、 */
    struct str kind;
};

struct group {
    struct group_label label;
    uint64_t counts[MEASURES];
};

/* In the reference tables' order; groups that hold nothing are there too when
   a reference table names them. `total` counts everything once. */
struct grouping {
    struct group *groups;
    size_t n;
    struct group total;
    size_t n_shared; /* items that more than one group counts */
};

struct dimension;
const struct word *dimension_at(size_t i);
size_t dimension_count(void);
/* NULL when the word is none. */
const struct dimension *dimension_find(struct str word);
const struct word *dimension_word(const struct dimension *dimension);

struct grouping grouping_of(const struct question *question,
                            const struct dimension *dimension);

#endif
