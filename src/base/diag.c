/* Diagnostics are kept in the order in which they were found. */
#include "wpc/base/diag.h"

#include <stdbool.h>

static const enum diag_level levels[M_COUNT] = {
    DIAG_ERROR,
#define MESSAGE(code, level, zh, en) level,
#include "wpc/base/messages.def"
#undef MESSAGE
};

enum diag_level message_level(enum message code)
{
    return levels[code];
}

/* Counts a note; false when there are enough of its code. */
static bool note_count(const struct diags *diags, enum message code)
{
    struct diag_quota *quota = diags->quota;
    if (quota == NULL || levels[code] == DIAG_ERROR)
        return true;
    return quota->n[code]++ < quota->most;
}

/* Many in a row are about one file. */
static struct str file_dup(const struct diags *diags, struct str file)
{
    const struct diag *last = diags->n > 0 ? &diags->items[diags->n - 1] : NULL;
    if (last != NULL && str_equal(last->at.file, file))
        return last->at.file;
    return str_dup(diags->arena, file);
}

enum rc diag_add(struct diags *diags, enum rc rc, enum message code,
                 struct place at, const struct str *args)
{
    struct diag added = {.code = code, .at = at};
    if (!note_count(diags, code))
        return rc;
    added.at.file = file_dup(diags, at.file);
    for (size_t i = 0; args != NULL && i < DIAG_ARGS; i++)
        added.args[i] = str_dup(diags->arena, args[i]);
    ARENA_PUSH(diags->arena, diags->items, diags->n, diags->capacity, added);
    if (levels[code] == DIAG_ERROR)
        diags->n_errors++;
    return rc;
}
