/* What a closed period said otherwise than is known now. */
#include "bulletin_gather.h"

#include "wpc/base/halving.h"
#include "wpc/cli/app.h"

static bool was_known(const struct frame *frame, const struct event *event)
{
    uint64_t mark = event_mark(event->cells[EVENT_ID]);
    for (size_t i = 0; i < frame->journals.n; i++)
        if (journal_past_has(frame->journals.items[i].past, mark))
            return true;
    return false;
}

static bool moves(const struct history_entry *entry)
{
    enum effect effect = entry->judgement.effect;
    return effect == EFFECT_COUNTS || effect == EFFECT_WAITS ||
           effect == EFFECT_APPROVED || effect == EFFECT_RETURNED;
}

/* The first correction whose item is not before this one; they stand as the
   plan has their cells. */
static size_t correction_from(const struct bulletin *bulletin,
                              const struct address *places, uint32_t item)
{
    struct halving halving = {.end = bulletin->n_corrections};
    while (halving_asks(&halving))
        halving_tell(&halving, places[halving.middle].item < item);
    return halving.from;
}

/* The last event about each of the places that was not known when the period
   was closed; NULL when there is none. */
static const struct history_entry **
entries_unknown(const struct gathering *gathering, const struct frame *closed,
                const struct history *history, const struct address *places)
{
    const struct bulletin *bulletin = &gathering->bulletin;
    size_t n = bulletin->n_corrections;
    const struct history_entry **last =
        ARENA_ARRAY(gathering->call->arena, const struct history_entry *, n);
    for (size_t i = 0; i < history->n; i++) {
        const struct history_entry *entry = &history->entries[i];
        const struct address *address = &entry->judgement.address;
        if (!moves(entry) || address->item == UINT32_MAX ||
            was_known(closed, &entry->event))
            continue;
        for (size_t k = correction_from(bulletin, places, address->item);
             k < n && places[k].item == address->item; k++)
            if (address_meets(&places[k], address))
                last[k] = entry;
    }
    return last;
}

static enum rc corrections_explain(struct gathering *gathering,
                                   const struct frame *closed,
                                   struct frame *frame, struct fold *fold)
{
    struct bulletin *bulletin = &gathering->bulletin;
    struct arena *arena = gathering->call->arena;
    struct history_wish wish = {.office = OFFICE_NONE};
    struct history history;
    size_t n = bulletin->n_corrections;
    struct address *places = ARENA_ARRAY(arena, struct address, n);
    for (size_t i = 0; i < n; i++)
        places[i] =
            cell_address(fold->cells, bulletin->corrections[i].difference.cell);
    wish.places = places;
    wish.n_places = n;
    if (n == 0)
        return RC_OK;
    enum rc rc = frame_history_read(frame, fold, &wish, &history);
    if (rc != RC_OK)
        return rc;
    const struct history_entry **last =
        entries_unknown(gathering, closed, &history, places);
    for (size_t i = 0; i < n; i++)
        if (last[i] != NULL)
            bulletin->corrections[i].event =
                gathering_event(gathering, &history, last[i],
                                history_meaning(last[i], LANG_ZH));
    return RC_OK;
}

static void corrections_put(struct bulletin *bulletin,
                            const struct differences *found)
{
    bulletin->n_corrections = found->n;
    bulletin->corrections =
        ARENA_ARRAY(bulletin->arena, struct correction, found->n);
    for (size_t i = 0; i < found->n; i++)
        bulletin->corrections[i].difference = found->items[i];
}

/* The last period closed before this one. */
static const struct closing *base_of(const struct gathering *gathering)
{
    const struct closing *base = NULL;
    for (size_t i = 0; i < gathering->before.n; i++)
        if (date_compare(period_last(gathering->before.items[i].period),
                         period_first(gathering->period)) < 0)
            base = &gathering->before.items[i];
    return base;
}

/* The closed period's last day, as its bulletin had it and as known now, both
   by its rules. */
enum rc corrections_gather(struct gathering *gathering)
{
    const struct closing *base = base_of(gathering);
    if (base == NULL)
        return RC_OK;
    struct call *call = gathering->call;
    struct bulletin *bulletin = &gathering->bulletin;
    struct date day = period_last(base->period);
    struct frame closed, frame = gathering->frame;
    struct snapshot printed, corrected;
    struct fold fold;
    enum rc rc = frame_open(&closed, call, base, (struct date){0});
    if (rc != RC_OK)
        return rc;
    closed.is_told = true;
    frame.conf = closed.conf;
    frame.cells = closed.cells;
    rc = gathering_snapshot(&closed, day, &printed);
    enum rc again = frame_fold(&frame, day, &fold);
    if (rc == RC_OK && again == RC_OK) {
        struct standing_rules rules = gathering_rules(&frame, day);
        corrected = snapshot_of(call->arena, &rules, &fold);
        struct differences found =
            differences_of(call->arena, &frame.cells, &printed, &corrected);
        corrections_put(bulletin, &found);
        bulletin->corrected = base->period;
        bulletin->corrected_doc = base->doc;
        bulletin->figures_printed = printed.total;
        bulletin->figures_corrected = corrected.total;
        rc = corrections_explain(gathering, &closed, &frame, &fold);
    }
    fold_release(&fold);
    return rc != RC_OK ? rc : again;
}
