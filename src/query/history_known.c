/* Events by their ids. */
#include "history_known.h"

#include "wpc/base/halving.h"
#include "wpc/base/sort.h"

void history_expect(struct history *history, const struct marks *named,
                    struct marks *late)
{
    history->named = named;
    history->late = late;
}

/* Marks in `late` count once it is settled. */
static bool is_named(const struct history *history, uint64_t mark)
{
    return history->named == NULL || marks_have(history->named, mark) ||
           marks_have(history->late, mark);
}

static void known_add(struct history *history, const struct event *event,
                      const struct judgement *judgement)
{
    struct str ref = event->cells[EVENT_REF];
    struct history_place place = {
        .mark = event_mark(event->cells[EVENT_ID]),
        .target = ref.n > 0 ? event_mark(ref) : 0,
        .address = judgement->address,
        .act = event->act,
    };
    if (ref.n == 0 && !is_named(history, place.mark))
        return;
    if (place.address.label.n > 0)
        place.address.label = str_dup(history->arena, place.address.label);
    ARENA_PUSH_LONG(history->arena, history->known, history->n_known,
                    history->known_capacity, place);
}

void known_put(struct history *history, const struct event *event,
               const struct judgement *judgement)
{
    struct str ref = event->cells[EVENT_REF];
    known_add(history, event, judgement);
    if (ref.n > 0 && !is_named(history, event_mark(ref)))
        marks_put(history->late, event_mark(ref));
}

void history_know_begin(struct history *history)
{
    history->n_known = 0;
}

void history_know(struct history *history, const struct event *event,
                  uint32_t writer)
{
    struct judgement judgement = fold_judge(history->fold, event, writer);
    known_add(history, event, &judgement);
}

bool history_knows_without(const struct history *history,
                           const struct brief_line *line,
                           const struct brief *brief)
{
    return !line->has_ref && !is_named(history, brief->mark);
}

static int by_mark(const void *a, const void *b, void *context)
{
    (void)context;
    const struct history_place *x = a, *y = b;
    return (x->mark > y->mark) - (x->mark < y->mark);
}

static void equal_ones_unite(struct history *history)
{
    size_t kept = 0;
    for (size_t i = 0; i < history->n_known; i++)
        if (kept == 0 ||
            history->known[kept - 1].mark != history->known[i].mark)
            history->known[kept++] = history->known[i];
    history->n_known = kept;
}

/* SIZE_MAX when it is not known. */
static size_t known_at(const struct history *history, uint64_t mark)
{
    struct halving halving = {.end = history->n_known};
    while (halving_asks(&halving))
        halving_tell(&halving, history->known[halving.middle].mark < mark);
    size_t at = halving.from;
    return at < history->n_known && history->known[at].mark == mark ? at
                                                                    : SIZE_MAX;
}

void known_settle(struct history *history)
{
    sort_stable(history->known, history->n_known, sizeof *history->known,
                by_mark, NULL);
    equal_ones_unite(history);
    for (size_t i = 0; i < history->n_known; i++) {
        const struct history_place *place = &history->known[i];
        size_t at = known_at(history, place->target);
        if (place->act == ACT_APPROVE && at != SIZE_MAX)
            history->known[at].is_approved = true;
    }
}

const struct history_place *known_find(const struct history *history,
                                       uint64_t mark)
{
    size_t at = known_at(history, mark);
    return at == SIZE_MAX ? NULL : &history->known[at];
}
