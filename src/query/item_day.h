/* Which obligations the kinds and dates of a question ask for, and the day that
   an item has by them. Private to the query floor. */
#ifndef WPC_SRC_QUERY_ITEM_DAY_H
#define WPC_SRC_QUERY_ITEM_DAY_H

#include "wpc/query/answer.h"

/* The period in which a recurring duty begins. */
struct period first_period_of(const struct question *question,
                              const struct obligation *obligation);

/* Dues and targets, and with --period the periods of what recurs, unless the
   filter names kinds. */
bool obligation_has_kind(const struct filter *filter,
                         const struct obligation *obligation);

/* Whether days, kinds or periods are asked for. */
bool filter_asks_obligations(const struct filter *filter);

/* The item's day and what gave it: before others those still open, of these
   the earliest. */
struct earliest {
    struct date day;
    bool open, conditional;
};

/* Among the dues and targets that the filter's kinds and dates find; false when
   it asks for some and there is none. Dates without a kind ask for dues and
   targets. `as_planned`: whatever was done or moved since. */
bool item_day(const struct question *question, const struct item *item,
              bool as_planned, struct earliest *earliest);

#endif
