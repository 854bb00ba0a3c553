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
    ASK_TO_ASSESS = ASK_OVERDUE << 4,   /* 待考核: day past, no figure yet */
    ASK_DONE_LATE = ASK_OVERDUE << 5,   /* 逾期完成 */
    ASK_DEFERRED = ASK_OVERDUE << 6,    /* 已批延期 */
    ASK_DEFER_ASKED = ASK_OVERDUE << 7, /* 延期待批 */
    ASK_DEFER_LATE = ASK_OVERDUE << 8,  /* 逾期后申请 */
    ASK_SILENT = ASK_OVERDUE << 9,      /* 本期未报 */
    ASK_BACKDATED = ASK_OVERDUE << 10,  /* 补报 */
    ASK_CLASH = ASK_OVERDUE << 11,      /* 报送不一致 */
    ASK_RETURNED = ASK_OVERDUE << 12,   /* 已退回 */
    ASK_SELF = ASK_OVERDUE << 13,       /* 自报: done with review = off */
    ASK_SELF_REVIEW = ASK_OVERDUE << 14,  /* 自审: the coordinator's host */
    ASK_FIRST_REVIEW = ASK_OVERDUE << 15, /* 初审通过 */
    ASK_ON_BEHALF = ASK_OVERDUE << 16,    /* 代录 */
    ASK_CANCELLED = ASK_OVERDUE << 17,    /* 已撤销: exempt by a document */
    ASK_FIGURE = ASK_OVERDUE << 18,       /* 已有实际值 */
};

extern const struct word status_words[STATUSES];
extern const struct word light_words[LIGHTS];

/* The bit for a word in either language; 0 when it is none. */
unsigned status_ask_read(struct str word);
/* The word itself; NULL when it is none. */
const struct word *status_ask_find(struct str word);
/* The nth word that can be asked for; NULL past the last. */
const struct word *status_ask_word(size_t i);

#endif
