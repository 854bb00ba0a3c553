/* The stages of reminders as wpc.conf has them. */
#ifndef WPC_CLI_STAGE_RULES_H
#define WPC_CLI_STAGE_RULES_H

#include "wpc/report/stages.h"
#include "wpc/store/conf.h"

struct stage_rules conf_stage_rules(const struct conf *conf, struct date today);

#endif
