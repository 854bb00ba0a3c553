/* The stages of reminders as wpc.conf has them. */
#include "wpc/cli/stage_rules.h"

struct stage_rules conf_stage_rules(const struct conf *conf, struct date today)
{
    struct stage_rules rules = {.today = today,
                                .n_stages = conf->remind_stages.n,
                                .every = conf->remind_every,
                                .urge_days = conf->urge_days,
                                .supervise_days = conf->supervise_days,
                                .supervise_after = conf->supervise_after,
                                .target_grace_days = conf->target_grace_days};
    for (size_t i = 0; i < rules.n_stages; i++)
        rules.stages[i] = conf->remind_stages.days[i];
    return rules;
}
