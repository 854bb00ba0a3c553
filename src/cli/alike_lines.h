/* Rows that are alike but for their item's number, as lines of text. Private to
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

/* Ready for rows of the chosen columns when their lines begin with the item's
   id and have it nowhere else. */
struct alike_lines alike_lines_of(const struct answer *answer,
                                  const struct format *format,
                                  const struct answer_column *const *chosen,
                                  size_t n);

/* Puts the i-th row if a line like it was kept; false when there is none. */
bool alike_line_put(const struct alike_lines *lines, struct writer *writer,
                    const struct answer *answer, size_t i);

/* Puts the i-th row out of its cells, and keeps its line if others may be like
   it. */
void alike_line_keep(struct alike_lines *lines, struct writer *writer,
                     const struct answer *answer, size_t i,
                     const struct cell *cells);

#endif
