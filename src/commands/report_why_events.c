/* What lies behind the lines of report --why: cells and events. */
#include <string.h>

#include "report_why_rows.h"
#include "wpc/base/sort.h"
#include "wpc/cli/event_stream.h"
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

/* What moved the cell, or waits to. What was voided is left out, and so is what
   voids it: together they come to nothing. */
static bool is_behind(const struct history_entry *entry)
{
    enum effect effect = entry->judgement.effect;
    return entry->judgement.address.item != UINT32_MAX &&
           entry->event.act != ACT_VOID &&
           (effect == EFFECT_COUNTS || effect == EFFECT_WAITS ||
            effect == EFFECT_APPROVED || effect == EFFECT_RETURNED);
}

/* What an office reported in the cycle that is due. */
static bool is_report(const struct history_entry *entry)
{
    return acts[entry->event.act].is_report &&
           entry->judgement.effect != EFFECT_VOIDED;
}

/* Rows of offices by their office. */
static void offices_index(struct why *why)
{
    struct call *call = why->report->call;
    uint32_t n = call->progress->fold.offices.n;
    why->n_offices = n;
    why->first_of = ARENA_ARRAY(call->arena, uint32_t, (size_t)n + 2);
    why->rows_of = ARENA_ARRAY(call->arena, uint32_t, why->n);
    uint32_t *next = why->first_of + 1;
    for (size_t i = 0; i < why->n; i++)
        if (why->rows[i].counted.office != OFFICE_NONE)
            next[why->rows[i].counted.office + 1]++;
    for (uint32_t i = 1; i <= n; i++)
        next[i] += next[i - 1];
    for (size_t i = 0; i < why->n; i++)
        if (why->rows[i].counted.office != OFFICE_NONE)
            why->rows_of[next[why->rows[i].counted.office]++] = (uint32_t)i;
}

static uint32_t name_put(struct why *why, struct str name)
{
    uint32_t known = intern_find(&why->names, name);
    return known != INTERN_NONE
               ? known
               : intern_put(&why->names,
                            str_dup(why->report->call->arena, name));
}

/* Once, though several places of the row may meet it. Only acts that wpc knows
   come here, and what those are called stays. */
static void event_put(struct why *why, struct why_row *row, size_t place,
                      const struct history_entry *entry)
{
    struct call *call = why->report->call;
    const struct str *cells = entry->event.cells;
    struct why_event event = {.means = history_meaning(entry, call->lang),
                              .on = entry->event.on,
                              .place = (uint32_t)place};
    if (row->last_entry == why->n_entries)
        return;
    row->last_entry = why->n_entries;
    event.office = name_put(why, cells[EVENT_OFFICE]);
    event.by = name_put(why, cells[EVENT_BY]);
    memcpy(event.id, cells[EVENT_ID].p, sizeof event.id);
    fronts_put(&why->fronts, cells[EVENT_ID]);
    ARENA_PUSH(call->arena, row->events, row->n_events, row->events_capacity,
               event);
}

static void places_take(struct why *why, const struct history *history,
                        const struct history_entry *entry)
{
    const struct address *address = &entry->judgement.address;
    if (!is_behind(entry))
        return;
    uint32_t end = history->first_place[address->item + 1];
    for (uint32_t i = history->first_place[address->item]; i < end; i++) {
        size_t place = (size_t)(history->places[i] - why->places);
        if (address_meets(&why->places[place], address))
            event_put(why, &why->rows[why->of_row[place]], place, entry);
    }
}

static void offices_take(struct why *why, const struct history_entry *entry)
{
    uint32_t office = entry->judgement.office;
    if (!is_report(entry) || office >= why->n_offices)
        return;
    for (uint32_t i = why->first_of[office]; i < why->first_of[office + 1]; i++)
        event_put(why, &why->rows[why->rows_of[i]], 0, entry);
}

static void entry_take(struct why *why, const struct history *history,
                       const struct history_entry *entry)
{
    why->n_entries++;
    if (why->counts_offices)
        offices_take(why, entry);
    else
        places_take(why, history, entry);
}

static int by_place(const void *a, const void *b, void *context)
{
    (void)context;
    const struct why_event *x = a, *y = b;
    return (x->place > y->place) - (x->place < y->place);
}

static enum rc entries_take(struct why *why, const struct event_scan *scan)
{
    const struct history *history = &scan->history;
    enum rc rc = RC_OK;
    for (size_t i = 0; i < history->n; i++)
        entry_take(why, history, &history->entries[i]);
    if (history->is_over) {
        struct event_stream *stream = stream_open(scan);
        const struct history_entry *entry = stream_next(stream);
        for (; entry != NULL; entry = stream_next(stream))
            entry_take(why, history, entry);
        rc = stream_close(stream);
    }
    for (size_t i = 0; i < why->n; i++)
        sort_stable(why->rows[i].events, why->rows[i].n_events,
                    sizeof *why->rows[i].events, by_place, NULL);
    return rc;
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
    struct event_scan scan = {0};
    why->fronts = (struct id_fronts){.arena = call->arena};
    if (call->progress == NULL)
        return RC_OK;
    for (size_t i = 0; i < why->n; i++) {
        cells_find(why, i);
        why->counts_offices |= why->rows[i].counted.office != OFFICE_NONE;
    }
    if (why->n_places == 0 && !why->counts_offices)
        return RC_OK;
    offices_index(why);
    struct history_wish wish = wish_of(why);
    enum rc rc = events_scan(&scan, call, &wish);
    if (rc == RC_OK)
        rc = entries_take(why, &scan);
    events_release(&scan);
    return rc == RC_OK ? call_fronts_find(call, &why->fronts) : rc;
}

void why_release(struct why *why)
{
    intern_release(&why->names);
    arena_release(&why->scratch);
}
