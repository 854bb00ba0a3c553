/* The workspace's journals as of another day, or as they were when a period was
   closed, for commands that compare. Such a command has USES_UNFOLDED. */
#ifndef WPC_CLI_FRAME_H
#define WPC_CLI_FRAME_H

#include "wpc/cli/command.h"
#include "wpc/progress/closing.h"
#include "wpc/query/history.h"

/* What is known, and the rules of that time; the call's arena. */
struct frame {
    struct call *call;
    struct journals journals;
    struct conf conf;
    struct cells cells;
    const struct closing *closing; /* NULL: everything by known_at */
    struct date known_at;          /* none: all of the journals */
    bool is_told; /* what is wrong with lines was told already */
};

/* With a closing the journals hold what they held then, and its rules are
   those of wpc.conf. RC_DATA when that cannot be had any more. */
enum rc frame_open(struct frame *frame, struct call *call,
                   const struct closing *closing, struct date known_at);

/* What the fold of a frame needs to stay where it is: frame->cells. Release
   with fold_release(). */
enum rc frame_fold(struct frame *frame, struct date today, struct fold *fold);

/* Events of the frame, judged by its fold. */
enum rc frame_history_read(struct frame *frame, struct fold *fold,
                           const struct history_wish *wish,
                           struct history *out);

/* The same of the coordinator's and his host's journals alone: what only they
   may write is nowhere else. */
enum rc frame_office_history_read(struct frame *frame, struct fold *fold,
                                  const struct history_wish *wish,
                                  struct history *out);

/* The periods closed by the day, in order; one that was closed twice as it was
   closed first. */
struct closings {
    struct closing *items;
    size_t n;
    size_t capacity;
};
enum rc frame_closings_read(struct frame *frame, struct date today,
                            struct closings *out);
/* NULL when it is not closed. */
const struct closing *closing_find(const struct closings *closings,
                                   struct period period);

#endif
