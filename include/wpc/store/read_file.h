/* Reading a file through the seam, with the diagnostic. */
#ifndef WPC_STORE_READ_FILE_H
#define WPC_STORE_READ_FILE_H

#include "wpc/base/diag.h"
#include "wpc/sys/sys.h"

/* `path` must be NUL-terminated. RC_SYSTEM when it cannot be read. */
enum rc file_read(const struct sys *sys, struct str path, struct buf *out,
                  struct diags *diags);

/* One diagnostic for what went wrong with the file; RC_SYSTEM. */
enum rc file_failed(enum sys_error error, struct str path, struct diags *diags);

#endif
