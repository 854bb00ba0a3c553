/* Numbers of groups, each once, in the order in which they came. Private to the
   report floor. */
#ifndef WPC_SRC_REPORT_GROUP_IDS_H
#define WPC_SRC_REPORT_GROUP_IDS_H

#include "wpc/base/arena.h"

/* Set n to 0 to begin anew; the rest stays for the next list. */
struct group_ids {
    struct arena *arena;
    uint32_t *items;
    size_t n;
    size_t capacity;
    uint32_t *rounds; /* by number: the round in which it was put last */
    size_t n_rounds;
    uint32_t round; /* of the last list that grew long */
};

void group_id_put(struct group_ids *ids, uint32_t id);

#endif
