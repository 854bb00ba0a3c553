/* What has been done of an item, in words. Private to the commands. */
#ifndef WPC_SRC_COMMANDS_SHOW_PROGRESS_H
#define WPC_SRC_COMMANDS_SHOW_PROGRESS_H

#include "wpc/cli/present.h"

/* Lines to stand under an obligation, or under an item without any. */
struct progress_lines {
    struct str head; /* 红 已销号 12/14 */
    bool is_settled; /* of no cell is it still to be said whether it applies */
    struct str *lines; /* the arena's */
    size_t n;
    size_t capacity;
};

/* All empty without a journal. `obligation` as in struct address; with `why`
   also which event and which rule made the lights. */
struct progress_lines show_progress(const struct call *call,
                                    const struct look *look,
                                    const struct item *item,
                                    uint32_t obligation, bool why);

#endif
