/* Messages: words, folding, base64, and nothing that could begin a header. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "wpc/output/mail.h"
#include "wpc/text/utf8.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void assert_put(struct buf *buf, const char *expected)
{
    buf_put_byte(buf, '\0');
    assert_string_equal(buf->p, expected);
    buf_release(buf);
}

/* The vectors of RFC 4648 10; 57 bytes fill a line of 76. */
static void base64_has_lines_of_76(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"", ""},
        {"f", "Zg==\n"},
        {"fo", "Zm8=\n"},
        {"foo", "Zm9v\n"},
        {"foob", "Zm9vYg==\n"},
        {"fooba", "Zm9vYmE=\n"},
        {"foobar", "Zm9vYmFy\n"},
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
         "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh\n"
         "Yg==\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf buf = {0};
        mail_base64_put(&buf, str_from(cases[i][0]), S("\n"));
        assert_put(&buf, cases[i][1]);
    }
}

static void plain_text_stays_and_is_folded_between_words(void **state)
{
    (void)state;
    struct buf buf = {0};
    size_t column = 9;
    mail_text_put(&buf,
                  S("three reports are awaited from this office before the next "
                    "meeting of the group"),
                  &column, S("\n"));
    /* 9 + 58 = 67; `meeting` would end at 75, `of` at 78. */
    assert_put(&buf, "three reports are awaited from this office before the next meeting\n"
                     " of the group");
    column = 0;
    mail_text_put(&buf, S("  looks =?UTF-8?B?odd?= "), &column, S("\n"));
    assert_put(&buf, "=?UTF-8?B?bG9va3MgPT9VVEYtOD9CP29kZD89?=");
    column = 0;
    mail_phrase_put(&buf, S("Example Office 2"), &column, S("\n"));
    assert_put(&buf, "Example Office 2");
    column = 0;
    mail_phrase_put(&buf, S("\"A\", <b@example.org>"), &column, S("\n"));
    assert_put(&buf, "=?UTF-8?B?IkEiLCA8YkBleGFtcGxlLm9yZz4=?=");
}

/* base64 of e5b7a5 e4bd9c e68f90 e98692 by hand: 5bel 5L2c 5o+Q 6YaS. */
static void chinese_becomes_an_encoded_word(void **state)
{
    (void)state;
    struct buf buf = {0};
    size_t column = 9;
    mail_text_put(&buf, S("工作提醒"), &column, S("\n"));
    assert_int_equal(column, 9 + 28);
    assert_put(&buf, "=?UTF-8?B?5bel5L2c5o+Q6YaS?=");
}

static int digit_of(char c)
{
    static const struct str digits =
        STR("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    return (int)str_find_byte(digits, c, 0);
}

/* What one encoded word says; the test's own decoder. */
static void word_decode(struct buf *to, struct str word)
{
    assert_true(str_has_prefix(word, S("=?UTF-8?B?")) && str_has_suffix(word, S("?=")));
    assert_true(word.n <= 75);
    struct str body = str_slice(word, 10, word.n - 2);
    size_t start = to->n;
    for (size_t i = 0; i + 3 < body.n; i += 4) {
        int c = body.p[i + 2] == '=' ? 0 : digit_of(body.p[i + 2]);
        int d = body.p[i + 3] == '=' ? 0 : digit_of(body.p[i + 3]);
        int group = digit_of(body.p[i]) << 18 | digit_of(body.p[i + 1]) << 12 | c << 6 | d;
        buf_put_byte(to, (char)(group >> 16));
        if (body.p[i + 2] != '=')
            buf_put_byte(to, (char)(group >> 8 & 255));
        if (body.p[i + 3] != '=')
            buf_put_byte(to, (char)(group & 255));
    }
    struct str said = str_slice(buf_str(to), start, to->n);
    assert_int_equal(utf8_find_broken(said), SIZE_MAX);
}

/* From every column, characters of one to four bytes. */
static void words_are_short_and_never_split_a_character(void **state)
{
    (void)state;
    static const struct str texts[] = {
        STR("关于商请加快办理水污染防治行动计划有关事项的函（截至二〇一六年三月三十一日）"
            "，请按时限要求抓紧办理并报送进展情况，确需延期的请在时限以前提出申请"),
        STR("a水b𠀀c𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀d"),
        STR("éééééééééééééééééééééééééééééééééééééééééééééééééé"),
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        for (size_t from = 0; from <= 80; from++) {
            struct buf buf = {0}, said = {0};
            size_t column = from;
            mail_text_put(&buf, texts[i], &column, S("\n"));
            struct str rest = buf_str(&buf), line;
            for (size_t n = from; str_next_part(&rest, '\n', &line); n = 0) {
                assert_true(n + line.n <= 76 || n > 76 || line.n == 0);
                struct str word = str_trim(line, " ");
                if (word.n > 0)
                    word_decode(&said, word);
            }
            assert_true(str_equal(buf_str(&said), texts[i]));
            buf_release(&buf);
            buf_release(&said);
        }
    }
}

static const struct mail sample = {
    .from = {STR("清水办"), STR("qingshuiban@example.org")},
    .to = {STR("水务厅"), STR("shuiwu@example.org")},
    .subject = STR("工作提醒"),
    .text = STR("水务厅：\n"),
    .html = STR("<p>水务厅：</p>\n"),
    .identity = STR("x"),
    .day = {2016, 3, 25}, /* a Friday */
    .second = 9 * 3600,
};

static void a_message_is_seven_bit_with_short_lines(void **state)
{
    (void)state;
    static const struct mail_party copies[] = {{STR("城建厅"), STR("chengjian@example.org")},
                                               {STR("没有地址的"), {0}},
                                               {STR("农业厅"), STR("nongye@example.org")}};
    struct mail mail = sample;
    mail.copies = copies;
    mail.n_copies = 3;
    struct buf buf = {0};
    mail_put(&buf, &mail, S("\n"));
    struct str rest = buf_str(&buf), line;
    while (str_next_part(&rest, '\n', &line)) {
        assert_true(line.n <= 76);
        for (size_t i = 0; i < line.n; i++)
            assert_true(line.p[i] >= ' ' && line.p[i] <= '~');
    }
    assert_true(str_find(buf_str(&buf), S("Date: Fri, 25 Mar 2016 09:00:00 +0800\n"), 0) == 0);
    assert_true(str_find(buf_str(&buf),
                         S("\nCc: =?UTF-8?B?5Z+O5bu65Y6F?= <chengjian@example.org>,\n"
                           " =?UTF-8?B?5Yac5Lia5Y6F?= <nongye@example.org>\n"),
                         0) != SIZE_MAX);
    buf_release(&buf);
}

static void files_for_other_programs_end_lines_with_crlf(void **state)
{
    (void)state;
    struct buf buf = {0};
    mail_put(&buf, &sample, S("\r\n"));
    for (size_t i = 0; i < buf.n; i++)
        if (buf.p[i] == '\n')
            assert_int_equal(buf.p[i - 1], '\r');
    buf_release(&buf);
}

/* Every header of the message stands once; none came out of a text. */
static void no_text_begins_a_header(void **state)
{
    (void)state;
    static const struct str evil[] = {STR("x\r\nBcc: all@example.org"),
                                      STR("x\nBcc: all@example.org\n\nbody"),
                                      STR("x\rBcc: y"),
                                      STR("水\r\n\r\nBcc: z"),
                                      STR("\xE2\x80\xA8"
                                          "Bcc: u"),
                                      STR("x\xC2\x85"
                                          "Bcc: v"),
                                      STR("\xFF\nBcc: w")};
    for (size_t i = 0; i < COUNT(evil); i++) {
        const struct mail_party copies[] = {{evil[i], STR("a@example.org")}};
        struct mail mail = sample;
        mail.subject = evil[i];
        mail.to.name = evil[i];
        mail.from.name = evil[i];
        mail.copies = copies;
        mail.n_copies = 1;
        struct buf buf = {0};
        mail_put(&buf, &mail, S("\n"));
        size_t end = str_find(buf_str(&buf), S("\n\n"), 0);
        struct str head = str_slice(buf_str(&buf), 0, end), line;
        size_t n = 0;
        while (str_next_part(&head, '\n', &line)) {
            assert_false(str_has_prefix(line, S("Bcc")));
            n += line.p[0] != ' ';
        }
        assert_int_equal(n, 9); /* Date From To Cc Subject Message-ID
                                   Auto-Submitted MIME-Version Content-Type */
        buf_release(&buf);
    }
}

static void only_plain_addresses_are_taken(void **state)
{
    (void)state;
    static const char *const good[] = {"a@example.org", "a.b+c@example.org", "A_1@xn--fiqs8s",
                                       "o'neil@a-b.example.org"};
    static const char *const bad[] = {"",
                                      "a",
                                      "@example.org",
                                      "a@",
                                      "-f@example.org",
                                      "a b@example.org",
                                      "a@example.org, b@example.org",
                                      "a@example.org\nBcc: b@example.org",
                                      "水@example.org",
                                      "a@例子.org",
                                      "<a@example.org>",
                                      "a@@example.org",
                                      ".a@example.org",
                                      "a..b@example.org",
                                      "\"a b\"@example.org",
                                      "a@[127.0.0.1]",
                                      "a@-x.org",
                                      "a@x..org",
                                      "a@b|c"};
    for (size_t i = 0; i < COUNT(good); i++)
        assert_true(mail_address_is_good(str_from(good[i])));
    for (size_t i = 0; i < COUNT(bad); i++)
        assert_false(mail_address_is_good(str_from(bad[i])));
}

static void an_unknown_address_makes_an_empty_group(void **state)
{
    (void)state;
    struct mail mail = sample;
    mail.to.address = (struct str){0};
    mail.is_draft = true;
    struct buf buf = {0};
    mail_put(&buf, &mail, S("\n"));
    assert_true(str_find(buf_str(&buf), S("\nTo: =?UTF-8?B?5rC05Yqh5Y6F?=:;\n"), 0) != SIZE_MAX);
    assert_true(str_find(buf_str(&buf), S("\nX-Unsent: 1\n"), 0) != SIZE_MAX);
    buf_release(&buf);
}

static void the_same_letter_has_the_same_id(void **state)
{
    (void)state;
    char a[MAIL_ID_SIZE + 1], b[MAIL_ID_SIZE + 1], c[MAIL_ID_SIZE + 1];
    struct mail later = sample, other = sample;
    later.day.day = 26;
    later.text = S("另一天\n");
    other.identity = S("y");
    assert_string_equal(mail_id(&sample, a).p, mail_id(&later, b).p);
    assert_string_not_equal(mail_id(&sample, a).p, mail_id(&other, c).p);
}

static void a_mailbox_quotes_what_looks_like_its_mark(void **state)
{
    (void)state;
    struct buf buf = {0};
    mbox_put(&buf, S("a@example.org"), (struct date){2016, 3, 5}, 3661,
             S("Subject: x\n\nFrom here\n>From there\nfrom\n>>From x\n"));
    assert_put(&buf, "From a@example.org Sat Mar  5 01:01:01 2016\n"
                     "Subject: x\n\n>From here\n>>From there\nfrom\n>>>From x\n\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(base64_has_lines_of_76),
        cmocka_unit_test(plain_text_stays_and_is_folded_between_words),
        cmocka_unit_test(chinese_becomes_an_encoded_word),
        cmocka_unit_test(words_are_short_and_never_split_a_character),
        cmocka_unit_test(a_message_is_seven_bit_with_short_lines),
        cmocka_unit_test(files_for_other_programs_end_lines_with_crlf),
        cmocka_unit_test(no_text_begins_a_header),
        cmocka_unit_test(only_plain_addresses_are_taken),
        cmocka_unit_test(an_unknown_address_makes_an_empty_group),
        cmocka_unit_test(the_same_letter_has_the_same_id),
        cmocka_unit_test(a_mailbox_quotes_what_looks_like_its_mark),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
