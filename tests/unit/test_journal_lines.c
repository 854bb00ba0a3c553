/* Lines of journals that no office has: on a machine that makes up the bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "store/journal_lines.h"

/* A file of one text, so many bytes of one letter, and another text. */
struct made_up {
    struct str front;
    uint64_t n;
    char letter;
    struct str back;
};

static char byte_at(const struct made_up *file, uint64_t at)
{
    if (at < file->front.n)
        return file->front.p[at];
    at -= file->front.n;
    return at < file->n ? file->letter : file->back.p[at - file->n];
}

static enum sys_error made_up_take(void *context, int number, uint64_t offset, char *room, size_t n,
                                   size_t *taken)
{
    const struct made_up *file = context;
    uint64_t size = file->front.n + file->n + file->back.n;
    assert_int_equal(number, 7);
    *taken = size - offset < n ? (size_t)(size - offset) : n;
    bool is_inside = offset >= file->front.n && offset + *taken <= file->front.n + file->n;
    if (is_inside)
        memset(room, file->letter, *taken);
    for (size_t i = 0; !is_inside && i < *taken; i++)
        room[i] = byte_at(file, offset + i);
    return SYS_OK;
}

/* What was delivered, in order. */
struct heard {
    struct file_line lines[8];
    size_t sizes[8];
    size_t n;
};

static void line_hear(void *context, const struct file_line *line)
{
    struct heard *heard = context;
    if (heard->n < 8) {
        heard->lines[heard->n] = *line;
        heard->sizes[heard->n] = line->bytes.n;
    }
    heard->n++;
}

static struct heard file_read(struct made_up *file, uint32_t lines_most)
{
    struct heard heard = {0};
    struct sys sys = {.context = file, .file_take = made_up_take};
    struct line_reading reading = {
        .sys = &sys, .file = 7, .line = line_hear, .lines_most = lines_most, .context = &heard};
    assert_int_equal(lines_read(&reading), SYS_OK);
    return heard;
}

static void assert_line(const struct heard *heard, size_t i, uint32_t number, size_t size,
                        enum message refusal)
{
    assert_true(i < heard->n);
    assert_int_equal(heard->lines[i].number, number);
    assert_int_equal(heard->sizes[i], size);
    assert_int_equal(heard->lines[i].refusal, refusal);
}

static void a_line_too_long_is_passed_over_and_costs_no_neighbour(void **state)
{
    (void)state;
    struct made_up file = {S("a\nb"), LINE_LIMIT + 300000, 'x', S("\nc\nd")};
    struct heard heard = file_read(&file, 0);
    assert_int_equal(heard.n, 4);
    assert_line(&heard, 0, 1, 1, M_NONE);
    assert_line(&heard, 1, 2, 0, M_JOURNAL_LONG);
    assert_line(&heard, 2, 3, 1, M_NONE);
    assert_line(&heard, 3, 4, 1, M_NONE);
    assert_true(heard.lines[1].is_whole);
    assert_false(heard.lines[3].is_whole);
}

/* The last piece but one ends two bytes before the limit. */
static void how_long_a_line_may_be_does_not_depend_on_where_pieces_end(void **state)
{
    (void)state;
    struct made_up longest = {S("a\n"), LINE_LIMIT - 1, 'x', S("\nc\n")};
    struct heard heard = file_read(&longest, 0);
    assert_line(&heard, 1, 2, LINE_LIMIT - 1, M_NONE);
    struct made_up longer = {S("a\n"), LINE_LIMIT, 'x', S("\nc\n")};
    heard = file_read(&longer, 0);
    assert_int_equal(heard.n, 3);
    assert_line(&heard, 1, 2, 0, M_JOURNAL_LONG);
    assert_line(&heard, 2, 3, 1, M_NONE);
}

/* Each line's bytes, then / when it is whole and . when not; 0 among them is a
   line that was refused. */
struct script {
    char text[64];
    size_t n;
};

static void line_write(void *context, const struct file_line *line)
{
    struct script *script = context;
    assert_true(script->n + line->bytes.n + 1 < sizeof script->text);
    memcpy(script->text + script->n, line->bytes.p, line->bytes.n);
    script->n += line->bytes.n;
    script->text[script->n++] = line->is_whole ? '/' : '.';
}

/* How many lines there were. */
static uint32_t part_read(struct made_up *file, uint64_t from, uint64_t to, size_t piece,
                          struct script *script)
{
    uint32_t n = 0;
    struct sys sys = {.context = file, .file_take = made_up_take};
    struct line_reading reading = {.sys = &sys,
                                   .file = 7,
                                   .line = line_write,
                                   .from = from,
                                   .to = to,
                                   .piece = piece,
                                   .n = &n,
                                   .context = script};
    assert_int_equal(lines_read(&reading), SYS_OK);
    return n;
}

/* Cut anywhere, in front of an LF, behind it and within empty lines, and read in
   pieces of any size. */
static void parts_have_each_line_once(void **state)
{
    (void)state;
    static const char *const texts[] = {"ab\ncde\n\nf\n", "ab\n\n\ncdefgh", "abcdefgh\n", "\n",
                                        "abcdefgh",       "a\nb\nc\nd"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct made_up file = {str_from(texts[i]), 0, 0, S("")};
        struct script whole = {0};
        uint32_t n = part_read(&file, 0, 0, 0, &whole);
        for (uint64_t cut = 1; cut < file.front.n; cut++)
            for (uint64_t again = cut + 1; again < file.front.n; again++)
                for (size_t piece = 1; piece < 5; piece++) {
                    struct script parts = {0};
                    uint32_t sum = part_read(&file, 0, cut, piece, &parts);
                    sum += part_read(&file, cut, again, piece, &parts);
                    sum += part_read(&file, again, 0, piece, &parts);
                    assert_string_equal(parts.text, whole.text);
                    assert_int_equal(sum, n);
                }
    }
}

static void a_part_that_is_not_the_first_counts_its_lines_from_two(void **state)
{
    (void)state;
    struct made_up file = {S("a\nb\nc\n"), 0, 0, S("")};
    struct sys sys = {.context = &file, .file_take = made_up_take};
    struct heard heard = {0};
    struct line_reading reading = {
        .sys = &sys, .file = 7, .line = line_hear, .from = 1, .context = &heard};
    assert_int_equal(lines_read(&reading), SYS_OK);
    assert_int_equal(heard.n, 2);
    assert_line(&heard, 0, 2, 1, M_NONE);
    assert_line(&heard, 1, 3, 1, M_NONE);
}

/* The part between has no line of its own. */
static void a_line_too_long_belongs_to_the_part_in_which_it_begins(void **state)
{
    (void)state;
    enum { MB = 1024 * 1024 };
    struct made_up file = {S("a\nb"), LINE_LIMIT + 9 * MB, 'x', S("\nc\nd")};
    struct sys sys = {.context = &file, .file_take = made_up_take};
    static const uint64_t cuts[] = {0, 4 * MB, 8 * MB, 0};
    static const uint32_t sizes[] = {2, 0, 2};
    struct heard heard = {0};
    for (size_t i = 0; i < 3; i++) {
        uint32_t n = 9;
        struct line_reading reading = {.sys = &sys,
                                       .file = 7,
                                       .line = line_hear,
                                       .from = cuts[i],
                                       .to = cuts[i + 1],
                                       .n = &n,
                                       .context = &heard};
        assert_int_equal(lines_read(&reading), SYS_OK);
        assert_int_equal(n, sizes[i]);
    }
    assert_int_equal(heard.n, 4);
    assert_line(&heard, 1, 2, 0, M_JOURNAL_LONG);
    assert_line(&heard, 2, 2, 1, M_NONE);
    assert_false(heard.lines[3].is_whole);
}

static void a_line_of_a_megabyte_is_read(void **state)
{
    (void)state;
    struct made_up file = {S(""), 1000000, 'x', S("\nb\n")};
    struct heard heard = file_read(&file, 0);
    assert_int_equal(heard.n, 2);
    assert_line(&heard, 0, 1, 1000000, M_NONE);
    assert_line(&heard, 1, 2, 1, M_NONE);
}

/* Beyond 4 GiB, where 32 bits would begin anew, of zero bytes, as a file system
   leaves them after a crash. Whoever kept them would need as much memory. */
static void a_line_of_five_gibibytes_is_one_line(void **state)
{
    (void)state;
    struct made_up file = {S("a\n"), UINT64_C(5) << 30, '\0', S("")};
    struct heard heard = file_read(&file, 0);
    assert_int_equal(heard.n, 2);
    assert_line(&heard, 1, 2, 0, M_JOURNAL_LONG);
    assert_false(heard.lines[1].is_whole);
}

/* 1,000 lines are taken as the most that can be numbered. A piece is 256 KiB, so
   the first one has too many lines at once: nothing of it is read. */
static void a_file_of_more_lines_than_can_be_numbered_is_refused(void **state)
{
    (void)state;
    struct made_up few = {S("a"), 990, '\n', S("")};
    struct heard heard = file_read(&few, 1000);
    assert_int_equal(heard.n, 990);
    struct made_up many = {S("a"), 1000, '\n', S("")};
    heard = file_read(&many, 1000);
    assert_int_equal(heard.n, 1);
    assert_line(&heard, 0, 1, 0, M_JOURNAL_LINES);
}

/* What was asked about together, and the number that its first line had. */
struct runs {
    char text[8][64];
    uint32_t numbers[8];
    size_t n;
};

static void run_hear(void *context, struct brief_lines *lines)
{
    struct runs *runs = context;
    assert_true(runs->n < 8 && lines->text.n < sizeof runs->text[0]);
    memcpy(runs->text[runs->n], lines->text.p, lines->text.n);
    runs->numbers[runs->n++] = lines->number;
    refless_read(lines);
    for (size_t i = 0; i < lines->n; i++)
        lines->items[i].is_read = true;
}

static struct runs answers_read(struct str text)
{
    struct runs runs = {0};
    struct made_up file = {text, 0, 0, S("")};
    struct sys sys = {.context = &file, .file_take = made_up_take};
    struct line_reading reading = {.sys = &sys,
                                   .file = 7,
                                   .line = line_hear,
                                   .plain = run_hear,
                                   .is_for_answers = true,
                                   .context = &runs};
    assert_int_equal(lines_read(&reading), SYS_OK);
    return runs;
}

static void answers_that_stand_together_are_asked_about_together(void **state)
{
    (void)state;
    struct runs runs = answers_read(
        S("1\tdone\n2\tvoid\n3\treturn\n4\tblocked\n5\tapprove\n6\tdone\n7\tadjust\n"));
    assert_int_equal(runs.n, 3);
    assert_string_equal(runs.text[0], "2\tvoid\n3\treturn\n");
    assert_string_equal(runs.text[1], "5\tapprove\n");
    assert_string_equal(runs.text[2], "7\tadjust\n");
    assert_int_not_equal(runs.numbers[0], 1);
}

static void an_answer_in_the_first_line_has_its_number(void **state)
{
    (void)state;
    struct runs runs = answers_read(S("1\tvoid\n2\tdone\n"));
    assert_int_equal(runs.n, 1);
    assert_string_equal(runs.text[0], "1\tvoid\n");
    assert_int_equal(runs.numbers[0], 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_too_long_is_passed_over_and_costs_no_neighbour),
        cmocka_unit_test(how_long_a_line_may_be_does_not_depend_on_where_pieces_end),
        cmocka_unit_test(parts_have_each_line_once),
        cmocka_unit_test(a_part_that_is_not_the_first_counts_its_lines_from_two),
        cmocka_unit_test(a_line_too_long_belongs_to_the_part_in_which_it_begins),
        cmocka_unit_test(a_line_of_a_megabyte_is_read),
        cmocka_unit_test(a_line_of_five_gibibytes_is_one_line),
        cmocka_unit_test(a_file_of_more_lines_than_can_be_numbered_is_refused),
        cmocka_unit_test(answers_that_stand_together_are_asked_about_together),
        cmocka_unit_test(an_answer_in_the_first_line_has_its_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
