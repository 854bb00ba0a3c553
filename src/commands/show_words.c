/* What a cell has come to, in words. */
#include "show_words.h"

/* 03-24, with its year when that is not this one. */
static struct str day_of(const struct telling *telling, struct date day)
{
    enum { YEAR_SIZE = 5 };
    char text[DATE_TEXT];
    struct str iso = date_write_iso(day, text);
    bool near = day.year == telling->rules.today.year;
    return str_dup(telling->arena, str_drop(iso, near ? YEAR_SIZE : 0));
}

static struct str iso_of(const struct telling *telling, struct date day)
{
    char text[DATE_TEXT];
    return str_dup(telling->arena, date_write_iso(day, text));
}

bool is_open(const struct standing *standing)
{
    return standing->status != STATUS_DONE && standing->status != STATUS_EXEMPT;
}

/* Why a cell has its light: the first of these that holds. */
static const struct rule {
    unsigned asks; /* any of these; 0 = always */
    struct word word;
} rules[] = {
    {ASK_SELF,
     WORD("self", "自报完成，不审核", "reported as done, nobody reviews")},
    {ASK_STATUS << STATUS_DONE, WORD("done", "已销号", "approved as done")},
    {ASK_CANCELLED, WORD("cancelled", "依文件撤销", "cancelled by a document")},
    {ASK_STATUS << STATUS_EXEMPT, WORD("exempt", "不适用", "does not apply")},
    {ASK_CONDITIONAL,
     WORD("conditional", "尚待认定是否适用", "not settled whether it applies")},
    {ASK_UNDATED, WORD("undated", "没有时限", "has no day")},
    {ASK_OVERDUE,
     WORD("overdue", "已过时限，未申请销号", "past its day and not claimed")},
    {ASK_STATUS << STATUS_CLAIMED,
     WORD("claimed", "已申请销号，待审核", "claimed, waits for review")},
    {ASK_SOON, WORD("soon", "临近时限", "due soon")},
    {ASK_TO_ASSESS, WORD("to-assess", "目标期已过，尚无考核数据",
                         "past its target day, no figure yet")},
    {ASK_SILENT, WORD("silent", "本期未报送", "nothing reported this cycle")},
    {0, WORD("ahead", "未到时限", "its day is ahead")},
};

static const struct rule *rule_of(const struct standing *standing)
{
    const struct rule *rule = rules;
    while (rule->asks != 0 && !(standing->asks & rule->asks))
        rule++;
    return rule;
}

struct str why_text(const struct telling *telling, uint32_t cell,
                    const struct standing *standing)
{
    struct date day = telling->fold->states[cell].day;
    struct str light = word_in(telling->lang, &light_words[standing->light]);
    struct str rule = word_in(telling->lang, &rule_of(standing)->word);
    if (date_is_none(day))
        return str_format(telling->arena,
                          telling_zh(telling) ? "%.*s：%.*s" : "%.*s: %.*s",
                          STR_ARG(light), STR_ARG(rule));
    return str_format(telling->arena,
                      telling_zh(telling) ? "%.*s：%.*s（时限 %.*s）"
                                          : "%.*s: %.*s (day %.*s)",
                      STR_ARG(light), STR_ARG(rule),
                      STR_ARG(iso_of(telling, day)));
}

struct str why_event(const struct telling *telling, uint32_t cell)
{
    const struct cell_state *state = &telling->fold->states[cell];
    const struct cell_report *last = &telling->fold->reports[cell];
    struct event_mark_of returned = cell_returned(telling->fold, cell);
    struct event_mark_of events[] = {{state->answer_key, state->answer_id},
                                     {state->claim_key, state->claim_id},
                                     {last->key, last->id}};
    if (returned.key > last->key)
        events[2] = returned;
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        if (events[i].key != 0)
            return str_format(
                telling->arena,
                telling_zh(telling) ? "（%.*s 记录 %08x）"
                                    : " (%.*s, event %08x)",
                STR_ARG(day_of(telling, event_key_on(events[i].key))),
                (unsigned)events[i].id);
    return (struct str){0};
}

static struct str claim_text(const struct telling *telling, uint32_t cell,
                             const struct standing *standing)
{
    const struct cell_state *state = &telling->fold->states[cell];
    bool passed = standing->asks & ASK_FIRST_REVIEW;
    struct str day = day_of(telling, event_key_on(state->claim_key));
    if (telling_zh(telling))
        return str_format(telling->arena, "待审核，%.*s 申请%s", STR_ARG(day),
                          passed ? "，初审通过" : "");
    return str_format(telling->arena, "claimed %.*s%s", STR_ARG(day),
                      passed ? ", passed by the lead" : "");
}

struct str missing_text(const struct telling *telling, uint32_t cell,
                        const struct standing *standing)
{
    unsigned percent = telling->fold->reports[cell].percent;
    struct str word = word_in(telling->lang, &status_words[standing->status]);
    static const struct word returned = WORD("", "已退回", "returned");
    static const struct word unsettled = WORD("", "待认定", "not settled");
    if (!is_open(standing))
        return (struct str){0};
    if (standing->asks & ASK_CONDITIONAL)
        return word_in(telling->lang, &unsettled);
    if (standing->status == STATUS_CLAIMED)
        return claim_text(telling, cell, standing);
    if (standing->asks & ASK_RETURNED)
        word = word_in(telling->lang, &returned);
    if (percent == PERCENT_NONE)
        return word;
    return str_format(telling->arena,
                      telling_zh(telling) ? "%.*s，自报%u%%"
                                          : "%.*s, says %u%%",
                      STR_ARG(word), percent);
}

/* By the plan, and by a document. */
struct str moved_text(const struct telling *telling, uint32_t cell,
                      const struct standing *standing)
{
    struct date planned = cell_day(telling->fold->cells, cell);
    struct date now = telling->fold->states[cell].day;
    (void)standing;
    if (date_equal(planned, now))
        return (struct str){0};
    return str_format(telling->arena,
                      telling_zh(telling) ? "计划 %.*s → 依文件 %.*s"
                                          : "planned %.*s → by document %.*s",
                      STR_ARG(iso_of(telling, planned)),
                      STR_ARG(iso_of(telling, now)));
}

struct str defer_text(const struct telling *telling, uint32_t cell,
                      const struct standing *standing)
{
    struct date day = telling->fold->states[cell].day;
    struct deferral granted = cell_deferral(telling->fold, cell);
    struct deferral asked = cell_deferral_asked(telling->fold, cell);
    bool late = standing->asks & ASK_DEFER_LATE;
    if (date_is_none(granted.to) && date_is_none(asked.to))
        return (struct str){0};
    struct str text = str_format(
        telling->arena, telling_zh(telling) ? "原时限 %.*s" : "day %.*s",
        STR_ARG(iso_of(telling, day)));
    if (!date_is_none(granted.to))
        text = str_format(telling->arena,
                          telling_zh(telling) ? "%.*s → 批准时限 %.*s"
                                              : "%.*s → granted %.*s",
                          STR_ARG(text), STR_ARG(iso_of(telling, granted.to)));
    if (!date_is_none(asked.to))
        text = str_format(telling->arena,
                          telling_zh(telling) ? "%.*s → 申请延至 %.*s，待批"
                                              : "%.*s → asked %.*s, waits",
                          STR_ARG(text), STR_ARG(iso_of(telling, asked.to)));
    if (!late)
        return text;
    return str_join(telling->arena, text,
                    telling_zh(telling) ? S("，逾期后申请")
                                        : S(", asked late"));
}

struct str mark_text(const struct telling *telling, uint32_t cell,
                     const struct standing *standing)
{
    enum { TOLD = ASK_DONE_LATE | ASK_BACKDATED | ASK_CLASH | ASK_TO_ASSESS };
    struct str text = {0};
    const struct word *word;
    (void)cell;
    for (size_t i = 0; (word = status_ask_word(i)) != NULL; i++)
        if (standing->asks & TOLD & 1u << i)
            text = str_join(
                telling->arena,
                str_join(telling->arena, text, text.n > 0 ? S("、") : S("")),
                word_in(telling->lang, word));
    return text;
}
