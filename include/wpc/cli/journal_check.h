/* Everything that is wrong with the journals of the workspace. */
#ifndef WPC_CLI_JOURNAL_CHECK_H
#define WPC_CLI_JOURNAL_CHECK_H

#include "wpc/cli/command.h"

struct journal_check {
    bool has_plan; /* the tables are whole: items can be looked up */
    bool evidence; /* its files too */
};

/* Adds a diagnostic for each fault to `diags`: of lines, ids and chains, refs
   to nothing, heads of closed periods that are gone, places that the plan does
   not have, reports that clash. Without a journal nothing. RC_SYSTEM when a
   file could not be read. */
enum rc call_journal_check(struct call *call, struct diags *diags,
                           struct journal_check wanted);

#endif
