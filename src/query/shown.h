/* What people see instead of what a machine gets. Private to the query floor.
 */
#ifndef WPC_SRC_QUERY_SHOWN_H
#define WPC_SRC_QUERY_SHOWN_H

#include "wpc/query/answer.h"

/* One name more behind a list joined by 、. */
struct str list_shown(struct arena *arena, struct str list, struct str name);

/* 余12天 or 超3天, +12 or -3: date − today in words. */
struct str days_shown(struct arena *arena, int32_t days, enum lang lang);

/* 农业厅→水利厅: the leads as printed, and to whom a document gave them. */
struct str leads_shown(const struct question *question,
                       const struct unit_names *names, uint32_t now);

#endif
