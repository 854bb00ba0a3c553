/* What waits for the coordinator. */
#include "wpc/query/waiting.h"

#include "wpc/base/halving.h"
#include "wpc/base/sort.h"

const struct word waiting_words[WAITINGS] = {
    [WAITING_CLAIM] = WORD("claim", "待审核", "claimed as done"),
    [WAITING_EXEMPT] = WORD("exempt", "申请不适用", "claimed not to apply"),
    [WAITING_DEFER] = WORD("defer", "申请延期", "requests to defer"),
    [WAITING_CONDITION] =
        WORD("conditional", "待认定", "to be settled whether they apply"),
    [WAITING_CLASH] = WORD("clash", "报送不一致", "contradictory reports"),
    [WAITING_RECORD] = WORD("no-record", "今年尚无记录", "no record this year"),
    [WAITING_REPORT] = WORD("silent", "未报送", "not reported"),
};

/* A list being made. */
struct making {
    struct waiting_list list;
    struct arena *arena;
    const struct history *history;
    const struct fold *fold;
};

static void row_put(struct making *making, struct waiting_row row)
{
    struct waiting_list *list = &making->list;
    ARENA_PUSH(making->arena, list->rows, list->n, list->capacity, row);
    list->n_of[row.what]++;
}

/* The claim that stands for its cell, or the request that it waits for; earlier
   ones went with it. */
static bool is_standing(const struct fold *fold,
                        const struct history_entry *entry)
{
    const struct judgement *judgement = &entry->judgement;
    if (judgement->effect != EFFECT_WAITS || judgement->cell == CELL_NONE)
        return false;
    if (entry->event.act == ACT_DEFER)
        return cell_deferral_asked(fold, judgement->cell).id == judgement->id;
    const struct cell_state *state = &fold->states[judgement->cell];
    return state->status == STATUS_CLAIMED && state->claim_id == judgement->id;
}

/* A clock that stood in the future must not make the wait negative. */
static struct date waiting_since(const struct fold *fold,
                                 const struct event *event)
{
    bool future = date_compare(event->at_day, fold->rules.today) > 0;
    return future ? event->on : event->at_day;
}

static void claim_put(struct making *making, const struct history_entry *entry)
{
    const struct judgement *judgement = &entry->judgement;
    const struct fold *fold = making->fold;
    const struct cell_state *state = &fold->states[judgement->cell];
    struct waiting_row row = {
        .what = WAITING_CLAIM,
        .entry = entry,
        .address = judgement->address,
        .n = 1,
        .office = judgement->office,
        .since = waiting_since(fold, &entry->event),
        .due = state->day,
        .marks = judgement->marks,
    };
    if (entry->event.act == ACT_EXEMPT)
        row.what = WAITING_EXEMPT;
    if (entry->event.act == ACT_DEFER) {
        row.what = WAITING_DEFER;
        row.to = cell_deferral_asked(fold, judgement->cell).to;
        row.due = cell_effective_day(fold, judgement->cell);
        row.marks |= state->marks & ASK_DEFER_LATE;
    } else {
        row.marks |= state->marks & (ASK_BACKDATED | ASK_DONE_LATE);
    }
    row_put(making, row);
}

/* Cells of one run that wait for the same thing, as one row. */
static void run_put(struct making *making, const struct cell_run *run,
                    enum waiting what,
                    bool (*waits)(const struct fold *fold, uint32_t cell))
{
    const struct fold *fold = making->fold;
    struct waiting_row row = {.what = what, .office = OFFICE_NONE};
    uint32_t end = run->first + cell_run_count(run);
    for (uint32_t cell = run->first; cell < end; cell++) {
        struct address address = cell_address(fold->cells, cell);
        if (!waits(fold, cell) ||
            !history_covers(making->history, &address, cell))
            continue;
        row.office = cell_office(fold, cell);
        row.address = address;
        row.n++;
        if (address.region != REGION_NONE)
            row.regions =
                region_set_union(row.regions, region_set_of(address.region));
    }
    if (row.n == 0)
        return;
    const struct obligation *obligation = cell_run_obligation(fold->cells, run);
    row.text = what == WAITING_CONDITION ? obligation->scope.condition
                                         : obligation->text;
    row.due = obligation->date;
    if (row.n > 1) {
        row.address.region = REGION_NONE;
        row.address.period = (struct period){0};
        row.office =
            region_set_is_empty(row.regions) ? row.office : OFFICE_NONE;
    }
    row_put(making, row);
}

static bool is_unsettled(const struct fold *fold, uint32_t cell)
{
    const struct cell_state *state = &fold->states[cell];
    return state->marks & ASK_CONDITIONAL && state->status != STATUS_DONE &&
           state->status != STATUS_EXEMPT;
}

static bool is_unrecorded(const struct fold *fold, uint32_t cell)
{
    const struct cell_state *state = &fold->states[cell];
    uint64_t last = fold->reports[cell].key;
    if (state->claim_key > last)
        last = state->claim_key;
    if (state->marks & ASK_CONDITIONAL || state->status == STATUS_EXEMPT)
        return false;
    return last == 0 || event_key_on(last).year < fold->rules.today.year;
}

static bool is_irregular(const struct fold *fold, const struct cell_run *run)
{
    const struct obligation *obligation = cell_run_obligation(fold->cells, run);
    return obligation != NULL && obligation->kind == OBLIGATION_EVERY &&
           obligation->every == EVERY_IRREGULAR &&
           date_compare(obligation->start, fold->rules.today) <= 0;
}

static bool has_clash(const struct fold *fold, uint32_t cell)
{
    return fold->states[cell].marks & ASK_CLASH;
}

static void clash_put(struct making *making, uint32_t cell)
{
    const struct fold *fold = making->fold;
    const struct cell_state *state = &fold->states[cell];
    struct address address = cell_address(fold->cells, cell);
    if (has_clash(fold, cell) &&
        history_covers(making->history, &address, cell))
        row_put(making,
                (struct waiting_row){.what = WAITING_CLASH,
                                     .address = address,
                                     .n = 1,
                                     .office = state->claim_office,
                                     .since = event_key_on(state->claim_key),
                                     .due = state->day});
}

static void runs_put(struct making *making)
{
    const struct cells *cells = making->fold->cells;
    for (uint32_t i = 0; i < cells->n_runs; i++) {
        const struct cell_run *run = &cells->runs[i];
        if (run->is_conditional)
            run_put(making, run, WAITING_CONDITION, is_unsettled);
        if (is_irregular(making->fold, run))
            run_put(making, run, WAITING_RECORD, is_unrecorded);
    }
    for (uint32_t cell = 0; cell < cells->n; cell++)
        clash_put(making, cell);
}

static bool is_covered(void *context, uint32_t cell)
{
    const struct making *making = context;
    struct address address = cell_address(making->fold->cells, cell);
    return history_covers(making->history, &address, cell);
}

static void silent_put(struct making *making)
{
    struct roll_choice choice = {is_covered, making};
    struct roll roll = roll_make(making->arena, making->fold, &choice);
    for (uint32_t i = 0; i < roll.n_due; i++)
        if (office_is_silent(making->fold, roll.due[i]))
            row_put(making,
                    (struct waiting_row){.what = WAITING_REPORT,
                                         .address = {.item = UINT32_MAX,
                                                     .region = REGION_NONE,
                                                     .period = roll.cycle},
                                         .office = roll.due[i],
                                         .due = roll.report_day});
    making->list.roll = roll;
}

static int by_what(const void *a, const void *b, void *context)
{
    (void)context;
    const struct waiting_row *x = a, *y = b;
    return (int)x->what - (int)y->what;
}

struct history_wish waiting_wish(void)
{
    return (struct history_wish){.office = OFFICE_NONE,
                                 .acts = 1u << ACT_DONE | 1u << ACT_EXEMPT |
                                         1u << ACT_DEFER,
                                 .effects = 1u << EFFECT_WAITS};
}

struct waiting_list waiting_list_make(struct arena *arena,
                                      const struct history *history)
{
    struct making making = {
        .arena = arena, .history = history, .fold = history->fold};
    for (size_t i = 0; i < history->n; i++)
        if (is_standing(making.fold, &history->entries[i]))
            claim_put(&making, &history->entries[i]);
    runs_put(&making);
    silent_put(&making);
    sort_stable(making.list.rows, making.list.n, sizeof *making.list.rows,
                by_what, NULL);
    return making.list;
}

/* Notes, zero reports and approvals contradict nobody. */
static unsigned contradicting_acts(void)
{
    return 1u << ACT_PROGRESS | 1u << ACT_BLOCKED | 1u << ACT_DONE |
           1u << ACT_EXEMPT | 1u << ACT_RETURN | 1u << ACT_VOID;
}

struct history_wish clash_wish(struct arena *arena,
                               const struct history *history)
{
    const struct fold *fold = history->fold;
    struct history_wish wish = {.office = OFFICE_NONE,
                                .acts = contradicting_acts()};
    struct address *places = NULL;
    size_t capacity = 0;
    for (uint32_t cell = 0; cell < fold->cells->n; cell++)
        if (has_clash(fold, cell))
            ARENA_PUSH(arena, places, wish.n_places, capacity,
                       cell_address(fold->cells, cell));
    wish.places = places;
    return wish;
}

static void clash_fill(struct waiting_row *row, const struct fold *fold,
                       const struct history_entry *entry)
{
    uint32_t cell = cell_find(fold->cells, &row->address);
    const struct cell_state *state = &fold->states[cell];
    const struct judgement *judgement = &entry->judgement;
    if (!address_meets(&judgement->address, &row->address))
        return;
    if (judgement->id == state->claim_id)
        row->entry = entry;
    else if (judgement->effect != EFFECT_VOIDED &&
             (judgement->office != state->claim_office ||
              entry->event.act == ACT_VOID))
        row->other = entry;
}

/* The first of the rows of clashes whose item is not before this one; they
   stand as the plan has their cells. */
static size_t clash_from(const struct waiting_row *rows, size_t n,
                         uint32_t item)
{
    struct halving halving = {.end = n};
    while (halving_asks(&halving))
        halving_tell(&halving, rows[halving.middle].address.item < item);
    return halving.from;
}

void waiting_clashes_fill(struct waiting_list *list, const struct history *said)
{
    size_t first = 0, n = list->n_of[WAITING_CLASH];
    for (int what = 0; what < WAITING_CLASH; what++)
        first += list->n_of[what];
    struct waiting_row *rows = list->rows + first;
    for (size_t i = 0; i < said->n; i++) {
        const struct history_entry *entry = &said->entries[i];
        uint32_t item = entry->judgement.address.item;
        for (size_t k = clash_from(rows, n, item);
             k < n && rows[k].address.item == item; k++)
            clash_fill(&rows[k], said->fold, entry);
    }
}

struct waiting_counts waiting_count(const struct fold *fold)
{
    const struct cells *cells = fold->cells;
    struct waiting_counts counts = {0};
    for (uint32_t i = 0; i < cells->n_runs; i++) {
        const struct cell_run *run = &cells->runs[i];
        uint32_t end = run->first + cell_run_count(run);
        bool unsettled = false;
        for (uint32_t cell = run->first; cell < end; cell++) {
            const struct cell_state *state = &fold->states[cell];
            counts.claims += state->status == STATUS_CLAIMED;
            counts.defers += (state->marks & ASK_DEFER_ASKED) != 0;
            counts.clashes += (state->marks & ASK_CLASH) != 0;
            unsettled |= is_unsettled(fold, cell);
        }
        counts.conditions += unsettled;
    }
    return counts;
}
