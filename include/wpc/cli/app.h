/* The road that every command takes: find → parse → load → run → flush →
   diagnostics → free. */
#ifndef WPC_CLI_APP_H
#define WPC_CLI_APP_H

#include "wpc/cli/command.h"
#include "wpc/sys/sys.h"

struct app {
    struct sys sys;
    const struct command *const *commands;
    size_t n_commands;
};

/* The exit code. */
int app_run(const struct app *app, int argc, char *const *argv);

#endif
