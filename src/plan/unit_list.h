/* Names in a list of units, in a cell or a passage of prose. Private to the
   plan floor. */
#ifndef WPC_SRC_PLAN_UNIT_LIST_H
#define WPC_SRC_PLAN_UNIT_LIST_H

#include "unit_words.h"
#include "wpc/plan/unit.h"

struct unit_entry {
    struct str name;     /* as printed, without blanks; the arena's or a view */
    struct str form;     /* folded */
    bool etc;            /* the 等… that ends an open list */
    enum unit_duty duty; /* 环保厅(牵头): its own; DUTY_NONE = not said */
    uint32_t at;         /* bytes of the passage */
    uint32_t n;
};

/* {.arena, .text, .folded, .units} is ready; `folded` keeps blanks. */
struct unit_list {
    struct arena *arena;
    struct str text;
    const struct folded *folded;
    const struct units *units;
    struct unit_entry *items;
    size_t n;
    size_t capacity;
};

/* Appends what stands in [from, to) of the folded text. */
void unit_list_read(struct unit_list *list, size_t from, size_t to);

#endif
