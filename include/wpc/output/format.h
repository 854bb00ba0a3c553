/* Formats: hooks over a view. One file and one row of formats.def each. */
#ifndef WPC_OUTPUT_FORMAT_H
#define WPC_OUTPUT_FORMAT_H

#include "wpc/base/sink.h"
#include "wpc/query/view.h"
#include "wpc/text/width.h"

/* How the reader sees it; decided once, by cli/present. */
struct look {
    enum lang lang;
    struct str heading; /* the plan's name, over a page; may be empty */
    bool terminal;      /* cut to width, caption and notes there */
    bool colour;  /* obeyed by itself: --color=always holds in a pipe too */
    size_t width; /* columns of the terminal; 0 = no limit */
    enum ambiguous ambiguous;
    bool bom;         /* csv: a byte order mark first */
    bool spreadsheet; /* csv, tsv: an apostrophe before = + - @ texts */
};

struct writer;

struct format {
    struct str name;   /* -f name; format_find() takes the ending too */
    struct str ending; /* -o file.ending, without the dot */
    bool machine;      /* English keys and values whatever the language */
    bool tells;        /* caption, notes and the word about no rows belong to
                          it, on a terminal or not */
    bool joins;        /* a row is its cells and what is between them, whatever
                          came before; the first cell begins it */
    void (*begin)(struct writer *writer);
    void (*row)(struct writer *writer, const struct cell *cells);
    void (*end)(struct writer *writer);
    /* Looks at a row that will come again; NULL in formats that need not see
       all rows before they print one. */
    void (*measure)(struct writer *writer, const struct cell *cells);
};

/* One answer being printed. {.format, .view, .look, .sink, .arena} is ready. */
struct writer {
    const struct format *format;
    const struct view *view;
    struct look look;
    struct sink *sink;
    struct arena *arena;
    size_t n_rows; /* counted by writer_row() */
    void *state;   /* the format's own */
};

/* The view's columns must stand still from begin to end, their keys are UTF-8
   and differ; its title, notes and empty may be filled in until end. Begin
   must be followed by end, which gives memory back; whatever went wrong in
   between is in the sink. Machine formats and markdown keep one row at a time,
   so there the cells are borrowed for the row only; so does a table all of
   whose rows were measured before the first one. */
void writer_begin(struct writer *writer);
void writer_row(struct writer *writer, const struct cell *cells);
void writer_end(struct writer *writer);

/* NULL when there is none. */
const struct format *format_find(struct str name);
const struct format *format_find_ending(struct str file);
size_t format_count(void);
const struct format *format_at(size_t i);

/* The text of a cell as machine formats (key, ISO date, list joined by 、) or
   as people (word in `lang`) see it; nothing escaped. In the arena or
   borrowed. */
struct str cell_text(struct arena *arena, const struct cell *cell,
                     enum lang lang, bool machine);

#endif
