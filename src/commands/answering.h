/* What the commands that print an answer share. Private to the commands. */
#ifndef WPC_SRC_COMMANDS_ANSWERING_H
#define WPC_SRC_COMMANDS_ANSWERING_H

#include "wpc/cli/present.h"

/* The words of an answer: what its rows are called. */
struct answering {
    struct word counted; /* {0}项 */
    bool by_obligation;
    struct str people; /* columns of a table where there is a journal */
};

extern const struct answering answering_items;
extern const struct answering answering_indicators;
extern const struct answering answering_obligations;

/* Caption, rows, notes; RC_HOLDS when --fail-if-any and there are rows. */
enum rc answer_print(struct call *call, struct answer *answer,
                     const struct answer_shape *shape,
                     const struct answering *words);

/* Whether --type names indicators, among others or nothing else. */
bool asks_indicators(const struct call *call);
bool asks_only_indicators(const struct call *call);
/* Finds them and prints them with their targets and figures, as `list` does. */
enum rc answer_print_indicators(struct call *call,
                                struct answer (*find)(const struct question *),
                                bool all);

#endif
