/* The short way to read lines gives what the long way gives, or leaves the line
   to it; and events in a lane come to what those taken by themselves come to. */
#include "fold_story.h"

#include "progress/brief_digits.h"
#include "progress/fold_works.h"
#include "wpc/base/controls.h"

enum { LINES_TRIED = 80000, LINES_AT_ONCE = 20 };

static unsigned random_next(struct story *story, unsigned n)
{
    story->seed = story->seed * 1664525u + 1013904223u;
    return (story->seed >> 10) % n;
}

static const char *const columns[EVENT_COLUMNS][20] = {
    [EVENT_ID] = {"0123456789abcdef0123", "ffffffffffffffffffff", "0123456789abcdef012",
                  "0123456789ABCDEF0123", "0123456789abcdeg0123", "0123456789abcdef012`",
                  "/123456789abcdef0123", "0123456789abcdef01:3"},
    [EVENT_PREV] = {"aaaaaaaaaaaaaaaaaaaa", "", "0123456789abcdef0123,a123456789abcdef0123",
                    "0123456789abcdef0123", "xx"},
    [EVENT_AT] = {"2016-03-25T09:00:00+08:00", "2016-12-31T23:59:59+08:00",
                  "2016-03-25T24:00:00+08:00", "2016-03-25T09:60:00+08:00",
                  "2016-03-25T09:00:0a+08:00", "2016-02-30T09:00:00+08:00",
                  "2016-03-25t09:00:00+08:00", "2016-03-25T09:00:00+00:00", ""},
    [EVENT_ON] = {"2016-03-24", "2016-12-31", "2016-02-29", "2017-02-29", "2016-3-24", "2018-01-01",
                  "2016-03-2", "0001-01-01"},
    [EVENT_BY] = {"甲厅", "甲厅", "甲厅", "乙厅", ""},
    [EVENT_OFFICE] = {"甲厅", "甲厅", "乙厅", "路人", "某区甲厅", ""},
    [EVENT_ACTOR] = {"示例", "", "a\x7f", "示\xff", "a\\n", "两位经办人"},
    [EVENT_ACT] = {"progress", "blocked", "note", "actual", "no-change", "done", "exempt", "defer",
                   "approve", "return", "void", "adjust", "close", "sent", "later", "x", "",
                   "progres", "unknown"},
    [EVENT_ITEM] = {"T1.1",         "T1.2", "T2",    "T3.1", "T3.2", "T5.1", "T1",
                    "T9",           "T01",  "t1.1",  "D1",   "",     "T1.9", "T1.",
                    "T99999999999", "P1",   "T5.01", "X1",   "T",    "\xff"},
    [EVENT_REGION] = {"", "东市", "西市", "某区北盟", "东", "本级", "南市", "东\xff", "\\x"},
    [EVENT_PERIOD] = {"", "2016Q1", "2016Q2", "2016", "第一次会商", "一次", "2016-03", "2099Q1",
                      "\xff\\"},
    [EVENT_VALUE] = {"", "0", "40", "100", "101", "007", "1a", "-5", "12.5", "2018-06-30", "cancel",
                     "1000"},
    [EVENT_REF] = {"", "0123456789abcdef0123", "0123456789abcdef012X"},
    [EVENT_DOC] = {"", "文1", "\\x"},
    [EVENT_EVIDENCE] = {"", "a.pdf\\nb.pdf", "\xe6\x96"},
    [EVENT_NOTE] = {"", "示例", "说\\n明", "\xed\xa0\x80", "\x01",
                    "说明长过一块，直到六十四字节之后还没有完，因此要看第二块和第三块"},
};

/* Mostly the first of each column, so that most lines are sound. */
static void line_invent(struct story *story, struct buf *buf)
{
    for (size_t i = 0; i < EVENT_COLUMNS; i++) {
        unsigned n = 0;
        while (n < 20 && columns[i][n] != NULL)
            n++;
        bool any = i == EVENT_ACT || i == EVENT_ITEM || random_next(story, 6) == 0;
        const char *text = columns[i][any ? random_next(story, n) : 0];
        if (i > 0)
            buf_put_byte(buf, '\t');
        if (text != NULL)
            buf_put(buf, str_from(text));
    }
    buf_put_byte(buf, '\n');
}

/* What the fold uses of a brief. */
static void briefs_compare(const struct brief *quick, const struct brief *slow)
{
    assert_true(quick->key == slow->key);
    assert_int_equal(quick->act, slow->act);
    assert_int_equal(quick->hearing, slow->hearing);
    if (slow->hearing != HEARD)
        return;
    assert_true(quick->mark == slow->mark);
    assert_int_equal(quick->by, slow->by);
    assert_int_equal(quick->office, slow->office);
    assert_int_equal(quick->has_doc, slow->has_doc);
    assert_false(slow->is_faulty);
    assert_true(quick->target == slow->target);
    assert_true(date_equal(quick->day, slow->day));
    if (acts[slow->act].has_ref)
        return;
    assert_int_equal(quick->percent, slow->percent);
    assert_int_equal(quick->is_unplaced, slow->is_unplaced);
    assert_int_equal(quick->item, slow->item);
    assert_int_equal(quick->region, slow->region);
    assert_int_equal(quick->cell, slow->cell);
    assert_int_equal(quick->is_lead, slow->is_lead);
}

/* One line of many is as it would be alone: the long way reads it to the same,
   or it is left to the long way. */
static size_t lines_try(struct story *story, struct brief_reader *reader, struct str text)
{
    struct brief_lines lines = {.text = text, .number = 1};
    size_t k = 0;
    briefs_read(reader, &lines);
    for (size_t i = 0; i < lines.n; i++) {
        struct str line = str_slice(text, 0, str_find_byte(text, '\n', 0));
        struct event event;
        struct event_fault fault;
        assert_true(str_equal(lines.items[i].bytes, line));
        assert_int_equal(lines.items[i].number, i + 1);
        bool good = event_parse(line, &event, &fault);
        text = str_drop(text, line.n + 1);
        if (!lines.items[i].is_read)
            continue;
        assert_true(good);
        assert_int_equal(event_check(&event).code, M_NONE);
        const struct str *cells = event.cells;
        struct address address;
        struct brief slow = brief_of(&story->fold, &event, reader->number, &address);
        /* The long way tells of a fault, whoever hears the event. */
        assert_int_equal(event_check(&event).code, M_NONE);
        briefs_compare(&lines.briefs[k++], &slow);
        assert_int_equal(lines.items[i].has_ref, cells[EVENT_REF].n > 0);
        assert_int_equal(lines.items[i].has_evidence, cells[EVENT_EVIDENCE].n > 0);
        assert_int_equal(lines.items[i].has_place,
                         cells[EVENT_ITEM].n + cells[EVENT_REGION].n + cells[EVENT_PERIOD].n > 0);
    }
    assert_int_equal(lines.n_briefs, k);
    assert_int_equal(lines.text.n, text.n);
    return k;
}

static void both_ways_read_the_same(struct story *story, size_t least)
{
    struct brief_reader reader;
    struct buf buf = {0};
    size_t read = 0;
    fold_begin(&story->fold, &story->cells, &story->rules);
    uint32_t writer = fold_writer(&story->fold, S("甲厅"));
    (void)fold_writer(&story->fold, S("乙厅"));
    brief_reader_init(&reader, &story->fold, S("甲厅"), writer);
    for (int i = 0; i < LINES_TRIED; i += LINES_AT_ONCE) {
        buf_clear(&buf);
        for (int k = 0; k < LINES_AT_ONCE; k++)
            line_invent(story, &buf);
        memset(buf_reserve(&buf, CONTROLS_BLOCK), 0, CONTROLS_BLOCK);
        read += lines_try(story, &reader, buf_str(&buf));
    }
    /* The short way would be of no use if it took few. */
    assert_true(read >= least);
    buf_release(&buf);
}

/* A reader that has kept nothing yet must not take NULs for what it kept. */
static void nuls_are_neither_an_id_nor_a_day(void **state)
{
    STORY;
    static const struct str good =
        STR("0123456789abcdef0123\taaaaaaaaaaaaaaaaaaaa\t2016-03-25T09:00:00+08:00\t2016-03-24\t"
            "甲厅\t甲厅\t\tprogress\tT2\t\t\t\t\t\t\t\n");
    static const struct {
        size_t at, n;
        size_t read;
    } nuls[] = {{0, 0, 1}, {21, 20, 0}, {42, 10, 0}, {68, 10, 0}};
    fold_begin(&story->fold, &story->cells, &story->rules);
    uint32_t writer = fold_writer(&story->fold, S("甲厅"));
    for (size_t i = 0; i < COUNT(nuls); i++) {
        struct brief_reader reader;
        struct buf buf = {0};
        brief_reader_init(&reader, &story->fold, S("甲厅"), writer);
        buf_put(&buf, good);
        memset(buf_reserve(&buf, CONTROLS_BLOCK), 0, CONTROLS_BLOCK);
        memset(buf.p + nuls[i].at, 0, nuls[i].n);
        assert_int_equal(lines_try(story, &reader, buf_str(&buf)), nuls[i].read);
        buf_release(&buf);
    }
}

/* Tasks of three regions, numbered 1, 1 + step, … */
static void tasks_make(struct story *story, uint32_t n, uint32_t step)
{
    static const struct obligation one[] = {
        {.kind = OBLIGATION_DUE, .date = {2016, 12, 31}, .scope = {.classes = CLASS_ALL}}};
    plan_release(&story->plan);
    memset(&story->plan, 0, sizeof story->plan);
    story_plan_regions(&story->plan);
    for (uint32_t i = 0; i < n; i++)
        task_put(&story->plan, i * step + 1, "甲厅", "", one, COUNT(one));
    story->plan.is_frozen = true;
    plan_read(&story->plan);
    cells_make(&story->cells, &story->arena, &story->plan, (struct date){2017, 12, 31}, 15);
}

static void the_short_way_reads_what_the_long_way_reads(void **state)
{
    STORY;
    both_ways_read_the_same(story, LINES_TRIED / 50);
}

static void the_coordinator_speaks_for_others_the_short_way_too(void **state)
{
    STORY;
    story->rules.coordinator = S("甲厅");
    both_ways_read_the_same(story, LINES_TRIED / 50);
}

static void items_numbered_with_gaps_are_read_the_long_way(void **state)
{
    STORY;
    tasks_make(story, 3, 4);
    both_ways_read_the_same(story, 1);
}

static void lane_fold(struct fold *fold, const struct brief *briefs, size_t n)
{
    static const struct turns alone;
    struct fold_lane *lane = fold_lane_begin(fold, &alone);
    fold_lane_take(lane, briefs, n);
    fold_lane_end(lane);
}

static void briefs_fold(struct story *story, struct fold *fold, const struct brief *briefs,
                        size_t n, bool in_lane)
{
    fold_begin(fold, &story->cells, &story->rules);
    (void)fold_writer(fold, S("甲厅"));
    fold_settle(fold);
    if (in_lane)
        lane_fold(fold, briefs, n);
    for (size_t i = 0; !in_lane && i < n; i++)
        brief_take(fold, &briefs[i]);
    fold_end(fold);
}

static void events_in_a_lane_come_to_the_same(void **state)
{
    STORY;
    enum { BRIEFS = 70000 };
    static struct brief briefs[BRIEFS];
    struct fold lane = {0}, direct = {0};
    tasks_make(story, 5000, 1);
    for (size_t i = 0; i < BRIEFS; i++) {
        /* Half of all on one cell. */
        uint32_t cell = random_next(story, 2) ? 7 : random_next(story, story->cells.n);
        struct address address = cell_address(&story->cells, cell);
        briefs[i] = (struct brief){
            .key = event_key_on_day(16800 + (int32_t)random_next(story, 300)) +
                   event_key_at(16900, random_next(story, 5)),
            .mark = (uint64_t)random_next(story, 1 << 20) << 40,
            .item = address.item,
            .region = address.region,
            .cell = cell,
            .is_lead = true,
            .act = random_next(story, 5) == 0 ? ACT_DONE : ACT_PROGRESS,
            .percent = (uint8_t)random_next(story, 101),
        };
    }
    briefs_fold(story, &lane, briefs, BRIEFS, true);
    briefs_fold(story, &direct, briefs, BRIEFS, false);
    for (uint32_t i = 0; i < story->cells.n; i++) {
        assert_memory_equal(&lane.states[i], &direct.states[i], sizeof *direct.states);
        assert_memory_equal(&lane.reports[i], &direct.reports[i], sizeof *direct.reports);
    }
    fold_release(&lane);
    fold_release(&direct);
}

static void every_second_of_a_day_is_read_and_nothing_else(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 1000000; i++) {
        unsigned hour = i / 10000, minute = i / 100 % 100, second = i % 100;
        char clock[] = {(char)('0' + hour / 10),   (char)('0' + hour % 10),   ':',
                        (char)('0' + minute / 10), (char)('0' + minute % 10), ':',
                        (char)('0' + second / 10), (char)('0' + second % 10)};
        uint32_t found;
        bool is_time = hour < 24 && minute < 60 && second < 60;
        assert_int_equal(clock_read(clock, &found), is_time);
        if (is_time)
            assert_int_equal(found, (hour * 60 + minute) * 60 + second);
        clock[i % 8] = (char)(i / 8 % 256);
        if (clock[i % 8] < '0' || clock[i % 8] > ':')
            assert_false(clock_read(clock, &found));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_short_way_reads_what_the_long_way_reads),
        TEST(the_coordinator_speaks_for_others_the_short_way_too),
        TEST(items_numbered_with_gaps_are_read_the_long_way),
        TEST(nuls_are_neither_an_id_nor_a_day),
        TEST(events_in_a_lane_come_to_the_same),
        TEST(every_second_of_a_day_is_read_and_nothing_else),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
