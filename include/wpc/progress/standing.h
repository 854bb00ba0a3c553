/* Where a thing stands on a day. */
#ifndef WPC_PROGRESS_STANDING_H
#define WPC_PROGRESS_STANDING_H

#include "wpc/progress/fold.h"

/* What standing is judged by. */
struct standing_rules {
    struct date today;
    struct date soon_until;   /* the last day that is soon (临期) */
    struct date targets_from; /* a target of an earlier day is late: it waits
                                 for its figure no longer */
    bool has_journal;         /* without one nothing is red: all is grey */
};

struct standing_rules standing_rules_of(struct date today, int soon_days,
                                        int target_grace_days,
                                        bool has_journal);

struct standing {
    enum status status;
    enum light light;
    unsigned asks; /* bits that `--status` can ask for, see status.h */
};

/* A thing without any record. `due` may be none: undated. */
struct standing standing_of_open(const struct standing_rules *rules,
                                 struct date due, bool conditional);

/* A cell of an ended fold. Light and overdue go by the day of the plan or of a
   document; a deferral is a mark beside it. A target is past when its grace is;
   until then it waits for its figure (待考核). A claim that waits, however
   late, is not overdue. Silence makes an open, dated cell yellow. */
struct standing standing_of_cell(const struct standing_rules *rules,
                                 const struct fold *fold, uint32_t cell);

/* What many cells come to: an obligation of n regions, an item, a unit's. {0}
   is ready. */
struct tally {
    uint32_t n;                  /* of cells */
    uint32_t n_counted;          /* that apply: neither exempt nor 待认定 */
    uint32_t n_status[STATUSES]; /* of those counted, exempt of all */
    uint32_t n_overdue;
    uint32_t n_soon;
    uint32_t n_done_late;
    uint32_t n_deferred;
    uint32_t n_conditional;
    struct date first; /* earliest day among those counted */
    struct date next;  /* of them, among those not done */
    enum light worst;
    unsigned asks; /* of all cells together */
    bool has_light;
};

void tally_add(struct tally *tally, const struct standing *standing,
               struct date day);
void tally_cells_add(struct tally *tally, const struct standing_rules *rules,
                     const struct fold *fold, uint32_t first, uint32_t n);
/* The cells of a run in the regions given; empty = all, else 自治区本级 is not
   in it. Of a recurring duty only periods that began by today. */
void tally_run_add(struct tally *tally, const struct standing_rules *rules,
                   const struct fold *fold, const struct cell_run *run,
                   struct region_set regions);
/* The status of the whole: done when all that count are done; exempt when none
   counts and some are; blocked when any is; claimed when all are or are done;
   open when all are; else active. */
struct standing tally_standing(const struct tally *tally);

#endif
