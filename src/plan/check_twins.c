/* The same work in both tables: linked by the longest run of shared words. */
#include "wpc/plan/check.h"

#include "wpc/text/utf8.h"

/* A shorter run is a turn of phrase, not the same work: 14 characters. */
enum { RUN_LEAST = 14, SHINGLE = 8 };

struct twin {
    const struct item *plan;
    const struct item *task;
    struct common_run run; /* a: the plan's text, b: the task's */
};

/* A run that every county's copy shares is looked at only so often. */
enum { LOOKS = 64 };

/* Which tasks hold a run of SHINGLE characters that a plan holds: of each run
   the last LOOKS tasks, the last first. More are never looked at. */
struct shingles {
    struct intern runs;
    struct run_tasks {
        uint32_t *tasks;
        size_t n;
        size_t capacity;
    } * lists; /* by run */
    size_t capacity;
    struct arena arena;
};

static bool shingle_next(struct str *rest, struct str *shingle)
{
    struct str walk = *rest;
    for (size_t i = 0; i < SHINGLE; i++) {
        if (walk.n == 0)
            return false;
        utf8_next(&walk);
    }
    *shingle = (struct str){rest->p, (size_t)(walk.p - rest->p)};
    utf8_next(rest);
    return true;
}

/* Room for more, which is zeroed. */
static void *items_widen(struct arena *arena, void *items, size_t *capacity,
                         size_t size)
{
    size_t n = *capacity;
    char *wider = arena_array_grow(arena, items, n, capacity, size);
    memset(wider + n * size, 0, (*capacity - n) * size);
    return wider;
}

static void runs_put(struct shingles *shingles, struct str text)
{
    struct str rest = text, shingle;
    while (shingle_next(&rest, &shingle)) {
        uint32_t run = intern_put(&shingles->runs, shingle);
        while (run >= shingles->capacity)
            shingles->lists =
                items_widen(&shingles->arena, shingles->lists,
                            &shingles->capacity, sizeof *shingles->lists);
    }
}

/* The runs of a text that a plan holds too; one text is asked once. */
struct text_runs {
    uint32_t *items;
    size_t n;
    size_t capacity;
};

struct texts {
    struct intern numbers;
    struct text_runs *runs; /* by number */
    size_t capacity;
};

static const struct text_runs *
text_runs_of(struct shingles *shingles, struct texts *texts, struct str text)
{
    uint32_t n_before = texts->numbers.n;
    uint32_t number = intern_put(&texts->numbers, text);
    while (number >= texts->capacity)
        texts->runs = items_widen(&shingles->arena, texts->runs,
                                  &texts->capacity, sizeof *texts->runs);
    struct text_runs *runs = &texts->runs[number];
    if (number < n_before)
        return runs;
    struct str rest = text, shingle;
    while (shingle_next(&rest, &shingle)) {
        uint32_t run = intern_find(&shingles->runs, shingle);
        if (run != INTERN_NONE)
            ARENA_PUSH(&shingles->arena, runs->items, runs->n, runs->capacity,
                       run);
    }
    return runs;
}

static void task_put(struct shingles *shingles, uint32_t run, uint32_t task)
{
    struct run_tasks *list = &shingles->lists[run];
    if (list->n < LOOKS && (list->n == 0 || list->tasks[list->n - 1] != task))
        ARENA_PUSH(&shingles->arena, list->tasks, list->n, list->capacity,
                   task);
}

static void tasks_put(struct shingles *shingles, const struct plan *plan)
{
    struct texts texts = {0};
    for (size_t i = plan->first[ITEM_TASK + 1]; i > plan->first[ITEM_TASK];) {
        const struct text_runs *runs =
            text_runs_of(shingles, &texts, plan->items[--i].text);
        for (size_t k = 0; k < runs->n; k++)
            task_put(shingles, runs->items[k], (uint32_t)i);
    }
    intern_release(&texts.numbers);
}

static void shingles_release(struct shingles *shingles)
{
    intern_release(&shingles->runs);
    arena_release(&shingles->arena);
}

/* The tasks that one plan was compared with. */
struct looks {
    uint32_t tasks[LOOKS];
    size_t n;
    struct arena scratch;
};

enum look { LOOK_NEW, LOOK_SEEN, LOOK_ALIKE };

/* A task that reads like one before cannot have a longer run. */
static enum look look_at(struct looks *looks, const struct plan *plan,
                         uint32_t task)
{
    enum look look = LOOK_NEW;
    for (size_t i = 0; i < looks->n; i++) {
        if (looks->tasks[i] == task)
            return LOOK_SEEN;
        if (str_equal(plan->items[looks->tasks[i]].text,
                      plan->items[task].text))
            look = LOOK_ALIKE;
    }
    looks->tasks[looks->n++] = task;
    return look;
}

static void tasks_look(const struct plan *all, struct looks *looks,
                       const struct run_tasks *list, struct twin *best)
{
    for (size_t i = 0; i < list->n && looks->n < LOOKS; i++) {
        const struct item *task = &all->items[list->tasks[i]];
        if (look_at(looks, all, list->tasks[i]) != LOOK_NEW)
            continue;
        struct common_run common =
            common_run_find(&looks->scratch, best->plan->text, task->text);
        if (common.n > best->run.n) {
            best->run = common;
            best->task = task;
        }
    }
}

/* The task with the longest run in common among those that share a shingle. */
static struct twin twin_find(const struct plan_checking *checking,
                             const struct shingles *shingles,
                             const struct item *plan)
{
    struct twin best = {.plan = plan};
    struct looks looks = {.n = 0};
    struct str rest = plan->text, shingle;
    while (shingle_next(&rest, &shingle))
        tasks_look(checking->plan, &looks,
                   &shingles->lists[intern_find(&shingles->runs, shingle)],
                   &best);
    arena_release(&looks.scratch);
    return best;
}

static bool has_name(const struct unit_names *names, struct str name)
{
    for (size_t i = 0; i < names->n; i++)
        if (str_equal(names->items[i], name))
            return true;
    return false;
}

static bool is_same_names(const struct unit_names *a,
                          const struct unit_names *b)
{
    if (a->n != b->n)
        return false;
    for (size_t i = 0; i < a->n; i++)
        if (!has_name(b, a->items[i]))
            return false;
    return true;
}

static struct str names_join(struct arena *arena,
                             const struct unit_names *names)
{
    struct str joined = {0};
    for (size_t i = 0; i < names->n; i++) {
        if (i > 0)
            joined = str_join(arena, joined, S("、"));
        joined = str_join(arena, joined, names->items[i]);
    }
    return joined;
}

static struct str id_of(struct arena *arena, const struct item *item)
{
    char text[ITEM_ID];
    return str_dup(arena, item_id(item, text));
}

static struct str run_words(const struct twin *twin)
{
    return str_slice(twin->plan->text, twin->run.at_a,
                     twin->run.at_a + twin->run.n);
}

static struct place place_of(const struct plan_checking *checking,
                             const struct item *item)
{
    return checking->places.find(checking->places.context, item->text.p);
}

static void leads_compare(const struct plan_checking *checking,
                          const struct twin *twin)
{
    struct arena *arena = checking->arena;
    const struct unit_names *a = &item_leads(checking->plan, twin->plan)->names;
    const struct unit_names *b = &item_leads(checking->plan, twin->task)->names;
    if (is_same_names(a, b))
        return;
    struct str pair =
        str_format(arena, "%.*s/%.*s", STR_ARG(id_of(arena, twin->task)),
                   STR_ARG(id_of(arena, twin->plan)));
    diag_add(checking->diags, RC_OK, M_CHECK_TWIN_LEADS,
             place_of(checking, twin->plan),
             ARGS(pair, names_join(arena, b), names_join(arena, a),
                  run_words(twin)));
}

/* Does the run reach into the obligation's stretch, without quoting its day?
   A plan that quotes the day as well contradicts nothing. */
static bool is_about(const struct twin *twin,
                     const struct obligation *obligation)
{
    size_t from = twin->run.at_b, to = from + twin->run.n;
    size_t stretch_end = obligation->text_at + obligation->text.n;
    size_t words_end = obligation->words_at + obligation->words.n;
    bool overlaps = from < stretch_end && obligation->text_at < to;
    bool quotes = from <= obligation->words_at && words_end <= to;
    return overlaps && !quotes && obligation->kind == OBLIGATION_DUE;
}

static void days_compare(const struct plan_checking *checking,
                         const struct twin *twin)
{
    const struct plan *plan = checking->plan;
    struct arena *arena = checking->arena;
    const struct reading *own = item_reading(plan, twin->plan);
    const struct reading *other = item_reading(plan, twin->task);
    for (size_t i = 0; i < other->n; i++) {
        const struct obligation *there = &other->items[i];
        if (own->n == 0 || !is_about(twin, there) ||
            date_equal(own->items[0].date, there->date))
            continue;
        char a[DATE_TEXT], b[DATE_TEXT];
        struct str first =
            str_format(arena, "%.*s %.*s",
                       STR_ARG(obligation_id(arena, twin->task, there)),
                       STR_ARG(date_write_iso(there->date, a)));
        struct str second = str_format(
            arena, "%.*s %.*s",
            STR_ARG(obligation_id(arena, twin->plan, &own->items[0])),
            STR_ARG(date_write_iso(own->items[0].date, b)));
        diag_add(checking->diags, RC_OK, M_CHECK_TWIN_DAYS,
                 place_of(checking, twin->plan),
                 ARGS(first, second, run_words(twin)));
        return;
    }
}

static void twin_compare(const struct plan_checking *checking,
                         const struct twin *twin)
{
    if (twin->task == NULL || utf8_count(run_words(twin)) < RUN_LEAST)
        return;
    leads_compare(checking, twin);
    days_compare(checking, twin);
}

/* Plans of equal text have the same twin, which is looked for once. */
static void plans_compare(const struct plan_checking *checking,
                          struct shingles *shingles)
{
    const struct plan *plan = checking->plan;
    struct intern texts = {0};
    struct twin *twins = NULL; /* by text */
    size_t n = 0, capacity = 0;
    for (size_t i = plan->first[ITEM_PLAN]; i < plan->first[ITEM_PLAN + 1];
         i++) {
        uint32_t text = intern_put(&texts, plan->items[i].text);
        if (text == n) {
            struct twin found = twin_find(checking, shingles, &plan->items[i]);
            ARENA_PUSH(&shingles->arena, twins, n, capacity, found);
        }
        struct twin twin = twins[text];
        twin.plan = &plan->items[i];
        twin_compare(checking, &twin);
    }
    intern_release(&texts);
}

void check_twins(const struct plan_checking *checking)
{
    const struct plan *plan = checking->plan;
    struct shingles shingles = {0};
    for (size_t i = plan->first[ITEM_PLAN]; i < plan->first[ITEM_PLAN + 1]; i++)
        runs_put(&shingles, plan->items[i].text);
    if (shingles.runs.n > 0) {
        tasks_put(&shingles, plan);
        plans_compare(checking, &shingles);
    }
    shingles_release(&shingles);
}
