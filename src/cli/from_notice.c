/* A workspace made of a notice. */
#include "wpc/cli/from_notice.h"

#include "wpc/cli/app.h"
#include "wpc/cli/input.h"
#include "wpc/import/files.h"

bool call_is_file(struct call *call, struct str path)
{
    const struct sys *sys = &call->app->sys;
    if (path.n == 0)
        return false;
    struct sys_file facts =
        sys->file_look(sys->context, str_dup(call->arena, path).p);
    return facts.exists && !facts.is_folder;
}

/* The arena's copy; empty when the file is not there. */
static struct str file_if_any(struct call *call, struct str folder,
                              struct str name)
{
    struct str path =
        str_format(call->arena, "%.*s%.*s", STR_ARG(folder), STR_ARG(name));
    struct buf buf = {0};
    struct str bytes = {0};
    if (call_is_file(call, path) && call_input_read(call, path, &buf) == RC_OK)
        bytes = str_dup(call->arena, buf_str(&buf));
    buf_release(&buf);
    return bytes;
}

/* With the slash at its end; empty for the working folder. */
static struct str folder_of(struct str path)
{
    while (path.n > 0 && path.p[path.n - 1] != '/')
        path.n--;
    return path;
}

/* Regions and units to read with: those beside the notice; else, where the
   notice names their regions, those of the example. */
static struct str names_folder(struct call *call, struct str path,
                               struct notice_workspace *out)
{
    enum { ENOUGH = 2 }; /* one name could be chance */
    struct str beside = folder_of(path);
    out->regions = file_if_any(call, beside, S("regions.tsv"));
    if (out->regions.n > 0)
        return beside;
    struct str example = str_join(call->arena, workspace_example(), S("/"));
    struct str regions = file_if_any(call, example, S("regions.tsv"));
    if (regions_named(regions, out->bytes) < ENOUGH) {
        diag_add(call->diags, RC_OK, M_IMPORT_NO_REGIONS, (struct place){0},
                 NULL);
        return (struct str){0};
    }
    out->regions = regions;
    diag_add(call->diags, RC_OK, M_IMPORT_REGIONS, (struct place){0},
             ARGS(workspace_example()));
    return example;
}

static void supply(struct call *call, struct str path, struct str name,
                   struct str bytes)
{
    if (bytes.n == 0)
        return;
    workspace_supply(
        call->workspace, name,
        str_format(call->arena, "%.*s（%.*s）", STR_ARG(path), STR_ARG(name)),
        bytes);
}

/* Known units are wanted before the notice is read: they tell where a name in
   prose ends. */
static enum rc units_load(struct call *call, struct str units,
                          struct workspace *known)
{
    if (units.n > 0)
        workspace_supply(known, S("units.tsv"), S("units.tsv"), units);
    known->wants_names = true;
    return units.n > 0 ? workspace_load(known, &call->app->sys, call->diags)
                       : RC_OK;
}

static enum rc tables_load(struct call *call, struct str path, struct str units,
                           const struct notice_workspace *made)
{
    struct workspace *workspace = call->workspace;
    struct buf conf = {0};
    conf_put(&conf, made->notice.title, made->notice.issued, (struct date){0});
    supply(call, path, S("wpc.conf"), buf_str(&conf));
    buf_release(&conf);
    supply(call, path, S("regions.tsv"), made->regions);
    supply(call, path, S("units.tsv"), units);
    supply(call, path, S("tasks.tsv"), made->notice.tasks);
    supply(call, path, S("plans.tsv"), made->notice.plans);
    supply(call, path, S("notice.txt"), made->bytes);
    enum rc rc = workspace_load(workspace, &call->app->sys, call->diags);
    if (rc == RC_OK)
        workspace->conf.ends = ends_find(&workspace->plan);
    return rc;
}

enum rc call_notice_load(struct call *call, struct str path,
                         struct notice_workspace *out)
{
    struct buf buf = {0};
    enum rc rc = call_input_read(call, path, &buf);
    *out =
        (struct notice_workspace){.bytes = str_dup(call->arena, buf_str(&buf))};
    buf_release(&buf);
    if (rc != RC_OK)
        return rc;
    struct str folder = names_folder(call, path, out);
    struct str units = {0};
    if (out->regions.n > 0)
        units = file_if_any(call, folder, S("units.tsv"));
    struct workspace known = {0};
    rc = units_load(call, units, &known);
    if (rc == RC_OK)
        rc = notice_read(call->arena, path, out->bytes, &known.plan.units,
                         call->diags, &out->notice);
    /* Names of units may point into what was known. */
    if (rc == RC_OK)
        rc = tables_load(call, path, units, out);
    workspace_close(&known);
    return rc;
}
