/* What a passage says, finding by finding: what `wpc extract` prints. Pure. */
#ifndef WPC_PLAN_EXTRACT_H
#define WPC_PLAN_EXTRACT_H

#include "wpc/date/phrase.h"
#include "wpc/plan/mention.h"
#include "wpc/plan/unit.h"
#include "wpc/text/message.h"

enum finding_kind {
    FINDING_DUE,
    FINDING_TARGET,
    FINDING_START,
    FINDING_EVERY,
    FINDING_REGION,
    FINDING_CLASS,
    FINDING_UNIT,
    FINDING_ETC,        /* the list is open: 等, 等地 */
    FINDING_UNREAD,     /* looks like a limit and was not read */
    FINDING_IMPOSSIBLE, /* a day that is none */
    FINDING_KINDS
};

extern const struct word finding_kind_words[FINDING_KINDS];

/* `value` is an ISO day (of a start the first one), month quarter half year
   irregular, a region's name, all prefecture county, a unit's clean name, or
   等; empty for what was not read. */
struct finding {
    enum finding_kind kind;
    struct str value; /* the arena's, or borrowed from passage and context */
    struct str words; /* the shortest run of the passage that says it */
    const struct word *role; /* lead, participant; NULL when none is said */
};

struct findings {
    struct finding *items; /* in byte order; the arena's */
    size_t n;
};

enum extract_from {
    EXTRACT_PROSE, /* dates, regions, classes, and units by attribution */
    EXTRACT_LIMIT, /* a time-limit cell: dates */
    EXTRACT_UNITS, /* a cell of units */
};

struct extract_context {
    enum extract_from from;
    struct date issued;            /* the document's day; none = not known */
    const struct regions *regions; /* {0}: none is known */
    const struct units *units;
    const struct phrase_leads *leads; /* only for speed; NULL does as well */
};

/* All findings, those that were not read too. Regions, classes, units and 等
   are found once, where they stand first; dates wherever they stand. Linear in
   the passage, which may be anything. */
struct findings extract_read(struct arena *arena, struct str passage,
                             const struct extract_context *context);

#endif
