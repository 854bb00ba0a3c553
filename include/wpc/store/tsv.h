/* Tables as people hand them in: UTF-8 text, tab-separated, one header line.

   BOM, CRLF, blank lines, headers with blanks inside and in any order, and
   fields that a spreadsheet saved with quotes (RFC 4180) are all taken. A field
   that begins with `"` is quoted; elsewhere a quote is a character. A wrong
   column count, NUL, invalid UTF-8, a lone CR, a quote that never closes: one
   diagnostic each, and reading goes on, so that all are listed. */
#ifndef WPC_STORE_TSV_H
#define WPC_STORE_TSV_H

#include "wpc/base/diag.h"

struct tsv_column {
    struct str name;        /* compared without blanks of any width */
    const struct str *also; /* other headings for it, ended by {0}; or NULL */
    bool optional;          /* a table without it gives empty cells */
};

enum { TSV_COLUMNS_MAX = 24 };

/* One row; lives during the call only, its cells as long as the bytes read (or
   the arena, for those that held a doubled quote). */
struct tsv_row {
    const struct str *cells;   /* in the order asked for, bytes as they stand */
    const char *const *begins; /* of cells in the file; NULL: cells[i].p */
    const char *record;        /* the first byte of the row in the file */
    struct str file;
    uint32_t line; /* physical, from 1; where the record opens */
};

struct tsv_reading {
    struct str file;  /* for places */
    struct str bytes; /* the whole file */
    const struct tsv_column *columns;
    size_t n_columns; /* up to TSV_COLUMNS_MAX */
    struct arena *arena;
    struct diags *diags;
    void (*row)(void *context, const struct tsv_row *row);
    void *context;
};

/* RC_OK, or RC_DATA when anything was wrong. Good rows are delivered all the
   same, unless the headings cannot be matched; columns that nobody asked for
   are passed over, and a row whose cells are all blank is no row. Linear in the
   size of the bytes. */
enum rc tsv_read(const struct tsv_reading *reading);

/* False, with a diagnostic that says how to make it one, for what is no text at
   all: a workbook, a document, UTF-16. */
bool tsv_is_text(struct str file, struct str bytes, struct diags *diags);

/* Where a cell begins; column 0 when the table has no such column. Computed
   from the bytes, so ask only when there is something to say. */
struct place tsv_place(const struct tsv_row *row, size_t cell);

#endif
