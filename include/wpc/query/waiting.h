/* What waits for the coordinator. */
#ifndef WPC_QUERY_WAITING_H
#define WPC_QUERY_WAITING_H

#include "wpc/progress/roll.h"
#include "wpc/query/history.h"

enum waiting {
    WAITING_CLAIM,     /* 待审核: claimed as done */
    WAITING_EXEMPT,    /* claimed not to apply */
    WAITING_DEFER,     /* a request to defer */
    WAITING_CONDITION, /* 待认定 */
    WAITING_CLASH,     /* 报送不一致 */
    WAITING_RECORD,    /* an irregular duty without a record this year */
    WAITING_REPORT,    /* an office that reported nothing this cycle */
    WAITINGS
};
extern const struct word waiting_words[WAITINGS];

/* What does not apply to the kind is {0}, NULL or NONE. */
struct waiting_row {
    enum waiting what;
    const struct history_entry *entry; /* the claim or request */
    const struct history_entry *other; /* the word against it */
    struct address address;            /* item UINT32_MAX: none */
    struct region_set regions;         /* of conditions and records */
    uint32_t n;                        /* how many cells */
    uint32_t office;
    struct date since; /* written, or of the fact when written later */
    struct date due;
    struct date to; /* the day asked for */
    unsigned marks;
    struct str text; /* the condition, or what is asked */
};

/* Sorted by what, claims by time of writing, the rest as the plan has them. */
struct waiting_list {
    struct waiting_row *rows; /* the arena's */
    size_t n;
    size_t capacity;
    size_t n_of[WAITINGS];
    struct roll roll;
};

/* Asks for what waits: all claims and requests without an answer. */
struct history_wish waiting_wish(void);
/* `history` holds those; its filter holds for all rows. */
struct waiting_list waiting_list_make(struct arena *arena,
                                      const struct history *history);
/* Asks for what was said of the cells whose reports clash; no places: there are
   none. They are the arena's. */
struct history_wish clash_wish(struct arena *arena,
                               const struct history *history);
/* Puts both words into the rows of clashes. `said` holds those. */
void waiting_clashes_fill(struct waiting_list *list,
                          const struct history *said);

/* For an overview, without reading any event. */
struct waiting_counts {
    uint32_t claims; /* of either kind */
    uint32_t defers;
    uint32_t conditions; /* obligations, not cells */
    uint32_t clashes;
};
struct waiting_counts waiting_count(const struct fold *fold);

#endif
