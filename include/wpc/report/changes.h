/* What changed between two days, on the same set of obligations: what counted
   on both. What came in or went out is listed and compared with nothing. */
#ifndef WPC_REPORT_CHANGES_H
#define WPC_REPORT_CHANGES_H

#include "wpc/report/figures.h"

/* One cell on one day. */
struct cell_view {
    uint64_t returned_key; /* of the return that sent it back last */
    struct date granted;   /* 批准时限; none: no deferral */
    unsigned asks;         /* as of struct standing */
    enum status status;
    bool counts; /* applies: neither 不适用 nor 待认定 */
};

/* All cells of tasks and plans on one day; the fold may be released. */
struct snapshot {
    struct date day;
    struct cell_view *cells; /* by cell; the arena's */
    unsigned *outcomes;      /* FIGURE_ bits by run; 0 of kinds without any */
    struct figures total;    /* of them, and of periods */
};

/* Does the run belong to what a bulletin speaks of: tasks and plans? */
bool run_is_spoken_of(const struct cells *cells, const struct cell_run *run);

/* Of an ended fold. */
struct snapshot snapshot_of(struct arena *arena,
                            const struct standing_rules *rules,
                            const struct fold *fold);

/* Only `entered` and `left` are of cells that count on one of both days. */
enum change_kind {
    CHANGE_DONE,     /* 新销号 */
    CHANGE_LATE,     /* 新逾期 */
    CHANGE_DEFERRED, /* 新批延期 */
    CHANGE_RETURNED, /* 退回 */
    CHANGE_REOPENED, /* 恢复办理: was done, is not */
    CHANGE_ENTERED,  /* 新纳入 */
    CHANGE_LEFT,     /* 退出 */
    CHANGES
};
extern const struct word change_words[CHANGES];

struct change {
    enum change_kind kind;
    uint32_t cell;
    struct cell_view before;
    struct cell_view after;
};

/* By kind, within it as the plan has the cells; a cell may be in several. */
struct changes {
    struct change *items; /* the arena's */
    size_t n;
    size_t capacity;
    size_t n_of[CHANGES];
};
struct changes changes_between(struct arena *arena, const struct cells *cells,
                               const struct snapshot *before,
                               const struct snapshot *after);

/* Cells that do not stand as they stood: status, lateness, day granted,
   whether they count. Two readings of one day differ so by what was reported
   in between. */
struct difference {
    uint32_t cell;
    struct cell_view before;
    struct cell_view after;
};
struct differences {
    struct difference *items; /* as the plan has the cells; the arena's */
    size_t n;
    size_t capacity;
};
struct differences differences_of(struct arena *arena,
                                  const struct cells *cells,
                                  const struct snapshot *before,
                                  const struct snapshot *after);

/* Figures over the obligations that counted on both days. */
struct comparison {
    struct figures before;
    struct figures after;
    uint32_t n_same;
    uint32_t n_entered;
    uint32_t n_left;
};
struct comparison comparison_of(const struct cells *cells,
                                const struct snapshot *before,
                                const struct snapshot *after);

#endif
