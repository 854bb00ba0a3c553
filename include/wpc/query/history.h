/* What was written, event by event, with what each came to. */
#ifndef WPC_QUERY_HISTORY_H
#define WPC_QUERY_HISTORY_H

#include "wpc/progress/fold.h"
#include "wpc/progress/standing.h"
#include "wpc/query/filter.h"

/* Which events are asked for; {0} with OFFICE_NONE = all that are seen. */
struct history_wish {
    const struct filter *filter; /* NULL = none */
    struct standing_rules rules; /* for its --status */
    struct date since;           /* by the day of writing */
    struct date until;
    uint32_t office;              /* wrote it, or was spoken for; OFFICE_NONE */
    unsigned acts;                /* bits 1 << enum act; 0 = all */
    const struct address *places; /* or about one of these, */
    size_t n_places;
    const struct str *ids; /* or with such an id, or answering it: fronts */
    size_t n_ids;
};

struct history_entry {
    struct event event; /* its cells are the arena's */
    struct judgement judgement;
    struct word means; /* 销号, 同意延期, 恢复办理: the act by what it names */
    uint32_t order; /* as they were read */
};

/* An event by its id, for those that name it. */
struct history_place {
    uint64_t mark;
    uint64_t target; /* what it names itself */
    struct address address;
    enum act act;
    bool is_approved; /* some approval names it */
};

/* {0} is ready for history_begin(); the arena's, but for the fold. */
struct history {
    struct arena *arena;
    struct fold *fold;
    const struct history_wish *wish;
    bool *items; /* which of the plan's does the filter find */
    struct history_entry *entries; /* by time of writing, once ended */
    size_t n;
    size_t capacity;
    struct history_place *known; /* by mark, once ended */
    size_t n_known;
    size_t known_capacity;
};

/* The fold must be settled, the wish must outlive the history. */
void history_begin(struct history *history, struct arena *arena,
                   struct fold *fold, const struct history_wish *wish);
void history_take(struct history *history, const struct event *event,
                  uint32_t writer);
/* Sorts; equal lines become one. An answer that names no item has that of the
   event it answers. */
void history_end(struct history *history);

/* Does the wish's filter find the place? `cell` may be CELL_NONE. */
bool history_covers(const struct history *history,
                    const struct address *address, uint32_t cell);

/* The shortest front of an id, of 6 digits or more, that no other event has. */
struct str history_short(const struct history *history, struct str id);
/* How many events have an id that begins so. */
size_t history_count(const struct history *history, struct str front);

/* Parts that both name agree: T65 meets T65.2/通辽市. */
bool address_meets(const struct address *a, const struct address *b);

#endif
