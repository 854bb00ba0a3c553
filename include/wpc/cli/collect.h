/* Other offices' journals, taken over from a copy, a stick or a clone. */
#ifndef WPC_CLI_COLLECT_H
#define WPC_CLI_COLLECT_H

#include "wpc/cli/command.h"

/* A line of a journal somewhere else. */
struct collected_line {
    struct str line; /* the arena's */
    struct str path; /* whose journal it stands in, with that file's … */
    uint32_t number; /* line */
    struct str root; /* evidence/ is looked for here */
};

/* All that was found of one writer. */
struct collected {
    struct str writer;
    struct collected_line *lines; /* of all copies of his journal; once each */
    size_t n;
    size_t capacity;
    bool is_his; /* some line is by him */
    enum rc rc;  /* RC_OK, or why nothing of his was taken over */
    size_t n_new;
    size_t n_known;
    size_t n_evidence; /* files copied */
    size_t n_missing;  /* files named and not there, or other than they were */
};

/* By writer's name. */
struct collection {
    struct collected *writers; /* the arena's */
    size_t n;
    size_t capacity;
};

/* Reads a journal, or all in a folder or in its journal/. Faulty lines are
   told and left out. RC_SYSTEM when nothing can be read, RC_DATA when it is no
   journal. */
enum rc collect_read(struct call *call, struct str path,
                     struct collection *collection);

struct collect_choice {
    bool dry; /* only count */
    bool own; /* also new events of the office that speaks here: they can only
                 come from another machine of its own, or are forged */
};

/* Takes over what is new, all or nothing of each writer. The worst that
   happened to any. */
enum rc collect_take(struct call *call, struct collection *collection,
                     struct collect_choice choice);

#endif
