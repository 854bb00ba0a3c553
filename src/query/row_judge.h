/* Where the rows of an answer stand. Private to the query floor. */
#ifndef WPC_SRC_QUERY_ROW_JUDGE_H
#define WPC_SRC_QUERY_ROW_JUDGE_H

#include "wpc/query/answer.h"

/* Fills standing, done and cells of a row for an obligation or a period. */
void obligation_judge(const struct question *question, struct answer_row *row);
/* Some day may not be the plan's: what is open is to be looked at first. */
static inline bool days_may_move(const struct question *question)
{
    return question->fold != NULL && question->fold->moves_days;
}

/* The same of a period of the row's duty: none that has no cells moves. */
bool period_may_move(const struct question *question,
                     const struct answer_row *row, struct period period);

/* Whether some cell of a due or target is still to do, and in row.day when the
   first of them is: by the plan or a document that moved it. */
bool limit_is_open(const struct question *question, struct answer_row *row);
/* The same for an item, from all its cells. Without a journal `conditional`
   tells of the obligation that gave the row its day. */
void item_judge(const struct question *question, struct answer_row *row,
                bool conditional);

#endif
