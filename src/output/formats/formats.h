/* What the formats share. */
#ifndef WPC_SRC_OUTPUT_FORMATS_FORMATS_H
#define WPC_SRC_OUTPUT_FORMATS_FORMATS_H

#include "wpc/output/format.h"

#define FORMAT(name) extern const struct format format_##name;
#include "output/formats.def"
#undef FORMAT

/* The words between the items of a list. */
extern const struct str list_joiner;

/* A cell of one run of bytes as it is: text, or a word in its form. False for
   the others and for NULL. */
bool cell_run(const struct cell *cell, enum lang lang, bool machine,
              struct str *run);

/* Writes the cell as cell_text() gives it, without taking memory. */
void cell_put(struct buf *buf, const struct cell *cell, enum lang lang,
              bool machine);

bool cell_is_empty(const struct cell *cell);

/* Text formats leave hidden columns out. */
bool column_is_shown(const struct column *column);

/* Text as Markdown reads it: what it would take for its own is escaped, line
   ends become <br>, controls visible. */
void markdown_text_put(struct buf *out, struct str s);

/* True when a spreadsheet would take the cell for a formula; only texts, lists
   and words can be one (a negative number is a number). */
bool cell_is_formula(const struct cell *cell);

#endif
