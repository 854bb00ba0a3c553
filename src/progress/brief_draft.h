/* A brief on the way: read from its line, not yet looked up in the plan. */
#ifndef WPC_SRC_PROGRESS_BRIEF_DRAFT_H
#define WPC_SRC_PROGRESS_BRIEF_DRAFT_H

#include "wpc/progress/brief.h"

struct brief_draft {
    struct brief brief;
    struct period period;
    uint32_t number; /* of the item, … */
    uint16_t label;  /* and of its obligation; 0: none is named */
    uint8_t type;    /* enum item_type */
    bool is_placed;  /* it names a place of the plan, not looked up yet */
    bool has_period;
};

/* False: to be read the long way. */
bool brief_draft_read(struct brief_reader *reader,
                      const struct brief_line *line, struct brief_draft *draft);

#endif
