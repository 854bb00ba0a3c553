/* What answers and voids share: finding the events that they name. Private to
   the commands. */
#ifndef WPC_SRC_COMMANDS_RULING_H
#define WPC_SRC_COMMANDS_RULING_H

#include "writing.h"

/* Events to answer; the arena's. */
struct rulings {
    struct record *record;
    struct record_found *items;
    size_t n;
    size_t capacity;
    uint32_t *of_draft; /* which of them each draft answers */
    size_t n_drafts;
    size_t drafts_capacity;
};

/* Which of the events of a cell an address means. */
enum ruling_wish {
    RULING_WAITING, /* the claim or request that waits */
    RULING_SETTLED, /* that, else the one that was approved */
    RULING_OWN,     /* the last that this office wrote and that holds */
};

/* What the operands of the record's call name: an event by the first digits of
   its id, or the events of one or, with -r, several cells. RC_USAGE when one is
   none, or several; the candidates are listed. RC_REFUSED when nothing there is
   as wished; `verb` is then what cannot be done. `rulings` is {0} before. */
enum rc rulings_find(struct rulings *rulings, struct record *record,
                     enum ruling_wish wish, struct str verb);

/* A draft that answers the event: ref and address are its. */
struct event *ruling_add(struct rulings *rulings, enum act act, size_t found,
                         struct str ref);
const struct record_found *ruling_of(const struct rulings *rulings,
                                     size_t draft);

/* 198ff6bf（T65.2/包头市 申请销号） */
struct str found_name(struct call *call, const struct record_found *found);

/* Refuses what is no claim, has no effect, or was taken back. */
enum rc claim_check(struct rulings *rulings, const struct record_found *found,
                    struct str verb);

/* True when the writer is the coordinator, or where he sits: for choosing a
   sentence, never for a rule. */
bool writer_is_coordinator(const struct record *record);

#endif
