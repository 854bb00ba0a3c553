/* What changed in the period, on the same set. */
#include "bulletin_text.h"
#include "wpc/date/chinese.h"

static void difference_cell(struct bulletin_paper *out,
                            struct paper_table *table, uint64_t before,
                            uint64_t after)
{
    long long by = (long long)after - (long long)before;
    value_text_put(out, table,
                   str_format(out->arena, by > 0 ? "+%lld" : "%lld", by));
}

static void figures_table(struct bulletin_paper *out)
{
    static const struct paper_column columns[] = {
        {.head = STR("节点")},
        {.head = STR("上期"), .is_number = true},
        {.head = STR("本期"), .is_number = true},
        {.head = STR("增减"), .is_number = true},
    };
    static const struct {
        enum figure figure;
        struct str name;
    } rows[] = {
        {FIGURE_DATED, STR("两期均计入")},
        {FIGURE_FALLEN, STR("已到期")},
        {FIGURE_FALLEN_DONE, STR("销号")},
        {FIGURE_CLAIMED, STR("待审核")},
        {FIGURE_OVERDUE, STR("逾期")},
        {FIGURE_TO_ASSESS, STR("待考核")},
        {FIGURE_FALLEN_OPEN, STR("尚未逾期")},
        {FIGURE_ON_TIME, STR("按期办结")},
        {FIGURE_DONE, STR("已销号（含提前）")},
    };
    const struct comparison *comparison = &out->bulletin->comparison;
    struct paper_table *table = paper_table_put(
        &out->paper, S(""), columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint64_t before = comparison->before.n[rows[i].figure];
        uint64_t after = comparison->after.n[rows[i].figure];
        value_text_put(out, table, rows[i].name);
        value_number_put(out, table, before);
        value_number_put(out, table, after);
        difference_cell(out, table, before, after);
    }
}

static void change_put(struct bulletin_paper *out, struct buf *buf,
                       const struct change *change)
{
    const struct cells *cells = out->bulletin->question->fold->cells;
    const struct cell_run *run = cell_run_of(cells, change->cell);
    char text[DATE_TEXT];
    buf_put(buf, cell_id(out, change->cell));
    buf_put(buf, S("（"));
    buf_put(buf, title_at(out->bulletin, run->item));
    if (change->kind == CHANGE_DEFERRED) {
        buf_put(buf, S("，批准时限"));
        buf_put(buf, date_write_iso(change->after.granted, text));
    }
    if (change->kind == CHANGE_RETURNED &&
        change->after.status != STATUS_DONE) {
        buf_put(buf, S("，现为"));
        buf_put(buf, standing_text(out, change->after.status,
                                   change->after.asks & ASK_OVERDUE));
    }
    buf_put(buf, S("）"));
}

/* 新销号3项：…；or 无。 */
static void kind_put(struct bulletin_paper *out, enum change_kind kind,
                     size_t *at)
{
    const struct changes *changes = &out->bulletin->changes;
    struct buf buf = {0};
    size_t n = changes->n_of[kind];
    buf_put(&buf, word_zh(&change_words[kind]));
    if (n == 0)
        buf_put(&buf, S("：无"));
    else
        buf_put_format(&buf, "%zu项：", n);
    for (size_t i = 0; i < n; i++) {
        buf_put(&buf, i > 0 ? S("、") : S(""));
        change_put(out, &buf, &changes->items[(*at)++]);
    }
    gathered_put(out, BLOCK_ITEM, &buf);
    buf_release(&buf);
}

static void adjusted_put(struct bulletin_paper *out)
{
    const struct bulletin_events *events = &out->bulletin->adjusted;
    struct buf buf = {0};
    if (events->n == 0)
        buf_put(&buf, S("按文件调整：无"));
    else
        buf_put_format(&buf, "按文件调整%zu项：", events->n);
    for (size_t i = 0; i < events->n; i++) {
        char text[DATE_TEXT];
        const struct bulletin_event *event = &events->items[i];
        buf_put(&buf, i > 0 ? S("；") : S(""));
        buf_put_format(&buf, "%.*s：%.*s（%s，记录%.*s）",
                       STR_ARG(event->address), STR_ARG(event->what),
                       date_write_iso(event->on, text).p, STR_ARG(event->id));
    }
    gathered_put(out, BLOCK_ITEM, &buf);
    buf_release(&buf);
}

static void same_set_put(struct bulletin_paper *out)
{
    const struct bulletin *bulletin = out->bulletin;
    const struct comparison *comparison = &bulletin->comparison;
    struct buf buf = {0};
    buf_put(&buf, S("与"));
    period_put_chinese(&buf, bulletin->before);
    buf_put(&buf, S("末（"));
    date_put_chinese(&buf, period_last(bulletin->before));
    buf_put_format(&buf,
                   "）比较，只比两期均计入的%u个节点；新纳入%u个、退出%u个，"
                   "不参与比较。以下所列为分解项（节点、盟市、期次）。",
                   (unsigned)comparison->n_same,
                   (unsigned)comparison->n_entered,
                   (unsigned)comparison->n_left);
    gathered_put(out, BLOCK_PARAGRAPH, &buf);
    buf_release(&buf);
}

void bulletin_changes(struct bulletin_paper *out)
{
    size_t at = 0;
    if (!out->bulletin->has_journal)
        return;
    heading_next(out, S("本期变化"));
    if (!out->bulletin->has_before) {
        paper_put(&out->paper, BLOCK_PARAGRAPH,
                  S("这是第一期，没有上期可比。"));
        return;
    }
    same_set_put(out);
    figures_table(out);
    for (int kind = 0; kind < CHANGES; kind++)
        kind_put(out, (enum change_kind)kind, &at);
    adjusted_put(out);
}
