/* Finding and loading what a command works on. */
#include "wpc/cli/app.h"

/* Finding no workspace is no failure, unless one was named. */
enum rc call_names_load(struct call *call)
{
    const struct sys *sys = &call->app->sys;
    struct workspace *workspace = call->workspace;
    struct diags found = {.arena = call->arena};
    enum rc rc =
        workspace_find(workspace, sys, call->general.data, false, &found);
    if (rc != RC_OK && workspace->folder.n == 0)
        return RC_OK;
    workspace->wants_names = true;
    if (rc != RC_OK)
        return workspace_find(workspace, sys, call->general.data, false,
                              call->diags);
    return workspace_load(workspace, sys, call->diags);
}

enum rc call_plan_load(struct call *call, struct str data)
{
    const struct sys *sys = &call->app->sys;
    struct workspace *workspace = call->workspace;
    bool terminal = sys->terminal(sys->context, SYS_OUT).is_terminal;
    enum rc rc =
        workspace_find(workspace, sys, data.n > 0 ? data : call->general.data,
                       terminal, call->diags);
    if (rc == RC_OK && workspace->is_installed)
        diag_add(call->diags, RC_OK, M_DATA_EXAMPLE, (struct place){0},
                 ARGS(workspace->folder));
    bool faults = call->command->uses & USES_FAULTS;
    workspace->wants_notice = faults;
    if (rc == RC_OK)
        rc = workspace_load(workspace, sys, call->diags);
    if (rc == RC_DATA && faults)
        rc = RC_OK;
    if (rc == RC_OK && call->command->uses & USES_FILTER)
        rc = filter_resolve(call->arena, &call->filter_words, &workspace->plan,
                            call->today, call->diags, &call->filter);
    return rc;
}
