/* wpc defer: a unit asks for more time. */
#include "claiming.h"

struct defer_args {
    struct str to;
    struct str reason;
    struct date day; /* as read */
};

static enum rc options_check(struct call *call)
{
    struct defer_args *args = call->own;
    const struct {
        struct str name, given;
    } needed[] = {{STR("--to"), args->to},
                  {STR("--reason"), args->reason},
                  {STR("--doc"), call->record.doc}};
    struct str missing = {0};
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (needed[i].given.n == 0)
            missing =
                str_format(call->arena, "%.*s%s%.*s", STR_ARG(missing),
                           missing.n > 0 ? " " : "", STR_ARG(needed[i].name));
    if (missing.n > 0)
        return misuse(call, M_RECORD_MISSING, call->command->name, missing,
                      S(""));
    return record_day(call, args->to, &args->day);
}

static enum rc requests_add(void *context, struct record *record)
{
    (void)context;
    struct call *call = record->call;
    const struct defer_args *args = call->own;
    struct targets targets = {0};
    enum rc rc = targets_read_all(record, &targets);
    for (size_t i = 0; rc == RC_OK && i < targets.n; i++) {
        struct event *event = record_add(record, ACT_DEFER, &targets.items[i]);
        record_set(record, event, EVENT_VALUE, day_text_of(call, args->day));
        reason_set(record, event, args->reason);
    }
    return rc;
}

static enum rc request_judge(void *context, struct record *record, size_t at)
{
    struct call *call = record->call;
    const struct defer_args *args = call->own;
    const struct judgement *judged = &record->drafts[at].judgement;
    enum rc rc = claim_judge(context, record, at);
    if (rc != RC_OK)
        return rc;
    struct date day = cell_effective_day(&call->progress->fold, judged->cell);
    if (date_is_none(day))
        return refuse(call, M_DEFER_UNDATED,
                      target_name(call, &judged->address), S(""), S(""));
    if (date_compare(args->day, day) <= 0)
        return misuse(call, M_DEFER_EARLY, day_text_of(call, args->day),
                      day_text_of(call, day), S(""));
    return RC_OK;
}

static void request_line(void *context, struct record *record, size_t at,
                         struct buf *buf)
{
    (void)context;
    struct call *call = record->call;
    const struct defer_args *args = call->own;
    const struct judgement *judged = &record->drafts[at].judgement;
    bool late = record->after.states[judged->cell].marks & ASK_DEFER_LATE;
    struct str done =
        str_format(call->arena, "%s %.*s",
                   in_lang(call, S("申请延期至"), S("asks to defer to")).p,
                   STR_ARG(day_text_of(call, args->day)));
    struct str meaning =
        late ? in_lang(call, S("延期待批（逾期后申请）"),
                       S("waits for approval (asked after the day)"))
             : in_lang(call, S("延期待批"), S("waits for approval"));
    if (judged->effect == EFFECT_SHOWN)
        meaning = only_shown(call);
    line_put(record, buf, at, done, meaning);
}

static enum rc run(struct call *call)
{
    static const struct writing writing = {.check = options_check,
                                           .add = requests_add,
                                           .judge = request_judge,
                                           .line = request_line};
    return writing_run(call, &writing);
}

#define OWN(member) offsetof(struct defer_args, member)

static const struct option options[] = {
    OPTION(0, "to", OPTION_TEXT, OWN(to), OFFER_NOTHING, "", "日期", "DATE",
           "延到哪一天，必写", "to which day; must be given"),
    OPTION(0, "reason", OPTION_TEXT, OWN(reason), OFFER_NOTHING, "", "理由",
           "TEXT", "理由，必写", "the reason; must be given"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_defer = {
    .name = STR("defer"),
    .group = GROUP_REPORT,
    .operands = WORD("", "编号…", "ID…"),
    .summary = WORD("", "申请延期", "ask for more time"),
    .about =
        WORD("",
             "须写 --to --reason --doc。同意以前时限不变；同意以后标已批延期，"
             "灯和办结率仍按原时限。应在时限以前申请，过后申请的标逾期后申请。"
             "\n"
             "  wpc defer P4 --to 2016-06-30 --reason 汛期停工 "
             "--doc 内建〔2016〕12号",
             "Needs --to, --reason and --doc. Until it is granted the day "
             "stays; then it is marked as deferred, while lights and rates go "
             "by the original day. Asked after the day it is marked so.\n"
             "  wpc defer P4 --to 2016-06-30 --reason text --doc NUMBER"),
    .uses = USES_PLAN | USES_IDS | USES_RECORD,
    .own = &own,
    .own_size = sizeof(struct defer_args),
    .run = run,
};
