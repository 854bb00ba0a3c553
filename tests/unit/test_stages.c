/* Who is reminded of what, on histories made by hand. Days are counted in the
   comments. */
#include "fold_story.h"
#include "wpc/report/stages.h"

static struct stage_rules rules_on(struct date today)
{
    return (struct stage_rules){.today = today,
                                .stages = {-30, -7, -1, 1},
                                .n_stages = 4,
                                .every = 7,
                                .urge_days = 1,
                                .supervise_days = 30,
                                .supervise_after = 2,
                                .target_grace_days = 90};
}

static void a_stage_holds_till_the_next_and_recurs_weekly_after_the_last(void **state)
{
    (void)state;
    static const int cases[][2] = {{-30, -30}, {-8, -30}, {-7, -7}, {-2, -7}, {-1, -1},
                                   {0, -1},    {1, 1},    {7, 1},   {8, 8},   {14, 8},
                                   {15, 15},   {30, 29},  {35, 29}, {36, 36}, {366, 365}};
    struct stage_rules rules = rules_on((struct date){2016, 12, 1});
    int stage = 0;
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_true(stage_reached(&rules, cases[i][0], &stage));
        assert_int_equal(stage, cases[i][1]);
    }
    assert_false(stage_reached(&rules, -31, &stage));
    rules.every = 0;
    assert_true(stage_reached(&rules, 366, &stage));
    assert_int_equal(stage, 1);
    rules.n_stages = 0;
    assert_false(stage_reached(&rules, 366, &stage));
}

static struct matters matters_now(struct story *story)
{
    struct stage_rules rules = rules_on(story->rules.today);
    struct history_wish wish = {.office = OFFICE_NONE, .acts = 1u << ACT_SENT};
    struct history history;
    story_tell(story);
    history_begin(&history, &story->arena, &story->fold, &wish);
    for (size_t i = 0; i < story->n; i++) {
        struct event event;
        struct event_fault fault;
        assert_true(event_parse(story->lines[i], &event, &fault));
        history_take(&history, &event, fold_writer(&story->fold, str_from(story->files[i])));
    }
    history_end(&history);
    struct sent_marks sent = sent_marks_of(&story->arena, &history);
    return matters_of(&story->arena, &story->fold, &rules, &sent, NULL);
}

/* office level kind address stage days, a line for each that was not sent and
   is not the office's report. */
static const char *matters_said(struct story *story)
{
    struct matters matters = matters_now(story);
    struct buf buf = {0};
    for (size_t i = 0; i < matters.n; i++) {
        const struct matter *matter = &matters.items[i];
        if (matter->kind == MATTER_REPORT || !date_is_none(matter->sent))
            continue;
        struct address address = cell_address(&story->cells, matter->cell);
        struct str office = story->fold.offices.items[matter->office].name;
        buf_put_format(&buf, "%.*s %s %s ", STR_ARG(office),
                       word_key(&letter_level_words[matter->level]).p,
                       word_key(&matter_words[matter->kind]).p);
        address_put(&buf, &story->plan, &address);
        buf_put_format(&buf, " %d %d\n", matter->stage, matter->days);
    }
    const char *said = str_dup(&story->arena, buf_str(&buf)).p;
    buf_release(&buf);
    return said;
}

/* On 2016-12-01 T1.2 (2016-12-31) is 30 days off. The quarters of T3.1 are due
   15 days after their end: 04-15, 07-15, 10-15, which is 230, 139 and 47 days
   past; 1 + 7 × 32, 19 and 6 are the stages. T4.1 is conditional, T1.1 and T5.1
   are a year off. */
static void what_is_near_or_late_is_told_to_who_answers_for_it(void **state)
{
    STORY;
    story->rules.today = (struct date){2016, 12, 1};
    assert_string_equal(matters_said(story), "甲厅 supervise late T3.1/2016Q1 225 230\n"
                                             "甲厅 supervise late T3.1/2016Q2 134 139\n"
                                             "甲厅 supervise late T3.1/2016Q3 43 47\n"
                                             "东市 remind due T1.2/东市 -30 -30\n"
                                             "西市 remind due T1.2/西市 -30 -30\n"
                                             "北盟 remind due T1.2/北盟 -30 -30\n");
}

/* The line about one cell. */
static const char *line_on(struct story *story, struct date today, const char *address)
{
    story->rules.today = today;
    struct str rest = str_from(matters_said(story)), line;
    struct str wanted = str_format(&story->arena, " %s ", address);
    while (str_next_part(&rest, '\n', &line))
        if (str_find(line, wanted, 0) != SIZE_MAX)
            return str_dup(&story->arena, line).p;
    return "";
}

#define DAY(y, m, d) ((struct date){y, m, d})
#define assert_line(day, address, line) assert_string_equal(line_on(story, day, address), line)

static void a_claim_that_waits_is_not_reminded_of_but_one_sent_back_is(void **state)
{
    STORY;
    const char *claim =
        SAY(.by = "东市", .act = "done", .item = "T1.2", .region = "东市", .on = "2016-06-01");
    assert_line(DAY(2016, 12, 24), "T1.2/东市", "");
    SAY(.by = "总办", .act = "return", .ref = claim, .on = "2016-06-10");
    assert_line(DAY(2016, 6, 10), "T1.2/东市", "");
    assert_line(DAY(2016, 6, 11), "T1.2/东市", "东市 remind returned T1.2/东市 1 1");
    assert_line(DAY(2016, 6, 18), "T1.2/东市", "东市 remind returned T1.2/东市 8 8");
    assert_line(DAY(2016, 12, 24), "T1.2/东市", "东市 remind due T1.2/东市 -7 -7");
    const char *again =
        SAY(.by = "东市", .act = "done", .item = "T1.2", .region = "东市", .on = "2016-12-25");
    SAY(.by = "总办", .act = "approve", .ref = again, .on = "2016-12-26");
    assert_line(DAY(2017, 3, 1), "T1.2/东市", "");
}

/* From 2017-01-29 to 2017-02-28 there are 30 days. */
static void a_deferral_granted_moves_the_stages(void **state)
{
    STORY;
    const char *asked = SAY(.by = "东市", .act = "defer", .item = "T1.2", .region = "东市",
                            .value = "2017-02-28", .on = "2016-12-20");
    assert_line(DAY(2017, 1, 5), "T1.2/东市", "");
    SAY(.by = "总办", .act = "approve", .ref = asked, .on = "2017-01-06");
    assert_line(DAY(2017, 1, 28), "T1.2/东市", "");
    assert_line(DAY(2017, 1, 29), "T1.2/东市", "东市 remind due T1.2/东市 -30 -30");
    assert_line(DAY(2017, 3, 1), "T1.2/东市", "东市 urge late T1.2/东市 1 1");
}

static void a_request_after_the_day_stops_nothing(void **state)
{
    STORY;
    SAY(.by = "东市", .act = "defer", .item = "T1.2", .region = "东市", .value = "2017-06-30",
        .on = "2017-01-02");
    assert_line(DAY(2017, 1, 5), "T1.2/东市", "东市 urge late T1.2/东市 1 5");
}

static void what_does_not_apply_is_not_reminded_of(void **state)
{
    STORY;
    SAY(.by = "总办", .act = "adjust", .item = "T1.2", .region = "东市", .value = "applies=no",
        .doc = "文1");
    SAY(.by = "总办", .act = "adjust", .item = "T4.1", .region = "西市", .value = "applies=yes",
        .doc = "文1");
    assert_line(DAY(2017, 1, 5), "T1.2/东市", "");
    assert_line(DAY(2017, 1, 5), "T4.1/东市", "");
    assert_line(DAY(2017, 1, 5), "T4.1/西市", "西市 urge late T4.1/西市 1 5");
}

/* The body whose office the coordinator is; another one of its kind is a unit like
   others. 2017-12-31 is 30 days after 2017-12-01. */
static void the_coordinator_reminds_neither_itself_nor_its_superior(void **state)
{
    STORY;
    static const struct str units[][UNIT_CELLS] = {
        {STR("总"), STR("某区总"), STR(""), STR("议事协调机构")},
        {STR("另总"), STR("某区另总"), STR(""), STR("议事协调机构")},
    };
    for (size_t i = 0; i < COUNT(units); i++)
        units_add(&story->plan.arena, &story->plan.units, units[i]);
    assert_line(DAY(2017, 12, 1), "T1.1", "甲厅 remind due T1.1 -30 -30");
    SAY(.by = "总办", .act = "adjust", .item = "T1", .value = "lead=另总", .doc = "文1",
        .on = "2016-01-01");
    assert_line(DAY(2017, 12, 1), "T1.1", "另总 remind due T1.1 -30 -30");
    SAY(.by = "总办", .act = "adjust", .item = "T1", .value = "lead=总", .doc = "文2",
        .on = "2016-01-02");
    assert_line(DAY(2017, 12, 1), "T1.1", "");
    SAY(.by = "总办", .act = "adjust", .item = "T1", .value = "lead=总办", .doc = "文3",
        .on = "2016-01-03");
    assert_line(DAY(2017, 12, 1), "T1.1", "");
}

static void a_stage_that_was_sent_is_not_sent_again(void **state)
{
    STORY;
    const char *sent = SAY(.by = "总办", .act = "sent", .item = "T1.2", .region = "东市",
                           .value = "remind -30 2016-12-31 东市", .on = "2016-12-01");
    SAY(.by = "甲厅", .act = "sent", .item = "T1.2", .region = "西市",
        .value = "remind -30 2016-12-31 西市", .on = "2016-12-01");
    SAY(.by = "总办", .act = "sent", .item = "T1.2", .region = "北盟",
        .value = "remind -30 2016-12-30 北盟", .on = "2016-12-01");
    assert_line(DAY(2016, 12, 23), "T1.2/东市", "");
    assert_line(DAY(2016, 12, 23), "T1.2/西市", "西市 remind due T1.2/西市 -30 -8");
    assert_line(DAY(2016, 12, 23), "T1.2/北盟", "北盟 remind due T1.2/北盟 -30 -8");
    assert_line(DAY(2016, 12, 24), "T1.2/东市", "东市 remind due T1.2/东市 -7 -7");
    SAY(.by = "总办", .act = "void", .ref = sent, .on = "2016-12-02");
    assert_line(DAY(2016, 12, 23), "T1.2/东市", "东市 remind due T1.2/东市 -30 -8");
}

/* 2017-01-15 is 15 days late, 2017-01-30 is 30 days late. */
static void two_papers_or_thirty_days_make_it_a_supervision(void **state)
{
    STORY;
    assert_line(DAY(2017, 1, 15), "T1.2/东市", "东市 urge late T1.2/东市 15 15");
    assert_line(DAY(2017, 1, 29), "T1.2/东市", "东市 urge late T1.2/东市 29 29");
    assert_line(DAY(2017, 1, 30), "T1.2/东市", "东市 supervise late T1.2/东市 29 30");
    SAY(.by = "总办", .act = "sent", .item = "T1.2", .region = "东市",
        .value = "urge 1 2016-12-31 东市", .on = "2017-01-01", .doc = "文2");
    assert_line(DAY(2017, 1, 15), "T1.2/东市", "东市 urge late T1.2/东市 15 15");
    SAY(.by = "总办", .act = "sent", .item = "T1.2", .region = "东市",
        .value = "urge 8 2016-12-31 东市", .on = "2017-01-08", .doc = "文3");
    assert_line(DAY(2017, 1, 15), "T1.2/东市", "东市 supervise late T1.2/东市 15 15");
}

/* 90 days after 2017-12-31 is 2018-03-31, 30 days before that 2018-03-01. */
static void a_target_waits_for_its_figure_before_it_is_late(void **state)
{
    STORY;
    assert_line(DAY(2017, 12, 1), "T5.1", "甲厅 remind due T5.1 -30 -30");
    assert_line(DAY(2018, 2, 28), "T5.1", "");
    assert_line(DAY(2018, 3, 1), "T5.1", "甲厅 remind figure T5.1 -30 -30");
    assert_line(DAY(2018, 4, 1), "T5.1", "甲厅 urge late T5.1 1 1");
    SAY(.act = "actual", .item = "T5.1", .value = "81.8", .on = "2018-02-01");
    assert_line(DAY(2018, 3, 1), "T5.1", "");
    assert_line(DAY(2018, 4, 1), "T5.1", "甲厅 urge late T5.1 1 1");
}

/* Reports of October were due by 2016-11-05: 26 days, 1 + 7 × 3. */
static void the_silent_are_asked_for_their_report(void **state)
{
    STORY;
    SAY(.by = "乙厅", .act = "no-change", .on = "2016-11-10");
    SAY(.by = "总办", .act = "sent", .period = "2016-10", .value = "remind 22 2016-11-05 西市",
        .on = "2016-11-29");
    story->rules.today = (struct date){2016, 12, 1};
    struct matters matters = matters_now(story);
    struct buf buf = {0};
    for (size_t i = 0; i < matters.n; i++) {
        const struct matter *matter = &matters.items[i];
        struct str office = story->fold.offices.items[matter->office].name;
        if (matter->kind == MATTER_REPORT)
            buf_put_format(&buf, "%.*s %d %d %d;", STR_ARG(office), matter->stage,
                           (int)matter->level, date_is_none(matter->sent));
    }
    buf_put_byte(&buf, '\0');
    assert_string_equal(buf.p, "甲厅 22 0 1;东市 22 0 1;西市 22 0 0;北盟 22 0 1;");
    buf_release(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stage_holds_till_the_next_and_recurs_weekly_after_the_last),
        TEST(what_is_near_or_late_is_told_to_who_answers_for_it),
        TEST(a_claim_that_waits_is_not_reminded_of_but_one_sent_back_is),
        TEST(a_deferral_granted_moves_the_stages),
        TEST(a_request_after_the_day_stops_nothing),
        TEST(what_does_not_apply_is_not_reminded_of),
        TEST(the_coordinator_reminds_neither_itself_nor_its_superior),
        TEST(a_stage_that_was_sent_is_not_sent_again),
        TEST(two_papers_or_thirty_days_make_it_a_supervision),
        TEST(a_target_waits_for_its_figure_before_it_is_late),
        TEST(the_silent_are_asked_for_their_report),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
