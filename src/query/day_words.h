/* How far off a day is. Private to the query floor. */
#ifndef WPC_SRC_QUERY_DAY_WORDS_H
#define WPC_SRC_QUERY_DAY_WORDS_H

#include "wpc/base/arena.h"
#include "wpc/text/message.h"

/* 超3天 when it is past, 余3天; in English -3, +3. */
struct str day_words(struct arena *arena, int32_t days, enum lang lang);

#endif
