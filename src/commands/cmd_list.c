/* wpc list: items. */
#include "answering.h"

#include "wpc/cli/events.h"

static unsigned needs(const struct call *call)
{
    return call_needs(call, &shape_items);
}

static enum rc run(struct call *call)
{
    if (asks_only_indicators(call))
        return answer_print_indicators(call, answer_items_bare, false);
    struct question question = call_question(call);
    struct gauges gauges;
    bool has_gauges = asks_indicators(call);
    enum rc rc = has_gauges ? call_gauges_read(call, &gauges) : RC_OK;
    if (rc != RC_OK)
        return rc;
    if (has_gauges)
        question.gauges = &gauges;
    if (!question_has_bare_items(&question))
        plan_spread(&call->workspace->plan);
    struct answer answer = answer_items_bare(&question);
    return answer_print(call, &answer, &shape_items, &answering_items);
}

const struct command command_list = {
    .name = STR("list"),
    .group = GROUP_SEE,
    .operands = WORD("", "[要找的词]…", "[WORD]…"),
    .summary = WORD("", "列出事项：按牵头单位、时限、盟市等筛选",
                    "list items by lead, deadline, region and more"),
    .about = WORD("",
                  "默认列任务和方案；--type 可加地区任务和指标。一个选项重复，"
                  "或用、和逗号连写，是“或”；不同选项之间是“且”。\n"
                  "  wpc list --lead 环保厅 --before 2017-12-31\n"
                  "  wpc list --region 呼和浩特市 --named\n"
                  "  wpc list 黑臭水体 -f csv",
                  "Tasks and plans unless --type asks for more. One option "
                  "repeated, or a list joined by 、 or comma, is OR; different "
                  "options are AND.\n"
                  "  wpc list --lead 环保厅 --before 2017-12-31\n"
                  "  wpc list --region 呼和浩特市 --named\n"
                  "  wpc list 黑臭水体 -f csv"),
    .uses = USES_FILTER | USES_VIEW | USES_WORDS | USES_ROWS,
    .needs = needs,
    .run = run,
};
