/* What a cell has come to, in words. Private to the commands. */
#ifndef WPC_SRC_COMMANDS_SHOW_WORDS_H
#define WPC_SRC_COMMANDS_SHOW_WORDS_H

#include "show_progress.h"

/* One obligation being told. */
struct telling {
    const struct call *call;
    struct arena *arena;
    enum lang lang;
    const struct fold *fold;
    const struct cell_run *run;
    struct period period; /* the cells looked at; none: they have none */
    struct standing_rules rules;
    struct progress_lines out;
};

static inline bool telling_zh(const struct telling *telling)
{
    return telling->lang == LANG_ZH;
}

/* Something is left to do. */
bool is_open(const struct standing *standing);

/* What is to be said of a cell; empty when nothing is. The arena's. */
typedef struct str text_of(const struct telling *telling, uint32_t cell,
                           const struct standing *standing);

/* 红：已过时限，未申请销号（时限 2015-12-31） */
text_of why_text;
/* Of one that is still to do: 待审核，03-24 申请 */
text_of missing_text;
/* 计划 2015-12-31 → 依文件 2016-12-31 */
text_of moved_text;
/* 原时限 2015-12-31 → 批准时限 2016-05-31 */
text_of defer_text;
/* Marks that a person must know of, and no other line tells. */
text_of mark_text;

/* The event that decided, by its first 8 digits: the answer, the claim, or the
   last report or return; empty when there is none. */
struct str why_event(const struct telling *telling, uint32_t cell);

#endif
