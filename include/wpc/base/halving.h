/* Looking through sorted rows by halving.

       struct halving halving = {.end = n};
       while (halving_asks(&halving))
           halving_tell(&halving, rows[halving.middle].day < day);
       ... rows[halving.from] ...

   In the end `from` is the first row of which was told that it is not before
   what is looked for; `end` as it was given where all are before it. */
#ifndef WPC_BASE_HALVING_H
#define WPC_BASE_HALVING_H

#include <stdbool.h>
#include <stddef.h>

/* Rows before `from` are before what is looked for, rows from `end` on not. */
struct halving {
    size_t from;
    size_t end;
    size_t middle; /* the row in question */
};

static inline bool halving_asks(struct halving *halving)
{
    halving->middle = halving->from + (halving->end - halving->from) / 2;
    return halving->from < halving->end;
}

static inline void halving_tell(struct halving *halving, bool is_before)
{
    if (is_before)
        halving->from = halving->middle + 1;
    else
        halving->end = halving->middle;
}

#endif
