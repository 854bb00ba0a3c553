/* wpc adjust: the coordinator records what a document changed. */
#include "claiming.h"

struct adjust_args {
    struct str lead;
    struct str to;
    struct str value;
    struct str applies;
    struct str reason;
    bool cancel;
    struct str change; /* the event's value: lead=…, to=…, cancel */
    struct str said;   /* what it does, in words */
};

/* One option: exactly one must be given. */
struct change {
    struct str option;
    bool (*is_given)(const struct adjust_args *args);
    enum rc (*read)(struct call *call, struct adjust_args *args);
};

static struct str worded(struct call *call, struct str zh, struct str en,
                         struct str what)
{
    return str_format(call->arena, "%s%.*s", in_lang(call, zh, en).p,
                      STR_ARG(what));
}

static bool lead_given(const struct adjust_args *args)
{
    return args->lead.n > 0;
}

static enum rc lead_read(struct call *call, struct adjust_args *args)
{
    uint32_t office = record_office(call, args->lead);
    if (office == OFFICE_NONE)
        return RC_USAGE;
    struct str name = call->progress->fold.offices.items[office].name;
    args->change = str_join(call->arena, S("lead="), name);
    args->said = worded(call, S("首位牵头改为"), S("first lead is now "), name);
    return RC_OK;
}

static bool to_given(const struct adjust_args *args)
{
    return args->to.n > 0;
}

static enum rc to_read(struct call *call, struct adjust_args *args)
{
    struct date to;
    enum rc rc = record_day(call, args->to, &to);
    if (rc != RC_OK)
        return rc;
    struct str day = day_text_of(call, to);
    args->change = str_join(call->arena, S("to="), day);
    args->said = worded(call, S("时限改为 "), S("its day is now "), day);
    return RC_OK;
}

static bool value_given(const struct adjust_args *args)
{
    return args->value.n > 0;
}

static enum rc value_read(struct call *call, struct adjust_args *args)
{
    args->change = str_join(call->arena, S("value="), args->value);
    args->said =
        worded(call, S("目标值改为 "), S("its target is now "), args->value);
    return RC_OK;
}

static bool cancel_given(const struct adjust_args *args)
{
    return args->cancel;
}

static enum rc cancel_read(struct call *call, struct adjust_args *args)
{
    args->change = S("cancel");
    args->said = in_lang(call, S("撤销"), S("cancelled"));
    return RC_OK;
}

static bool applies_given(const struct adjust_args *args)
{
    return args->applies.n > 0;
}

static enum rc applies_read(struct call *call, struct adjust_args *args)
{
    static const struct word words[] = {
        WORD("yes", "是", "yes"),
        WORD("no", "否", "no"),
    };
    const struct word *word = word_find(words, 2, args->applies);
    if (word == NULL)
        return misuse(call, M_OPTION_WORD, S("--applies"), args->applies,
                      S("yes no"));
    args->change = str_join(call->arena, S("applies="), word_key(word));
    args->said = word == words
                     ? in_lang(call, S("认定适用"), S("applies"))
                     : in_lang(call, S("认定不适用"), S("does not apply"));
    return RC_OK;
}

static const struct change changes[] = {
    {STR("--lead"), lead_given, lead_read},
    {STR("--to"), to_given, to_read},
    {STR("--value"), value_given, value_read},
    {STR("--cancel"), cancel_given, cancel_read},
    {STR("--applies"), applies_given, applies_read},
};
enum { CHANGES = sizeof changes / sizeof *changes };

static enum rc change_read(struct call *call)
{
    struct adjust_args *args = call->own;
    const struct change *given = NULL;
    size_t n = 0;
    for (size_t i = 0; i < CHANGES; i++)
        if (changes[i].is_given(args)) {
            given = &changes[i];
            n++;
        }
    if (n != 1)
        return misuse(call, n == 0 ? M_RECORD_MISSING : M_RECORD_ONE_OF,
                      call->command->name,
                      S("--lead | --to | --value | --cancel | --applies"),
                      S(""));
    if (call->record.doc.n == 0)
        return misuse(call, M_RECORD_MISSING, call->command->name, S("--doc"),
                      S(""));
    return given->read(call, args);
}

/* A lead is an item's; a day or target is one obligation's. */
static enum rc breadth_check(struct call *call, const struct address *address)
{
    const struct adjust_args *args = call->own;
    const struct cells *cells = &call->progress->cells;
    struct address item = {.item = address->item,
                           .obligation = OBLIGATION_WHOLE,
                           .region = REGION_NONE};
    uint32_t first = cells->run_of_item[address->item];
    uint32_t n = cells->run_of_item[address->item + 1] - first;
    bool one = n == 1 || address->obligation != OBLIGATION_WHOLE;
    bool whole = address->region == REGION_NONE &&
                 address->period.every == EVERY_NONE &&
                 (n == 1 || address->obligation == OBLIGATION_WHOLE);
    if (args->lead.n > 0 && !whole)
        return misuse(call, M_TARGET_WHOLE, S("--lead"),
                      target_name(call, &item), S(""));
    if ((args->to.n > 0 || args->value.n > 0) && !one)
        return obligations_tell(call, address);
    if (args->value.n > 0) {
        const struct cell_run *run =
            cell_run_find(cells, address->item, address->obligation);
        if (run->kind != OBLIGATION_TARGET)
            return misuse(call, M_UPDATE_VALUE, target_name(call, address),
                          S(""), S(""));
    }
    return RC_OK;
}

static enum rc adjust_add(struct record *record, struct str operand)
{
    struct call *call = record->call;
    const struct adjust_args *args = call->own;
    struct address address;
    enum rc rc = target_wide_read(record, operand, &address);
    if (rc == RC_OK)
        rc = breadth_check(call, &address);
    if (rc != RC_OK)
        return rc;
    if (args->lead.n > 0)
        address.obligation = OBLIGATION_WHOLE;
    struct event *event = record_add(record, ACT_ADJUST, &address);
    record_set(record, event, EVENT_VALUE, args->change);
    reason_set(record, event, args->reason);
    event->act = ACT_ADJUST;
    if (event_check(event).code == M_EVENT_VALUE)
        return diag_add(call->diags, RC_USAGE, M_RECORD_VALUE,
                        (struct place){0},
                        ARGS(S("--value"), args->value, S("写作 64 或 81.8"),
                             S("write 64 or 81.8")));
    return RC_OK;
}

static enum rc adjust_judge(void *context, struct record *record, size_t at)
{
    (void)context;
    struct call *call = record->call;
    if (record->drafts[at].judgement.effect == EFFECT_COUNTS)
        return RC_OK;
    return refuse(call, M_RECORD_COORDINATOR, record->writer,
                  coordinator_name(call),
                  in_lang(call, S("调整"), S("adjust")));
}

static void adjust_line(void *context, struct record *record, size_t at,
                        struct buf *buf)
{
    (void)context;
    struct call *call = record->call;
    const struct adjust_args *args = call->own;
    line_put(record, buf, at, args->said, call->record.doc);
}

static enum rc changes_add(void *context, struct record *record)
{
    (void)context;
    struct call *call = record->call;
    record->of_figures = ((const struct adjust_args *)call->own)->value.n > 0;
    enum rc rc = change_read(call);
    for (size_t i = 0; rc == RC_OK && i < call->operands.n; i++)
        rc = adjust_add(record, call->operands.items[i]);
    return rc;
}

static enum rc run(struct call *call)
{
    static const struct writing writing = {
        .add = changes_add, .judge = adjust_judge, .line = adjust_line};
    return writing_run(call, &writing);
}

#define OWN(member) offsetof(struct adjust_args, member)

static const struct option options[] = {
    OPTION(0, "lead", OPTION_TEXT, OWN(lead), OFFER_UNITS, "", "单位", "UNIT",
           "首位牵头单位改为", "the first lead is now this one"),
    OPTION(0, "to", OPTION_TEXT, OWN(to), OFFER_NOTHING, "", "日期", "DATE",
           "时限改为", "its day is now this one"),
    OPTION(0, "value", OPTION_TEXT, OWN(value), OFFER_NOTHING, "", "数值", "X",
           "目标值改为", "its target is now this one"),
    FLAG(0, "cancel", OWN(cancel), "撤销，不再计入",
         "cancelled, no longer counted"),
    OPTION(0, "applies", OPTION_TEXT, OWN(applies), OFFER_WORDS, "yes|no",
           "yes|no", "yes|no", "待认定的是否适用",
           "whether a conditional one applies"),
    OPTION(0, "reason", OPTION_TEXT, OWN(reason), OFFER_NOTHING, "", "理由",
           "TEXT", "理由", "the reason"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_adjust = {
    .name = STR("adjust"),
    .group = GROUP_OFFICE,
    .operands = WORD("", "编号…", "ID…"),
    .summary = WORD("", "按文件调整牵头、时限、目标或范围",
                    "change lead, day, target or reach by a document"),
    .about =
        WORD("",
             "只有领导小组办公室可以，须写 "
             "--doc。公布的表不改动，以前的报表仍按"
             "当时的口径（--known-at）。不写盟市，即全部盟市。\n"
             "  wpc adjust T2 --lead 生态环境厅 --doc 内党办〔2018〕30号\n"
             "  wpc adjust T65.2/包头市 --to 2016-12-31 --doc 责任书\n"
             "  wpc adjust P11/乌海市 --applies no --doc 内水办〔2016〕3号",
             "The coordinator only, with --doc. The published tables stay as "
             "they are, and old reports keep the old reading (--known-at). "
             "Without a region all are meant.\n"
             "  wpc adjust T2 --lead 生态环境厅 --doc NUMBER\n"
             "  wpc adjust T65.2/包头市 --to 2016-12-31 --doc NUMBER\n"
             "  wpc adjust P11/乌海市 --applies no --doc NUMBER"),
    .uses = USES_PLAN | USES_IDS | USES_RECORD,
    .own = &own,
    .own_size = sizeof(struct adjust_args),
    .run = run,
};
