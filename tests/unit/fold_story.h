/* Histories made by hand on a small plan of invented offices and regions, for
   the tests of the fold. */
#ifndef WPC_TESTS_UNIT_FOLD_STORY_H
#define WPC_TESTS_UNIT_FOLD_STORY_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "wpc/plan/freeze.h"
#include "wpc/progress/standing.h"

enum { STORY_LINES = 256, STORY_LINE = 600 };

/* Lines and whose file each stands in. */
struct story {
    struct plan plan;
    struct cells cells;
    struct arena arena;
    struct fold fold;
    struct fold_rules rules;
    struct str lines[STORY_LINES];
    const char *files[STORY_LINES];
    size_t n;
    unsigned seed;
};

struct said {
    const char *file; /* NULL: its writer's own */
    const char *by, *office, *act, *item, *region, *period, *value, *ref, *doc;
    const char *on, *at; /* NULL: 2016-03-01, and some seconds past 09:00 */
};

static struct str text_or(const char *text, const char *otherwise)
{
    return str_from(text != NULL ? text : otherwise);
}

static inline const char *story_say(struct story *story, struct said said)
{
    struct event draft = {0};
    struct arena *arena = &story->arena;
    const char *by = said.by ? said.by : "甲厅";
    const char *on = said.on ? said.on : "2016-03-01";
    char at[40];
    unsigned second = (unsigned)story->n;
    snprintf(at, sizeof at, "%sT09:%02u:%02u+08:00", on, second / 60 % 60, second % 60);
    event_set(arena, &draft, EVENT_AT, text_or(said.at, at));
    event_set(arena, &draft, EVENT_ON, str_from(on));
    event_set(arena, &draft, EVENT_BY, str_from(by));
    event_set(arena, &draft, EVENT_OFFICE, text_or(said.office, by));
    event_set(arena, &draft, EVENT_ACT, str_from(said.act));
    event_set(arena, &draft, EVENT_ITEM, text_or(said.item, ""));
    event_set(arena, &draft, EVENT_REGION, text_or(said.region, ""));
    event_set(arena, &draft, EVENT_PERIOD, text_or(said.period, ""));
    event_set(arena, &draft, EVENT_VALUE, text_or(said.value, ""));
    event_set(arena, &draft, EVENT_REF, text_or(said.ref, ""));
    event_set(arena, &draft, EVENT_DOC, text_or(said.doc, ""));
    struct buf buf = {0};
    char id[EVENT_ID_SIZE];
    event_write(&buf, &draft, id);
    assert_true(story->n < STORY_LINES);
    story->lines[story->n] = str_dup(arena, (struct str){buf.p, buf.n - 1});
    story->files[story->n++] = said.file ? said.file : by;
    buf_release(&buf);
    return str_dup(arena, (struct str){id, EVENT_ID_SIZE}).p;
}

/* SAY(.act = "done", .item = "T1.1") gives the id. */
#define SAY(...) story_say(story, (struct said){__VA_ARGS__})

static void task_put(struct plan *plan, uint32_t number, const char *leads,
                     const char *participants, const struct obligation *obligations, size_t n)
{
    static const struct str labels[] = {STR("1"), STR("2"), STR("3")};
    struct item *item = plan_add(plan, ITEM_TASK, number, str_from(leads), str_from(participants),
                                 str_format(&plan->arena, "任务%u", (unsigned)number), NULL);
    for (size_t i = 0; i < n; i++) {
        struct obligation obligation = obligations[i];
        obligation.label = labels[i];
        plan_freeze(plan, item, obligation, false);
    }
}

static const struct scope everywhere = {.classes = CLASS_ALL};
static const struct scope thirsty = {.classes = CLASS_ALL, .condition = STR("缺水城市")};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void story_plan_regions(struct plan *plan)
{
    static const struct str regions[][REGION_CELLS] = {
        {STR("1"), STR("东市"), STR("东"), STR("某区东市"), STR(""), STR("市"), STR(""), STR("")},
        {STR("2"), STR("西市"), STR("西"), STR("某区西市"), STR(""), STR("市"), STR(""), STR("")},
        {STR("3"), STR("北盟"), STR("北"), STR("某区北盟"), STR(""), STR("盟"), STR(""), STR("")},
    };
    plan->issued = (struct date){2015, 10, 19};
    for (size_t i = 0; i < COUNT(regions); i++)
        regions_add(&plan->arena, &plan->regions, regions[i]);
}

static void story_plan(struct plan *plan)
{
    static const struct str units[][UNIT_CELLS] = {
        {STR("甲厅"), STR("某区甲厅"), STR("甲"), STR(""), STR(""), STR("新甲厅"),
         STR("2018-11-01"), STR("")},
        {STR("乙厅"), STR("某区乙厅"), STR("乙"), STR(""), STR(""), STR(""), STR(""), STR("")},
    };
    story_plan_regions(plan);
    for (size_t i = 0; i < COUNT(units); i++)
        units_add(&plan->arena, &plan->units, units[i]);
    const struct obligation one[] = {
        {.kind = OBLIGATION_DUE, .date = {2017, 12, 31}},
        {.kind = OBLIGATION_DUE, .date = {2016, 12, 31}, .scope = everywhere},
    };
    const struct obligation three[] = {
        {.kind = OBLIGATION_EVERY, .every = EVERY_QUARTER, .start = {2016, 1, 1}},
        {.kind = OBLIGATION_EVERY, .every = EVERY_IRREGULAR},
        {.kind = OBLIGATION_FROM, .date = {2016, 1, 1}},
    };
    const struct obligation four[] = {
        {.kind = OBLIGATION_DUE, .date = {2016, 12, 31}, .scope = thirsty}};
    const struct obligation five[] = {{.kind = OBLIGATION_TARGET, .date = {2017, 12, 31}}};
    task_put(plan, 1, "甲厅、乙厅", "丙厅", one, COUNT(one));
    task_put(plan, 2, "乙厅", "甲厅", NULL, 0);
    task_put(plan, 3, "甲厅", "", three, COUNT(three));
    task_put(plan, 4, "甲厅", "", four, COUNT(four));
    task_put(plan, 5, "甲厅", "", five, COUNT(five));
    plan_add(plan, ITEM_DUTY, 1, S("各地区"), S(""), S("要求"), NULL);
    plan->is_frozen = true;
    plan_read(plan);
}

static void story_begin(struct story *story)
{
    memset(story, 0, sizeof *story);
    story_plan(&story->plan);
    cells_make(&story->cells, &story->arena, &story->plan, (struct date){2017, 12, 31}, 15);
    story->rules = (struct fold_rules){.today = {2017, 6, 30},
                                       .coordinator = STR("总办"),
                                       .host = STR("丁厅"),
                                       .grace_days = 15,
                                       .cycle = EVERY_MONTH,
                                       .report_day = 5};
}

static inline void story_step(struct story *story, const size_t *order, size_t n,
                              void (*step)(struct fold *, const struct event *, uint32_t))
{
    for (size_t i = 0; i < n; i++) {
        struct event event;
        struct event_fault fault;
        assert_true(event_parse(story->lines[order[i]], &event, &fault));
        step(&story->fold, &event, fold_writer(&story->fold, str_from(story->files[order[i]])));
    }
}

/* Each reading in its own order: files need not be found alike twice. */
static inline void story_fold(struct story *story, const size_t *first, const size_t *second,
                              size_t n)
{
    if (story->fold.works != NULL)
        fold_release(&story->fold);
    fold_begin(&story->fold, &story->cells, &story->rules);
    story_step(story, first, n, fold_refer);
    fold_settle(&story->fold);
    story_step(story, second, n, fold_take);
    fold_end(&story->fold);
}

static inline void story_tell(struct story *story)
{
    size_t order[STORY_LINES];
    for (size_t i = 0; i < story->n; i++)
        order[i] = i;
    story_fold(story, order, order, story->n);
}

static inline uint32_t story_cell(struct story *story, const char *text)
{
    struct address address;
    struct str part;
    assert_int_equal(address_read(&story->cells, str_from(text), &address, &part), ADDRESS_OK);
    uint32_t cell = cell_find(&story->cells, &address);
    assert_true(cell != CELL_NONE);
    return cell;
}

static inline const struct cell_state *story_state(struct story *story, const char *address)
{
    return &story->fold.states[story_cell(story, address)];
}

static inline const struct cell_report *story_report(struct story *story, const char *address)
{
    return &story->fold.reports[story_cell(story, address)];
}

static inline struct standing story_standing(struct story *story, const char *address)
{
    struct standing_rules rules = standing_rules_of(story->rules.today, 30, 90, true);
    return standing_of_cell(&rules, &story->fold, story_cell(story, address));
}

static void story_end(struct story *story)
{
    if (story->fold.works != NULL)
        fold_release(&story->fold);
    plan_release(&story->plan);
    arena_release(&story->arena);
}

static inline const char *status_key(struct story *story, const char *address)
{
    return word_key(&status_words[story_state(story, address)->status]).p;
}

#define assert_status(address, key) assert_string_equal(status_key(story, address), key)
#define assert_marked(address, ask) assert_true(story_standing(story, address).asks &(ask))
#define assert_unmarked(address, ask) assert_false(story_standing(story, address).asks &(ask))
#define assert_light(address, which) assert_int_equal(story_standing(story, address).light, which)
#define assert_day(day, y, m, d) assert_true(date_equal(day, (struct date){y, m, d}))

/* A test is given a story of its own. */
static int story_setup(void **state)
{
    static struct story story;
    story_begin(&story);
    *state = &story;
    return 0;
}

static int story_teardown(void **state)
{
    story_end(*state);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, story_setup, story_teardown)
#define STORY struct story *story = *state

#endif
