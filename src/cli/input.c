/* Files that a command is given to read. */
#include "wpc/cli/input.h"

#include "wpc/cli/app.h"
#include "wpc/store/read_file.h"

enum rc call_input_read(struct call *call, struct str path, struct buf *out)
{
    return file_read(&call->app->sys, str_dup(call->arena, path), out,
                     call->diags);
}
