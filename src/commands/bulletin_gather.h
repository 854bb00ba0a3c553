/* What a bulletin is made of, read from the workspace. Private to wpc
   bulletin. */
#ifndef WPC_SRC_COMMANDS_BULLETIN_GATHER_H
#define WPC_SRC_COMMANDS_BULLETIN_GATHER_H

#include "wpc/cli/frame.h"
#include "wpc/report/bulletin.h"

/* {.call, .period} is ready for gathering_begin(). */
struct gathering {
    struct call *call;
    struct period period;
    struct frame now;         /* by --today and --known-at */
    struct closings closings; /* known now */
    struct frame frame;       /* what the bulletin is made of */
    struct closings before;   /* known to it */
    struct date known_by;     /* the last day that it can know of */
    struct fold fold;         /* as of its day */
    struct question question;
    struct bulletin bulletin;
};

/* What is closed. RC_OK without a journal too. */
enum rc gathering_begin(struct gathering *gathering);

/* Everything, as the closing has it, or as known now when it is NULL. */
enum rc gathering_fill(struct gathering *gathering,
                       const struct closing *closing);
void gathering_release(struct gathering *gathering);

/* A fold that is looked at once. */
enum rc gathering_snapshot(struct frame *frame, struct date day,
                           struct snapshot *out);
struct standing_rules gathering_rules(const struct frame *frame,
                                      struct date today);
/* The entry as a bulletin prints it. */
struct bulletin_event gathering_event(struct gathering *gathering,
                                      const struct history *history,
                                      const struct history_entry *entry,
                                      struct str what);

/* How the last period closed before this one differs from what is known now;
   nothing when there is none. */
enum rc corrections_gather(struct gathering *gathering);

/* The heads of all journals as they are now, in full. */
enum rc heads_gather(struct call *call, struct closing *closing);

#endif
