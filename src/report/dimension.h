/* What can be counted by. Private to the report floor. */
#ifndef WPC_SRC_REPORT_DIMENSION_H
#define WPC_SRC_REPORT_DIMENSION_H

#include "group_ids.h"
#include "wpc/report/breakdown.h"

/* An item, or one of its obligations, or what of that lies in one region. */
struct thing {
    const struct item *item;
    const struct obligation *obligation; /* NULL: the item as a whole */
    const struct standing *standing;
    bool conditional; /* 待认定 */
    struct date day;
    struct date done;          /* fact day of its last cell; none: not done */
    uint32_t region;           /* of the slice, as region_group() has it */
    struct region_set regions; /* of the slice; empty = all that it has */
    uint32_t cell;             /* of one period; else CELL_NONE */
};

/* What a dimension must know before it can say to which groups a thing
   belongs. */
enum dimension_reach {
    REACH_ITEM,       /* its item alone */
    REACH_REGION,     /* of an item what it names, of an obligation its slice */
    REACH_OBLIGATION, /* its kind */
    REACH_DAY,
    REACH_STANDING
};

struct dimension {
    struct word name;
    enum dimension_reach reach;
    size_t (*count)(const struct question *question);
    struct group_label (*label)(const struct question *question,
                                uint32_t group);
    void (*of)(const struct question *question, const struct thing *thing,
               struct group_ids *out);
    bool by_lead; /* first and sole mean something */
    /* Is the group shown empty too, since a reference table names it? NULL:
       none is. */
    bool (*is_kept)(const struct question *question, uint32_t group);
};

/* src/report/dimension_units.c */
extern const struct dimension dimension_lead, dimension_unit;

/* The group of a region; of REGION_NONE that of 自治区本级. */
uint32_t region_group(const struct plan *plan, uint32_t region);

#endif
