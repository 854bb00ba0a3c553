/* wpc list: items. */
#include "answering.h"

#include "wpc/cli/events.h"

/* Among others, or nothing else. */
static bool asks_indicators(const struct call *call, bool among)
{
    const struct filter_side *want = &call->filter.want;
    unsigned one = 1u << ITEM_INDICATOR;
    return want->is_set[FILTER_TYPE] &&
           (among ? (want->types & one) != 0 : want->types == one);
}

static enum rc run(struct call *call)
{
    struct question question = call_question(call);
    struct gauges gauges;
    enum rc rc =
        asks_indicators(call, true) ? call_gauges_read(call, &gauges) : RC_OK;
    if (rc != RC_OK)
        return rc;
    if (asks_indicators(call, true))
        question.gauges = &gauges;
    struct answer answer = answer_items_bare(&question);
    bool only = asks_indicators(call, false);
    return answer_print(call, &answer, only ? &shape_indicators : &shape_items,
                        only ? &answering_indicators : &answering_items);
}

const struct command command_list = {
    .name = STR("list"),
    .group = GROUP_SEE,
    .operands = {STR(""), STR("[要找的词]…"), STR("[WORD]…")},
    .summary = {STR(""), STR("列出事项：按牵头单位、时限、盟市等筛选"),
                STR("list items by lead, deadline, region and more")},
    .about = {STR(""),
              STR("默认列任务和方案；--type 可加地区任务和指标。一个选项重复，"
                  "或用、和逗号连写，是“或”；不同选项之间是“且”。\n"
                  "  wpc list --lead 环保厅 --before 2017-12-31\n"
                  "  wpc list --region 呼和浩特市 --named\n"
                  "  wpc list 黑臭水体 -f csv"),
              STR("Tasks and plans unless --type asks for more. One option "
                  "repeated, or a list joined by 、 or comma, is OR; different "
                  "options are AND.\n"
                  "  wpc list --lead 环保厅 --before 2017-12-31\n"
                  "  wpc list --region 呼和浩特市 --named\n"
                  "  wpc list 黑臭水体 -f csv")},
    .uses = USES_FILTER | USES_VIEW | USES_WORDS,
    .shape = &shape_items,
    .run = run,
};
