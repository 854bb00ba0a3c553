/* What documents changed of an item, in words. Private to the commands. */
#ifndef WPC_SRC_COMMANDS_SHOW_CHANGES_H
#define WPC_SRC_COMMANDS_SHOW_CHANGES_H

#include "show_progress.h"
#include "wpc/plan/plan.h"
#include "wpc/query/change_note.h"

/* A line for each adjustment and each deferral granted that holds, by time of
   writing: its day, what it says, the document and the event. The journals are
   read once more where there is one. */
enum rc show_changes(struct call *call, const struct item *item,
                     struct progress_lines *out);
/* The same of all items for programs, in one reading: appends. */
enum rc show_changes_note(struct call *call, const struct item *const *items,
                          size_t n, struct change_notes *notes);

#endif
