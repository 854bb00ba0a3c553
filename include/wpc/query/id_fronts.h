/* The shortest fronts of ids that tell them from all others: 3f2a1b of 3f2a1b…
 */
#ifndef WPC_QUERY_ID_FRONTS_H
#define WPC_QUERY_ID_FRONTS_H

#include "wpc/base/arena.h"
#include "wpc/progress/marks.h"

/* Nine bytes for each id that is shown; {.arena = …} is ready. */
struct id_fronts {
    struct arena *arena;
    uint64_t *marks; /* of the ids to be shown; sorted once settled */
    size_t n;
    size_t capacity;
    uint8_t *shared; /* digits that each has in common with another event */
    uint64_t *sieve; /* a bit for the first bits of each mark */
    unsigned shift;
};

void fronts_put(struct id_fronts *fronts, struct str id);
/* When all are put, and before the first is seen. */
void fronts_settle(struct id_fronts *fronts);
/* Once for every event, shown or not. */
void fronts_see(struct id_fronts *fronts, uint64_t mark);
/* The shortest front, of 6 digits or more, that no event seen has; the whole id
   where none does or the id was not put. */
struct str fronts_short(const struct id_fronts *fronts, struct str id);

#endif
