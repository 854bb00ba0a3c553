/* Files that a command is given to read. */
#ifndef WPC_CLI_INPUT_H
#define WPC_CLI_INPUT_H

#include "wpc/cli/command.h"

/* Appends the bytes of `path` to `out`; "-" is standard input. RC_SYSTEM and
   one diagnostic when it cannot be read. */
enum rc call_input_read(struct call *call, struct str path, struct buf *out);

#endif
