/* What a passage says, finding by finding. */
#include "wpc/plan/extract.h"

#include "wpc/base/sort.h"

#define W(key, zh) WORD(key, zh, key)

const struct word finding_kind_words[FINDING_KINDS] = {
    [FINDING_DUE] = W("due", "时限"),
    [FINDING_TARGET] = W("target", "目标"),
    [FINDING_START] = W("start", "起始"),
    [FINDING_EVERY] = W("every", "定期"),
    [FINDING_REGION] = W("region", "盟市"),
    [FINDING_CLASS] = W("class", "类别"),
    [FINDING_UNIT] = W("unit", "单位"),
    [FINDING_ETC] = W("etc", "等"),
    [FINDING_UNREAD] = W("unread", "未读"),
    [FINDING_IMPOSSIBLE] = W("impossible", "不是日子"),
};

static const struct word role_words[] = {
    [UNIT_LEAD] = W("lead", "牵头"),
    [UNIT_PARTICIPANT] = W("participant", "参与"),
};

static const struct str ETC = STR("等");

struct extracting {
    struct arena *arena;
    struct str passage;
    const struct extract_context *context;
    struct findings found;
    size_t capacity;
    struct region_set regions; /* seen so far, so that each comes once */
    unsigned classes;
    struct intern units;
    size_t etc; /* place of the 等 found first; SIZE_MAX = none yet */
};

static void finding_put(struct extracting *extracting, struct finding finding)
{
    ARENA_PUSH(extracting->arena, extracting->found.items, extracting->found.n,
               extracting->capacity, finding);
}

static struct str words_at(const struct extracting *extracting, uint32_t at,
                           uint32_t n)
{
    return str_slice(extracting->passage, at, (size_t)at + n);
}

static struct str day_text(struct arena *arena, struct date date)
{
    char text[DATE_TEXT];
    return str_dup(arena, date_write_iso(date, text));
}

static const enum finding_kind kind_of_phrase[] = {
    [PHRASE_DUE] = FINDING_DUE,       [PHRASE_TARGET] = FINDING_TARGET,
    [PHRASE_START] = FINDING_START,   [PHRASE_EVERY] = FINDING_EVERY,
    [PHRASE_UNREAD] = FINDING_UNREAD, [PHRASE_IMPOSSIBLE] = FINDING_IMPOSSIBLE,
};

static void dates_read(struct extracting *extracting, enum phrase_mode mode)
{
    const struct phrase_context context = {.mode = mode,
                                           .issued =
                                               extracting->context->issued,
                                           .leads = extracting->context->leads};
    struct phrases phrases =
        phrases_read(extracting->arena, extracting->passage, &context);
    for (size_t i = 0; i < phrases.n; i++) {
        const struct phrase *phrase = &phrases.items[i];
        struct str value = phrase->kind == PHRASE_EVERY
                               ? recurrence_word(phrase->every)
                               : day_text(extracting->arena, phrase->date);
        finding_put(extracting,
                    (struct finding){
                        .kind = kind_of_phrase[phrase->kind],
                        .value = value,
                        .words = words_at(extracting, phrase->at, phrase->n)});
    }
}

/* The 等 that stands first in the passage, whether of regions or of units. */
static void etc_put(struct extracting *extracting, struct str words)
{
    size_t at = str_find(words, ETC, 0);
    struct finding etc = {
        .kind = FINDING_ETC,
        .value = ETC,
        .words = at == SIZE_MAX ? words : str_slice(words, at, at + ETC.n)};
    if (extracting->etc == SIZE_MAX) {
        extracting->etc = extracting->found.n;
        finding_put(extracting, etc);
        return;
    }
    struct finding *known = &extracting->found.items[extracting->etc];
    if (etc.words.p < known->words.p)
        *known = etc;
}

static void region_put(struct extracting *extracting,
                       const struct mention *mention)
{
    struct region_set one = region_set_of(mention->region);
    if (region_set_meets(extracting->regions, one))
        return;
    extracting->regions = region_set_union(extracting->regions, one);
    const struct region *region =
        &extracting->context->regions->items[mention->region];
    finding_put(extracting,
                (struct finding){
                    .kind = FINDING_REGION,
                    .value = region->name,
                    .words = words_at(extracting, mention->at, mention->n)});
}

static void class_put(struct extracting *extracting,
                      const struct mention *mention)
{
    if (extracting->classes & mention->class)
        return;
    extracting->classes |= mention->class;
    finding_put(extracting,
                (struct finding){
                    .kind = FINDING_CLASS,
                    .value = region_class_word(mention->class),
                    .words = words_at(extracting, mention->at, mention->n)});
}

static void regions_read(struct extracting *extracting)
{
    struct mentions mentions = mentions_read(
        extracting->arena, extracting->passage, extracting->context->regions);
    for (size_t i = 0; i < mentions.n; i++) {
        const struct mention *mention = &mentions.items[i];
        switch (mention->kind) {
        case MENTION_REGION:
            region_put(extracting, mention);
            break;
        case MENTION_CLASS:
        case MENTION_REST:
            class_put(extracting, mention);
            break;
        case MENTION_ETC:
            etc_put(extracting, words_at(extracting, mention->at, mention->n));
            break;
        case MENTION_CONDITION: /* a property: makes no class */
            break;
        }
    }
}

static void unit_put(struct extracting *extracting,
                     const struct unit_mention *mention,
                     const struct word *role)
{
    struct str words = words_at(extracting, mention->at, mention->n);
    if (mention->etc) {
        etc_put(extracting, words);
        return;
    }
    uint32_t known = extracting->units.n;
    if (intern_put(&extracting->units, mention->name) < known)
        return;
    finding_put(extracting, (struct finding){.kind = FINDING_UNIT,
                                             .value = mention->name,
                                             .words = words,
                                             .role = role});
}

static void prose_units_read(struct extracting *extracting)
{
    struct unit_mentions mentions = unit_prose_read(
        extracting->arena, extracting->passage, extracting->context->units);
    for (size_t i = 0; i < mentions.n; i++)
        unit_put(extracting, &mentions.items[i],
                 &role_words[mentions.items[i].role]);
}

/* A cell gives no role unless it holds an attribution of its own. */
static void cell_units_read(struct extracting *extracting)
{
    const struct units *units = extracting->context->units;
    struct unit_mentions cell =
        unit_cell_mentions(extracting->arena, extracting->passage, units);
    struct unit_mentions said =
        unit_prose_read(extracting->arena, extracting->passage, units);
    size_t next = 0;
    for (size_t i = 0; i < cell.n; i++) {
        while (next < said.n && said.items[next].at < cell.items[i].at)
            next++;
        bool has_role = next < said.n &&
                        said.items[next].at == cell.items[i].at &&
                        !said.items[next].etc;
        unit_put(extracting, &cell.items[i],
                 has_role ? &role_words[said.items[next].role] : NULL);
    }
}

static int by_place(const void *a, const void *b, void *context)
{
    (void)context;
    const struct finding *x = a, *y = b;
    return (x->words.p > y->words.p) - (x->words.p < y->words.p);
}

struct findings extract_read(struct arena *arena, struct str passage,
                             const struct extract_context *context)
{
    struct extracting extracting = {.arena = arena,
                                    .passage = passage,
                                    .context = context,
                                    .etc = SIZE_MAX};
    switch (context->from) {
    case EXTRACT_PROSE:
        dates_read(&extracting, PHRASE_PROSE);
        regions_read(&extracting);
        prose_units_read(&extracting);
        break;
    case EXTRACT_LIMIT:
        dates_read(&extracting, PHRASE_LIMIT);
        break;
    case EXTRACT_UNITS:
        cell_units_read(&extracting);
        break;
    }
    intern_release(&extracting.units);
    sort_stable(extracting.found.items, extracting.found.n,
                sizeof *extracting.found.items, by_place, NULL);
    return extracting.found;
}
