/* Finding and loading what a command works on. */
#include "wpc/cli/app.h"
#include "wpc/cli/from_notice.h"
#include "wpc/query/needs.h"

/* --data, else $WPC_DATA, may be a notice: it is answered from directly. */
static struct str notice_named(struct call *call, struct str data)
{
    const struct sys *sys = &call->app->sys;
    if (data.n == 0)
        data = str_from(sys->environment(sys->context, "WPC_DATA"));
    return call_is_file(call, data) ? data : (struct str){0};
}

/* Finding no workspace is no failure, unless one was named. */
enum rc call_names_load(struct call *call)
{
    const struct sys *sys = &call->app->sys;
    struct workspace *workspace = call->workspace;
    struct diags found = {.arena = call->arena};
    struct str notice = notice_named(call, call->general.data);
    struct notice_workspace made;
    if (notice.n > 0)
        return call_notice_load(call, notice, &made);
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

/* The journals and the cells that they speak of; nothing is read yet. */
static enum rc progress_find(struct call *call)
{
    const struct sys *sys = &call->app->sys;
    struct workspace *workspace = call->workspace;
    if (!workspace->has_journal)
        return RC_OK;
    struct progress *progress = ARENA_NEW(call->arena, struct progress);
    enum rc rc = journals_find(call->arena, sys, workspace->folder, call->diags,
                               &progress->journals);
    if (rc != RC_OK)
        return rc;
    cells_make(&progress->cells, call->arena, &workspace->plan,
               workspace->conf.ends, workspace->conf.grace_days);
    call->progress = progress;
    return RC_OK;
}

enum rc call_progress_load(struct call *call)
{
    enum rc rc = call->progress != NULL ? RC_OK : progress_find(call);
    struct progress *progress = call->progress;
    if (rc != RC_OK || progress == NULL)
        return rc;
    struct fold_rules rules =
        conf_fold_rules(&call->workspace->conf, call->today, call->known_at);
    fold_begin(&progress->fold, &progress->cells, &rules);
    return journals_fold(&call->app->sys, &progress->journals, &progress->fold,
                         call->diags);
}

enum rc call_progress_reload(struct call *call)
{
    if (call->progress != NULL)
        fold_release(&call->progress->fold);
    call->progress = NULL;
    return call_progress_load(call);
}

/* Tasks and plans are all that a question without --type speaks of; a journal
   speaks of every item. */
static bool is_partial(const struct call *call)
{
    const struct filter_words *words = &call->filter_words;
    return call->command->uses & USES_FILTER && !call->workspace->has_journal &&
           words->want[FILTER_TYPE].n == 0 && words->not [FILTER_TYPE].n == 0;
}

unsigned call_needs(const struct call *call, const struct answer_shape *shape)
{
    unsigned needs = needs_of(shape, &call->filter_words, &call->view.columns,
                              &call->view.sort);
    bool bare = call->command->uses & USES_ROWS;
    return bare ? needs : needs | PLAN_TEXTS;
}

/* What the answer does not show and nobody asks for. A journal speaks of
   obligations, and the notes that a terminal gets of all. */
static unsigned parts_without(const struct call *call, bool terminal)
{
    if (terminal || call->command->needs == NULL)
        return 0;
    unsigned needs = call->command->needs(call);
    if (call->workspace->has_journal)
        needs |= PLAN_OBLIGATIONS | PLAN_TEXTS;
    return PLAN_ALL_PARTS & ~needs;
}

static enum rc folder_load(struct call *call, struct str data)
{
    const struct sys *sys = &call->app->sys;
    struct workspace *workspace = call->workspace;
    bool terminal = call->out.is_terminal;
    enum rc rc = workspace_find(workspace, sys, data, terminal, call->diags);
    if (rc == RC_OK && workspace->is_installed)
        diag_add(call->diags, RC_OK, M_DATA_EXAMPLE, (struct place){0},
                 ARGS(workspace->folder));
    workspace->plan.is_partial = is_partial(call);
    workspace->plan.gathers = call->command->uses & USES_ROWS &&
                              workspace->plan.is_partial && !terminal;
    workspace->plan.without = parts_without(call, terminal);
    return rc == RC_OK ? workspace_load(workspace, sys, call->diags) : rc;
}

enum rc call_plan_load(struct call *call, struct str data)
{
    struct workspace *workspace = call->workspace;
    struct str named = data.n > 0 ? data : call->general.data;
    struct str notice = notice_named(call, named);
    struct notice_workspace made;
    bool faults = call->command->uses & USES_FAULTS;
    workspace->wants_notice = workspace->wants_places = faults;
    enum rc rc = notice.n > 0 ? call_notice_load(call, notice, &made)
                              : folder_load(call, named);
    if (rc == RC_DATA && faults)
        rc = RC_OK;
    else if (rc == RC_OK && call->command->uses & USES_UNFOLDED)
        rc = progress_find(call);
    else if (rc == RC_OK && !faults)
        rc = call_progress_load(call);
    call->filter_words.ever = call->command->uses & USES_PAST_LEADS;
    if (rc == RC_OK && call->command->uses & USES_FILTER)
        rc = filter_resolve(call->arena, &call->filter_words, &workspace->plan,
                            call->progress != NULL &&
                                    !(call->command->uses & USES_UNFOLDED)
                                ? &call->progress->fold
                                : NULL,
                            call->today, call->diags, &call->filter);
    return rc;
}
