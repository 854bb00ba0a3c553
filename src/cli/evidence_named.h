/* Evidence as an event names it. */
#ifndef WPC_SRC_CLI_EVIDENCE_NAMED_H
#define WPC_SRC_CLI_EVIDENCE_NAMED_H

#include "wpc/base/digest.h"

enum evidence_kind {
    EVIDENCE_FILE, /* path sha256 size */
    EVIDENCE_WEB,  /* an address; nothing to check */
    EVIDENCE_NONE, /* neither, or a path that leads out of evidence/ */
};

/* Views into the piece. */
struct evidence_named {
    struct str path; /* evidence/… of the workspace */
    struct str digest;
};

/* One line of the cell's text. */
enum evidence_kind evidence_named_read(struct str piece,
                                       struct evidence_named *named);
/* Are these the bytes that were registered? */
bool evidence_is(const struct evidence_named *named, struct str bytes);

#endif
