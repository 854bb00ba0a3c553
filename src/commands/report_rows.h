/* The columns and rows of wpc report. Private to the commands floor. */
#ifndef WPC_SRC_COMMANDS_REPORT_ROWS_H
#define WPC_SRC_COMMANDS_REPORT_ROWS_H

#include "wpc/cli/command.h"
#include "wpc/query/view.h"
#include "wpc/report/breakdown.h"

/* What was counted, and how it is to be shown. */
struct report {
    struct call *call;
    const struct dimension *by[DIMENSIONS];
    size_t n_by;
    struct breakdown breakdown;
    struct column *columns; /* report_columns_make() */
    size_t n_columns;
    bool any;    /* there is something to print */
    bool narrow; /* without 首位 */
    size_t bar;  /* columns of a plain bar of the closed rate; 0 = none */
    bool wide;   /* “”—█ take two columns: bars are of # */
};

/* All columns of machine formats, in their order. */
void report_columns_make(struct report *report);
/* SIZE_MAX when the word is none of them; words are tried after keys. */
size_t report_column_find(const struct report *report, struct str word);

/* One cell of a group, the total's when it is that. */
void report_cell_fill(const struct report *report, const struct group *group,
                      size_t column, struct cell *cell);
bool report_is_total(const struct report *report, const struct group *group);

/* The name of a group by one of the dimensions, as people see it. */
struct str report_name(const struct report *report, const struct group *group,
                       size_t dimension);

/* --sort; the total stays last. An unknown column is one diagnostic. */
enum rc report_sort(struct report *report);

/* Gives the terminal's table a bar where the width leaves room for one, and
   fewer columns where it is too narrow for all. */
void report_fit(struct report *report, size_t width);

/* Keys of the columns that people see of this report, joined by commas. */
struct str report_people(const struct report *report);

/* The rate behind a column; RATES when it is none. */
enum rate report_rate(const struct report *report, size_t column);
/* The measure or figure behind one, as bits 1 << measure or figure; both 0 when
   it counts nothing. */
struct report_bits {
    unsigned measures;
    unsigned figures;
};
struct report_bits report_bits(const struct report *report, size_t column);

#endif
