/* wpc undo: an office takes back what it wrote, by one more event. */
#include "ruling.h"

static struct str verb_of(const struct call *call)
{
    return in_lang(call, S("撤回"), S("undo"));
}

static enum rc voids_add(void *context, struct record *record)
{
    struct rulings *rulings = context;
    enum rc rc =
        rulings_find(rulings, record, RULING_OWN, verb_of(record->call));
    for (size_t i = 0; rc == RC_OK && i < rulings->n; i++)
        ruling_add(rulings, ACT_VOID, i,
                   rulings->items[i].event.cells[EVENT_ID]);
    return rc;
}

static bool is_gone(enum effect effect)
{
    return effect == EFFECT_VOIDED || effect == EFFECT_IDLE;
}

static enum rc void_judge(void *context, struct record *record, size_t at)
{
    const struct rulings *rulings = context;
    struct call *call = record->call;
    const struct record_found *target = ruling_of(rulings, at);
    struct judgement after = record_judge_after(record, target);
    struct str id = id_front(target->event.cells[EVENT_ID]);
    if (is_gone(target->judgement.effect))
        return refuse(call, M_ANSWER_VOIDED, found_name(call, target), S(""),
                      S(""));
    if (is_gone(after.effect))
        return RC_OK;
    if (!str_equal(target->writer, record->writer))
        return refuse(call, M_UNDO_FOREIGN, found_name(call, target),
                      target->writer, record->writer);
    return refuse(call, M_UNDO_APPROVED, id, coordinator_name(call), S(""));
}

/* Another closing of the same period that stands: two machines closed it, and a
   merge brought both together. */
static bool is_other_closing(void *context, const struct record_found *found)
{
    const struct event *closing = context;
    const struct str *cells = found->event.cells;
    return found->event.act == ACT_CLOSE &&
           found->judgement.effect == EFFECT_SAID &&
           str_equal(cells[EVENT_PERIOD], closing->cells[EVENT_PERIOD]) &&
           !str_equal(cells[EVENT_ID], closing->cells[EVENT_ID]);
}

/* A closed period is open again, or goes by the other closing: more than the
   words of the line tell. */
static void closing_warn(struct record *record, struct event *closing)
{
    struct call *call = record->call;
    struct record_search search = {.wants = is_other_closing,
                                   .context = closing};
    struct str doc = event_text(call->arena, closing, EVENT_DOC);
    struct str period = closing->cells[EVENT_PERIOD];
    if (record_find(record, &search) == RC_OK && search.n > 0)
        diag_add(
            call->diags, RC_OK, M_UNDO_CLOSING_OTHER, (struct place){0},
            ARGS(period, doc,
                 event_text(call->arena, &search.items[0].event, EVENT_DOC)));
    else
        diag_add(call->diags, RC_OK, M_UNDO_CLOSING, (struct place){0},
                 ARGS(period, doc));
}

static void void_line(void *context, struct record *record, size_t at,
                      struct buf *buf)
{
    const struct rulings *rulings = context;
    struct call *call = record->call;
    const struct record_found *target = ruling_of(rulings, at);
    uint32_t cell = target->judgement.cell;
    bool revives = target->event.act == ACT_VOID;
    struct str id = id_front(target->event.cells[EVENT_ID]);
    struct str act = word_in(call->lang, &acts[target->event.act].word);
    struct str done =
        str_format(call->arena, "%s %.*s %.*s",
                   revives ? in_lang(call, S("取消"), S("revived by undoing")).p
                           : in_lang(call, S("撤回"), S("undone:")).p,
                   STR_ARG(act), STR_ARG(id));
    struct str meaning = {0};
    if (cell != CELL_NONE)
        meaning = standing_after(record, cell);
    struct event event = target->event;
    if (event.act == ACT_CLOSE)
        closing_warn(record, &event);
    line_put(record, buf, at, done, meaning);
}

static enum rc run(struct call *call)
{
    struct rulings rulings = {0};
    const struct writing writing = {.add = voids_add,
                                    .judge = void_judge,
                                    .line = void_line,
                                    .context = &rulings};
    return writing_run(call, &writing);
}

const struct command command_undo = {
    .name = STR("undo"),
    .group = GROUP_REPORT,
    .operands = WORD("", "记录…", "EVENT…"),
    .summary =
        WORD("", "撤回本单位写的一条记录", "take back an event of one's own"),
    .about =
        WORD("",
             "撤回是再写一条记录，原记录仍在；撤回本身也能再撤回。写分解项的"
             "编号，是本单位在那里的最后一条。已经同意的申请不能撤回，只能由"
             "领导小组办公室带文号退回。\n"
             "  wpc undo 3f2a9c1d\n"
             "  wpc undo T65.2/包头市",
             "Taking back is one more event; the first one stays, and the "
             "taking back may itself be taken back. An address means the last "
             "event of one's own there. What was approved only the coordinator "
             "may return, with a document.\n"
             "  wpc undo 3f2a9c1d\n"
             "  wpc undo T65.2/包头市"),
    .uses = USES_PLAN | USES_IDS | USES_RECORD,
    .run = run,
};
