/* Writing tables that tsv_read() gives back as they were. */
#ifndef WPC_STORE_TSV_PUT_H
#define WPC_STORE_TSV_PUT_H

#include <stdint.h>

#include "wpc/base/buf.h"

/* A row: cells with tabs between and LF at the end. A cell that begins with a
   quote, or holds a tab or a line end, is quoted as RFC 4180 says. */
void tsv_row_put(struct buf *out, const struct str *cells, size_t n);

#endif
