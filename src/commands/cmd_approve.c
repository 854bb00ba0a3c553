/* wpc approve: the coordinator agrees to claims and requests. */
#include "ruling.h"

struct approve_args {
    struct str to;
};

static struct str verb_of(const struct call *call)
{
    return in_lang(call, S("同意"), S("approve"));
}

/* The day granted instead of the one asked for. */
static enum rc grant_read(struct call *call, const struct record_found *target,
                          struct date *to)
{
    const struct approve_args *args = call->own;
    if (target->event.act != ACT_DEFER)
        return misuse(call, M_ANSWER_DAY, found_name(call, target), S(""),
                      S(""));
    enum rc rc = record_day(call, args->to, to);
    struct date day =
        cell_effective_day(&call->progress->fold, target->judgement.cell);
    if (rc == RC_OK && date_compare(*to, day) <= 0)
        rc = misuse(call, M_DEFER_EARLY, day_text_of(call, *to),
                    day_text_of(call, day), S(""));
    return rc;
}

static enum rc approval_add(struct rulings *rulings, size_t found)
{
    struct call *call = rulings->record->call;
    const struct approve_args *args = call->own;
    const struct record_found *target = &rulings->items[found];
    struct date to;
    enum rc rc = claim_check(rulings, target, verb_of(call));
    if (rc != RC_OK)
        return rc;
    struct event *event =
        ruling_add(rulings, ACT_APPROVE, found, target->event.cells[EVENT_ID]);
    if (args->to.n == 0)
        return RC_OK;
    rc = grant_read(call, target, &to);
    if (rc == RC_OK)
        record_set(rulings->record, event, EVENT_VALUE, day_text_of(call, to));
    return rc;
}

static enum rc approvals_add(void *context, struct record *record)
{
    struct rulings *rulings = context;
    enum rc rc =
        rulings_find(rulings, record, RULING_WAITING, verb_of(record->call));
    for (size_t i = 0; rc == RC_OK && i < rulings->n; i++)
        rc = approval_add(rulings, i);
    return rc;
}

static enum rc approval_judge(void *context, struct record *record, size_t at)
{
    const struct rulings *rulings = context;
    struct call *call = record->call;
    const struct record_found *target = ruling_of(rulings, at);
    struct judgement after = record_judge_after(record, target);
    unsigned gained = after.marks & ~target->judgement.marks;
    if (target->judgement.effect == EFFECT_APPROVED)
        return refuse(call, M_ANSWER_ALREADY, found_name(call, target),
                      id_of_short(call, target->judgement.answer_id), S(""));
    if (after.effect == EFFECT_APPROVED || gained & ASK_FIRST_REVIEW)
        return RC_OK;
    return refuse(call, M_RECORD_COORDINATOR, record->writer,
                  coordinator_name(call), verb_of(call));
}

static struct str granted_text(struct record *record,
                               const struct judgement *after)
{
    struct call *call = record->call;
    struct deferral deferral = cell_deferral(&record->after, after->cell);
    return str_format(call->arena, "%s %.*s",
                      in_lang(call, S("同意延期至"), S("deferred to")).p,
                      STR_ARG(day_text_of(call, deferral.to)));
}

static struct str original_text(struct record *record, uint32_t cell)
{
    struct call *call = record->call;
    return str_format(
        call->arena,
        in_lang(call, S("原时限 %.*s 不变，标已批延期"),
                S("its day stays %.*s, marked as deferred"))
            .p,
        STR_ARG(day_text_of(call, record->after.states[cell].day)));
}

static void approval_line(void *context, struct record *record, size_t at,
                          struct buf *buf)
{
    const struct rulings *rulings = context;
    struct call *call = record->call;
    const struct record_found *target = ruling_of(rulings, at);
    struct judgement after = record_judge_after(record, target);
    bool passed = after.effect != EFFECT_APPROVED;
    bool defers = target->event.act == ACT_DEFER;
    struct str done = in_lang(call, S("销号"), S("approved as done"));
    struct str meaning = defers ? original_text(record, after.cell)
                                : standing_after(record, after.cell);
    if (passed)
        done = in_lang(call, S("初审通过"), S("passed by the lead"));
    else if (defers)
        done = granted_text(record, &after);
    else if (target->event.act == ACT_EXEMPT)
        done = in_lang(call, S("同意不适用"), S("approved as not applicable"));
    line_put(record, buf, at, done, meaning);
}

static enum rc run(struct call *call)
{
    struct rulings rulings = {0};
    const struct writing writing = {.add = approvals_add,
                                    .judge = approval_judge,
                                    .line = approval_line,
                                    .context = &rulings};
    return writing_run(call, &writing);
}

static const struct option options[] = {
    OPTION(0, "to", OPTION_TEXT, offsetof(struct approve_args, to),
           OFFER_NOTHING, "", "日期", "DATE", "同意延期，但只到这一天",
           "grant a deferral to this day instead"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_approve = {
    .name = STR("approve"),
    .group = GROUP_OFFICE,
    .operands = WORD("", "记录或编号…", "EVENT|ID…"),
    .summary =
        WORD("", "同意：销号、延期、不适用", "approve claims and requests"),
    .about =
        WORD("",
             "可写记录编号的头几位（至少4位），或分解项的编号；几件一起，要么全"
             "成，要么都不写。由领导小组办公室（或其所在单位）审核；wpc.conf "
             "写 "
             "review = lead+office 的，首位牵头单位同意为初审通过。\n"
             "  wpc review\n"
             "  wpc approve 3f2a9c1d\n"
             "  wpc approve T65.2/包头市 T65.2/乌海市\n"
             "  wpc approve T65.2 -r all\n"
             "  wpc approve P4 --to 2016-06-30",
             "An event by the first digits of its id, 4 at least, or a cell's "
             "address; several at once, all or none. The coordinator approves, "
             "or the unit where he sits; with review = lead+office the first "
             "lead's approval is a pass.\n"
             "  wpc review\n"
             "  wpc approve 3f2a9c1d\n"
             "  wpc approve T65.2/包头市 T65.2/乌海市\n"
             "  wpc approve T65.2 -r all\n"
             "  wpc approve P4 --to 2016-06-30"),
    .uses = USES_PLAN | USES_IDS | USES_RECORD,
    .own = &own,
    .own_size = sizeof(struct approve_args),
    .run = run,
};
