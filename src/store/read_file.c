/* Reading a file through the seam. */
#include "wpc/store/read_file.h"

static const enum message messages[] = {
    [SYS_MISSING] = M_FILE_MISSING, [SYS_DENIED] = M_FILE_DENIED,
    [SYS_FOLDER] = M_FILE_FOLDER,   [SYS_LARGE] = M_FILE_HUGE,
    [SYS_FULL] = M_FILE_FULL,       [SYS_PIPE] = M_FILE_FAILED,
    [SYS_LOCKED] = M_FILE_LOCKED,   [SYS_FAILED] = M_FILE_FAILED,
};

enum rc file_failed(enum sys_error error, struct str path, struct diags *diags)
{
    return diag_add(diags, RC_SYSTEM, messages[error], (struct place){0},
                    ARGS(path));
}

enum rc file_huge(struct str path, struct diags *diags)
{
    return diag_add(diags, RC_DATA, M_FILE_HUGE, (struct place){0}, ARGS(path));
}

enum rc file_read(const struct sys *sys, struct str path, struct buf *out,
                  struct diags *diags)
{
    enum sys_error error =
        sys->file_read(sys->context, path.p, FILE_TEXT_LIMIT, out);
    if (error == SYS_LARGE || out->n >= FILE_TEXT_LIMIT)
        return file_huge(path, diags);
    return error == SYS_OK ? RC_OK : file_failed(error, path, diags);
}
