/* Rows that are alike but for their number, as lines of text. Private to
   cli. */
#ifndef WPC_SRC_CLI_ALIKE_LINES_H
#define WPC_SRC_CLI_ALIKE_LINES_H

#include "wpc/output/format.h"
#include "wpc/query/answer.h"

/* What follows the number in such a line, by answer_bare_row.like; empty where
   no such line was put yet. {0} takes no row for alike. */
struct alike_lines {
    struct str *rests;
};

/* Whether the lines of a bare answer begin with the id of the row, and have it
   nowhere else. */
bool alike_lines_fit(const struct answer *answer, const struct format *format,
                     const struct answer_column *const *chosen, size_t n);

/* For an answer whose lines fit. */
struct alike_lines alike_lines_open(const struct answer *answer);

/* Puts the i-th row if a line like it was kept; false when there is none. */
bool alike_line_put(const struct alike_lines *lines, struct writer *writer,
                    const struct answer *answer, size_t i);

/* Puts the i-th row out of its cells, and keeps its line if others may be like
   it. */
void alike_line_keep(struct alike_lines *lines, struct writer *writer,
                     const struct answer *answer, size_t i,
                     const struct cell *cells);

#endif
