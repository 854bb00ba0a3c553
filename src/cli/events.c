/* The events of the workspace, for commands. */
#include "wpc/cli/events.h"

#include "event_marks.h"
#include "history_fill.h"
#include "wpc/cli/app.h"

enum rc call_history_fill(struct call *call, const struct journals *journals,
                          struct fold *fold, const struct history_wish *wish,
                          struct history *out)
{
    history_begin(out, call->arena, fold, wish);
    return history_fill(call, journals, out, NULL);
}

enum rc call_history_read(struct call *call, const struct history_wish *wish,
                          struct history *out)
{
    struct progress *progress = call->progress;
    return call_history_fill(call, &progress->journals, &progress->fold, wish,
                             out);
}

/* ---- fronts of ids */

static void front_see(void *context, uint64_t mark)
{
    fronts_see(context, mark);
}

enum rc call_fronts_find(struct call *call, struct id_fronts *fronts)
{
    struct progress *progress = call->progress;
    fronts_settle(fronts);
    if (fronts->n == 0)
        return RC_OK;
    return event_marks_read(
        &(struct event_marks){.sys = &call->app->sys,
                              .journals = &progress->journals,
                              .fold = &progress->fold,
                              .diags = call->diags,
                              .see = front_see,
                              .context = fronts});
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
