/* wpc bulletin: the bulletin of a month or quarter, and its closing. */
#include "bulletin_gather.h"
#include "wpc/base/digest.h"
#include "wpc/cli/present.h"
#include "wpc/cli/record.h"
#include "wpc/output/bulletin_paper.h"
#include "wpc/text/blank.h"
#include "writing.h"

struct bulletin_args {
    bool close;
    bool dry_run;
    struct str doc;
    struct str office;
    struct str actor;
    struct str note;
};

/* ---- which period */

static struct str period_text(struct call *call, struct period period)
{
    char text[PERIOD_TEXT];
    return str_dup(call->arena, period_write(period, text));
}

/* As a period is written, or as a person says it: 2016年3月. */
static struct period period_typed(const struct call *call, struct str text)
{
    enum recurrence every = recurrence_read(call->workspace->conf.cycle);
    struct span span;
    struct period none = {0};
    if (!when_read(text, call->today, &span))
        return none;
    struct period period = period_of(every, span.last);
    bool whole = date_equal(period_first(period), span.first) &&
                 date_equal(period_last(period), span.last);
    return whole ? period : none;
}

static enum rc period_decide(struct call *call, struct period *period)
{
    static const struct str forms[2][2] = {
        {STR("月份，如 2016-03"), STR("a month, as 2016-03")},
        {STR("季度，如 2016Q1"), STR("a quarter, as 2016Q1")},
    };
    bool quarter = str_equal(call->workspace->conf.cycle, S("quarter"));
    const struct str *form = forms[quarter];
    if (call->operands.n == 0)
        return misuse(call, M_RECORD_MISSING, call->command->name,
                      in_lang(call, form[0], form[1]), S(""));
    if (call->operands.n > 1)
        return misuse(call, M_OPERAND_EXTRA, call->operands.items[1],
                      call->command->name, S(""));
    *period = period_typed(call, call->operands.items[0]);
    if (period->every == EVERY_NONE)
        return misuse(call, M_BULLETIN_PERIOD, call->operands.items[0], form[0],
                      form[1]);
    struct str name = period_text(call, *period);
    if (date_compare(period_first(*period), call->today) > 0)
        return misuse(call, M_BULLETIN_FUTURE, name,
                      day_text_of(call, call->today), S(""));
    struct date issued = call->workspace->plan.issued;
    if (date_compare(period_last(*period), issued) < 0)
        return misuse(call, M_BULLETIN_EARLY, name, day_text_of(call, issued),
                      S(""));
    return RC_OK;
}

/* What says how to close says nothing without --close. */
static enum rc options_check(struct call *call)
{
    const struct bulletin_args *args = call->own;
    const struct {
        bool given;
        struct str name;
    } of_closing[] = {
        {args->doc.n > 0, STR("--doc")},
        {args->office.n > 0, STR("--office")},
        {args->actor.n > 0, STR("--actor")},
        {args->note.n > 0, STR("--note")},
        {args->dry_run, STR("--dry-run")},
    };
    if (args->close && args->doc.n == 0)
        return misuse(call, M_RECORD_MISSING, S("bulletin --close"), S("--doc"),
                      S(""));
    for (size_t i = 0; i < sizeof of_closing / sizeof *of_closing; i++)
        if (of_closing[i].given && !args->close)
            return misuse(call, M_BULLETIN_ONLY_CLOSE, of_closing[i].name,
                          S(""), S(""));
    return RC_OK;
}

/* ---- printing */

/* First digits of the digest of all that it says. */
static struct str paper_digest(struct arena *arena, const struct paper *paper)
{
    struct buf text = {0};
    char digits[EVENT_ID_SIZE];
    paper_markdown_put(&text, paper);
    struct digest digest = digest_of(buf_str(&text));
    buf_release(&text);
    digest_write(&digest, digits, sizeof digits);
    return str_dup(arena, (struct str){digits, sizeof digits});
}

static enum rc paper_print(struct call *call, const struct paper *paper)
{
    struct presentation presentation = {0};
    enum rc rc = present_open(&presentation, call);
    if (rc != RC_OK)
        return rc;
    present_document(&presentation, paper);
    return present_close(&presentation);
}

static enum rc bulletin_print(struct gathering *gathering)
{
    struct call *call = gathering->call;
    const struct closing *closing =
        closing_find(&gathering->closings, gathering->period);
    enum rc rc = gathering_fill(gathering, closing);
    if (rc != RC_OK)
        return rc;
    struct paper paper = bulletin_paper_of(&gathering->bulletin);
    if (closing != NULL &&
        !str_equal(paper_digest(call->arena, &paper), closing->text))
        diag_add(call->diags, RC_OK, M_BULLETIN_DIFFERS, (struct place){0},
                 ARGS(period_text(call, gathering->period)));
    return paper_print(call, &paper);
}

/* ---- closing */

static enum rc closing_permit(struct gathering *gathering,
                              const struct record *record)
{
    struct call *call = gathering->call;
    const struct closings *closings = &gathering->closings;
    const struct office *office =
        &call->progress->fold.offices.items[record->writer_number];
    struct str name = period_text(call, gathering->period);
    bool alone = call->workspace->conf.coordinator.n == 0;
    if (office->is_host && !alone && !office->is_coordinator)
        return refuse(call, M_BULLETIN_HAT, record->writer,
                      coordinator_name(call), S(""));
    if (!office->is_coordinator && !(alone && office->is_host))
        return refuse(call, M_RECORD_COORDINATOR, record->writer,
                      coordinator_name(call),
                      in_lang(call, S("封账"), S("close a period")));
    const struct closing *done = closing_find(closings, gathering->period);
    if (done != NULL)
        return refuse(call, M_BULLETIN_CLOSED, name,
                      str_slice(done->at, 0, DATE_TEXT - 1), done->doc);
    if (date_compare(period_last(gathering->period), call->today) >= 0)
        return refuse(call, M_BULLETIN_RUNNING, name,
                      day_text_of(call, period_last(gathering->period)), S(""));
    if (closings->n > 0 &&
        date_compare(period_last(closings->items[closings->n - 1].period),
                     period_last(gathering->period)) > 0)
        return refuse(
            call, M_BULLETIN_ORDER, name,
            period_text(call, closings->items[closings->n - 1].period), S(""));
    return RC_OK;
}

static void before_tell(struct gathering *gathering)
{
    struct call *call = gathering->call;
    const struct bulletin *bulletin = &gathering->bulletin;
    if (bulletin->has_before && !bulletin->before_is_closed)
        diag_add(call->diags, RC_OK, M_BULLETIN_BEFORE, (struct place){0},
                 ARGS(period_text(call, bulletin->before)));
}

static void closing_line(void *context, struct record *record, size_t at,
                         struct buf *buf)
{
    const struct gathering *gathering = context;
    struct call *call = record->call;
    struct str done = str_format(call->arena, "%s %.*s",
                                 in_lang(call, S("封账"), S("closed")).p,
                                 STR_ARG(period_text(call, gathering->period)));
    line_put(record, buf, at, done, call->record.doc);
}

/* The paper as it will be printed from now on, and with it the event. */
static enum rc closing_write(struct gathering *gathering, struct record *record,
                             struct closing *closing)
{
    struct call *call = gathering->call;
    const struct writing writing = {.line = closing_line, .context = gathering};
    struct paper paper = bulletin_paper_of(&gathering->bulletin);
    struct buf value = {0};
    closing->text = paper_digest(call->arena, &paper);
    closing_value_put(&value, closing);
    struct event *event = record_add(record, ACT_CLOSE, NULL);
    record_set(record, event, EVENT_PERIOD,
               period_text(call, gathering->period));
    record_set(record, event, EVENT_VALUE, buf_str(&value));
    buf_release(&value);
    enum rc rc = RC_OK;
    struct str output = call->view.output;
    if (output.n > 0 && !call->record.dry_run)
        rc = paper_print(call, &paper);
    call->view.output = (struct str){0};
    if (rc == RC_OK)
        rc = writing_finish(record, &writing);
    before_tell(gathering);
    return rc;
}

static enum rc bulletin_close(struct gathering *gathering)
{
    struct call *call = gathering->call;
    const struct bulletin_args *args = call->own;
    struct record record = {0};
    struct closing closing = {.period = gathering->period, .doc = args->doc};
    call->record = (struct record_args){.office = args->office,
                                        .actor = args->actor,
                                        .doc = args->doc,
                                        .note = args->note,
                                        .dry_run = args->dry_run};
    enum rc rc =
        call->workspace->has_journal ? call_progress_load(call) : RC_OK;
    if (rc == RC_OK && !call->workspace->has_journal)
        rc = diag_add(call->diags, RC_REFUSED, M_JOURNAL_FOLDER,
                      (struct place){call->workspace->folder, 0, 0}, NULL);
    if (rc == RC_OK)
        rc = record_open(&record, call);
    if (rc == RC_OK)
        rc = closing_permit(gathering, &record);
    if (rc == RC_OK)
        rc = heads_gather(call, &closing);
    closing.at = record.at;
    closing.rules = conf_rules(call->arena, &call->workspace->conf);
    if (rc == RC_OK)
        rc = gathering_fill(gathering, &closing);
    if (rc == RC_OK)
        rc = closing_write(gathering, &record, &closing);
    record_close(&record);
    return rc;
}

static enum rc run(struct call *call)
{
    const struct bulletin_args *args = call->own;
    struct gathering gathering = {.call = call};
    enum rc rc = options_check(call);
    if (rc == RC_OK)
        rc = call_plan_load(call, (struct str){0});
    if (rc == RC_OK)
        rc = period_decide(call, &gathering.period);
    if (rc == RC_OK)
        rc = gathering_begin(&gathering);
    if (rc == RC_OK)
        rc = args->close ? bulletin_close(&gathering)
                         : bulletin_print(&gathering);
    gathering_release(&gathering);
    return rc;
}

#define OWN(member) offsetof(struct bulletin_args, member)

static const struct option options[] = {
    FLAG(0, "close", OWN(close), "封账：此后本期照此重印，晚到的列入下期更正",
         "close the period: it is printed like this from now on, and what "
         "comes "
         "later corrects it in the next one"),
    OPTION(0, "doc", OPTION_TEXT, OWN(doc), OFFER_NOTHING, "", "文号", "NUMBER",
           "通报的文号，封账时必写", "the bulletin's number; --close needs it"),
    OPTION(0, "office", OPTION_TEXT, OWN(office), OFFER_UNITS, "", "单位",
           "OFFICE", "封账的单位（办公室所在单位以办公室名义）",
           "the office that closes"),
    OPTION(0, "actor", OPTION_TEXT, OWN(actor), OFFER_NOTHING, "", "姓名",
           "NAME", "经办人", "the person"),
    OPTION(0, "note", OPTION_TEXT, OWN(note), OFFER_NOTHING, "", "说明", "TEXT",
           "封账的说明", "a remark on the closing"),
    FLAG(0, "dry-run", OWN(dry_run), "只说会怎样，不写入",
         "say what would be written, write nothing"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_bulletin = {
    .name = STR("bulletin"),
    .group = GROUP_OFFICE,
    .operands = WORD("", "月份|季度", "MONTH|QUARTER"),
    .summary = WORD("", "一个月（季）的通报，以及封账",
                    "the bulletin of a month or quarter, and its closing"),
    .about =
        WORD("",
             "数字截至月末；本月未完，则截至今天。与 wpc report "
             "同一口径、同一数字。期号、文号留空。封账只有领导小组办公室可以，"
             "封账后重印逐字相同；为封账月晚到的记录，"
             "在下一期附件中逐条更正。\n"
             "  wpc bulletin 2016-03\n"
             "  wpc bulletin 2016-03 -o 通报.html\n"
             "  wpc bulletin 2016-03 --close --doc 内水办〔2016〕5号",
             "Figures are as of the month's last day, or today while it runs, "
             "and are those of wpc report. The paper itself is in Chinese. "
             "Only the coordinator closes a month; printed again it is the "
             "same to the byte, and what is reported for it later is a "
             "numbered correction in the next one.\n"
             "  wpc bulletin 2016-03\n"
             "  wpc bulletin 2016-03 -o bulletin.html\n"
             "  wpc bulletin 2016-03 --close --doc NUMBER"),
    .uses = USES_OPERANDS | USES_VIEW | USES_UNFOLDED,
    .own = &own,
    .own_size = sizeof(struct bulletin_args),
    .documents = &paper_documents,
    .run = run,
};
