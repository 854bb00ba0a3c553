/* The order in which obligations are listed. Private to the query floor. */
#ifndef WPC_SRC_QUERY_ROWS_BY_DAY_H
#define WPC_SRC_QUERY_ROWS_BY_DAY_H

#include "wpc/query/answer.h"

/* By day, what has none last; else as they are. */
void rows_by_day(struct answer *answer);

#endif
