/* Reading a file through the seam, with the diagnostic. */
#ifndef WPC_STORE_READ_FILE_H
#define WPC_STORE_READ_FILE_H

#include "wpc/base/diag.h"
#include "wpc/sys/sys.h"

/* So many bytes, 4 GiB, are no text any more: places in a text are told in 32
   bits. */
#define FILE_TEXT_LIMIT UINT32_MAX

/* `path` must be NUL-terminated. RC_SYSTEM when it cannot be read, RC_DATA when
   it is too large. */
enum rc file_read(const struct sys *sys, struct str path, struct buf *out,
                  struct diags *diags);

/* One diagnostic for a file of FILE_TEXT_LIMIT bytes or more; RC_DATA. */
enum rc file_huge(struct str path, struct diags *diags);
/* One diagnostic for what went wrong with the file; RC_SYSTEM. */
enum rc file_failed(enum sys_error error, struct str path, struct diags *diags);

#endif
