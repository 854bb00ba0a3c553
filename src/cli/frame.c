/* The journals as of another day or another knowledge. */
#include "wpc/cli/frame.h"

#include "wpc/base/sort.h"
#include "wpc/cli/app.h"
#include "wpc/cli/events.h"

static struct journal_heads
ids_of(struct arena *arena, const struct closing *closing, struct str writer)
{
    struct journal_heads heads = {0};
    size_t capacity = 0;
    for (size_t i = 0; i < closing->n_heads; i++) {
        struct str ids = closing->heads[i].ids, id;
        if (!str_equal(closing->heads[i].writer, writer))
            continue;
        while (ids.n > 0 && str_next_part(&ids, ',', &id))
            ARENA_PUSH(arena, heads.items, heads.n, capacity, id);
    }
    return heads;
}

static bool has_journal(const struct journals *journals, struct str writer)
{
    for (size_t i = 0; i < journals->n; i++)
        if (str_equal(journals->items[i].writer, writer))
            return true;
    return false;
}

/* A journal that was closed with the others is not there any more. */
static enum rc absent_tell(struct frame *frame)
{
    const struct closing *closing = frame->closing;
    enum rc rc = RC_OK;
    for (size_t i = 0; i < closing->n_heads; i++) {
        const struct closing_head *head = &closing->heads[i];
        if (head->ids.n > 0 && !has_journal(&frame->journals, head->writer))
            rc = diag_add(frame->call->diags, RC_DATA, M_JOURNAL_HEAD,
                          (struct place){head->writer, 0, 0}, ARGS(head->ids));
    }
    return rc;
}

static enum rc pasts_read(struct frame *frame)
{
    struct call *call = frame->call;
    enum rc rc = absent_tell(frame);
    for (size_t i = 0; i < frame->journals.n; i++) {
        struct journal *journal = &frame->journals.items[i];
        struct journal_heads heads =
            ids_of(call->arena, frame->closing, journal->writer);
        enum rc read = journal_past_read(call->arena, &call->app->sys, journal,
                                         &heads, call->diags);
        rc = read > rc ? read : rc;
    }
    return rc;
}

enum rc frame_open(struct frame *frame, struct call *call,
                   const struct closing *closing, struct date known_at)
{
    const struct journals *all = &call->progress->journals;
    *frame = (struct frame){.call = call,
                            .journals = *all,
                            .conf = call->workspace->conf,
                            .cells = call->progress->cells,
                            .closing = closing,
                            .known_at = known_at};
    if (closing == NULL)
        return RC_OK;
    frame->journals.items = ARENA_ARRAY(call->arena, struct journal, all->n);
    for (size_t i = 0; i < all->n; i++)
        frame->journals.items[i] = all->items[i];
    frame->known_at = (struct date){0};
    if (!conf_rules_take(&frame->conf, closing->rules))
        return diag_add(call->diags, RC_DATA, M_CLOSING_RULES,
                        (struct place){0}, ARGS(closing->id));
    frame->cells.grace_days = frame->conf.grace_days;
    return pasts_read(frame);
}

/* Faults of lines are told once, however often they are read. */
static enum rc journals_take(struct frame *frame,
                             const struct journals *journals, struct fold *fold)
{
    struct call *call = frame->call;
    const struct sys *sys = &call->app->sys;
    bool told = frame->is_told;
    frame->is_told = true;
    if (!told || journals->n == 0)
        return journals_fold(sys, journals, fold, call->diags);
    struct journal_trial nothing = {.writer = journals->items[0].writer};
    return journals_try(sys, journals, fold, call->diags, &nothing);
}

enum rc frame_fold(struct frame *frame, struct date today, struct fold *fold)
{
    struct fold_rules rules =
        conf_fold_rules(&frame->conf, today, frame->known_at);
    fold_begin(fold, &frame->cells, &rules);
    return journals_take(frame, &frame->journals, fold);
}

/* ---- single events */

enum rc frame_history_read(struct frame *frame, struct fold *fold,
                           const struct history_wish *wish, struct history *out)
{
    return call_history_fill(frame->call, &frame->journals, fold, wish, out);
}

/* The journals of the coordinator and his host. */
static struct journals closers_of(struct frame *frame, struct fold *fold)
{
    struct arena *arena = frame->call->arena;
    const struct journals *all = &frame->journals;
    struct journals few = {ARENA_ARRAY(arena, struct journal, all->n), 0};
    for (size_t i = 0; i < all->n; i++) {
        uint32_t writer = fold_writer(fold, all->items[i].writer);
        const struct office *office = &fold->offices.items[writer];
        if (office->is_coordinator || office->is_host)
            few.items[few.n++] = all->items[i];
    }
    return few;
}

enum rc frame_office_history_read(struct frame *frame, struct fold *fold,
                                  const struct history_wish *wish,
                                  struct history *out)
{
    struct journals few = closers_of(frame, fold);
    return call_history_fill(frame->call, &few, fold, wish, out);
}

/* ---- closed periods */

/* Without a word about lines: frame_fold() has that, and about files that hold
   conflict markers too. */
static enum rc closers_read(struct frame *frame, const struct journals *few,
                            struct fold *fold, struct history *out)
{
    struct call *call = frame->call;
    struct history_wish wish = {.office = OFFICE_NONE, .acts = 1u << ACT_CLOSE};
    struct journal_trial nothing = {
        .writer = few->n > 0 ? few->items[0].writer : frame->conf.coordinator};
    enum rc rc =
        journals_try(&call->app->sys, few, fold, call->diags, &nothing);
    if (rc != RC_OK && rc != RC_DATA)
        return rc;
    rc = call_history_fill(frame->call, few, fold, &wish, out);
    return rc == RC_DATA ? RC_OK : rc;
}

static bool is_closing(const struct fold *fold,
                       const struct history_entry *entry)
{
    uint32_t office = entry->judgement.office;
    return entry->judgement.effect == EFFECT_SAID &&
           (fold->offices.items[office].is_coordinator ||
            fold->offices.items[office].is_host);
}

static int by_period(const void *a, const void *b, void *context)
{
    (void)context;
    const struct closing *x = a, *y = b;
    return date_compare(period_last(x->period), period_last(y->period));
}

enum rc frame_closings_read(struct frame *frame, struct date today,
                            struct closings *out)
{
    struct arena *arena = frame->call->arena;
    struct fold_rules rules =
        conf_fold_rules(&frame->conf, today, frame->known_at);
    struct history history;
    struct fold fold;
    *out = (struct closings){0};
    fold_begin(&fold, &frame->cells, &rules);
    struct journals few = closers_of(frame, &fold);
    enum rc rc = closers_read(frame, &few, &fold, &history);
    for (size_t i = 0; rc == RC_OK && i < history.n; i++) {
        struct closing closing;
        if (is_closing(&fold, &history.entries[i]) &&
            closing_read(arena, &history.entries[i].event, &closing) &&
            closing_find(out, closing.period) == NULL)
            ARENA_PUSH(arena, out->items, out->n, out->capacity, closing);
    }
    fold_release(&fold);
    sort_stable(out->items, out->n, sizeof *out->items, by_period, NULL);
    return rc;
}

const struct closing *closing_find(const struct closings *closings,
                                   struct period period)
{
    for (size_t i = 0; i < closings->n; i++) {
        struct period other = closings->items[i].period;
        if (other.every == period.every && other.year == period.year &&
            other.index == period.index)
            return &closings->items[i];
    }
    return NULL;
}
