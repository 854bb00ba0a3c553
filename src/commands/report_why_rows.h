/* The lines of report --why: what is gathered, and how it is shown. Private to
   the commands floor. */
#ifndef WPC_SRC_COMMANDS_REPORT_WHY_ROWS_H
#define WPC_SRC_COMMANDS_REPORT_WHY_ROWS_H

#include "report_why.h"
#include "wpc/query/history.h"
#include "wpc/query/id_fronts.h"

/* One line: a thing that is counted, in one group. */
struct why_row {
    struct counted counted;
    struct standing standing;
    struct str *cells;  /* addresses of those that decide */
    struct str regions; /* as people read them */
    size_t n_cells;
    size_t cells_capacity;
    struct str *days; /* granted to them */
    size_t n_days;
    size_t days_capacity;
    const struct history_entry **events;
    size_t n_events;
    size_t events_capacity;
};

struct why {
    struct report *report;
    struct report_bits bits;
    unsigned part;    /* of a rate: the figure above the line */
    unsigned without; /* what its whole leaves out */
    struct why_row *rows;
    size_t n;
    size_t capacity;
    struct address *places; /* all cells of all rows, */
    size_t *of_row;         /* and whose each is */
    size_t n_places;
    size_t places_capacity;
    size_t n_of_row; /* as n_places */
    size_t of_row_capacity;
    struct history history;
    struct id_fronts fronts; /* of the events */
    bool counts_offices;     /* not things of the plan */
    uint32_t *entries;       /* of the history, by item or office */
    uint32_t *first_of;      /* of each of these, and an end */
    size_t *row_of;          /* by entry: that has it last, from 1 */
    size_t at;
};

/* Finds the cells of every row, and reads the events behind them. */
enum rc why_events_read(struct why *why);

/* All columns of machine formats, in their order. */
extern const struct column why_columns[];
extern const size_t why_columns_count;

/* Fills the cells of the next row; false when there is none left. */
bool why_row_next(void *why, struct cell *cells);

#endif
