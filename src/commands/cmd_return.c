/* wpc return: the coordinator sends a claim back, or reopens what was closed.
 */
#include "claiming.h"
#include "ruling.h"

struct return_args {
    struct str reason;
};

static struct str verb_of(const struct call *call)
{
    return in_lang(call, S("退回"), S("return"));
}

/* The approvals of one claim; each must be answered to reopen it. */
static bool approval_wants(void *context, const struct record_found *found)
{
    const struct str *claim = context;
    return found->event.act == ACT_APPROVE &&
           found->judgement.effect == EFFECT_COUNTS &&
           str_equal(found->event.cells[EVENT_REF], *claim);
}

static bool claim_wants(void *context, const struct record_found *found)
{
    const struct str *id = context;
    return str_equal(found->event.cells[EVENT_ID], *id);
}

/* Who names the approval means what it approved. */
static enum rc claim_follow(struct rulings *rulings, size_t found)
{
    struct record_found *target = &rulings->items[found];
    struct record_search search = {.wants = claim_wants,
                                   .context = &target->event.cells[EVENT_REF]};
    if (target->event.act != ACT_APPROVE ||
        target->judgement.effect != EFFECT_COUNTS)
        return RC_OK;
    enum rc rc = record_find(rulings->record, &search);
    if (rc == RC_OK && search.n > 0)
        *target = search.items[0];
    return rc;
}

static void return_add(struct rulings *rulings, size_t found, struct str ref)
{
    const struct return_args *args = rulings->record->call->own;
    struct event *event = ruling_add(rulings, ACT_RETURN, found, ref);
    reason_set(rulings->record, event, args->reason);
}

static enum rc returns_add(struct rulings *rulings, size_t found)
{
    struct record *record = rulings->record;
    enum rc rc = claim_follow(rulings, found);
    const struct record_found *target = &rulings->items[found];
    struct str id = target->event.cells[EVENT_ID];
    struct record_search search = {.wants = approval_wants, .context = &id};
    if (rc == RC_OK)
        rc = claim_check(rulings, target, verb_of(record->call));
    if (rc == RC_OK && target->judgement.effect == EFFECT_APPROVED)
        rc = record_find(record, &search);
    for (size_t i = 0; rc == RC_OK && i < search.n; i++)
        return_add(rulings, found, search.items[i].event.cells[EVENT_ID]);
    if (rc == RC_OK && search.n == 0)
        return_add(rulings, found, id);
    return rc;
}

static enum rc return_judge(void *context, struct record *record, size_t at)
{
    const struct rulings *rulings = context;
    struct call *call = record->call;
    const struct record_found *target = ruling_of(rulings, at);
    struct judgement after = record_judge_after(record, target);
    struct str name = found_name(call, target);
    if (target->judgement.effect == EFFECT_RETURNED)
        return refuse(call, M_ANSWER_RETURNED, name,
                      id_of_short(call, target->judgement.answer_id), S(""));
    if (after.effect == EFFECT_RETURNED)
        return RC_OK;
    if (target->judgement.effect == EFFECT_APPROVED &&
        call->record.doc.n == 0 && writer_is_coordinator(record))
        return refuse(call, M_ANSWER_DOC, name, S(""), S(""));
    return refuse(call, M_RECORD_COORDINATOR, record->writer,
                  coordinator_name(call), verb_of(call));
}

static void return_line(void *context, struct record *record, size_t at,
                        struct buf *buf)
{
    const struct rulings *rulings = context;
    struct call *call = record->call;
    const struct record_found *target = ruling_of(rulings, at);
    uint32_t cell = target->judgement.cell;
    bool reopens = target->judgement.effect == EFFECT_APPROVED;
    struct str done = reopens ? in_lang(call, S("恢复办理"), S("reopened"))
                              : in_lang(call, S("退回"), S("returned"));
    struct str meaning = standing_after(record, cell);
    if (target->event.act == ACT_DEFER) {
        done = reopens ? in_lang(call, S("收回延期"), S("deferral withdrawn"))
                       : in_lang(call, S("不同意延期"), S("not deferred"));
        struct date day = cell_effective_day(&record->after, cell);
        meaning = str_format(call->arena, "%s %.*s",
                             in_lang(call, S("时限仍为"), S("its day is")).p,
                             STR_ARG(day_text_of(call, day)));
    }
    line_put(record, buf, at, done, meaning);
}

static enum rc targets_add(void *context, struct record *record)
{
    struct rulings *rulings = context;
    enum rc rc =
        rulings_find(rulings, record, RULING_SETTLED, verb_of(record->call));
    for (size_t i = 0; rc == RC_OK && i < rulings->n; i++)
        rc = returns_add(rulings, i);
    return rc;
}

static enum rc reason_check(struct call *call)
{
    const struct return_args *args = call->own;
    return args->reason.n > 0
               ? RC_OK
               : misuse(call, M_RECORD_MISSING, call->command->name,
                        S("--reason"), S(""));
}

static enum rc run(struct call *call)
{
    struct rulings rulings = {0};
    const struct writing writing = {.check = reason_check,
                                    .add = targets_add,
                                    .judge = return_judge,
                                    .line = return_line,
                                    .context = &rulings};
    return writing_run(call, &writing);
}

static const struct option options[] = {
    OPTION(0, "reason", OPTION_TEXT, offsetof(struct return_args, reason),
           OFFER_NOTHING, "", "理由", "TEXT", "为什么退回，必写",
           "why; must be given"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_return = {
    .name = STR("return"),
    .group = GROUP_OFFICE,
    .operands = WORD("", "记录或编号…", "EVENT|ID…"),
    .summary = WORD("", "退回申请；带文号的恢复办理",
                    "send a claim back; with a document, reopen"),
    .about =
        WORD("",
             "待审核的申请退回后为推进中，时限不变；不同意延期也用它。已经销号"
             "的"
             "要写 --doc 文号，恢复办理。\n"
             "  wpc return 3f2a9c1d --reason 缺验收材料\n"
             "  wpc return T65.2/包头市 --reason 复查未通过 --doc "
             "内水办〔2016〕9号",
             "A claim that waits goes back and is active again with its day; "
             "a request to defer is declined the same way. What was approved "
             "needs --doc and is reopened.\n"
             "  wpc return 3f2a9c1d --reason text\n"
             "  wpc return T65.2/包头市 --reason text --doc NUMBER"),
    .uses = USES_PLAN | USES_IDS | USES_RECORD,
    .own = &own,
    .own_size = sizeof(struct return_args),
    .run = run,
};
