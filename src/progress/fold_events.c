/* The fold: what events come to, gathered by cell. */
#include "fold_works.h"

#include <assert.h>
#include <string.h>

#include "wpc/base/memory.h"

static_assert(sizeof(struct cell_report) + sizeof(struct cell_state) == 64,
              "doc/scale.md promises 64");
static_assert(sizeof(struct ref) == 32, "doc/scale.md promises 32");

struct period cycle_due(enum recurrence cycle, int report_day,
                        struct date today, struct date issued)
{
    struct period period = period_of(cycle, today);
    if (period.every == EVERY_NONE)
        return period;
    for (int back = 0; back < 2; back++) {
        period = period_of(cycle, date_add_days(period_first(period), -1));
        struct date end = date_add_days(period_last(period), report_day);
        if (date_compare(end, today) < 0)
            break;
    }
    bool begun = date_compare(period_last(period), issued) >= 0;
    return begun ? period : (struct period){0};
}

static void offices_begin(struct fold *fold)
{
    struct fold_works *works = fold->works;
    const struct plan *plan = fold->cells->plan;
    fold->offices = (struct offices){.plan = plan,
                                     .arena = &works->arena,
                                     .coordinator = fold->rules.coordinator,
                                     .host = fold->rules.host};
    size_t parties = party_count(plan);
    works->lead_of_party = ARENA_ARRAY(&works->arena, uint32_t, parties);
    for (size_t i = 0; i < parties; i++) {
        const struct unit_names *names = &party_at(plan, i)->names;
        works->lead_of_party[i] =
            names->n > 0 ? office_put(&fold->offices, names->items[0])
                         : OFFICE_NONE;
    }
    for (size_t i = 0; i < plan->regions.n; i++)
        works->office_of_region[i] =
            office_put(&fold->offices, plan->regions.items[i].name);
}

/* Items of one cell are the rule in long tables. */
static struct item_spot spot_of(const struct fold *fold, size_t i)
{
    const struct cells *cells = fold->cells;
    const struct item *item = &cells->plan->items[i];
    const struct cell_run *run = &cells->runs[cells->run_of_item[i]];
    bool is_only = cells->run_of_item[i + 1] - cells->run_of_item[i] == 1 &&
                   run->regions == 0 && run->n_periods == 1 &&
                   run->first_period.every == EVERY_NONE &&
                   !run->is_irregular &&
                   (run->label != 0 || run->obligation == CELL_WHOLE);
    uint32_t lead = fold->works->lead_of_party[item->leads];
    return (struct item_spot){
        .cell = is_only ? run->first : CELL_NONE,
        .label = run->label,
        .lead = lead < SPOT_FAR ? (uint16_t)lead : SPOT_FAR,
    };
}

static void spots_begin(struct fold *fold)
{
    struct fold_works *works = fold->works;
    const struct plan *plan = fold->cells->plan;
    works->spots = memory_room(plan->n_items, sizeof *works->spots);
    for (size_t i = 0; i < plan->n_items; i++)
        works->spots[i] = spot_of(fold, i);
    for (int type = 0; type < ITEM_TYPES; type++) {
        size_t first = plan->first[type], n = plan->first[type + 1] - first;
        works->is_numbered[type] = n > 0 && fold->cells->by_number == NULL &&
                                   plan->items[first].number == 1 &&
                                   plan->items[first + n - 1].number == n;
    }
}

/* A day that is none is before all, but nothing asked about is known at once.
 */
static void limits_set(struct fold *fold)
{
    const struct fold_rules *rules = &fold->rules;
    struct fold_works *works = fold->works;
    works->unknown_from = works->heard_from = UINT64_MAX;
    if (!date_is_none(rules->today))
        works->unseen_from = event_key_on_day(date_serial(rules->today) + 1);
    if (!date_is_none(rules->known_at))
        works->unknown_from = event_key_at(date_serial(rules->known_at) + 1, 0);
    if (fold->cycle.every != EVERY_NONE)
        works->heard_from =
            event_key_on_day(date_serial(period_first(fold->cycle)));
}

static void states_begin(struct fold *fold)
{
    uint32_t n = fold->cells->n;
    fold->states = memory_room(n, sizeof *fold->states);
    fold->reports = memory_room(n, sizeof *fold->reports);
    for (uint32_t i = 0; i < n; i++) {
        fold->states[i] = (struct cell_state){.claim_key = 0};
        fold->reports[i] = (struct cell_report){.percent = PERCENT_NONE};
    }
}

void fold_begin(struct fold *fold, const struct cells *cells,
                const struct fold_rules *rules)
{
    *fold = (struct fold){.cells = cells, .rules = *rules};
    fold->works = memory_take(1, sizeof *fold->works);
    states_begin(fold);
    fold->cycle = cycle_due(rules->cycle, rules->report_day, rules->today,
                            cells->plan->issued);
    limits_set(fold);
    offices_begin(fold);
    spots_begin(fold);
}

uint32_t fold_writer(struct fold *fold, struct str name)
{
    return office_put(&fold->offices, name);
}

static void ref_put(struct fold *fold, const struct brief *brief)
{
    const struct office *by = &fold->offices.items[brief->by];
    refs_put(&fold->works->refs,
             (struct ref){.target = brief->target,
                          .id = brief->mark,
                          .key = brief->key,
                          .to = brief->day,
                          .by = brief->by & 0x7FFFFF,
                          .act = (uint32_t)brief->act & 0xF,
                          .has_doc = brief->has_doc,
                          .is_office = by->is_coordinator || by->is_host});
}

void brief_refer(struct fold *fold, const struct brief *brief)
{
    if (acts[brief->act].has_ref && brief->hearing == HEARD &&
        !brief->is_faulty)
        ref_put(fold, brief);
}

void fold_refer(struct fold *fold, const struct event *event, uint32_t writer)
{
    struct address address;
    if (!acts[event->act].has_ref && event->act != ACT_ADJUST)
        return;
    struct brief brief = brief_of(fold, event, writer, &address);
    if (event->act != ACT_ADJUST) {
        brief_refer(fold, &brief);
        return;
    }
    if (brief.hearing != HEARD || brief.is_faulty || !brief.has_doc)
        return;
    const struct office *by = &fold->offices.items[brief.by];
    if (by->is_coordinator || by->is_host)
        adjust_put(fold, event, brief.by);
}

void fold_settle(struct fold *fold)
{
    refs_settle(&fold->works->refs);
    adjusts_settle(fold);
}

void fact_keep(struct fold *fold, uint32_t cell, enum fact_kind kind,
               uint64_t key, uint32_t id, uint32_t data)
{
    fact_put(
        &fold->works->facts,
        &(struct fact){
            .key = key, .id = id, .data = data, .cell = cell, .kind = kind});
    fold->states[cell].facts |= (uint16_t)(1u << kind);
}

static void claim_set(struct fold *fold, const struct judgement *judgement,
                      bool exempt, enum claim_class class)
{
    const struct office *office = &fold->offices.items[judgement->office];
    struct cell_state *state = &fold->states[judgement->cell];
    struct date on = event_key_on(judgement->key);
    struct date written = event_key_at_day(judgement->key);
    state->claim_key = judgement->key;
    state->claim_id = judgement->id;
    state->claim_office = judgement->office;
    state->claim_exempt = exempt;
    state->claim_class = (uint8_t) class & 3u;
    state->answer_key = judgement->answer_key;
    state->answer_id = judgement->answer_id;
    state->marks = judgement->marks;
    if (date_serial(written) - date_serial(on) > fold->rules.grace_days)
        state->marks |= ASK_BACKDATED;
    if (class == CLAIM_APPROVED && (office->is_host || office->is_coordinator))
        state->marks |= ASK_SELF_REVIEW;
}

/* What was granted of a duty without a period of its own is one time of many
   (第一次会商): it is a report, and the duty goes on. */
static bool claim_goes_on(const struct fold *fold, const struct brief *brief,
                          const struct judgement *judgement)
{
    bool granted = judgement->effect == EFFECT_APPROVED ||
                   fold->rules.review == REVIEW_OFF;
    return granted && brief->act == ACT_DONE &&
           cell_is_irregular(fold->cells, judgement->cell);
}

/* The claim that stands, and the last one of the other kind. */
static void claim_take(struct fold *fold, const struct brief *brief,
                       const struct judgement *judgement)
{
    if (claim_goes_on(fold, brief, judgement)) {
        report_take(fold, &(struct report){.key = judgement->key,
                                           .id = judgement->id,
                                           .cell = judgement->cell,
                                           .office = judgement->office,
                                           .act = ACT_DONE,
                                           .percent = PERCENT_NONE});
        return;
    }
    uint32_t cell = judgement->cell;
    struct cell_state *state = &fold->states[cell];
    bool exempt = brief->act == ACT_EXEMPT;
    bool other = state->claim_key != 0 && state->claim_exempt != exempt;
    enum claim_class class =
        judgement->effect == EFFECT_APPROVED ? CLAIM_APPROVED : CLAIM_WAITS;
    uint64_t rank = claim_rank(class, judgement->key);
    uint64_t before = claim_rank(state->claim_class, state->claim_key);
    if (event_order(rank, judgement->id, before, state->claim_id) > 0) {
        if (other)
            fact_keep(fold, cell, FACT_CLAIM_OTHER, before, state->claim_id,
                      state->claim_office);
        claim_set(fold, judgement, exempt, class);
    } else if (other) {
        fact_keep(fold, cell, FACT_CLAIM_OTHER, rank, judgement->id,
                  judgement->office);
    }
}

static void defer_take(struct fold *fold, const struct brief *brief,
                       const struct judgement *judgement)
{
    bool granted = judgement->effect == EFFECT_APPROVED;
    struct date to = judgement->granted;
    if (!granted || date_is_none(to))
        to = brief->day;
    fact_keep(fold, judgement->cell, granted ? FACT_DEFERRED : FACT_DEFER_ASKED,
              judgement->key, judgement->id, date_pack(to));
}

/* Words of those who may not move the cell matter for clashes alone. */
static void shown_take(struct fold *fold, const struct brief *brief,
                       const struct judgement *judgement)
{
    uint32_t says = 0;
    if (brief->act == ACT_BLOCKED)
        says = SAYS_BLOCKED;
    else if (brief->act == ACT_EXEMPT)
        says = SAYS_EXEMPT;
    else if (brief->act == ACT_DONE)
        says = SAYS_DONE;
    if (says != 0 && judgement->cell != CELL_NONE)
        fact_keep(fold, judgement->cell, FACT_BLOCKED, judgement->key,
                  judgement->id, judgement->office << SAYS_BITS | says);
}

void brief_take(struct fold *fold, const struct brief *brief)
{
    struct judgement judgement = brief_judge(fold, brief);
    if (judgement.effect != EFFECT_VOIDED && acts[brief->act].is_report)
        office_hear(fold, brief->office, brief->key);
    if (judgement.effect == EFFECT_COUNTS)
        report_take(fold, &(struct report){.key = brief->key,
                                           .id = judgement.id,
                                           .cell = brief->cell,
                                           .office = brief->office,
                                           .act = brief->act,
                                           .percent = brief->percent});
    else if (judgement.effect == EFFECT_SHOWN)
        shown_take(fold, brief, &judgement);
    else if (brief->act == ACT_DEFER && (judgement.effect == EFFECT_WAITS ||
                                         judgement.effect == EFFECT_APPROVED))
        defer_take(fold, brief, &judgement);
    else if (judgement.effect == EFFECT_WAITS ||
             judgement.effect == EFFECT_APPROVED)
        claim_take(fold, brief, &judgement);
    else if (judgement.effect == EFFECT_RETURNED && brief->act != ACT_DEFER)
        fact_keep(fold, judgement.cell, FACT_RETURNED, judgement.answer_key,
                  judgement.answer_id, 0);
}

void fold_take(struct fold *fold, const struct event *event, uint32_t writer)
{
    struct address address;
    struct brief brief = brief_of(fold, event, writer, &address);
    latest_add(&fold->works->latest, brief.key);
    if (is_for_cells(&brief))
        brief_take(fold, &brief);
}

void fold_release(struct fold *fold)
{
    struct fold_works *works = fold->works;
    offices_release(&fold->offices);
    refs_release(&works->refs);
    facts_release(&works->facts);
    arena_release(&works->arena);
    memory_release(works->spots);
    memory_release(fold->states);
    memory_release(fold->reports);
    memory_release(works);
    *fold = (struct fold){0};
}
