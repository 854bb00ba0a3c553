/* Help, usage and shell completion: all made from the tables. */
#ifndef WPC_CLI_HELP_H
#define WPC_CLI_HELP_H

#include "wpc/cli/app.h"

/* The list of commands, grouped. */
void help_put(struct buf *buf, const struct app *app, enum lang lang);
/* One command: usage, what for, options. */
void help_command_put(struct buf *buf, const struct command *command,
                      enum lang lang);
/* Says that there is no such command, and which one serves or has the nearest
   name. */
enum rc command_refuse(struct diags *diags, struct arena *arena,
                       const struct app *app, enum lang lang, struct str name);
/* A script for bash, zsh or fish; false for another shell. */
bool completion_put(struct buf *buf, const struct app *app, struct str shell);

/* The groups of options that a command takes, general ones last; up to
   COMMAND_GROUPS of them. */
enum { COMMAND_GROUPS = 4 };
size_t command_groups(const struct command *command,
                      const struct option_group *out[COMMAND_GROUPS]);

#endif
