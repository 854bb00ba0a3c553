/* The annexes of a bulletin. */
#include "bulletin_text.h"
#include "wpc/date/chinese.h"
#include "wpc/query/lead_words.h"

/* The overdue obligations of the item, joined by 、 */
static struct str late_ids(struct bulletin_paper *out, uint32_t item)
{
    const struct bulletin *bulletin = out->bulletin;
    struct buf buf = {0};
    for (size_t i = 0; i < bulletin->overdue.n; i++) {
        const struct bulletin_row *row = &bulletin->overdue.items[i];
        if (run_at(bulletin, row->run)->item != item)
            continue;
        buf_put(&buf, buf.n > 0 ? S("、") : S(""));
        buf_put(&buf, row_id(out, row->run, row->period));
    }
    struct str text = str_dup(out->arena, buf_str(&buf));
    buf_release(&buf);
    return text;
}

static struct str lead_text(struct bulletin_paper *out, const struct item *item)
{
    struct str lead = lead_words(out->bulletin->question, item);
    return lead.n > 0 ? lead : S("—");
}

static void item_row(struct bulletin_paper *out, struct paper_table *table,
                     uint32_t number, const struct item_pace *pace)
{
    const struct bulletin *bulletin = out->bulletin;
    const struct item *item = item_at(bulletin, number);
    char id[ITEM_ID];
    value_text_put(out, table, str_dup(out->arena, item_id(item, id)));
    value_text_put(out, table, title_at(bulletin, number));
    value_text_put(out, table, lead_text(out, item));
    value_text_put(out, table,
                   str_format(out->arena, "%u/%u",
                              (unsigned)pace->tally.n_status[STATUS_DONE],
                              (unsigned)pace->tally.n_counted));
    if (pace->pace == PACE_SLOW)
        value_text_put(out, table, late_ids(out, number));
}

static void pace_put(struct bulletin_paper *out, enum pace wanted)
{
    static const struct paper_column columns[] = {
        {.head = STR("编号")},
        {.head = STR("事项"), .is_prose = true},
        {.head = STR("牵头单位")},
        {.head = STR("完成"), .is_number = true},
        {.head = STR("逾期节点"), .is_prose = true},
    };
    const struct question *question = out->bulletin->question;
    const struct plan *plan = question->plan;
    enum { ALL = sizeof columns / sizeof *columns };
    struct paper_table *table = NULL;
    for (uint32_t i = 0; i < plan->n_items; i++) {
        enum item_type type = plan->items[i].type;
        if (type != ITEM_TASK && type != ITEM_PLAN)
            continue;
        struct item_pace pace =
            item_pace_of(&question->rules, question->fold, i);
        if (pace.pace != wanted)
            continue;
        if (table == NULL)
            table = paper_table_put(&out->paper, S(""), columns,
                                    wanted == PACE_SLOW ? ALL : ALL - 1);
        item_row(out, table, i, &pace);
    }
    if (table == NULL)
        nothing_put(out);
}

static void clashes_put(struct bulletin_paper *out)
{
    const struct fold *fold = out->bulletin->question->fold;
    struct buf buf = {0};
    for (uint32_t cell = 0; cell < fold->cells->n; cell++) {
        if (!(fold->states[cell].marks & ASK_CLASH))
            continue;
        buf_put(&buf, buf.n > 0 ? S("、") : S(""));
        buf_put(&buf, cell_id(out, cell));
    }
    buf_put(&buf, buf.n > 0 ? S("。双方说法见wpc review。") : S("无。"));
    gathered_put(out, BLOCK_PARAGRAPH, &buf);
    buf_release(&buf);
}

static struct str view_text(struct bulletin_paper *out,
                            const struct cell_view *view)
{
    char day[DATE_TEXT];
    struct str text =
        standing_text(out, view->status, view->asks & ASK_OVERDUE);
    if (!view->counts && view->status != STATUS_EXEMPT)
        text = str_join(out->arena, text, S("、待认定"));
    if (date_is_none(view->granted))
        return text;
    return str_format(out->arena, "%.*s、批准时限%s", STR_ARG(text),
                      date_write_iso(view->granted, day).p);
}

static void correction_put(struct bulletin_paper *out, size_t at)
{
    const struct bulletin *bulletin = out->bulletin;
    const struct correction *correction = &bulletin->corrections[at];
    const struct bulletin_event *event = &correction->event;
    struct buf buf = {0};
    char on[DATE_TEXT], written[DATE_TEXT];
    buf_put_format(&buf, "更正%zu　%.*s：原为“", at + 1,
                   STR_ARG(cell_id(out, correction->difference.cell)));
    buf_put(&buf, view_text(out, &correction->difference.before));
    buf_put(&buf, S("”，更正为“"));
    buf_put(&buf, view_text(out, &correction->difference.after));
    buf_put(&buf, S("”"));
    if (event->address.n > 0)
        buf_put_format(&buf, "。依据：%.*s%s%.*s，%s填报，记录%.*s",
                       STR_ARG(event->office), date_write_iso(event->on, on).p,
                       STR_ARG(event->what),
                       date_write_iso(event->at, written).p,
                       STR_ARG(event->id));
    buf_put(&buf, S("。"));
    gathered_put(out, BLOCK_ITEM, &buf);
    buf_release(&buf);
}

static void corrected_figures_put(struct bulletin_paper *out)
{
    static const struct paper_column columns[] = {
        {.head = STR("节点")},
        {.head = STR("原通报"), .is_number = true},
        {.head = STR("更正后"), .is_number = true},
    };
    static const enum figure rows[] = {FIGURE_FALLEN,    FIGURE_FALLEN_DONE,
                                       FIGURE_CLAIMED,   FIGURE_OVERDUE,
                                       FIGURE_TO_ASSESS, FIGURE_ON_TIME};
    const struct bulletin *bulletin = out->bulletin;
    struct paper_table *table = paper_table_put(
        &out->paper, S(""), columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        value_text_put(out, table, word_zh(&figure_words[rows[i]]));
        value_number_put(out, table, bulletin->figures_printed.n[rows[i]]);
        value_number_put(out, table, bulletin->figures_corrected.n[rows[i]]);
    }
}

static void corrections_put(struct bulletin_paper *out)
{
    const struct bulletin *bulletin = out->bulletin;
    struct buf buf = {0};
    if (bulletin->n_corrections == 0) {
        nothing_put(out);
        return;
    }
    buf_put(&buf, S("对"));
    period_put_chinese(&buf, bulletin->corrected);
    buf_put_format(&buf, "通报（%.*s）的更正%zu处，均为封账后收到的记录：",
                   STR_ARG(bulletin->corrected_doc), bulletin->n_corrections);
    gathered_put(out, BLOCK_PARAGRAPH, &buf);
    for (size_t i = 0; i < bulletin->n_corrections; i++)
        correction_put(out, i);
    corrected_figures_put(out);
    buf_release(&buf);
}

static const struct {
    struct str key;
    struct str what;
} meanings[] = {
    {STR("coordinator"), STR("汇总、审核进展的单位")},
    {STR("host"), STR("汇总单位设在的单位；其自办事项由自己审核的，标自审")},
    {STR("review"), STR("销号由谁审核：office汇总单位，off不审核，"
                        "lead+office牵头单位初审、汇总单位审核")},
    {STR("soon_days"), STR("距时限不足多少天算临期")},
    {STR("grace_days"), STR("定期事项期末后宽限天数；填报晚于事实日期这么多天"
                            "算补报")},
    {STR("target_grace_days"), STR("目标年结束后多少天内应有考核数据")},
    {STR("cycle"), STR("报送周期")},
    {STR("report_day"), STR("每月几日前报送上期进展")},
    {STR("remind_stages"), STR("距时限（负）或超期（正）多少天提醒")},
    {STR("remind_every"), STR("此后每隔多少天提醒")},
    {STR("urge_days"), STR("超期多少天发催办单")},
    {STR("supervise_days"), STR("超期多少天发督办单")},
    {STR("supervise_after"), STR("发过多少次催办单后发督办单")},
};

static struct str meaning_of(struct str key)
{
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
        if (str_equal(meanings[i].key, key))
            return meanings[i].what;
    return S("");
}

static void rules_put(struct bulletin_paper *out)
{
    static const struct paper_column columns[] = {
        {.head = STR("设置")},
        {.head = STR("取值"), .is_prose = true},
        {.head = STR("含义"), .is_prose = true},
    };
    struct str rest = out->bulletin->rules, line;
    struct paper_table *table = paper_table_put(
        &out->paper, S(""), columns, sizeof columns / sizeof *columns);
    while (str_next_part(&rest, '\n', &line)) {
        struct str value = line, key;
        if (!str_next_part(&value, '=', &key) ||
            meaning_of(str_trim(key, " ")).n == 0)
            continue;
        value = str_trim(value, " ");
        value_text_put(out, table, str_trim(key, " "));
        value_text_put(out, table, value.n > 0 ? value : S("—"));
        value_text_put(out, table, meaning_of(str_trim(key, " ")));
    }
}

static void heads_put(struct bulletin_paper *out)
{
    static const struct paper_column columns[] = {
        {.head = STR("流水")},
        {.head = STR("末条记录编号（前12位）")},
    };
    const struct bulletin *bulletin = out->bulletin;
    if (bulletin->n_heads == 0) {
        nothing_put(out);
        return;
    }
    struct paper_table *table = paper_table_put(
        &out->paper, S(""), columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < bulletin->n_heads; i++) {
        value_text_put(out, table, bulletin->heads[i].writer);
        value_text_put(out, table, bulletin->heads[i].ids);
    }
    paper_put(&out->paper, BLOCK_NOTE,
              S("日后某流水中找不到这里的编号，即其末尾被截去或改动过。"));
}

void bulletin_annexes(struct bulletin_paper *out)
{
    if (!out->bulletin->has_journal)
        return;
    annex_next(out, S("慢序时事项（有逾期节点或期次）"));
    pace_put(out, PACE_SLOW);
    annex_next(out, S("按序时事项（有时限且无逾期）"));
    pace_put(out, PACE_GOOD);
    annex_next(out, S("报送不一致"));
    clashes_put(out);
    annex_next(out, S("对以前通报的更正"));
    corrections_put(out);
    annex_next(out, S("所用规则"));
    rules_put(out);
    annex_next(out, S("流水校验"));
    heads_put(out);
}
