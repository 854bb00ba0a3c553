/* How many had fallen due and were done, day by day. */
#include "wpc/report/curve.h"

#include "wpc/base/sort.h"

/* A day on which one falls due, or is done. */
struct change {
    struct date day;
    bool done;
};

struct changes {
    struct arena *arena;
    struct change *items;
    size_t n;
    size_t capacity;
    uint64_t total;
    bool has_journal;
};

static void change_put(struct changes *changes, struct date day, bool done)
{
    struct change change = {day, done};
    if (!date_is_none(day))
        ARENA_PUSH(changes->arena, changes->items, changes->n,
                   changes->capacity, change);
}

static void obligation_take(void *context, const struct counted *counted)
{
    struct changes *changes = context;
    unsigned out = 1u << FIGURE_EXEMPT | 1u << FIGURE_CONDITIONAL;
    bool conditional = !changes->has_journal && counted->obligation != NULL &&
                       counted->obligation->scope.condition.n > 0;
    if (!(counted->measures >> MEASURE_DATED & 1) || counted->figures & out ||
        conditional)
        return;
    changes->total++;
    change_put(changes, counted->day, false);
    change_put(changes, counted->done, true);
}

static int by_day(const void *a, const void *b, void *context)
{
    const struct change *x = a, *y = b;
    (void)context;
    return date_compare(x->day, y->day);
}

struct curve curve_of(const struct question *question)
{
    struct changes changes = {.arena = question->arena,
                              .has_journal = question->fold != NULL};
    struct breakdown_watch watch = {obligation_take, &changes};
    (void)breakdown_watched(question, NULL, 0, &watch);
    sort_stable(changes.items, changes.n, sizeof *changes.items, by_day, NULL);
    struct curve curve = {.total = changes.total};
    curve.steps = ARENA_ARRAY(question->arena, struct curve_step, changes.n);
    struct curve_step step = {0};
    for (size_t i = 0; i < changes.n; i++) {
        const struct change *change = &changes.items[i];
        step.due += !change->done;
        step.done += change->done;
        step.day = change->day;
        if (curve.n > 0 && date_equal(curve.steps[curve.n - 1].day, step.day))
            curve.n--;
        curve.steps[curve.n++] = step;
    }
    return curve;
}

struct curve_step curve_at(const struct curve *curve, struct date day)
{
    struct curve_step at = {.day = day};
    for (size_t i = 0; i < curve->n; i++) {
        if (date_compare(curve->steps[i].day, day) > 0)
            break;
        at = curve->steps[i];
    }
    return at;
}
