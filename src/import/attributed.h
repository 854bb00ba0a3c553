/* Tasks out of prose that ends in attributions. */
#ifndef WPC_SRC_IMPORT_ATTRIBUTED_H
#define WPC_SRC_IMPORT_ATTRIBUTED_H

#include "lines.h"
#include "wpc/base/buf.h"
#include "wpc/date/civil.h"
#include "wpc/plan/unit.h"

/* Appends a row 序号 牵头单位 参与单位 主要工作 for each passage with an
   attribution, heading first, and 时限要求 when one of them has a limit; gives
   how many. Nothing is appended for none. `issued` as for limit_find(). */
size_t attributed_put(struct arena *arena, const struct lines *lines,
                      const struct units *units, struct date issued,
                      struct buf *out);

#endif
