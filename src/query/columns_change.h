/* The columns of show that tell what documents changed. Private to the query
   floor. */
#ifndef WPC_SRC_QUERY_COLUMNS_CHANGE_H
#define WPC_SRC_QUERY_COLUMNS_CHANGE_H

#include "wpc/query/answer.h"

/* The day that the plan gave, whatever holds now. */
void change_fill_planned(const struct answer *answer,
                         const struct answer_row *row, struct cell *cell);
/* Empty when the question has no notes of changes. */
void change_fill_documents(const struct answer *answer,
                           const struct answer_row *row, struct cell *cell);
void change_fill_events(const struct answer *answer,
                        const struct answer_row *row, struct cell *cell);

/* Rows of a table of answer columns. */
#define CHANGE_COLUMNS                                               \
    {{WORD("planned", "计划时限", "planned"), COLUMN_PLAIN},         \
     change_fill_planned,                                            \
     NULL},                                                          \
        {{WORD("documents", "变更文号", "documents"), COLUMN_PLAIN}, \
         change_fill_documents,                                      \
         NULL},                                                      \
    {                                                                \
        {WORD("changes", "变更记录", "changes"), COLUMN_PLAIN},      \
            change_fill_events, NULL                                 \
    }

#endif
