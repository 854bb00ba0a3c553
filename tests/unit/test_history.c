/* What is kept of events when they are asked for one by one. */
#include "fold_story.h"
#include "wpc/query/history.h"
#include "wpc/query/id_fronts.h"

/* All events of the story, in their order. */
static void history_tell(struct story *story, struct history *history,
                         void (*take)(struct history *, const struct event *, uint32_t))
{
    for (size_t i = 0; i < story->n; i++) {
        struct event event;
        struct event_fault fault;
        assert_true(event_parse(story->lines[i], &event, &fault));
        take(history, &event, fold_writer(&story->fold, str_from(story->files[i])));
    }
}

/* As the reader of journals does it: `early` is what answers name. */
static void history_read(struct story *story, struct history *history,
                         const struct history_wish *wish, struct marks *early)
{
    struct marks late = {0};
    story_tell(story);
    marks_settle(early);
    history_begin(history, &story->arena, &story->fold, wish);
    history_expect(history, early, &late);
    history_tell(story, history, history_take);
    if (late.n > 0) {
        marks_settle(&late);
        history_know_begin(history);
        history_tell(story, history, history_know);
    }
    history_end(history);
    marks_release(&late);
    marks_release(early);
}

static void a_place_is_kept_of_what_names_or_is_named_and_no_other(void **state)
{
    STORY;
    struct history history;
    struct history_wish wish = {.office = OFFICE_NONE, .acts = 1u << ACT_APPROVE};
    struct marks early = {0};
    for (int i = 0; i < 100; i++)
        SAY(.act = "progress", .item = "T1.1", .value = "10");
    const char *claim = SAY(.act = "done", .item = "T1.1");
    SAY(.by = "总办", .act = "approve", .ref = claim);
    marks_put(&early, event_mark(str_from(claim)));
    history_read(story, &history, &wish, &early);
    assert_int_equal(history.n_known, 2);
    assert_int_equal(history.n, 1);
    assert_string_equal(history.entries[0].means->texts, "approve");
    assert_int_equal(history.entries[0].judgement.address.item, 0);
}

static void what_no_answer_names_is_found_by_another_reading(void **state)
{
    STORY;
    struct history history;
    struct history_wish wish = {.office = OFFICE_NONE, .acts = 1u << ACT_NOTE};
    struct marks early = {0};
    SAY(.act = "progress", .item = "T1.1", .value = "10");
    const char *report = SAY(.act = "progress", .item = "T2", .value = "20", .by = "乙厅");
    SAY(.act = "note", .ref = report); /* names no item: it has that of the report */
    history_read(story, &history, &wish, &early);
    assert_int_equal(history.n_known, 2);
    assert_int_equal(history.n, 1);
    assert_int_equal(history.entries[0].judgement.address.item, 1);
}

static void the_events_that_a_front_fits_are_counted_once_each(void **state)
{
    STORY;
    struct history history;
    struct marks early = {0};
    const char *first = SAY(.act = "progress", .item = "T1.1", .value = "10");
    story->lines[story->n] = story->lines[0];
    story->files[story->n++] = story->files[0];
    char wrong[] = "00000000000000000000";
    memcpy(wrong, first, 16);
    wrong[16] = first[16] == 'f' ? 'e' : 'f';
    const struct str fronts[] = {str_slice(str_from(first), 0, 18), STR("00000000"),
                                 str_from(wrong)};
    struct history_wish wish = {.office = OFFICE_NONE, .ids = fronts, .n_ids = COUNT(fronts)};
    history_read(story, &history, &wish, &early);
    assert_int_equal(history.n, 1);
    assert_int_equal(history_count(&history, fronts[0]), 1);
    assert_int_equal(history_count(&history, fronts[1]), 0);
    assert_int_equal(history_count(&history, fronts[2]), 0);
}

static void a_kept_entry_points_to_nothing_that_passes(void **state)
{
    STORY;
    struct history history;
    struct history_wish wish = {.office = OFFICE_NONE};
    struct marks early = {0};
    SAY(.act = "dance", .item = "T1.1", .value = "10");
    history_read(story, &history, &wish, &early);
    struct history_entry *entry = &history.entries[0];
    struct history_entry kept = history_entry_keep(&story->arena, entry);
    char *line = (char *)entry->event.cells[EVENT_ID].p;
    memset(line, '?', strlen(line));
    assert_true(str_equal(kept.event.cells[EVENT_ITEM], S("T1.1")));
    assert_true(str_equal(history_meaning(&kept, LANG_ZH), S("dance")));
}

/* With room for two of three entries none is kept, and the same ones are had in
   parts. */
static void what_is_too_much_is_picked_in_parts(void **state)
{
    STORY;
    struct history history, part = {0};
    struct history_wish wish = {.office = OFFICE_NONE, .acts = 1u << ACT_DONE | 1u << ACT_APPROVE};
    struct marks none = {0}, late = {0};
    const char *claim = SAY(.act = "done", .item = "T1.1", .at = "2016-03-02T09:00:00+08:00");
    SAY(.act = "progress", .item = "T1.1", .value = "10");
    SAY(.act = "done", .item = "T2", .by = "乙厅", .at = "2016-03-01T09:00:00+08:00");
    SAY(.by = "总办", .act = "approve", .ref = claim, .at = "2016-03-03T09:00:00+08:00");
    story_tell(story);
    history_begin(&history, &story->arena, &story->fold, &wish);
    history_expect(&history, &none, &late);
    history.most = 2;
    history_tell(story, &history, history_take);
    marks_settle(&late);
    history_know_begin(&history);
    history_tell(story, &history, history_know);
    history_end(&history);
    assert_true(history.is_over);
    assert_int_equal(history.n, 0);
    history_part_begin(&part, &history, &story->arena);
    history_tell(story, &part, history_pick);
    history_part_end(&part);
    assert_int_equal(part.n, 3);
    assert_int_equal(part.entries[0].judgement.address.item, 1);
    assert_int_equal(part.entries[1].judgement.address.item, 0);
    assert_string_equal(part.entries[2].means->texts, "approve");
    marks_release(&late);
}

/* ---- fronts of ids */

static struct str short_of(const struct id_fronts *fronts, const char *id)
{
    return fronts_short(fronts, str_from(id));
}

static void an_id_is_shown_as_far_as_no_other_event_goes_with_it(void **state)
{
    STORY;
    struct id_fronts fronts = {.arena = &story->arena};
    static const char *const shown[] = {"aaaaaaaa000000000000", "aaaaaaab000000000000",
                                        "0123456789abcdef0000", "ffffffffffffffff0000"};
    for (size_t i = 0; i < COUNT(shown); i++)
        fronts_put(&fronts, str_from(shown[i]));
    fronts_put(&fronts, str_from(shown[0]));
    fronts_settle(&fronts);
    for (size_t i = 0; i < COUNT(shown); i++)
        fronts_see(&fronts, event_mark(str_from(shown[i])));
    fronts_see(&fronts, event_mark(S("aaaaaaaa0001ffffffff")));
    fronts_see(&fronts, event_mark(S("0123450000000000ffff")));
    fronts_see(&fronts, event_mark(S("fffffffffffffffe0000")));
    /* with the one at 0001 it has 11 digits in common, its neighbour 7 */
    assert_true(str_equal(short_of(&fronts, shown[0]), S("aaaaaaaa0000")));
    assert_true(str_equal(short_of(&fronts, shown[1]), S("aaaaaaab")));
    assert_true(str_equal(short_of(&fronts, shown[2]), S("0123456")));
    /* 15 of the 16 digits that are compared */
    assert_true(str_equal(short_of(&fronts, shown[3]), str_from(shown[3])));
    assert_true(str_equal(short_of(&fronts, "bbbbbbbb000000000000"), S("bbbbbbbb000000000000")));
}

static unsigned digits_shared(struct str a, struct str b)
{
    unsigned n = 0;
    while (n < 16 && a.p[n] == b.p[n])
        n++;
    return n;
}

/* The fewest digits, from six on, that no other of them has: by comparing all
   with all. Digits are drawn from two, so that many go along for long. */
static void fronts_are_what_comparing_all_with_all_gives(void **state)
{
    STORY;
    enum { ALL = 400, SHOWN = 40 };
    struct id_fronts fronts = {.arena = &story->arena};
    struct str ids[ALL];
    uint64_t chance = 1;
    for (size_t i = 0; i < ALL; i++) {
        char digits[EVENT_ID_SIZE];
        for (size_t k = 0; k < EVENT_ID_SIZE; k++) {
            chance = chance * UINT64_C(6364136223846793005) + 1442695040888963407U;
            digits[k] = chance >> 63 ? 'a' : '0';
        }
        ids[i] = str_dup(&story->arena, (struct str){digits, sizeof digits});
        if (i < SHOWN)
            fronts_put(&fronts, ids[i]);
    }
    fronts_settle(&fronts);
    for (size_t i = 0; i < ALL; i++)
        fronts_see(&fronts, event_mark(ids[i]));
    for (size_t i = 0; i < SHOWN; i++) {
        unsigned most = 5;
        for (size_t k = 0; k < ALL; k++)
            if (k != i && digits_shared(ids[i], ids[k]) > most)
                most = digits_shared(ids[i], ids[k]);
        assert_int_equal(fronts_short(&fronts, ids[i]).n, most < 15 ? most + 1 : EVENT_ID_SIZE);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_place_is_kept_of_what_names_or_is_named_and_no_other),
        TEST(what_no_answer_names_is_found_by_another_reading),
        TEST(the_events_that_a_front_fits_are_counted_once_each),
        TEST(a_kept_entry_points_to_nothing_that_passes),
        TEST(what_is_too_much_is_picked_in_parts),
        TEST(an_id_is_shown_as_far_as_no_other_event_goes_with_it),
        TEST(fronts_are_what_comparing_all_with_all_gives),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
