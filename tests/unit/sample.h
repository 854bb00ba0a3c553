/* The invented workspace of tests/sample, loaded and folded for a day; what it
   comes to is counted by hand in its README. */
#ifndef WPC_TESTS_UNIT_SAMPLE_H
#define WPC_TESTS_UNIT_SAMPLE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "wpc/progress/standing.h"
#include "wpc/store/journal.h"
#include "wpc/store/workspace.h"

struct sample {
    struct sys sys;
    struct arena arena;
    struct diags diags;
    struct workspace workspace;
    struct journals journals;
    struct cells cells;
    struct fold fold;
    struct standing_rules rules;
};

/* `today` without a day is 2016-04-20. */
static inline void sample_open(struct sample *sample, struct date today)
{
    memset(sample, 0, sizeof *sample);
    if (date_is_none(today))
        today = (struct date){2016, 4, 20};
    sample->sys = sys_posix();
    sample->diags.arena = &sample->arena;
    struct workspace *workspace = &sample->workspace;
    assert_int_equal(
        workspace_find(workspace, &sample->sys, S("tests/sample"), false, &sample->diags), RC_OK);
    assert_int_equal(workspace_load(workspace, &sample->sys, &sample->diags), RC_OK);
    const struct conf *conf = &workspace->conf;
    struct fold_rules rules = {.today = today,
                               .review = conf->review,
                               .coordinator = conf->coordinator,
                               .host = conf->host,
                               .grace_days = conf->grace_days,
                               .cycle = recurrence_read(conf->cycle),
                               .report_day = conf->report_day};
    cells_make(&sample->cells, &sample->arena, &workspace->plan, conf->ends, conf->grace_days);
    fold_begin(&sample->fold, &sample->cells, &rules);
    assert_int_equal(journals_find(&sample->arena, &sample->sys, workspace->folder, &sample->diags,
                                   &sample->journals),
                     RC_OK);
    assert_int_equal(journals_fold(&sample->sys, &sample->journals, &sample->fold, &sample->diags),
                     RC_OK);
    sample->rules = standing_rules_of(today, conf->soon_days, conf->target_grace_days, true);
}

static inline void sample_close(struct sample *sample)
{
    fold_release(&sample->fold);
    workspace_close(&sample->workspace);
    arena_release(&sample->arena);
}

#endif
