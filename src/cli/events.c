/* The events of the workspace, for commands. */
#include "wpc/cli/events.h"

#include "named_events.h"
#include "wpc/cli/app.h"

/* A history being filled; `passes` and `take` change for what is read again. */
struct filling {
    struct history *history;
    const struct journal *journal; /* whose number `writer` is */
    uint32_t writer;
    struct brief_reader reader;
    bool (*passes)(const struct history *history, const struct brief_line *line,
                   const struct brief *brief);
    void (*take)(struct history *history, const struct event *event,
                 uint32_t writer);
};

static void journal_turn(struct filling *filling, const struct journal *journal)
{
    struct fold *fold = filling->history->fold;
    if (filling->journal == journal)
        return;
    filling->journal = journal;
    filling->writer = fold_writer(fold, journal->writer);
    brief_reader_init(&filling->reader, fold, journal->writer, filling->writer);
}

static void event_take(void *context, const struct event *event,
                       const struct journal_place *place)
{
    struct filling *filling = context;
    journal_turn(filling, place->journal);
    filling->take(filling->history, event, filling->writer);
}

/* What does not pass is read the long way. */
static void plain_take(void *context, const struct journal *journal,
                       struct brief_lines *lines)
{
    struct filling *filling = context;
    journal_turn(filling, journal);
    briefs_read(&filling->reader, lines);
    for (size_t i = 0, k = 0; i < lines->n; i++) {
        struct brief_line *line = &lines->items[i];
        if (line->is_read)
            line->is_read =
                filling->passes(filling->history, line, &lines->briefs[k++]);
    }
}

enum rc call_history_fill(struct call *call, const struct journals *journals,
                          struct fold *fold, const struct history_wish *wish,
                          struct history *out)
{
    struct named_events named;
    struct filling filling = {
        .history = out, .passes = history_passes, .take = history_take};
    struct journal_reading reading = {.sys = &call->app->sys,
                                      .diags = call->diags,
                                      .is_quiet = true,
                                      .event = event_take,
                                      .plain = plain_take,
                                      .context = &filling};
    named_gather(&named, reading.sys, journals);
    history_begin(out, call->arena, fold, wish);
    history_expect(out, &named.early, &named.late);
    enum rc rc = journals_read(&reading, journals);
    if (named.late.n > 0) {
        marks_settle(&named.late);
        history_know_begin(out);
        filling.passes = history_knows_without;
        filling.take = history_know;
        enum rc again = journals_read(&reading, journals);
        rc = again > rc ? again : rc;
    }
    history_end(out);
    named_release(&named);
    return rc;
}

enum rc call_history_read(struct call *call, const struct history_wish *wish,
                          struct history *out)
{
    struct progress *progress = call->progress;
    return call_history_fill(call, &progress->journals, &progress->fold, wish,
                             out);
}

/* ---- fronts of ids */

struct telling {
    struct id_fronts *fronts;
    struct fold *fold;
    const struct journal *journal; /* that the reader is of */
    struct brief_reader reader;
};

static void front_tell(void *context, const struct event *event,
                       const struct journal_place *place)
{
    struct telling *telling = context;
    (void)place;
    fronts_see(telling->fronts, event_mark(event->cells[EVENT_ID]));
}

static void plain_tell(void *context, const struct journal *journal,
                       struct brief_lines *lines)
{
    struct telling *telling = context;
    if (telling->journal != journal) {
        telling->journal = journal;
        brief_reader_init(&telling->reader, telling->fold, journal->writer,
                          fold_writer(telling->fold, journal->writer));
    }
    briefs_read(&telling->reader, lines);
    for (size_t i = 0; i < lines->n_briefs; i++)
        fronts_see(telling->fronts, lines->briefs[i].mark);
}

enum rc call_fronts_find(struct call *call, struct id_fronts *fronts)
{
    struct progress *progress = call->progress;
    struct telling telling = {.fronts = fronts, .fold = &progress->fold};
    struct journal_reading reading = {.sys = &call->app->sys,
                                      .diags = call->diags,
                                      .is_quiet = true,
                                      .event = front_tell,
                                      .plain = plain_tell,
                                      .context = &telling};
    fronts_settle(fronts);
    return fronts->n > 0 ? journals_read(&reading, &progress->journals) : RC_OK;
}

enum rc call_gauges_read(struct call *call, struct gauges *out)
{
    struct history_wish wish = {
        .office = OFFICE_NONE,
        .acts = 1u << ACT_ADJUST | 1u << ACT_ACTUAL,
    };
    struct history history;
    *out = (struct gauges){0};
    if (call->progress == NULL)
        return RC_OK;
    enum rc rc = call_history_read(call, &wish, &history);
    if (rc == RC_OK)
        *out = gauges_of(call->arena, &history);
    return rc;
}

/* Names that a person could have meant. */
static struct str names_near(struct call *call, struct str name)
{
    const struct plan *plan = &call->workspace->plan;
    const struct journals *journals = &call->progress->journals;
    const struct intern *tables[] = {&plan->units.names, &plan->regions.names};
    struct str *names = NULL;
    size_t n = 0, capacity = 0;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        for (size_t k = 0; k < tables[i]->n; k++)
            ARENA_PUSH(call->arena, names, n, capacity, tables[i]->names[k]);
    for (size_t i = 0; i < journals->n; i++)
        ARENA_PUSH(call->arena, names, n, capacity, journals->items[i].writer);
    return nearest_names(call->arena, names, n, name);
}

static bool has_journal(const struct journals *journals, struct str name)
{
    for (size_t i = 0; i < journals->n; i++)
        if (str_equal(journals->items[i].writer, name))
            return true;
    return false;
}

enum rc call_office_find(struct call *call, struct str name, uint32_t *office)
{
    struct progress *progress = call->progress;
    *office = office_put(&progress->fold.offices, name);
    const struct office *facts = &progress->fold.offices.items[*office];
    if (facts->unit != UNIT_NONE || facts->region != REGION_NONE ||
        facts->is_coordinator || has_journal(&progress->journals, name))
        return RC_OK;
    struct str near = names_near(call, name);
    struct str shown =
        near.n > 0 ? str_join(call->arena, S("；相近："), near) : S("");
    return diag_add(call->diags, RC_USAGE, M_ASK_UNIT, (struct place){0},
                    ARGS(name, near, shown));
}

bool call_place_read(struct call *call, struct str text,
                     struct address *address)
{
    struct str part;
    return address_read(&call->progress->cells, text, address, &part) ==
           ADDRESS_OK;
}
