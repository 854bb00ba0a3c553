/* Signs of time; private to date. */
#ifndef WPC_SRC_DATE_PHRASE_SIGNS_H
#define WPC_SRC_DATE_PHRASE_SIGNS_H

#include "wpc/date/phrase.h"

/* phrase_part_next() on any machine; the tests compare them. */
bool phrase_part_next_anywhere(struct str text, size_t *from, struct str *part);

#endif
