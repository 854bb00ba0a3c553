/* Days, documents, periods, clashes and silence: one sentence each, on
   histories made by hand. */
#include "fold_story.h"

static void a_deferral_is_a_mark_and_never_a_green_light(void **state)
{
    STORY;
    const char *asked = SAY(.by = "东市", .act = "defer", .item = "T1.2", .region = "东市",
                            .value = "2018-06-30", .on = "2016-12-01");
    story_tell(story);
    assert_marked("T1.2/东市", ASK_DEFER_ASKED);
    assert_day(cell_effective_day(&story->fold, story_cell(story, "T1.2/东市")), 2016, 12, 31);
    SAY(.by = "总办", .act = "approve", .ref = asked, .on = "2016-12-10");
    story_tell(story);
    uint32_t cell = story_cell(story, "T1.2/东市");
    assert_marked("T1.2/东市", ASK_DEFERRED);
    assert_unmarked("T1.2/东市", ASK_DEFER_ASKED | ASK_DEFER_LATE);
    assert_day(cell_effective_day(&story->fold, cell), 2018, 6, 30);
    assert_day(story->fold.states[cell].day, 2016, 12, 31);
    assert_light("T1.2/东市", LIGHT_RED);
    assert_marked("T1.2/东市", ASK_OVERDUE);
}

static void an_approval_may_grant_another_day(void **state)
{
    STORY;
    const char *asked = SAY(.act = "defer", .item = "T1.1", .value = "2019-12-31");
    SAY(.by = "总办", .act = "approve", .ref = asked, .value = "2018-06-30");
    story_tell(story);
    assert_day(cell_effective_day(&story->fold, story_cell(story, "T1.1")), 2018, 6, 30);
}

static void a_request_after_the_day_says_so(void **state)
{
    STORY;
    SAY(.by = "西市", .act = "defer", .item = "T1.2", .region = "西市", .value = "2018-06-30",
        .on = "2017-01-01");
    story_tell(story);
    assert_marked("T1.2/西市", ASK_DEFER_LATE);
}

static void a_refused_request_leaves_no_mark(void **state)
{
    STORY;
    const char *asked = SAY(.act = "defer", .item = "T1.1", .value = "2019-12-31");
    SAY(.by = "总办", .act = "return", .ref = asked);
    story_tell(story);
    assert_unmarked("T1.1", ASK_DEFERRED | ASK_DEFER_ASKED);
    assert_unmarked("T1.1", ASK_RETURNED);
}

static void not_applicable_leaves_the_count_once_approved(void **state)
{
    STORY;
    const char *claim = SAY(.by = "东市", .act = "exempt", .item = "T1.2", .region = "东市");
    story_tell(story);
    assert_status("T1.2/东市", "claimed");
    SAY(.by = "总办", .act = "approve", .ref = claim);
    story_tell(story);
    assert_status("T1.2/东市", "exempt");
    assert_light("T1.2/东市", LIGHT_GREY);
}

static void a_conditional_cell_waits_until_the_office_says_that_it_applies(void **state)
{
    STORY;
    story_tell(story);
    assert_marked("T4.1/东市", ASK_CONDITIONAL);
    assert_unmarked("T4.1/东市", ASK_OVERDUE);
    assert_light("T4.1/东市", LIGHT_GREY);
    SAY(.by = "总办", .act = "adjust", .item = "T4.1", .region = "东市", .value = "applies=yes",
        .doc = "文1");
    SAY(.by = "总办", .act = "adjust", .item = "T4.1", .region = "西市", .value = "applies=no",
        .doc = "文1");
    SAY(.by = "甲厅", .act = "adjust", .item = "T4.1", .region = "北盟", .value = "applies=no",
        .doc = "文1");
    SAY(.by = "总办", .act = "adjust", .item = "T4.1", .region = "北盟", .value = "applies=no");
    story_tell(story);
    assert_marked("T4.1/东市", ASK_OVERDUE);
    assert_light("T4.1/东市", LIGHT_RED);
    assert_status("T4.1/西市", "exempt");
    assert_marked("T4.1/北盟", ASK_CONDITIONAL);
}

static void a_document_changes_the_day_and_its_void_restores_it(void **state)
{
    STORY;
    const char *change =
        SAY(.by = "总办", .act = "adjust", .item = "T1.2", .value = "to=2018-12-31", .doc = "文1");
    story_tell(story);
    assert_day(story_state(story, "T1.2/西市")->day, 2018, 12, 31);
    assert_unmarked("T1.2/西市", ASK_OVERDUE);
    SAY(.by = "总办", .act = "void", .ref = change);
    story_tell(story);
    assert_day(story_state(story, "T1.2/西市")->day, 2016, 12, 31);
}

static void nobody_voids_a_change_that_another_recorded(void **state)
{
    STORY;
    const char *change =
        SAY(.by = "总办", .act = "adjust", .item = "T1.2", .value = "to=2018-12-31", .doc = "文1");
    SAY(.by = "丁厅", .act = "void", .ref = change);
    story_tell(story);
    assert_day(story_state(story, "T1.2/西市")->day, 2018, 12, 31);
}

static void a_cancelled_item_is_out_of_the_count(void **state)
{
    STORY;
    SAY(.by = "总办", .act = "adjust", .item = "T1", .value = "cancel", .doc = "文1");
    story_tell(story);
    assert_status("T1.1", "exempt");
    assert_status("T1.2/北盟", "exempt");
    assert_marked("T1.1", ASK_CANCELLED);
    assert_status("T2", "open");
}

static void a_new_lead_speaks_from_the_documents_day_on(void **state)
{
    STORY;
    SAY(.by = "总办", .act = "adjust", .item = "T2", .value = "lead=甲厅", .doc = "文1",
        .on = "2016-05-01");
    SAY(.by = "乙厅", .act = "progress", .item = "T2", .value = "30", .on = "2016-04-30");
    SAY(.by = "乙厅", .act = "progress", .item = "T2", .value = "50", .on = "2016-05-01");
    story_tell(story);
    assert_int_equal(story_report(story, "T2")->percent, 30);
    SAY(.by = "甲厅", .act = "progress", .item = "T2", .value = "70", .on = "2016-05-01");
    story_tell(story);
    assert_int_equal(story_report(story, "T2")->percent, 70);
    uint32_t lead = item_lead(&story->fold, 1, (struct date){2016, 5, 1});
    assert_true(str_equal(story->fold.offices.items[lead].name, S("甲厅")));
}

static void events_after_the_day_or_the_knowledge_are_not_seen(void **state)
{
    STORY;
    const char *claim =
        SAY(.act = "done", .item = "T1.1", .on = "2016-05-01", .at = "2016-05-20T09:00:00+08:00");
    SAY(.by = "总办", .act = "approve", .ref = claim, .on = "2016-06-10");
    story->rules.today = (struct date){2016, 6, 9};
    story_tell(story);
    assert_status("T1.1", "claimed");
    story->rules.today = (struct date){2016, 4, 30};
    story_tell(story);
    assert_status("T1.1", "open");
    story->rules.today = (struct date){2016, 12, 1};
    story->rules.known_at = (struct date){2016, 5, 19};
    story_tell(story);
    assert_status("T1.1", "open");
    story->rules.known_at = (struct date){2016, 5, 20};
    story_tell(story);
    assert_status("T1.1", "claimed");
}

static void a_claim_made_by_its_day_is_never_overdue_however_slow_the_review(void **state)
{
    STORY;
    SAY(.by = "东市", .act = "done", .item = "T1.2", .region = "东市", .on = "2016-12-31");
    story_tell(story);
    assert_unmarked("T1.2/东市", ASK_OVERDUE | ASK_DONE_LATE);
    assert_light("T1.2/东市", LIGHT_GREEN);
}

static void done_after_the_day_is_late_even_when_deferred(void **state)
{
    STORY;
    const char *asked =
        SAY(.by = "东市", .act = "defer", .item = "T1.2", .region = "东市", .value = "2017-06-30");
    SAY(.by = "总办", .act = "approve", .ref = asked);
    const char *claim =
        SAY(.by = "东市", .act = "done", .item = "T1.2", .region = "东市", .on = "2017-01-01");
    SAY(.by = "总办", .act = "approve", .ref = claim, .on = "2017-01-10");
    story_tell(story);
    assert_status("T1.2/东市", "done");
    assert_marked("T1.2/东市", ASK_DONE_LATE);
    assert_marked("T1.2/东市", ASK_DEFERRED);
}

static void a_claim_written_long_after_its_day_is_backdated(void **state)
{
    STORY;
    SAY(.act = "done", .item = "T1.1", .on = "2016-05-01", .at = "2016-05-16T09:00:00+08:00");
    story_tell(story);
    assert_unmarked("T1.1", ASK_BACKDATED);
    SAY(.act = "done", .item = "T1.1", .on = "2016-05-02", .at = "2016-05-18T09:00:00+08:00");
    story_tell(story);
    assert_marked("T1.1", ASK_BACKDATED);
}

static void a_period_of_a_duty_is_a_cell_of_its_own(void **state)
{
    STORY;
    const char *claim = SAY(.act = "done", .item = "T3.1", .period = "2016Q1", .on = "2016-04-10");
    SAY(.by = "总办", .act = "approve", .ref = claim);
    SAY(.act = "done", .item = "T3.1", .period = "2016H1");
    SAY(.act = "done", .item = "T3.1", .period = "2015Q4");
    SAY(.act = "done", .item = "T3.1");
    story_tell(story);
    assert_status("T3.1/2016Q1", "done");
    assert_unmarked("T3.1/2016Q1", ASK_DONE_LATE);
    assert_status("T3.1/2016Q2", "open");
    assert_marked("T3.1/2016Q2", ASK_OVERDUE);
    assert_marked("T3.1/2017Q2", ASK_SOON);
}

static void an_irregular_duty_takes_any_label_and_is_never_overdue(void **state)
{
    STORY;
    SAY(.act = "progress", .item = "T3.2", .period = "春季检查");
    SAY(.act = "progress", .item = "T3.2", .period = "2016", .on = "2016-04-01", .value = "5");
    story_tell(story);
    assert_status("T3.2", "active");
    assert_int_equal(story_report(story, "T3.2")->percent, 5);
    assert_light("T3.2", LIGHT_GREY);
    assert_unmarked("T3.3", ASK_OVERDUE);
}

static void a_target_waits_for_its_figure_before_it_is_overdue(void **state)
{
    STORY;
    story->rules.today = (struct date){2018, 1, 15};
    story_tell(story);
    assert_marked("T5.1", ASK_TO_ASSESS);
    assert_unmarked("T5.1", ASK_OVERDUE);
    assert_light("T5.1", LIGHT_YELLOW);
    SAY(.act = "actual", .item = "T5.1", .value = "64.5", .on = "2018-01-10");
    story_tell(story);
    assert_unmarked("T5.1", ASK_TO_ASSESS);
    assert_marked("T5.1", ASK_FIGURE);
    assert_status("T5.1", "active");
    story->rules.today = (struct date){2018, 4, 1};
    story_tell(story);
    assert_marked("T5.1", ASK_OVERDUE);
}

static void a_clash_is_a_claim_beside_another_offices_contrary_word(void **state)
{
    STORY;
    const char *claim =
        SAY(.by = "东市", .act = "done", .item = "T1.2", .region = "东市", .on = "2016-05-01");
    SAY(.by = "甲厅", .act = "blocked", .item = "T1.2", .region = "东市", .on = "2016-04-30");
    story_tell(story);
    assert_unmarked("T1.2/东市", ASK_CLASH);
    SAY(.by = "甲厅", .act = "blocked", .item = "T1.2", .region = "东市", .on = "2016-05-02");
    SAY(.by = "东市", .act = "progress", .item = "T1.2", .region = "东市", .value = "100",
        .on = "2016-05-03");
    story_tell(story);
    assert_marked("T1.2/东市", ASK_CLASH);
    assert_status("T1.2/东市", "claimed");
    SAY(.by = "总办", .act = "approve", .ref = claim, .on = "2016-05-10");
    story_tell(story);
    assert_unmarked("T1.2/东市", ASK_CLASH);
    SAY(.by = "丙厅", .act = "blocked", .item = "T1.2", .region = "东市", .on = "2016-05-20");
    story_tell(story);
    assert_marked("T1.2/东市", ASK_CLASH);
}

static void done_and_not_applicable_of_two_offices_clash(void **state)
{
    STORY;
    SAY(.by = "东市", .act = "done", .item = "T1.2", .region = "东市", .on = "2016-05-01");
    SAY(.by = "甲厅", .act = "exempt", .item = "T1.2", .region = "东市", .on = "2016-04-01");
    story_tell(story);
    assert_marked("T1.2/东市", ASK_CLASH);
}

static void different_percents_are_no_clash(void **state)
{
    STORY;
    SAY(.by = "东市", .act = "progress", .item = "T1.2", .region = "东市", .value = "40",
        .on = "2016-05-01");
    SAY(.by = "甲厅", .act = "progress", .item = "T1.2", .region = "东市", .value = "60",
        .on = "2016-05-02");
    story_tell(story);
    assert_unmarked("T1.2/东市", ASK_CLASH);
}

static void an_office_is_silent_until_it_reports_in_the_cycle_that_is_due(void **state)
{
    STORY;
    story->rules.today = (struct date){2016, 5, 6};
    SAY(.by = "甲厅", .act = "no-change", .on = "2016-03-31");
    SAY(.by = "东市", .act = "no-change", .on = "2016-04-01");
    story_tell(story);
    assert_marked("T1.1", ASK_SILENT);
    assert_light("T1.1", LIGHT_YELLOW);
    assert_unmarked("T1.2/东市", ASK_SILENT);
    assert_marked("T1.2/西市", ASK_SILENT);
    assert_light("T1.2/东市", LIGHT_GREEN);
    /* By the fifth April may still be reported; March is what is due. */
    story->rules.today = (struct date){2016, 5, 5};
    story_tell(story);
    assert_unmarked("T1.1", ASK_SILENT);
    story->rules.today = (struct date){2015, 11, 5};
    story_tell(story);
    assert_unmarked("T1.1", ASK_SILENT);
}

static void a_voided_report_does_not_break_the_silence(void **state)
{
    STORY;
    story->rules.today = (struct date){2016, 5, 6};
    const char *report = SAY(.by = "甲厅", .act = "no-change", .on = "2016-05-01");
    SAY(.by = "甲厅", .act = "void", .ref = report, .on = "2016-05-01");
    story_tell(story);
    assert_marked("T1.1", ASK_SILENT);
}

static void unknown_acts_and_strange_places_move_nothing(void **state)
{
    STORY;
    SAY(.act = "later-act", .item = "T1.1");
    SAY(.act = "done", .item = "T99");
    SAY(.act = "done", .item = "T1.9");
    SAY(.act = "done", .item = "T1.2", .region = "南市");
    SAY(.act = "done", .item = "T1.1", .region = "东市");
    SAY(.act = "progress", .item = "T1.1", .value = "much");
    story_tell(story);
    for (uint32_t i = 0; i < story->cells.n; i++)
        assert_int_equal(story->fold.states[i].status, STATUS_OPEN);
}

static void a_duty_of_all_regions_is_a_cell_for_each(void **state)
{
    STORY;
    SAY(.by = "西市", .act = "done", .item = "D1", .region = "西市");
    story_tell(story);
    assert_status("D1/西市", "claimed");
    assert_status("D1/东市", "open");
}

static void an_obligation_is_done_when_all_that_apply_are(void **state)
{
    STORY;
    static const char *const regions[] = {"东市", "西市", "北盟"};
    const char *ids[3];
    for (size_t i = 0; i < 3; i++)
        ids[i] = SAY(.by = regions[i], .act = i == 2 ? "exempt" : "done", .item = "T1.2",
                     .region = regions[i]);
    SAY(.by = "总办", .act = "approve", .ref = ids[0]);
    SAY(.by = "总办", .act = "approve", .ref = ids[2]);
    struct standing_rules rules = standing_rules_of(story->rules.today, 30, 0, true);
    story_tell(story);
    const struct cell_run *run = cell_run_find(&story->cells, 0, 1);
    struct tally tally = {0};
    tally_run_add(&tally, &rules, &story->fold, run, (struct region_set){0});
    assert_int_equal(tally.n, 3);
    assert_int_equal(tally.n_counted, 2);
    assert_int_equal(tally.n_status[STATUS_DONE], 1);
    assert_int_equal(tally_standing(&tally).status, STATUS_CLAIMED);
    assert_day(tally.next, 2016, 12, 31);
    SAY(.by = "总办", .act = "approve", .ref = ids[1]);
    story_tell(story);
    tally = (struct tally){0};
    tally_run_add(&tally, &rules, &story->fold, run, (struct region_set){0});
    assert_int_equal(tally_standing(&tally).status, STATUS_DONE);
    assert_true(date_is_none(tally.next));
}

static void what_an_event_came_to_can_be_told(void **state)
{
    STORY;
    const char *claim = SAY(.act = "done", .item = "T1.1");
    SAY(.by = "乙厅", .act = "done", .item = "T1.1");
    SAY(.by = "总办", .act = "approve", .ref = claim);
    SAY(.by = "乙厅", .act = "approve", .ref = claim);
    SAY(.act = "note", .item = "T1");
    SAY(.by = "甲厅", .office = "乙厅", .act = "note");
    SAY(.act = "progress", .item = "T1.1", .on = "2020-01-01");
    SAY(.act = "done", .item = "T77");
    const char *report = SAY(.act = "progress", .item = "T1.1");
    SAY(.by = "乙厅", .act = "void", .ref = report);
    const char *own = SAY(.act = "note", .item = "T1.1");
    SAY(.act = "void", .ref = own);
    static const enum effect wanted[] = {
        EFFECT_APPROVED, EFFECT_SHOWN,    EFFECT_COUNTS, EFFECT_IDLE, EFFECT_SAID,   EFFECT_FOREIGN,
        EFFECT_UNSEEN,   EFFECT_UNPLACED, EFFECT_COUNTS, EFFECT_IDLE, EFFECT_VOIDED, EFFECT_COUNTS};
    story_tell(story);
    for (size_t i = 0; i < story->n; i++) {
        struct event event;
        struct event_fault fault;
        assert_true(event_parse(story->lines[i], &event, &fault));
        uint32_t writer = fold_writer(&story->fold, str_from(story->files[i]));
        assert_int_equal(fold_judge(&story->fold, &event, writer).effect, wanted[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_deferral_is_a_mark_and_never_a_green_light),
        TEST(an_approval_may_grant_another_day),
        TEST(a_request_after_the_day_says_so),
        TEST(a_refused_request_leaves_no_mark),
        TEST(not_applicable_leaves_the_count_once_approved),
        TEST(a_conditional_cell_waits_until_the_office_says_that_it_applies),
        TEST(a_document_changes_the_day_and_its_void_restores_it),
        TEST(nobody_voids_a_change_that_another_recorded),
        TEST(a_cancelled_item_is_out_of_the_count),
        TEST(a_new_lead_speaks_from_the_documents_day_on),
        TEST(events_after_the_day_or_the_knowledge_are_not_seen),
        TEST(a_claim_made_by_its_day_is_never_overdue_however_slow_the_review),
        TEST(done_after_the_day_is_late_even_when_deferred),
        TEST(a_claim_written_long_after_its_day_is_backdated),
        TEST(a_period_of_a_duty_is_a_cell_of_its_own),
        TEST(an_irregular_duty_takes_any_label_and_is_never_overdue),
        TEST(a_target_waits_for_its_figure_before_it_is_overdue),
        TEST(a_clash_is_a_claim_beside_another_offices_contrary_word),
        TEST(done_and_not_applicable_of_two_offices_clash),
        TEST(different_percents_are_no_clash),
        TEST(an_office_is_silent_until_it_reports_in_the_cycle_that_is_due),
        TEST(a_voided_report_does_not_break_the_silence),
        TEST(unknown_acts_and_strange_places_move_nothing),
        TEST(a_duty_of_all_regions_is_a_cell_for_each),
        TEST(an_obligation_is_done_when_all_that_apply_are),
        TEST(what_an_event_came_to_can_be_told),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
