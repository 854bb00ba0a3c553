/* Where a thing stands on a day. */
#ifndef WPC_PROGRESS_STANDING_H
#define WPC_PROGRESS_STANDING_H

#include "wpc/progress/status.h"

/* What standing is judged by. */
struct standing_rules {
    struct date today;
    int soon_days;
    bool has_journal; /* without one nothing is red: all is grey */
};

struct standing {
    enum status status;
    enum light light;
    unsigned asks; /* bits that `--status` can ask for, see status.h */
};

/* A thing without any record. `due` may be none: undated. */
struct standing standing_of_open(const struct standing_rules *rules,
                                 struct date due, bool conditional);

#endif
