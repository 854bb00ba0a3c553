/* What documents changed of an item, in words. */
#include "show_changes.h"

#include "event_row.h"
#include "wpc/cli/events.h"

/* An adjustment or a deferral that was granted, and that holds. */
static bool is_change(const struct history_entry *entry)
{
    bool is_deferral = str_equal(word_key(entry->means), S("approve-defer"));
    return entry->judgement.effect == EFFECT_COUNTS &&
           (entry->event.act == ACT_ADJUST || is_deferral);
}

/* 02-15 T65.2/包头市 时限改为2016-12-31；示例责任书（记录 1e0173c6） */
static struct str change_text(struct call *call,
                              const struct history_entry *entry)
{
    enum { SHORT_ID = 8 };
    const struct event *event = &entry->event;
    bool zh = call->lang == LANG_ZH;
    struct str granted = {0};
    if (event->act != ACT_ADJUST)
        granted = str_join(call->arena, word_in(call->lang, entry->means),
                           zh ? S("；") : S("; "));
    struct buf place = {0};
    address_put(&place, &call->workspace->plan, &entry->judgement.address);
    struct str text =
        str_format(call->arena,
                   zh ? "%.*s %.*s %.*s%.*s（记录 %.*s）"
                      : "%.*s %.*s %.*s%.*s (event %.*s)",
                   STR_ARG(day_text(call, event->on)), STR_ARG(buf_str(&place)),
                   STR_ARG(granted),
                   STR_ARG(event_content(call->arena, entry, call->lang)),
                   STR_ARG(str_slice(event->cells[EVENT_ID], 0, SHORT_ID)));
    buf_release(&place);
    return text;
}

static bool may_have_changed(const struct call *call, const struct item *item)
{
    uint32_t number = (uint32_t)(item - call->workspace->plan.items);
    return item->type == ITEM_INDICATOR ||
           item_is_changed(&call->progress->fold, number);
}

/* The journals are read once more where there is something to find. */
static enum rc changes_read(struct call *call, const struct item *const *items,
                            size_t n, struct history *out)
{
    struct address *places = ARENA_ARRAY(call->arena, struct address, n);
    size_t n_places = 0;
    *out = (struct history){0};
    for (size_t i = 0; call->progress != NULL && i < n; i++)
        if (may_have_changed(call, items[i]))
            places[n_places++] = (struct address){
                .item = (uint32_t)(items[i] - call->workspace->plan.items),
                .obligation = OBLIGATION_WHOLE,
                .region = REGION_NONE};
    if (n_places == 0)
        return RC_OK;
    struct history_wish wish = {.office = OFFICE_NONE,
                                .acts = 1u << ACT_ADJUST | 1u << ACT_APPROVE,
                                .places = places,
                                .n_places = n_places};
    enum rc rc = call_history_read(call, &wish, out);
    size_t kept = 0;
    for (size_t i = 0; i < out->n; i++)
        if (is_change(&out->entries[i]))
            out->entries[kept++] = out->entries[i];
    out->n = kept;
    return rc;
}

enum rc show_changes(struct call *call, const struct item *item,
                     struct progress_lines *out)
{
    struct history history;
    enum rc rc = changes_read(call, &item, 1, &history);
    *out = (struct progress_lines){0};
    for (size_t i = 0; i < history.n; i++)
        ARENA_PUSH(call->arena, out->lines, out->n, out->capacity,
                   change_text(call, &history.entries[i]));
    return rc;
}

enum rc show_changes_note(struct call *call, const struct item *const *items,
                          size_t n, struct change_notes *notes)
{
    struct history history;
    enum rc rc = changes_read(call, items, n, &history);
    for (size_t i = 0; i < history.n; i++) {
        const struct history_entry *entry = &history.entries[i];
        struct change_note note = {
            .item = entry->judgement.address.item,
            .obligation = entry->judgement.address.obligation,
            .document = event_text(call->arena, &entry->event, EVENT_DOC),
            .event = entry->event.cells[EVENT_ID]};
        ARENA_PUSH(call->arena, notes->items, notes->n, notes->capacity, note);
    }
    return rc;
}
