/* Files that a command writes by itself. */
#ifndef WPC_CLI_OUTPUT_H
#define WPC_CLI_OUTPUT_H

#include "wpc/cli/command.h"

/* In one step: the file is as before, or it holds `bytes`. RC_SYSTEM and one
   diagnostic when it could not be written. */
enum rc call_file_replace(struct call *call, struct str path, struct str bytes);

#endif
