/* wpc: names the commands and runs the app. */
#include "wpc/cli/app.h"
#include "wpc/commands/commands.h"
#include "wpc/sys/sys.h"

int main(int argc, char **argv)
{
    sys_stop_without_memory();
    struct app app = {.sys = sys_posix(), .commands = commands_all};
    app.n_commands = commands_count;
    return app_run(&app, argc, argv);
}
