/* Finding a workspace and reading its files. */
#include "wpc/store/workspace.h"

#include "plan_tables.h"
#include "wpc/store/read_file.h"
#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"
#include "wpc/text/zhnum.h"

#ifndef WPC_SHARE
#define WPC_SHARE "/usr/local/share/wpc"
#endif
#define EXAMPLE WPC_SHARE "/data"

struct str workspace_example(void)
{
    return S(EXAMPLE);
}

static bool column_is_called(const struct tsv_column *column,
                             struct str heading)
{
    const struct str *also = column->also;
    if (blank_equal(column->name, heading))
        return true;
    for (; also != NULL && also->n > 0; also++)
        if (blank_equal(*also, heading))
            return true;
    return false;
}

bool workspace_has_column(struct str table, struct str heading)
{
    for (size_t i = 0; i < plan_table_count(); i++) {
        const struct plan_table *known = plan_table_at(i);
        for (size_t k = 0; k < known->n_columns; k++)
            if (str_equal(known->file, table) &&
                column_is_called(&known->columns[k], heading))
                return true;
    }
    return false;
}

static struct str path_join(struct arena *arena, struct str folder,
                            struct str name)
{
    if (folder.n == 0 || str_equal(folder, S(".")))
        return str_dup(arena, name);
    bool slash = str_has_suffix(folder, S("/"));
    return str_join(arena, str_join(arena, folder, slash ? S("") : S("/")),
                    name);
}

static bool is_workspace(const struct sys *sys, struct arena *arena,
                         struct str folder, struct str file)
{
    struct str path = path_join(arena, folder, file);
    return sys->file_look(sys->context, path.p).exists;
}

/* The nearest folder upward from the working one; empty when there is none. */
static struct str folder_upward(const struct sys *sys, struct arena *arena)
{
    struct buf here = {0};
    struct str found = {0};
    if (sys->folder(sys->context, &here) == SYS_OK) {
        struct str folder = str_dup(arena, buf_str(&here));
        while (folder.n > 0 && found.n == 0) {
            struct str path = str_dup(arena, folder);
            if (is_workspace(sys, arena, path, S("wpc.conf")) &&
                sys->file_look(sys->context, path.p).is_own)
                found = path;
            while (folder.n > 0 && folder.p[folder.n - 1] != '/')
                folder.n--;
            if (folder.n > 0)
                folder.n--;
        }
    }
    buf_release(&here);
    return found;
}

/* Whoever names a folder may be wrong. */
static enum rc folder_check(const struct sys *sys, struct str folder,
                            struct diags *diags)
{
    struct sys_file facts = sys->file_look(sys->context, folder.p);
    if (!facts.exists)
        return diag_add(diags, RC_SYSTEM, M_DATA_MISSING, (struct place){0},
                        ARGS(folder));
    if (!facts.is_folder)
        return diag_add(diags, RC_DATA, M_DATA_NOT_FOLDER, (struct place){0},
                        ARGS(folder));
    return RC_OK;
}

/* Where nobody named any; empty when there is none. */
static struct str folder_found(struct workspace *workspace,
                               const struct sys *sys, bool terminal)
{
    struct arena *arena = &workspace->plan.arena;
    struct str upward = folder_upward(sys, arena);
    if (upward.n > 0)
        return upward;
    if (is_workspace(sys, arena, S("data"), S("tasks.tsv")))
        return S("data");
    if (terminal && is_workspace(sys, arena, S(EXAMPLE), S("tasks.tsv"))) {
        workspace->is_installed = true;
        return S(EXAMPLE);
    }
    return S("");
}

enum rc workspace_find(struct workspace *workspace, const struct sys *sys,
                       struct str named, bool terminal, struct diags *diags)
{
    struct arena *arena = &workspace->plan.arena;
    if (named.n == 0)
        named = str_from(sys->environment(sys->context, "WPC_DATA"));
    workspace->folder = str_dup(
        arena, named.n > 0 ? named : folder_found(workspace, sys, terminal));
    if (workspace->folder.n == 0)
        return diag_add(diags, RC_SYSTEM, M_DATA_NOWHERE, (struct place){0},
                        NULL);
    enum rc rc =
        named.n > 0 ? folder_check(sys, workspace->folder, diags) : RC_OK;
    if (rc != RC_OK)
        return rc;
    struct str journal = path_join(arena, workspace->folder, S("journal"));
    workspace->has_journal = sys->file_look(sys->context, journal.p).is_folder;
    return RC_OK;
}

void workspace_supply(struct workspace *workspace, struct str name,
                      struct str shown, struct str bytes)
{
    struct arena *arena = &workspace->plan.arena;
    struct workspace_supply supply = {.name = str_dup(arena, name),
                                      .shown = str_dup(arena, shown),
                                      .bytes = str_dup(arena, bytes)};
    ARENA_PUSH(arena, workspace->supplies, workspace->n_supplies,
               workspace->supplies_capacity, supply);
}

static void file_keep(struct workspace *workspace, struct str path,
                      struct buf bytes)
{
    ARENA_PUSH(&workspace->plan.arena, workspace->files, workspace->n_files,
               workspace->files_capacity,
               ((struct workspace_file){.path = path, .bytes = bytes}));
}

/* A file of the folder, and what became of it. */
struct file_wish {
    struct str name;
    bool optional;
    uint64_t limit;   /* one of so many bytes is_large and not read */
    struct str path;  /* as diagnostics call it */
    struct str bytes; /* p is NULL when there is none */
    bool is_large;
};

static void wish_fulfil(struct workspace *workspace, struct file_wish *wish,
                        struct buf bytes)
{
    file_keep(workspace, wish->path, bytes);
    wish->bytes = buf_str(&bytes);
    if (wish->bytes.p == NULL)
        wish->bytes.p = "";
}

static enum rc supply_load(struct workspace *workspace, struct diags *diags,
                           struct file_wish *wish)
{
    for (size_t i = 0; i < workspace->n_supplies; i++) {
        const struct workspace_supply *supply = &workspace->supplies[i];
        if (!str_equal(supply->name, wish->name))
            continue;
        struct buf kept = {0};
        buf_put(&kept, supply->bytes);
        wish->path = supply->shown;
        wish_fulfil(workspace, wish, kept);
        return RC_OK;
    }
    if (wish->optional)
        return RC_OK;
    return diag_add(diags, RC_SYSTEM, M_FILE_MISSING, (struct place){0},
                    ARGS(wish->name));
}

/* The file's bytes live as long as the workspace. */
static enum rc file_load(struct workspace *workspace, const struct sys *sys,
                         struct diags *diags, struct file_wish *wish)
{
    wish->path =
        path_join(&workspace->plan.arena, workspace->folder, wish->name);
    if (workspace->n_supplies > 0)
        return supply_load(workspace, diags, wish);
    struct buf buf = {0};
    enum sys_error error =
        sys->file_read(sys->context, wish->path.p, wish->limit, &buf);
    wish->is_large = error == SYS_LARGE;
    if (wish->is_large || (wish->optional && error == SYS_MISSING))
        return RC_OK;
    wish_fulfil(workspace, wish, buf);
    if (error != SYS_OK)
        return file_failed(error, wish->path, diags);
    return buf.n < FILE_TEXT_LIMIT ? RC_OK : file_huge(wish->path, diags);
}

/* The same of a file that is there in full or not at all. */
static enum rc file_load_whole(struct workspace *workspace,
                               const struct sys *sys, struct diags *diags,
                               struct file_wish *wish)
{
    wish->limit = FILE_TEXT_LIMIT;
    enum rc rc = file_load(workspace, sys, diags, wish);
    return wish->is_large ? file_huge(wish->path, diags) : rc;
}

static enum rc conf_load(struct workspace *workspace, const struct sys *sys,
                         struct diags *diags)
{
    struct file_wish wish = {.name = S("wpc.conf"), .optional = true};
    workspace->conf = conf_default();
    enum rc rc = file_load_whole(workspace, sys, diags, &wish);
    if (rc == RC_OK && wish.bytes.p != NULL)
        rc = conf_read(wish.path, wish.bytes, diags, &workspace->conf);
    return rc;
}

static enum rc worse(enum rc a, enum rc b)
{
    return a > b ? a : b;
}

/* A file being streamed. */
struct file_source {
    const struct sys *sys;
    int file;
    uint64_t at;
};

static bool source_take(void *context, char *room, size_t n, size_t *taken)
{
    struct file_source *source = context;
    const struct sys *sys = source->sys;
    if (sys->file_take(sys->context, source->file, source->at, room, n,
                       taken) != SYS_OK)
        return false;
    source->at += *taken;
    return source->at < FILE_TEXT_LIMIT;
}

enum { BIG_TABLE = 256 * 1024 };

/* Frozen lines, which are read later, tell the days: then none need be read out
   of texts that pass away. */
static bool has_frozen_lines(struct workspace *workspace, const struct sys *sys)
{
    struct sys_identity facts;
    struct str path = path_join(&workspace->plan.arena, workspace->folder,
                                S("obligations.tsv"));
    return sys->path_identity(sys->context, path.p, &facts) == SYS_OK;
}

/* True when the table was read piece by piece. When it was not, for whatever
   reason, reading it whole shows why. */
static bool table_stream(struct workspace *workspace, const struct sys *sys,
                         const struct plan_table *table, const char *path)
{
    struct plan *plan = &workspace->plan;
    struct file_source source = {.sys = sys};
    struct sys_identity facts;
    if ((plan->without & (PLAN_TEXTS | PLAN_OBLIGATIONS)) == PLAN_TEXTS)
        plan->is_frozen = has_frozen_lines(workspace, sys);
    if (sys->file_open(sys->context, path, SYS_READ, &source.file) != SYS_OK)
        return false;
    bool done =
        sys->file_identity(sys->context, source.file, &facts) == SYS_OK &&
        facts.size < FILE_TEXT_LIMIT &&
        plan_table_stream(table, plan, source_take, &source, facts.size);
    sys->file_close(sys->context, source.file);
    return done;
}

static enum rc table_load(struct workspace *workspace, const struct sys *sys,
                          const struct plan_table *table, struct diags *diags)
{
    bool streams = table->repeats && !workspace->wants_places;
    struct file_wish wish = {.name = table->file,
                             .optional = true,
                             .limit = streams ? BIG_TABLE : FILE_TEXT_LIMIT};
    enum rc rc = file_load(workspace, sys, diags, &wish);
    if (wish.is_large) {
        if (streams && table_stream(workspace, sys, table, wish.path.p))
            return RC_OK;
        rc = file_load_whole(workspace, sys, diags, &wish);
    }
    if (rc == RC_OK && wish.bytes.p == NULL && table->sort == TABLE_NEEDED)
        return diag_add(diags, RC_SYSTEM, M_DATA_NO_TABLE, (struct place){0},
                        ARGS(wish.path));
    if (rc == RC_OK && wish.bytes.p != NULL)
        rc = plan_table_read(table, &workspace->plan, wish.path, wish.bytes,
                             diags);
    return rc;
}

/* The one year that a title names: 某市2021年重点工作任务清单; 0 when it names
   none or several. */
static int16_t title_year(struct str title)
{
    enum { FIRST = 1990, LAST = 2100 };
    uint32_t year = 0;
    while (title.n > 0) {
        struct zhnum number = zhnum_next(title);
        struct str behind = str_drop(title, number.n);
        if (number.value >= FIRST && number.value <= LAST) {
            if (year != 0 || !str_has_prefix(behind, S("年")))
                return 0;
            year = number.value;
        }
        if (number.n == 0)
            utf8_next(&behind);
        title = behind;
    }
    return (int16_t)year;
}

enum rc workspace_load(struct workspace *workspace, const struct sys *sys,
                       struct diags *diags)
{
    enum rc rc = conf_load(workspace, sys, diags);
    const struct conf *conf = &workspace->conf;
    workspace->plan.issued = conf->issued;
    workspace->plan.year = date_is_none(conf->issued) ? title_year(conf->title)
                                                      : conf->issued.year;
    enum rc items = RC_OK;
    for (size_t i = 0; i < plan_table_count(); i++) {
        const struct plan_table *table = plan_table_at(i);
        bool refers = table->sort == TABLE_REFERS;
        if ((workspace->wants_names && table->sort != TABLE_NAMES) ||
            (workspace->plan.is_partial && table->sort == TABLE_MORE) ||
            (refers && items != RC_OK) ||
            (workspace->plan.without & table->part) != 0)
            continue;
        enum rc read = table_load(workspace, sys, table, diags);
        if (!refers)
            items = worse(items, read);
        rc = worse(rc, read);
    }
    struct file_wish notice = {.name = S("notice.txt"), .optional = true};
    if (workspace->wants_notice)
        rc = worse(rc, file_load_whole(workspace, sys, diags, &notice));
    workspace->notice = notice.bytes;
    if (rc == RC_OK && !workspace->wants_names)
        plan_read(&workspace->plan);
    return rc;
}

/* Back to the beginning of the line, or of the file. */
static void place_rewind(struct workspace_file *file, size_t at)
{
    if (at < file->line_at)
        file->line_at = file->lines = 0;
    file->seen_at = file->line_at;
    file->characters = 0;
}

/* Places are asked for in about the order of the file, so all is counted from
   the one before: a fault on each of 100,000 lines costs one reading, and so do
   as many notes in one line of 10 MB. */
static struct place place_in(struct workspace_file *file, const char *byte)
{
    size_t at = (size_t)(byte - file->bytes.p);
    if (at < file->seen_at)
        place_rewind(file, at);
    struct str before = {file->bytes.p, at};
    for (;;) {
        size_t end = str_find_byte(before, '\n', file->seen_at);
        if (end == SIZE_MAX)
            break;
        file->line_at = file->seen_at = end + 1;
        file->lines++;
        file->characters = 0;
    }
    file->characters += (uint32_t)utf8_count(str_drop(before, file->seen_at));
    file->seen_at = at;
    return (struct place){.file = file->path,
                          .line = file->lines + 1,
                          .column = file->characters + 1};
}

struct place workspace_place(void *context, const char *byte)
{
    struct workspace *workspace = context;
    for (size_t i = 0; i < workspace->n_files; i++) {
        struct workspace_file *file = &workspace->files[i];
        uintptr_t first = (uintptr_t)file->bytes.p, at = (uintptr_t)byte;
        if (byte != NULL && at >= first && at <= first + file->bytes.n)
            return place_in(file, byte);
    }
    return (struct place){0};
}

void workspace_close(struct workspace *workspace)
{
    for (size_t i = 0; i < workspace->n_files; i++)
        buf_release(&workspace->files[i].bytes);
    plan_release(&workspace->plan);
    *workspace = (struct workspace){0};
}

static bool has_big_table(const struct workspace *workspace)
{
    for (size_t i = 0; i < workspace->n_files; i++)
        if (workspace->files[i].bytes.n >= BIG_TABLE)
            return workspace->n_supplies == 0;
    return false;
}

enum rc workspace_trim(struct workspace *workspace, const struct sys *sys,
                       struct diags *diags)
{
    if (!has_big_table(workspace))
        return RC_OK;
    struct workspace again = {.is_installed = workspace->is_installed,
                              .has_journal = workspace->has_journal};
    again.folder = str_dup(&again.plan.arena, workspace->folder);
    workspace_close(workspace);
    *workspace = again;
    return workspace_load(workspace, sys, diags);
}
