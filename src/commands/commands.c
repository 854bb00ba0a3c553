/* The table of commands. */
#include "wpc/commands/commands.h"

#define COMMAND(name) extern const struct command name;
#include "commands.def"
#undef COMMAND

const struct command *const commands_all[] = {
#define COMMAND(name) &name,
#include "commands.def"
#undef COMMAND
};

const size_t commands_count = sizeof commands_all / sizeof *commands_all;
