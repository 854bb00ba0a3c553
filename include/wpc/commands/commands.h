/* Every command; made from commands.def. */
#ifndef WPC_COMMANDS_COMMANDS_H
#define WPC_COMMANDS_COMMANDS_H

#include "wpc/cli/command.h"

extern const struct command *const commands_all[];
extern const size_t commands_count;

#endif
