/* wpc done: a unit says that a thing is done, or does not apply. */
#include "claiming.h"

struct done_args {
    bool not_applicable;
    struct str reason;
};

static enum rc claims_add(void *context, struct record *record)
{
    (void)context;
    struct call *call = record->call;
    const struct done_args *args = call->own;
    enum act act = args->not_applicable ? ACT_EXEMPT : ACT_DONE;
    struct targets targets = {0};
    enum rc rc = targets_read_all(record, &targets);
    for (size_t i = 0; rc == RC_OK && i < targets.n; i++)
        reason_set(record, record_add(record, act, &targets.items[i]),
                   args->reason);
    return rc;
}

static void claim_line(void *context, struct record *record, size_t at,
                       struct buf *buf)
{
    (void)context;
    struct call *call = record->call;
    const struct record_draft *draft = &record->drafts[at];
    struct str done = word_in(call->lang, &acts[draft->event.act].word);
    struct str meaning = draft->judgement.effect == EFFECT_SHOWN
                             ? only_shown(call)
                             : standing_after(record, draft->judgement.cell);
    line_put(record, buf, at, done, meaning);
}

static enum rc reason_check(struct call *call)
{
    const struct done_args *args = call->own;
    return !args->not_applicable || args->reason.n > 0
               ? RC_OK
               : misuse(call, M_RECORD_MISSING, S("done --not-applicable"),
                        S("--reason"), S(""));
}

static enum rc run(struct call *call)
{
    static const struct writing writing = {.check = reason_check,
                                           .add = claims_add,
                                           .judge = claim_judge,
                                           .line = claim_line};
    return writing_run(call, &writing);
}

#define OWN(member) offsetof(struct done_args, member)

static const struct option options[] = {
    FLAG(0, "not-applicable", OWN(not_applicable),
         "申请不适用（同意后不计入总数），须写 --reason",
         "claim that it does not apply; needs --reason"),
    OPTION(0, "reason", OPTION_TEXT, OWN(reason), OFFER_NOTHING, "", "理由",
           "TEXT", "理由", "the reason"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_done = {
    .name = STR("done"),
    .group = GROUP_REPORT,
    .operands = WORD("", "编号…", "ID…"),
    .summary = WORD("", "申请销号，或申请不适用",
                    "claim that it is done, or does not apply"),
    .about =
        WORD("",
             "申请后为待审核，由领导小组办公室 wpc approve 销号，或 wpc return "
             "退回；wpc.conf 写 review = off 的，申请即为已完成（自报）。在时限"
             "当天及以前申请的，审核再晚也不算逾期。\n"
             "  wpc done T2.1 --on 2016-12-20 --evidence 报告.pdf\n"
             "  wpc done T65.2 -r 包头市\n"
             "  wpc done T58.2 -r 乌海市 --period 2016Q1\n"
             "  wpc done T65.2 -r 阿拉善盟 --not-applicable --reason "
             "无黑臭水体",
             "A claim waits until the coordinator approves or returns it; with "
             "review = off in wpc.conf it is final, shown as self-reported. A "
             "claim made by its day is not overdue, however slow the review.\n"
             "  wpc done T2.1 --on 2016-12-20 --evidence report.pdf\n"
             "  wpc done T65.2 -r 包头市\n"
             "  wpc done T58.2 -r 乌海市 --period 2016Q1\n"
             "  wpc done T65.2 -r 阿拉善盟 --not-applicable --reason text"),
    .uses = USES_PLAN | USES_IDS | USES_RECORD,
    .own = &own,
    .own_size = sizeof(struct done_args),
    .run = run,
};
