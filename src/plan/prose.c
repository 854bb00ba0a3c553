/* Obligations out of prose: dates from date/phrase, regions from mention, put
   together stretch by stretch. */
#include "wpc/plan/obligation.h"

#include "stretch.h"
#include "wpc/text/utf8.h"

/* One sentence being read. */
struct sentence_reading {
    struct arena *arena;
    struct str text;
    struct stretch sentence;
    const struct mentions *mentions;
    const struct phrase **phrases; /* those that make obligations, or start */
    struct stretch *stretches;
    size_t n;
    size_t first_mention; /* of this sentence */
};

struct growing {
    struct obligation *items;
    size_t n;
    size_t capacity;
};

static bool is_between(struct str text, size_t from, size_t to,
                       struct str words)
{
    size_t at = str_find(str_slice(text, 0, to), words, from);
    return at != SIZE_MAX;
}

/* 除呼和浩特市外, （不含满洲里市）: the words before a run of names. */
static bool is_left_out(const struct sentence_reading *reading, size_t i)
{
    static const struct str openings[] = {STR("不含"), STR("不包括"),
                                          STR("除")};
    enum { NEAR = 24 }; /* bytes after the name where 外 may stand */
    const struct mention *mentions = reading->mentions->items;
    size_t first = i, last = i;
    while (first > reading->first_mention &&
           mentions[first - 1].kind == MENTION_REGION &&
           mentions[first].at - (mentions[first - 1].at +
                                 mentions[first - 1].n) <= sizeof "、" - 1)
        first--;
    while (last + 1 < reading->mentions->n &&
           mentions[last + 1].kind == MENTION_REGION &&
           mentions[last + 1].at - (mentions[last].at + mentions[last].n) <=
               sizeof "、" - 1)
        last++;
    struct str before = str_slice(reading->text, reading->sentence.at,
                                  mentions[first].at);
    size_t past = mentions[last].at + mentions[last].n;
    for (size_t k = 0; k < sizeof openings / sizeof *openings; k++)
        if (str_has_suffix(before, openings[k]))
            return k < 2 || is_between(reading->text, past, past + NEAR,
                                       S("外"));
    return false;
}

static void scope_add(struct scope *scope, const struct mention *mention,
                      struct str words, struct region_set named_before)
{
    switch (mention->kind) {
    case MENTION_REGION:
        scope->named = region_set_union(scope->named,
                                        region_set_of(mention->region));
        break;
    case MENTION_CLASS:
        scope->classes |= mention->class;
        break;
    case MENTION_REST:
        scope->classes |= mention->class;
        scope->excluded = region_set_union(scope->excluded, named_before);
        break;
    case MENTION_CONDITION:
        if (mention->may)
            break;
        scope->condition = words;
        scope->classes |= mention->class ? mention->class : CLASS_ALL;
        break;
    case MENTION_ETC:
        scope->open = true;
        break;
    }
}

/* What the mentions between two bytes address. */
static struct scope scope_between(const struct sentence_reading *reading,
                                  struct stretch stretch)
{
    struct scope scope = {0};
    struct region_set named_before = {0};
    for (size_t i = reading->first_mention; i < reading->mentions->n; i++) {
        const struct mention *mention = &reading->mentions->items[i];
        if (mention->at >= stretch.end)
            break;
        bool left_out =
            mention->kind == MENTION_REGION && is_left_out(reading, i);
        if (left_out)
            scope.excluded = region_set_union(scope.excluded,
                                              region_set_of(mention->region));
        else if (mention->at >= stretch.at)
            scope_add(&scope, mention,
                      str_slice(reading->text, mention->at,
                                mention->at + mention->n),
                      named_before);
        if (mention->kind == MENTION_REGION)
            named_before = region_set_union(named_before,
                                            region_set_of(mention->region));
    }
    return scope;
}

static const enum obligation_kind kind_of_phrase[] = {
    [PHRASE_DUE] = OBLIGATION_DUE,
    [PHRASE_TARGET] = OBLIGATION_TARGET,
    [PHRASE_START] = OBLIGATION_FROM,
    [PHRASE_EVERY] = OBLIGATION_EVERY,
};

/* A start that governs a later recurrence, or opens a range that ends in the
   next phrase (2017年10月至2018年3月), makes no obligation of its own. */
static bool is_governing(const struct sentence_reading *reading, size_t i)
{
    enum { RANGE_REACH = 6 }; /* bytes between the two ends of a range: 至 — */
    const struct phrase *start = reading->phrases[i];
    for (size_t k = i + 1; k < reading->n; k++) {
        const struct phrase *next = reading->phrases[k];
        if (next->kind == PHRASE_START)
            return false;
        if (next->kind == PHRASE_EVERY)
            return true;
        if (k == i + 1 && next->at <= start->at + start->n + RANGE_REACH)
            return true;
    }
    return false;
}

static struct obligation
obligation_of(const struct sentence_reading *reading, size_t i,
              struct date start, struct scope scope)
{
    const struct phrase *phrase = reading->phrases[i];
    struct stretch own = stretch_trim(reading->text, reading->stretches[i]);
    return (struct obligation){
        .kind = kind_of_phrase[phrase->kind],
        .date = phrase->date,
        .start = start,
        .every = phrase->every,
        .every_month = phrase->every_month,
        .every_day = phrase->every_day,
        .assumed = phrase->assumed,
        .scope = scope,
        .words = str_slice(reading->text, phrase->at, phrase->at + phrase->n),
        .words_at = phrase->at,
        .text = str_slice(reading->text, own.at, own.end),
        .text_at = own.at,
        .rule = str_from(phrase->rule),
    };
}

static bool is_same(const struct obligation *a, const struct obligation *b)
{
    return a->kind == b->kind && date_equal(a->date, b->date) &&
           a->every == b->every && a->every_month == b->every_month &&
           a->every_day == b->every_day && scope_equal(&a->scope, &b->scope);
}

/* Same kind, day and scope within one sentence is one obligation; its stretch
   then reaches over both. */
static void obligation_put(struct arena *arena, struct growing *found,
                           size_t first, struct obligation added)
{
    for (size_t i = first; i < found->n; i++) {
        struct obligation *known = &found->items[i];
        if (!is_same(known, &added))
            continue;
        const char *end = added.text.p + added.text.n;
        if (end > known->text.p + known->text.n)
            known->text.n = (size_t)(end - known->text.p);
        return;
    }
    ARENA_PUSH(arena, found->items, found->n, found->capacity, added);
}

static void sentence_read(const struct sentence_reading *reading,
                          struct growing *found)
{
    size_t first = found->n;
    struct scope scope = {0};
    struct date start = {0};
    size_t start_at = SIZE_MAX;
    for (size_t i = 0; i < reading->n; i++) {
        const struct phrase *phrase = reading->phrases[i];
        struct scope own = scope_between(reading, reading->stretches[i]);
        if (!scope_is_empty(&own) || i == 0)
            scope = own;
        if (phrase->kind == PHRASE_START && is_governing(reading, i)) {
            start = phrase->date;
            start_at = i;
            continue;
        }
        bool governed = phrase->kind == PHRASE_EVERY || start_at + 1 == i;
        obligation_put(reading->arena, found, first,
                       obligation_of(reading, i,
                                     governed && start_at != SIZE_MAX
                                         ? start
                                         : (struct date){0},
                                     scope));
        if (phrase->kind == PHRASE_START)
            start_at = SIZE_MAX;
    }
}

static struct scope scope_of_all(const struct mentions *mentions,
                                 struct str text)
{
    struct scope scope = {0};
    for (size_t i = 0; i < mentions->n; i++) {
        const struct mention *mention = &mentions->items[i];
        scope_add(&scope, mention,
                  str_slice(text, mention->at, mention->at + mention->n),
                  (struct region_set){0});
    }
    return scope;
}

static void labels_put(struct arena *arena, struct growing *found)
{
    for (size_t i = 0; i < found->n; i++)
        found->items[i].label = str_format(arena, "%zu", i + 1);
}

static bool makes_obligation(const struct phrase *phrase)
{
    return phrase->kind != PHRASE_UNREAD && phrase->kind != PHRASE_IMPOSSIBLE;
}

struct reading prose_read(struct arena *arena, struct str text,
                          const struct reading_context *context)
{
    struct phrases phrases = phrases_read(arena, text, &context->dates);
    struct mentions mentions = mentions_read(arena, text, context->regions);
    struct growing found = {0};
    struct sentence_reading reading = {.arena = arena,
                                       .text = text,
                                       .mentions = &mentions};
    reading.phrases = ARENA_ARRAY(arena, const struct phrase *, phrases.n);
    reading.stretches = ARENA_ARRAY(arena, struct stretch, phrases.n);
    size_t from = 0, next = 0;
    while (next < phrases.n && sentence_next(text, from, &reading.sentence)) {
        from = reading.sentence.end;
        while (reading.first_mention < mentions.n &&
               mentions.items[reading.first_mention].at < reading.sentence.at)
            reading.first_mention++;
        reading.n = 0;
        for (; next < phrases.n && phrases.items[next].at < from; next++)
            if (makes_obligation(&phrases.items[next]))
                reading.phrases[reading.n++] = &phrases.items[next];
        stretches_find(text, reading.sentence, reading.phrases, reading.n,
                       &mentions, reading.stretches);
        sentence_read(&reading, &found);
    }
    labels_put(arena, &found);
    return (struct reading){.items = found.items,
                            .n = found.n,
                            .mentioned = scope_of_all(&mentions, text),
                            .phrases = phrases};
}

struct reading limit_read(struct arena *arena, struct str cell,
                          struct scope scope,
                          const struct reading_context *context)
{
    struct reading_context limit = *context;
    limit.dates.mode = PHRASE_LIMIT;
    struct phrases phrases = phrases_read(arena, cell, &limit.dates);
    struct sentence_reading reading = {.arena = arena, .text = cell};
    reading.phrases = ARENA_ARRAY(arena, const struct phrase *, phrases.n);
    for (size_t i = 0; i < phrases.n; i++)
        if (makes_obligation(&phrases.items[i]))
            reading.phrases[reading.n++] = &phrases.items[i];
    reading.stretches = ARENA_ARRAY(arena, struct stretch, reading.n);
    for (size_t i = 0; i < reading.n; i++)
        reading.stretches[i] = (struct stretch){0, (uint32_t)cell.n};
    struct mentions none = {0};
    reading.mentions = &none;
    struct growing found = {0};
    struct date start = {0};
    for (size_t i = 0; i < reading.n; i++) {
        bool governing = reading.phrases[i]->kind == PHRASE_START &&
                         is_governing(&reading, i);
        if (governing)
            start = reading.phrases[i]->date;
        else
            obligation_put(arena, &found, 0,
                           obligation_of(&reading, i, start, scope));
    }
    labels_put(arena, &found);
    return (struct reading){.items = found.items,
                            .n = found.n,
                            .mentioned = scope,
                            .phrases = phrases};
}
