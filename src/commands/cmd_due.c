/* wpc due: obligations that are still to do. */
#include "answering.h"

struct due_args {
    bool all;
};

static unsigned needs(const struct call *call)
{
    return call_needs(call, &shape_obligations);
}

static enum rc run(struct call *call)
{
    const struct due_args *args = call->own;
    if (asks_only_indicators(call))
        return answer_print_indicators(call, answer_indicators_due, args->all);
    struct question question = call_question(call);
    question.all = args->all;
    if (!question_has_bare_obligations(&question))
        plan_spread(&call->workspace->plan);
    struct answer answer = answer_obligations_bare(&question);
    return answer_print(call, &answer, &shape_obligations,
                        &answering_obligations);
}

static const struct option options[] = {
    FLAG('a', "all", offsetof(struct due_args, all),
         "全部节点，不限日期；已销号的也列",
         "every obligation whatever its day, those done too"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_due = {
    .name = STR("due"),
    .group = GROUP_SEE,
    .operands = WORD("", "[要找的词]…", "[WORD]…"),
    .summary = WORD("", "列出到期的节点：默认为已逾期和今后 30 天的",
                    "obligations by day: overdue and the next 30 days"),
    .about =
        WORD("",
             "--before 含当日；写 2017、2017-12、2017年底 都按其最后一天；"
             "文件改了时限的按新时限。默认列时限和目标；--kind every "
             "列定期事项的各期，"
             "--kind from 列起始。\n"
             "  wpc due --before 2017-12-31\n"
             "  wpc due --lead 水利厅 --before 2018\n"
             "  wpc due --kind every --period 2016Q1",
             "--before counts its own day; 2017, 2017-12 and 2017年底 mean "
             "their last day; a limit that a document moved is the new one. "
             "Kinds due and target unless --kind asks for "
             "more; --kind every lists the periods of duties that "
             "recur.\n"
             "  wpc due --before 2017-12-31\n"
             "  wpc due --lead 水利厅 --before 2018\n"
             "  wpc due --kind every --period 2016Q1"),
    .uses = USES_FILTER | USES_VIEW | USES_WORDS | USES_ROWS,
    .own = &own,
    .own_size = sizeof(struct due_args),
    .needs = needs,
    .run = run,
};
