/* Whatever the order of lines and files, however often a line stands: thousands
   of random histories, the same state. */
#include "fold_story.h"

#include "wpc/base/buf.h"

enum { HISTORIES = 3000, SHUFFLES = 4, EVENTS_MOST = 28 };

static unsigned random_next(struct story *story)
{
    story->seed = story->seed * 1664525u + 1013904223u;
    return story->seed >> 10;
}

static const char *pick(struct story *story, const char *const *words, size_t n)
{
    return words[random_next(story) % n];
}

static void event_invent(struct story *story, const char *const *ids, size_t n)
{
    static const char *const offices[] = {"甲厅", "甲厅", "乙厅", "丙厅", "丁厅",   "总办", "总办",
                                          "总办", "东市", "东市", "西市", "新甲厅", "路人"};
    static const char *const speech[] = {"progress", "blocked", "done", "done",      "exempt",
                                         "defer",    "actual",  "note", "no-change", "later-act"};
    static const char *const answers[] = {"approve", "approve", "return", "void", "void"};
    static const char *const items[] = {"T1.1", "T1.2", "T1.2", "T2", "T3.1",
                                        "T4.1", "T5.1", "T1",   "T9"};
    static const char *const regions[] = {"", "东市", "东市", "西市"};
    static const char *const days[] = {"2016-03-01", "2016-03-02", "2016-12-31", "2017-01-01",
                                       "2017-07-01"};
    static const char *const moments[] = {"2016-03-05T09:00:00+08:00", "2016-03-05T09:00:01+08:00",
                                          "2017-01-20T09:00:00+08:00"};
    static const char *const changes[] = {"cancel",        "applies=yes",   "applies=no",
                                          "to=2018-12-31", "to=2017-03-31", "lead=乙厅",
                                          "lead=丙厅"};
    static const char *const docs[] = {"", "文1"};
    struct said said = {.by = pick(story, offices, COUNT(offices)),
                        .on = pick(story, days, COUNT(days)),
                        .at = pick(story, moments, COUNT(moments)),
                        .doc = pick(story, docs, COUNT(docs))};
    unsigned dice = random_next(story) % 10;
    if (dice < 4 && n > 0) {
        said.act = pick(story, answers, COUNT(answers));
        said.ref = ids[random_next(story) % n];
    } else {
        said.item = pick(story, items, COUNT(items));
        said.region = pick(story, regions, COUNT(regions));
        said.act = dice == 9 ? "adjust" : pick(story, speech, COUNT(speech));
        if (dice == 9) {
            said.value = pick(story, changes, COUNT(changes));
            said.doc = "文1";
        } else if (strcmp(said.act, "defer") == 0) {
            said.value = random_next(story) % 2 ? "2018-06-30" : "2018-09-30";
        } else if (strcmp(said.act, "actual") == 0) {
            said.value = "12.5";
        } else if (random_next(story) % 2) {
            said.value = random_next(story) % 2 ? "40" : "100";
        }
        if (strcmp(said.item, "T3.1") == 0)
            said.period = "2016Q2";
    }
    if (random_next(story) % 12 == 0)
        said.office = pick(story, offices, COUNT(offices));
    if (random_next(story) % 15 == 0)
        said.file = pick(story, offices, COUNT(offices));
    story_say(story, said);
}

static void history_invent(struct story *story)
{
    static const char *ids[STORY_LINES];
    size_t n = 2 + random_next(story) % EVENTS_MOST;
    for (size_t i = 0; i < n; i++) {
        event_invent(story, ids, i);
        ids[i] = str_dup(&story->arena, str_slice(story->lines[i], 0, EVENT_ID_SIZE)).p;
    }
}

static void office_name(struct buf *buf, const struct fold *fold, uint32_t office, bool known)
{
    if (known)
        buf_put(buf, fold->offices.items[office].name);
    buf_put_byte(buf, ';');
}

/* All that can be told of a fold; offices by name, as their numbers follow the
   order in which they came. */
static struct buf fold_words(const struct fold *fold)
{
    struct buf buf = {0};
    for (uint32_t i = 0; i < fold->cells->n; i++) {
        const struct cell_state *s = &fold->states[i];
        const struct cell_report *r = &fold->reports[i];
        char day[DATE_TEXT];
        buf_put_format(&buf, "%u %d %x %d %d%d%d%d ", i, s->status, s->marks, r->percent,
                       s->claim_class, s->claim_exempt, r->is_blocked, r->is_partial);
        buf_put_format(&buf, "%llx %llx %llx %llx %x %x %x ", (unsigned long long)s->claim_key,
                       (unsigned long long)s->answer_key, (unsigned long long)r->key,
                       (unsigned long long)r->percent_key, s->claim_id, s->answer_id, r->id);
        buf_put(&buf, date_write_iso(s->day, day));
        buf_put(&buf, date_write_iso(cell_effective_day(fold, i), day));
        office_name(&buf, fold, s->claim_office, s->claim_key != 0);
        office_name(&buf, fold, r->office, r->key != 0);
        uint32_t office = cell_office(fold, i);
        office_name(&buf, fold, office, office != OFFICE_NONE);
        struct deferral granted = cell_deferral(fold, i), asked = cell_deferral_asked(fold, i);
        buf_put_format(&buf, "%x %x %x %x %d\n", granted.id, asked.id, cell_actual(fold, i).id,
                       cell_returned(fold, i).id, office_is_silent(fold, office));
    }
    return buf;
}

/* Every line once, and some of them again. */
static size_t order_shuffle(struct story *story, size_t *order)
{
    size_t n = story->n, more = random_next(story) % (n + 1);
    for (size_t i = 0; i < n; i++)
        order[i] = i;
    for (size_t i = 0; i < more; i++)
        order[n + i] = random_next(story) % n;
    n += more;
    for (size_t i = n - 1; i > 0; i--) {
        size_t k = random_next(story) % (i + 1), kept = order[i];
        order[i] = order[k];
        order[k] = kept;
    }
    return n;
}

/* Two orders of the same lines, with the same repetitions. */
static void orders_differ(struct story *story, size_t *first, size_t *second, size_t n)
{
    memcpy(second, first, n * sizeof *first);
    for (size_t i = n - 1; i > 0; i--) {
        size_t k = random_next(story) % (i + 1), kept = second[i];
        second[i] = second[k];
        second[k] = kept;
    }
}

static void the_order_and_number_of_lines_do_not_matter(void **state)
{
    STORY;
    unsigned seen = 0;
    static const enum review reviews[] = {REVIEW_OFFICE, REVIEW_LEAD_OFFICE, REVIEW_OFF};
    for (unsigned i = 0; i < HISTORIES; i++) {
        size_t first[2 * STORY_LINES], second[2 * STORY_LINES];
        story->n = 0;
        story->seed = i * 2654435761u + 1;
        story->rules.review = reviews[i % COUNT(reviews)];
        history_invent(story);
        story_tell(story);
        struct buf wanted = fold_words(&story->fold);
        for (uint32_t k = 0; k < story->cells.n; k++)
            seen |= 1u << story->fold.states[k].status | story->fold.states[k].marks;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            size_t n = order_shuffle(story, first);
            orders_differ(story, first, second, n);
            story_fold(story, first, second, n);
            struct buf found = fold_words(&story->fold);
            if (!str_equal(buf_str(&wanted), buf_str(&found)))
                fail_msg("history %u, shuffle %d", i, shuffle);
            buf_release(&found);
        }
        buf_release(&wanted);
    }
    /* The histories reach every status and most marks. */
    unsigned statuses = (1u << STATUSES) - 1;
    unsigned marks = ASK_CONDITIONAL | ASK_DONE_LATE | ASK_DEFERRED | ASK_DEFER_ASKED |
                     ASK_DEFER_LATE | ASK_BACKDATED | ASK_CLASH | ASK_RETURNED | ASK_SELF |
                     ASK_FIRST_REVIEW | ASK_ON_BEHALF | ASK_CANCELLED | ASK_FIGURE;
    assert_int_equal(seen & statuses, statuses);
    assert_int_equal(seen & marks, marks);
}

static void a_long_chain_of_voids_is_weighed_from_its_end(void **state)
{
    STORY;
    for (size_t length = 0; length < 200; length++) {
        story->n = 0;
        const char *last = SAY(.act = "done", .item = "T1.1");
        for (size_t i = 0; i < length; i++)
            last = SAY(.act = "void", .ref = last);
        story_tell(story);
        assert_status("T1.1", length % 2 ? "open" : "claimed");
    }
}

/* Only lines made up by hand can stand in a circle. */
static void voids_in_a_circle_do_not_hold(void **state)
{
    STORY;
    SAY(.act = "void", .ref = "bbbbbbbbbbbbbbbbbbbb");
    SAY(.act = "void", .ref = "aaaaaaaaaaaaaaaaaaaa");
    SAY(.act = "done", .item = "T1.1");
    SAY(.act = "void", .ref = "cccccccccccccccccccc");
    memset((char *)story->lines[0].p, 'a', EVENT_ID_SIZE);
    memset((char *)story->lines[1].p, 'b', EVENT_ID_SIZE);
    memset((char *)story->lines[2].p, 'c', EVENT_ID_SIZE);
    story_tell(story);
    assert_status("T1.1", "open");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_order_and_number_of_lines_do_not_matter),
        TEST(a_long_chain_of_voids_is_weighed_from_its_end),
        TEST(voids_in_a_circle_do_not_hold),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
