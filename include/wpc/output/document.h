/* Documents: what a command writes of its own, beside the rows that formats
   print. A command names its table of them. */
#ifndef WPC_OUTPUT_DOCUMENT_H
#define WPC_OUTPUT_DOCUMENT_H

#include "wpc/output/format.h"

struct document {
    struct str name;   /* -f name, in place of a format of this name */
    struct str ending; /* -o file.ending, without the dot; may be the name */
    /* All of it; `subject` is what the command hands to present_document(). */
    void (*put)(struct sink *sink, const void *subject,
                const struct look *look);
};

/* What a command can write. NULL in its place: what formats print. */
struct document_table {
    const struct document *items;
    size_t n;
    bool leads; /* without -f and -o the first is written, not a table */
    bool alone; /* no rows: formats are unknown to the command */
};

/* By name or ending; NULL when there is none. A NULL table has none. */
const struct document *document_find(const struct document_table *table,
                                     struct str name);
const struct document *document_find_ending(const struct document_table *table,
                                            struct str file);

/* All that -f takes, formats first: "table tsv csv json markdown html". */
void offered_names_put(struct buf *buf, const struct document_table *table);
/* All that -o goes by: ".txt .tsv .csv .json .md .html". */
void offered_endings_put(struct buf *buf, const struct document_table *table);

/* True when `file` ends in a dot and `ending` and has a name before them; .htm
   is html. */
bool has_ending(struct str file, struct str ending);

#endif
