/* The plan in memory: items, who answers for them, and what their prose says.
 */
#ifndef WPC_PLAN_PLAN_H
#define WPC_PLAN_PLAN_H

#include "wpc/plan/indicator.h"
#include "wpc/plan/obligation.h"
#include "wpc/plan/region.h"
#include "wpc/plan/unit.h"
#include "wpc/text/message.h"

enum item_type {
    ITEM_TASK,      /* T, tasks.tsv */
    ITEM_PLAN,      /* P, plans.tsv */
    ITEM_DUTY,      /* D, duties.tsv */
    ITEM_INDICATOR, /* I, indicators.tsv */
    ITEM_TYPES
};

/* 40 bytes; the rest is shared by all items with equal cells. What items alike
   (alike.h) have in common stands first, without a gap. */
struct item {
    struct str text;       /* as printed */
    uint32_t leads;        /* a party */
    uint32_t participants; /* a party */
    uint32_t extra;        /* in plan.extras; 0 = none */
    uint16_t section;      /* in plan.sections, from 1; 0 = none */
    uint8_t type;          /* enum item_type */
    bool comes_again;      /* others have the same text at the same place */
    uint32_t number;       /* 序号 */
    uint32_t reading;      /* in plan.readings, from 1; 0 = not read yet */
};

/* A row of a table, when rows may share an item: see plan.rows. */
struct plan_row {
    uint32_t number; /* 序号 */
    uint32_t item;   /* in plan.items: all else is as there */
};

/* What few items have. */
struct item_more {
    struct str limit;  /* 时限要求 of a plan, or of a task that has one */
    struct str source; /* 出处 of a duty or an indicator */
    const struct indicator *indicator; /* NULL for all others */
};

/* What only some items have. */
struct item_extra {
    struct str title;             /* titles.tsv, or the plan's 名称 */
    const struct item_more *more; /* of a plan's item never NULL */
};

/* The units (or regions, or classes) of one cell, read once for all items that
   have the same cell, when it is first asked for. */
struct party {
    struct str cell;
    struct unit_names names;   /* printed order */
    const struct scope *scope; /* NULL: not found out; see party_scope() */
};

struct section {
    struct str number; /* 三（一） */
    struct str name;
};

/* What is known of items from tables that only refer to them. */
enum plan_part {
    PLAN_TITLES = 1,
    PLAN_SECTIONS = 2,
    PLAN_OBLIGATIONS = 4,
    PLAN_TEXTS =
        8, /* what tasks say, but for its days where PLAN_OBLIGATIONS is
              not left out; only texts that pass away are done without */
    PLAN_PLACES = 16, /* where in its text a frozen line has its words */
    PLAN_ALL_PARTS = 31,
};

/* {0} is empty. Owner: whoever loaded it; release with plan_release(). */
struct plan {
    struct arena arena; /* cells that were quoted, readings, lists */
    struct item *items; /* by type, then in the tables' order; plan_release()
                           gives them back */
    size_t n_items;
    size_t capacity;
    size_t first[ITEM_TYPES + 1]; /* items of type t: first[t] to first[t+1] */
    /* Only where `gathers` allows it: all rows in order, and `items` holds but
       one of those that differ in nothing but their number. NULL: each item is
       a row of its own. */
    struct plan_row *rows;
    size_t n_rows;
    size_t rows_capacity;
    bool gathers; /* whoever asks looks at rows, or calls plan_spread() */
    struct parties *parties; /* cells of units; grows on asking */
    struct item_extra *extras;
    size_t n_extras;
    size_t extras_capacity;
    struct plan_readings *readings; /* what was read so far; grows on asking */
    bool copies;      /* cells given from now on are copied: they pass away */
    unsigned without; /* enum plan_part: not read, since nobody asks */
    bool is_partial;  /* duties and indicators were left out: nobody asks */
    bool is_frozen;   /* the lines below are the obligations; none is derived */
    struct obligation *frozen; /* lines of obligations.tsv; see freeze.h */
    size_t n_frozen;
    size_t frozen_capacity;
    struct section *sections;
    size_t n_sections;
    size_t sections_capacity;
    struct regions regions;
    struct units units;
    struct date issued;
    int16_t year; /* of limits in cells that name none; 0 = not known */
};

/* The letter of a type and back: T P D I. */
static inline char item_letter(enum item_type type)
{
    static const char letters[ITEM_TYPES] = {'T', 'P', 'D', 'I'};
    return letters[type];
}
extern const struct word item_type_words[ITEM_TYPES];
extern const struct word obligation_kind_words[OBLIGATION_KINDS];

/* Adds an item; cells of units and prose are read when somebody asks. `extra`
   and its `more`, which are copied, may be NULL. Items must be added by type in
   order. `participant_cell.p` is NULL where the table has no such column: then
   the lead cell may tell both, see unit_cell_part(). */
struct item *plan_add(struct plan *plan, enum item_type type, uint32_t number,
                      struct str lead_cell, struct str participant_cell,
                      struct str text, const struct item_extra *extra);

/* Room for so many items more; how many there will be is often known. */
void plan_reserve(struct plan *plan, size_t n);

/* Adds so many items of the type at once, which item_repeat() is to fill. */
struct item *plan_add_room(struct plan *plan, enum item_type type, size_t n);
/* Adds so many rows at once, which the caller is to fill. */
struct plan_row *plan_add_rows(struct plan *plan, size_t n);

/* How many rows there are, whether or not some share an item; the i-th, and the
   item that holds all but its number. */
size_t plan_row_count(const struct plan *plan);
struct plan_row plan_row_at(const struct plan *plan, size_t i);

/* Makes an item of each row: from then on plan.items holds them all. */
void plan_spread(struct plan *plan);

/* Takes the items from the n-th on back, and the rows from the n_rows-th on;
   they must be of the last type. */
void plan_cut(struct plan *plan, size_t n, size_t n_rows);

void item_title_set(struct plan *plan, struct item *item, struct str title);

/* From now on item_reading() reads the prose of an item when it is asked for
   first; when the plan is frozen, an item has the lines kept with it instead.
   Before, there is no reading. */
void plan_read(struct plan *plan);

/* One item's reading afresh, whatever is frozen. The plan's arena. */
struct reading item_derive(struct plan *plan, const struct item *item);
/* By item, else in the order in which they came. */
void plan_frozen_sort(struct plan *plan);

/* Cells of units are numbered in the order of the tables, leads first. */
size_t party_count(const struct plan *plan);
const struct party *party_at(const struct plan *plan, size_t i);
/* The regions and classes among its names; found out when asked for too. */
const struct scope *party_scope(const struct plan *plan, size_t i);
/* Whether it is some item's leads; it need not be read for that. */
bool party_leads(const struct plan *plan, size_t i);
/* All names in cells that are no unit's, in printed order. From then on the
   unit of such a name in a party is units.n + its number here. */
const struct intern *plan_strangers(const struct plan *plan);

const struct party *item_leads(const struct plan *plan,
                               const struct item *item);
const struct party *item_participants(const struct plan *plan,
                                      const struct item *item);
const struct item_extra *item_extra(const struct plan *plan,
                                    const struct item *item);
/* Its obligations. Equal prose is read once, and only when asked for. */
const struct reading *item_reading(const struct plan *plan,
                                   const struct item *item);
/* The same without what is costly to find out: of each obligation only kind,
   days and recurrence hold. Not for a frozen plan. Until the next call. */
const struct reading *item_days(const struct plan *plan,
                                const struct item *item);
/* The regions and classes that its text, or its leads, name. */
const struct scope *item_mentioned(const struct plan *plan,
                                   const struct item *item);
/* Everything that its text says about time, passages not read too. */
const struct phrases *item_phrases(const struct plan *plan,
                                   const struct item *item);
/* The text that the reading's offsets point into: the limit cell of a plan, and
   of a task when its days stand there; else the item's text. */
struct str item_read_text(const struct plan *plan, const struct item *item);

/* T65; `text` holds at least ITEM_ID bytes. */
enum { ITEM_ID = 24 };
struct str item_id(const struct item *item, char text[ITEM_ID]);
/* T65.2 in the arena. */
struct str obligation_id(struct arena *arena, const struct item *item,
                         const struct obligation *obligation);

/* The same of a plan that is not frozen, by number from 0. */
struct str obligation_id_bare(struct arena *arena, const struct item *item,
                              uint32_t nth);

/* T65 or T65.2 or t65; blanks and full-width letters and digits forgiven.
   `obligation` is SIZE_MAX when none is named. False when there is none. */
bool plan_find(const struct plan *plan, struct str id, const struct item **item,
               size_t *obligation);

/* True for an id of a type that a partial plan leaves out. */
bool plan_leaves_out(const struct plan *plan, struct str id);

void plan_release(struct plan *plan);

#endif
