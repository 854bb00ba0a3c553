/* Counting what a question finds, by one dimension or by two. */
#ifndef WPC_REPORT_BREAKDOWN_H
#define WPC_REPORT_BREAKDOWN_H

#include "wpc/query/answer.h"
#include "wpc/report/figures.h"

/* What the plan alone says. */
enum measure {
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
    const struct word *shown; /* the name, where it is a word of ours */
};

enum { DIMENSIONS = 2 }; /* at most, of one breakdown */

struct group {
    uint32_t keys[DIMENSIONS]; /* the dimensions' own numbers */
    struct group_label labels[DIMENSIONS];
    uint64_t counts[MEASURES];
    struct figures figures; /* without a journal all are 0 */
    bool is_host; /* the unit where the coordinator sits; by lead and unit */
    size_t last_item; /* of the count's own use */
};

/* In the reference tables' order. */
struct groups {
    struct group *items;
    size_t n;
    size_t capacity;
    size_t n_shared; /* items that more than one group counts */
};

/* By one dimension `groups` are its groups, those too that hold nothing and
   that a reference table names. By two they are the pairs that hold something,
   and `margins` the groups of either dimension, each counted by itself. `total`
   counts everything once. Offices are counted of leads, units, regions and in
   total. All is the arena's. */
struct breakdown {
    struct groups groups;
    struct groups margins[DIMENSIONS];
    struct group total;
};

struct dimension;
const struct word *dimension_at(size_t i);
size_t dimension_count(void);
/* NULL when the word is none. */
const struct dimension *dimension_find(struct str word);
const struct word *dimension_word(const struct dimension *dimension);

/* One thing that a group counts, as it is counted. All is borrowed for the
   call. */
struct counted {
    const struct item *item;             /* NULL: an office that is due */
    const struct obligation *obligation; /* NULL: the item itself */
    struct region_set regions; /* what of it is looked at; empty = all */
    uint32_t cell;             /* one period in one region; else CELL_NONE */
    struct date day;
    struct date done; /* when the last of it was; none: not done */
    const struct standing *standing; /* of an item only where a status counts */
    unsigned measures;               /* bits 1 << enum measure */
    unsigned figures;                /* bits 1 << enum figure */
    uint32_t office;                 /* in fold.offices; else OFFICE_NONE */
    uint32_t keys[DIMENSIONS];       /* of its group */
};

struct breakdown_watch {
    void (*take)(void *context, const struct counted *counted);
    void *context;
};

/* One pass over the plan; memory by group, not by cell. Obligations are those
   that `due --all` lists for the question, items those that `list` does; the
   other kinds are counted beside them unless kinds are asked for. */
struct breakdown breakdown_of(const struct question *question,
                              const struct dimension *const *by, size_t n_by);
/* The same, and tells of everything that its groups count; without a dimension
   of what the total does. */
struct breakdown breakdown_watched(const struct question *question,
                                   const struct dimension *const *by,
                                   size_t n_by,
                                   const struct breakdown_watch *watch);
/* The name of a group by its number; in the question's arena. */
struct group_label dimension_label(const struct dimension *dimension,
                                   const struct question *question,
                                   uint32_t key);

#endif
