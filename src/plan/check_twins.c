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

/* Which tasks hold a run of SHINGLE characters: a table of lists. */
struct shingles {
    struct intern runs;
    uint32_t *newest; /* by run: entry + 1 */
    size_t newest_capacity;
    struct shingle_entry {
        uint32_t task;
        uint32_t older; /* entry + 1; 0 = none */
    } * entries;
    size_t n;
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

static void shingles_add(struct shingles *shingles, struct str text,
                         uint32_t task)
{
    struct str rest = text, shingle;
    while (shingle_next(&rest, &shingle)) {
        uint32_t run = intern_put(&shingles->runs, shingle);
        while (run >= shingles->newest_capacity)
            shingles->newest = arena_array_grow(
                &shingles->arena, shingles->newest, shingles->newest_capacity,
                &shingles->newest_capacity, sizeof *shingles->newest);
        struct shingle_entry added = {task, shingles->newest[run]};
        if (added.older != 0 && shingles->entries[added.older - 1].task == task)
            continue;
        ARENA_PUSH(&shingles->arena, shingles->entries, shingles->n,
                   shingles->capacity, added);
        shingles->newest[run] = (uint32_t)shingles->n;
    }
}

static void shingles_release(struct shingles *shingles)
{
    intern_release(&shingles->runs);
    arena_release(&shingles->arena);
}

/* The task with the longest run in common among those that share a shingle;
   a run that every county's copy shares is looked at only so often. */
static struct twin twin_find(const struct plan_checking *checking,
                             const struct shingles *shingles,
                             const struct item *plan)
{
    enum { LOOKS = 64 };
    const struct plan *all = checking->plan;
    struct twin best = {.plan = plan};
    uint32_t looked[LOOKS];
    size_t n = 0;
    struct arena scratch = {0};
    struct str rest = plan->text, shingle;
    while (shingle_next(&rest, &shingle)) {
        uint32_t run = intern_find(&shingles->runs, shingle);
        uint32_t entry = run == INTERN_NONE ? 0 : shingles->newest[run];
        for (; entry != 0 && n < LOOKS;
             entry = shingles->entries[entry - 1].older) {
            uint32_t task = shingles->entries[entry - 1].task;
            size_t seen = 0;
            while (seen < n && looked[seen] != task)
                seen++;
            if (seen < n)
                continue;
            looked[n++] = task;
            struct common_run common =
                common_run_find(&scratch, plan->text, all->items[task].text);
            if (common.n > best.run.n) {
                best.run = common;
                best.task = &all->items[task];
            }
        }
    }
    arena_release(&scratch);
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

void check_twins(const struct plan_checking *checking)
{
    const struct plan *plan = checking->plan;
    struct shingles shingles = {0};
    for (size_t i = plan->first[ITEM_TASK]; i < plan->first[ITEM_TASK + 1]; i++)
        shingles_add(&shingles, plan->items[i].text, (uint32_t)i);
    for (size_t i = plan->first[ITEM_PLAN]; i < plan->first[ITEM_PLAN + 1];
         i++) {
        struct twin twin = twin_find(checking, &shingles, &plan->items[i]);
        if (twin.task == NULL || utf8_count(run_words(&twin)) < RUN_LEAST)
            continue;
        leads_compare(checking, &twin);
        days_compare(checking, &twin);
    }
    shingles_release(&shingles);
}
