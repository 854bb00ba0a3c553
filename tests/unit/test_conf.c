/* wpc.conf: what is taken, and what is said of the rest. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "wpc/base/buf.h"
#include "wpc/store/conf.h"

static const char *const code_names[M_COUNT] = {
#define MESSAGE(code, level, zh, en) [code] = #code,
#include "wpc/base/messages.def"
#undef MESSAGE
};

/* The faults as `CONF_KEY 3.1 args;`. */
static struct conf conf_of(struct str bytes, const char *faults)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct buf said = {0};
    struct conf conf;
    enum rc rc = conf_read(S("wpc.conf"), bytes, &diags, &conf);
    assert_int_equal(rc, diags.n ? RC_DATA : RC_OK);
    for (size_t i = 0; i < diags.n; i++) {
        const struct diag *d = &diags.items[i];
        buf_put_format(&said, "%s %u.%u", code_names[d->code] + 2, (unsigned)d->at.line,
                       (unsigned)d->at.column);
        for (size_t k = 0; k < DIAG_ARGS && d->args[k].n > 0; k++)
            buf_put_format(&said, " %.*s", STR_ARG(d->args[k]));
        buf_put_byte(&said, ';');
    }
    buf_put_byte(&said, '\0');
    assert_string_equal(said.p, faults);
    buf_release(&said);
    arena_release(&arena);
    return conf;
}

static void an_empty_file_leaves_the_defaults(void **state)
{
    (void)state;
    struct conf conf = conf_of(S(""), "");
    assert_int_equal(conf.format, 1);
    assert_int_equal(conf.review, REVIEW_OFFICE);
    assert_int_equal(conf.soon_days, 30);
    assert_int_equal(conf.grace_days, 15);
    assert_int_equal(conf.target_grace_days, 90);
    assert_int_equal(conf.report_day, 5);
    assert_true(str_equal(conf.cycle, S("month")));
    assert_true(date_is_none(conf.issued));
    assert_int_equal(conf.title.n, 0);
}

static void every_key_is_read(void **state)
{
    (void)state;
    struct conf conf = conf_of(S("format = 1\n"
                                 "title = 落实《水十条》台账 # 二\n"
                                 "issued = 2015-10-19\n"
                                 "ends = 2020-12-31\n"
                                 "coordinator = 领导小组办公室\n"
                                 "host = 环保厅\n"
                                 "review = lead+office\n"
                                 "soon_days = 7\n"
                                 "grace_days = 0\n"
                                 "target_grace_days = 120\n"
                                 "cycle = quarter\n"
                                 "report_day = 28\n"
                                 "office = 水利厅"),
                               "");
    assert_true(str_equal(conf.title, S("落实《水十条》台账 # 二")));
    assert_true(date_equal(conf.issued, (struct date){2015, 10, 19}));
    assert_true(date_equal(conf.ends, (struct date){2020, 12, 31}));
    assert_true(str_equal(conf.coordinator, S("领导小组办公室")));
    assert_true(str_equal(conf.host, S("环保厅")));
    assert_int_equal(conf.review, REVIEW_LEAD_OFFICE);
    assert_int_equal(conf.soon_days, 7);
    assert_int_equal(conf.grace_days, 0);
    assert_int_equal(conf.target_grace_days, 120);
    assert_true(str_equal(conf.cycle, S("quarter")));
    assert_int_equal(conf.report_day, 28);
    assert_true(str_equal(conf.office, S("水利厅")));
}

static void blanks_remarks_bom_and_crlf_leave_no_trace(void **state)
{
    (void)state;
    struct conf conf = conf_of(S("\xEF\xBB\xBF# 说明\r\n\r\n　host　=\xC2\xA0环保厅　\r\n"
                                 "\t# office = x\r\noffice =\r\n soon_days=9\r\n"),
                               "");
    assert_true(str_equal(conf.host, S("环保厅")));
    assert_int_equal(conf.office.n, 0);
    assert_int_equal(conf.soon_days, 9);
}

static void all_faults_are_listed_and_the_defaults_stay(void **state)
{
    (void)state;
    struct conf conf = conf_of(S("format = 2\n"
                                 "soon_days = many\n"
                                 "grace_days = -1\n"
                                 "report_day = 31\n"
                                 "issued = 2015-02-30\n"
                                 "review = both\n"
                                 "cycle = week\n"
                                 "host = 环保厅\n"
                                 "host = 水利厅\n"
                                 "host\n"
                                 "= x\n"
                                 "title = a\xFF\n"),
                               "CONF_FORMAT 1.10 format 2 1 1;"
                               "CONF_NUMBER 2.13 soon_days many 0 3660;"
                               "CONF_NUMBER 3.14 grace_days -1 0 3660;"
                               "CONF_NUMBER 4.14 report_day 31 1 28;"
                               "CONF_DATE 5.10 issued 2015-02-30;"
                               "CONF_CHOICE 6.10 review both office、off、lead+office;"
                               "CONF_CHOICE 7.9 cycle week month、quarter;"
                               "CONF_TWICE 9.1 host 8;"
                               "CONF_LINE 10.1;"
                               "CONF_LINE 11.1;"
                               "TSV_BYTES 12.10 0xFF;");
    assert_int_equal(conf.format, 1);
    assert_int_equal(conf.soon_days, 30);
    assert_true(str_equal(conf.host, S("环保厅")));
    assert_int_equal(conf.title.n, 0);
}

static void an_unknown_key_is_told_all_that_there_are(void **state)
{
    (void)state;
    conf_of(
        S("colour = red\n"),
        "CONF_KEY 1.1 colour "
        "format、title、issued、ends、coordinator、host、review、"
        "soon_days、grace_days、target_grace_days、cycle、report_day、office、mail_from、sendmail、"
        "sendmail_seconds、remind_stages、remind_every、urge_days、supervise_days、supervise_"
        "after;");
}

static void stages_ascend_and_a_program_is_named_by_its_whole_path(void **state)
{
    (void)state;
    struct conf conf = conf_of(S("remind_stages =  -60  -7 0\t\n"
                                 "sendmail = /opt/bin/msmtp\n"
                                 "mail_from = bgs@example.org\n"
                                 "remind_every = 0\n"),
                               "");
    assert_int_equal(conf.remind_stages.n, 3);
    assert_int_equal(conf.remind_stages.days[0], -60);
    assert_int_equal(conf.remind_stages.days[2], 0);
    assert_true(str_equal(conf.sendmail, S("/opt/bin/msmtp")));
    assert_true(str_equal(conf.mail_from, S("bgs@example.org")));
    assert_int_equal(conf.remind_every, 0);
    conf = conf_of(S("remind_stages = -7 -30\nsendmail = msmtp -t\n"),
                   "CONF_STAGES 1.17 remind_stages -7 -30;CONF_PATH 2.12 sendmail msmtp -t;");
    assert_int_equal(conf.remind_stages.n, 4);
    assert_true(str_equal(conf.sendmail, S("/usr/sbin/sendmail")));
    assert_int_equal(conf.sendmail_seconds, 60);
    conf_of(S("remind_stages = -7 x\n"), "CONF_STAGES 1.17 remind_stages -7 x;");
    conf_of(S("remind_stages = 1 2 3 4 5 6 7 8 9 10 11 12 13\n"),
            "CONF_STAGES 1.17 remind_stages 1 2 3 4 5 6 7 8 9 10 11 12 13;");
}

static void an_end_before_the_issue_is_a_fault(void **state)
{
    (void)state;
    conf_of(S("issued = 2020-12-31\nends = 2015-10-19\n"), "CONF_ORDER 0.0 2015-10-19 2020-12-31;");
}

static void rules_are_written_and_taken_again(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct conf conf = conf_default(), later = conf_default();
    conf.coordinator = S("领导小组办公室");
    conf.review = REVIEW_LEAD_OFFICE;
    conf.soon_days = 7;
    conf.cycle = S("quarter");
    conf.office = S("环保厅");
    struct str rules = conf_rules(&arena, &conf);
    assert_true(str_find(rules, S("\nremind_stages = -30 -7 -1 1\n"), 0) != SIZE_MAX);
    later.office = S("水利厅");
    later.remind_stages.n = 0;
    later.host = S("环保厅");
    later.grace_days = 99;
    assert_true(conf_rules_take(&later, rules));
    assert_true(str_equal(later.coordinator, S("领导小组办公室")));
    assert_int_equal(later.review, REVIEW_LEAD_OFFICE);
    assert_int_equal(later.soon_days, 7);
    assert_true(str_equal(later.cycle, S("quarter")));
    assert_int_equal(later.grace_days, 15);
    assert_int_equal(later.host.n, 0);
    assert_int_equal(later.remind_stages.n, 4);
    assert_int_equal(later.remind_stages.days[0], -30);
    assert_true(str_equal(later.office, S("水利厅")));
    assert_false(conf_rules_take(&later, S("soon_days = soon\n")));
    assert_int_equal(later.soon_days, 7);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_file_leaves_the_defaults),
        cmocka_unit_test(every_key_is_read),
        cmocka_unit_test(blanks_remarks_bom_and_crlf_leave_no_trace),
        cmocka_unit_test(all_faults_are_listed_and_the_defaults_stay),
        cmocka_unit_test(an_unknown_key_is_told_all_that_there_are),
        cmocka_unit_test(stages_ascend_and_a_program_is_named_by_its_whole_path),
        cmocka_unit_test(an_end_before_the_issue_is_a_fault),
        cmocka_unit_test(rules_are_written_and_taken_again),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
