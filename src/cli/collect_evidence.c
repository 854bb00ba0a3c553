/* Evidence that comes with journals. */
#include "collect_evidence.h"

#include "evidence_named.h"
#include "wpc/cli/app.h"
#include "wpc/cli/output.h"

static struct str inside(struct call *call, struct str folder, struct str path)
{
    return str_format(call->arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(path));
}

static enum rc bytes_put(struct call *call, struct str to, struct str bytes)
{
    const struct sys *sys = &call->app->sys;
    struct str folder = inside(call, call->workspace->folder, S("evidence"));
    (void)sys->folder_make(sys->context, folder.p);
    return call_file_replace(call, to, bytes);
}

static enum rc piece_collect(struct call *call, struct collected *from,
                             const struct collected_line *line,
                             struct str piece, bool dry)
{
    const struct sys *sys = &call->app->sys;
    struct evidence_named named;
    if (evidence_named_read(piece, &named) != EVIDENCE_FILE)
        return RC_OK;
    struct str path = named.path;
    struct str to = inside(call, call->workspace->folder, path);
    struct str beside = inside(call, line->root, path);
    if (call_exists(call, to))
        return RC_OK;
    struct buf bytes = {0};
    enum rc rc = RC_OK;
    struct place at = {line->path, line->number, 0};
    if (sys->file_read(sys->context, beside.p, UINT64_MAX, &bytes) != SYS_OK) {
        from->n_missing++;
    } else if (!evidence_is(&named, buf_str(&bytes))) {
        from->n_missing++;
        diag_add(call->diags, RC_OK, M_COLLECT_EVIDENCE, at, ARGS(path));
    } else {
        from->n_evidence++;
        rc = dry ? RC_OK : bytes_put(call, to, buf_str(&bytes));
    }
    buf_release(&bytes);
    return rc;
}

enum rc evidence_collect(struct call *call, struct collected *from,
                         const struct collected_line *line, bool dry)
{
    struct event event;
    struct event_fault fault;
    enum rc rc = RC_OK;
    if (!event_parse(line->line, &event, &fault))
        return rc;
    struct str rest = event_text(call->arena, &event, EVENT_EVIDENCE), piece;
    while (rc == RC_OK && rest.n > 0 && str_next_part(&rest, '\n', &piece))
        rc = piece_collect(call, from, line, piece, dry);
    return rc;
}
