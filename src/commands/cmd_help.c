/* wpc help: the commands, or one of them. */
#include "wpc/cli/app.h"
#include "wpc/cli/help.h"
#include "wpc/cli/present.h"

static const struct command *command_named(const struct app *app,
                                           struct str name)
{
    for (size_t i = 0; i < app->n_commands; i++)
        if (name.n > 0 && str_equal(app->commands[i]->name, name))
            return app->commands[i];
    return NULL;
}

static enum rc topics_put(struct call *call, struct buf *buf)
{
    for (size_t i = 0; i < call->operands.n; i++) {
        struct str name = call->operands.items[i];
        const struct command *command = command_named(call->app, name);
        if (command == NULL)
            return command_refuse(call->diags, call->arena, call->app,
                                  call->lang, name);
        help_command_put(buf, command, call->lang);
    }
    if (call->operands.n == 0)
        help_put(buf, call->app, call->lang);
    return RC_OK;
}

static enum rc run(struct call *call)
{
    struct buf buf = {0};
    enum rc rc = topics_put(call, &buf);
    struct presentation presentation = {0};
    if (rc == RC_OK)
        rc = present_open(&presentation, call);
    if (rc == RC_OK) {
        present_text(&presentation, buf_str(&buf));
        rc = present_close(&presentation);
    }
    buf_release(&buf);
    return rc;
}

const struct command command_help = {
    .name = STR("help"),
    .group = GROUP_KEEP,
    .operands = WORD("", "[命令]", "[COMMAND]"),
    .summary =
        WORD("", "命令一览，或一个命令的说明", "the commands, or one of them"),
    .uses = USES_OPERANDS,
    .run = run,
};
