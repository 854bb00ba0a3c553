/* The line of an event: what is taken, what is refused, and its id. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "wpc/base/buf.h"
#include "wpc/progress/event.h"

static const char *const code_names[M_COUNT] = {
#define MESSAGE(code, level, zh, en) [code] = #code,
#include "wpc/base/messages.def"
#undef MESSAGE
};

#define ID "0123456789abcdef0123"
#define REF "fedcba98765432100123"
#define AT "2016-03-25T09:00:00+08:00"

/* Invented offices. */
static const char good[] =
    ID "\t\t" AT "\t2016-03-24\t甲厅\t甲厅\t张三\tprogress\tT1\t\t\t40\t\t\t\t进展\\n顺利";

static struct event parsed(struct str line)
{
    struct event event;
    struct event_fault fault = {0};
    if (!event_parse(line, &event, &fault))
        fail_msg("%s at %zu in %.*s", code_names[fault.code], fault.at, STR_ARG(line));
    return event;
}

static void a_line_gives_sixteen_views_and_what_they_say(void **state)
{
    (void)state;
    struct event event = parsed(str_from(good));
    assert_true(str_equal(event.cells[EVENT_ID], S(ID)));
    assert_int_equal(event.cells[EVENT_PREV].n, 0);
    assert_true(str_equal(event.cells[EVENT_BY], S("甲厅")));
    assert_true(str_equal(event.cells[EVENT_VALUE], S("40")));
    assert_true(str_equal(event.cells[EVENT_NOTE], S("进展\\n顺利")));
    assert_int_equal(event.act, ACT_PROGRESS);
    assert_true(date_equal(event.on, (struct date){2016, 3, 24}));
    assert_true(date_equal(event.at_day, (struct date){2016, 3, 25}));
    assert_int_equal(event.at_second, 9 * 3600);
}

static void every_fault_has_its_own_message_and_place(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        enum message code;
        size_t at;
    } cases[] = {
        {"", M_EVENT_COLUMNS, 0},
        {"id\tprev", M_EVENT_COLUMNS, 7},
        {ID "\t\t" AT "\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\tx\ty", M_EVENT_COLUMNS, 77},
        {ID "\t\t" AT "\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\ta\x01", M_EVENT_BYTE, 77},
        {ID "\t\t" AT "\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\ta\r", M_EVENT_BYTE, 77},
        {ID "\t\t" AT "\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\ta\\x", M_EVENT_ESCAPE, 77},
        {ID "\t\t" AT "\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\ta\\", M_EVENT_ESCAPE, 77},
        {ID "\t\t" AT "\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\ta\xFF", M_EVENT_UTF8, 77},
        {"0123456789ABCDEF0123\t\t" AT "\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\t", M_EVENT_ID, 0},
        {"0123\t\t" AT "\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\t", M_EVENT_ID, 0},
        {ID "\tx\t" AT "\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\t", M_EVENT_PREV, 21},
        {ID "\t" REF "," ID "\t" AT "\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\t", M_EVENT_PREV, 21},
        {ID "\t" ID "," ID "\t" AT "\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\t", M_EVENT_PREV, 21},
        {ID "\t\t2016-03-25T09:00:00Z\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\t", M_EVENT_AT, 22},
        {ID "\t\t2016-03-25T24:00:00+08:00\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\t", M_EVENT_AT,
         22},
        {ID "\t\t2016-02-30T09:00:00+08:00\t2016-03-24\tA\tA\t\tnote\t\t\t\t\t\t\t\t", M_EVENT_AT,
         22},
        {ID "\t\t" AT "\t2016-02-30\tA\tA\t\tnote\t\t\t\t\t\t\t\t", M_EVENT_ON, 48},
        {ID "\t\t" AT "\t\tA\tA\t\tnote\t\t\t\t\t\t\t\t", M_EVENT_ON, 48},
        {ID "\t\t" AT "\t2016-03-24\t\tA\t\tnote\t\t\t\t\t\t\t\t", M_EVENT_EMPTY, 59},
        {ID "\t\t" AT "\t2016-03-24\tA\t\t\tnote\t\t\t\t\t\t\t\t", M_EVENT_EMPTY, 61},
        {ID "\t\t" AT "\t2016-03-24\tA\tA\t\t\t\t\t\t\t\t\t\t", M_EVENT_EMPTY, 64},
        {ID "\t\t" AT "\t2016-03-24\tA\tA\t\tnote\t\t\t\t\tT1\t\t\t", M_EVENT_REF, 73},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct event event;
        struct event_fault fault = {0};
        assert_false(event_parse(str_from(cases[i].line), &event, &fault));
        if (fault.code != cases[i].code || fault.at != cases[i].at)
            fail_msg("case %zu: %s at %zu", i, code_names[fault.code], fault.at);
    }
}

static void nul_and_every_other_control_byte_is_refused(void **state)
{
    (void)state;
    for (char byte = 0; byte < ' '; byte++) {
        char line[sizeof good];
        memcpy(line, good, sizeof good);
        line[sizeof good - 8] = byte;
        struct event event;
        struct event_fault fault = {0};
        bool taken = event_parse((struct str){line, sizeof good - 1}, &event, &fault);
        assert_false(taken);
        assert_int_equal(fault.code, byte == '\t' ? M_EVENT_COLUMNS : M_EVENT_BYTE);
    }
}

static void a_draft_written_reads_back_and_its_id_holds(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct event draft = {0};
    static const char text[] = "一\t二\n三\r四\\五";
    event_set(&arena, &draft, EVENT_AT, S(AT));
    event_set(&arena, &draft, EVENT_ON, S("2016-03-24"));
    event_set(&arena, &draft, EVENT_BY, S("甲厅"));
    event_set(&arena, &draft, EVENT_OFFICE, S("甲厅"));
    event_set(&arena, &draft, EVENT_ACT, S("note"));
    event_set(&arena, &draft, EVENT_NOTE, str_from(text));
    struct buf buf = {0};
    char id[EVENT_ID_SIZE];
    event_write(&buf, &draft, id);
    struct str line = buf_str(&buf);
    assert_int_equal(line.p[line.n - 1], '\n');
    line.n--;
    assert_true(event_id_holds(line));
    struct event read = parsed(line);
    assert_memory_equal(read.cells[EVENT_ID].p, id, EVENT_ID_SIZE);
    assert_true(str_equal(event_text(&arena, &read, EVENT_NOTE), str_from(text)));
    for (size_t i = EVENT_ID_SIZE + 1; i < line.n; i++) {
        buf.p[i] ^= 1;
        assert_false(event_id_holds(line));
        buf.p[i] ^= 1;
    }
    buf_release(&buf);
    arena_release(&arena);
}

static void the_id_is_fixed_for_good(void **state)
{
    (void)state;
    struct event draft = {0};
    draft.cells[EVENT_AT] = S(AT);
    draft.cells[EVENT_ON] = S("2016-03-24");
    draft.cells[EVENT_BY] = S("甲厅");
    draft.cells[EVENT_OFFICE] = S("甲厅");
    draft.cells[EVENT_ACT] = S("no-change");
    struct buf buf = {0};
    char id[EVENT_ID_SIZE + 1] = {0};
    event_write(&buf, &draft, id);
    /* printf '\t2016-03-25T09:00:00+08:00\t2016-03-24\t甲厅\t甲厅\t\tno-change
       \t\t\t\t\t\t\t\t' | sha256sum, one line. */
    assert_string_equal(id, "1cc41f2b19018d42e9f2");
    buf_release(&buf);
}

static void control_bytes_without_an_escape_become_blanks(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct event draft = {0};
    event_set(&arena, &draft, EVENT_NOTE, S("a\x01\x1b[31mb"));
    assert_true(str_equal(draft.cells[EVENT_NOTE], S("a  [31mb")));
    arena_release(&arena);
}

static void moments_are_chinas_whatever_the_machine_says(void **state)
{
    (void)state;
    char text[MOMENT_SIZE];
    assert_true(str_equal(moment_write(1458867600, text), S(AT)));
    assert_true(str_equal(moment_write(0, text), S("1970-01-01T08:00:00+08:00")));
    assert_true(str_equal(moment_write(-28801, text), S("1969-12-31T23:59:59+08:00")));
}

static struct event at_and_on(const char *at, const char *on)
{
    struct event event = {0};
    char line[400];
    int n = snprintf(line, sizeof line, ID "\t\t%s\t%s\tA\tA\t\tnote\t\t\t\t\t\t\t\t", at, on);
    event = parsed((struct str){line, (size_t)n});
    memset(event.cells, 0, sizeof event.cells);
    return event;
}

static void a_key_orders_by_fact_then_by_writing(void **state)
{
    (void)state;
    static const char *const in_order[][2] = {
        {"0001-01-01T00:00:00+08:00", "0001-01-01"}, {"9999-12-31T23:59:59+08:00", "2016-03-23"},
        {"2016-03-25T09:00:00+08:00", "2016-03-24"}, {"2016-03-25T09:00:01+08:00", "2016-03-24"},
        {"2016-03-26T00:00:00+08:00", "2016-03-24"}, {"2016-03-01T00:00:00+08:00", "2016-03-25"},
        {"9999-12-31T23:59:59+08:00", "9999-12-31"},
    };
    uint64_t before = 0;
    for (size_t i = 0; i < sizeof in_order / sizeof *in_order; i++) {
        struct event event = at_and_on(in_order[i][0], in_order[i][1]);
        uint64_t key = event_key(&event);
        assert_true(key > before);
        assert_true(date_equal(event_key_on(key), event.on));
        assert_true(date_equal(event_key_at_day(key), event.at_day));
        before = key;
    }
    assert_true(date_is_none(event_key_on(0)));
}

static void values_are_checked_by_their_act(void **state)
{
    (void)state;
    static const struct {
        const char *act, *value;
        bool good;
    } cases[] = {
        {"progress", "", true},         {"progress", "100", true},
        {"progress", "101", false},     {"progress", "+5", false},
        {"progress", "40%", false},     {"defer", "2018-06-30", true},
        {"defer", "", false},           {"defer", "2018-06-31", false},
        {"approve", "", true},          {"approve", "2018-06-30", true},
        {"approve", "yes", false},      {"actual", "81.8", true},
        {"actual", "-3", true},         {"actual", "1.", false},
        {"actual", ".5", false},        {"actual", "1.2.3", false},
        {"actual", "-", false},         {"actual", "", false},
        {"actual", "1e3", false},       {"adjust", "lead=乙厅", true},
        {"adjust", "lead=", false},     {"adjust", "to=2018-06-30", true},
        {"adjust", "to=2018", false},   {"adjust", "value=3", true},
        {"adjust", "cancel", true},     {"adjust", "cancel=yes", false},
        {"adjust", "applies=no", true}, {"adjust", "applies=maybe", false},
        {"adjust", "other", false},     {"later-act", "anything", true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char line[400];
        int n = snprintf(line, sizeof line,
                         ID "\t\t" AT "\t2016-03-24\tA\tA\t\t%s\tT1\t\t\t%s\t" REF "\t\t\t",
                         cases[i].act, cases[i].value);
        struct event event = parsed((struct str){line, (size_t)n});
        bool good_value = event_check(&event).code == M_NONE;
        if (good_value != cases[i].good)
            fail_msg("%s %s", cases[i].act, cases[i].value);
    }
}

static void a_lead_is_of_a_whole_item(void **state)
{
    (void)state;
    static const struct {
        const char *place; /* item, region, period */
        enum message code;
    } cases[] = {
        {"T1\t\t", M_NONE},
        {"T1.1\t\t", M_EVENT_WHOLE},
        {"T1\t通辽市\t", M_EVENT_WHOLE},
        {"T1\t\t2016Q1", M_EVENT_WHOLE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char line[400];
        int n = snprintf(line, sizeof line,
                         ID "\t\t" AT "\t2016-03-24\tA\tA\t\tadjust\t%s\tlead=乙厅\t\t文\t\t",
                         cases[i].place);
        struct event event = parsed((struct str){line, (size_t)n});
        assert_int_equal(event_check(&event).code, cases[i].code);
    }
}

static void what_needs_an_item_or_a_ref_says_so(void **state)
{
    (void)state;
    struct event done = parsed(S(ID "\t\t" AT "\t2016-03-24\tA\tA\t\tdone\t\t\t\t\t\t\t\t"));
    assert_int_equal(event_check(&done).code, M_EVENT_EMPTY);
    struct event approve =
        parsed(S(ID "\t\t" AT "\t2016-03-24\tA\tA\t\tapprove\tT1\t\t\t\t\t\t\t"));
    assert_int_equal(event_check(&approve).code, M_EVENT_EMPTY);
    struct event zero = parsed(S(ID "\t\t" AT "\t2016-03-24\tA\tA\t\tno-change\t\t\t\t\t\t\t\t"));
    assert_int_equal(event_check(&zero).code, M_NONE);
}

static void every_act_has_its_words_and_is_found_by_its_key(void **state)
{
    (void)state;
    for (int i = ACT_PROGRESS; i < ACTS; i++) {
        assert_true(word_zh(&acts[i].word).n > 0 && word_en(&acts[i].word).n > 0);
        assert_int_equal(act_read(word_key(&acts[i].word)), i);
    }
    assert_int_equal(act_read(S("unknown")), ACT_UNKNOWN);
    assert_int_equal(act_read(S("")), ACT_UNKNOWN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_gives_sixteen_views_and_what_they_say),
        cmocka_unit_test(every_fault_has_its_own_message_and_place),
        cmocka_unit_test(nul_and_every_other_control_byte_is_refused),
        cmocka_unit_test(a_draft_written_reads_back_and_its_id_holds),
        cmocka_unit_test(the_id_is_fixed_for_good),
        cmocka_unit_test(control_bytes_without_an_escape_become_blanks),
        cmocka_unit_test(moments_are_chinas_whatever_the_machine_says),
        cmocka_unit_test(a_key_orders_by_fact_then_by_writing),
        cmocka_unit_test(values_are_checked_by_their_act),
        cmocka_unit_test(a_lead_is_of_a_whole_item),
        cmocka_unit_test(what_needs_an_item_or_a_ref_says_so),
        cmocka_unit_test(every_act_has_its_words_and_is_found_by_its_key),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
