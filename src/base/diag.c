/* Diagnostics are kept in the order in which they were found. */
#include "wpc/base/diag.h"

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

enum rc diag_add(struct diags *diags, enum rc rc, enum message code,
                 struct place at, const struct str *args)
{
    struct diag added = {.code = code, .at = at};
    added.at.file = str_dup(diags->arena, at.file);
    for (size_t i = 0; args != NULL && i < DIAG_ARGS; i++)
        added.args[i] = str_dup(diags->arena, args[i]);
    ARENA_PUSH(diags->arena, diags->items, diags->n, diags->capacity, added);
    if (levels[code] == DIAG_ERROR)
        diags->n_errors++;
    return rc;
}
