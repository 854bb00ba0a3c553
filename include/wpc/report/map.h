/* The wall map (一览): one light for each item in each region. A pure function
   of a question. */
#ifndef WPC_REPORT_MAP_H
#define WPC_REPORT_MAP_H

#include "wpc/query/answer.h"

/* An item in one region: the worst of its cells that the filter finds. */
struct map_cell {
    struct standing standing;
    struct date next; /* earliest day of what is not done; none = none */
    uint32_t done;    /* of the cells that apply */
    uint32_t cells;   /* that apply: neither exempt nor 待认定 */
    bool is_asked;    /* false: nothing is asked of that region there */
};

struct map_row {
    const struct item *item;
    struct map_cell *cells; /* by column */
};

/* By section as the sections stand, then in the tables' order; what has no
   section comes last. Rows and cells are the question's arena's. */
struct map {
    const struct question *question;
    uint32_t *regions; /* of the columns; REGION_NONE = 自治区本级, first */
    size_t n_columns;
    struct map_row *rows;
    size_t n;
    size_t capacity;
    uint64_t (*counts)[LIGHTS]; /* by column */
    uint64_t total[LIGHTS];
};

/* All regions, or those that the filter wants, and of every item that the
   filter finds the cells that it finds: by kind, day, period and status. Of a
   recurring duty without any day in the filter the periods that have begun.
   Without a journal (question->fold is NULL) `cells` says what is asked of
   whom, and all of it is grey. */
struct map map_of(const struct question *question, const struct cells *cells);

/* True when the row opens a section, in the order of the rows. */
bool map_opens_section(const struct map *map, size_t row);

/* The region's name in short, 本级 for REGION_NONE. */
struct str map_region_short(const struct map *map, size_t column);
struct str map_region_name(const struct map *map, size_t column);

#endif
