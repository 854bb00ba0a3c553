/* An event as the fold needs it: its line read into numbers. */
#ifndef WPC_PROGRESS_BRIEF_H
#define WPC_PROGRESS_BRIEF_H

#include "wpc/progress/cells.h"
#include "wpc/progress/event.h"

/* 56 bytes; of an event that is not heard only `key` and `act` are set. */
struct brief {
    uint64_t key;    /* event_key() */
    uint64_t mark;   /* event_mark() of its id */
    uint64_t target; /* event_mark() of its ref; 0 without */
    uint32_t by;     /* the writer, in fold.offices */
    uint32_t office; /* for whom, likewise */
    uint32_t item;   /* UINT32_MAX: none, or none that the plan has */
    uint32_t region; /* REGION_NONE */
    uint32_t cell;   /* CELL_NONE: not one cell */
    struct date day; /* in `value`; none */
    uint8_t act;     /* enum act */
    uint8_t percent; /* in `value`; PERCENT_NONE */
    uint8_t hearing; /* enum hearing */
    bool is_faulty;  /* event_check(): its value or ref is none */
    bool has_doc;
    bool is_unplaced; /* it must name a place of the plan and does not */
};

enum { PERCENT_NONE = 255 };

enum hearing {
    HEARD,
    HEARD_NOT_YET, /* after the day or the moment asked about */
    HEARD_FOREIGN, /* its writer may not write it: wrong file, or for others */
};

#endif
