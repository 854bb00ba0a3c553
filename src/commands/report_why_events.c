/* What lies behind the lines of report --why: cells and events. */
#include "report_why_rows.h"
#include "wpc/cli/events.h"

/* Marks and statuses that make a cell one of those that a figure is about; the
   others are about every cell that applies. */
static unsigned asks_of(unsigned figures)
{
    static const struct {
        enum figure figure;
        unsigned asks;
    } of[] = {
        {FIGURE_OVERDUE, ASK_OVERDUE},
        {FIGURE_TO_ASSESS, ASK_TO_ASSESS},
        {FIGURE_EXEMPT, ASK_STATUS << STATUS_EXEMPT},
        {FIGURE_CONDITIONAL, ASK_CONDITIONAL},
        {FIGURE_DEFERRED, ASK_DEFERRED},
        {FIGURE_SELF_REVIEWED, ASK_SELF_REVIEW},
        {FIGURE_CLAIMED, ASK_STATUS << STATUS_CLAIMED},
    };
    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        if (figures >> of[i].figure & 1)
            return of[i].asks;
    return 0;
}

static void cell_put(struct why *why, size_t row, uint32_t cell)
{
    struct call *call = why->report->call;
    const struct fold *fold = &call->progress->fold;
    struct address address = cell_address(fold->cells, cell);
    struct why_row *out = &why->rows[row];
    struct buf text = {0};
    address_put(&text, fold->cells->plan, &address);
    ARENA_PUSH(call->arena, out->cells, out->n_cells, out->cells_capacity,
               str_dup(call->arena, buf_str(&text)));
    buf_release(&text);
    if (address.region != REGION_NONE && out->counted.cell == CELL_NONE)
        out->regions = str_format(
            call->arena, "%.*s%s%.*s", STR_ARG(out->regions),
            out->regions.n > 0 ? "、" : "",
            STR_ARG(fold->cells->plan->regions.items[address.region].name));
    struct deferral granted = cell_deferral(fold, cell);
    char day[DATE_TEXT];
    if (!date_is_none(granted.to))
        ARENA_PUSH(call->arena, out->days, out->n_days, out->days_capacity,
                   str_dup(call->arena, date_write_iso(granted.to, day)));
    ARENA_PUSH(call->arena, why->of_row, why->n_of_row, why->of_row_capacity,
               row);
    ARENA_PUSH(call->arena, why->places, why->n_places, why->places_capacity,
               address);
}

static bool is_about(const struct why *why, uint32_t cell)
{
    struct question question = call_question(why->report->call);
    struct standing standing =
        standing_of_cell(&question.rules, question.fold, cell);
    unsigned asks = asks_of(why->bits.figures);
    bool out =
        standing.status == STATUS_EXEMPT ||
        (standing.status != STATUS_DONE && standing.asks & ASK_CONDITIONAL);
    return asks != 0 ? (standing.asks & asks) != 0 : !out;
}

static void cells_find(struct why *why, size_t row)
{
    const struct call *call = why->report->call;
    const struct cells *cells = call->progress->fold.cells;
    const struct counted *counted = &why->rows[row].counted;
    const struct plan *plan = cells->plan;
    if (counted->cell != CELL_NONE) {
        cell_put(why, row, counted->cell);
        return;
    }
    if (counted->obligation == NULL || counted->item == NULL)
        return;
    const struct cell_run *run =
        cell_run_find(cells, (uint32_t)(counted->item - plan->items),
                      (uint32_t)(counted->obligation -
                                 item_reading(plan, counted->item)->items));
    if (run == NULL || run->n_periods != 1)
        return;
    for (uint32_t i = run->first; i < run->first + cell_run_count(run); i++) {
        uint32_t region = cell_address(cells, i).region;
        bool here = region == REGION_NONE ||
                    region_set_is_empty(counted->regions) ||
                    region_set_has(counted->regions, region);
        if (here && is_about(why, i))
            cell_put(why, row, i);
    }
}

/* ---- the events behind them */

/* What moved the cell, or waits to. */
static bool is_behind(const struct history_entry *entry)
{
    enum effect effect = entry->judgement.effect;
    return entry->judgement.address.item != UINT32_MAX &&
           (effect == EFFECT_COUNTS || effect == EFFECT_WAITS ||
            effect == EFFECT_APPROVED || effect == EFFECT_RETURNED);
}

/* What an office reported in the cycle that is due. */
static bool is_report(const struct history_entry *entry)
{
    return acts[entry->event.act].is_report &&
           entry->judgement.effect != EFFECT_VOIDED;
}

/* By office where those are counted, else by item; UINT32_MAX: of none. */
static uint32_t key_of(const struct why *why, const struct history_entry *entry)
{
    if (why->counts_offices)
        return is_report(entry) ? entry->judgement.office : UINT32_MAX;
    return is_behind(entry) ? entry->judgement.address.item : UINT32_MAX;
}

static void entries_index(struct why *why)
{
    const struct call *call = why->report->call;
    const struct history *history = &why->history;
    size_t n = why->counts_offices ? history->fold->offices.n
                                   : call->workspace->plan.n_items;
    why->first_of = ARENA_ARRAY(call->arena, uint32_t, n + 2);
    why->entries = ARENA_ARRAY(call->arena, uint32_t, history->n);
    uint32_t *next = why->first_of + 1;
    for (size_t i = 0; i < history->n; i++) {
        uint32_t key = key_of(why, &history->entries[i]);
        if (key != UINT32_MAX)
            next[key + 1]++;
    }
    for (size_t i = 1; i <= n; i++)
        next[i] += next[i - 1];
    for (size_t i = 0; i < history->n; i++) {
        uint32_t key = key_of(why, &history->entries[i]);
        if (key != UINT32_MAX)
            why->entries[next[key]++] = (uint32_t)i;
    }
}

/* Once, though several places of the row may meet it. */
static void event_put(struct why *why, size_t number, uint32_t entry)
{
    struct why_row *row = &why->rows[number];
    if (why->row_of[entry] == number + 1)
        return;
    why->row_of[entry] = number + 1;
    ARENA_PUSH(why->report->call->arena, row->events, row->n_events,
               row->events_capacity, &why->history.entries[entry]);
}

static void events_find(struct why *why, size_t place)
{
    const struct address *address = &why->places[place];
    uint32_t end = why->first_of[address->item + 1];
    for (uint32_t i = why->first_of[address->item]; i < end; i++) {
        uint32_t entry = why->entries[i];
        if (address_meets(address,
                          &why->history.entries[entry].judgement.address))
            event_put(why, why->of_row[place], entry);
    }
}

static void reports_find(struct why *why, size_t number)
{
    uint32_t office = why->rows[number].counted.office;
    uint32_t end = why->first_of[office + 1];
    for (uint32_t i = why->first_of[office]; i < end; i++)
        event_put(why, number, why->entries[i]);
}

static enum rc fronts_find(struct why *why)
{
    struct call *call = why->report->call;
    why->fronts = (struct id_fronts){.arena = call->arena};
    for (size_t i = 0; i < why->n; i++)
        for (size_t k = 0; k < why->rows[i].n_events; k++)
            fronts_put(&why->fronts,
                       why->rows[i].events[k]->event.cells[EVENT_ID]);
    return call_fronts_find(call, &why->fronts);
}

static unsigned report_acts(void)
{
    unsigned bits = 0;
    for (int i = 0; i < ACTS; i++)
        bits |= (unsigned)acts[i].is_report << i;
    return bits;
}

/* What is counted is places or offices, never both. */
static struct history_wish wish_of(const struct why *why)
{
    const struct fold *fold = &why->report->call->progress->fold;
    struct history_wish wish = {.office = OFFICE_NONE,
                                .places = why->places,
                                .n_places = why->n_places};
    if (why->counts_offices) {
        wish.acts = report_acts();
        wish.from = period_first(fold->cycle);
    }
    return wish;
}

enum rc why_events_read(struct why *why)
{
    struct call *call = why->report->call;
    if (call->progress == NULL)
        return RC_OK;
    why->history.fold = &call->progress->fold;
    for (size_t i = 0; i < why->n; i++) {
        cells_find(why, i);
        why->counts_offices |= why->rows[i].counted.office != OFFICE_NONE;
    }
    if (why->n_places == 0 && !why->counts_offices)
        return RC_OK;
    struct history_wish wish = wish_of(why);
    enum rc rc = call_history_read(call, &wish, &why->history);
    if (rc != RC_OK)
        return rc;
    entries_index(why);
    why->row_of = ARENA_ARRAY(call->arena, size_t, why->history.n);
    for (size_t i = 0; i < why->n_places; i++)
        events_find(why, i);
    for (size_t i = 0; i < why->n && why->counts_offices; i++)
        reports_find(why, i);
    return fronts_find(why);
}
