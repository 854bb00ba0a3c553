/* The words for where a thing stands. */
#include "wpc/progress/status.h"

const struct word status_words[STATUSES] = {
    WORD("open", "无记录", "open"),     WORD("active", "推进中", "active"),
    WORD("blocked", "受阻", "blocked"), WORD("claimed", "待审核", "claimed"),
    WORD("done", "已销号", "done"),     WORD("exempt", "不适用", "exempt"),
};

const struct word light_words[LIGHTS] = {
    WORD("red", "红", "red"),     WORD("yellow", "黄", "yellow"),
    WORD("green", "绿", "green"), WORD("blue", "蓝", "blue"),
    WORD("grey", "灰", "grey"),
};

/* In the order of their bits from ASK_OVERDUE. */
static const struct word other_words[] = {
    WORD("overdue", "逾期", "overdue"),
    WORD("soon", "临期", "soon"),
    WORD("undated", "无时限", "undated"),
    WORD("conditional", "待认定", "conditional"),
    WORD("to-assess", "待考核", "to assess"),
    WORD("done-late", "逾期完成", "done late"),
    WORD("deferred", "已批延期", "deferred"),
    WORD("defer-asked", "延期待批", "deferral asked"),
    WORD("defer-late", "逾期后申请", "deferral asked late"),
    WORD("silent", "本期未报", "silent"),
    WORD("backdated", "补报", "backdated"),
    WORD("clash", "报送不一致", "clash"),
    WORD("returned", "已退回", "returned"),
    WORD("self-reported", "自报", "self-reported"),
    WORD("self-reviewed", "自审", "self-reviewed"),
    WORD("first-review", "初审通过", "passed by the lead"),
    WORD("on-behalf", "代录", "recorded for it"),
    WORD("cancelled", "已撤销", "cancelled"),
    WORD("figure", "已有实际值", "figure reported"),
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
