/* Who leads an item on the day of the question. */
#ifndef WPC_QUERY_LEAD_WORDS_H
#define WPC_QUERY_LEAD_WORDS_H

#include "wpc/query/answer.h"

/* Whom a document made the first lead in place of the printed one: an office of
   the fold; OFFICE_NONE when none did. */
uint32_t new_lead(const struct question *question, const struct item *item);

/* All leads: the printed ones, the first of them replaced by the new one. The
   question's arena's, or the plan's; gives how many. */
size_t leads_now(const struct question *question, const struct item *item,
                 const struct str **out);

/* The first lead, whom a document put in its place if one did, and 等 when
   others lead with it; empty when there is none. The question's arena's. */
struct str lead_words(const struct question *question, const struct item *item);

#endif
