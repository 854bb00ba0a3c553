/* Files that a command writes by itself. */
#include "wpc/cli/output.h"

#include "wpc/cli/app.h"
#include "wpc/store/read_file.h"

static enum rc said(struct call *call, enum sys_error error, struct str path)
{
    return error == SYS_OK ? RC_OK : file_failed(error, path, call->diags);
}

enum rc call_file_replace(struct call *call, struct str path, struct str bytes)
{
    const struct sys *sys = &call->app->sys;
    struct str named = str_dup(call->arena, path);
    return said(call, sys->file_replace(sys->context, named.p, bytes), path);
}

bool call_exists(struct call *call, struct str path)
{
    const struct sys *sys = &call->app->sys;
    struct str named = str_dup(call->arena, path);
    return sys->file_look(sys->context, named.p).exists;
}

bool call_is_folder(struct call *call, struct str path)
{
    const struct sys *sys = &call->app->sys;
    struct str named = str_dup(call->arena, path);
    return sys->file_look(sys->context, named.p).is_folder;
}

/* Files on their way to a folder. */
struct filling {
    struct call *call;
    struct str folder;
    struct str stage; /* where they are made first */
    const struct output_file *files;
    size_t n;
};

static struct str inside(const struct filling *filling, struct str folder,
                         struct str name)
{
    return str_format(filling->call->arena, "%.*s/%.*s", STR_ARG(folder),
                      STR_ARG(name));
}

/* journal of journal/.gitkeep; empty when the name holds no folder. */
static struct str parent_of(struct str name)
{
    size_t at = str_find_byte(name, '/', 0);
    return str_slice(name, 0, at == SIZE_MAX ? 0 : at);
}

static enum rc folder_make(const struct filling *filling, struct str folder,
                           struct str name)
{
    const struct sys *sys = &filling->call->app->sys;
    struct str path = name.n > 0 ? inside(filling, folder, name)
                                 : str_dup(filling->call->arena, folder);
    return said(filling->call, sys->folder_make(sys->context, path.p), path);
}

static enum rc stage_fill(const struct filling *filling)
{
    const struct sys *sys = &filling->call->app->sys;
    enum rc rc = folder_make(filling, filling->stage, S(""));
    for (size_t i = 0; rc == RC_OK && i < filling->n; i++) {
        const struct output_file *file = &filling->files[i];
        rc = folder_make(filling, filling->stage, parent_of(file->name));
        if (rc == RC_OK)
            rc = call_file_replace(filling->call,
                                   inside(filling, filling->stage, file->name),
                                   file->bytes);
    }
    struct str stage = str_dup(filling->call->arena, filling->stage);
    if (rc == RC_OK)
        rc =
            said(filling->call, sys->folder_sync(sys->context, stage.p), stage);
    return rc;
}

/* What is not there any more is no failure. */
static void folder_empty(const struct filling *filling, struct str folder,
                         size_t n)
{
    const struct sys *sys = &filling->call->app->sys;
    for (size_t i = 0; i < n; i++)
        (void)sys->path_remove(
            sys->context, inside(filling, folder, filling->files[i].name).p);
    for (size_t i = 0; i < n; i++) {
        struct str parent = parent_of(filling->files[i].name);
        if (parent.n > 0)
            (void)sys->path_remove(sys->context,
                                   inside(filling, folder, parent).p);
    }
}

static enum rc files_move(const struct filling *filling)
{
    const struct sys *sys = &filling->call->app->sys;
    enum rc rc = RC_OK;
    size_t moved = 0;
    while (rc == RC_OK && moved < filling->n) {
        struct str name = filling->files[moved].name;
        struct str from = inside(filling, filling->stage, name);
        struct str to = inside(filling, filling->folder, name);
        rc = folder_make(filling, filling->folder, parent_of(name));
        if (rc == RC_OK)
            rc = said(filling->call,
                      sys->path_rename(sys->context, from.p, to.p), to);
        moved += rc == RC_OK;
    }
    if (rc != RC_OK)
        folder_empty(filling, filling->folder, moved);
    return rc;
}

enum rc call_folder_fill(struct call *call, struct str folder,
                         const struct output_file *files, size_t n)
{
    const struct sys *sys = &call->app->sys;
    bool exists = call_exists(call, folder);
    struct filling filling = {.call = call,
                              .folder = str_dup(call->arena, folder),
                              .files = files,
                              .n = n};
    filling.stage = str_join(call->arena, filling.folder,
                             exists ? S("/.wpc-new") : S(".wpc-new"));
    enum rc rc = stage_fill(&filling);
    if (rc == RC_OK && exists)
        rc = files_move(&filling);
    else if (rc == RC_OK)
        rc = said(
            call,
            sys->path_rename(sys->context, filling.stage.p, filling.folder.p),
            filling.folder);
    if (rc != RC_OK || exists) {
        folder_empty(&filling, filling.stage, n);
        (void)sys->path_remove(sys->context, filling.stage.p);
    }
    return rc;
}

/* NAME or NAME:2,S. */
static bool is_read(struct call *call, struct str folder, struct str name)
{
    const struct sys *sys = &call->app->sys;
    struct str cur = str_join(call->arena, folder, S("/cur"));
    struct buf names = {0};
    (void)sys->folder_list(sys->context, cur.p, &names);
    struct str rest = buf_str(&names), one;
    bool found = false;
    while (rest.n > 0 && str_next_part(&rest, '\0', &one))
        found |= str_has_prefix(one, name);
    buf_release(&names);
    return found;
}

enum rc call_maildir_put(struct call *call, struct str folder, struct str name,
                         struct str message)
{
    static const struct str parts[] = {STR(""), STR("/tmp"), STR("/new"),
                                       STR("/cur")};
    const struct sys *sys = &call->app->sys;
    while (folder.n > 1 && str_has_suffix(folder, S("/")))
        folder.n--;
    enum rc rc = RC_OK;
    for (size_t i = 0; rc == RC_OK && i < sizeof parts / sizeof *parts; i++) {
        struct str path = str_join(call->arena, folder, parts[i]);
        rc = said(call, sys->folder_make(sys->context, path.p), path);
    }
    if (rc != RC_OK || is_read(call, folder, name))
        return rc;
    struct str from = str_format(call->arena, "%.*s/tmp/%.*s", STR_ARG(folder),
                                 STR_ARG(name));
    struct str to = str_format(call->arena, "%.*s/new/%.*s", STR_ARG(folder),
                               STR_ARG(name));
    rc = call_file_replace(call, from, message);
    return rc == RC_OK
               ? said(call, sys->path_rename(sys->context, from.p, to.p), to)
               : rc;
}
