/* The lines of report --why: what is gathered, and how it is shown. Private to
   the commands floor. */
#ifndef WPC_SRC_COMMANDS_REPORT_WHY_ROWS_H
#define WPC_SRC_COMMANDS_REPORT_WHY_ROWS_H

#include "report_why.h"
#include "wpc/query/history.h"
#include "wpc/query/id_fronts.h"

/* An event behind a row. */
struct why_event {
    struct str means; /* in the answer's language */
    uint32_t office;  /* its name as written, in why.names */
    uint32_t by;      /* likewise */
    struct date on;
    uint32_t place; /* in why.places, that it is about */
    char id[EVENT_ID_SIZE];
};

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
    struct why_event *events; /* by place, then by time of writing */
    size_t n_events;
    size_t events_capacity;
    size_t last_entry; /* the last one put, counted from 1 */
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
    bool counts_offices; /* not things of the plan */
    uint32_t *rows_of;   /* these by their office, … */
    uint32_t *first_of;  /* … of which each one's begin here, and an end */
    uint32_t n_offices;
    size_t n_entries; /* that were looked at */
    struct intern names;
    struct id_fronts fronts; /* of the events */
    size_t at;
    struct call own;      /* the call, with room for one row … */
    struct arena scratch; /* … where formats keep none */
};

/* Finds the cells of every row, and reads the events behind them. */
enum rc why_events_read(struct why *why);
void why_release(struct why *why);

/* All columns of machine formats, in their order. */
extern const struct column why_columns[];
extern const size_t why_columns_count;

/* Fills the cells of the next row; false when there is none left. */
bool why_row_next(void *why, struct cell *cells);

#endif
