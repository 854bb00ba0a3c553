/* Groups being filled, found by their keys. Private to the report floor. */
#ifndef WPC_SRC_REPORT_LEDGER_H
#define WPC_SRC_REPORT_LEDGER_H

#include "dimension.h"

/* What is counted by the same dimensions: none (the total), one or two. */
struct ledger {
    const struct dimension *by[DIMENSIONS];
    size_t n_by;
    struct groups *groups;
    uint32_t *slots; /* number of a group + 1; 0 is free */
    size_t n_slots;
    size_t latest;                       /* the group found last */
    struct group_ids places[DIMENSIONS]; /* of the thing being added */
    uint32_t *touched; /* groups that obligations of the last item fell into */
    size_t n_touched;
    size_t touched_capacity;
    const struct breakdown_watch *watch; /* NULL: nobody looks */
};

/* What is added to each group that a thing belongs to. */
struct portion {
    unsigned measures; /* bits 1 << enum measure */
    unsigned figures;  /* bits 1 << enum figure */
    size_t item;       /* its number, from 1 */
    uint64_t more;     /* items alike that it stands for too */
    bool is_period;    /* one period of a duty, in one region */
};

bool ledger_reaches(const struct ledger *ledger, enum dimension_reach reach);
/* Of an obligation. */
void ledger_add(struct ledger *ledger, const struct question *question,
                const struct thing *thing, const struct portion *portion);
/* Of an item: into the groups that its obligations fell into where those tell,
   else into its own. */
void ledger_item(struct ledger *ledger, const struct question *question,
                 const struct thing *thing, const struct portion *portion);
/* Adds what a reference table names, sorts and labels; with one dimension
   groups without anything else go. */
void ledger_end(struct ledger *ledger, const struct question *question);

#endif
