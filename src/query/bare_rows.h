/* Bare rows being put together. Private to query. */
#ifndef WPC_SRC_QUERY_BARE_ROWS_H
#define WPC_SRC_QUERY_BARE_ROWS_H

#include "wpc/query/answer.h"

void bare_put(struct answer *answer, struct answer_bare_row row);
/* All rows of the answer: `find` puts those of one item, and items alike have
   the same, so it is not asked for each of them. */
void bare_rows_find(struct answer *answer,
                    void (*find)(struct answer *answer,
                                 const struct item *item));

#endif
