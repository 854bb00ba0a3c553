/* Obligations out of prose: dates from date/phrase, regions from mention, put
   together stretch by stretch. */
#include "wpc/plan/obligation.h"

#include "prose_part.h"
#include "stretch.h"
#include "wpc/text/utf8.h"

/* Goes over the mentions of a text once, in order. */
struct mention_walk {
    struct arena *arena;
    const struct regions *regions;
    struct str text;
    const struct mentions *mentions;
    size_t at;                      /* next mention */
    struct region_set named_before; /* in this sentence */
    size_t run_end;                 /* first mention after the run of names */
    bool run_left_out;              /* 除…外, 不含… */
};

/* One sentence being read. */
struct sentence_reading {
    struct arena *arena;
    struct str text;
    struct stretch sentence;
    const struct mentions *mentions;
    struct mention_walk walk;
    const struct phrase **phrases; /* those that make obligations, or start */
    struct stretch *stretches;
    size_t n;
};

struct growing {
    struct obligation *items;
    size_t n;
    size_t capacity;
};

/* The first mention after the run of names, parted by 、 at most, at i. */
static size_t run_end_of(const struct mentions *mentions, size_t i)
{
    enum { GAP = sizeof "、" - 1 };
    while (i + 1 < mentions->n &&
           mentions->items[i + 1].kind == MENTION_REGION &&
           mentions->items[i + 1].at <=
               mentions->items[i].at + mentions->items[i].n + GAP)
        i++;
    return i + 1;
}

/* 除呼和浩特市外, （不含满洲里市）: the words round a run of names. */
static bool is_left_out(const struct mention_walk *walk, size_t first,
                        size_t end)
{
    enum { NEAR = 24 }; /* bytes after the names where 外 may stand */
    const struct mention *mentions = walk->mentions->items;
    struct str before = str_slice(walk->text, 0, mentions[first].at);
    size_t past = mentions[end - 1].at + mentions[end - 1].n;
    struct str after = str_slice(walk->text, past, past + NEAR);
    if (str_has_suffix(before, S("不含")) ||
        str_has_suffix(before, S("不包括")))
        return true;
    return str_has_suffix(before, S("除")) &&
           str_find(after, S("外"), 0) != SIZE_MAX;
}

static void scope_add(struct scope *scope, const struct mention *mention,
                      struct str words, struct region_set named_before)
{
    switch (mention->kind) {
    case MENTION_REGION:
        scope->named =
            region_set_union(scope->named, region_set_of(mention->region));
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

/* 各盟市（不含满洲里市）: the regions that the bracket behind a class leaves
   out. A class whose mention takes the bracket in is looked at from its end. */
static struct region_set bracket_left_out(struct mention_walk *walk,
                                          const struct mention *mention)
{
    static const struct str openings[] = {STR("（不含"),   STR("(不含"),
                                          STR("（不包括"), STR("(不包括"),
                                          STR("（除"),     STR("(除")};
    enum { BRACKET = 300 };
    struct region_set left_out = {0};
    size_t from = mention->at + mention->n;
    struct str after = str_slice(walk->text, from, from + BRACKET);
    size_t end = str_find(after, S("）"), 0);
    size_t ascii = str_find_byte(after, ')', 0);
    struct str inside = str_slice(after, 0, ascii < end ? ascii : end);
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        if (!str_has_prefix(inside, openings[i]))
            continue;
        struct mentions found = mentions_read(
            walk->arena, str_drop(inside, openings[i].n), walk->regions);
        for (size_t k = 0; k < found.n; k++)
            if (found.items[k].kind == MENTION_REGION)
                left_out = region_set_union(
                    left_out, region_set_of(found.items[k].region));
    }
    return left_out;
}

/* What one mention adds to the scope of its stretch. */
static void mention_take(struct mention_walk *walk, struct scope *scope)
{
    const struct mention *mention = &walk->mentions->items[walk->at];
    struct str words =
        str_slice(walk->text, mention->at, mention->at + mention->n);
    if (mention->kind == MENTION_CLASS)
        scope->excluded =
            region_set_union(scope->excluded, bracket_left_out(walk, mention));
    if (mention->kind != MENTION_REGION) {
        scope_add(scope, mention, words, walk->named_before);
        return;
    }
    struct region_set region = region_set_of(mention->region);
    if (walk->at >= walk->run_end) {
        walk->run_end = run_end_of(walk->mentions, walk->at);
        walk->run_left_out = is_left_out(walk, walk->at, walk->run_end);
    }
    if (walk->run_left_out)
        scope->excluded = region_set_union(scope->excluded, region);
    else
        scope_add(scope, mention, words, walk->named_before);
    walk->named_before = region_set_union(walk->named_before, region);
}

/* What the mentions of the next stretch address. */
static struct scope scope_next(struct mention_walk *walk,
                               struct stretch stretch)
{
    struct scope scope = {0};
    for (; walk->at < walk->mentions->n &&
           walk->mentions->items[walk->at].at < stretch.end;
         walk->at++)
        mention_take(walk, &scope);
    return scope;
}

static const enum obligation_kind kind_of_phrase[] = {
    [PHRASE_DUE] = OBLIGATION_DUE,
    [PHRASE_TARGET] = OBLIGATION_TARGET,
    [PHRASE_START] = OBLIGATION_FROM,
    [PHRASE_EVERY] = OBLIGATION_EVERY,
};

bool phrase_is_governing(const struct phrase *const *phrases, size_t n,
                         size_t i)
{
    enum { RANGE_REACH = 6 }; /* bytes between the two ends of a range: 至 — */
    const struct phrase *start = phrases[i];
    for (size_t k = i + 1; k < n; k++) {
        const struct phrase *next = phrases[k];
        if (next->kind == PHRASE_START)
            return false;
        if (next->kind == PHRASE_EVERY)
            return true;
        if (k == i + 1 && next->at <= start->at + start->n + RANGE_REACH)
            return true;
    }
    return false;
}

static bool is_governing(const struct sentence_reading *reading, size_t i)
{
    return phrase_is_governing(reading->phrases, reading->n, i);
}

struct obligation obligation_of_phrase(const struct phrase *phrase)
{
    return (struct obligation){
        .kind = kind_of_phrase[phrase->kind],
        .date = phrase->date,
        .every = phrase->every,
        .every_month = phrase->every_month,
        .every_day = phrase->every_day,
        .assumed = phrase->assumed,
    };
}

static struct obligation obligation_of(const struct sentence_reading *reading,
                                       size_t i, struct date start,
                                       struct scope scope)
{
    const struct phrase *phrase = reading->phrases[i];
    struct stretch own = stretch_trim(reading->text, reading->stretches[i]);
    struct obligation obligation = obligation_of_phrase(phrase);
    obligation.start = start;
    obligation.scope = scope;
    obligation.words =
        str_slice(reading->text, phrase->at, phrase->at + phrase->n);
    obligation.words_at = phrase->at;
    obligation.text = str_slice(reading->text, own.at, own.end);
    obligation.text_at = own.at;
    obligation.rule = str_from(phrase->rule);
    return obligation;
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
    /* A sentence with more than these is no sentence. */
    enum { LOOK_BACK = 64 };
    size_t from = found->n - first > LOOK_BACK ? found->n - LOOK_BACK : first;
    for (size_t i = from; i < found->n; i++) {
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

static void sentence_read(struct sentence_reading *reading,
                          struct growing *found)
{
    size_t first = found->n;
    struct scope scope = {0};
    struct date start = {0};
    size_t start_at = SIZE_MAX;
    for (size_t i = 0; i < reading->n; i++) {
        const struct phrase *phrase = reading->phrases[i];
        struct scope own = scope_next(&reading->walk, reading->stretches[i]);
        if (!scope_is_empty(&own))
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

struct scope prose_mentioned(struct arena *arena, struct str text,
                             const struct regions *regions)
{
    struct mentions mentions = mentions_read(arena, text, regions);
    return scope_of_all(&mentions, text);
}

static void labels_put(struct arena *arena, struct growing *found)
{
    for (size_t i = 0; i < found->n; i++)
        found->items[i].label = str_format(arena, "%zu", i + 1);
}

bool phrase_makes_obligation(const struct phrase *phrase)
{
    return phrase->kind != PHRASE_UNREAD && phrase->kind != PHRASE_IMPOSSIBLE;
}

static const struct phrases *phrases_keep(struct arena *arena,
                                          struct phrases phrases)
{
    struct phrases *kept = ARENA_NEW(arena, struct phrases);
    *kept = phrases;
    return kept;
}

struct reading prose_read(struct arena *arena, struct str text,
                          const struct reading_context *context)
{
    const struct phrases *phrases =
        phrases_keep(arena, phrases_read(arena, text, &context->dates));
    struct mentions mentions = mentions_read(arena, text, context->regions);
    struct growing found = {0};
    struct sentence_reading reading = {
        .arena = arena, .text = text, .mentions = &mentions};
    reading.walk = (struct mention_walk){.arena = arena,
                                         .regions = context->regions,
                                         .text = text,
                                         .mentions = &mentions};
    reading.phrases = ARENA_ARRAY(arena, const struct phrase *, phrases->n);
    reading.stretches = ARENA_ARRAY(arena, struct stretch, phrases->n);
    size_t from = 0, next = 0;
    while (next < phrases->n && sentence_next(text, from, &reading.sentence)) {
        from = reading.sentence.end;
        struct mention_walk *walk = &reading.walk;
        while (walk->at < mentions.n &&
               mentions.items[walk->at].at < reading.sentence.at)
            walk->at++;
        walk->named_before = (struct region_set){0};
        reading.n = 0;
        for (; next < phrases->n && phrases->items[next].at < from; next++)
            if (phrase_makes_obligation(&phrases->items[next]))
                reading.phrases[reading.n++] = &phrases->items[next];
        stretches_find(text, reading.sentence, reading.phrases, reading.n,
                       &mentions, reading.stretches);
        sentence_read(&reading, &found);
    }
    labels_put(arena, &found);
    return (struct reading){
        .items = found.items,
        .n = found.n,
        .mentioned = scope_keep(arena, scope_of_all(&mentions, text)),
        .phrases = phrases};
}

struct reading limit_read(struct arena *arena, struct str cell,
                          struct scope scope,
                          const struct reading_context *context)
{
    struct reading_context limit = *context;
    limit.dates.mode = PHRASE_LIMIT;
    const struct phrases *phrases =
        phrases_keep(arena, phrases_read(arena, cell, &limit.dates));
    struct mentions none = {0};
    struct sentence_reading reading = {
        .arena = arena, .text = cell, .mentions = &none};
    reading.phrases = ARENA_ARRAY(arena, const struct phrase *, phrases->n);
    for (size_t i = 0; i < phrases->n; i++)
        if (phrase_makes_obligation(&phrases->items[i]))
            reading.phrases[reading.n++] = &phrases->items[i];
    reading.stretches = ARENA_ARRAY(arena, struct stretch, reading.n);
    for (size_t i = 0; i < reading.n; i++)
        reading.stretches[i] = (struct stretch){0, (uint32_t)cell.n};
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
                            .mentioned = scope_keep(arena, scope),
                            .phrases = phrases};
}
