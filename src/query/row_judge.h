/* Where the rows of an answer stand. Private to the query floor. */
#ifndef WPC_SRC_QUERY_ROW_JUDGE_H
#define WPC_SRC_QUERY_ROW_JUDGE_H

#include "wpc/query/answer.h"

/* Fills standing, done and cells of a row for an obligation or a period. */
void obligation_judge(const struct question *question, struct answer_row *row);
/* The same for an item, from all its cells. Without a journal `conditional`
   tells of the obligation that gave the row its day. */
void item_judge(const struct question *question, struct answer_row *row,
                bool conditional);

#endif
