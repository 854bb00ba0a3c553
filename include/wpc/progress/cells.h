/* The cells (分解项) of a plan: obligation × region × period, numbered densely,
   so that what is known of them is an array. Nothing of a recurring duty is
   stored anywhere: its periods are computed. */
#ifndef WPC_PROGRESS_CELLS_H
#define WPC_PROGRESS_CELLS_H

#include "wpc/plan/plan.h"

#define CELL_NONE UINT32_MAX
/* In place of an obligation's number: the item as a whole. */
#define OBLIGATION_WHOLE UINT32_MAX

/* One thing of a plan, as T65, T65.2 or T65.2/锡林郭勒盟/2016Q1 names it. */
struct address {
    uint32_t item;        /* in plan.items */
    uint32_t obligation;  /* in its reading; OBLIGATION_WHOLE */
    uint32_t region;      /* REGION_NONE: 自治区本级, or none named */
    struct period period; /* {0}: none named */
    struct str label;     /* of an irregular duty: what was written for it */
};

/* The cells of one obligation, or of an item without any. They are numbered by
   region in official order, within it by period. */
struct cell_run {
    uint64_t regions; /* bits as in struct region_set; 0: one, 自治区本级 */
    uint32_t item;
    uint32_t first;      /* number of its first cell */
    uint16_t obligation; /* CELL_WHOLE: the item has none */
    uint16_t n_periods;  /* 1 when nothing recurs */
    struct period first_period;
    uint16_t label; /* of the obligation, as label_number() */
    /* enum obligation_kind; of an indicator OBLIGATION_TARGET, OBLIGATION_KINDS
       of another item without any */
    uint8_t kind : 4;
    uint8_t is_irregular : 1;   /* 定期 without a period */
    uint8_t is_conditional : 1; /* 待认定: waits to be said to apply */
};
enum { CELL_WHOLE = UINT16_MAX };

/* Owner: the arena given to cells_make(). The plan must outlive it and stay as
   it is. */
struct cells {
    const struct plan *plan;
    int grace_days;
    struct cell_run *runs; /* by item, then as its reading has them */
    uint32_t n_runs;
    uint32_t *run_of_item;  /* first run of each item, and an end */
    uint32_t *run_of_block; /* private */
    uint32_t *by_number;    /* items by type and number; NULL: they are so */
    uint32_t n;             /* of cells */
};

/* The last day on which a period may end: `ends`; where there is none, that of
   the tenth year after `from`; none when there is neither. */
struct date periods_end(struct date ends, struct date from);

/* Periods are listed from the first one after 起, else after the plan's issue,
   to those that end by periods_end() of `ends` and the issue.
   `grace_days` are added to the days of recurring duties. */
void cells_make(struct cells *cells, struct arena *arena,
                const struct plan *plan, struct date ends, int grace_days);

/* The 2 of T65.2; 0 for m1 and whatever else is no number from 1 on. */
uint16_t label_number(struct str label);

/* How many cells a run has; mostly one. */
static inline uint32_t cell_run_count(const struct cell_run *run)
{
    struct region_set regions = {run->regions};
    return run->regions == 0
               ? run->n_periods
               : (uint32_t)region_set_count(regions) * run->n_periods;
}

/* How many of its periods have begun by the day; all when nothing recurs. */
uint32_t cell_run_begun(const struct cell_run *run, struct date day);
/* The day of its cells in its nth period, from 0, in whatever region, as
   cell_day(). */
struct date cell_run_day(const struct cells *cells, const struct cell_run *run,
                         uint32_t nth);
/* The run that a cell belongs to. */
const struct cell_run *cell_run_of(const struct cells *cells, uint32_t cell);
/* The run of an item's obligation; NULL when there is none, as for the item as
   a whole when it has obligations. */
const struct cell_run *cell_run_find(const struct cells *cells, uint32_t item,
                                     uint32_t obligation);
/* NULL for an item without any. */
const struct obligation *cell_run_obligation(const struct cells *cells,
                                             const struct cell_run *run);

/* The cell of that region and period in a run; CELL_NONE. */
uint32_t cell_in_run(const struct cell_run *run, const struct address *address);
/* CELL_NONE when the address is of no one cell: a region or period too many,
   missing or out of its range. */
uint32_t cell_find(const struct cells *cells, const struct address *address);
struct address cell_address(const struct cells *cells, uint32_t cell);

/* The day it is due by the plan as printed; a recurring duty's with grace;
   none when it has none. */
struct date cell_day(const struct cells *cells, uint32_t cell);
/* The day in a period that is the duty's own, the last one by default. */
struct date obligation_day_in(const struct obligation *obligation,
                              struct period period);
/* 定期 without a period: reported under labels of one's own, never finished. */
bool cell_is_irregular(const struct cells *cells, uint32_t cell);

enum address_fault {
    ADDRESS_OK,
    ADDRESS_ITEM,   /* no such item or obligation */
    ADDRESS_REGION, /* a part that is neither a region nor a period */
    ADDRESS_PERIOD, /* two periods, or something after one */
};

/* As a person types it: 本级 for 自治区本级, any of a region's names, ／ for /,
   blanks and full-width letters and digits forgiven. `*part` is the part at
   fault. The label of an irregular duty is a view into `text`. */
enum address_fault address_read(const struct cells *cells, struct str text,
                                struct address *address, struct str *part);
/* T65.2/锡林郭勒盟/2016Q1 */
void address_put(struct buf *buf, const struct plan *plan,
                 const struct address *address);

/* The three cells of an event's line; ADDRESS_ITEM, … for what is none. */
enum address_fault address_of_event(const struct cells *cells, struct str item,
                                    struct str region, struct str period,
                                    struct address *address);

#endif
