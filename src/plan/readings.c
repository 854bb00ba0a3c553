/* Reading the prose of items when it is asked for. */
#include "readings.h"

#include "wpc/base/halving.h"
#include "wpc/base/memory.h"
#include "wpc/base/sort.h"
#include "wpc/plan/freeze.h"

/* One item being read. */
struct item_task {
    const struct plan *plan;
    const struct item *item;
    struct arena *arena;
    struct reading_context context;
};

/* What its time-limit cell says, addressed to the classes among its leads;
   bound to the condition that its text opens with. */
static struct reading plan_item_read(const struct item_task *task)
{
    struct scope scope = *party_scope(task->plan, task->item->leads);
    struct scope prose =
        prose_mentioned(task->arena, task->item->text, task->context.regions);
    if (scope.classes != 0)
        scope.condition = prose.condition;
    struct reading limit =
        limit_read(task->arena, item_extra(task->plan, task->item)->more->limit,
                   scope, &task->context);
    limit.mentioned = scope_keep(task->arena, scope_union(prose, scope));
    return limit;
}

/* A duty's own text may leave out whom its 责任单位 names. */
static struct reading duty_item_read(const struct item_task *task)
{
    struct scope scope = *party_scope(task->plan, task->item->leads);
    struct reading reading =
        prose_read(task->arena, task->item->text, &task->context);
    for (size_t i = 0; i < reading.n; i++)
        if (scope_is_empty(&reading.items[i].scope))
            reading.items[i].scope = scope;
    reading.mentioned =
        scope_keep(task->arena, scope_union(*reading.mentioned, scope));
    return reading;
}

/* The tables of some notices give tasks a time limit: what it says then holds,
   addressed as leads and text say. */
static struct reading task_item_read(const struct item_task *task)
{
    struct reading prose =
        prose_read(task->arena, task->item->text, &task->context);
    struct str cell = item_extra(task->plan, task->item)->more->limit;
    if (cell.n == 0)
        return prose;
    struct scope scope = scope_union(
        *party_scope(task->plan, task->item->leads), *prose.mentioned);
    struct reading limit = limit_read(task->arena, cell, scope, &task->context);
    return limit.n > 0 ? limit : prose;
}

/* An indicator's numbers stand in columns: it makes no obligation, which would
   double that of its task. */
static struct reading indicator_item_read(const struct item_task *task)
{
    static const struct phrases none = {0};
    (void)task;
    return (struct reading){.phrases = &none};
}

/* Its scope is its 范围. */
static struct str indicator_scope(const struct item_task *task)
{
    const struct indicator *indicator =
        item_extra(task->plan, task->item)->more->indicator;
    return indicator ? indicator->scope : (struct str){0};
}

typedef struct reading (*item_reader)(const struct item_task *task);

static const item_reader readers[ITEM_TYPES] = {
    [ITEM_TASK] = task_item_read,
    [ITEM_PLAN] = plan_item_read,
    [ITEM_DUTY] = duty_item_read,
    [ITEM_INDICATOR] = indicator_item_read,
};

struct reading_context reading_context_of(const struct plan *plan)
{
    const struct plan_readings *readings = plan->readings;
    const struct phrase_memo *memo = readings ? readings->memo : NULL;
    return (struct reading_context){
        .regions = &plan->regions,
        .dates = {.issued = plan->issued,
                  .year = plan->year,
                  .leads = memo ? &memo->leads : NULL}};
}

static struct item_task task_of(const struct plan *plan,
                                const struct item *item, struct arena *arena)
{
    return (struct item_task){
        .plan = plan,
        .item = item,
        .arena = arena,
        .context = reading_context_of(plan),
    };
}

struct reading item_derive(struct plan *plan, const struct item *item)
{
    struct item_task task = task_of(plan, item, &plan->arena);
    return readers[item->type](&task);
}

bool item_is_text_alone(const struct plan *plan, const struct item *item)
{
    return !plan->is_frozen && item->type == ITEM_TASK &&
           item_extra(plan, item)->more->limit.n == 0;
}

/* Everything that the reading depends on, as one key: equal keys are read
   once. */
static struct str key_of(const struct item_task *task)
{
    const struct item *item = task->item;
    if (item_is_text_alone(task->plan, item))
        return item->text;
    return str_format(task->arena, "%d\t%u\t%.*s\t%.*s", item->type,
                      (unsigned)item->leads,
                      STR_ARG(item_extra(task->plan, item)->more->limit),
                      STR_ARG(item->text));
}

static int by_item(const void *a, const void *b, void *context)
{
    (void)context;
    const struct obligation *x = a, *y = b;
    return (x->item > y->item) - (x->item < y->item);
}

void plan_frozen_sort(struct plan *plan)
{
    size_t i = 1;
    while (i < plan->n_frozen &&
           plan->frozen[i - 1].item <= plan->frozen[i].item)
        i++;
    if (i < plan->n_frozen) /* not as wpc writes them */
        sort_stable(plan->frozen, plan->n_frozen, sizeof *plan->frozen, by_item,
                    NULL);
}

/* The first line of the item, or of those after it, is there. */
static bool is_frozen_first(const struct plan *plan, size_t line, size_t item)
{
    return line <= plan->n_frozen &&
           (line == 0 || plan->frozen[line - 1].item < item) &&
           (line == plan->n_frozen || plan->frozen[line].item >= item);
}

/* Items are mostly asked for in order; others are looked for by halving. */
static size_t frozen_first(const struct plan *plan, size_t item)
{
    if (is_frozen_first(plan, plan->readings->thawed, item))
        return plan->readings->thawed;
    struct halving halving = {.end = plan->n_frozen};
    while (halving_asks(&halving))
        halving_tell(&halving, plan->frozen[halving.middle].item < item);
    return halving.from;
}

/* The lines are the item's obligations; what its prose names is read when it
   is asked for. They are copied only to leave out one that is struck. */
static struct reading item_thaw(const struct plan *plan,
                                const struct item *item)
{
    size_t place = (size_t)(item - plan->items);
    size_t first = frozen_first(plan, place), end = first;
    bool has_struck = false;
    for (; end < plan->n_frozen && plan->frozen[end].item == place; end++)
        has_struck |= plan->frozen[end].is_struck;
    plan->readings->thawed = end;
    struct reading reading = {.items = plan->frozen + first, .n = end - first};
    if (!has_struck)
        return reading;
    reading.items =
        ARENA_ARRAY(&plan->readings->arena, struct obligation, reading.n);
    reading.n = 0;
    for (size_t i = first; i < end; i++)
        if (!plan->frozen[i].is_struck)
            reading.items[reading.n++] = plan->frozen[i];
    return reading;
}

struct plan_readings *readings_make(struct plan *plan)
{
    enum { FIRST = 2048, PASSING_FIRST = 1024 };
    if (plan->readings == NULL) {
        plan->readings = memory_take(1, sizeof *plan->readings);
        plan->readings->arena.first = FIRST;
        plan->readings->passing.first = PASSING_FIRST;
    }
    return plan->readings;
}

void plan_read(struct plan *plan)
{
    if (plan->is_frozen)
        plan_frozen_sort(plan);
    struct plan_readings *readings = readings_make(plan);
    if (readings->items == NULL)
        ARENA_RESERVE(
            &plan->arena, readings->items, readings->n, readings->capacity,
            plan->n_items < READINGS_FIRST ? plan->n_items : READINGS_FIRST);
    if (readings->lately == NULL && plan->n_items > READINGS_LATELY)
        readings->lately =
            memory_take(READINGS_LATELY, sizeof *readings->lately);
}

static void reading_put(struct plan_readings *readings, struct reading reading)
{
    ARENA_PUSH(&readings->arena, readings->items, readings->n,
               readings->capacity, reading);
}

/* Reads the item unless an equal one was read; gives the reading's number. The
   lines of a frozen item are nobody else's. */
static uint32_t reading_make(const struct plan *plan, const struct item *item)
{
    struct plan_readings *readings = plan->readings;
    if (plan->is_frozen) {
        reading_put(readings, item_thaw(plan, item));
        return (uint32_t)readings->n - 1;
    }
    struct item_task task = task_of(plan, item, &readings->arena);
    uint32_t at = intern_put(&readings->keys, key_of(&task));
    if (at == readings->n)
        reading_put(readings, readers[item->type](&task));
    return at;
}

static struct reading_lately *lately_of(struct plan_readings *readings,
                                        struct str text)
{
    const uint64_t multiplier = 0x9E3779B97F4A7C15u;
    uint64_t hash = (uint64_t)(uintptr_t)text.p * multiplier;
    return &readings->lately[(hash >> 32) % READINGS_LATELY];
}

/* As reading_make(), from 1, for an item that its text alone decides. */
static uint32_t reading_lately_made(const struct plan *plan,
                                    const struct item *item)
{
    struct reading_lately *lately = lately_of(plan->readings, item->text);
    if (lately->reading == 0 || lately->text != item->text.p ||
        lately->n != item->text.n)
        *lately = (struct reading_lately){item->text.p, item->text.n,
                                          reading_make(plan, item) + 1};
    return lately->reading;
}

/* The place of the item's reading; it is read now if it was not. */
static struct reading *reading_of(const struct plan *plan,
                                  const struct item *item)
{
    struct plan_readings *readings = plan->readings;
    if (item->reading != 0)
        return &readings->items[item->reading - 1];
    uint32_t number = readings->lately != NULL && item_is_text_alone(plan, item)
                          ? reading_lately_made(plan, item)
                          : reading_make(plan, item) + 1;
    plan->items[item - plan->items].reading = number;
    return &readings->items[number - 1];
}

static const struct scope no_scope = {0};
static const struct phrases no_phrases = {0};
static const struct reading nothing = {.mentioned = &no_scope,
                                       .phrases = &no_phrases};

const struct reading *item_reading(const struct plan *plan,
                                   const struct item *item)
{
    return plan->readings ? reading_of(plan, item) : &nothing;
}

/* What a person added by hand counts as named too. */
static struct scope mentioned_find(const struct item_task *task,
                                   const struct reading *reading)
{
    struct str text = task->item->type == ITEM_INDICATOR ? indicator_scope(task)
                                                         : task->item->text;
    /* A scope holds views of the text and nothing of the arena's. */
    struct arena *passing = &task->plan->readings->passing;
    arena_clear(passing);
    struct scope scope = prose_mentioned(passing, text, task->context.regions);
    if (task->item->type == ITEM_PLAN || task->item->type == ITEM_DUTY)
        scope = scope_union(scope, *party_scope(task->plan, task->item->leads));
    for (size_t i = 0; i < reading->n; i++)
        if (str_has_prefix(reading->items[i].rule, freeze_by_hand))
            scope = scope_union(scope, reading->items[i].scope);
    return scope;
}

const struct scope *item_mentioned(const struct plan *plan,
                                   const struct item *item)
{
    if (plan->readings == NULL)
        return nothing.mentioned;
    struct reading *reading = reading_of(plan, item);
    if (reading->mentioned == NULL) {
        struct item_task task = task_of(plan, item, &plan->readings->arena);
        reading->mentioned =
            scope_keep(task.arena, mentioned_find(&task, reading));
    }
    return reading->mentioned;
}

const struct phrases *item_phrases(const struct plan *plan,
                                   const struct item *item)
{
    if (plan->readings == NULL)
        return nothing.phrases;
    struct reading *reading = reading_of(plan, item);
    if (reading->phrases == NULL) {
        struct item_task task = task_of(plan, item, &plan->readings->arena);
        reading->phrases = readers[item->type](&task).phrases;
    }
    return reading->phrases;
}

void readings_release(struct plan_readings *readings)
{
    if (readings == NULL)
        return;
    intern_release(&readings->keys);
    arena_release(&readings->arena);
    arena_release(&readings->scratch);
    arena_release(&readings->passing);
    if (readings->memo != NULL)
        phrase_memo_release(readings->memo);
    memory_release(readings->memo);
    memory_release(readings->lately);
    memory_release(readings->kept);
    memory_release(readings);
}
