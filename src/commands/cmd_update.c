/* wpc update: what has been done since. */
#include "writing.h"

#include "wpc/text/blank.h"

struct update_args {
    struct str percent;
    struct str value;
    bool blocked;
    bool no_change;
};

static bool says_something(const struct call *call)
{
    const struct update_args *args = call->own;
    return args->percent.n > 0 || args->value.n > 0 || args->blocked ||
           call->record.note.n > 0 || call->record.evidence.n > 0;
}

/* Options that contradict each other. */
static enum rc options_check(struct call *call)
{
    const struct update_args *args = call->own;
    const struct texts *ids = &call->operands;
    struct str other = args->percent.n ? S("--percent")
                       : args->blocked ? S("--blocked")
                                       : S("");
    if (args->value.n > 0 && other.n > 0)
        return misuse(call, M_RECORD_NOT_WITH, S("--value"), other, S(""));
    if (args->value.n > 0)
        other = S("--value");
    if (args->no_change && (other.n > 0 || ids->n > 0))
        return misuse(call, M_RECORD_NOT_WITH, S("--no-change"),
                      other.n > 0 ? other : ids->items[0], S(""));
    if (!args->no_change && !says_something(call))
        return misuse(call, M_UPDATE_NOTHING, S(""), S(""), S(""));
    bool about_item = other.n > 0 || !(args->no_change || call->record.note.n);
    if (ids->n == 0 && about_item)
        return misuse(call, M_OPERAND_MISSING, call->command->name, S(""),
                      S(""));
    return RC_OK;
}

static enum act act_of(const struct call *call)
{
    const struct update_args *args = call->own;
    if (args->no_change)
        return ACT_NO_CHANGE;
    if (call->operands.n == 0)
        return ACT_NOTE;
    if (args->value.n > 0)
        return ACT_ACTUAL;
    return args->blocked ? ACT_BLOCKED : ACT_PROGRESS;
}

/* 60, 60% or ６０: what the event holds is the digits. */
static struct str plain_number(struct call *call, struct str typed)
{
    struct buf buf = {0};
    struct str plain = plain_put(&buf, typed);
    if (str_has_suffix(plain, S("%")))
        plain.n--;
    plain = str_dup(call->arena, plain);
    buf_release(&buf);
    return plain;
}

static enum rc value_check(struct call *call, const struct event *event)
{
    const struct update_args *args = call->own;
    if (event_check(event).code != M_EVENT_VALUE)
        return RC_OK;
    if (args->value.n > 0)
        return diag_add(call->diags, RC_USAGE, M_RECORD_VALUE,
                        (struct place){0},
                        ARGS(S("--value"), args->value, S("写作 64 或 81.8"),
                             S("write 64 or 81.8")));
    return diag_add(call->diags, RC_USAGE, M_RECORD_VALUE, (struct place){0},
                    ARGS(S("--percent"), args->percent, S("0 到 100 的整数"),
                         S("a whole number from 0 to 100")));
}

static enum rc figure_check(struct call *call, const struct address *address)
{
    const struct cells *cells = &call->progress->cells;
    const struct cell_run *run =
        cell_run_find(cells, address->item, address->obligation);
    if (run->kind == OBLIGATION_TARGET)
        return RC_OK;
    return misuse(call, M_UPDATE_VALUE, target_name(call, address), S(""),
                  S(""));
}

static enum rc report_add(struct record *record, const struct address *address)
{
    struct call *call = record->call;
    const struct update_args *args = call->own;
    enum act act = act_of(call);
    enum rc rc = act == ACT_ACTUAL ? figure_check(call, address) : RC_OK;
    struct event *event = record_add(record, act, address);
    struct str typed = act == ACT_ACTUAL ? args->value : args->percent;
    record_set(record, event, EVENT_VALUE, plain_number(call, typed));
    event->act = act;
    return rc == RC_OK ? value_check(call, event) : rc;
}

static enum rc reports_add(void *context, struct record *record)
{
    (void)context;
    struct call *call = record->call;
    struct targets targets = {0};
    record->of_figures = act_of(call) == ACT_ACTUAL;
    enum rc rc = targets_read_all(record, &targets);
    for (size_t i = 0; rc == RC_OK && i < targets.n; i++)
        rc = report_add(record, &targets.items[i]);
    if (call->operands.n == 0)
        record_add(record, act_of(call), NULL);
    return rc;
}

/* Of an indicator in a region: no cell of it, yet its figure. */
static bool is_region_figure(const struct record *record,
                             const struct judgement *judged)
{
    const struct plan *plan = &record->call->workspace->plan;
    const struct address *address = &judged->address;
    return record->of_figures && address->item != UINT32_MAX &&
           address->region != REGION_NONE &&
           plan->items[address->item].type == ITEM_INDICATOR;
}

static void report_line(void *context, struct record *record, size_t at,
                        struct buf *buf)
{
    (void)context;
    struct call *call = record->call;
    const struct record_draft *draft = &record->drafts[at];
    const struct judgement *judged = &draft->judgement;
    enum act act = draft->event.act;
    struct str value = draft->event.cells[EVENT_VALUE];
    struct str done = word_in(call->lang, &acts[act].word), meaning = {0};
    if (value.n > 0)
        done = str_format(call->arena, "%.*s %.*s%s", STR_ARG(done),
                          STR_ARG(value), act == ACT_ACTUAL ? "" : "%");
    if (judged->effect == EFFECT_SHOWN && is_region_figure(record, judged))
        meaning =
            in_lang(call, S("该地自己的数"), S("the region's own figure"));
    else if (judged->effect == EFFECT_SHOWN)
        meaning = only_shown(call);
    else if (judged->cell != CELL_NONE)
        meaning = standing_after(record, judged->cell);
    else
        meaning = record->office;
    line_put(record, buf, at, done, meaning);
}

static enum rc run(struct call *call)
{
    static const struct writing writing = {
        .check = options_check, .add = reports_add, .line = report_line};
    return writing_run(call, &writing);
}

#define OWN(member) offsetof(struct update_args, member)

static const struct option options[] = {
    OPTION(0, "percent", OPTION_TEXT, OWN(percent), OFFER_NOTHING, "", "百分比",
           "N", "完成了百分之几（自报）", "how much is done (self-reported)"),
    FLAG(0, "blocked", OWN(blocked), "受阻", "it is blocked"),
    OPTION(0, "value", OPTION_TEXT, OWN(value), OFFER_NOTHING, "", "数值", "X",
           "指标或目标的实际值", "the actual value of an indicator or target"),
    FLAG(0, "no-change", OWN(no_change), "零报告：本单位本期无新进展，不写编号",
         "nothing new at this office; no id"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_update = {
    .name = STR("update"),
    .group = GROUP_REPORT,
    .operands = WORD("", "编号…", "ID…"),
    .summary = WORD("", "报进展：百分比、受阻、实际值、佐证",
                    "report progress: percent, blocked, figures, evidence"),
    .about =
        WORD("",
             "编号如 T2、T65.2/锡林郭勒盟、T58.2/包头市/2016Q1；分到盟市的用 "
             "-r 写明，-r all 各记一行，要么全写成，要么都不写；盟市填报时默认"
             "为本盟市。自报的百分比只列示，销号要用 wpc done 申请。其他牵头"
             "单位和参与单位所报也记录、列示，不改变状态。只写 --note 而不写"
             "编号，为本单位备注。\n"
             "  wpc update T2.1 --percent 60 --evidence 方案.pdf\n"
             "  wpc update T65.2 -r 包头市 --blocked --note 资金未到位\n"
             "  wpc update I1 --value 61.5 --on 2016-12-31\n"
             "  wpc update --no-change",
             "Ids: T2, T65.2/锡林郭勒盟, T58.2/包头市/2016Q1. What is by "
             "region "
             "is named with -r; -r all writes a line each, all or none; a "
             "region's office means itself. A percent is shown beside the "
             "state; closing takes wpc done. What other leads and "
             "participants report is recorded and shown and moves nothing. "
             "--note without an id is a remark of the office.\n"
             "  wpc update T2.1 --percent 60 --evidence plan.pdf\n"
             "  wpc update T65.2 -r 包头市 --blocked --note text\n"
             "  wpc update I1 --value 61.5 --on 2016-12-31\n"
             "  wpc update --no-change"),
    .uses = USES_PLAN | USES_OPERANDS | USES_RECORD,
    .own = &own,
    .own_size = sizeof(struct update_args),
    .run = run,
};
