/* What an office is to be reminded of on a day, at which stage and how sharply
   (工作提醒 → 催办单 → 督办单). Nothing is decided here: it is a proposal. */
#ifndef WPC_REPORT_STAGES_H
#define WPC_REPORT_STAGES_H

#include "wpc/progress/roll.h"
#include "wpc/query/history.h"

/* Stages are days from the day due: -30 -7 -1 1, then every so many. */
enum { STAGES_MOST = 12 };
struct stage_rules {
    struct date today;
    int stages[STAGES_MOST]; /* ascending */
    size_t n_stages;
    int every;           /* days between the later ones; 0 = there is none */
    int urge_days;       /* so many days late: 催办单; 0 = never */
    int supervise_days;  /* so many days late: 督办单; 0 = never */
    int supervise_after; /* or when so many 催办单 went out; 0 = never */
    int target_grace_days;
};

/* The stage reached when `days` have passed since the day due (negative: are
   left). False when none is yet. */
bool stage_reached(const struct stage_rules *rules, int days, int *stage);

enum letter_level {
    LEVEL_REMIND,    /* 工作提醒 */
    LEVEL_URGE,      /* 催办单 */
    LEVEL_SUPERVISE, /* 督办单 */
    LEVELS
};
extern const struct word letter_level_words[LEVELS];

/* In the order in which a letter lists them. */
enum matter_kind {
    MATTER_LATE,     /* 逾期未办结 */
    MATTER_DUE,      /* 即将到期 */
    MATTER_FIGURE,   /* a target's day is past, its figure is awaited */
    MATTER_RETURNED, /* 退回重办: claimed and sent back */
    MATTER_REPORT,   /* 本期未报: the office said nothing this cycle */
    MATTERS
};
extern const struct word matter_words[MATTERS];

/* One thing that an office is to be reminded of. */
struct matter {
    enum matter_kind kind;
    uint32_t office; /* answers for it; in fold.offices */
    uint32_t cell;   /* CELL_NONE: the office's report */
    struct period cycle;
    struct date day;      /* the stage counts from it: the day granted, else
                             due; the day of the return; the report's day */
    struct date original; /* where a deferral was granted: the day before it */
    int days;             /* from `day` to today */
    int stage;
    enum letter_level level;
    uint32_t n_urged; /* 催办单 that went out for it */
    unsigned marks;   /* of the cell, as in struct cell_state */
    struct date sent; /* this stage was sent already; none: not yet */
};

/* By office as in a roll (units in the tables' order, then regions), level,
   kind, day, cell. */
struct matters {
    struct matter *items; /* the arena's */
    size_t n;
    size_t capacity;
    uint32_t *nobody; /* cells due or late that no table names anybody for */
    size_t n_nobody;
    size_t nobody_capacity;
};

/* A letter that went out, about one thing: what an event `sent` says. Its value
   is LEVEL STAGE DAY OFFICE: remind -30 2016-12-31 环保厅. */
struct sent_mark {
    uint32_t office;
    uint32_t cell;
    struct period cycle;
    struct date day;
    int stage;
    enum letter_level level;
    struct date on;
};
struct sent_marks {
    struct sent_mark *items; /* the arena's; by cell and office */
    size_t n;
    size_t capacity;
};

/* Those of the coordinator's own that hold; other events are passed over. The
   history must hold ACT_SENT. */
struct sent_marks sent_marks_of(struct arena *arena,
                                const struct history *history);
/* The n about that cell to that office. */
const struct sent_mark *sent_marks_find(const struct sent_marks *marks,
                                        uint32_t cell, uint32_t office,
                                        size_t *n);
/* The value taken apart; false when it is of another kind. */
struct sent_words {
    enum letter_level level;
    int stage;
    struct date day;
    struct str office;
};
bool sent_value_read(struct str value, struct sent_words *words);
/* The value of an event for the matter. */
struct str sent_value(struct arena *arena, const struct fold *fold,
                      const struct matter *matter);

/* Of an ended fold; cells that `choice` takes. A claim that waits, what does
   not apply or is not known to, and a deferral asked for in time and not
   answered are nobody's to act on but the coordinator's, and are left out. So
   is what the coordinator answers for itself, or the body whose office it
   is. */
struct matters matters_of(struct arena *arena, const struct fold *fold,
                          const struct stage_rules *rules,
                          const struct sent_marks *sent,
                          const struct roll_choice *choice);

#endif
