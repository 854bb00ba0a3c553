/* What claims and requests share. Private to the commands. */
#ifndef WPC_SRC_COMMANDS_CLAIMING_H
#define WPC_SRC_COMMANDS_CLAIMING_H

#include "writing.h"

/* Puts the reason before what --note says. */
void reason_set(struct record *record, struct event *event, struct str reason);

/* Refuses a claim or request about what is closed, and one that the same office
   made already and that still waits. */
enum rc claim_judge(void *context, struct record *record, size_t draft);

#endif
