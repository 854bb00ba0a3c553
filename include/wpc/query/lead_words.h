/* Who leads an item, in few words. */
#ifndef WPC_QUERY_LEAD_WORDS_H
#define WPC_QUERY_LEAD_WORDS_H

#include "wpc/query/answer.h"

/* The first lead, whom a document put in its place if one did, and 等 when
   others lead with it; empty when there is none. The question's arena's. */
struct str lead_words(const struct question *question, const struct item *item);

#endif
