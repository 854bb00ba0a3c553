/* The chain of a journal: each line names the one before it. */
#ifndef WPC_SRC_STORE_JOURNAL_CHAIN_H
#define WPC_SRC_STORE_JOURNAL_CHAIN_H

#include "wpc/base/diag.h"
#include "wpc/progress/event.h"
#include "wpc/sys/sys.h"

/* A prev that is not the line before: its event must stand elsewhere. */
struct chain_loose {
    char id[EVENT_ID_SIZE];
    uint32_t number; /* of the line that names it */
    bool found;
};

/* {0} is ready. Holds what stands out of order only. */
struct chain {
    char last[EVENT_ID_SIZE];
    struct chain_loose *loose;
    size_t n;
    size_t capacity;
    bool begun;
    uint32_t other_root; /* a later line without prev; 0 = none */
};

void chain_add(struct chain *chain, struct str id, struct str prev,
               uint32_t number);
/* True when every line named the one before it. */
bool chain_is_line(const struct chain *chain);

struct chain_ending {
    const struct sys *sys;
    int file;
    void (*tell)(void *context, enum message code, uint32_t number,
                 struct str id);
    void *context;
};

/* Tells of every prev that no line of the file has: something was removed. */
enum sys_error chain_check(struct chain *chain,
                           const struct chain_ending *ending);
void chain_release(struct chain *chain);

#endif
