/* A brief on the way: read from its line, not yet looked up in the plan. */
#ifndef WPC_SRC_PROGRESS_BRIEF_DRAFT_H
#define WPC_SRC_PROGRESS_BRIEF_DRAFT_H

#include "wpc/progress/brief.h"

/* Where the line says that it happened. */
struct brief_place {
    struct period period;
    uint32_t number; /* of the item, … */
    uint16_t label;  /* and of its obligation; 0: none is named */
    uint8_t type;    /* enum item_type */
    bool is_open;    /* it names a place of the plan, not looked up yet */
    bool has_period;
};

/* Reads the line at `p`, of a text that ends at `end` (behind the LF of its
   last line). Sets all of `line` but its number. False: to be read the long
   way. */
bool brief_line_read(struct brief_reader *reader, const char *p,
                     const char *end, struct brief_line *line,
                     struct brief *brief, struct brief_place *place);

#endif
