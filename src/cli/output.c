/* Files that a command writes by itself. */
#include "wpc/cli/output.h"

#include "wpc/cli/app.h"

static const enum message messages[] = {
    [SYS_MISSING] = M_FILE_MISSING, [SYS_DENIED] = M_FILE_DENIED,
    [SYS_FOLDER] = M_FILE_FOLDER,   [SYS_FULL] = M_FILE_FULL,
    [SYS_PIPE] = M_FILE_FAILED,     [SYS_LOCKED] = M_FILE_FAILED,
    [SYS_FAILED] = M_FILE_FAILED,
};

static enum rc failed(struct call *call, enum sys_error error, struct str path)
{
    if (error == SYS_OK)
        return RC_OK;
    return diag_add(call->diags, RC_SYSTEM, messages[error], (struct place){0},
                    ARGS(path));
}

enum rc call_file_replace(struct call *call, struct str path, struct str bytes)
{
    const struct sys *sys = &call->app->sys;
    enum sys_error error =
        sys->file_replace(sys->context, str_dup(call->arena, path).p, bytes);
    return failed(call, error, path);
}
