/* Appending to a journal so that no line is ever lost or half there. */
#include <string.h>

#include "journal_chain.h"
#include "journal_ids.h"
#include "journal_lines.h"
#include "wpc/store/journal.h"
#include "wpc/store/read_file.h"

/* How often a file may be replaced under the writer before he gives up. */
enum { TRIES = 8 };

/* What is to be appended, made when the lock is held and the heads are known.
   Gives RC_OK with nothing put when there is nothing to do. */
struct append {
    const struct journal_pen *pen;
    struct journal journal;
    struct str folder;
    enum rc (*make)(struct append *append, int file, struct buf *out);
    struct event *drafts;    /* of journal_append() */
    const struct str *lines; /* of journal_adopt() */
    size_t n;
    size_t added;
};

static enum rc failed(const struct append *append, enum sys_error error)
{
    return file_failed(error, append->journal.path, append->pen->diags);
}

static enum rc said(const struct append *append, enum message code)
{
    return diag_add(append->pen->diags, RC_SYSTEM, code, (struct place){0},
                    ARGS(append->journal.path));
}

/* What closes a torn line for good: as a control byte it keeps a line that was
   cut inside its note from being taken for a whole one. */
static const struct str closing = STR("\x18\n");

static void tail_look(void *context, const struct file_line *line)
{
    bool *good = context;
    if (!line->is_whole)
        *good = event_id_holds(line->bytes);
}

/* A torn tail is closed, a whole one gets the LF that it lacks, an empty file
   its header. */
static enum sys_error opening_put(const struct append *append, int file,
                                  uint64_t size, struct buf *out)
{
    const struct sys *sys = append->pen->sys;
    char last = '\n';
    size_t taken = 0;
    if (size == 0) {
        buf_put(out, event_header);
        buf_put_byte(out, '\n');
        return SYS_OK;
    }
    enum sys_error error =
        sys->file_take(sys->context, file, size - 1, &last, 1, &taken);
    if (error != SYS_OK || last == '\n')
        return error;
    bool good = false;
    struct line_reading lines = {
        .sys = sys, .file = file, .line = tail_look, .context = &good};
    error = lines_read(&lines);
    buf_put(out, good ? S("\n") : closing);
    return error;
}

/* All or nothing: what falls short is cut off again. */
static enum rc bytes_write(const struct append *append, int file, uint64_t size,
                           struct str bytes)
{
    const struct sys *sys = append->pen->sys;
    size_t written = 0;
    enum sys_error error =
        sys->file_append(sys->context, file, bytes, &written);
    if (error == SYS_OK && written == bytes.n)
        return RC_OK;
    /* A write that falls short has met the end of the disk. */
    enum rc rc = failed(append, error != SYS_OK ? error : SYS_FULL);
    if (written > 0 && sys->file_cut(sys->context, file, size) != SYS_OK)
        said(append, M_JOURNAL_HALF);
    return rc;
}

/* git pull replaces a file under its writer. Where the machine will not say,
   the line is not written a second time, nor is it confirmed. */
static enum rc replaced_ask(const struct append *append, int file, bool *again)
{
    const struct sys *sys = append->pen->sys;
    struct sys_identity open = {0}, path = {0};
    enum sys_error here = sys->file_identity(sys->context, file, &open);
    enum sys_error there =
        sys->path_identity(sys->context, append->journal.path.p, &path);
    bool gone = there == SYS_MISSING;
    if (here != SYS_OK || (there != SYS_OK && !gone))
        return said(append, M_JOURNAL_SYNC);
    *again = gone || open.device != path.device || open.inode != path.inode;
    return RC_OK;
}

static enum rc file_append(struct append *append, int file, bool *again)
{
    const struct sys *sys = append->pen->sys;
    struct sys_identity before;
    struct buf bytes = {0};
    enum rc rc = RC_OK;
    enum sys_error error = sys->file_identity(sys->context, file, &before);
    if (error == SYS_OK)
        error = opening_put(append, file, before.size, &bytes);
    if (error != SYS_OK)
        rc = failed(append, error);
    size_t opening = bytes.n;
    if (rc == RC_OK)
        rc = append->make(append, file, &bytes);
    if (rc == RC_OK && bytes.n > opening) {
        rc = bytes_write(append, file, before.size, buf_str(&bytes));
        if (rc == RC_OK && sys->file_sync(sys->context, file) != SYS_OK)
            rc = said(append, M_JOURNAL_SYNC);
        if (rc == RC_OK && before.size == 0 &&
            sys->folder_sync(sys->context, append->folder.p) != SYS_OK)
            rc = said(append, M_JOURNAL_SYNC);
    }
    buf_release(&bytes);
    return rc == RC_OK ? replaced_ask(append, file, again) : rc;
}

/* With the lock held: to the file that stands at the path in the end. */
static enum rc path_append(struct append *append)
{
    const struct sys *sys = append->pen->sys;
    for (int i = 0; i < TRIES; i++) {
        int file;
        bool again = false;
        enum sys_error error = sys->file_open(
            sys->context, append->journal.path.p, SYS_APPEND, &file);
        if (error != SYS_OK)
            return failed(append, error);
        enum rc rc = file_append(append, file, &again);
        sys->file_close(sys->context, file);
        if (!again)
            return rc;
    }
    return said(append, M_JOURNAL_REPLACED);
}

static bool is_name(struct str writer)
{
    if (writer.n == 0 || writer.p[0] == '.')
        return false;
    for (size_t i = 0; i < writer.n; i++)
        if (writer.p[i] == '/' || (unsigned char)writer.p[i] < ' ')
            return false;
    return true;
}

static enum rc locked_append(struct append *append)
{
    const struct journal_pen *pen = append->pen;
    const struct sys *sys = pen->sys;
    struct arena *arena = pen->arena;
    if (!is_name(pen->writer))
        return diag_add(pen->diags, RC_REFUSED, M_JOURNAL_NAME,
                        (struct place){0}, ARGS(pen->writer));
    append->folder = str_format(arena, "%.*s/journal", STR_ARG(pen->workspace));
    append->journal.writer = pen->writer;
    append->journal.path = str_format(
        arena, "%.*s/%.*s.tsv", STR_ARG(append->folder), STR_ARG(pen->writer));
    struct str lock = str_join(arena, append->folder, S("/.lock"));
    int file;
    enum sys_error error =
        sys->file_open(sys->context, lock.p, SYS_LOCK, &file);
    if (error == SYS_MISSING)
        return diag_add(pen->diags, RC_REFUSED, M_JOURNAL_FOLDER,
                        (struct place){append->folder, 0, 0}, NULL);
    if (error != SYS_OK)
        return file_failed(error, lock, pen->diags);
    error = sys->file_lock(sys->context, file);
    enum rc rc = error == SYS_OK ? path_append(append)
                                 : file_failed(error, lock, pen->diags);
    sys->file_close(sys->context, file);
    return rc;
}

/* The heads joined as `prev`. */
static struct str heads_join(struct arena *arena,
                             const struct journal_heads *heads)
{
    struct buf joined = {0};
    for (size_t i = 0; i < heads->n; i++) {
        if (i > 0)
            buf_put_byte(&joined, ',');
        buf_put(&joined, heads->items[i]);
    }
    struct str prev = str_dup(arena, buf_str(&joined));
    buf_release(&joined);
    return prev;
}

static enum rc drafts_make(struct append *append, int file, struct buf *out)
{
    struct arena *arena = append->pen->arena;
    struct journal_heads heads;
    enum sys_error error = heads_read(arena, append->pen->sys, file, &heads);
    if (error != SYS_OK)
        return failed(append, error);
    struct str prev = heads_join(arena, &heads);
    for (size_t i = 0; i < append->n; i++) {
        struct event *draft = &append->drafts[i];
        char id[EVENT_ID_SIZE];
        draft->cells[EVENT_PREV] = prev;
        event_write(out, draft, id);
        prev = str_dup(arena, (struct str){id, EVENT_ID_SIZE});
        draft->cells[EVENT_ID] = prev;
    }
    return RC_OK;
}

enum rc journal_append(const struct journal_pen *pen, struct event *drafts,
                       size_t n)
{
    struct append append = {
        .pen = pen, .make = drafts_make, .drafts = drafts, .n = n};
    return n > 0 ? locked_append(&append) : RC_OK;
}

static enum rc lines_make(struct append *append, int file, struct buf *out)
{
    const struct journal_pen *pen = append->pen;
    struct id_search search = {.lines = append->lines, .n = append->n};
    enum sys_error error = ids_search(&search, pen->sys, file);
    enum rc rc = RC_OK;
    append->added = 0;
    if (error != SYS_OK)
        rc = failed(append, error);
    else if (search.clash.n > 0)
        rc = diag_add(pen->diags, RC_REFUSED, M_JOURNAL_CLASH,
                      (struct place){append->journal.path, 0, 0},
                      ARGS(str_slice(search.clash, 0, EVENT_ID_SIZE)));
    for (size_t i = 0; rc == RC_OK && i < append->n; i++) {
        if (search.known[i])
            continue;
        buf_put(out, append->lines[i]);
        buf_put_byte(out, '\n');
        append->added++;
    }
    ids_release(&search);
    return rc;
}

enum rc journal_adopt(const struct journal_pen *pen, const struct str *lines,
                      size_t n, size_t *added)
{
    struct append append = {
        .pen = pen, .make = lines_make, .lines = lines, .n = n};
    enum rc rc = n > 0 ? locked_append(&append) : RC_OK;
    *added = rc == RC_OK ? append.added : 0;
    return rc;
}

enum rc journal_heads_read(struct arena *arena, const struct sys *sys,
                           const struct journal *journal, struct diags *diags,
                           struct journal_heads *out)
{
    int file;
    *out = (struct journal_heads){0};
    enum sys_error error =
        sys->file_open(sys->context, journal->path.p, SYS_READ, &file);
    if (error == SYS_MISSING)
        return RC_OK;
    if (error == SYS_OK) {
        error = heads_read(arena, sys, file, out);
        sys->file_close(sys->context, file);
    }
    return error == SYS_OK ? RC_OK : file_failed(error, journal->path, diags);
}
