/* Figures (数字): what a set of obligations comes to on a day, and the rates
   that follow. Pure functions of an ended fold.

   What is counted is the obligation (节点) of kind due or target, over the
   cells in question: all of it, or what of it lies in some regions. It is done
   (已销号) when all its cells that apply are. Cells that are exempt do not
   apply; those that wait for somebody to say whether they do (待认定) count
   nowhere. Duties that recur are counted apart, by cell: a period in a region.

   Two days are told apart. The original one (原时限) is that of the plan, or of
   a document that changed it; headlines go by it. The approved one (批准时限)
   is the day that a deferral granted, else the original.

   到期       a cell that applies has its original day on or before today
   逾期       one is past and neither claimed nor done; a target only when
              target_grace_days are past too
   按期       every cell that has fallen due was done on or before its day, by
              the day of the fact, and was not written later than grace_days
              after it (补报)
   办结率     done ÷ (all − 不适用 − 待认定)
   到期办结率 done of those fallen due ÷ fallen due
   按期办结率 on time ÷ fallen due, both by the original day; and both by the
              approved day
   公开完成率 periods done ÷ periods fallen due, grace_days after their end
   报送率     offices that reported in the cycle ÷ offices due; see roll.h */
#ifndef WPC_REPORT_FIGURES_H
#define WPC_REPORT_FIGURES_H

#include "wpc/progress/roll.h"
#include "wpc/progress/standing.h"

enum figure {
    FIGURE_DATED,       /* 节点 */
    FIGURE_EXEMPT,      /* 不适用 */
    FIGURE_CONDITIONAL, /* 待认定 */
    FIGURE_DONE,        /* 已销号, early ones too */
    FIGURE_REPORTED,    /* 自报完成: done, or claimed in full */
    FIGURE_FALLEN,      /* 到期; it parts into the next five */
    FIGURE_FALLEN_DONE, /* 销号 */
    FIGURE_CLAIMED,     /* 待审: all that is left is claimed */
    FIGURE_OVERDUE,     /* 逾期 */
    FIGURE_TO_ASSESS, /* 待考核: a target within its grace, no figure yet */
    FIGURE_FALLEN_OPEN, /* the rest: due today, or figure reported */
    FIGURE_ON_TIME,
    FIGURE_FALLEN_APPROVED,
    FIGURE_ON_TIME_APPROVED,
    FIGURE_DEFERRED,      /* 已批延期: a cell of it was */
    FIGURE_SELF_REVIEWED, /* 自审 */
    FIGURE_PERIODS_FALLEN,
    FIGURE_PERIODS_DONE,
    FIGURE_OFFICES_DUE,
    FIGURE_OFFICES_HEARD,
    FIGURES
};
extern const struct word figure_words[FIGURES];

/* {0} is ready. */
struct figures {
    uint64_t n[FIGURES];
};

/* What one obligation comes to. */
struct outcome {
    unsigned figures; /* bits 1 << enum figure, each counts once */
    struct standing standing;
    struct tally tally;
    struct date day;  /* the earliest original day of a cell that applies; of
                         any when none does */
    struct date done; /* fact day of the last cell that was done; none: some is
                         still to do */
};

/* Over the run's cells in the regions given; empty = all; 自治区本级 is always
   in it. Figures are of kinds due and target: others give none. */
struct outcome outcome_of(const struct standing_rules *rules,
                          const struct fold *fold, const struct cell_run *run,
                          struct region_set regions);
/* Of one period of a duty that recurs, in one region: FIGURE_PERIODS_ bits. */
unsigned period_figures(const struct standing_rules *rules,
                        const struct fold *fold, uint32_t cell);

/* Adds each figure whose bit is set. */
void figures_count(struct figures *figures, unsigned bits);

enum rate {
    RATE_DONE,
    RATE_FALLEN_DONE,
    RATE_ON_TIME,
    RATE_ON_TIME_APPROVED,
    RATE_PUBLISHED,
    RATE_HEARD,
    RATES
};

struct rate_facts {
    struct word word; /* done-rate 办结率 */
    struct word
        definition; /* 办结率 = 已销号节点 ÷ （节点 − 不适用 − 待认定） */
    enum figure part;
    enum figure whole;
};
extern const struct rate_facts rates[RATES];

struct fraction {
    uint64_t part;
    uint64_t whole;
};
struct fraction rate_of(const struct figures *figures, enum rate rate);
/* part ÷ whole in tenths of a percent, half-up: 813 of 13 ÷ 16 (81.25 %). -1
   when the whole is 0. */
int fraction_tenths(struct fraction fraction);
/* 81.3, or empty when the whole is 0. */
enum { FRACTION_TEXT = 24 };
struct str fraction_write(struct fraction fraction, char text[FRACTION_TEXT]);

#endif
