/* Evidence: `path sha256 size` in the cell, the file under evidence/. */
#include "evidence.h"

#include "wpc/base/digest.h"
#include "wpc/cli/app.h"
#include "wpc/cli/input.h"
#include "wpc/cli/output.h"
#include "wpc/store/read_file.h"
#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

/* File systems take names of 255 bytes; 65 are the digest's. */
enum { NAME_MOST = 180 };

static bool is_web(struct str text)
{
    return str_find(text, S("://"), 0) != SIZE_MAX;
}

/* The file's own name, its end when it is too long; blanks and controls would
   break the cell and become _. */
static struct str name_clean(struct arena *arena, struct str path)
{
    struct buf buf = {0};
    size_t slash;
    while ((slash = str_find_byte(path, '/', 0)) != SIZE_MAX)
        path = str_drop(path, slash + 1);
    while (path.n > NAME_MOST)
        utf8_next(&path);
    while (path.n > 0) {
        struct str rest = path;
        uint32_t character = utf8_next(&rest);
        if (blank_is(character) || character < ' ')
            buf_put_byte(&buf, '_');
        else
            buf_put(&buf, str_slice(path, 0, path.n - rest.n));
        path = rest;
    }
    struct str name = str_dup(arena, buf_str(&buf));
    buf_release(&buf);
    return name;
}

static void cell_add(struct record *record, struct str line)
{
    struct arena *arena = record->call->arena;
    if (record->evidence.n > 0)
        record->evidence = str_join(arena, record->evidence, S("\n"));
    record->evidence = str_join(arena, record->evidence, line);
}

static enum rc file_add(struct record *record, struct str path)
{
    struct call *call = record->call;
    struct arena *arena = call->arena;
    struct buf bytes = {0};
    enum rc rc = call_input_read(call, path, &bytes);
    struct evidence_file file = {.bytes = str_dup(arena, buf_str(&bytes))};
    buf_release(&bytes);
    if (rc != RC_OK)
        return rc;
    struct digest digest = digest_of(file.bytes);
    char hex[DIGEST_HEX];
    digest_write(&digest, hex, DIGEST_HEX);
    struct str name = str_format(arena, "evidence/%.*s-%.*s", DIGEST_HEX, hex,
                                 STR_ARG(name_clean(arena, path)));
    file.path = str_format(arena, "%.*s/%.*s", STR_ARG(call->workspace->folder),
                           STR_ARG(name));
    ARENA_PUSH(arena, record->files, record->n_files, record->files_capacity,
               file);
    cell_add(record, str_format(arena, "%.*s %.*s %zu", STR_ARG(name),
                                DIGEST_HEX, hex, file.bytes.n));
    return RC_OK;
}

enum rc evidence_read(struct record *record)
{
    const struct texts *named = &record->call->record.evidence;
    enum rc rc = RC_OK;
    for (size_t i = 0; i < named->n; i++) {
        if (is_web(named->items[i]))
            cell_add(record, named->items[i]);
        else if (rc == RC_OK)
            rc = file_add(record, named->items[i]);
    }
    return rc;
}

enum rc evidence_write(struct record *record)
{
    struct call *call = record->call;
    const struct sys *sys = &call->app->sys;
    if (record->n_files == 0)
        return RC_OK;
    struct str folder = str_format(call->arena, "%.*s/evidence",
                                   STR_ARG(call->workspace->folder));
    enum sys_error error = sys->folder_make(sys->context, folder.p);
    if (error != SYS_OK)
        return file_failed(error, folder, call->diags);
    enum rc rc = RC_OK;
    for (size_t i = 0; rc == RC_OK && i < record->n_files; i++) {
        const struct evidence_file *file = &record->files[i];
        if (!call_exists(call, file->path))
            rc = call_file_replace(call, file->path, file->bytes);
    }
    return rc;
}
