/* What has become of every cell: a pure function of the plan, the rules and the
   set of events. The order of lines and files does not matter, nor how often a
   line stands; two readings of the same journals suffice, with memory by cell
   and by ref.

   fold_begin(), fold_refer() for every event: answers and voids,
   fold_settle(), fold_take() for every event again: what they answer,
   fold_end(). Then fold.states and all that is below, till fold_release().

   Authority goes by reference and is judged here, whatever let the line into a
   file: an event counts only in its writer's own file; it moves a cell when its
   office is the cell's region, the item's first lead on that day, or the
   coordinator, who alone may write for others. A claim waits until the
   coordinator's approval or return names it, however the clocks stood. After an
   approval only the coordinator's return with a document counts. What others
   say is shown and moves nothing. */
#ifndef WPC_PROGRESS_FOLD_H
#define WPC_PROGRESS_FOLD_H

#include "wpc/progress/brief.h"
#include "wpc/progress/office.h"
#include "wpc/progress/review.h"
#include "wpc/progress/status.h"

struct fold_rules {
    struct date today;    /* events with a later `on` are not seen */
    struct date known_at; /* events with a later `at` neither; none = all */
    enum review review;
    struct str coordinator;
    struct str host;
    int grace_days;        /* a claim written later than this is 补报 */
    enum recurrence cycle; /* of reports: month or quarter */
    int report_day;        /* of the month after the cycle */
};

/* The last report of somebody who moves the cell; 24 bytes, close together, as
   nearly all events are reports. Keys hold the days `on` and `at`, see
   event_key_on(); 0 = there is none. Short ids are event_short(). */
struct cell_report {
    uint64_t key;
    uint64_t percent_key; /* of the last one that tells a percentage */
    uint32_t id;
    uint32_t office : 22; /* in fold.offices */
    uint32_t is_blocked : 1;
    uint32_t is_partial : 1;
    uint32_t percent : 8; /* 自报, 0 to 100; PERCENT_NONE */
};

/* What else stands of one cell; 40 bytes. */
struct cell_state {
    uint64_t claim_key;  /* the claim that stands: approved, else waiting */
    uint64_t answer_key; /* the approval of it */
    uint32_t claim_id;
    uint32_t answer_id;
    uint32_t claim_office; /* in fold.offices */
    uint32_t marks;        /* ASK_ bits of status.h that do not change by day */
    struct date day;       /* by the plan, or by a document that changed it */
    uint16_t facts;        /* of the fold's own use */
    uint8_t status : 3;    /* enum status */
    uint8_t claim_class : 2; /* of the fold's own use, like the rest */
    uint8_t claim_exempt : 1;
    uint8_t is_target : 1; /* a figure is asked for */
};

struct fold_works;

/* Owner: the caller, who calls fold_release(). The cells must outlive it. */
struct fold {
    const struct cells *cells;
    struct fold_rules rules;
    struct cell_state *states;   /* by cell */
    struct cell_report *reports; /* likewise */
    struct offices offices;
    bool moves_days;     /* some document moved the day of some cell */
    struct period cycle; /* whose reports are due; none: not begun yet */
    int64_t latest;      /* the last `at` of any event, seen or not; seconds
                            since 1970-01-01 UTC, 0 = there is none */
    struct fold_works *works;
};

void fold_begin(struct fold *fold, const struct cells *cells,
                const struct fold_rules *rules);
/* The number to give as `writer` for the events of one file. */
uint32_t fold_writer(struct fold *fold, struct str name);
void fold_refer(struct fold *fold, const struct event *event, uint32_t writer);
void fold_settle(struct fold *fold);
void fold_take(struct fold *fold, const struct event *event, uint32_t writer);
void fold_end(struct fold *fold);
void fold_release(struct fold *fold);

/* Events that are read into numbers already come in lanes, of which several may
   be filled at once: what they share they touch by turns. What was taken is in
   the fold when its lane has ended. */
struct fold_lane;
struct fold_lane *fold_lane_begin(struct fold *fold, const struct turns *turns);
/* Of answers and voids only. */
void fold_lane_refer(struct fold_lane *lane, const struct brief *briefs,
                     size_t n);
void fold_lane_take(struct fold_lane *lane, const struct brief *briefs,
                    size_t n);
void fold_lane_end(struct fold_lane *lane);

/* The event gives an item to somebody who is no unit of this plan: its value is
   none. `name` is then where it says whom. */
bool adjust_names_nobody(struct fold *fold, const struct event *event,
                         struct str *name);

/* First 8 digits of an id as a number. */
uint32_t event_short(struct str id);

/* A request to defer the cell, granted or waiting. */
struct deferral {
    struct date to;    /* none: there is none */
    struct date asked; /* fact day of the request */
    uint32_t id;       /* event_short() of the request */
};
struct deferral cell_deferral(const struct fold *fold, uint32_t cell);
struct deferral cell_deferral_asked(const struct fold *fold, uint32_t cell);
/* The day granted, else the day. */
struct date cell_effective_day(const struct fold *fold, uint32_t cell);

/* The last figure reported: key 0 when there is none. */
struct event_mark_of {
    uint64_t key;
    uint32_t id;
};
struct event_mark_of cell_actual(const struct fold *fold, uint32_t cell);
/* The return that sent the cell back last. */
struct event_mark_of cell_returned(const struct fold *fold, uint32_t cell);

/* Who answers for the cell on the fold's day: its region's office, else the
   item's first lead; OFFICE_NONE when the plan names none. */
uint32_t cell_office(const struct fold *fold, uint32_t cell);
/* For the run's cells in the first of these regions; 0: 自治区本级. */
uint32_t run_office(const struct fold *fold, const struct cell_run *run,
                    uint64_t regions);
/* The item's first lead on that day. */
uint32_t item_lead(const struct fold *fold, uint32_t item, struct date day);
/* Whom a document made the first lead in place of the printed one, on the
   fold's day; OFFICE_NONE when none did. */
uint32_t item_new_lead(const struct fold *fold, uint32_t item);
/* A document gave it another lead, or some cell of it another day, target or
   reach, or more time. */
bool item_is_changed(const struct fold *fold, uint32_t item);
struct lead_change {
    uint32_t item;
    uint32_t office;
};
/* All such items in order, in the arena; gives how many. `ever`: whomever a
   document made the first lead till the fold's day, one after the other. */
size_t lead_changes(const struct fold *fold, struct arena *arena, bool ever,
                    struct lead_change **out);
/* The office leads the item or takes part in it, by name on that day or by a
   class of regions that it belongs to: it may speak of it. */
bool office_takes_part(struct fold *fold, uint32_t office, uint32_t item,
                       struct date day);
/* True when the office has reported nothing since the due cycle began. */
bool office_is_silent(const struct fold *fold, uint32_t office);

enum effect {
    EFFECT_UNSEEN,   /* after the day or the moment asked about */
    EFFECT_FOREIGN,  /* not in its writer's own file, or written for others by
                        somebody who may not */
    EFFECT_UNPLACED, /* about nothing that the plan has */
    EFFECT_FAULTY,   /* its value is none, or none for what it is about */
    EFFECT_SAID,     /* moves nothing by its nature: a note, a zero report */
    EFFECT_SHOWN,    /* its office may not move the cell */
    EFFECT_VOIDED,
    EFFECT_COUNTS, /* a report, an answer, a void or a change that holds */
    EFFECT_WAITS,  /* a claim or request without an answer */
    EFFECT_APPROVED,
    EFFECT_RETURNED,
    EFFECT_IDLE, /* an answer, void or change without the right to it, or an
                    answer that names no event */
    EFFECTS
};
extern const struct word effect_words[EFFECTS];

/* What one event comes to, after fold_settle(). */
struct judgement {
    enum effect effect;
    struct address address; /* of its own cells; item UINT32_MAX: none */
    uint32_t cell;          /* CELL_NONE: not one cell */
    uint32_t office;
    uint64_t key;
    uint32_t id;         /* event_short() */
    uint64_t answer_key; /* the approval or return that settled it */
    uint32_t answer_id;
    struct date granted; /* a day other than the one asked for; none = that */
    unsigned marks;
};
struct judgement fold_judge(struct fold *fold, const struct event *event,
                            uint32_t writer);

/* The cycle whose reports should have come by the day: the last one whose
   report day is past. None before the plan's issue. */
struct period cycle_due(enum recurrence cycle, int report_day,
                        struct date today, struct date issued);

#endif
