/* Long journals are read by two at once: what comes of it, and what is told, is
   what one alone makes of them. */
#include "fold_story.h"

#include "wpc/base/memory.h"
#include "wpc/store/journal.h"

enum { FILES = 5, LINES = 44000, IDS = 4096 };

static const char *const writers[FILES] = {"丁厅", "东市", "乙厅", "总办", "甲厅"};

/* Journals in memory. */
struct shelf {
    struct buf files[FILES];
    char ids[IDS][EVENT_ID_SIZE]; /* some that were written */
    size_t n_ids;
    struct story *story;
};

static unsigned random_next(struct story *story, unsigned n)
{
    story->seed = story->seed * 1664525u + 1013904223u;
    return (story->seed >> 10) % n;
}

static struct str any_of(struct story *story, const char *const *texts, unsigned n)
{
    return str_from(texts[random_next(story, n)]);
}
#define ANY(story, ...)                               \
    any_of(story, (const char *const[]){__VA_ARGS__}, \
           (unsigned)COUNT(((const char *const[]){__VA_ARGS__})))

/* Most are reports; some answer or void what was written before, by whom ever;
   some are of nobody, of nothing, or wrong. */
static void event_invent(struct shelf *shelf, struct event *event, unsigned file)
{
    struct story *story = shelf->story;
    struct str *cells = event->cells;
    bool any = random_next(story, 12) == 0;
    cells[EVENT_AT] = ANY(story, "2016-03-25T09:00:00+08:00", "2016-04-01T09:00:07+08:00",
                          "2017-05-02T23:59:59+08:00", "2017-05-30T08:00:00+08:00");
    cells[EVENT_ON] = ANY(story, "2016-03-24", "2016-04-01", "2017-05-02", "2017-12-30");
    cells[EVENT_BY] = str_from(writers[any ? random_next(story, FILES) : file]);
    cells[EVENT_OFFICE] = any ? ANY(story, "甲厅", "乙厅", "路人", "西市") : cells[EVENT_BY];
    cells[EVENT_ACTOR] = S("示例");
    cells[EVENT_ACT] = ANY(story, "progress", "progress", "progress", "progress", "progress",
                           "blocked", "done", "exempt", "defer", "note", "actual");
    cells[EVENT_ITEM] = ANY(story, "T1.1", "T1.2", "T2", "T3.1", "T3.2", "T5.1", "T9");
    cells[EVENT_REGION] = ANY(story, "", "", "东市", "西市");
    cells[EVENT_PERIOD] = ANY(story, "", "", "2016Q1", "第一次");
    if (str_equal(cells[EVENT_ACT], S("progress")))
        cells[EVENT_VALUE] = ANY(story, "", "40", "100", "101");
    if (str_equal(cells[EVENT_ACT], S("defer")))
        cells[EVENT_VALUE] = ANY(story, "2018-06-30", "none");
    if (shelf->n_ids > 0 && random_next(story, 4) == 0) {
        cells[EVENT_ACT] = ANY(story, "approve", "return", "void");
        cells[EVENT_VALUE] = (struct str){0};
        cells[EVENT_REF] =
            (struct str){shelf->ids[random_next(story, (unsigned)shelf->n_ids)], EVENT_ID_SIZE};
        cells[EVENT_DOC] = ANY(story, "", "文1");
    }
    if (random_next(story, 400) == 0) {
        cells[EVENT_ACT] = S("adjust");
        cells[EVENT_VALUE] = ANY(story, "lead=乙厅", "to=2018-01-31", "cancel", "x");
        cells[EVENT_DOC] = S("文2");
    }
    cells[EVENT_NOTE] = ANY(story, "", "", "示例说明", "两行\\n说明");
}

/* In the files from this one on. */
static void shelf_fill(struct shelf *shelf, unsigned from)
{
    struct str last[FILES] = {{0}};
    char kept[FILES][EVENT_ID_SIZE], id[EVENT_ID_SIZE];
    for (int i = 0; i < LINES; i++) {
        unsigned file = from + random_next(shelf->story, FILES - from);
        struct event event = {0};
        event_invent(shelf, &event, file);
        event.cells[EVENT_PREV] = last[file];
        event_write(&shelf->files[file], &event, id);
        memcpy(kept[file], id, sizeof id);
        last[file] = (struct str){kept[file], EVENT_ID_SIZE};
        memcpy(shelf->ids[shelf->n_ids % IDS], id, sizeof id);
        if (shelf->n_ids < IDS)
            shelf->n_ids++;
        if (random_next(shelf->story, 9000) == 0)
            buf_put(&shelf->files[file], S("no event\n\xff\n"));
    }
    buf_put(&shelf->files[from], S("\r\n")); /* told of the last line alone */
}

static enum sys_error shelf_open(void *context, const char *path, enum sys_mode mode, int *file)
{
    (void)context;
    (void)mode;
    for (*file = 0; *file < FILES; ++*file)
        if (strcmp(path, writers[*file]) == 0)
            return SYS_OK;
    return SYS_MISSING;
}

static enum sys_error shelf_take(void *context, int file, uint64_t at, char *room, size_t n,
                                 size_t *taken)
{
    struct shelf *shelf = context;
    struct str rest = str_drop(buf_str(&shelf->files[file]), at);
    *taken = rest.n < n ? rest.n : n;
    if (*taken > 0)
        memcpy(room, rest.p, *taken);
    return SYS_OK;
}

static void shelf_close(void *context, int file)
{
    (void)context;
    (void)file;
}

static int n_both;

static void both_count(void *context, sys_work *work, void *first, void *second)
{
    n_both++;
    sys_posix().both_run(context, work, first, second);
}

/* Numbers of offices depend on who came first; their names do not. */
static struct str name_of(const struct fold *fold, uint32_t office, uint64_t key)
{
    return key != 0 ? fold->offices.items[office].name : S("");
}

static void states_compare(const struct fold *a, const struct fold *b, uint32_t cell)
{
    const struct cell_state *x = &a->states[cell], *y = &b->states[cell];
    const struct cell_report *r = &a->reports[cell], *s = &b->reports[cell];
    assert_true(x->claim_key == y->claim_key && x->claim_id == y->claim_id);
    assert_true(x->answer_key == y->answer_key && x->answer_id == y->answer_id);
    assert_true(r->key == s->key && r->id == s->id && r->is_blocked == s->is_blocked);
    assert_true(r->percent_key == s->percent_key && r->percent == s->percent);
    assert_true(str_equal(name_of(a, x->claim_office, x->claim_key),
                          name_of(b, y->claim_office, y->claim_key)));
    assert_true(str_equal(name_of(a, r->office, r->key), name_of(b, s->office, s->key)));
    assert_int_equal(x->marks, y->marks);
    assert_int_equal(x->facts, y->facts);
    assert_int_equal(x->status, y->status);
    assert_true(date_equal(x->day, y->day));
    assert_int_equal(cell_deferral(a, cell).id, cell_deferral(b, cell).id);
    assert_int_equal(cell_deferral_asked(a, cell).id, cell_deferral_asked(b, cell).id);
    assert_int_equal(cell_actual(a, cell).id, cell_actual(b, cell).id);
    assert_int_equal(cell_returned(a, cell).id, cell_returned(b, cell).id);
}

static void folds_compare(struct fold *a, struct fold *b)
{
    for (uint32_t cell = 0; cell < a->cells->n; cell++)
        states_compare(a, b, cell);
    assert_true(a->latest == b->latest);
    for (uint32_t i = 0; i < a->offices.n; i++) {
        uint32_t other = office_put(&b->offices, a->offices.items[i].name);
        assert_int_equal(a->offices.items[i].is_heard, b->offices.items[other].is_heard);
    }
    assert_int_equal(a->offices.n, b->offices.n);
}

static void diags_compare(const struct diags *a, const struct diags *b)
{
    assert_int_equal(a->n, b->n);
    assert_int_equal(a->n_errors, b->n_errors);
    assert_true(a->n > 0);
    for (size_t i = 0; i < a->n; i++) {
        assert_int_equal(a->items[i].code, b->items[i].code);
        assert_true(str_equal(a->items[i].at.file, b->items[i].at.file));
        assert_int_equal(a->items[i].at.line, b->items[i].at.line);
        assert_true(str_equal(a->items[i].args[0], b->items[i].args[0]));
    }
}

static void halves_compare(struct story *story, unsigned from)
{
    static struct shelf shelf;
    struct journal items[FILES];
    struct journals journals = {items, FILES};
    struct sys sys = {.context = &shelf,
                      .file_open = shelf_open,
                      .file_take = shelf_take,
                      .file_close = shelf_close};
    struct fold alone, both;
    struct diags told[] = {{.arena = &story->arena}, {.arena = &story->arena}};
    shelf = (struct shelf){.story = story};
    shelf_fill(&shelf, from);
    for (size_t i = 0; i < FILES; i++)
        items[i] = (struct journal){
            .path = str_from(writers[i]), .writer = str_from(writers[i]), .size = shelf.files[i].n};
    n_both = 0;
    fold_begin(&alone, &story->cells, &story->rules);
    enum rc one = journals_fold(&sys, &journals, &alone, &told[0]);
    sys.both_run = both_count;
    fold_begin(&both, &story->cells, &story->rules);
    enum rc two = journals_fold(&sys, &journals, &both, &told[1]);
    assert_int_equal(one, two);
    assert_int_equal(n_both, 2);
    folds_compare(&alone, &both);
    diags_compare(&told[0], &told[1]);
    fold_release(&alone);
    fold_release(&both);
    for (size_t i = 0; i < FILES; i++)
        buf_release(&shelf.files[i]);
}

static void two_at_once_come_to_what_one_comes_to(void **state)
{
    STORY;
    halves_compare(story, 0);
}

/* Of some 7 MB, which is two parts. */
static void two_who_share_one_journal_come_to_what_one_comes_to(void **state)
{
    STORY;
    halves_compare(story, FILES - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(two_at_once_come_to_what_one_comes_to),
        TEST(two_who_share_one_journal_come_to_what_one_comes_to),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
