/* What documents changed of items, for the columns that tell it. */
#ifndef WPC_QUERY_CHANGE_NOTE_H
#define WPC_QUERY_CHANGE_NOTE_H

#include "wpc/base/str.h"

#include <stddef.h>
#include <stdint.h>

/* An adjustment, or a deferral that was granted. */
struct change_note {
    uint32_t item;       /* of the plan's */
    uint32_t obligation; /* as in struct address; OBLIGATION_WHOLE: all of it */
    struct str document; /* its number; may be empty */
    struct str event;    /* its id */
};

struct change_notes {
    struct change_note *items; /* by time of writing */
    size_t n;
    size_t capacity;
};

#endif
