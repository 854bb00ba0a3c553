/* What was written, event by event. */
#include "history_filter.h"
#include "history_known.h"
#include "wpc/base/digest.h"
#include "wpc/base/sort.h"

enum { HOPS = 8 }; /* from an answer to the item at the end of its refs */

bool address_meets(const struct address *a, const struct address *b)
{
    if (a->item != b->item)
        return false;
    if (a->obligation != OBLIGATION_WHOLE &&
        b->obligation != OBLIGATION_WHOLE && a->obligation != b->obligation)
        return false;
    if (a->region != REGION_NONE && b->region != REGION_NONE &&
        a->region != b->region)
        return false;
    if (a->label.n > 0 && b->label.n > 0)
        return str_equal(a->label, b->label);
    return a->period.every == EVERY_NONE || b->period.every == EVERY_NONE ||
           (a->period.every == b->period.every &&
            a->period.year == b->period.year &&
            a->period.index == b->period.index);
}

/* So that an event is compared with the places of its own item alone. */
static void places_index(struct history *history)
{
    const struct history_wish *wish = history->wish;
    size_t n_items = history->fold->cells->plan->n_items;
    history->places =
        ARENA_ARRAY(history->arena, const struct address *, wish->n_places);
    history->first_place = ARENA_ARRAY(history->arena, uint32_t, n_items + 2);
    uint32_t *next = history->first_place + 1;
    for (size_t i = 0; i < wish->n_places; i++)
        next[wish->places[i].item + 1]++;
    for (size_t i = 1; i <= n_items; i++)
        next[i] += next[i - 1];
    for (size_t i = 0; i < wish->n_places; i++)
        history->places[next[wish->places[i].item]++] = &wish->places[i];
}

void history_begin(struct history *history, struct arena *arena,
                   struct fold *fold, const struct history_wish *wish)
{
    *history = (struct history){.arena = arena, .fold = fold, .wish = wish};
    places_index(history);
    history->kept = arena;
    if (wish->filter != NULL && filter_asks(wish->filter))
        history->items = items_wanted(arena, wish->filter, fold->cells->plan);
}

static bool filter_meets(const struct history *history,
                         const struct judgement *judgement)
{
    return history_covers(history, &judgement->address, judgement->cell);
}

static bool has_place(const struct history *history, uint32_t item)
{
    return item != UINT32_MAX &&
           history->first_place[item] < history->first_place[item + 1];
}

static bool is_named(const struct history *history,
                     const struct history_entry *entry)
{
    const struct history_wish *wish = history->wish;
    const struct address *address = &entry->judgement.address;
    const uint32_t *first = history->first_place;
    if (has_place(history, address->item))
        for (uint32_t i = first[address->item]; i < first[address->item + 1];
             i++)
            if (address_meets(history->places[i], address))
                return true;
    for (size_t i = 0; i < wish->n_ids; i++)
        if (str_has_prefix(entry->event.cells[EVENT_ID], wish->ids[i]) ||
            str_has_prefix(entry->event.cells[EVENT_REF], wish->ids[i]))
            return true;
    return wish->n_places + wish->n_ids == 0;
}

/* What can be told without knowing what an answer names. */
static bool is_of_wish(struct history *history, const struct event *event,
                       const struct judgement *judgement)
{
    const struct history_wish *wish = history->wish;
    bool early = date_compare(event->at_day, wish->since) < 0 ||
                 date_compare(event->on, wish->from) < 0;
    bool late = !date_is_none(wish->until) &&
                date_compare(event->at_day, wish->until) > 0;
    if (early || late || (wish->acts != 0 && !(wish->acts >> event->act & 1)) ||
        (wish->effects != 0 && !(wish->effects >> judgement->effect & 1)))
        return false;
    return wish->office == OFFICE_NONE || judgement->office == wish->office ||
           office_put(&history->fold->offices, event->cells[EVENT_BY]) ==
               wish->office;
}

/* The line in the arena, and the cells views of it there; gives that of the
   act. */
static struct str event_keep(struct arena *arena, const struct event *event,
                             struct event *kept)
{
    struct str line = event_line(event), copy = str_dup(arena, line);
    *kept = *event;
    for (int i = 0; i < EVENT_COLUMNS; i++)
        kept->cells[i].p = copy.p + (event->cells[i].p - line.p);
    return kept->cells[EVENT_ACT];
}

/* A mark is an id's first digits. */
static bool mark_begins(uint64_t mark, struct str front)
{
    enum { MARK_DIGITS = 16, DIGIT_BITS = 4 };
    struct str digits = str_slice(front, 0, MARK_DIGITS);
    unsigned shift = (unsigned)(MARK_DIGITS - digits.n) * DIGIT_BITS;
    return digits.n > 0 && hex_is(digits) && mark >> shift == hex_read(digits);
}

/* One of the wish's ids may begin the id of this mark. */
static bool may_meet(const struct history_wish *wish, uint64_t mark)
{
    for (size_t i = 0; i < wish->n_ids; i++)
        if (mark_begins(mark, wish->ids[i]))
            return true;
    return false;
}

static bool meets(const struct history_wish *wish, struct str id)
{
    for (size_t i = 0; i < wish->n_ids; i++)
        if (str_has_prefix(id, wish->ids[i]))
            return true;
    return false;
}

/* Keeps the event if it may be one of the wish's. */
static void judged_pick(struct history *history, const struct event *event,
                        const struct judgement *judgement)
{
    history->n_taken++;
    if (history->is_over || judgement->effect == EFFECT_UNSEEN ||
        !is_of_wish(history, event, judgement))
        return;
    struct history_entry entry = {
        .event = *event, .judgement = *judgement, .order = history->n_taken};
    bool is_answer =
        judgement->address.item == UINT32_MAX && event->cells[EVENT_REF].n > 0;
    if (!is_answer &&
        !(filter_meets(history, judgement) && is_named(history, &entry)))
        return;
    history->is_over = history->most > 0 && history->n == history->most;
    if (history->is_over) {
        history->n = 0;
        return;
    }
    event_keep(history->kept, event, &entry.event);
    if (judgement->address.label.n > 0)
        entry.judgement.address.label = entry.event.cells[EVENT_PERIOD];
    ARENA_PUSH_LONG(history->kept, history->entries, history->n,
                    history->capacity, entry);
}

void history_take(struct history *history, const struct event *event,
                  uint32_t writer)
{
    struct str id = event->cells[EVENT_ID];
    struct judgement judgement = fold_judge(history->fold, event, writer);
    known_put(history, event, &judgement);
    if (meets(history->wish, id))
        ARENA_PUSH(history->arena, history->met, history->n_met,
                   history->met_capacity, str_dup(history->arena, id));
    judged_pick(history, event, &judgement);
}

void history_pick(struct history *part, const struct event *event,
                  uint32_t writer)
{
    struct judgement judgement = fold_judge(part->fold, event, writer);
    judged_pick(part, event, &judgement);
}

/* Can the event be one that the wish is about? Of one without a place of its
   own only what names its id speaks. */
static bool may_be_wanted(const struct history *history,
                          const struct brief *brief)
{
    const struct history_wish *wish = history->wish;
    struct date day = event_key_at_day(brief->key);
    bool is_placed = brief->item != UINT32_MAX;
    if (history->is_over || brief->hearing == HEARD_NOT_YET ||
        (wish->acts != 0 && !(wish->acts >> brief->act & 1)) ||
        date_compare(day, wish->since) < 0 ||
        date_compare(event_key_on(brief->key), wish->from) < 0 ||
        (!date_is_none(wish->until) && date_compare(day, wish->until) > 0) ||
        (wish->office != OFFICE_NONE && brief->office != wish->office &&
         brief->by != wish->office))
        return false;
    if (wish->n_places + wish->n_ids > 0 && !has_place(history, brief->item))
        return false;
    if (brief->hearing != HEARD || history->items == NULL)
        return true;
    return is_placed && history->items[brief->item] &&
           filter_has_region(wish->filter, brief->region);
}

bool history_passes(const struct history *history,
                    const struct brief_line *line, const struct brief *brief)
{
    return history_knows_without(history, line, brief) &&
           !may_meet(history->wish, brief->mark) &&
           !may_be_wanted(history, brief);
}

/* By what the answer names. */
static const struct {
    enum act act;
    enum act target;
    struct word means;
} meanings[] = {
    {ACT_APPROVE, ACT_DONE, WORD("approve", "销号", "done")},
    {ACT_APPROVE, ACT_EXEMPT,
     WORD("approve-exempt", "同意不适用", "not applicable")},
    {ACT_APPROVE, ACT_DEFER,
     WORD("approve-defer", "同意延期", "deferral granted")},
};

/* A return of what was approved: it takes a document. */
static bool is_reopening(const struct event *event,
                         const struct history_place *target)
{
    return event->act == ACT_RETURN && target != NULL &&
           event->cells[EVENT_DOC].n > 0 &&
           (target->act == ACT_APPROVE || target->is_approved);
}

static const struct word *meaning_of(const struct history_entry *entry,
                                     const struct history_place *target)
{
    static const struct word first =
        WORD("first-review", "初审通过", "passed by the lead");
    static const struct word reopen = WORD("reopen", "恢复办理", "reopen");
    const struct event *event = &entry->event;
    if (event->act == ACT_UNKNOWN)
        return NULL;
    if (event->act == ACT_APPROVE && entry->judgement.effect == EFFECT_SHOWN)
        return &first;
    if (is_reopening(event, target))
        return &reopen;
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
        if (target != NULL && meanings[i].act == event->act &&
            meanings[i].target == target->act)
            return &meanings[i].means;
    return &acts[event->act].word;
}

/* The item of what it answers, when it names none itself. */
static void address_inherit(const struct history *history,
                            struct history_entry *entry,
                            const struct history_place *target)
{
    struct address *address = &entry->judgement.address;
    for (int i = 0; i < HOPS && target != NULL; i++) {
        if (address->item != UINT32_MAX)
            return;
        *address = target->address;
        target = known_find(history, target->target);
    }
}

static int by_writing(const void *a, const void *b, void *context)
{
    (void)context;
    const struct history_entry *x = a, *y = b;
    int order = date_compare(x->event.at_day, y->event.at_day);
    if (order == 0)
        order = (x->event.at_second > y->event.at_second) -
                (x->event.at_second < y->event.at_second);
    return order != 0 ? order : (x->order > y->order) - (x->order < y->order);
}

/* The first of lines that stand more than once; two lines with one id, one of
   them forged, are two. */
static void entries_unite(struct history *history)
{
    struct intern lines = {0};
    size_t kept = 0;
    for (size_t i = 0; i < history->n; i++) {
        uint32_t n = lines.n;
        struct str line = event_line(&history->entries[i].event);
        if (intern_put(&lines, line) == n)
            history->entries[kept++] = history->entries[i];
    }
    history->n = kept;
    intern_release(&lines);
}

static int by_id(const void *a, const void *b, void *context)
{
    (void)context;
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

/* Tells what an entry means, now that what it names is known; false when it is
   not of the wish after all. */
static bool entry_finish(const struct history *history,
                         struct history_entry *entry)
{
    struct str ref = entry->event.cells[EVENT_REF];
    const struct history_place *target =
        ref.n > 0 ? known_find(history, event_mark(ref)) : NULL;
    bool whole = entry->judgement.address.item != UINT32_MAX || target == NULL;
    address_inherit(history, entry, target);
    entry->means = meaning_of(entry, target);
    return whole || (filter_meets(history, &entry->judgement) &&
                     is_named(history, entry));
}

void history_part_end(struct history *part)
{
    size_t kept = 0;
    for (size_t i = 0; i < part->n; i++)
        if (entry_finish(part, &part->entries[i]))
            part->entries[kept++] = part->entries[i];
    part->n = kept;
    sort_stable(part->entries, part->n, sizeof *part->entries, by_writing,
                NULL);
}

void history_end(struct history *history)
{
    known_settle(history);
    sort_stable(history->met, history->n_met, sizeof *history->met, by_id,
                NULL);
    history_part_end(history);
    entries_unite(history);
}

void history_part_begin(struct history *part, const struct history *whole,
                        struct arena *kept)
{
    uint32_t n_taken = part->n_taken;
    *part = *whole;
    part->kept = kept;
    part->entries = NULL;
    part->n = part->capacity = part->most = 0;
    part->n_taken = n_taken;
    part->is_over = false;
}

bool history_part_passes(const struct history *part,
                         const struct brief_line *line,
                         const struct brief *brief)
{
    return !line->has_ref && !may_meet(part->wish, brief->mark) &&
           !may_be_wanted(part, brief);
}

struct str history_meaning(const struct history_entry *entry, enum lang lang)
{
    return entry->means != NULL ? word_in(lang, entry->means)
                                : entry->event.cells[EVENT_ACT];
}

struct history_entry history_entry_keep(struct arena *arena,
                                        const struct history_entry *entry)
{
    struct history_entry kept = *entry;
    event_keep(arena, &entry->event, &kept.event);
    if (entry->judgement.address.label.n > 0)
        kept.judgement.address.label =
            str_dup(arena, entry->judgement.address.label);
    return kept;
}

size_t history_count(const struct history *history, struct str front)
{
    const struct str *met = history->met;
    size_t n = 0;
    for (size_t i = 0; i < history->n_met; i++)
        n += str_has_prefix(met[i], front) &&
             (i == 0 || !str_equal(met[i - 1], met[i]));
    return n;
}
