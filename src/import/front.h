/* What stands above the tables of a notice: its title and its day. */
#ifndef WPC_SRC_IMPORT_FRONT_H
#define WPC_SRC_IMPORT_FRONT_H

#include "lines.h"
#include "wpc/date/civil.h"

/* Both look at the lines before number `end`, counted from 0; all of them where
   there is no table. */

/* The last line that is a day and nothing else, as a notice is signed at its
   end; none when there is none. */
struct date front_issued(const struct lines *lines, size_t end);

/* The last line that calls itself a document, of a notice without a table the
   first; else, above a table, the last that is neither a sentence, a greeting,
   a day nor a reference. A view; may be empty. */
struct str front_title(const struct lines *lines, size_t end);

#endif
