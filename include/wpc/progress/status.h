/* The words for where a thing stands: statuses, marks and lights. */
#ifndef WPC_PROGRESS_STATUS_H
#define WPC_PROGRESS_STATUS_H

#include "wpc/date/civil.h"
#include "wpc/plan/obligation.h"
#include "wpc/text/message.h"

enum status {
    STATUS_OPEN,    /* 无记录 */
    STATUS_ACTIVE,  /* 推进中 */
    STATUS_BLOCKED, /* 受阻 */
    STATUS_CLAIMED, /* 待审核 */
    STATUS_DONE,    /* 已销号 */
    STATUS_EXEMPT,  /* 不适用 */
    STATUSES
};

enum light {
    LIGHT_RED,    /* past and neither claimed nor done */
    LIGHT_YELLOW, /* within soon_days, or silent this cycle */
    LIGHT_GREEN,
    LIGHT_BLUE, /* done */
    LIGHT_GREY, /* undated, exempt, irregular, or no journal at all */
    LIGHTS
};

/* Bits of what `--status` can ask for: statuses, then lights, then these. */
enum {
    ASK_STATUS = 1 << 0,
    ASK_LIGHT = 1 << STATUSES,
    ASK_OVERDUE = 1 << (STATUSES + LIGHTS),
    ASK_SOON = ASK_OVERDUE << 1,
    ASK_UNDATED = ASK_OVERDUE << 2,
    ASK_CONDITIONAL = ASK_OVERDUE << 3, /* 待认定 */
};

extern const struct word status_words[STATUSES];
extern const struct word light_words[LIGHTS];

/* The bit for a word in either language; 0 when it is none. */
unsigned status_ask_read(struct str word);
/* The nth word that can be asked for; NULL past the last. */
const struct word *status_ask_word(size_t i);

#endif
