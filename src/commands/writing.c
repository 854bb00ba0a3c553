/* What the commands that write share: rules refused, lines said. */
#include "writing.h"

enum rc refuse(struct call *call, enum message code, struct str a, struct str b,
               struct str c)
{
    return diag_add(call->diags, RC_REFUSED, code, (struct place){0},
                    ARGS(a, b, c));
}

enum rc misuse(struct call *call, enum message code, struct str a, struct str b,
               struct str c)
{
    return diag_add(call->diags, RC_USAGE, code, (struct place){0},
                    ARGS(a, b, c));
}

struct str in_lang(const struct call *call, struct str zh, struct str en)
{
    return call->lang == LANG_ZH ? zh : en;
}

struct str coordinator_name(struct call *call)
{
    const struct conf *conf = &call->workspace->conf;
    if (conf->coordinator.n > 0)
        return conf->coordinator;
    return conf->host.n > 0
               ? conf->host
               : in_lang(call, S("汇总单位"), S("the coordinator"));
}

struct str id_front(struct str id)
{
    enum { FRONT = 8 };
    return str_slice(id, 0, FRONT);
}

struct str only_shown(const struct call *call)
{
    return in_lang(call, S("仅列示，不改变状态（不是首位牵头）"),
                   S("shown, moves nothing (not the first lead)"));
}

struct str day_text_of(struct call *call, struct date day)
{
    char text[DATE_TEXT];
    return str_dup(call->arena, date_write_iso(day, text));
}

struct str id_of_short(struct call *call, uint32_t id)
{
    return str_format(call->arena, "%08lx", (unsigned long)id);
}

/* Who answers for an item: the region for its cell, else the first lead. */
static struct str answerable(struct call *call, const struct address *address,
                             struct date day)
{
    const struct fold *fold = &call->progress->fold;
    if (address->region != REGION_NONE)
        return call->workspace->plan.regions.items[address->region].name;
    uint32_t lead = item_lead(fold, address->item, day);
    return lead != OFFICE_NONE ? fold->offices.items[lead].name
                               : coordinator_name(call);
}

static enum rc shown_permit(struct record *record,
                            const struct judgement *judged)
{
    struct call *call = record->call;
    struct fold *fold = &call->progress->fold;
    const struct address *address = &judged->address;
    uint32_t own = fold->offices.items[record->office_number].region;
    bool elsewhere = own != REGION_NONE && address->region != REGION_NONE &&
                     own != address->region;
    if (address->item == UINT32_MAX ||
        (record->of_figures && own != REGION_NONE && own == address->region) ||
        (!elsewhere && office_takes_part(fold, record->office_number,
                                         address->item, record->on)))
        return RC_OK;
    return refuse(call, M_RECORD_STRANGER, record->office,
                  target_name(call, address),
                  answerable(call, address, record->on));
}

enum rc drafts_permit(struct record *record)
{
    struct call *call = record->call;
    enum rc rc = RC_OK;
    for (size_t i = 0; i < record->n && rc == RC_OK; i++) {
        const struct judgement *judged = &record->drafts[i].judgement;
        const struct event *event = &record->drafts[i].event;
        if (judged->effect == EFFECT_FOREIGN)
            rc = refuse(call, M_RECORD_FOREIGN, record->writer, record->office,
                        coordinator_name(call));
        else if (judged->effect == EFFECT_SHOWN && !acts[event->act].has_ref)
            rc = shown_permit(record, judged);
        else if (judged->effect == EFFECT_FAULTY)
            rc = misuse(call, M_EVENT_VALUE, event->cells[EVENT_VALUE], S(""),
                        S(""));
    }
    return rc;
}

struct str standing_after(struct record *record, uint32_t cell)
{
    struct call *call = record->call;
    const struct cell_state *state = &record->after.states[cell];
    struct str text = word_in(call->lang, &status_words[state->status]);
    if (state->status == STATUS_DONE && state->marks & ASK_SELF)
        text = in_lang(call, S("已完成（自报）"), S("done (self-reported)"));
    enum act act = record->n > 0 ? record->drafts[0].event.act : ACT_NOTE;
    if (state->status == STATUS_ACTIVE &&
        (act == ACT_APPROVE || act == ACT_DONE) &&
        cell_is_irregular(record->after.cells, cell))
        text = in_lang(call, S("记一次，定期事项继续"),
                       S("once more; the duty goes on"));
    if (state->status == STATUS_CLAIMED && state->marks & ASK_FIRST_REVIEW)
        text = in_lang(call, S("初审通过，待办公室审核"),
                       S("passed by the lead, waits for the coordinator"));
    if (state->marks & ASK_SELF_REVIEW && state->answer_key != 0)
        text =
            str_join(call->arena, text,
                     in_lang(call, S("（自审）"), S(" (reviewed by itself)")));
    if (state->marks & ASK_CONDITIONAL)
        text = str_join(call->arena, text,
                        in_lang(call, S("（待认定是否适用）"),
                                S(" (not yet said whether it applies)")));
    return text;
}

static struct str address_shown(struct call *call,
                                const struct record_draft *draft)
{
    const struct address *address = &draft->judgement.address;
    return address->item == UINT32_MAX ? S("") : target_name(call, address);
}

void line_put(struct record *record, struct buf *buf, size_t at,
              struct str done, struct str meaning)
{
    struct call *call = record->call;
    const struct record_draft *draft = &record->drafts[at];
    bool dry = call->record.dry_run;
    struct str address = address_shown(call, draft);
    buf_put(buf,
            dry ? in_lang(call, S("未写入"), S("not written"))
                : str_slice(draft->event.cells[EVENT_ID], 0, draft->id_size));
    if (address.n > 0)
        buf_put_format(buf, "  %.*s", STR_ARG(address));
    buf_put_format(buf, "  %.*s", STR_ARG(done));
    if (meaning.n > 0)
        buf_put_format(buf, "%s%.*s", in_lang(call, S("："), S("; ")).p,
                       STR_ARG(meaning));
    if (record->writer_number != record->office_number)
        buf_put_format(buf,
                       call->lang == LANG_ZH ? "（%.*s代%.*s录）"
                                             : " (%.*s for %.*s)",
                       STR_ARG(record->writer), STR_ARG(record->office));
    buf_put_byte(buf, '\n');
}

enum rc writing_finish(struct record *record, const struct writing *writing)
{
    struct buf text = {0};
    enum rc rc = record_try(record);
    if (rc == RC_OK)
        rc = drafts_permit(record);
    for (size_t i = 0; rc == RC_OK && writing->judge && i < record->n; i++)
        rc = writing->judge(writing->context, record, i);
    if (rc == RC_OK)
        rc = record_write(record);
    for (size_t i = 0; rc == RC_OK && i < record->n; i++)
        writing->line(writing->context, record, i, &text);
    if (rc == RC_OK)
        rc = record_say(record->call, buf_str(&text));
    buf_release(&text);
    return rc;
}

enum rc writing_run(struct call *call, const struct writing *writing)
{
    struct record record = {0};
    enum rc rc = writing->check != NULL ? writing->check(call) : RC_OK;
    if (rc != RC_OK)
        return rc;
    rc = record_open(&record, call);
    if (rc == RC_OK)
        rc = writing->add(writing->context, &record);
    if (rc == RC_OK)
        rc = writing_finish(&record, writing);
    record_close(&record);
    return rc;
}
