/* The tables of a plan: which file holds what. Private to store. */
#ifndef WPC_SRC_STORE_PLAN_TABLES_H
#define WPC_SRC_STORE_PLAN_TABLES_H

#include "wpc/plan/plan.h"
#include "wpc/store/tsv.h"

/* One reading of one table. */
struct table_reading {
    struct plan *plan;
    struct diags *diags;
    const struct plan_table *table;
    bool failed;
    struct intern seen; /* numbers or ids met so far; none while they rise */
    /* How many items and rows there were before; and where the table is
       streamed, the number of the row, the one before it, and whether they rose
       all the time. */
    bool is_streamed;
    size_t n_before, rows_before;
    uint32_t number, last;
    bool falls;
};

enum plan_table_sort {
    TABLE_NAMES,  /* regions or units */
    TABLE_NEEDED, /* items, and the file must be there */
    TABLE_ITEMS,
    TABLE_MORE,   /* items that most questions leave out */
    TABLE_REFERS, /* to items: not read when one of their tables is faulty, or
                     every line would complain of what is missing */
};

struct plan_table {
    struct str file;
    enum plan_table_sort sort;
    const struct tsv_column *columns;
    size_t n_columns;
    void (*row)(struct table_reading *reading, const struct tsv_row *row);
    /* Called when the file is there, before its rows; NULL = nothing to do. */
    void (*open)(struct plan *plan, struct str bytes);
    bool repeats;  /* rows alike but for their number become items alike */
    unsigned part; /* enum plan_part that it holds; 0 = none */
};

/* One diagnostic at a cell; the reading has failed. */
void table_fault(struct table_reading *reading, const struct tsv_row *row,
                 size_t cell, enum message code, struct str a, struct str b);

/* Hardly fewer than a table has rows. */
size_t lines_of(struct str bytes);

/* obligations_table.c */
enum { OBLIGATION_CELLS = 12 };
extern const struct tsv_column obligation_columns[OBLIGATION_CELLS];
void obligation_row(struct table_reading *reading, const struct tsv_row *row);
void obligations_open(struct plan *plan, struct str bytes);

/* In the order in which they must be read: what others refer to comes first. */
size_t plan_table_count(void);
const struct plan_table *plan_table_at(size_t i);

/* RC_DATA when anything in it was wrong; all faults are listed. */
enum rc plan_table_read(const struct plan_table *table, struct plan *plan,
                        struct str file, struct str bytes, struct diags *diags);

/* The same, reading a big file of about so many bytes piece by piece; `take`
   and `source` as in tsv_stream.h. False when it must be read whole to say what
   it holds; the plan then is as before. */
bool plan_table_stream(const struct plan_table *table, struct plan *plan,
                       bool (*take)(void *source, char *room, size_t n,
                                    size_t *taken),
                       void *source, uint64_t size);

#endif
