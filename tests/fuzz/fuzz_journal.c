/* Journals of any bytes: reading never crashes, with and without the check;
   what is read is written back byte for byte; the fold takes it in both
   directions to the same state; and the heads can be told. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "wpc/plan/freeze.h"
#include "wpc/progress/fold.h"
#include "wpc/store/journal.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

/* `assert` would vanish with NDEBUG. */
#define MUST(condition) ((condition) ? (void)0 : abort())

enum { EVENTS_MAX = 200 };

/* A machine with one file. */
static enum sys_error memory_open(void *context, const char *path, enum sys_mode mode, int *file)
{
    (void)context;
    (void)path;
    (void)mode;
    *file = 0;
    return SYS_OK;
}

static enum sys_error memory_take(void *context, int file, uint64_t at, char *room, size_t n,
                                  size_t *taken)
{
    const struct str *bytes = context;
    (void)file;
    struct str part = str_slice(*bytes, at > bytes->n ? bytes->n : (size_t)at, (size_t)at + n);
    if (part.n > 0)
        memcpy(room, part.p, part.n);
    *taken = part.n;
    return SYS_OK;
}

static void memory_close(void *context, int file)
{
    (void)context;
    (void)file;
}

struct kept {
    struct arena arena;
    struct str lines[EVENTS_MAX];
    size_t n;
};

static void event_keep(void *context, const struct event *event, const struct journal_place *place)
{
    struct kept *kept = context;
    struct buf buf = {0};
    char id[EVENT_ID_SIZE];
    event_write(&buf, event, id);
    MUST(buf.n == place->line.n + 1);
    MUST(memcmp(buf.p + EVENT_ID_SIZE, place->line.p + EVENT_ID_SIZE,
                place->line.n - EVENT_ID_SIZE) == 0);
    MUST(event_id_holds((struct str){buf.p, buf.n - 1}));
    if (kept->n < EVENTS_MAX)
        kept->lines[kept->n++] = str_dup(&kept->arena, place->line);
    buf_release(&buf);
}

/* On a plan of T1.1, due, of three regions, and T2 without a limit. */
static void plan_make(struct plan *plan)
{
    static const struct str regions[][REGION_CELLS] = {{STR("1"), STR("东市"), STR("")},
                                                       {STR("2"), STR("西市"), STR("")},
                                                       {STR("3"), STR("北盟"), STR("")}};
    for (size_t i = 0; i < 3; i++)
        regions_add(&plan->arena, &plan->regions, regions[i]);
    plan->issued = (struct date){2015, 10, 19};
    struct item *item = plan_add(plan, ITEM_TASK, 1, S("甲厅"), S(""), S("一"), NULL);
    plan_freeze(plan, item,
                (struct obligation){
                    .date = {2016, 12, 31}, .scope = {.classes = CLASS_ALL}, .label = S("1")},
                false);
    plan_add(plan, ITEM_TASK, 2, S("乙厅"), S(""), S("二"), NULL);
    plan->is_frozen = true;
    plan_read(plan);
}

static void kept_step(struct fold *fold, const struct kept *kept, bool back,
                      void (*step)(struct fold *, const struct event *, uint32_t))
{
    for (size_t i = 0; i < kept->n; i++) {
        struct event event;
        struct event_fault fault;
        MUST(event_parse(kept->lines[back ? kept->n - 1 - i : i], &event, &fault));
        step(fold, &event, fold_writer(fold, event.cells[EVENT_BY]));
    }
}

static void fold_run(struct fold *fold, const struct cells *cells, const struct kept *kept,
                     bool back)
{
    struct fold_rules rules = {
        .today = {2017, 6, 30}, .coordinator = STR("总办"), .cycle = EVERY_MONTH, .report_day = 5};
    fold_begin(fold, cells, &rules);
    kept_step(fold, kept, back, fold_refer);
    fold_settle(fold);
    kept_step(fold, kept, back, fold_take);
    fold_end(fold);
}

/* Lines made by hand may share an id with other content: then which is seen
   first may matter, and only equal lines are promised to be one. */
static bool ids_hold(const struct kept *kept)
{
    for (size_t i = 0; i < kept->n; i++)
        if (!event_id_holds(kept->lines[i]))
            return false;
    return true;
}

/* All in the file of 甲厅: event by event, and as commands fold it. */
static void file_fold(const struct sys *sys, const struct cells *cells, const struct kept *kept)
{
    struct fold_rules rules = {
        .today = {2017, 6, 30}, .coordinator = STR("总办"), .cycle = EVERY_MONTH, .report_day = 5};
    struct journal journal = {.path = S("甲厅.tsv"), .writer = S("甲厅")};
    struct journals journals = {&journal, 1};
    struct fold slow, quick;
    fold_begin(&slow, cells, &rules);
    uint32_t writer = fold_writer(&slow, journal.writer);
    for (int turn = 0; turn < 2; turn++) {
        for (size_t i = 0; i < kept->n; i++) {
            struct event event;
            struct event_fault fault;
            MUST(event_parse(kept->lines[i], &event, &fault));
            (turn == 0 ? fold_refer : fold_take)(&slow, &event, writer);
        }
        if (turn == 0)
            fold_settle(&slow);
    }
    fold_end(&slow);
    fold_begin(&quick, cells, &rules);
    (void)journals_fold(sys, &journals, &quick, NULL);
    MUST(slow.latest == quick.latest);
    for (uint32_t i = 0; i < cells->n; i++) {
        MUST(memcmp(&slow.states[i], &quick.states[i], sizeof *slow.states) == 0);
        MUST(memcmp(&slow.reports[i], &quick.reports[i], sizeof *slow.reports) == 0);
    }
    fold_release(&slow);
    fold_release(&quick);
}

static void kept_fold(const struct sys *sys, const struct kept *kept)
{
    struct plan plan = {0};
    struct arena arena = {0};
    struct cells cells;
    struct fold forth, back;
    plan_make(&plan);
    cells_make(&cells, &arena, &plan, (struct date){2020, 12, 31}, 15);
    fold_run(&forth, &cells, kept, false);
    fold_run(&back, &cells, kept, true);
    for (uint32_t i = 0; i < cells.n && ids_hold(kept); i++) {
        MUST(forth.states[i].status == back.states[i].status);
        MUST(forth.states[i].marks == back.states[i].marks);
        MUST(forth.reports[i].percent == back.reports[i].percent);
        MUST(forth.states[i].claim_id == back.states[i].claim_id);
    }
    if (kept->n < EVENTS_MAX && ids_hold(kept))
        file_fold(sys, &cells, kept);
    fold_release(&forth);
    fold_release(&back);
    plan_release(&plan);
    arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct str bytes = {(const char *)data, n};
    struct sys sys = {.context = &bytes,
                      .file_open = memory_open,
                      .file_take = memory_take,
                      .file_close = memory_close};
    struct kept kept = {0};
    struct diags diags = {.arena = &kept.arena};
    struct journal journal = {.path = S("甲厅.tsv"), .writer = S("甲厅")};
    struct journal_reading reading = {
        .sys = &sys, .diags = &diags, .event = event_keep, .context = &kept};
    enum rc rc = journal_read(&reading, &journal);
    MUST(rc == RC_OK || rc == RC_DATA);
    reading = (struct journal_reading){.sys = &sys, .diags = &diags, .check = true};
    rc = journal_read(&reading, &journal);
    MUST(rc == RC_OK || rc == RC_DATA || rc == RC_HOLDS);
    struct journal_heads heads;
    MUST(journal_heads_read(&kept.arena, &sys, &journal, &diags, &heads) == RC_OK);
    for (size_t i = 1; i < heads.n; i++)
        MUST(str_compare(heads.items[i - 1], heads.items[i]) < 0);
    kept_fold(&sys, &kept);
    arena_release(&kept.arena);
    return 0;
}
