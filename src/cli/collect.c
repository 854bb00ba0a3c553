/* Other offices' journals. */
#include "wpc/cli/collect.h"

#include "collect_evidence.h"
#include "wpc/base/sort.h"
#include "wpc/cli/app.h"
#include "wpc/store/read_file.h"

static const struct str ending = STR(".tsv");

/* The one found already, or a new one. */
static struct collected *collected_of(struct call *call,
                                      struct collection *collection,
                                      struct str writer)
{
    for (size_t i = 0; i < collection->n; i++)
        if (str_equal(collection->writers[i].writer, writer))
            return &collection->writers[i];
    ARENA_PUSH(call->arena, collection->writers, collection->n,
               collection->capacity,
               ((struct collected){.writer = str_dup(call->arena, writer)}));
    return &collection->writers[collection->n - 1];
}

/* A file being read. */
struct source {
    struct call *call;
    struct collected *to;
    struct str root;
};

static void line_take(void *context, const struct event *event,
                      const struct journal_place *place)
{
    struct source *source = context;
    struct arena *arena = source->call->arena;
    struct collected *to = source->to;
    struct collected_line line = {str_dup(arena, place->line),
                                  place->journal->path, place->number,
                                  source->root};
    to->is_his |= str_equal(event->cells[EVENT_BY], to->writer);
    ARENA_PUSH(arena, to->lines, to->n, to->capacity, line);
}

static enum rc refused(struct call *call, struct collected *from, enum rc rc,
                       enum message code, struct place at, struct str arg)
{
    from->rc = rc;
    return diag_add(call->diags, rc, code, at, ARGS(arg, from->writer));
}

/* 锡林郭勒盟 of /media/stick/journal/锡林郭勒盟.tsv */
static struct str writer_of(struct str path)
{
    size_t slash;
    while ((slash = str_find_byte(path, '/', 0)) != SIZE_MAX)
        path = str_drop(path, slash + 1);
    return str_has_suffix(path, ending) ? str_slice(path, 0, path.n - ending.n)
                                        : path;
}

/* Conflict markers spoil the file: nothing of this writer is taken over. */
static enum rc file_read_lines(struct call *call, struct str path,
                               struct str root, struct collection *collection)
{
    struct journal journal = {.path = path, .writer = writer_of(path)};
    struct source source = {
        call, collected_of(call, collection, journal.writer), root};
    struct journal_reading reading = {.sys = &call->app->sys,
                                      .diags = call->diags,
                                      .event = line_take,
                                      .context = &source};
    enum rc rc = journal_read(&reading, &journal);
    if (rc > source.to->rc)
        source.to->rc = rc;
    return rc;
}

/* Any journal begins with its header. */
static enum rc header_check(struct call *call, struct str path, bool *is)
{
    static const struct str mark = STR("\xEF\xBB\xBF");
    const struct sys *sys = &call->app->sys;
    struct buf bytes = {0};
    enum rc rc = file_read(sys, path, &bytes, call->diags);
    struct str text = buf_str(&bytes);
    if (str_has_prefix(text, mark))
        text = str_drop(text, mark.n);
    *is = str_has_prefix(text, event_header);
    buf_release(&bytes);
    return rc;
}

static enum rc folder_read(struct call *call, struct str folder,
                           struct str root, struct str names,
                           struct collection *collection)
{
    struct str name;
    enum rc worst = RC_OK;
    size_t found = 0;
    while (names.n > 0 && str_next_part(&names, '\0', &name)) {
        if (name.n <= ending.n || name.p[0] == '.' ||
            !str_has_suffix(name, ending))
            continue;
        struct str path = str_format(call->arena, "%.*s/%.*s", STR_ARG(folder),
                                     STR_ARG(name));
        bool is;
        enum rc rc = header_check(call, path, &is);
        if (rc == RC_OK && is) {
            rc = file_read_lines(call, path, root, collection);
            found++;
        }
        worst = rc > worst ? rc : worst;
    }
    if (found == 0 && worst == RC_OK)
        return diag_add(call->diags, RC_DATA, M_COLLECT_NONE,
                        (struct place){folder, 0, 0}, NULL);
    return worst;
}

static struct str parent_of(struct call *call, struct str path)
{
    size_t cut = path.n;
    while (cut > 0 && path.p[cut - 1] != '/')
        cut--;
    if (cut == 0)
        return S("..");
    return cut == 1 ? S("/")
                    : str_dup(call->arena, str_slice(path, 0, cut - 1));
}

/* A workspace holds journal/ and evidence/; a folder of journals may lie beside
   evidence/, as journal/ does, or hold it. */
static struct str root_of(struct call *call, struct str folder)
{
    const struct sys *sys = &call->app->sys;
    struct str inside =
        str_format(call->arena, "%.*s/evidence", STR_ARG(folder));
    bool holds = sys->file_look(sys->context, inside.p).exists;
    return holds ? folder : str_format(call->arena, "%.*s/..", STR_ARG(folder));
}

static struct str without_slash(struct str path)
{
    while (path.n > 1 && path.p[path.n - 1] == '/')
        path.n--;
    return path;
}

enum rc collect_read(struct call *call, struct str path,
                     struct collection *collection)
{
    const struct sys *sys = &call->app->sys;
    struct str named = str_dup(call->arena, without_slash(path));
    struct sys_file look = sys->file_look(sys->context, named.p);
    if (!look.is_folder) {
        bool is = false;
        enum rc rc = header_check(call, named, &is);
        if (rc == RC_OK && !is)
            return diag_add(call->diags, RC_DATA, M_COLLECT_NONE,
                            (struct place){named, 0, 0}, NULL);
        struct str folder = parent_of(call, named);
        if (str_equal(folder, S("..")))
            folder = S(".");
        return rc == RC_OK ? file_read_lines(call, named, root_of(call, folder),
                                             collection)
                           : rc;
    }
    struct buf names = {0};
    struct str journal = str_join(call->arena, named, S("/journal"));
    struct str root = named;
    if (!sys->file_look(sys->context, journal.p).is_folder) {
        journal = named;
        root = root_of(call, named);
    }
    enum sys_error error = sys->folder_list(sys->context, journal.p, &names);
    enum rc rc = error == SYS_OK ? folder_read(call, journal, root,
                                               buf_str(&names), collection)
                                 : file_failed(error, journal, call->diags);
    buf_release(&names);
    return rc;
}

/* The lines that are here already, by id. */
struct here {
    struct arena *arena;
    struct intern ids;
    struct str *lines; /* parallel to ids */
    size_t n;
    size_t capacity;
};

static void here_put(struct here *here, struct str line)
{
    struct str kept = str_dup(here->arena, line);
    uint32_t n = here->ids.n;
    if (intern_put(&here->ids, str_slice(kept, 0, EVENT_ID_SIZE)) == n)
        ARENA_PUSH(here->arena, here->lines, here->n, here->capacity, kept);
}

static void here_take(void *context, const struct event *event,
                      const struct journal_place *place)
{
    (void)event;
    here_put(context, place->line);
}

static enum rc here_read(struct call *call, struct str writer,
                         struct here *here)
{
    const struct journals *journals = &call->progress->journals;
    struct journal_reading reading = {
        .sys = &call->app->sys, .event = here_take, .context = here};
    enum rc rc = RC_OK;
    for (size_t i = 0; i < journals->n && rc == RC_OK; i++)
        if (str_equal(journals->items[i].writer, writer))
            rc = journal_read(&reading, &journals->items[i]);
    return rc;
}

/* Keeps the lines that are new; the first that contradicts ends it all. */
static void lines_sift(struct call *call, struct collected *from,
                       struct here *here)
{
    size_t kept = 0;
    for (size_t i = 0; i < from->n && from->rc == RC_OK; i++) {
        struct collected_line line = from->lines[i];
        struct str id = str_slice(line.line, 0, EVENT_ID_SIZE);
        struct place at = {line.path, line.number, 0};
        uint32_t known = intern_find(&here->ids, id);
        if (known != INTERN_NONE) {
            from->n_known++;
            if (!str_equal(here->lines[known], line.line))
                refused(call, from, RC_REFUSED, M_JOURNAL_CLASH, at, id);
            continue;
        }
        if (!event_id_holds(line.line))
            refused(call, from, RC_REFUSED, M_COLLECT_EDITED, at, id);
        here_put(here, line.line);
        from->lines[kept++] = line;
    }
    from->n = from->n_new = kept;
}

static enum rc new_write(struct call *call, struct collected *from)
{
    struct journal_pen pen = {.sys = &call->app->sys,
                              .arena = call->arena,
                              .diags = call->diags,
                              .workspace = call->workspace->folder,
                              .writer = from->writer};
    struct str *lines = ARENA_ARRAY(call->arena, struct str, from->n);
    for (size_t i = 0; i < from->n; i++)
        lines[i] = from->lines[i].line;
    return journal_adopt(&pen, lines, from->n, &from->n_new);
}

/* Who speaks here, if anybody does: $WPC_OFFICE, wpc.conf. */
static bool is_own(struct call *call, struct str writer)
{
    const struct sys *sys = &call->app->sys;
    struct offices *offices = &call->progress->fold.offices;
    struct str office = str_from(sys->environment(sys->context, "WPC_OFFICE"));
    if (office.n == 0)
        office = call->workspace->conf.office;
    return office.n > 0 &&
           office_put(offices, office) == office_put(offices, writer);
}

/* Evidence goes first, so that no line speaks of what is not there. Files of
   lines that are here already may have come only now. */
static enum rc writer_take(struct call *call, struct collected *from,
                           struct collect_choice choice)
{
    struct here here = {.arena = call->arena};
    size_t all = from->n;
    struct collected_line *lines =
        ARENA_ARRAY(call->arena, struct collected_line, all);
    for (size_t i = 0; i < all; i++)
        lines[i] = from->lines[i];
    if (from->rc == RC_OK && from->n > 0 && !from->is_his)
        refused(call, from, RC_REFUSED, M_COLLECT_NAME,
                (struct place){from->lines[0].path, 0, 0}, from->writer);
    if (from->rc == RC_OK)
        from->rc = here_read(call, from->writer, &here);
    lines_sift(call, from, &here);
    if (from->rc == RC_OK && from->n > 0 && !choice.own &&
        is_own(call, from->writer))
        refused(call, from, RC_REFUSED, M_COLLECT_OWN,
                (struct place){from->lines[0].path, from->lines[0].number, 0},
                from->writer);
    for (size_t i = 0; i < all && from->rc == RC_OK; i++)
        from->rc = evidence_collect(call, from, &lines[i], choice.dry);
    if (from->rc == RC_OK && !choice.dry)
        from->rc = new_write(call, from);
    if (from->rc != RC_OK)
        from->n_new = 0;
    intern_release(&here.ids);
    return from->rc;
}

static int by_writer(const void *a, const void *b, void *context)
{
    (void)context;
    const struct collected *x = a, *y = b;
    return str_compare(x->writer, y->writer);
}

enum rc collect_take(struct call *call, struct collection *collection,
                     struct collect_choice choice)
{
    enum rc worst = RC_OK;
    sort_stable(collection->writers, collection->n, sizeof *collection->writers,
                by_writer, NULL);
    for (size_t i = 0; i < collection->n; i++) {
        enum rc rc = writer_take(call, &collection->writers[i], choice);
        worst = rc > worst ? rc : worst;
    }
    return worst;
}
