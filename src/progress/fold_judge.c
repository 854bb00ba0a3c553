/* What one event comes to: seen, honest, placed, with the right to it, and how
   it was answered. */
#include "fold_works.h"

const struct word effect_words[EFFECTS] = {
    WORD("unseen", "当时未见", "not known then"),
    WORD("foreign", "无权填写", "not its writer's to write"),
    WORD("unplaced", "无此事项", "about nothing in the plan"),
    WORD("faulty", "值不能用", "its value cannot be used"),
    WORD("said", "仅记录", "recorded"),
    WORD("shown", "仅列示", "shown, moves nothing"),
    WORD("voided", "已撤回", "voided"),
    WORD("counts", "有效", "counts"),
    WORD("waits", "待审核", "waits for an answer"),
    WORD("approved", "已同意", "approved"),
    WORD("returned", "已退回", "returned"),
    WORD("idle", "不起作用", "without effect"),
};

uint32_t event_short(struct str id)
{
    return (uint32_t)(event_mark(id) >> 32);
}

bool key_is_seen(const struct fold *fold, uint64_t key)
{
    const struct fold_works *works = fold->works;
    return key < works->unseen_from &&
           event_key_second(key) < works->unknown_from;
}

/* The region for its own cells, the item's first lead, the coordinator. */
static bool may_move(struct fold *fold, const struct brief *brief)
{
    struct offices *offices = &fold->offices;
    const struct office *facts = &offices->items[brief->office];
    if (facts->is_coordinator ||
        (brief->region != REGION_NONE && facts->region == brief->region))
        return true;
    if (brief->is_lead && fold->works->n_leads == 0)
        return true;
    struct date on = event_key_on(brief->key);
    return office_succeeds(offices, brief->office,
                           item_lead(fold, brief->item, on), on);
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

static bool is_lead_of(struct fold *fold, uint32_t item, const struct ref *ref)
{
    struct date on = event_key_on(ref->key);
    return fold->rules.review == REVIEW_LEAD_OFFICE && item != UINT32_MAX &&
           office_succeeds(&fold->offices, ref->by, item_lead(fold, item, on),
                           on);
}

static struct answers answers_to(struct fold *fold, const struct brief *brief)
{
    struct answers answers = {0};
    size_t n;
    struct ref *refs = refs_of(&fold->works->refs, brief->mark, &n);
    for (size_t i = 0; i < n; i++) {
        struct ref *ref = &refs[i];
        if (ref->is_dead)
            continue;
        if (ref->act == ACT_VOID) {
            ref->is_own |= ref->by == brief->by;
            answers.is_voided |= ref->by == brief->by;
        } else if (ref->act == ACT_APPROVE && ref->is_office) {
            answers.approval = later(answers.approval, ref);
        } else if (ref->act == ACT_APPROVE) {
            answers.passed |= is_lead_of(fold, brief->item, ref);
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
static void speech_judge(struct fold *fold, const struct brief *brief,
                         struct judgement *judgement)
{
    struct answers answers = {0};
    bool is_claim = brief->act == ACT_DONE || brief->act == ACT_EXEMPT ||
                    brief->act == ACT_DEFER;
    /* Of a report nothing but a void matters. */
    if (is_claim || refs_may_void(&fold->works->refs, brief->mark))
        answers = answers_to(fold, brief);
    if (answers.is_voided && (!is_claim || answers.approval == NULL))
        judgement->effect = EFFECT_VOIDED;
    else if (!acts[brief->act].has_item)
        judgement->effect = EFFECT_SAID;
    else if (brief->cell == CELL_NONE || !may_move(fold, brief))
        judgement->effect = EFFECT_SHOWN;
    else if (is_claim)
        claim_judge(judgement, &answers);
    else
        judgement->effect = EFFECT_COUNTS;
}

/* An answer or void: does it hold? One that was turned to what its approval
   had named is not found here any more, and holds. */
static enum effect ref_effect(struct fold *fold, const struct brief *brief)
{
    size_t n;
    const struct ref *refs = refs_of(&fold->works->refs, brief->target, &n);
    for (size_t i = 0; i < n; i++) {
        if (refs[i].id != brief->mark)
            continue;
        bool passes = refs[i].act == ACT_APPROVE &&
                      fold->rules.review == REVIEW_LEAD_OFFICE;
        /* Nobody can void the coordinator's approval, but he took it back. */
        if (refs[i].is_dead)
            return refs[i].act == ACT_APPROVE && refs[i].is_office
                       ? EFFECT_RETURNED
                       : EFFECT_IDLE;
        if (refs[i].act == ACT_VOID)
            return refs[i].is_own ? EFFECT_COUNTS : EFFECT_IDLE;
        if (refs[i].is_office)
            return EFFECT_COUNTS;
        return passes ? EFFECT_SHOWN : EFFECT_IDLE;
    }
    return EFFECT_COUNTS;
}

static enum effect adjust_effect(struct fold *fold, const struct brief *brief)
{
    const struct office *office = &fold->offices.items[brief->by];
    if (!(office->is_coordinator || office->is_host) || !brief->has_doc)
        return EFFECT_IDLE;
    struct answers answers = answers_to(fold, brief);
    return answers.is_voided ? EFFECT_VOIDED : EFFECT_COUNTS;
}

struct judgement brief_judge(struct fold *fold, const struct brief *brief)
{
    static const enum effect unheard[] = {
        [HEARD_NOT_YET] = EFFECT_UNSEEN,
        [HEARD_FOREIGN] = EFFECT_FOREIGN,
    };
    struct judgement judgement = {
        .effect = EFFECT_UNPLACED,
        .address = {.item = UINT32_MAX, .region = REGION_NONE},
        .cell = brief->cell,
        .office = brief->office,
    };
    if (brief->hearing != HEARD) {
        judgement.effect = unheard[brief->hearing];
        return judgement;
    }
    judgement.key = brief->key;
    judgement.id = (uint32_t)(brief->mark >> 32);
    if (brief->by != brief->office)
        judgement.marks |= ASK_ON_BEHALF;
    if (brief->is_unplaced)
        return judgement;
    bool names_none = acts[brief->act].has_ref && brief->target == 0;
    if (brief->is_faulty)
        judgement.effect = names_none ? EFFECT_IDLE : EFFECT_FAULTY;
    else if (acts[brief->act].has_ref)
        judgement.effect = ref_effect(fold, brief);
    else if (brief->act == ACT_ADJUST)
        judgement.effect = adjust_effect(fold, brief);
    else
        speech_judge(fold, brief, &judgement);
    return judgement;
}

struct judgement fold_judge(struct fold *fold, const struct event *event,
                            uint32_t writer)
{
    struct address address;
    struct brief brief = brief_of(fold, event, writer, &address);
    struct judgement judgement = brief_judge(fold, &brief);
    judgement.address = address;
    return judgement;
}
