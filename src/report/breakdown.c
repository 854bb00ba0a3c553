/* Counting by dimensions: one walk over the plan, item by item. */
#include "breakdown_offices.h"
#include "ledger.h"
#include "wpc/plan/alike.h"

/* The total, then what is asked for, then its margins. */
enum { LEDGER_TOTAL, LEDGER_ASKED, LEDGER_MARGINS, LEDGERS = 4 };

/* An obligation, or what of it lies in one region, as it stands. */
struct slice {
    struct thing thing;
    struct standing standing;
    unsigned figures;
};

/* Items alike that are not counted yet: the first, and how many more. */
struct waiting {
    const struct item *item;
    uint64_t more;
};

struct walk {
    const struct question *question;
    struct ledger ledgers[LEDGERS];
    size_t n_ledgers;
    struct groups total;
    bool *items;                    /* of the plan: found */
    struct slice parts[REGION_MAX]; /* of the obligation being looked at */
    size_t n_parts;
    struct waiting *waiting; /* NULL: each item is counted by itself */
};

static struct region_set regions_asked(const struct question *question)
{
    const struct filter *filter = question->filter;
    return filter->want.is_set[FILTER_REGION] ? filter->want.regions
                                              : (struct region_set){0};
}

static bool is_limit(const struct obligation *obligation)
{
    return obligation->kind == OBLIGATION_DUE ||
           obligation->kind == OBLIGATION_TARGET;
}

static void slice_judge(struct slice *slice, const struct question *question,
                        const struct cell_run *run, struct region_set regions)
{
    const struct obligation *obligation = slice->thing.obligation;
    enum obligation_kind kind = obligation->kind;
    slice->thing.day = obligation->date;
    slice->thing.standing = &slice->standing;
    if (run == NULL) {
        struct date due =
            kind == OBLIGATION_FROM ? (struct date){0} : obligation->date;
        slice->standing = standing_of_open(&question->rules, due,
                                           obligation->scope.condition.n > 0);
        slice->thing.conditional = slice->standing.asks & ASK_CONDITIONAL;
        if (slice->thing.conditional && is_limit(obligation))
            slice->figures = 1u << FIGURE_CONDITIONAL;
        return;
    }
    if (run->regions == 0)
        regions = (struct region_set){0};
    if (!is_limit(obligation)) {
        struct tally tally = {0};
        tally_run_add(&tally, &question->rules, question->fold, run, regions);
        slice->standing = tally_standing(&tally);
        slice->thing.conditional =
            tally.n_counted == 0 && tally.n_conditional > 0;
        return;
    }
    struct outcome outcome =
        outcome_of(&question->rules, question->fold, run, regions);
    slice->standing = outcome.standing;
    slice->figures = outcome.figures;
    slice->thing.day = outcome.day;
    slice->thing.done = outcome.done;
    slice->thing.conditional = outcome.figures >> FIGURE_CONDITIONAL & 1;
}

static unsigned obligation_measures(const struct question *question,
                                    const struct obligation *obligation)
{
    static const enum measure measures[OBLIGATION_KINDS] = {
        [OBLIGATION_DUE] = MEASURE_DUE,
        [OBLIGATION_TARGET] = MEASURE_TARGET,
        [OBLIGATION_EVERY] = MEASURE_EVERY,
        [OBLIGATION_FROM] = MEASURE_FROM,
    };
    unsigned bits = 1u << measures[obligation->kind];
    if (!is_limit(obligation))
        return bits;
    bits |= 1u << MEASURE_DATED;
    if (date_compare(obligation->date, question->rules.today) < 0)
        bits |= 1u << MEASURE_PAST;
    return bits;
}

/* One obligation on its way into the ledgers. */
struct passage {
    struct walk *walk;
    const struct item *item;
    const struct obligation *obligation;
    const struct cell_run *run; /* NULL: no journal */
    struct portion portion;
    struct slice whole;
};

static void part_put(struct passage *passage, uint32_t region)
{
    struct walk *walk = passage->walk;
    const struct question *question = walk->question;
    struct slice *part = &walk->parts[walk->n_parts++];
    *part = passage->whole;
    part->figures = 0;
    part->thing.region = region_group(question->plan, region);
    part->thing.regions =
        region == REGION_NONE ? (struct region_set){0} : region_set_of(region);
    slice_judge(part, question, passage->run, part->thing.regions);
}

static void parts_make(struct passage *passage)
{
    const struct question *question = passage->walk->question;
    const struct plan *plan = question->plan;
    struct region_set reach =
        passage->run != NULL
            ? (struct region_set){passage->run->regions}
            : scope_reach(&passage->obligation->scope, &plan->regions);
    struct region_set asked = regions_asked(question);
    for (uint32_t i = 0; i < plan->regions.n; i++)
        if (region_set_has(reach, i) &&
            (region_set_is_empty(asked) || region_set_has(asked, i)))
            part_put(passage, i);
    if (region_set_is_empty(reach))
        part_put(passage, REGION_NONE);
}

static void slice_add(const struct passage *passage, struct ledger *ledger,
                      const struct slice *slice)
{
    const struct question *question = passage->walk->question;
    if (!filter_has_status(question->filter, slice->standing.asks))
        return;
    struct portion portion = passage->portion;
    if (slice->thing.conditional) /* 待认定 falls due to nobody */
        portion.measures &= ~(1u << MEASURE_PAST);
    portion.figures = slice->figures;
    ledger_add(ledger, question, &slice->thing, &portion);
}

/* True when a status lets something of it in. */
static bool obligation_walk(struct passage *passage)
{
    struct walk *walk = passage->walk;
    const struct question *question = walk->question;
    walk->n_parts = 0;
    passage->whole.thing.item = passage->item;
    passage->whole.thing.obligation = passage->obligation;
    passage->whole.thing.regions = regions_asked(question);
    passage->whole.thing.cell = CELL_NONE;
    slice_judge(&passage->whole, question, passage->run,
                regions_asked(question));
    passage->portion.measures =
        obligation_measures(question, passage->obligation);
    for (size_t i = 0; i < walk->n_ledgers; i++) {
        struct ledger *ledger = &walk->ledgers[i];
        if (!ledger_reaches(ledger, REACH_REGION)) {
            slice_add(passage, ledger, &passage->whole);
            continue;
        }
        if (walk->n_parts == 0)
            parts_make(passage);
        for (size_t k = 0; k < walk->n_parts; k++)
            slice_add(passage, ledger, &walk->parts[k]);
    }
    return filter_has_status(question->filter, passage->whole.standing.asks);
}

static bool is_regular(const struct obligation *obligation)
{
    return obligation->kind == OBLIGATION_EVERY &&
           obligation->every != EVERY_IRREGULAR;
}

/* One period in one region that has fallen due. */
static void period_add(const struct passage *passage, uint32_t cell,
                       uint32_t region, unsigned figures)
{
    struct walk *walk = passage->walk;
    const struct question *question = walk->question;
    struct standing standing =
        standing_of_cell(&question->rules, question->fold, cell);
    if (!filter_has_status(question->filter, standing.asks))
        return;
    struct thing thing = {
        .item = passage->item,
        .obligation = passage->obligation,
        .standing = &standing,
        .day = question->fold->states[cell].day,
        .region = region_group(question->plan, region),
        .cell = cell,
    };
    struct portion portion = {
        .figures = figures, .item = passage->portion.item, .is_period = true};
    for (size_t i = 0; i < walk->n_ledgers; i++)
        ledger_add(&walk->ledgers[i], question, &thing, &portion);
}

/* The run's periods in one region, whose first cell is `cell`. */
static void periods_walk(const struct passage *passage, uint32_t cell,
                         uint32_t region)
{
    const struct question *question = passage->walk->question;
    struct period period = passage->run->first_period;
    for (uint32_t i = 0; i < passage->run->n_periods; i++, cell++) {
        unsigned figures =
            period_figures(&question->rules, question->fold, cell);
        if (figures != 0 &&
            filter_has_day(question->filter,
                           question->fold->states[cell].day) &&
            filter_has_period(question->filter, period_last(period)))
            period_add(passage, cell, region, figures);
        period = period_next(period);
    }
}

static void run_walk(const struct passage *passage)
{
    const struct cell_run *run = passage->run;
    struct region_set asked = regions_asked(passage->walk->question);
    uint32_t end = run->first + cell_run_count(run);
    uint64_t rest = run->regions;
    for (uint32_t cell = run->first; cell < end; cell += run->n_periods) {
        uint32_t region =
            rest != 0 ? (uint32_t)__builtin_ctzll(rest) : REGION_NONE;
        if (rest == 0 || region_set_is_empty(asked) ||
            region_set_has(asked, region))
            periods_walk(passage, cell, region);
        rest &= rest - 1;
    }
}

static void item_count(struct walk *walk, const struct item *item, bool dated,
                       struct portion portion)
{
    const struct question *question = walk->question;
    struct answer_row row = {.item = item};
    struct thing thing = {
        .item = item, .standing = &row.standing, .cell = CELL_NONE};
    portion.measures = 1u << MEASURE_ITEMS;
    if (item->type == ITEM_TASK)
        portion.measures |= 1u << MEASURE_TASKS;
    if (item->type == ITEM_PLAN)
        portion.measures |= 1u << MEASURE_PLANS;
    if (!dated)
        portion.measures |= 1u << MEASURE_UNDATED;
    for (size_t i = 0; i < walk->n_ledgers; i++) {
        struct ledger *ledger = &walk->ledgers[i];
        if (ledger_reaches(ledger, REACH_STANDING) && ledger->n_touched == 0)
            answer_row_judge(question, &row);
        ledger_item(ledger, question, &thing, &portion);
    }
}

/* All obligations of an item that are asked for; true when any is dated,
   whether asked for or not. */
static bool obligations_walk(struct walk *walk, const struct item *item,
                             const struct portion *portion, bool *found)
{
    const struct question *question = walk->question;
    const struct reading *reading = item_reading(question->plan, item);
    bool looks = *found || question_has_item(question, item);
    bool dated = false;
    for (size_t i = 0; i < reading->n; i++) {
        const struct obligation *obligation = &reading->items[i];
        dated |= is_limit(obligation);
        struct passage passage = {.walk = walk,
                                  .item = item,
                                  .obligation = obligation,
                                  .portion = *portion};
        if (looks && question->fold != NULL)
            passage.run =
                cell_run_find(question->fold->cells,
                              (uint32_t)(portion->item - 1), (uint32_t)i);
        if (looks && question_asks(question, item, obligation))
            *found |= obligation_walk(&passage);
        if (passage.run != NULL && is_regular(obligation) &&
            filter_has_obligation(question->filter, obligation) &&
            filter_has_scope(question->filter, question->plan,
                             &obligation->scope))
            run_walk(&passage);
    }
    return dated;
}

/* One item, which stands for `more` others. */
static void item_walk(struct walk *walk, const struct item *item, uint64_t more)
{
    const struct question *question = walk->question;
    size_t number = (size_t)(item - question->plan->items) + 1;
    struct portion portion = {.item = number, .more = more};
    bool found = question_finds_item(question, item);
    bool counted = found;
    for (size_t i = 0; i < walk->n_ledgers; i++)
        walk->ledgers[i].n_touched = 0;
    bool dated = obligations_walk(walk, item, &portion, &found);
    if (counted)
        item_count(walk, item, dated, portion);
    walk->items[number - 1] = found;
}

/* Where the item waits with those like it, or may; others that stand in all its
   places make room. */
static struct waiting *waiting_place(struct walk *walk, const struct item *item)
{
    enum { TRIES = 4 };
    size_t first = alike_place(item);
    for (size_t i = 0; i < TRIES; i++) {
        struct waiting *place = &walk->waiting[(first + i) % ALIKE_PLACES];
        if (place->item == NULL || is_alike(place->item, item))
            return place;
    }
    struct waiting *place = &walk->waiting[first];
    item_walk(walk, place->item, place->more);
    *place = (struct waiting){0};
    return place;
}

/* Counts the item, or lets it wait for others like it. */
static void item_meet(struct walk *walk, const struct item *item)
{
    if (walk->waiting == NULL || !item->comes_again) {
        item_walk(walk, item, 0);
        return;
    }
    struct waiting *place = waiting_place(walk, item);
    if (place->item == NULL)
        place->item = item;
    else
        place->more++;
}

static void items_walk(struct walk *walk, bool together)
{
    const struct question *question = walk->question;
    const struct plan *plan = question->plan;
    if (together)
        walk->waiting =
            ARENA_ARRAY(question->arena, struct waiting, ALIKE_PLACES);
    for (size_t i = 0; i < plan->n_items; i++)
        item_meet(walk, &plan->items[i]);
    for (size_t i = 0; together && i < ALIKE_PLACES; i++)
        if (walk->waiting[i].item != NULL)
            item_walk(walk, walk->waiting[i].item, walk->waiting[i].more);
}

static void ledgers_begin(struct walk *walk, struct breakdown *breakdown,
                          const struct dimension *const *by, size_t n_by,
                          const struct breakdown_watch *watch)
{
    walk->ledgers[LEDGER_TOTAL].groups = &walk->total;
    struct ledger *asked = &walk->ledgers[LEDGER_ASKED];
    *asked = (struct ledger){
        .n_by = n_by, .groups = &breakdown->groups, .watch = watch};
    for (size_t i = 0; i < n_by; i++)
        asked->by[i] = by[i];
    walk->n_ledgers = LEDGER_ASKED + 1;
    for (size_t i = 0; n_by > 1 && i < n_by; i++)
        walk->ledgers[walk->n_ledgers++] = (struct ledger){
            .by = {by[i]}, .n_by = 1, .groups = &breakdown->margins[i]};
}

/* Every item has one first lead; the total has no dimension to see it by. */
static void leads_total(struct breakdown *breakdown, size_t n_by)
{
    const struct groups *groups =
        n_by > 1 ? &breakdown->margins[0] : &breakdown->groups;
    uint64_t *total = breakdown->total.counts;
    for (size_t i = 0; i < groups->n; i++) {
        total[MEASURE_FIRST] += groups->items[i].counts[MEASURE_FIRST];
        total[MEASURE_SOLE] += groups->items[i].counts[MEASURE_SOLE];
    }
}

struct breakdown breakdown_watched(const struct question *question,
                                   const struct dimension *const *by,
                                   size_t n_by,
                                   const struct breakdown_watch *watch)
{
    const struct plan *plan = question->plan;
    struct breakdown breakdown = {0};
    struct walk walk = {.question = question,
                        .items =
                            ARENA_ARRAY(question->arena, bool, plan->n_items)};
    ledgers_begin(&walk, &breakdown, by, n_by, watch);
    /* Whoever watches wants each item. */
    items_walk(&walk,
               question->fold == NULL && !plan->is_frozen && watch == NULL);
    for (size_t i = 0; i < walk.n_ledgers; i++)
        ledger_end(&walk.ledgers[i], question);
    if (walk.total.n > 0)
        breakdown.total = walk.total.items[0];
    leads_total(&breakdown, n_by);
    if (question->fold != NULL)
        offices_count(question, walk.items, by, n_by, watch, &breakdown);
    return breakdown;
}

struct breakdown breakdown_of(const struct question *question,
                              const struct dimension *const *by, size_t n_by)
{
    return breakdown_watched(question, by, n_by, NULL);
}
