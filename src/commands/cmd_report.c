/* wpc report: counts by lead, unit, region, section, type, kind or year. */
#include "wpc/cli/present.h"
#include "wpc/query/group.h"

struct report_args {
    struct str by;
};

static const struct column columns[] = {
    {{STR("group"), STR("名称"), STR("group")}, COLUMN_PLAIN},
    {{STR("code"), STR("代码"), STR("code")}, COLUMN_PLAIN},
    {{STR("items"), STR("事项"), STR("items")}, COLUMN_NUMBER},
    {{STR("first"), STR("首位"), STR("first")}, COLUMN_NUMBER},
    {{STR("sole"), STR("独家"), STR("sole")}, COLUMN_NUMBER},
    {{STR("tasks"), STR("任务"), STR("tasks")}, COLUMN_NUMBER},
    {{STR("plans"), STR("方案"), STR("plans")}, COLUMN_NUMBER},
    {{STR("dated"), STR("节点"), STR("dated")}, COLUMN_NUMBER},
    {{STR("due"), STR("时限"), STR("due")}, COLUMN_NUMBER},
    {{STR("target"), STR("目标"), STR("target")}, COLUMN_NUMBER},
    {{STR("every"), STR("定期"), STR("every")}, COLUMN_NUMBER},
    {{STR("from"), STR("起始"), STR("from")}, COLUMN_NUMBER},
    {{STR("past"), STR("已到期"), STR("past")}, COLUMN_NUMBER},
    {{STR("undated"), STR("无时限"), STR("undated")}, COLUMN_NUMBER},
    {{STR("full"), STR("全称"), STR("full name")}, COLUMN_PLAIN},
    {{STR("also"), STR("别名"), STR("also")}, COLUMN_PLAIN},
    {{STR("kind"), STR("类别"), STR("kind")}, COLUMN_PLAIN},
};

static const struct word total_word = {STR("total"), STR("合计（去重）"),
                                       STR("total (each once)")};

/* The groups, then the total. */
struct rows {
    const struct grouping *grouping;
    bool by_lead; /* first and sole mean something */
    size_t at;
};

static void text_fill(struct cell *cell, struct str text)
{
    *cell =
        (struct cell){.type = text.n > 0 ? CELL_TEXT : CELL_NULL, .text = text};
}

static bool row_next(void *context, struct cell *cells)
{
    struct rows *rows = context;
    const struct grouping *grouping = rows->grouping;
    if (rows->at > grouping->n || grouping->n == 0)
        return false;
    bool total = rows->at == grouping->n;
    const struct group *group =
        total ? &grouping->total : &grouping->groups[rows->at];
    rows->at++;
    text_fill(&cells[0], group->label.name);
    if (total)
        cells[0] = (struct cell){.type = CELL_WORD, .word = &total_word};
    text_fill(&cells[1], group->label.code);
    for (size_t i = 0; i < MEASURES; i++)
        cells[2 + i] = (struct cell){.type = CELL_NUMBER,
                                     .number = (int64_t)group->counts[i]};
    if (!rows->by_lead)
        cells[2 + MEASURE_FIRST] = cells[2 + MEASURE_SOLE] =
            (struct cell){.type = CELL_NULL};
    text_fill(&cells[2 + MEASURES], group->label.full);
    text_fill(&cells[3 + MEASURES], group->label.also);
    text_fill(&cells[4 + MEASURES], group->label.kind);
    return true;
}

static struct str shared_note(struct call *call,
                              const struct grouping *grouping)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < grouping->n; i++)
        sum += grouping->groups[i].counts[MEASURE_ITEMS];
    uint64_t total = grouping->total.counts[MEASURE_ITEMS];
    return str_format(
        call->arena,
        call->lang == LANG_ZH
            ? "各行相加 %llu 项次，合 %llu 项：%zu 项分属几行，各计一次。"
            : "the rows add up to %llu, of %llu items: %zu stand in several "
              "rows and are counted in each.",
        (unsigned long long)sum, (unsigned long long)total, grouping->n_shared);
}

static enum rc dimension_named(struct call *call, const struct dimension **out)
{
    const struct report_args *args = call->own;
    struct str by = args->by.n > 0 ? args->by : S("lead");
    *out = dimension_find(by);
    if (*out != NULL)
        return RC_OK;
    struct str known = {0};
    for (size_t i = 0; i < dimension_count(); i++) {
        known = str_join(call->arena, known, S(" "));
        known = str_join(call->arena, known, dimension_at(i)->key);
    }
    return diag_add(call->diags, RC_USAGE, M_OPTION_WORD, (struct place){0},
                    ARGS(S("--by"), by, str_drop(known, 1)));
}

static struct str title_of(struct call *call, const struct dimension *by)
{
    char day[DATE_TEXT];
    struct str today = date_write_iso(call->today, day);
    struct str asked =
        caption_of(call->arena, &call->filter_words, &call->filter, call->lang);
    struct str name = word_in(call->lang, dimension_word(by));
    return str_format(call->arena,
                      call->lang == LANG_ZH ? "按%.*s   截至 %.*s%s%.*s"
                                            : "by %.*s   as of %.*s%s%.*s",
                      STR_ARG(name), STR_ARG(today), asked.n ? "   " : "",
                      STR_ARG(asked));
}

static enum rc run(struct call *call)
{
    const struct dimension *by;
    struct presentation presentation = {0};
    enum rc rc = dimension_named(call, &by);
    if (rc == RC_OK)
        rc = present_open(&presentation, call);
    if (rc != RC_OK)
        return rc;
    struct question question = call_question(call);
    struct grouping grouping = grouping_of(&question, by);
    struct str note = shared_note(call, &grouping);
    struct view view = {.columns = columns,
                        .n_columns = sizeof columns / sizeof *columns,
                        .title = title_of(call, by),
                        .notes = &note,
                        .n_notes = grouping.n_shared > 0};
    bool lead = str_equal(dimension_word(by)->key, S("lead"));
    struct rows rows = {.grouping = &grouping, .by_lead = lead};
    rc = present_rows(
        &presentation, &view,
        &(struct present_rows){
            row_next, &rows,
            lead ? S("group,items,first,sole,dated,past,every,undated")
                 : S("group,code,items,tasks,plans,dated,past,every,"
                     "undated")});
    enum rc closed = present_close(&presentation);
    return rc != RC_OK ? rc : closed;
}

static const struct option options[] = {
    {'b',
     STR("by"),
     OPTION_TEXT,
     offsetof(struct report_args, by),
     {STR("lead|unit|region|section|type|kind|year"), STR("维度"),
      STR("DIMENSION")},
     {STR(""),
      STR("lead牵头 unit单位 region盟市 section部分 type类型 "
          "kind种类 year年度"),
      STR("lead unit region section type kind year")},
     OFFER_WORDS},
};

static const struct option_group own = {
    {STR("own"), STR("选项"), STR("Options")},
    options,
    sizeof options / sizeof *options};

const struct command command_report = {
    .name = STR("report"),
    .group = GROUP_SEE,
    .summary = {STR(""), STR("分类计数：按牵头单位、盟市、部分、年度等"),
                STR("counts by lead, region, section, year and more")},
    .about = {STR(""),
              STR("默认按牵头单位。一项多家牵头，各家都计；合计去重。"
                  "单位表、盟市表、部分表也由此列出。\n"
                  "  wpc report --by lead\n"
                  "  wpc report --by region --before 2017-12-31\n"
                  "  wpc report --by unit -f tsv"),
              STR("By lead unless --by says otherwise. An item with several "
                  "leads counts for each; the total counts it once. The "
                  "reference tables are listed this way too.\n"
                  "  wpc report --by lead\n"
                  "  wpc report --by region --before 2017-12-31\n"
                  "  wpc report --by unit -f tsv")},
    .uses = USES_FILTER | USES_VIEW,
    .own = &own,
    .own_size = sizeof(struct report_args),
    .run = run,
};
