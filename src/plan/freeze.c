/* Frozen obligations beside a fresh reading. */
#include "wpc/plan/freeze.h"

#include "wpc/base/num.h"

const struct str freeze_by_hand = STR("人工");

/* Where the line's words stand in the text it belongs to; past its end when
   they are not there, as in a person's own line. */
static void places_set(const struct plan *plan, const struct item *item,
                       struct obligation *obligation)
{
    struct str limit = item_extra(plan, item)->more->limit;
    bool of_limit =
        limit.n > 0 && str_find(limit, obligation->words, 0) != SIZE_MAX;
    struct str text = of_limit ? limit : item_read_text(plan, item);
    size_t at = str_find(text, obligation->text, 0);
    if (obligation->text.n == 0 || at == SIZE_MAX)
        at = 0;
    size_t words = str_find(text, obligation->words, at);
    if (words == SIZE_MAX)
        words = str_find(text, obligation->words, 0);
    if (words == SIZE_MAX)
        words = text.n;
    obligation->text_at = (uint32_t)at;
    obligation->words_at = (uint32_t)words;
}

void plan_freeze(struct plan *plan, const struct item *item,
                 struct obligation obligation, bool is_struck)
{
    if ((plan->without & PLAN_PLACES) == 0)
        places_set(plan, item, &obligation);
    obligation.item = (uint32_t)(item - plan->items);
    obligation.is_struck = is_struck;
    ARENA_PUSH(&plan->arena, plan->frozen, plan->n_frozen,
               plan->frozen_capacity, obligation);
}

static bool is_same_scope(const struct scope *a, const struct scope *b)
{
    return scope_equal(a, b) && a->open == b->open;
}

static bool is_same(const struct obligation *a, const struct obligation *b)
{
    return a->kind == b->kind && date_equal(a->date, b->date) &&
           date_equal(a->start, b->start) && a->every == b->every &&
           a->every_month == b->every_month && a->every_day == b->every_day &&
           is_same_scope(&a->scope, &b->scope) &&
           str_equal(a->words, b->words) && str_equal(a->text, b->text);
}

static bool is_same_passage(const struct obligation *a,
                            const struct obligation *b)
{
    return str_equal(a->words, b->words) && a->words_at == b->words_at;
}

static bool is_same_words(const struct obligation *a,
                          const struct obligation *b)
{
    return str_equal(a->words, b->words);
}

/* Closest first; each frozen line takes one obligation, and each obligation is
   taken once. */
typedef bool (*likeness)(const struct obligation *a,
                         const struct obligation *b);
static const likeness likenesses[] = {is_same, is_same_passage, is_same_words};

/* One item's lines beside its fresh reading. */
struct matching {
    struct freeze_line *lines;
    size_t n;
    const struct reading *fresh;
    bool *taken; /* by place in fresh */
};

static void line_match(struct matching *matching, struct freeze_line *line,
                       likeness alike)
{
    for (size_t i = 0; i < matching->fresh->n; i++) {
        const struct obligation *fresh = &matching->fresh->items[i];
        if (matching->taken[i] || !alike(&line->obligation, fresh))
            continue;
        bool same = is_same(&line->obligation, fresh) && !line->is_struck;
        matching->taken[i] = true;
        line->fresh = fresh;
        line->fate = same ? FREEZE_SAME : FREEZE_CHANGED;
        return;
    }
}

static void lines_match(struct matching *matching)
{
    for (size_t k = 0; k < sizeof likenesses / sizeof *likenesses; k++)
        for (size_t i = 0; i < matching->n; i++)
            if (matching->lines[i].fresh == NULL)
                line_match(matching, &matching->lines[i], likenesses[k]);
}

/* The highest number among the labels: 1, 2; m1 is no number. */
static uint32_t highest_label(const struct matching *matching)
{
    uint32_t highest = 0;
    for (size_t i = 0; i < matching->n; i++) {
        long long number;
        if (num_read(matching->lines[i].obligation.label, 1, INT32_MAX,
                     &number) &&
            number > highest)
            highest = (uint32_t)number;
    }
    return highest;
}

struct growing_lines {
    struct freeze_lines lines;
    size_t capacity;
};

static void item_compare(struct arena *arena, struct plan *plan,
                         const struct item *item,
                         const struct obligation *frozen, size_t n,
                         struct growing_lines *out)
{
    struct reading fresh = item_derive(plan, item);
    size_t first = out->lines.n;
    for (size_t i = 0; i < n; i++)
        ARENA_PUSH(arena, out->lines.items, out->lines.n, out->capacity,
                   ((struct freeze_line){.item = item,
                                         .obligation = frozen[i],
                                         .is_struck = frozen[i].is_struck,
                                         .fate = FREEZE_GONE}));
    struct reading *kept = ARENA_NEW(arena, struct reading);
    *kept = fresh;
    struct matching matching = {.lines = out->lines.items + first,
                                .n = n,
                                .fresh = kept,
                                .taken = ARENA_ARRAY(arena, bool, fresh.n)};
    lines_match(&matching);
    uint32_t label = highest_label(&matching);
    for (size_t i = 0; i < fresh.n; i++) {
        if (matching.taken[i])
            continue;
        struct freeze_line line = {
            .item = item, .obligation = fresh.items[i], .fate = FREEZE_NEW};
        line.obligation.label = str_format(arena, "%u", (unsigned)++label);
        ARENA_PUSH(arena, out->lines.items, out->lines.n, out->capacity, line);
    }
}

struct freeze_lines freeze_compare(struct arena *arena, struct plan *plan)
{
    struct growing_lines out = {0};
    size_t next = 0;
    plan_frozen_sort(plan);
    for (uint32_t i = 0; i < plan->n_items; i++) {
        size_t first = next;
        while (next < plan->n_frozen && plan->frozen[next].item == i)
            next++;
        item_compare(arena, plan, &plan->items[i], plan->frozen + first,
                     next - first, &out);
    }
    return out.lines;
}
