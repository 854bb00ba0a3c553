/* What the fold keeps to itself. */
#ifndef WPC_SRC_PROGRESS_FOLD_WORKS_H
#define WPC_SRC_PROGRESS_FOLD_WORKS_H

#include "facts.h"
#include "refs.h"
#include "wpc/progress/fold.h"

/* A change by document. */
enum adjust_kind {
    ADJUST_LEAD,
    ADJUST_DAY,
    ADJUST_VALUE,
    ADJUST_CANCEL,
    ADJUST_APPLIES,
};

struct adjust {
    uint64_t key;
    uint64_t id; /* event_mark() */
    struct address address;
    enum adjust_kind kind;
    uint32_t data; /* a lead's office, a packed day, 1 or 0 */
    uint32_t by;   /* its writer */
};

/* What an item is most often asked for, close together: 8 bytes. */
struct item_spot {
    uint32_t cell;  /* its only cell; CELL_NONE when it has several, or one of a
                       region, a period or a label of one's own */
    uint16_t label; /* of that cell's obligation; 0: it has none */
    uint16_t lead;  /* office of its first lead, as printed; SPOT_FAR: none, or
                       one that is to be asked for elsewhere */
};
enum { SPOT_FAR = UINT16_MAX };

struct fold_works {
    struct arena arena;
    struct refs refs;
    struct facts facts;
    uint64_t latest; /* the last second of any event; event_key_second() */
    struct adjust *adjusts; /* once settled: leads first, by item and time */
    size_t n_adjusts;
    size_t adjusts_capacity;
    size_t n_leads;
    uint64_t unseen_from;    /* events with a later key are not seen, … */
    uint64_t unknown_from;   /* nor those with such a second */
    uint64_t heard_from;     /* reports with such a key are of the due cycle */
    struct item_spot *spots; /* by item */
    bool is_numbered[ITEM_TYPES];          /* from 1 on without a gap */
    uint32_t *lead_of_party;               /* office of the first name */
    uint32_t office_of_region[REGION_MAX]; /* in fold.offices */
};

/* A report that counts; 24 bytes. */
struct report {
    uint64_t key;
    uint32_t id; /* event_short() */
    uint32_t cell;
    uint32_t office;
    uint8_t act;
    uint8_t percent;
};

enum claim_class { CLAIM_NONE, CLAIM_WAITS, CLAIM_APPROVED };

/* Bits of what a report or contrary word says, beside its office. */
enum { SAYS_BLOCKED = 1, SAYS_PARTIAL = 2, SAYS_EXEMPT = 4, SAYS_DONE = 8 };
enum { SAYS_BITS = 4 };

/* Keys use 61 bits; an approved claim is above every waiting one. */
enum { CLASS_SHIFT = 62 };

static inline uint64_t claim_rank(enum claim_class class, uint64_t key)
{
    return key == 0 ? 0 : (uint64_t) class << CLASS_SHIFT | key;
}

static inline uint64_t rank_key(uint64_t rank)
{
    return rank & ((UINT64_C(1) << CLASS_SHIFT) - 1);
}

uint32_t date_pack(struct date date);
struct date date_unpack(uint32_t packed);

/* src/progress/adjust.c */
void adjust_put(struct fold *fold, const struct event *event, uint32_t by);
/* Takes out what was voided, and puts the rest into facts and leads. */
void adjusts_settle(struct fold *fold);

/* src/progress/brief.c */
/* The address is that of its own cells; item UINT32_MAX: none. */
struct brief brief_of(struct fold *fold, const struct event *event,
                      uint32_t writer, struct address *address);

/* The office of its first lead, as printed. */
static inline uint32_t printed_lead(const struct fold *fold, uint32_t item)
{
    uint16_t lead = fold->works->spots[item].lead;
    const struct item *items = fold->cells->plan->items;
    return lead != SPOT_FAR ? lead
                            : fold->works->lead_of_party[items[item].leads];
}

static inline void office_hear(struct fold *fold, uint32_t office, uint64_t key)
{
    if (key >= fold->works->heard_from)
        fold->offices.items[office].is_heard = true;
}

/* Answers and changes were settled before. */
static inline bool is_for_cells(const struct brief *brief)
{
    return !acts[brief->act].has_ref && brief->act != ACT_ADJUST &&
           brief->hearing == HEARD;
}

static inline void latest_add(uint64_t *latest, uint64_t key)
{
    uint64_t second = event_key_second(key);
    if (second > *latest)
        *latest = second;
}

/* src/progress/fold_events.c */
void brief_refer(struct fold *fold, const struct brief *brief);
void brief_take(struct fold *fold, const struct brief *brief);
void fact_keep(struct fold *fold, uint32_t cell, enum fact_kind kind,
               uint64_t key, uint32_t id, uint32_t data);

/* src/progress/fold_reports.c */
void report_take(struct fold *fold, const struct report *report);
void reports_take(struct fold *fold, const struct report *reports, size_t n);

/* src/progress/fold_judge.c */
/* False after the day or the moment asked about. */
bool key_is_seen(const struct fold *fold, uint64_t key);
/* All but the address. */
struct judgement brief_judge(struct fold *fold, const struct brief *brief);

#endif
