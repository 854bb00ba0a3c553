/* The tables of a bulletin by lead, region and section. */
#include "bulletin_text.h"

/* One column of figures: which, and under what name. */
struct group_column {
    struct paper_column column;
    enum { OF_NAME, OF_MEASURE, OF_FIGURE, OF_RATE } of;
    int which;
};

#define NUMBER(text, from, at)                           \
    {                                                    \
        {.head = STR(text), .is_number = true}, from, at \
    }

static const struct group_column by_lead[] = {
    {{.head = STR("牵头单位")}, OF_NAME, 0},
    NUMBER("事项", OF_MEASURE, MEASURE_ITEMS),
    NUMBER("首位", OF_MEASURE, MEASURE_FIRST),
    NUMBER("节点", OF_FIGURE, FIGURE_DATED),
    NUMBER("到期", OF_FIGURE, FIGURE_FALLEN),
    NUMBER("销号", OF_FIGURE, FIGURE_FALLEN_DONE),
    NUMBER("待审", OF_FIGURE, FIGURE_CLAIMED),
    NUMBER("逾期", OF_FIGURE, FIGURE_OVERDUE),
    NUMBER("延期", OF_FIGURE, FIGURE_DEFERRED),
    NUMBER("到期办结率", OF_RATE, RATE_FALLEN_DONE),
};

static const struct group_column by_region[] = {
    {{.head = STR("盟市")}, OF_NAME, 0},
    NUMBER("节点", OF_FIGURE, FIGURE_DATED),
    NUMBER("到期", OF_FIGURE, FIGURE_FALLEN),
    NUMBER("销号", OF_FIGURE, FIGURE_FALLEN_DONE),
    NUMBER("待审", OF_FIGURE, FIGURE_CLAIMED),
    NUMBER("逾期", OF_FIGURE, FIGURE_OVERDUE),
    NUMBER("延期", OF_FIGURE, FIGURE_DEFERRED),
    NUMBER("到期办结率", OF_RATE, RATE_FALLEN_DONE),
    NUMBER("公开完成率", OF_RATE, RATE_PUBLISHED),
};

static const struct group_column by_section[] = {
    {{.head = STR("部分"), .is_prose = true}, OF_NAME, 0},
    NUMBER("事项", OF_MEASURE, MEASURE_ITEMS),
    NUMBER("节点", OF_FIGURE, FIGURE_DATED),
    NUMBER("到期", OF_FIGURE, FIGURE_FALLEN),
    NUMBER("销号", OF_FIGURE, FIGURE_FALLEN_DONE),
    NUMBER("待审", OF_FIGURE, FIGURE_CLAIMED),
    NUMBER("逾期", OF_FIGURE, FIGURE_OVERDUE),
    NUMBER("到期办结率", OF_RATE, RATE_FALLEN_DONE),
};

static void value_put(struct bulletin_paper *out, struct paper_table *table,
                      const struct group *group,
                      const struct group_column *column)
{
    struct buf buf = {0};
    if (column->of == OF_MEASURE) {
        value_number_put(out, table, group->counts[column->which]);
        return;
    }
    if (column->of == OF_FIGURE) {
        value_number_put(out, table, group->figures.n[column->which]);
        return;
    }
    percent_put(&buf, rate_of(&group->figures, (enum rate)column->which));
    value_text_put(out, table, str_dup(out->arena, buf_str(&buf)));
    buf_release(&buf);
}

static void group_put(struct bulletin_paper *out, struct paper_table *table,
                      const struct group *group, struct str name,
                      const struct group_column *columns, size_t n)
{
    value_text_put(out, table, name);
    for (size_t i = 1; i < n; i++)
        value_put(out, table, group, &columns[i]);
}

static struct str name_of(struct bulletin_paper *out, const struct group *group)
{
    const struct group_label *label = &group->labels[0];
    struct str name =
        label->shown != NULL ? word_zh(label->shown) : label->name;
    return group->is_host ? str_join(out->arena, name, S("*")) : name;
}

/* Groups that hold nothing are left out. */
static void breakdown_put(struct bulletin_paper *out,
                          const struct breakdown *breakdown,
                          const struct group_column *columns, size_t n)
{
    struct paper_column *heads =
        ARENA_ARRAY(out->arena, struct paper_column, n);
    for (size_t i = 0; i < n; i++)
        heads[i] = columns[i].column;
    struct paper_table *table = paper_table_put(&out->paper, S(""), heads, n);
    for (size_t i = 0; i < breakdown->groups.n; i++) {
        const struct group *group = &breakdown->groups.items[i];
        if (group->counts[MEASURE_ITEMS] + group->figures.n[FIGURE_DATED] > 0)
            group_put(out, table, group, name_of(out, group), columns, n);
    }
    group_put(out, table, &breakdown->total, S("合计（去重）"), columns, n);
}

/* What a document gave to another lead stands in his row. */
static void changes_put(struct bulletin_paper *out, struct buf *buf)
{
    const struct fold *fold = out->bulletin->question->fold;
    struct lead_change *changes;
    size_t n = lead_changes(fold, out->arena, false, &changes);
    if (n == 0)
        return;
    buf_put(buf, S("依文件改了牵头的计入现牵头单位："));
    for (size_t i = 0; i < n; i++) {
        const struct item *item = item_at(out->bulletin, changes[i].item);
        char id[ITEM_ID];
        buf_put(buf, i > 0 ? S("、") : S(""));
        buf_put(buf, item_id(item, id));
        buf_put_format(buf, "（%.*s）",
                       STR_ARG(fold->offices.items[changes[i].office].name));
    }
    buf_put(buf, S("。"));
}

static void foot_put(struct bulletin_paper *out,
                     const struct breakdown *breakdown)
{
    struct buf buf = {0};
    uint64_t all = breakdown->total.counts[MEASURE_ITEMS], times = 0;
    bool host = false;
    for (size_t i = 0; i < breakdown->groups.n; i++) {
        times += breakdown->groups.items[i].counts[MEASURE_ITEMS];
        host |= breakdown->groups.items[i].is_host;
    }
    buf_put_format(&buf, "%llu项次合%llu项", (unsigned long long)times,
                   (unsigned long long)all);
    if (breakdown->groups.n_shared > 0)
        buf_put_format(&buf, "，%zu项多家牵头、各计一次",
                       breakdown->groups.n_shared);
    buf_put(&buf, host ? S("。*办公室设在该单位。") : S("。"));
    changes_put(out, &buf);
    gathered_put(out, BLOCK_NOTE, &buf);
    buf_release(&buf);
}

#define COLUMNS(array) array, sizeof array / sizeof *array

void bulletin_groups(struct bulletin_paper *out)
{
    const struct bulletin *bulletin = out->bulletin;
    if (!bulletin->has_journal)
        return;
    heading_next(out, S("分牵头单位、分盟市、分部分"));
    paper_put(&out->paper, BLOCK_PARAGRAPH, S("（一）按牵头单位"));
    breakdown_put(out, &bulletin->by_lead, COLUMNS(by_lead));
    foot_put(out, &bulletin->by_lead);
    paper_put(&out->paper, BLOCK_PARAGRAPH, S("（二）按盟市"));
    breakdown_put(out, &bulletin->by_region, COLUMNS(by_region));
    paper_put(&out->paper, BLOCK_NOTE,
              S("一个节点涉及几个盟市，各计一次；各盟市只看本盟市的分解项。"));
    paper_put(&out->paper, BLOCK_PARAGRAPH, S("（三）按部分"));
    breakdown_put(out, &bulletin->by_section, COLUMNS(by_section));
}
