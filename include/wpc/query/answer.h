/* Answers: the items or obligations that a filter finds, as rows. */
#ifndef WPC_QUERY_ANSWER_H
#define WPC_QUERY_ANSWER_H

#include "wpc/progress/standing.h"
#include "wpc/query/filter.h"
#include "wpc/query/view.h"

struct gauges;
struct change_notes;

/* What the answers depend on besides the filter. */
struct question {
    const struct plan *plan;
    const struct filter *filter;
    struct standing_rules rules;
    const struct fold *fold;     /* what was reported; NULL: no journal */
    int grace_days;              /* for periods of duties that recur */
    struct date ends;            /* no period is listed past this day */
    const struct gauges *gauges; /* of indicators; NULL: the plan's */
    const struct change_notes *changes; /* for show; NULL: not asked for */
    bool all;                           /* what is done too */
    enum lang lang;                     /* of what people see */
    struct arena *arena;
};

/* One item, or one obligation, or one period of a recurring one. */
struct answer_row {
    const struct item *item;
    const struct obligation *obligation; /* NULL: the item itself */
    uint32_t nth;    /* in a bare answer: of the item's obligations, from 0 */
    struct date day; /* its day; an item's earliest open one */
    struct period period; /* of a recurring obligation */
    struct standing standing;
    uint32_t done;  /* cells that are done, of those that count */
    uint32_t cells; /* that count; 0 without a journal */
};

/* A row that says no more than which item or obligation it is, and its day. */
struct answer_bare_row {
    uint32_t row; /* of the plan: see plan_row_at() */
    uint32_t nth; /* of the item's obligations, from 0 */
    struct date day;
    uint32_t like; /* those that have the same differ in nothing but the number
                      of their row; from 1, 0 = like no other */
};

struct answer {
    const struct question *question;
    struct answer_row *rows;      /* the arena's; NULL when they are bare */
    struct answer_bare_row *bare; /* the arena's */
    size_t n;
    size_t capacity;
    uint32_t n_like; /* the last of bare.like */
    bool is_bare;
    bool by_obligation;
    bool for_machines; /* columns leave out what people see instead */
};

/* Items, in the tables' order. */
struct answer answer_items(const struct question *question);
/* Obligations by day; without any date in the filter those past and those of
   the next soon_days. Kinds due and target unless the filter names kinds. */
struct answer answer_obligations(const struct question *question);
/* As above, but only those whose day is past. */
struct answer answer_overdue(const struct question *question);

/* The same of indicators, which have no obligations: rows as of
   answer_items(). */
struct answer answer_indicators_due(const struct question *question);
struct answer answer_indicators_overdue(const struct question *question);

/* The same rows, bare if the question allows it: that takes less time and room,
   and the columns of answer_column_is_bare() need no more. Only where it does
   may rows of the plan share items. */
bool question_has_bare_items(const struct question *question);
bool question_has_bare_obligations(const struct question *question);
struct answer answer_items_bare(const struct question *question);
struct answer answer_obligations_bare(const struct question *question);
/* Makes bare rows whole; each row of the plan must be an item by then. */
void answer_complete(struct answer *answer);
/* A row, whole or bare; of a bare one only item and day are set, and the item
   may be one that the row shares, with another number. */
struct answer_row answer_row_at(const struct answer *answer, size_t i);

/* Tasks and plans unless the filter names types; by units, section and words
   but not by region: whoever asks goes by the regions of the item's
   obligations. */
bool question_has_item(const struct question *question,
                       const struct item *item);

/* Whether answer_items() has the item; without memory for each. */
bool question_finds_item(const struct question *question,
                         const struct item *item);
/* Whether an obligation of an item that question_has_item() is asked for by
   kind (any, when none is named), scope, day and period; not by its status. */
bool question_asks(const struct question *question, const struct item *item,
                   const struct obligation *obligation);

/* The last day of an indicator's year, or the day that a document gave it. */
struct date indicator_day(const struct question *question,
                          const struct item *item);

/* Fills standing, done and cells of a row made by hand. */
void answer_row_judge(const struct question *question, struct answer_row *row);

/* A column of an answer: a name and how a row fills it. */
struct answer_column {
    struct column column;
    void (*fill)(const struct answer *answer, const struct answer_row *row,
                 struct cell *cell);
    int (*order)(const struct answer_row *a, const struct answer_row *b);
};

/* True when it can be filled from a bare row, and rows sorted by it. */
bool answer_column_is_bare(const struct answer *answer,
                           const struct answer_column *column);

/* All columns in the order of machine formats; columns are only ever added at
   the end. `people` are those that a table shows, as keys in its order. */
struct answer_shape {
    const struct answer_column *columns;
    size_t n_columns;
    struct str people;
    struct str people_reported; /* where there is a journal; empty = the same */
};
extern const struct answer_shape shape_items;
/* Items, where all of them are indicators. */
extern const struct answer_shape shape_indicators;
extern const struct answer_shape shape_obligations;
/* `show` for machines: an obligation with all that is known of it, or an item
   without any. */
extern const struct answer_shape shape_details;

/* Stable; `keys` as typed: date,-id. An unknown key is one diagnostic with the
   nearest names, RC_USAGE. */
enum rc answer_sort(struct answer *answer, const struct answer_shape *shape,
                    const struct texts *keys, struct diags *diags);

/* The columns named in `keys`, or, when there are none, all for machines and
   the people's for the rest. */
enum rc columns_choose(const struct answer *answer,
                       const struct answer_shape *shape,
                       const struct texts *keys, bool machine,
                       struct diags *diags, const struct answer_column ***out,
                       size_t *n);

/* What was asked, in words: 环保厅牵头，2017-12-31前（含当日）. */
struct str caption_of(struct arena *arena, const struct filter_words *words,
                      const struct filter *filter, enum lang lang);

#endif
