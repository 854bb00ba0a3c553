/* What one event comes to: seen, honest, placed, with the right to it, and how
   it was answered. */
#include "fold_works.h"

const struct word effect_words[EFFECTS] = {
    {STR("unseen"), STR("当时未见"), STR("not known then")},
    {STR("foreign"), STR("无权填写"), STR("not its writer's to write")},
    {STR("unplaced"), STR("无此事项"), STR("about nothing in the plan")},
    {STR("said"), STR("仅记录"), STR("recorded")},
    {STR("shown"), STR("仅列示"), STR("shown, moves nothing")},
    {STR("voided"), STR("已撤回"), STR("voided")},
    {STR("counts"), STR("有效"), STR("counts")},
    {STR("waits"), STR("待审核"), STR("waits for an answer")},
    {STR("approved"), STR("已同意"), STR("approved")},
    {STR("returned"), STR("已退回"), STR("returned")},
    {STR("idle"), STR("不起作用"), STR("without effect")},
};

uint32_t event_short(struct str id)
{
    return (uint32_t)(event_mark(id) >> 32);
}

bool event_is_seen(const struct fold *fold, const struct event *event)
{
    const struct fold_rules *rules = &fold->rules;
    return date_compare(event->on, rules->today) <= 0 &&
           (date_is_none(rules->known_at) ||
            date_compare(event->at_day, rules->known_at) <= 0);
}

/* The number of a name that is most often the writer's own. */
static uint32_t office_of(struct fold *fold, struct str name, uint32_t likely)
{
    if (str_equal(name, fold->offices.items[likely].name))
        return likely;
    return office_put(&fold->offices, name);
}

bool event_is_honest(struct fold *fold, const struct event *event,
                     uint32_t writer, uint32_t *by, uint32_t *office)
{
    *by = office_of(fold, event->cells[EVENT_BY], writer);
    *office = office_of(fold, event->cells[EVENT_OFFICE], *by);
    const struct office *facts = &fold->offices.items[*by];
    return *by == writer &&
           (*office == *by || facts->is_coordinator || facts->is_host);
}

/* The region for its own cells, the item's first lead, the coordinator. */
static bool may_move(struct fold *fold, const struct judgement *judgement,
                     struct date on)
{
    struct offices *offices = &fold->offices;
    uint32_t office = judgement->office;
    const struct office *facts = &offices->items[office];
    uint32_t region = judgement->address.region;
    if (facts->is_coordinator ||
        (region != REGION_NONE && facts->region == region))
        return true;
    uint32_t lead = item_lead(fold, judgement->address.item, on);
    return office_succeeds(offices, office, lead, on);
}

/* All answers to one event, by kind; NULL when there is none. */
struct answers {
    const struct ref *approval;
    const struct ref *document; /* last return with one that named the claim */
    const struct ref *return_last;
    bool is_voided;
    bool passed; /* by the lead */
};

static const struct ref *later(const struct ref *a, const struct ref *b)
{
    if (a == NULL)
        return b;
    bool after = b->key > a->key || (b->key == a->key && b->id > a->id);
    return after ? b : a;
}

static bool is_lead_of(struct fold *fold, const struct judgement *judgement,
                       const struct ref *ref)
{
    struct date on = event_key_on(ref->key);
    uint32_t item = judgement->address.item;
    return fold->rules.review == REVIEW_LEAD_OFFICE && item != UINT32_MAX &&
           office_succeeds(&fold->offices, ref->by, item_lead(fold, item, on),
                           on);
}

static struct answers answers_to(struct fold *fold,
                                 const struct judgement *judgement,
                                 uint64_t mark, uint32_t by)
{
    struct answers answers = {0};
    size_t n;
    struct ref *refs = refs_of(&fold->works->refs, mark, &n);
    for (size_t i = 0; i < n; i++) {
        struct ref *ref = &refs[i];
        if (ref->is_dead)
            continue;
        if (ref->act == ACT_VOID) {
            ref->is_own |= ref->by == by;
            answers.is_voided |= ref->by == by;
        } else if (ref->act == ACT_APPROVE && ref->is_office) {
            answers.approval = later(answers.approval, ref);
        } else if (ref->act == ACT_APPROVE) {
            answers.passed |= is_lead_of(fold, judgement, ref);
        } else if (ref->is_office) {
            answers.return_last = later(answers.return_last, ref);
        }
        if (ref->act == ACT_RETURN && ref->is_office && ref->has_doc &&
            !ref->reopens)
            answers.document = later(answers.document, ref);
    }
    return answers;
}

static void answer_set(struct judgement *judgement, enum effect effect,
                       const struct ref *ref)
{
    judgement->effect = effect;
    judgement->answer_key = ref->key;
    judgement->answer_id = (uint32_t)(ref->id >> 32);
    judgement->granted = ref->to;
}

/* A claim or request, and what the coordinator said to it. */
static void claim_judge(struct judgement *judgement,
                        const struct answers *answers)
{
    const struct ref *approval = answers->approval;
    const struct ref *document = answers->document;
    if (answers->passed)
        judgement->marks |= ASK_FIRST_REVIEW;
    if (approval != NULL &&
        (document == NULL || later(document, approval) == approval)) {
        answer_set(judgement, EFFECT_APPROVED, approval);
        /* The coordinator, or the office itself, says the contrary of what
           holds; somebody must look. */
        const struct ref *other = answers->return_last;
        if (answers->is_voided ||
            (other != NULL && !other->reopens && other != document &&
             later(approval, other) == other))
            judgement->marks |= ASK_CLASH;
    } else if (answers->is_voided) {
        judgement->effect = EFFECT_VOIDED;
    } else if (answers->return_last != NULL) {
        answer_set(judgement, EFFECT_RETURNED, answers->return_last);
    } else {
        judgement->effect = EFFECT_WAITS;
    }
}

/* Reports, claims and requests: they speak of one cell. */
static void speech_judge(struct fold *fold, const struct event *event,
                         uint32_t by, struct judgement *judgement)
{
    struct answers answers =
        answers_to(fold, judgement, event_mark(event->cells[EVENT_ID]), by);
    bool is_claim = event->act == ACT_DONE || event->act == ACT_EXEMPT ||
                    event->act == ACT_DEFER;
    if (answers.is_voided && (!is_claim || answers.approval == NULL))
        judgement->effect = EFFECT_VOIDED;
    else if (!acts[event->act].has_item)
        judgement->effect = EFFECT_SAID;
    else if (judgement->cell == CELL_NONE ||
             !may_move(fold, judgement, event->on))
        judgement->effect = EFFECT_SHOWN;
    else if (is_claim)
        claim_judge(judgement, &answers);
    else
        judgement->effect = EFFECT_COUNTS;
}

/* An answer or void: does it hold? One that was turned to what its approval
   had named is not found here any more, and holds. */
static enum effect ref_effect(struct fold *fold, const struct event *event)
{
    uint64_t id = event_mark(event->cells[EVENT_ID]);
    size_t n;
    const struct ref *refs =
        refs_of(&fold->works->refs, event_mark(event->cells[EVENT_REF]), &n);
    for (size_t i = 0; i < n; i++) {
        if (refs[i].id != id)
            continue;
        bool passes = refs[i].act == ACT_APPROVE &&
                      fold->rules.review == REVIEW_LEAD_OFFICE;
        if (refs[i].is_dead)
            return EFFECT_IDLE;
        if (refs[i].act == ACT_VOID)
            return refs[i].is_own ? EFFECT_COUNTS : EFFECT_IDLE;
        if (refs[i].is_office)
            return EFFECT_COUNTS;
        return passes ? EFFECT_SHOWN : EFFECT_IDLE;
    }
    return EFFECT_COUNTS;
}

static enum effect adjust_effect(struct fold *fold, const struct event *event,
                                 const struct judgement *judgement, uint32_t by)
{
    const struct office *office = &fold->offices.items[by];
    if (!(office->is_coordinator || office->is_host) ||
        event->cells[EVENT_DOC].n == 0)
        return EFFECT_IDLE;
    struct answers answers =
        answers_to(fold, judgement, event_mark(event->cells[EVENT_ID]), by);
    return answers.is_voided ? EFFECT_VOIDED : EFFECT_COUNTS;
}

static bool event_place(struct fold *fold, const struct event *event,
                        struct judgement *judgement)
{
    const struct str *cells = event->cells;
    if (cells[EVENT_ITEM].n == 0)
        return !acts[event->act].has_item;
    if (address_of_event(fold->cells, cells[EVENT_ITEM], cells[EVENT_REGION],
                         cells[EVENT_PERIOD],
                         &judgement->address) != ADDRESS_OK) {
        judgement->address.item = UINT32_MAX;
        return !acts[event->act].has_item;
    }
    judgement->cell = cell_find(fold->cells, &judgement->address);
    return true;
}

struct judgement fold_judge(struct fold *fold, const struct event *event,
                            uint32_t writer)
{
    struct judgement judgement = {
        .effect = EFFECT_UNSEEN,
        .address = {.item = UINT32_MAX, .region = REGION_NONE},
        .cell = CELL_NONE,
        .office = OFFICE_NONE,
    };
    uint32_t by;
    if (!event_is_seen(fold, event))
        return judgement;
    judgement.effect = EFFECT_FOREIGN;
    if (!event_is_honest(fold, event, writer, &by, &judgement.office))
        return judgement;
    judgement.effect = EFFECT_UNPLACED;
    judgement.key = event_key(event);
    judgement.id = event_short(event->cells[EVENT_ID]);
    if (by != judgement.office)
        judgement.marks |= ASK_ON_BEHALF;
    if (event_check(event).code != M_NONE ||
        !event_place(fold, event, &judgement))
        return judgement;
    if (acts[event->act].has_ref)
        judgement.effect = ref_effect(fold, event);
    else if (event->act == ACT_ADJUST)
        judgement.effect = adjust_effect(fold, event, &judgement, by);
    else
        speech_judge(fold, event, by, &judgement);
    return judgement;
}
