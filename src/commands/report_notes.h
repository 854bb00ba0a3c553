/* What stands over and under a report. Private to the commands floor. */
#ifndef WPC_SRC_COMMANDS_REPORT_NOTES_H
#define WPC_SRC_COMMANDS_REPORT_NOTES_H

#include "report_rows.h"

struct report_notes {
    struct str *items; /* the arena's */
    size_t n;
    size_t capacity;
};

/* 按牵头单位   截至 2016-03-31   已知至 2016-04-05   …what was asked */
struct str report_title(const struct report *report);
/* What is told where there is nothing. */
struct str report_empty(const struct report *report);
/* 到期 11 个：销号 5，待审 1，逾期 4，待考核 1。 */
struct str report_parts(const struct report *report);
/* What was counted more than once, who reviews himself, what the rates are. */
struct report_notes report_notes_make(const struct report *report);

#endif
