/* The ids of a journal: its heads, and which of some lines it has. */
#ifndef WPC_SRC_STORE_JOURNAL_IDS_H
#define WPC_SRC_STORE_JOURNAL_IDS_H

#include "wpc/store/journal.h"

enum sys_error heads_read(struct arena *arena, const struct sys *sys, int file,
                          struct journal_heads *out);

/* Lines to look for; release with ids_release(). */
struct id_search {
    const struct str *lines; /* each begins with an id */
    size_t n;
    bool *known;      /* one for each: the file, or an earlier line, has it */
    struct str clash; /* a line whose id stands there with other content */
    uint32_t *order;  /* of lines by id */
};

enum sys_error ids_search(struct id_search *search, const struct sys *sys,
                          int file);
void ids_release(struct id_search *search);

#endif
