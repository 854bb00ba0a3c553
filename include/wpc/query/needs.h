/* What of a plan a question can do without. */
#ifndef WPC_QUERY_NEEDS_H
#define WPC_QUERY_NEEDS_H

#include "wpc/query/answer.h"

/* Of enum plan_part, those that are asked by, days left aside. */
unsigned needs_of_filter(const struct filter_words *words);
/* Of enum plan_part, those that an answer of this shape needs for its columns
   (each that it has when none was named), its order and what is asked for. A
   name that is none needs all: whoever refuses it says so. */
unsigned needs_of(const struct answer_shape *shape,
                  const struct filter_words *words, const struct texts *columns,
                  const struct texts *sort);

#endif
