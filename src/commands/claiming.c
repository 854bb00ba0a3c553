/* What claims and requests share. */
#include "claiming.h"

void reason_set(struct record *record, struct event *event, struct str reason)
{
    struct arena *arena = record->call->arena;
    struct str note = record->call->record.note;
    if (reason.n > 0 && note.n > 0)
        reason =
            str_format(arena, "%.*s\n%.*s", STR_ARG(reason), STR_ARG(note));
    if (reason.n > 0)
        record_set(record, event, EVENT_NOTE, reason);
}

/* An approval stands above every claim, as the fold has it. */
static bool is_closed(const struct cell_state *state)
{
    return state->claim_key != 0 && state->answer_key != 0 &&
           (state->status == STATUS_DONE || state->status == STATUS_EXEMPT);
}

/* The request to defer that this office made and nobody answered. */
static bool has_asked(const struct record *record, enum act act, uint32_t cell,
                      uint32_t *id)
{
    const struct fold *fold = &record->call->progress->fold;
    const struct cell_state *state = &fold->states[cell];
    struct deferral asked = cell_deferral_asked(fold, cell);
    *id = act == ACT_DEFER ? asked.id : state->claim_id;
    if (act == ACT_DEFER)
        return !date_is_none(asked.to);
    /* Each time of an irregular duty is claimed by itself. */
    if (cell_is_irregular(fold->cells, cell))
        return false;
    return state->claim_key != 0 && state->answer_key == 0 &&
           state->claim_exempt == (act == ACT_EXEMPT) &&
           state->claim_office == record->office_number;
}

enum rc claim_judge(void *context, struct record *record, size_t at)
{
    (void)context;
    struct call *call = record->call;
    const struct record_draft *draft = &record->drafts[at];
    uint32_t cell = draft->judgement.cell, id;
    if (cell == CELL_NONE || draft->judgement.effect == EFFECT_SHOWN)
        return RC_OK;
    const struct cell_state *before = &call->progress->fold.states[cell];
    struct str name = target_name(call, &draft->judgement.address);
    if (is_closed(before))
        return diag_add(
            call->diags, RC_REFUSED, M_CLAIM_CLOSED, (struct place){0},
            ARGS(name, word_in(call->lang, &status_words[before->status]),
                 id_of_short(call, before->answer_id), coordinator_name(call)));
    if (has_asked(record, draft->event.act, cell, &id))
        return refuse(call, M_CLAIM_WAITS, id_of_short(call, id), name, S(""));
    return RC_OK;
}
