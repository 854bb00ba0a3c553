/* The fold's end: what was gathered of a cell becomes its status and marks. */
#include "fold_works.h"

static const struct fact *fact_of(const struct fold *fold, uint32_t cell,
                                  enum fact_kind kind)
{
    if (!(fold->states[cell].facts >> kind & 1))
        return NULL;
    return fact_find(&fold->works->facts, cell, kind);
}

/* A word against a standing claim counts when it is of another office, about a
   later day, and no approval came after it. */
static bool is_against(const struct cell_state *state, uint64_t key,
                       uint32_t office)
{
    return office != state->claim_office && key > state->answer_key &&
           date_compare(event_key_on(key), event_key_on(state->claim_key)) > 0;
}

static bool has_clash(const struct fold *fold, uint32_t cell)
{
    const struct cell_state *state = &fold->states[cell];
    const struct fact *claim = fact_of(fold, cell, FACT_CLAIM_OTHER);
    const struct fact *report = fact_of(fold, cell, FACT_REPORT_OTHER);
    const struct fact *word = fact_of(fold, cell, FACT_BLOCKED);
    uint32_t same = state->claim_exempt ? SAYS_EXEMPT : SAYS_DONE;
    if (state->claim_class == CLAIM_NONE)
        return false;
    if (claim != NULL && claim->data != state->claim_office &&
        rank_key(claim->key) > state->answer_key)
        return true;
    if (word != NULL && !(word->data & same) &&
        is_against(state, word->key, word->data >> SAYS_BITS))
        return true;
    const struct cell_report *last = &fold->reports[cell];
    if ((last->is_blocked || last->is_partial) &&
        is_against(state, last->key, last->office))
        return true;
    return report != NULL && report->data & (SAYS_BLOCKED | SAYS_PARTIAL) &&
           is_against(state, report->key, report->data >> SAYS_BITS);
}

/* What the plan says of a cell. */
struct planned {
    struct date day;
    uint32_t office; /* that answers for it */
    bool is_target;
    bool is_conditional;
};

/* What documents say of a cell; true when it is out of the count. */
static bool documents_apply(struct fold *fold, uint32_t cell,
                            const struct planned *planned)
{
    struct cell_state *state = &fold->states[cell];
    const struct fact *day = fact_of(fold, cell, FACT_DAY);
    const struct fact *applies = fact_of(fold, cell, FACT_APPLIES);
    const struct fact *cancelled = fact_of(fold, cell, FACT_CANCELLED);
    state->day = day != NULL ? date_unpack(day->data) : planned->day;
    if (planned->is_conditional && applies == NULL)
        state->marks |= ASK_CONDITIONAL;
    if (cancelled != NULL)
        state->marks |= ASK_CANCELLED;
    return cancelled != NULL || (applies != NULL && applies->data == 0);
}

static enum status reported_status(const struct fold *fold, uint32_t cell)
{
    const struct cell_report *last = &fold->reports[cell];
    const struct fact *returned = fact_of(fold, cell, FACT_RETURNED);
    if (last->key == 0 && returned == NULL)
        return STATUS_OPEN;
    bool after = returned != NULL && event_order(returned->key, returned->id,
                                                 last->key, last->id) > 0;
    return last->is_blocked && !after ? STATUS_BLOCKED : STATUS_ACTIVE;
}

static enum status status_of(const struct fold *fold, uint32_t cell, bool out)
{
    const struct cell_state *state = &fold->states[cell];
    bool settled =
        state->claim_class == CLAIM_APPROVED ||
        (state->claim_class == CLAIM_WAITS && fold->rules.review == REVIEW_OFF);
    if (settled && !state->claim_exempt)
        return STATUS_DONE;
    if (settled || out)
        return STATUS_EXEMPT;
    return state->claim_class == CLAIM_WAITS ? STATUS_CLAIMED
                                             : reported_status(fold, cell);
}

static unsigned request_marks(const struct fold *fold, uint32_t cell)
{
    const struct cell_state *state = &fold->states[cell];
    const struct fact *granted = fact_of(fold, cell, FACT_DEFERRED);
    const struct fact *asked = fact_of(fold, cell, FACT_DEFER_ASKED);
    const struct fact *last = asked != NULL ? asked : granted;
    unsigned marks = 0;
    if (granted != NULL)
        marks |= ASK_DEFERRED;
    if (asked != NULL)
        marks |= ASK_DEFER_ASKED;
    struct date limit =
        asked != NULL ? cell_effective_day(fold, cell) : state->day;
    if (last != NULL && !date_is_none(limit) &&
        date_compare(event_key_on(last->key), limit) > 0)
        marks |= ASK_DEFER_LATE;
    return marks;
}

/* A cell that is still to do, has a day and counts, and nobody speaks of it. */
static bool is_silent(const struct fold *fold, const struct cell_state *state,
                      uint32_t office)
{
    return state->status < STATUS_CLAIMED && !date_is_none(state->day) &&
           !(state->marks & ASK_CONDITIONAL) && office_is_silent(fold, office);
}

static void cell_end(struct fold *fold, uint32_t cell,
                     const struct planned *planned)
{
    struct cell_state *state = &fold->states[cell];
    bool out = documents_apply(fold, cell, planned);
    enum status status = status_of(fold, cell, out);
    state->status = (uint8_t)status & 7u;
    state->is_target = planned->is_target;
    state->marks |= request_marks(fold, cell);
    if (fact_of(fold, cell, FACT_ACTUAL) != NULL)
        state->marks |= ASK_FIGURE;
    bool by_claim = state->claim_class != CLAIM_NONE;
    if (by_claim && state->claim_class == CLAIM_WAITS &&
        fold->rules.review == REVIEW_OFF)
        state->marks |= ASK_SELF;
    if (!by_claim && fact_of(fold, cell, FACT_RETURNED) != NULL)
        state->marks |= ASK_RETURNED;
    bool late = !date_is_none(state->day) &&
                date_compare(event_key_on(state->claim_key), state->day) > 0;
    if (late && by_claim && !state->claim_exempt)
        state->marks |= ASK_DONE_LATE;
    if (has_clash(fold, cell))
        state->marks |= ASK_CLASH;
    if (is_silent(fold, state, planned->office))
        state->marks |= ASK_SILENT;
}

uint32_t run_office(const struct fold *fold, const struct cell_run *run,
                    uint64_t regions)
{
    return regions != 0
               ? fold->works->office_of_region[__builtin_ctzll(regions)]
               : item_lead(fold, run->item, fold->rules.today);
}

uint32_t cell_office(const struct fold *fold, uint32_t cell)
{
    struct address address = cell_address(fold->cells, cell);
    return run_office(fold, cell_run_of(fold->cells, cell),
                      region_set_of(address.region).bits);
}

/* Period by period, whose day is the same in all regions. */
static void run_end(struct fold *fold, const struct cell_run *run)
{
    struct planned planned = {.is_target = run->kind == OBLIGATION_TARGET,
                              .is_conditional = run->is_conditional};
    uint32_t end = run->first + cell_run_count(run);
    for (uint32_t i = 0; i < run->n_periods; i++) {
        uint64_t rest = run->regions;
        planned.day = cell_run_day(fold->cells, run, i);
        for (uint32_t cell = run->first + i; cell < end;
             cell += run->n_periods) {
            planned.office = run_office(fold, run, rest);
            cell_end(fold, cell, &planned);
            rest &= rest - 1;
        }
    }
}

void fold_end(struct fold *fold)
{
    const struct cells *cells = fold->cells;
    int64_t latest = event_key_moment(fold->works->latest);
    fold->latest = latest > 0 ? latest : 0;
    for (uint32_t i = 0; i < cells->n_runs; i++)
        run_end(fold, &cells->runs[i]);
}

static struct deferral deferral_of(const struct fold *fold, uint32_t cell,
                                   enum fact_kind kind)
{
    const struct fact *fact = fact_of(fold, cell, kind);
    if (fact == NULL)
        return (struct deferral){0};
    return (struct deferral){date_unpack(fact->data), event_key_on(fact->key),
                             fact->id};
}

struct deferral cell_deferral(const struct fold *fold, uint32_t cell)
{
    return deferral_of(fold, cell, FACT_DEFERRED);
}

struct deferral cell_deferral_asked(const struct fold *fold, uint32_t cell)
{
    return deferral_of(fold, cell, FACT_DEFER_ASKED);
}

struct date cell_effective_day(const struct fold *fold, uint32_t cell)
{
    struct deferral granted = cell_deferral(fold, cell);
    return date_is_none(granted.to) ? fold->states[cell].day : granted.to;
}

static struct event_mark_of mark_of(const struct fact *fact)
{
    return fact != NULL ? (struct event_mark_of){fact->key, fact->id}
                        : (struct event_mark_of){0};
}

struct event_mark_of cell_actual(const struct fold *fold, uint32_t cell)
{
    return mark_of(fact_of(fold, cell, FACT_ACTUAL));
}

struct event_mark_of cell_returned(const struct fold *fold, uint32_t cell)
{
    return mark_of(fact_of(fold, cell, FACT_RETURNED));
}

bool office_is_silent(const struct fold *fold, uint32_t office)
{
    return fold->cycle.every != EVERY_NONE && office != OFFICE_NONE &&
           !fold->offices.items[office].is_heard;
}

static bool party_has(struct fold *fold, uint32_t at, uint32_t office,
                      struct date day)
{
    const struct plan *plan = fold->cells->plan;
    const struct party *party = party_at(plan, at);
    uint32_t region = fold->offices.items[office].region;
    struct region_set reach =
        scope_reach(party_scope(plan, at), &plan->regions);
    if (region != REGION_NONE && region_set_has(reach, region))
        return true;
    for (size_t i = 0; i < party->names.n; i++) {
        uint32_t named = office_put(&fold->offices, party->names.items[i]);
        if (office_succeeds(&fold->offices, office, named, day))
            return true;
    }
    return false;
}

bool office_takes_part(struct fold *fold, uint32_t office, uint32_t item,
                       struct date day)
{
    const struct plan *plan = fold->cells->plan;
    const struct item *asked = &plan->items[item];
    return fold->offices.items[office].is_coordinator ||
           office == item_lead(fold, item, day) ||
           party_has(fold, asked->leads, office, day) ||
           party_has(fold, asked->participants, office, day);
}
