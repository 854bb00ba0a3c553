/* Finding the events that an answer or a void names. */
#include "ruling.h"

#include "wpc/base/digest.h"
#include "wpc/text/blank.h"

enum { ID_LEAST = 4 };

static bool is_claim(enum act act)
{
    return act == ACT_DONE || act == ACT_EXEMPT || act == ACT_DEFER;
}

bool writer_is_coordinator(const struct record *record)
{
    const struct office *writer =
        &record->call->progress->fold.offices.items[record->writer_number];
    return writer->is_coordinator || writer->is_host;
}

struct str found_name(struct call *call, const struct record_found *found)
{
    const struct address *address = &found->judgement.address;
    struct str id = id_front(found->event.cells[EVENT_ID]);
    struct str act = word_in(call->lang, &acts[found->event.act].word);
    struct str place = address->item == UINT32_MAX
                           ? found->event.cells[EVENT_BY]
                           : target_name(call, address);
    return str_format(call->arena,
                      call->lang == LANG_ZH ? "%.*s（%.*s %.*s）"
                                            : "%.*s (%.*s, %.*s)",
                      STR_ARG(id), STR_ARG(place), STR_ARG(act));
}

static void ruling_put(struct rulings *rulings,
                       const struct record_found *found)
{
    ARENA_PUSH(rulings->record->call->arena, rulings->items, rulings->n,
               rulings->capacity, *found);
}

static enum rc ambiguous(struct call *call, struct str operand,
                         const struct record_found *items, size_t n)
{
    enum { SHOWN_MOST = 8 };
    struct str list = {0};
    for (size_t i = 0; i < n && i < SHOWN_MOST; i++) {
        if (i > 0)
            list = str_join(call->arena, list, S("、"));
        list = str_join(call->arena, list, found_name(call, &items[i]));
    }
    if (n > SHOWN_MOST)
        list = str_join(call->arena, list, S("…"));
    return misuse(call, M_EVENT_AMBIGUOUS, operand, list, S(""));
}

static bool id_wants(void *context, const struct record_found *found)
{
    const struct str *front = context;
    return str_has_prefix(found->event.cells[EVENT_ID], *front);
}

/* 198FF6BF and １９８ｆｆ６ｂｆ are 198ff6bf. */
static struct str id_plain(struct call *call, struct str operand)
{
    struct buf buf = {0};
    plain_put(&buf, operand);
    for (size_t i = 0; i < buf.n; i++)
        if (buf.p[i] >= 'A' && buf.p[i] <= 'F')
            buf.p[i] = (char)(buf.p[i] + ('a' - 'A'));
    struct str plain = str_dup(call->arena, buf_str(&buf));
    buf_release(&buf);
    return plain;
}

/* The same id in two files: the one that its writer wrote. */
static size_t foreign_drop(struct record_found *items, size_t n)
{
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        bool forged = false;
        for (size_t k = 0; k < n; k++)
            forged |= k != i && items[i].judgement.effect == EFFECT_FOREIGN &&
                      str_equal(items[k].event.cells[EVENT_ID],
                                items[i].event.cells[EVENT_ID]);
        if (!forged)
            items[kept++] = items[i];
    }
    return kept;
}

static enum rc by_id(struct rulings *rulings, struct str operand)
{
    struct call *call = rulings->record->call;
    struct str front = id_plain(call, operand);
    struct record_search search = {.wants = id_wants, .context = &front};
    if (front.n < ID_LEAST || !hex_is(front))
        return misuse(call, M_EVENT_UNKNOWN, operand, S(""), S(""));
    enum rc rc = record_find(rulings->record, &search);
    size_t n = foreign_drop(search.items, search.n);
    if (rc == RC_OK && n == 0)
        return misuse(call, M_EVENT_UNKNOWN, operand, S(""), S(""));
    if (rc == RC_OK && n > 1)
        return ambiguous(call, operand, search.items, n);
    if (rc == RC_OK)
        ruling_put(rulings, &search.items[0]);
    return rc;
}

/* One cell and what is wished of it. */
struct cell_wish {
    uint32_t cell;
    const struct address *whole; /* or of no one cell, but of this; NULL */
    struct str writer;
    enum effect effect; /* of claims */
};

static bool claim_wants(void *context, const struct record_found *found)
{
    const struct cell_wish *wish = context;
    return found->judgement.cell == wish->cell &&
           found->judgement.effect == wish->effect &&
           is_claim(found->event.act);
}

static bool is_of_whole(const struct cell_wish *wish,
                        const struct judgement *judgement)
{
    const struct address *typed = wish->whole, *said = &judgement->address;
    return typed != NULL && judgement->cell == CELL_NONE &&
           said->item == typed->item && said->obligation == typed->obligation &&
           said->region == typed->region && said->period.every == EVERY_NONE &&
           said->label.n == 0;
}

static bool own_wants(void *context, const struct record_found *found)
{
    static const bool gone[EFFECTS] = {
        [EFFECT_UNSEEN] = true,   [EFFECT_FOREIGN] = true,
        [EFFECT_UNPLACED] = true, [EFFECT_FAULTY] = true,
        [EFFECT_VOIDED] = true,   [EFFECT_IDLE] = true,
        [EFFECT_RETURNED] = true,
    };
    const struct cell_wish *wish = context;
    bool is_here = found->judgement.cell != CELL_NONE &&
                   found->judgement.cell == wish->cell;
    return (is_here || is_of_whole(wish, &found->judgement)) &&
           found->event.act != ACT_VOID &&
           str_equal(found->writer, wish->writer) &&
           !gone[found->judgement.effect];
}

static bool is_later(const struct record_found *a, const struct record_found *b)
{
    if (a->judgement.key != b->judgement.key)
        return a->judgement.key > b->judgement.key;
    return str_compare(a->event.cells[EVENT_ID], b->event.cells[EVENT_ID]) > 0;
}

/* The last one of each act, or else of all. */
static size_t last_keep(struct record_found *items, size_t n, bool by_act)
{
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        bool last = true;
        for (size_t k = 0; k < n; k++)
            last &= k == i || !is_later(&items[k], &items[i]) ||
                    (by_act && items[k].event.act != items[i].event.act);
        if (last)
            items[kept++] = items[i];
    }
    return kept;
}

/* Of what was approved: the claim, else the deferral. */
static size_t claims_first(struct record_found *items, size_t n)
{
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (items[i].event.act != ACT_DEFER)
            items[kept++] = items[i];
    return kept > 0 ? kept : n;
}

static enum rc of_cell(struct rulings *rulings, const struct address *target,
                       enum ruling_wish wish)
{
    struct record *record = rulings->record;
    struct cell_wish wanted = {
        .cell = cell_find(&record->call->progress->cells, target),
        .writer = record->writer,
        .effect = EFFECT_WAITS};
    struct record_search search = {.wants = wish == RULING_OWN ? own_wants
                                                               : claim_wants,
                                   .context = &wanted};
    enum rc rc = record_find(record, &search);
    size_t n = last_keep(search.items, search.n, wish != RULING_OWN);
    if (rc == RC_OK && n == 0 && wish == RULING_SETTLED) {
        wanted.effect = EFFECT_APPROVED;
        rc = record_find(record, &search);
        n = claims_first(search.items, last_keep(search.items, search.n, true));
    }
    if (rc == RC_OK && n > 1)
        return ambiguous(record->call, target_name(record->call, target),
                         search.items, n);
    if (rc == RC_OK && n == 1)
        ruling_put(rulings, &search.items[0]);
    return rc;
}

/* The last of one's own events that speaks of just what was typed as a whole,
   as a change of lead does, or of the only cell that it has. */
static enum rc of_whole(struct rulings *rulings, const struct address *typed)
{
    struct record *record = rulings->record;
    const struct cells *cells = &record->call->progress->cells;
    const uint32_t *run = &cells->run_of_item[typed->item];
    struct cell_wish wanted = {
        .cell = CELL_NONE, .whole = typed, .writer = record->writer};
    struct record_search search = {.wants = own_wants, .context = &wanted};
    if (run[1] - run[0] == 1 && cell_run_count(&cells->runs[run[0]]) == 1)
        wanted.cell = cells->runs[run[0]].first;
    enum rc rc = record_find(record, &search);
    if (rc == RC_OK && last_keep(search.items, search.n, false) > 0)
        ruling_put(rulings, &search.items[0]);
    return rc;
}

static enum rc operand_read(struct rulings *rulings, struct str operand,
                            enum ruling_wish wish, struct str verb)
{
    struct record *record = rulings->record;
    struct call *call = record->call;
    struct address address;
    struct str part;
    struct targets targets = {0};
    size_t before = rulings->n;
    if (address_read(&call->progress->cells, operand, &address, &part) ==
        ADDRESS_ITEM)
        return by_id(rulings, operand);
    bool is_whole = wish == RULING_OWN && call->record.regions.n == 0 &&
                    address.period.every == EVERY_NONE && address.label.n == 0;
    enum rc rc = is_whole ? of_whole(rulings, &address) : RC_OK;
    if (rc != RC_OK || rulings->n > before)
        return rc;
    rc = targets_read(record, operand, &targets);
    for (size_t i = 0; rc == RC_OK && i < targets.n; i++)
        rc = of_cell(rulings, &targets.items[i], wish);
    if (rc == RC_OK && rulings->n == before)
        rc = refuse(call, M_ANSWER_NOTHING, operand, verb, S(""));
    return rc;
}

enum rc rulings_find(struct rulings *rulings, struct record *record,
                     enum ruling_wish wish, struct str verb)
{
    const struct texts *operands = &record->call->operands;
    enum rc rc = RC_OK;
    rulings->record = record;
    for (size_t i = 0; rc == RC_OK && i < operands->n; i++)
        rc = operand_read(rulings, operands->items[i], wish, verb);
    return rc;
}

struct event *ruling_add(struct rulings *rulings, enum act act, size_t found,
                         struct str ref)
{
    struct record *record = rulings->record;
    const struct record_found *target = &rulings->items[found];
    const struct address *address = &target->judgement.address;
    struct event *event =
        record_add(record, act, address->item == UINT32_MAX ? NULL : address);
    record_set(record, event, EVENT_REF, ref);
    ARENA_PUSH(record->call->arena, rulings->of_draft, rulings->n_drafts,
               rulings->drafts_capacity, (uint32_t)found);
    return event;
}

const struct record_found *ruling_of(const struct rulings *rulings,
                                     size_t draft)
{
    return &rulings->items[rulings->of_draft[draft]];
}

enum rc claim_check(struct rulings *rulings, const struct record_found *found,
                    struct str verb)
{
    struct call *call = rulings->record->call;
    struct str name = found_name(call, found);
    enum effect effect = found->judgement.effect;
    if (effect == EFFECT_VOIDED || effect == EFFECT_IDLE)
        return refuse(call, M_ANSWER_VOIDED, name, S(""), S(""));
    if (!is_claim(found->event.act))
        return refuse(call, M_ANSWER_NOTHING, name, verb, S(""));
    if (effect < EFFECT_COUNTS)
        return refuse(call, M_ANSWER_POWERLESS, name, verb, S(""));
    return RC_OK;
}
