/* Who may speak, and what moves a cell: one sentence each, on histories made by
   hand. */
#include "fold_story.h"

static void without_events_every_cell_is_open(void **state)
{
    STORY;
    story_tell(story);
    for (uint32_t i = 0; i < story->cells.n; i++)
        assert_int_equal(story->fold.states[i].status, STATUS_OPEN);
    assert_light("T1.2/东市", LIGHT_RED);
    assert_marked("T1.2/东市", ASK_OVERDUE);
    assert_light("T2", LIGHT_GREY);
    assert_marked("T2", ASK_UNDATED);
}

static void a_report_makes_a_cell_active_and_its_percent_is_shown(void **state)
{
    STORY;
    SAY(.act = "progress", .item = "T1.1", .value = "40");
    story_tell(story);
    assert_status("T1.1", "active");
    assert_int_equal(story_report(story, "T1.1")->percent, 40);
    assert_int_equal(story_report(story, "T1.2/东市")->percent, PERCENT_NONE);
}

static void the_last_report_counts_by_day_not_by_writing(void **state)
{
    STORY;
    SAY(.act = "progress", .item = "T1.1", .value = "60", .on = "2016-05-01",
        .at = "2016-05-02T09:00:00+08:00");
    SAY(.act = "blocked", .item = "T1.1", .value = "30", .on = "2016-04-01",
        .at = "2016-06-02T09:00:00+08:00");
    story_tell(story);
    assert_status("T1.1", "active");
    assert_int_equal(story_report(story, "T1.1")->percent, 60);
}

static void a_report_without_a_percent_keeps_the_one_before(void **state)
{
    STORY;
    SAY(.act = "progress", .item = "T1.1", .value = "60", .on = "2016-04-01");
    SAY(.act = "blocked", .item = "T1.1", .on = "2016-05-01");
    story_tell(story);
    assert_status("T1.1", "blocked");
    assert_int_equal(story_report(story, "T1.1")->percent, 60);
}

static void a_claim_waits_and_the_coordinators_approval_settles_it(void **state)
{
    STORY;
    const char *claim = SAY(.act = "done", .item = "T1.1", .on = "2016-05-01");
    story_tell(story);
    assert_status("T1.1", "claimed");
    const char *approval = SAY(.by = "总办", .act = "approve", .ref = claim, .on = "2016-05-10");
    story_tell(story);
    assert_status("T1.1", "done");
    assert_light("T1.1", LIGHT_BLUE);
    const struct cell_state *cell = story_state(story, "T1.1");
    assert_day(event_key_on(cell->claim_key), 2016, 5, 1);
    assert_day(event_key_on(cell->answer_key), 2016, 5, 10);
    assert_int_equal(cell->claim_id, event_short(str_from(claim)));
    assert_int_equal(cell->answer_id, event_short(str_from(approval)));
}

static void an_approval_counts_however_the_clocks_stood(void **state)
{
    STORY;
    const char *claim =
        SAY(.act = "done", .item = "T1.1", .on = "2016-05-01", .at = "2016-05-20T09:00:00+08:00");
    SAY(.by = "总办", .act = "approve", .ref = claim, .on = "2016-04-01",
        .at = "2016-04-02T09:00:00+08:00");
    story_tell(story);
    assert_status("T1.1", "done");
}

static void a_report_of_a_later_day_does_not_hide_a_waiting_claim(void **state)
{
    STORY;
    SAY(.act = "progress", .item = "T1.1", .value = "80", .on = "2016-05-05");
    SAY(.act = "done", .item = "T1.1", .on = "2016-05-01", .at = "2016-05-09T09:00:00+08:00");
    story_tell(story);
    assert_status("T1.1", "claimed");
}

static void a_returned_claim_is_active_again_with_its_day(void **state)
{
    STORY;
    SAY(.act = "blocked", .item = "T1.1", .on = "2016-04-01");
    const char *claim = SAY(.act = "done", .item = "T1.1", .on = "2016-05-01");
    SAY(.by = "总办", .act = "return", .ref = claim, .on = "2016-05-10");
    story_tell(story);
    assert_status("T1.1", "active");
    assert_marked("T1.1", ASK_RETURNED);
    assert_day(story_state(story, "T1.1")->day, 2017, 12, 31);
    SAY(.act = "done", .item = "T1.1", .on = "2016-06-01");
    story_tell(story);
    assert_status("T1.1", "claimed");
    assert_unmarked("T1.1", ASK_RETURNED);
}

static void nobody_but_the_coordinator_approves(void **state)
{
    STORY;
    const char *claim = SAY(.act = "done", .item = "T1.1");
    SAY(.by = "甲厅", .act = "approve", .ref = claim);
    SAY(.by = "乙厅", .act = "approve", .ref = claim);
    SAY(.by = "东市", .act = "approve", .ref = claim);
    story_tell(story);
    assert_status("T1.1", "claimed");
}

static void a_forged_file_of_somebody_elses_cannot_approve(void **state)
{
    STORY;
    const char *claim = SAY(.act = "done", .item = "T1.1");
    SAY(.file = "甲厅", .by = "总办", .act = "approve", .ref = claim);
    story_tell(story);
    assert_status("T1.1", "claimed");
    SAY(.file = "丙厅", .by = "乙厅", .act = "progress", .item = "T2");
    story_tell(story);
    assert_status("T2", "open");
}

static void an_office_may_not_write_for_another(void **state)
{
    STORY;
    SAY(.by = "甲厅", .office = "乙厅", .act = "done", .item = "T2");
    story_tell(story);
    assert_status("T2", "open");
}

static void the_coordinator_records_for_anybody_and_it_shows(void **state)
{
    STORY;
    SAY(.by = "总办", .office = "乙厅", .act = "done", .item = "T2");
    SAY(.by = "丁厅", .office = "东市", .act = "done", .item = "T1.2", .region = "东市");
    story_tell(story);
    assert_status("T2", "claimed");
    assert_marked("T2", ASK_ON_BEHALF);
    assert_status("T1.2/东市", "claimed");
}

static void other_leads_and_participants_are_shown_and_move_nothing(void **state)
{
    STORY;
    SAY(.by = "乙厅", .act = "done", .item = "T1.1");
    SAY(.by = "丙厅", .act = "progress", .item = "T1.1", .value = "90");
    SAY(.by = "甲厅", .act = "done", .item = "T2");
    story_tell(story);
    assert_status("T1.1", "open");
    assert_status("T2", "open");
    assert_int_equal(story_report(story, "T1.1")->percent, PERCENT_NONE);
}

static void a_region_moves_its_own_cells_only(void **state)
{
    STORY;
    SAY(.by = "东市", .act = "done", .item = "T1.2", .region = "东市");
    SAY(.by = "东市", .act = "done", .item = "T1.2", .region = "西市");
    SAY(.by = "东市", .act = "done", .item = "T1.1");
    story_tell(story);
    assert_status("T1.2/东市", "claimed");
    assert_status("T1.2/西市", "open");
    assert_status("T1.1", "open");
}

static void the_first_lead_moves_the_cells_of_regions(void **state)
{
    STORY;
    SAY(.by = "甲厅", .act = "progress", .item = "T1.2", .region = "北盟", .value = "10");
    story_tell(story);
    assert_status("T1.2/北盟", "active");
}

static void aliases_and_full_names_are_the_same_office(void **state)
{
    STORY;
    SAY(.by = "某区甲厅", .act = "progress", .item = "T1.1", .value = "10");
    SAY(.by = "东", .act = "progress", .item = "T1.2", .region = "某区东市", .value = "10");
    story_tell(story);
    assert_status("T1.1", "active");
    assert_status("T1.2/东市", "active");
}

static void a_successor_speaks_from_its_day_on(void **state)
{
    STORY;
    story->rules.today = (struct date){2019, 1, 1};
    SAY(.by = "新甲厅", .act = "progress", .item = "T1.1", .on = "2018-10-31");
    story_tell(story);
    assert_status("T1.1", "open");
    SAY(.by = "新甲厅", .act = "progress", .item = "T1.1", .on = "2018-11-01");
    story_tell(story);
    assert_status("T1.1", "active");
}

static void a_void_takes_back_ones_own_event_and_can_be_voided(void **state)
{
    STORY;
    const char *claim = SAY(.act = "done", .item = "T1.1");
    const char *first = SAY(.act = "void", .ref = claim);
    story_tell(story);
    assert_status("T1.1", "open");
    const char *second = SAY(.act = "void", .ref = first);
    story_tell(story);
    assert_status("T1.1", "claimed");
    SAY(.act = "void", .ref = second);
    story_tell(story);
    assert_status("T1.1", "open");
}

static void nobody_voids_what_another_wrote(void **state)
{
    STORY;
    const char *claim = SAY(.act = "done", .item = "T1.1");
    SAY(.by = "乙厅", .act = "void", .ref = claim);
    SAY(.by = "总办", .act = "void", .ref = claim);
    const char *own = SAY(.act = "void", .ref = claim);
    SAY(.by = "乙厅", .act = "void", .ref = own);
    story_tell(story);
    assert_status("T1.1", "open");
}

static void after_an_approval_a_void_does_nothing_but_show(void **state)
{
    STORY;
    const char *claim = SAY(.act = "done", .item = "T1.1");
    const char *approval = SAY(.by = "总办", .act = "approve", .ref = claim);
    SAY(.by = "总办", .act = "void", .ref = approval);
    story_tell(story);
    assert_status("T1.1", "done");
    assert_unmarked("T1.1", ASK_CLASH);
    SAY(.act = "void", .ref = claim);
    story_tell(story);
    assert_status("T1.1", "done");
    assert_marked("T1.1", ASK_CLASH);
}

static void after_an_approval_only_a_return_with_a_document_reopens(void **state)
{
    STORY;
    const char *claim = SAY(.act = "done", .item = "T1.1", .on = "2016-05-01");
    const char *approval = SAY(.by = "总办", .act = "approve", .ref = claim, .on = "2016-05-10");
    SAY(.by = "总办", .act = "return", .ref = approval, .on = "2016-06-01");
    SAY(.by = "甲厅", .act = "return", .ref = approval, .doc = "文1", .on = "2016-06-01");
    story_tell(story);
    assert_status("T1.1", "done");
    const char *reopened =
        SAY(.by = "总办", .act = "return", .ref = approval, .doc = "文1", .on = "2016-06-01");
    story_tell(story);
    assert_status("T1.1", "active");
    const char *again = SAY(.act = "done", .item = "T1.1", .on = "2016-07-01");
    SAY(.by = "总办", .act = "approve", .ref = again, .on = "2016-07-10");
    story_tell(story);
    assert_status("T1.1", "done");
    assert_day(event_key_on(story_state(story, "T1.1")->claim_key), 2016, 7, 1);
    SAY(.by = "总办", .act = "void", .ref = reopened, .on = "2016-07-11");
    story_tell(story);
    assert_status("T1.1", "done");
}

static void a_return_with_a_document_may_name_the_claim_itself(void **state)
{
    STORY;
    const char *claim = SAY(.act = "done", .item = "T1.1", .on = "2016-05-01");
    SAY(.by = "总办", .act = "approve", .ref = claim, .on = "2016-05-10");
    SAY(.by = "总办", .act = "return", .ref = claim, .on = "2016-06-01");
    story_tell(story);
    assert_status("T1.1", "done");
    assert_marked("T1.1", ASK_CLASH);
    SAY(.by = "总办", .act = "return", .ref = claim, .doc = "文1", .on = "2016-06-02");
    story_tell(story);
    assert_status("T1.1", "active");
}

static void a_claim_returned_by_mistake_can_be_approved_after_all(void **state)
{
    STORY;
    const char *claim = SAY(.act = "done", .item = "T1.1", .on = "2016-05-01");
    const char *sent_back = SAY(.by = "总办", .act = "return", .ref = claim, .on = "2016-05-10");
    SAY(.by = "总办", .act = "approve", .ref = claim, .on = "2016-05-11");
    story_tell(story);
    assert_status("T1.1", "done");
    SAY(.by = "总办", .act = "void", .ref = sent_back);
    story_tell(story);
    assert_unmarked("T1.1", ASK_CLASH);
}

static void with_review_off_a_claim_is_final_and_said_to_be_its_own(void **state)
{
    STORY;
    story->rules.review = REVIEW_OFF;
    SAY(.act = "done", .item = "T1.1");
    SAY(.act = "exempt", .item = "T3.3");
    story_tell(story);
    assert_status("T1.1", "done");
    assert_marked("T1.1", ASK_SELF);
    assert_status("T3.3", "exempt");
}

static void a_leads_approval_is_the_first_review_and_settles_nothing(void **state)
{
    STORY;
    story->rules.review = REVIEW_LEAD_OFFICE;
    const char *claim = SAY(.by = "东市", .act = "done", .item = "T1.2", .region = "东市");
    SAY(.by = "乙厅", .act = "approve", .ref = claim);
    story_tell(story);
    assert_unmarked("T1.2/东市", ASK_FIRST_REVIEW);
    SAY(.by = "甲厅", .act = "approve", .ref = claim);
    story_tell(story);
    assert_status("T1.2/东市", "claimed");
    assert_marked("T1.2/东市", ASK_FIRST_REVIEW);
    SAY(.by = "总办", .act = "approve", .ref = claim);
    story_tell(story);
    assert_status("T1.2/东市", "done");
    story->rules.review = REVIEW_OFFICE;
    story_tell(story);
    assert_unmarked("T1.2/东市", ASK_FIRST_REVIEW);
}

static void what_the_host_claims_for_itself_is_marked(void **state)
{
    STORY;
    SAY(.by = "总办", .act = "adjust", .item = "T2", .value = "lead=丁厅", .doc = "文1",
        .on = "2016-01-01");
    const char *claim = SAY(.by = "丁厅", .act = "done", .item = "T2");
    SAY(.by = "丁厅", .act = "approve", .ref = claim);
    story_tell(story);
    assert_status("T2", "done");
    assert_marked("T2", ASK_SELF_REVIEW);
    /* A host is the coordinator when it answers, not when it reports. */
    SAY(.by = "丁厅", .act = "done", .item = "T1.1");
    story_tell(story);
    assert_status("T1.1", "open");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(without_events_every_cell_is_open),
        TEST(a_report_makes_a_cell_active_and_its_percent_is_shown),
        TEST(the_last_report_counts_by_day_not_by_writing),
        TEST(a_report_without_a_percent_keeps_the_one_before),
        TEST(a_claim_waits_and_the_coordinators_approval_settles_it),
        TEST(an_approval_counts_however_the_clocks_stood),
        TEST(a_report_of_a_later_day_does_not_hide_a_waiting_claim),
        TEST(a_returned_claim_is_active_again_with_its_day),
        TEST(nobody_but_the_coordinator_approves),
        TEST(a_forged_file_of_somebody_elses_cannot_approve),
        TEST(an_office_may_not_write_for_another),
        TEST(the_coordinator_records_for_anybody_and_it_shows),
        TEST(other_leads_and_participants_are_shown_and_move_nothing),
        TEST(a_region_moves_its_own_cells_only),
        TEST(the_first_lead_moves_the_cells_of_regions),
        TEST(aliases_and_full_names_are_the_same_office),
        TEST(a_successor_speaks_from_its_day_on),
        TEST(a_void_takes_back_ones_own_event_and_can_be_voided),
        TEST(nobody_voids_what_another_wrote),
        TEST(after_an_approval_a_void_does_nothing_but_show),
        TEST(after_an_approval_only_a_return_with_a_document_reopens),
        TEST(a_return_with_a_document_may_name_the_claim_itself),
        TEST(a_claim_returned_by_mistake_can_be_approved_after_all),
        TEST(with_review_off_a_claim_is_final_and_said_to_be_its_own),
        TEST(a_leads_approval_is_the_first_review_and_settles_nothing),
        TEST(what_the_host_claims_for_itself_is_marked),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
