/* Diagnostics: what went wrong, where, as a code and its arguments. The words
   are in text/message, so that a reader gets them in his language. */
#ifndef WPC_BASE_DIAG_H
#define WPC_BASE_DIAG_H

#include <stdint.h>

#include "wpc/base/arena.h"
#include "wpc/base/rc.h"

enum diag_level { DIAG_ERROR, DIAG_NOTE };

/* One row of messages.def each. */
enum message {
    M_NONE,
#define MESSAGE(code, level, zh, en) code,
#include "wpc/base/messages.def"
#undef MESSAGE
    M_COUNT
};

/* Line and column from 1, column in characters; 0 = not known. */
struct place {
    struct str file;
    uint32_t line;
    uint32_t column;
};

enum { DIAG_ARGS = 4 };

struct diag {
    enum message code;
    struct place at;
    struct str args[DIAG_ARGS];
};

/* How many notes there are of each code; of these only the first are kept. */
struct diag_quota {
    size_t most; /* of a code that are kept; errors are kept all */
    size_t n[M_COUNT];
};

/* {.arena = …} is ready; the arena owns all. */
struct diags {
    struct arena *arena;
    struct diag *items;
    size_t n;
    size_t capacity;
    size_t n_errors;
    struct diag_quota *quota; /* NULL: all are kept, and not counted by code */
};

#define ARGS(...) ((const struct str[DIAG_ARGS]){__VA_ARGS__})

/* Copies place and arguments; `args` is ARGS(a, b) with up to four views, or
   NULL. Gives `rc` back: `return diag_add(ds, RC_DATA, M_…, at, ARGS(s));` */
enum rc diag_add(struct diags *diags, enum rc rc, enum message code,
                 struct place at, const struct str *args);

enum diag_level message_level(enum message code);

#endif
