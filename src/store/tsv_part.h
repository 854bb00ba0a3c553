/* The parts of the table reader; tsv.c puts them together. */
#ifndef WPC_SRC_STORE_TSV_PART_H
#define WPC_SRC_STORE_TSV_PART_H

#include "wpc/store/tsv.h"

/* tsv_scan.c: where things are in the bytes. */

/* True when there is a NUL, a lone CR or invalid UTF-8. */
bool tsv_has_fault(struct str bytes);

/* The first CR that does not stand before an LF; SIZE_MAX if none. */
size_t tsv_lone_cr(struct str s);

/* True when a field of the line begins with `"`. */
bool tsv_has_quoted_field(struct str line);

enum tsv_quotes {
    TSV_QUOTES_GOOD,
    TSV_QUOTES_OPEN, /* the quote at `fault` never closes */
    TSV_QUOTES_TEXT, /* there is text at `fault`, after a closing quote */
};

struct tsv_record {
    enum tsv_quotes quotes;
    size_t end;   /* one past its last byte, line end not counted */
    size_t next;  /* where reading goes on */
    size_t fault; /* a byte offset */
};

/* The record at `at`, quotes considered. Reading goes on after the line
   where the quote at fault opened, so that it swallows nothing. */
struct tsv_record tsv_record_find(struct str bytes, size_t at);

/* The end of the field at `at` of a record whose quotes are good. */
size_t tsv_field_end(struct str record, size_t at);

/* tsv_quoted.c: what a record says, by libcsv. */

struct tsv_field {
    struct str text;
    const char *begin; /* in the file */
};

/* {.arena = …} is ready; end with tsv_fields_release(). */
struct tsv_fields {
    struct arena *arena;  /* of texts that are no view of the file */
    struct arena scratch; /* of all else */
    struct tsv_field *items;
    size_t n;
    size_t capacity;
    struct csv_parser *parser; /* taken when first needed */
    struct str record;         /* the one being read */
    size_t at;                 /* of its next field */
};

/* The fields of a record whose quotes are good; the last ones are gone. A text
   that equals bytes of the file is a view of these, others are the arena's. */
void tsv_fields_read(struct tsv_fields *fields, struct str record);
/* The same of a record without a quoted field, without libcsv. */
void tsv_fields_split(struct tsv_fields *fields, struct str record);
void tsv_fields_release(struct tsv_fields *fields);

/* tsv_heading.c: which column of the file is which one asked for. */

struct tsv_heading {
    bool is_seen;
    bool is_usable;    /* rows can be delivered */
    size_t n;          /* columns of the file; 0 = not known */
    unsigned char *to; /* by column of the file: the one asked for, or
                          n_columns when nobody asked */
};

/* `file` and `line` place the diagnostics. */
struct tsv_heading tsv_heading_read(const struct tsv_reading *reading,
                                    const struct tsv_fields *fields,
                                    uint32_t line);

/* tsv_plain.c: the cells of a line that has no quoted field and no fault. */

/* The control bytes of a file, looked for stretch by stretch; {.end = …} is
   ready. */
enum { TSV_STRETCH = 32 };
struct tsv_marks {
    const char *end;             /* of the file */
    struct str stretch;          /* the one looked at */
    uint64_t words[TSV_STRETCH]; /* see controls_mark() */
};

/* Fills the cells of the line, which is not the end, and gives where the next
   one begins; NULL when it is not as plain as that, has not as many cells as
   the heading, or no line end. Of its UTF-8 nothing is said. */
const char *tsv_plain_split(struct tsv_marks *marks, const char *line,
                            const struct tsv_heading *heading,
                            struct str *cells);

/* tsv_fault.c: what is wrong with bytes. */

/* Line and column of `p`, when `from` is the first byte of `line`. */
struct place tsv_place_of(struct str file, uint32_t line, const char *from,
                          const char *p);

/* NUL, invalid UTF-8 and lone CR in whole physical lines, the first of which
   is number `line`: one diagnostic each a line; false when there was one. */
bool tsv_lines_check(const struct tsv_reading *reading, struct str lines,
                     uint32_t line);

/* tsv.c */

enum tsv_lanes { TSV_BOTH_LANES, TSV_QUOTED_LANE };

/* As tsv_read(). With TSV_QUOTED_LANE libcsv reads every row, which must make
   no difference: for tests. */
enum rc tsv_read_by(const struct tsv_reading *reading, enum tsv_lanes lanes);

#endif
