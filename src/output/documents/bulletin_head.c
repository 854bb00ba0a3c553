/* Title, summary and rates of a bulletin. */
#include "bulletin_text.h"
#include "wpc/date/chinese.h"

static void known_put(struct buf *buf, const struct bulletin *bulletin)
{
    enum { DAY = 10, CLOCK_AT = 11, CLOCK = 16 };
    buf_put(buf, S("　数据已知至"));
    if (bulletin->closed_at.n == 0) {
        date_put_chinese(buf, bulletin->known_at);
        return;
    }
    date_put_chinese(buf,
                     date_read_iso(str_slice(bulletin->closed_at, 0, DAY)));
    buf_put(buf, str_slice(bulletin->closed_at, CLOCK_AT, CLOCK));
    buf_put(buf, S("封账时"));
}

static void title_put(struct bulletin_paper *out)
{
    const struct bulletin *bulletin = out->bulletin;
    struct buf buf = {0};
    period_put_chinese(&buf, bulletin->period);
    buf_put(&buf, S("进展情况通报"));
    gathered_put(out, BLOCK_TITLE, &buf);
    if (bulletin->title.n > 0)
        paper_put(&out->paper, BLOCK_LINE, bulletin->title);
    buf_put(&buf, S("期号：____　文号："));
    buf_put(&buf, bulletin->doc.n > 0 ? bulletin->doc : S("____"));
    gathered_put(out, BLOCK_LINE, &buf);
    buf_put(&buf, bulletin->coordinator);
    buf_put(&buf, bulletin->coordinator.n > 0 ? S("　截至") : S("截至"));
    date_put_chinese(&buf, bulletin->as_of);
    if (bulletin->has_journal)
        known_put(&buf, bulletin);
    gathered_put(out, BLOCK_LINE, &buf);
    buf_release(&buf);
}

static uint64_t figure(const struct bulletin *bulletin, enum figure at)
{
    return bulletin->figures.n[at];
}

static void count_put(struct buf *buf, const char *before, uint64_t n,
                      const char *after)
{
    buf_put_format(buf, "%s%llu%s", before, (unsigned long long)n, after);
}

static void share_put(struct buf *buf, const struct bulletin *bulletin,
                      const char *before, enum figure part)
{
    count_put(buf, before, figure(bulletin, part), "个，占");
    percent_put(buf, (struct fraction){figure(bulletin, part),
                                       figure(bulletin, FIGURE_FALLEN)});
}

static void obligations_put(struct buf *buf, const struct bulletin *bulletin)
{
    buf_put(buf, S("截至"));
    date_put_chinese(buf, bulletin->as_of);
    count_put(buf, "，纳入调度事项",
              bulletin->by_lead.total.counts[MEASURE_ITEMS], "项、");
    count_put(buf, "时限节点", figure(bulletin, FIGURE_DATED), "个，已到期");
    count_put(buf, "", figure(bulletin, FIGURE_FALLEN), "个");
    if (!bulletin->has_journal) {
        buf_put(buf, S("。只列时限，未录进展。"));
        return;
    }
    share_put(buf, bulletin, "，其中已销号", FIGURE_FALLEN_DONE);
    share_put(buf, bulletin, "，逾期", FIGURE_OVERDUE);
}

static void hearing_put(struct buf *buf, const struct bulletin *bulletin)
{
    const struct hearing *hearing = &bulletin->hearing;
    uint64_t heard = hearing->n_due - hearing->n_silent;
    if (hearing->cycle.every == EVERY_NONE) {
        buf_put(buf, S("；尚无应报送的周期。"));
        return;
    }
    count_put(buf, "；应报送单位", hearing->n_due, "家，按期报送");
    count_put(buf, "", heard, "家，报送率");
    percent_put(buf, (struct fraction){heard, hearing->n_due});
    buf_put(buf, S("。"));
}

/* What the usual sentence leaves out, so that the parts make the whole. */
static void rest_put(struct buf *buf, const struct bulletin *bulletin)
{
    const struct hearing *hearing = &bulletin->hearing;
    buf_put(buf, S("已到期的其余"));
    count_put(buf, "", figure(bulletin, FIGURE_CLAIMED), "个待审核、");
    count_put(buf, "", figure(bulletin, FIGURE_TO_ASSESS), "个待考核、");
    count_put(buf, "", figure(bulletin, FIGURE_FALLEN_OPEN),
              "个尚未逾期（时限即为当日，或考核数据已报）。");
    count_put(buf, "时限节点中不适用", figure(bulletin, FIGURE_EXEMPT), "个、");
    count_put(buf, "待认定", figure(bulletin, FIGURE_CONDITIONAL),
              "个，不计。");
    if (hearing->cycle.every == EVERY_NONE)
        return;
    buf_put(buf, S("报送周期为"));
    period_put_chinese(buf, hearing->cycle);
    buf_put(buf, S("，截止日"));
    date_put_chinese(buf, hearing->report_day);
    buf_put(buf, S("。"));
}

/* 红1个、黄… */
static void lights_put(struct buf *buf, const struct bulletin *bulletin)
{
    const struct groups *lights = &bulletin->by_light.groups;
    bool some = false;
    buf_put(buf, S("按灯统计，时限节点"));
    for (size_t i = 0; i < lights->n; i++) {
        uint64_t n = lights->items[i].figures.n[FIGURE_DATED];
        const struct group_label *label = &lights->items[i].labels[0];
        if (n == 0)
            continue;
        buf_put(buf, some ? S("、") : S(""));
        buf_put(buf,
                label->shown != NULL ? word_zh(label->shown) : label->name);
        count_put(buf, "", n, "个");
        some = true;
    }
    buf_put(buf, S("（红：逾期；黄：临期、本期未报或待考核；绿：正常；"
                   "蓝：已销号；灰：不计）。"));
}

/* 自报 beside 已审核, and deferrals. */
static void claims_put(struct buf *buf, const struct bulletin *bulletin)
{
    uint64_t reported = figure(bulletin, FIGURE_REPORTED);
    uint64_t done = figure(bulletin, FIGURE_DONE);
    const struct deferred *deferred = &bulletin->deferred;
    count_put(buf, "自报完成节点", reported, "个，");
    count_put(buf, "经审核销号", done, "个，");
    count_put(buf, "相差", reported - done, "个待审核；");
    count_put(buf, "其中自审（办公室所在单位自办）",
              figure(bulletin, FIGURE_SELF_REVIEWED), "个。");
    count_put(buf, "已批延期", deferred->n, "项");
    if (deferred->n > 0)
        count_put(buf, "，平均延长",
                  (deferred->days * 2 + deferred->n) / (2 * deferred->n), "天");
    buf_put(buf, S("；延期不改变原时限，不计按期。"));
}

static void state_put(struct bulletin_paper *out)
{
    const struct bulletin *bulletin = out->bulletin;
    struct buf buf = {0};
    if (!bulletin->is_over) {
        period_put_chinese(&buf, bulletin->period);
        buf_put(&buf, S("尚未结束，本件为期中数字。"));
        gathered_put(out, BLOCK_NOTE, &buf);
    } else if (bulletin->closed_at.n == 0 && bulletin->has_journal) {
        period_put_chinese(&buf, bulletin->period);
        buf_put(&buf, S("尚未封账，补报、审核后数字可能变动。"));
        gathered_put(out, BLOCK_NOTE, &buf);
    }
    if (bulletin->has_before && !bulletin->before_is_closed &&
        bulletin->has_journal) {
        period_put_chinese(&buf, bulletin->before);
        buf_put(&buf, S("未封账：上期数字按现在已知的记录回算。"));
        gathered_put(out, BLOCK_NOTE, &buf);
    }
    buf_release(&buf);
}

static void fraction_cell(struct bulletin_paper *out, struct paper_table *table,
                          struct fraction fraction)
{
    value_text_put(out, table,
                   str_format(out->arena, "%llu/%llu",
                              (unsigned long long)fraction.part,
                              (unsigned long long)fraction.whole));
}

static void percent_cell(struct bulletin_paper *out, struct paper_table *table,
                         struct fraction fraction)
{
    struct buf buf = {0};
    percent_put(&buf, fraction);
    value_text_put(out, table, str_dup(out->arena, buf_str(&buf)));
    buf_release(&buf);
}

/* Offices are judged on the report day; the rest as in every report. */
static struct str definition_of(enum rate rate)
{
    return rate == RATE_HEARD ? S("报送率=截止日前报送的单位÷应报送单位")
                              : word_zh(&rates[rate].definition);
}

/* Reports of the period before are told in that bulletin. */
static void rates_put(struct bulletin_paper *out)
{
    static const struct paper_column columns[] = {
        {.head = STR("指标")},
        {.head = STR("本期"), .is_number = true},
        {.head = STR("上期"), .is_number = true},
        {.head = STR("本期分子/分母"), .is_number = true},
        {.head = STR("口径"), .is_prose = true},
    };
    const struct bulletin *bulletin = out->bulletin;
    struct figures now = bulletin->figures;
    const struct hearing *hearing = &bulletin->hearing;
    now.n[FIGURE_OFFICES_DUE] = hearing->n_due;
    now.n[FIGURE_OFFICES_HEARD] = hearing->n_due - hearing->n_silent;
    struct paper_table *table = paper_table_put(
        &out->paper, S(""), columns, sizeof columns / sizeof *columns);
    for (int rate = 0; rate < RATES; rate++) {
        struct fraction fraction = rate_of(&now, (enum rate)rate);
        bool was = bulletin->has_before && rate != RATE_HEARD;
        value_text_put(out, table, word_zh(&rates[rate].word));
        percent_cell(out, table, fraction);
        percent_cell(out, table,
                     was ? rate_of(&bulletin->figures_before, (enum rate)rate)
                         : (struct fraction){0});
        fraction_cell(out, table, fraction);
        value_text_put(out, table, definition_of((enum rate)rate));
    }
    paper_put(&out->paper, BLOCK_NOTE,
              S("分母为0记“—”；百分数四舍五入。到期含当日；逾期不含当日，"
                "按原时限计。上期报送率见上期通报。"));
}

void bulletin_head(struct bulletin_paper *out)
{
    const struct bulletin *bulletin = out->bulletin;
    struct buf buf = {0};
    title_put(out);
    state_put(out);
    heading_next(out, S("总体情况"));
    obligations_put(&buf, bulletin);
    if (bulletin->has_journal)
        hearing_put(&buf, bulletin);
    gathered_put(out, BLOCK_PARAGRAPH, &buf);
    if (bulletin->has_journal) {
        rest_put(&buf, bulletin);
        lights_put(&buf, bulletin);
        gathered_put(out, BLOCK_PARAGRAPH, &buf);
        claims_put(&buf, bulletin);
        gathered_put(out, BLOCK_PARAGRAPH, &buf);
        heading_next(out, S("各项比率"));
        rates_put(out);
    }
    buf_release(&buf);
}
