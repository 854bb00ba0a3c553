/* Letters on their way. */
#include "wpc/cli/outbox.h"

#include "wpc/cli/app.h"
#include "wpc/store/read_file.h"

static enum rc failed(struct outbox *outbox, enum sys_error error)
{
    return file_failed(error, outbox->path, outbox->call->diags);
}

static enum sys_error left_read(struct outbox *outbox)
{
    const struct sys *sys = &outbox->call->app->sys;
    struct sys_identity identity;
    enum sys_error error =
        sys->file_identity(sys->context, outbox->file, &identity);
    if (error != SYS_OK || identity.size == 0)
        return error;
    char *room = arena_take(outbox->call->arena, identity.size, 1);
    size_t n = 0, taken = 1;
    while (error == SYS_OK && n < identity.size && taken > 0) {
        error = sys->file_take(sys->context, outbox->file, n, room + n,
                               identity.size - n, &taken);
        n += taken;
    }
    outbox->left = (struct str){room, n};
    outbox->is_noted = n > 0;
    return error;
}

enum rc outbox_open(struct outbox *outbox, struct call *call)
{
    const struct sys *sys = &call->app->sys;
    *outbox = (struct outbox){.call = call};
    outbox->path = str_format(call->arena, "%.*s/journal/.sending.lock",
                              STR_ARG(call->workspace->folder));
    enum sys_error error =
        sys->file_open(sys->context, outbox->path.p, SYS_APPEND, &outbox->file);
    if (error != SYS_OK)
        return failed(outbox, error);
    outbox->is_open = true;
    error = sys->file_lock(sys->context, outbox->file);
    if (error == SYS_OK)
        error = left_read(outbox);
    return error == SYS_OK ? RC_OK : failed(outbox, error);
}

enum rc outbox_note(struct outbox *outbox, struct str lines)
{
    const struct sys *sys = &outbox->call->app->sys;
    enum sys_error error = SYS_OK;
    outbox->is_noted = true;
    while (error == SYS_OK && lines.n > 0) {
        size_t written = 0;
        error = sys->file_append(sys->context, outbox->file, lines, &written);
        lines = str_drop(lines, written);
    }
    if (error == SYS_OK)
        error = sys->file_sync(sys->context, outbox->file);
    if (error == SYS_OK)
        return RC_OK;
    (void)sys->file_cut(sys->context, outbox->file, 0);
    return failed(outbox, error);
}

enum rc outbox_clear(struct outbox *outbox)
{
    const struct sys *sys = &outbox->call->app->sys;
    enum sys_error error = SYS_OK;
    if (outbox->is_noted)
        error = sys->file_cut(sys->context, outbox->file, 0);
    if (error == SYS_OK && outbox->is_noted)
        error = sys->file_sync(sys->context, outbox->file);
    outbox->is_noted = error != SYS_OK;
    return error == SYS_OK ? RC_OK : failed(outbox, error);
}

void outbox_close(struct outbox *outbox)
{
    if (!outbox->is_open)
        return;
    const struct sys *sys = &outbox->call->app->sys;
    sys->file_close(sys->context, outbox->file);
    outbox->is_open = false;
}

static enum handed told(struct outbox *outbox, enum handed handed,
                        enum message code, struct str name, struct str more)
{
    struct call *call = outbox->call;
    diag_add(call->diags, RC_SYSTEM, code, (struct place){0},
             ARGS(name, call->workspace->conf.sendmail, more));
    return handed;
}

/* sysexits.h: EX_TEMPFAIL. What a program says else is a refusal. */
static enum handed end_judge(struct outbox *outbox, struct str name,
                             const struct sys_end *end)
{
    enum { TRY_LATER = 75 };
    struct arena *arena = outbox->call->arena;
    struct str code = str_format(arena, "%d", end->code);
    if (end->late)
        return told(outbox, HANDED_LATE, M_MAIL_LATE, name,
                    str_format(arena, "%d",
                               outbox->call->workspace->conf.sendmail_seconds));
    if (end->killed)
        return told(outbox, HANDED_UNKNOWN, M_MAIL_KILLED, name, code);
    if (end->code == 0)
        return HANDED_OVER;
    if (end->code == TRY_LATER)
        return told(outbox, HANDED_LATER, M_MAIL_LATER, name, code);
    return told(outbox, HANDED_NOT, M_MAIL_REFUSED, name, code);
}

enum handed outbox_hand(struct outbox *outbox, struct str name, struct str from,
                        const struct str *to, size_t n, struct str message)
{
    enum { FIXED = 6, MILLISECONDS = 1000 };
    struct call *call = outbox->call;
    const struct sys *sys = &call->app->sys;
    struct sys_end end;
    const char **words = ARENA_ARRAY(call->arena, const char *, n + FIXED);
    size_t at = 0;
    words[at++] = str_dup(call->arena, call->workspace->conf.sendmail).p;
    words[at++] = "-i"; /* a line with one point ends nothing */
    words[at++] = "-f";
    words[at++] = str_dup(call->arena, from).p;
    words[at++] = "--";
    for (size_t i = 0; i < n; i++)
        words[at++] = str_dup(call->arena, to[i]).p;
    enum sys_error error = sys->program_run(
        sys->context, words, message,
        call->workspace->conf.sendmail_seconds * MILLISECONDS, &end);
    if (error != SYS_OK)
        return told(outbox, HANDED_NOT, M_MAIL_PROGRAM, name, (struct str){0});
    return end_judge(outbox, name, &end);
}
