/* From an answer to bytes: which format, for whose eyes, and where to. */
#ifndef WPC_CLI_PRESENT_H
#define WPC_CLI_PRESENT_H

#include "wpc/cli/command.h"
#include "wpc/output/format.h"

/* An answer on its way out. Zeroed is ready for present_open(). */
struct presentation {
    struct call *call;
    const struct format *format;     /* NULL: a document was asked for */
    const struct document *document; /* NULL: rows in that format */
    struct look look;
    struct sink sink;
    struct str file; /* empty = standard output */
};

/* Decides format or document, and look, from the call's options; RC_USAGE when
   they name what is none, or choose among rows where a document has none.
   Nothing is written yet. */
enum rc present_open(struct presentation *presentation, struct call *call);

/* Whether the reader sees caption, notes and the word about no rows: on a
   terminal or a page. */
bool present_tells(const struct presentation *presentation);

/* Prints rows of an answer in the columns chosen. `view` carries title, notes
   and empty; its columns are set here. */
enum rc present_answer(struct presentation *presentation, struct answer *answer,
                       const struct answer_shape *shape, struct view *view);

/* Rows of any other kind: `next` fills the cells of one row, for all columns of
   the view, and gives false when there is none left. */
struct present_rows {
    bool (*next)(void *context, struct cell *cells);
    void *context;
    void (*again)(void *context); /* from the first row on, for formats that
                                     must look at all before they print one;
                                     NULL: they keep them */
    struct str people; /* keys of the columns that a table shows; empty = all */
};

/* As above for any view; --columns and --limit hold, --sort is refused. */
enum rc present_rows(struct presentation *presentation, struct view *view,
                     const struct present_rows *rows);

/* Prints the document asked for, of the struct that its command's documents
   are about. */
void present_document(struct presentation *presentation, const void *subject);

/* Prints text as it stands. */
void present_text(struct presentation *presentation, struct str text);

/* Hands on what is pending, or replaces the file in one step. */
enum rc present_close(struct presentation *presentation);

#endif
