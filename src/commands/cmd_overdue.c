/* wpc overdue: obligations whose day is past; a preset of due. */
#include "answering.h"

static unsigned needs(const struct call *call)
{
    return call_needs(call, &shape_obligations);
}

static enum rc run(struct call *call)
{
    if (asks_only_indicators(call))
        return answer_print_indicators(call, answer_indicators_overdue, false);
    struct question question = call_question(call);
    struct answer answer = answer_overdue(&question);
    return answer_print(call, &answer, &shape_obligations,
                        &answering_obligations);
}

const struct command command_overdue = {
    .name = STR("overdue"),
    .group = GROUP_SEE,
    .operands = WORD("", "[要找的词]…", "[WORD]…"),
    .summary = WORD("", "列出已过时限的节点", "obligations whose day is past"),
    .about = WORD("",
                  "供脚本：没有就不输出；--fail-if-any 有则以 1 退出。\n"
                  "  wpc overdue --lead 环保厅\n"
                  "  wpc overdue --fail-if-any -f csv -o overdue.csv",
                  "For scripts: prints nothing when there is none; "
                  "--fail-if-any then tells by exit code 1.\n"
                  "  wpc overdue --lead 环保厅\n"
                  "  wpc overdue --fail-if-any -f csv -o overdue.csv"),
    .uses = USES_FILTER | USES_VIEW | USES_WORDS,
    .needs = needs,
    .run = run,
};
