/* What was written, event by event, with what each came to. */
#ifndef WPC_QUERY_HISTORY_H
#define WPC_QUERY_HISTORY_H

#include "wpc/progress/fold.h"
#include "wpc/progress/marks.h"
#include "wpc/progress/standing.h"
#include "wpc/query/filter.h"

/* Which events are asked for; {0} with OFFICE_NONE = all that are seen. */
struct history_wish {
    const struct filter *filter; /* NULL = none */
    struct standing_rules rules; /* for its --status */
    struct date from;            /* by the day of the fact */
    struct date since;           /* by the day of writing */
    struct date until;
    uint32_t office;              /* wrote it, or was spoken for; OFFICE_NONE */
    unsigned acts;                /* bits 1 << enum act; 0 = all */
    unsigned effects;             /* bits 1 << enum effect; 0 = all */
    const struct address *places; /* or about one of these, */
    size_t n_places;
    const struct str *ids; /* or with such an id, or answering it: fronts */
    size_t n_ids;
};

struct history_entry {
    struct event event; /* its cells are the arena's */
    struct judgement judgement;
    /* 销号, 同意延期, 恢复办理: the act by what it names; NULL of an act that
       is unknown here. */
    const struct word *means;
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
    const struct address **places; /* the wish's, by item, … */
    uint32_t *first_place;         /* … where each one's begin, and an end */
    struct arena *kept; /* of the entries; set after begin, or the same */
    struct history_entry *entries; /* by time of writing, once ended */
    size_t n;
    size_t capacity;
    size_t most;  /* entries that are kept at most; set after begin, 0: all */
    bool is_over; /* there may be more than these: none is kept */
    uint32_t n_taken;
    const struct marks *named;   /* the reader's, settled: what may be named */
    struct marks *late;          /* the reader's: named, and not among those */
    struct history_place *known; /* that name or are named; by mark, once ended
                                  */
    size_t n_known;
    size_t known_capacity;
    struct str *met; /* ids that begin as the wish's; sorted once ended */
    size_t n_met;
    size_t met_capacity;
};

/* The fold must be settled, the wish must outlive the history. */
void history_begin(struct history *history, struct arena *arena,
                   struct fold *fold, const struct history_wish *wish);
/* Between begin and take: which events are known to be named, so that no place
   is kept of others; without it all are. When something was put into `late`,
   history_know_begin(), and once more for all events history_know(). */
void history_expect(struct history *history, const struct marks *named,
                    struct marks *late);
void history_take(struct history *history, const struct event *event,
                  uint32_t writer);
/* True when taking the event of this line would not change a thing; as quick as
   a fold. */
bool history_passes(const struct history *history,
                    const struct brief_line *line, const struct brief *brief);
void history_know_begin(struct history *history);
void history_know(struct history *history, const struct event *event,
                  uint32_t writer);
bool history_knows_without(const struct history *history,
                           const struct brief_line *line,
                           const struct brief *brief);
/* Sorts; equal lines become one. An answer that names no item has that of the
   event it answers. */
void history_end(struct history *history);

/* Some of the entries of an ended history at a time: what begins here takes
   events by history_pick() and has them sorted at its end; it may begin anew,
   the next events coming after these. {0} is ready. */
void history_part_begin(struct history *part, const struct history *whole,
                        struct arena *kept);
void history_pick(struct history *part, const struct event *event,
                  uint32_t writer);
/* True when picking the event of this line would not change a thing. */
bool history_part_passes(const struct history *part,
                         const struct brief_line *line,
                         const struct brief *brief);
void history_part_end(struct history *part);
/* In words; an act that is unknown here as it was written. */
struct str history_meaning(const struct history_entry *entry, enum lang lang);
/* A copy that is the arena's with all that it points to. */
struct history_entry history_entry_keep(struct arena *arena,
                                        const struct history_entry *entry);

/* Does the wish's filter find the place? `cell` may be CELL_NONE. */
bool history_covers(const struct history *history,
                    const struct address *address, uint32_t cell);

/* How many events have an id that begins so: one of the wish's. */
size_t history_count(const struct history *history, struct str front);

/* Parts that both name agree: T65 meets T65.2/通辽市. */
bool address_meets(const struct address *a, const struct address *b);

#endif
