/* The bulletin (通报) of a month or quarter: everything that it says, as data.
   How it is worded and laid out is output/documents/bulletin_paper. */
#ifndef WPC_REPORT_BULLETIN_H
#define WPC_REPORT_BULLETIN_H

#include "wpc/query/answer.h"
#include "wpc/query/history.h"
#include "wpc/report/breakdown.h"
#include "wpc/report/changes.h"
#include "wpc/report/stages.h"

/* Cells of one obligation (and period) with the same days, as one row. */
struct bulletin_row {
    uint32_t run;
    struct period period;      /* of a duty that recurs */
    struct date day;           /* 原时限 */
    struct date granted;       /* 批准时限; none */
    struct region_set missing; /* regions where it is not done */
    uint32_t office; /* answers for what is missing; of several regions the
                        first one's */
    struct tally tally;
};
struct bulletin_rows {
    struct bulletin_row *items; /* by day, then as the plan has them */
    size_t n;
    size_t capacity;
};

/* Whose day, by the plan or as granted, lies in the span; whatever became of
   them. Of tasks and plans; the arena's; so the next two. */
struct bulletin_rows rows_due(struct arena *arena,
                              const struct standing_rules *rules,
                              const struct fold *fold, struct span span);
/* Past their original day and neither claimed nor done. */
struct bulletin_rows rows_overdue(struct arena *arena,
                                  const struct standing_rules *rules,
                                  const struct fold *fold);

/* What became of one period of a duty in one region. */
enum grid_mark {
    GRID_OUTSIDE,     /* not of the duty */
    GRID_DONE,        /* 已 */
    GRID_DONE_LATE,   /* 迟 */
    GRID_CLAIMED,     /* 审 */
    GRID_MISSED,      /* 缺 */
    GRID_OPEN,        /* 未到 */
    GRID_EXEMPT,      /* 免 */
    GRID_CONDITIONAL, /* 定 */
    GRID_MARKS
};
extern const struct word grid_words[GRID_MARKS];

/* Periods × regions of one duty that recurs. */
struct grid {
    uint32_t run;
    struct period *periods; /* begun by the day, not older than a year */
    size_t n_periods;
    enum grid_mark *marks; /* by period, then by region; without regions one */
    size_t n_regions;
    uint32_t n_missed_before; /* cells missed that are older */
};
struct grids {
    struct grid *items; /* as the plan has them; the arena's */
    size_t n;
    size_t capacity;
};
struct grids grids_of(struct arena *arena, const struct standing_rules *rules,
                      const struct fold *fold);

/* 慢序时, 按序时: how an item keeps its pace. */
enum pace {
    PACE_NONE, /* without a day, or nothing of it applies */
    PACE_SLOW, /* something of it is overdue */
    PACE_GOOD,
    PACES
};
struct item_pace {
    enum pace pace;
    struct tally tally;
};
struct item_pace item_pace_of(const struct standing_rules *rules,
                              const struct fold *fold, uint32_t item);

/* Who reported in the cycle, and who did not by its report day. */
struct hearing {
    struct period cycle; /* none: no cycle is over */
    struct date report_day;
    uint32_t n_due;
    struct str *silent; /* names, as in a roll; the arena's */
    bool *is_late;      /* parallel: reported after the report day */
    size_t n_silent;
};
/* `in_time` is folded for the day after the report day, and as known on the
   report day; `later` for the same day with all that is known, or NULL. Both
   may be released. */
struct hearing hearing_of(struct arena *arena, const struct fold *in_time,
                          const struct fold *later);

/* How many cells were granted another day, and by how many days in sum. */
struct deferred {
    uint32_t n;
    uint64_t days;
};
struct deferred deferred_of(const struct fold *fold);

/* A word about an event, made by whoever read it. */
struct bulletin_event {
    struct str address;
    struct str id; /* its first digits */
    struct date on;
    struct date at;
    struct str office;
    struct str what;
};
struct bulletin_events {
    struct bulletin_event *items;
    size_t n;
    size_t capacity;
};

/* What a closed period said otherwise than is known now. */
struct correction {
    struct difference difference;
    struct bulletin_event event; /* the last that made the difference; empty
                                    address: none was found */
};

struct journal_head {
    struct str writer;
    struct str ids; /* first digits, joined by 、 */
};

/* All views; the arena's of whoever made it. */
struct bulletin {
    struct arena *arena;
    const struct question *question; /* as of the day; its fold may be NULL */
    struct period period;
    bool has_journal;       /* false: days only */
    struct str title;       /* of the workspace */
    struct str coordinator; /* whose bulletin it is; may be empty */
    struct str doc;         /* empty: to be filled in */
    struct str closed_at;   /* 2016-04-06T09:00:00+08:00; empty: open */
    struct date as_of;
    struct date known_at;
    bool is_over;    /* false: the period still runs */
    bool has_before; /* false: the plan began in this period */
    bool before_is_closed;
    struct period before;

    struct figures figures;        /* as of the day */
    struct figures figures_before; /* a period earlier, as known now */
    struct comparison comparison;
    struct changes changes;
    struct bulletin_events adjusted;
    struct breakdown by_lead;
    struct breakdown by_region;
    struct breakdown by_section;
    struct breakdown by_light;
    struct bulletin_rows due;
    struct bulletin_rows due_next;
    struct bulletin_rows overdue;
    struct grids grids;
    struct hearing hearing;
    struct deferred deferred;
    struct matters matters;
    struct journal_head *heads;
    size_t n_heads;
    struct correction *corrections;
    size_t n_corrections;
    struct period corrected; /* whose bulletin they correct; none: no period
                                before was closed */
    struct str corrected_doc;
    struct figures figures_printed;   /* what it said */
    struct figures figures_corrected; /* and what it would say now */
    struct str rules;                 /* lines of wpc.conf */
};

#endif
