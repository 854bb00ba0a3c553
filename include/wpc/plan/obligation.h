/* Obligations (节点): the things of an item that can be met or missed. */
#ifndef WPC_PLAN_OBLIGATION_H
#define WPC_PLAN_OBLIGATION_H

#include "wpc/date/civil.h"
#include "wpc/date/period.h"
#include "wpc/date/phrase.h"
#include "wpc/plan/mention.h"
#include "wpc/plan/region.h"

enum obligation_kind {
    OBLIGATION_DUE,    /* 时限: …底前 */
    OBLIGATION_TARGET, /* 目标: 到2020年达到 */
    OBLIGATION_EVERY,  /* 定期: every quarter, half, year … */
    OBLIGATION_FROM,   /* 自…起: a standing duty, never overdue */
    OBLIGATION_KINDS
};

/* Whom it addresses: named regions and whole classes, without the excluded
   ones. All empty = 自治区本级, one cell. */
struct scope {
    struct region_set named;
    struct region_set excluded;
    struct str condition; /* bound to this property: cells are 待认定 */
    unsigned classes;     /* bits of enum region_class */
    bool open;            /* 等地: the list goes on */
};

struct obligation {
    enum obligation_kind kind;
    struct date date;  /* due, target: last day; from: first day */
    struct date start; /* every, due of a range: first day; none = not said */
    enum recurrence every;
    int8_t every_month; /* as struct phrase */
    int8_t every_day;
    bool assumed;
    bool is_struck; /* a line of obligations.tsv that says so */
    uint32_t item;  /* of such a line, struck or not: in plan.items */
    struct scope scope;
    struct str words;  /* 原文: the shortest run that says the day */
    struct str text;   /* 要求: its own stretch of the item's text */
    struct str rule;   /* name of the rule; 人工 for a person's line */
    uint32_t words_at; /* bytes of the text that it was read from */
    uint32_t text_at;
    struct str label; /* what follows the point in T65.2: "2", "m1" */
};

/* The regions that the scope reaches; the whole of a class counts. */
struct region_set scope_reach(const struct scope *scope,
                              const struct regions *regions);
/* True when the reach is exactly one whole class or nothing is named. */
bool scope_is_class(const struct scope *scope, const struct regions *regions);
bool scope_is_empty(const struct scope *scope);
bool scope_equal(const struct scope *a, const struct scope *b);
struct scope scope_union(struct scope a, struct scope b);
const struct scope *scope_keep(struct arena *arena, struct scope scope);

/* One text as read: its obligations in byte order, and everything that it
   names. Owner: the arena. */
struct reading {
    struct obligation *items;
    size_t n;
    /* Of the whole text; NULL: not read yet, which frozen lines leave for
     * later.
     */
    const struct scope *mentioned;
    const struct phrases *phrases; /* unread ones too */
};

struct reading_context {
    const struct regions *regions;
    struct phrase_context dates;
};

/* The task text, or any prose. The stretch of an obligation: in its sentence,
   the first begins at the sentence's start, each next one at the comma-clause
   that holds its phrase; a stretch without a region inherits the one before it
   in the sentence. Same kind, day and scope within one sentence is one. */
struct reading prose_read(struct arena *arena, struct str text,
                          const struct reading_context *context);

/* Only how many obligations the text has, and of each kind, days and
   recurrence, but not where a recurrence starts; nothing is labelled. False
   when that cannot be told without whom they address: then read it whole. */
bool prose_days_read(struct arena *arena, struct str text,
                     struct phrase_memo *memo, struct reading *out);

/* What the whole text names, without reading its dates. */
struct scope prose_mentioned(struct arena *arena, struct str text,
                             const struct regions *regions);

/* A plan's time-limit cell: its obligations' text is the whole cell. `scope`
   is what the plan's leads and text say. */
struct reading limit_read(struct arena *arena, struct str cell,
                          struct scope scope,
                          const struct reading_context *context);

#endif
