/* Big tables, read piece by piece: of the bytes only what is new is kept, and
   what was read before is not read again. Private to store. */
#ifndef WPC_SRC_STORE_TSV_STREAM_H
#define WPC_SRC_STORE_TSV_STREAM_H

#include "wpc/store/tsv.h"

/* A row that begins with the number and has for the rest the cells of the row
   that was given as the like-th, from 0. */
struct tsv_again {
    uint32_t number;
    uint32_t like;
};

struct tsv_stream {
    const struct tsv_column *columns;
    size_t n_columns;
    struct arena *arena; /* of the bytes that are kept */
    size_t piece;        /* bytes to take at once; they may become more */
    /* Up to n bytes, 0 at the end; false when they cannot be had. */
    bool (*take)(void *source, char *room, size_t n, size_t *taken);
    void *source;
    /* A row, and whether its cells stay as long as the arena or pass away with
       the call. The first cell is the number that the row begins with. */
    bool (*row)(void *context, const struct tsv_row *row, bool stays);
    /* Rows, each of which was given before but for its number. */
    bool (*again)(void *context, const struct tsv_again *rows, size_t n);
    void *context;
};

/* True when all rows were delivered, as tsv_read() would have delivered them
   without a diagnostic. False when the table is not that simple (a quoted
   field, a fault, columns in another order), when it cannot be read, or when a
   row was refused: then it is to be read by tsv_read(), and what was delivered
   counts for nothing. Rows have no places. Linear in the size of the bytes. */
bool tsv_stream_read(const struct tsv_stream *stream);

#endif
