/* The events of the workspace, for commands. */
#include "wpc/cli/events.h"

#include "wpc/cli/app.h"

/* A history being filled. */
struct filling {
    struct history *history;
    struct fold *fold;
    const struct journal *journal; /* whose number `writer` is */
    uint32_t writer;
};

static void event_take(void *context, const struct event *event,
                       const struct journal_place *place)
{
    struct filling *filling = context;
    if (filling->journal != place->journal) {
        filling->journal = place->journal;
        filling->writer = fold_writer(filling->fold, place->journal->writer);
    }
    history_take(filling->history, event, filling->writer);
}

enum rc call_history_fill(struct call *call, const struct journals *journals,
                          struct fold *fold, const struct history_wish *wish,
                          struct history *out)
{
    struct filling filling = {.history = out, .fold = fold};
    struct journal_reading reading = {.sys = &call->app->sys,
                                      .diags = call->diags,
                                      .is_quiet = true,
                                      .event = event_take,
                                      .context = &filling};
    history_begin(out, call->arena, fold, wish);
    enum rc rc = journals_read(&reading, journals);
    history_end(out);
    return rc;
}

enum rc call_history_read(struct call *call, const struct history_wish *wish,
                          struct history *out)
{
    struct progress *progress = call->progress;
    return call_history_fill(call, &progress->journals, &progress->fold, wish,
                             out);
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
