/* Reading a file through the seam. */
#include "wpc/store/read_file.h"

static const enum message messages[] = {
    [SYS_MISSING] = M_FILE_MISSING, [SYS_DENIED] = M_FILE_DENIED,
    [SYS_FOLDER] = M_FILE_FOLDER,   [SYS_FULL] = M_FILE_FULL,
    [SYS_PIPE] = M_FILE_FAILED,     [SYS_LOCKED] = M_FILE_LOCKED,
    [SYS_FAILED] = M_FILE_FAILED,
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

/* Found out before 4 GiB are read in vain. */
static bool is_huge(const struct sys *sys, struct str path)
{
    struct sys_identity facts;
    return !str_equal(path, S("-")) &&
           sys->path_identity(sys->context, path.p, &facts) == SYS_OK &&
           facts.size >= FILE_TEXT_LIMIT;
}

enum rc file_read(const struct sys *sys, struct str path, struct buf *out,
                  struct diags *diags)
{
    if (is_huge(sys, path))
        return file_huge(path, diags);
    enum sys_error error = sys->file_read(sys->context, path.p, out);
    if (error != SYS_OK)
        return file_failed(error, path, diags);
    return out->n < FILE_TEXT_LIMIT ? RC_OK : file_huge(path, diags);
}
