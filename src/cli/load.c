/* Finding and loading what a command works on. */
#include "wpc/cli/app.h"
#include "wpc/cli/notice.h"

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

/* --data, else $WPC_DATA, may be a notice: it is answered from directly. */
static struct str notice_named(struct call *call, struct str data)
{
    const struct sys *sys = &call->app->sys;
    if (data.n == 0)
        data = str_from(sys->environment(sys->context, "WPC_DATA"));
    return call_is_file(call, data) ? data : (struct str){0};
}

static enum rc folder_load(struct call *call, struct str data)
{
    const struct sys *sys = &call->app->sys;
    struct workspace *workspace = call->workspace;
    bool terminal = sys->terminal(sys->context, SYS_OUT).is_terminal;
    enum rc rc = workspace_find(workspace, sys, data, terminal, call->diags);
    if (rc == RC_OK && workspace->is_installed)
        diag_add(call->diags, RC_OK, M_DATA_EXAMPLE, (struct place){0},
                 ARGS(workspace->folder));
    return rc == RC_OK ? workspace_load(workspace, sys, call->diags) : rc;
}

enum rc call_plan_load(struct call *call, struct str data)
{
    struct workspace *workspace = call->workspace;
    struct str named = data.n > 0 ? data : call->general.data;
    struct str notice = notice_named(call, named);
    struct notice_workspace made;
    bool faults = call->command->uses & USES_FAULTS;
    workspace->wants_notice = faults;
    enum rc rc = notice.n > 0 ? call_notice_load(call, notice, &made)
                              : folder_load(call, named);
    if (rc == RC_DATA && faults)
        rc = RC_OK;
    if (rc == RC_OK && call->command->uses & USES_FILTER)
        rc = filter_resolve(call->arena, &call->filter_words, &workspace->plan,
                            call->today, call->diags, &call->filter);
    return rc;
}
