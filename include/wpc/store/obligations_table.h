/* obligations.tsv: the frozen obligations, written. It is read with the other
   tables of a workspace. */
#ifndef WPC_STORE_OBLIGATIONS_TABLE_H
#define WPC_STORE_OBLIGATIONS_TABLE_H

#include "wpc/base/buf.h"
#include "wpc/plan/freeze.h"

/* The whole file, its heading first. */
void obligations_table_put(struct buf *out, const struct plan *plan,
                           const struct freeze_lines *lines);

#endif
