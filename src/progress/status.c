/* The words for where a thing stands. */
#include "wpc/progress/status.h"

const struct word status_words[STATUSES] = {
    {STR("open"), STR("无记录"), STR("open")},
    {STR("active"), STR("推进中"), STR("active")},
    {STR("blocked"), STR("受阻"), STR("blocked")},
    {STR("claimed"), STR("待审核"), STR("claimed")},
    {STR("done"), STR("已销号"), STR("done")},
    {STR("exempt"), STR("不适用"), STR("exempt")},
};

const struct word light_words[LIGHTS] = {
    {STR("red"), STR("红"), STR("red")},
    {STR("yellow"), STR("黄"), STR("yellow")},
    {STR("green"), STR("绿"), STR("green")},
    {STR("blue"), STR("蓝"), STR("blue")},
    {STR("grey"), STR("灰"), STR("grey")},
};

/* In the order of their bits from ASK_OVERDUE. */
static const struct word other_words[] = {
    {STR("overdue"), STR("逾期"), STR("overdue")},
    {STR("soon"), STR("临期"), STR("soon")},
    {STR("undated"), STR("无时限"), STR("undated")},
    {STR("conditional"), STR("待认定"), STR("conditional")},
    {STR("to-assess"), STR("待考核"), STR("to assess")},
    {STR("done-late"), STR("逾期完成"), STR("done late")},
    {STR("deferred"), STR("已批延期"), STR("deferred")},
    {STR("defer-asked"), STR("延期待批"), STR("deferral asked")},
    {STR("defer-late"), STR("逾期后申请"), STR("deferral asked late")},
    {STR("silent"), STR("本期未报"), STR("silent")},
    {STR("backdated"), STR("补报"), STR("backdated")},
    {STR("clash"), STR("报送不一致"), STR("clash")},
    {STR("returned"), STR("已退回"), STR("returned")},
    {STR("self-reported"), STR("自报"), STR("self-reported")},
    {STR("self-reviewed"), STR("自审"), STR("self-reviewed")},
    {STR("first-review"), STR("初审通过"), STR("passed by the lead")},
    {STR("on-behalf"), STR("代录"), STR("recorded for it")},
    {STR("cancelled"), STR("已撤销"), STR("cancelled")},
    {STR("figure"), STR("已有实际值"), STR("figure reported")},
};
enum { OTHERS = sizeof other_words / sizeof *other_words };

const struct word *status_ask_word(size_t i)
{
    if (i < STATUSES)
        return &status_words[i];
    i -= STATUSES;
    if (i < LIGHTS)
        return &light_words[i];
    i -= LIGHTS;
    return i < OTHERS ? &other_words[i] : NULL;
}

const struct word *status_ask_find(struct str word)
{
    const struct word *known;
    for (size_t i = 0; (known = status_ask_word(i)) != NULL; i++)
        if (word_find(known, 1, word) != NULL)
            return known;
    return NULL;
}

unsigned status_ask_read(struct str word)
{
    const struct word *known;
    for (size_t i = 0; (known = status_ask_word(i)) != NULL; i++)
        if (word_find(known, 1, word) != NULL)
            return 1u << i;
    return 0;
}
