/* Journals into a history. */
#include "history_fill.h"

#include "named_events.h"

static void journal_turn(struct filling *filling, const struct journal *journal)
{
    struct fold *fold = filling->history->fold;
    if (filling->journal == journal)
        return;
    filling->journal = journal;
    if (filling->order != NULL)
        order_turn(filling->order, (size_t)(journal - filling->first));
    filling->writer = fold_writer(fold, journal->writer);
    brief_reader_init(&filling->reader, fold, journal->writer, filling->writer);
}

static void event_take(void *context, const struct event *event,
                       const struct journal_place *place)
{
    struct filling *filling = context;
    journal_turn(filling, place->journal);
    if (filling->order != NULL)
        order_put(filling->order, place->number, event_key(event));
    filling->take(filling->history, event, filling->writer);
}

static void plain_take(void *context, const struct journal *journal,
                       struct brief_lines *lines)
{
    struct filling *filling = context;
    journal_turn(filling, journal);
    briefs_read(&filling->reader, lines);
    if (filling->order != NULL)
        order_lines(filling->order, lines);
    for (size_t i = 0, k = 0; i < lines->n; i++) {
        struct brief_line *line = &lines->items[i];
        if (!line->is_read)
            continue;
        const struct brief *brief = &lines->briefs[k++];
        line->is_read = filling->passes(filling->history, line, brief);
        if (line->is_read && filling->order != NULL)
            order_put(filling->order, line->number, brief->key);
    }
}

struct journal_reading filling_reading(struct call *call,
                                       struct filling *filling)
{
    return (struct journal_reading){.sys = &call->app->sys,
                                    .diags = call->diags,
                                    .is_quiet = true,
                                    .event = event_take,
                                    .plain = plain_take,
                                    .context = filling};
}

enum rc history_fill(struct call *call, const struct journals *journals,
                     struct history *history, bool *falls)
{
    struct named_events named;
    struct writing_order order = {.falls = falls};
    struct filling filling = {.history = history,
                              .passes = history_passes,
                              .take = history_take,
                              .first = journals->items,
                              .order = falls != NULL ? &order : NULL};
    struct journal_reading reading = filling_reading(call, &filling);
    named_gather(&named, reading.sys, journals);
    history_expect(history, &named.early, &named.late);
    enum rc rc = journals_read(&reading, journals);
    order_end(&order);
    filling.order = NULL;
    if (named.late.n > 0) {
        marks_settle(&named.late);
        history_know_begin(history);
        filling.passes = history_knows_without;
        filling.take = history_know;
        enum rc again = journals_read(&reading, journals);
        rc = again > rc ? again : rc;
    }
    history_end(history);
    named_release(&named);
    return rc;
}
