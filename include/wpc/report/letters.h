/* Matters gathered into letters: one for each addressee and level. What is
   sent goes by level, so a unit with something late and something due soon has
   a 催办单 and a 工作提醒. */
#ifndef WPC_REPORT_LETTERS_H
#define WPC_REPORT_LETTERS_H

#include "wpc/report/stages.h"

/* How one speaks to whom. */
enum letter_manner {
    MANNER_UNIT,    /* 你单位 */
    MANNER_CENTRAL, /* 贵单位: 中央驻区 units are asked by a 商请函 */
    MANNER_CITY,    /* 你市 */
    MANNER_LEAGUE,  /* 你盟 */
};

struct letter_party {
    struct str name; /* as the tables have it */
    struct str full; /* as a letter prints it: 锡林郭勒盟行政公署 */
    struct str mail; /* may be empty; not looked at */
};

struct letter_matter {
    const struct matter *matter;
    struct str reason; /* why it was sent back last; empty = it was not */
};

struct letter {
    struct letter_party
        to; /* what became of it, where a unit has a successor */
    enum letter_manner manner;
    enum letter_level level;
    struct letter_matter *matters; /* by kind, day, cell */
    size_t n;
    size_t capacity;
    struct letter_party *copies; /* 抄送 */
    size_t n_copies;
    size_t copies_capacity;
};

struct letters {
    struct letter *items; /* the arena's */
    size_t n;
    size_t capacity;
};

/* A copy goes to the other leads of an item, and of what a region answers for
   to the item's first lead. `history` holds the returns. */
struct letters letters_of(struct arena *arena, const struct fold *fold,
                          const struct matters *matters,
                          const struct history *history);

/* The coordinator, else his host. */
struct letter_party letters_sender(const struct fold *fold);

/* The unit or region of that name; only `name` when no table has it. */
struct letter_party letter_party_of(const struct plan *plan, struct str name,
                                    struct date day);

/* What makes two letters the same: its office and values, a line each. */
void letter_identity_put(struct buf *buf, struct arena *arena,
                         const struct fold *fold, const struct letter *letter);

#endif
