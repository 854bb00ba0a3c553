/* A paper (公文): blocks in order, made once and rendered by one of three, so
   that every figure is the same in each. */
#ifndef WPC_OUTPUT_PAPER_H
#define WPC_OUTPUT_PAPER_H

#include "wpc/base/arena.h"
#include "wpc/base/buf.h"
#include "wpc/output/document.h"
#include "wpc/text/width.h"

enum block_kind {
    BLOCK_TITLE,     /* in the middle, once */
    BLOCK_LINE,      /* in the middle, under the title */
    BLOCK_HEADING,   /* 一、… */
    BLOCK_PARAGRAPH, /* of prose: its first line is set in */
    BLOCK_ITEM,      /* one of a list; neighbours make the list */
    BLOCK_NOTE,      /* small, as it stands: definitions, sources */
    BLOCK_TABLE,
    BLOCK_ADDRESS,   /* whom it is for, and who has a copy: flush left */
    BLOCK_SIGNATURE, /* who writes, and the day: to the right */
    BLOCK_BREAK,     /* the next paper begins on a page of its own */
};

struct paper_column {
    struct str head;
    bool is_number; /* to the right */
    bool is_prose;  /* takes the room that is left, and is wrapped in text */
    bool is_narrow; /* in text, as wide as its cells: the head is wrapped */
};

struct paper_table {
    struct str caption; /* empty = none */
    const struct paper_column *columns;
    size_t n_columns;
    struct str *cells; /* by row; text as it is, nothing escaped */
    size_t n_cells;
    size_t capacity;
};

struct paper_block {
    enum block_kind kind;
    struct str text;
    struct paper_table *table;
};

/* {.arena = …} is ready. Strings are borrowed and must live as long. */
struct paper {
    struct arena *arena;
    struct paper_block *blocks;
    size_t n;
    size_t capacity;
};

void paper_put(struct paper *paper, enum block_kind kind, struct str text);
/* An empty table at the end; the columns are borrowed. */
struct paper_table *paper_table_put(struct paper *paper, struct str caption,
                                    const struct paper_column *columns,
                                    size_t n_columns);
void paper_cell_put(struct paper *paper, struct paper_table *table,
                    struct str text);
size_t paper_rows(const struct paper_table *table);

/* Markdown as GitHub reads it (GFM). */
void paper_markdown_put(struct buf *out, const struct paper *paper);
/* One page that prints on A4 and that word processors open: plain tables with
   borders, one <style>, no script, nothing loaded from anywhere. */
void paper_html_put(struct buf *out, const struct paper *paper);
/* For a terminal or the body of a letter: prose wrapped to `columns`, tables
   aligned; a table that needs more is let have it, nothing is cut. */
void paper_text_put(struct buf *out, const struct paper *paper, size_t columns,
                    enum ambiguous ambiguous);

/* The three for a command whose subject is a paper: .txt .md .html, the first
   one unless another is asked for. */
extern const struct document_table paper_documents;

#endif
