/* Formats: one hostile answer, printed in each form. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "wpc/output/format.h"
#include "wpc/text/utf8.h"

#define N_OF(array) (sizeof(array) / sizeof *(array))

enum { N_COLUMNS = 7 };

static const struct word red = WORD("red", "红", "red");
static const struct word blue = WORD("blue", "蓝", "blue");

static const struct column columns[N_COLUMNS] = {
    {WORD("light", "灯", "light"), COLUMN_LIGHT},
    {WORD("id", "编号", "id"), COLUMN_PLAIN},
    {WORD("text", "要求（原文）", "text"), COLUMN_PROSE},
    {WORD("days", "余/超", "days"), COLUMN_NUMBER},
    {WORD("lead", "牵头单位", "lead"), COLUMN_PLAIN},
    {WORD("doc", "文号", "doc"), COLUMN_PLAIN},
    {WORD("ref", "依据", "ref"), COLUMN_HIDDEN},
};

static const struct str leads[] = {STR("环保厅"), STR("发展改革委")};
static const struct str notes[] = {STR("水利厅牵头的另有 5 个。")};

static const struct view view = {
    .columns = columns,
    .n_columns = N_COLUMNS,
    .title = STR("水利厅牵头，2018-12-31 前：2 个"),
    .notes = notes,
    .n_notes = N_OF(notes),
    .empty = STR("没有这样的节点；最近的是 T25.1。"),
};

/* clang-format off */
static const struct cell rows[][N_COLUMNS] = {
    {{CELL_WORD, .word = &red}, {CELL_TEXT, .text = STR("T25.1")},
     {CELL_TEXT, .text = STR("完成“十小”企业取缔")}, {CELL_NUMBER, .number = -646},
     {CELL_LIST, .list = {leads, 2}}, {.type = CELL_NULL}, {CELL_DATE, .date = {2017, 12, 31}}},
    {{CELL_WORD, .word = &blue}, {CELL_TEXT, .text = STR("P9")},
     {CELL_TEXT, .text = STR("a\tb\n\"c\"|d,e\\\x1b[31m\xE2\x80\xAEx\xFF<i>&")},
     {CELL_NUMBER, .number = 7}, {.type = CELL_LIST}, {.type = CELL_TEXT}, {.type = CELL_DATE}},
};
/* clang-format on */

static void check_same(struct str got, struct str wanted)
{
    if (!str_equal(got, wanted))
        fail_msg("got\n<%.*s>\nwanted\n<%.*s>", STR_ARG(got), STR_ARG(wanted));
}

/* The view with its first n rows as `name` prints it; the arena's. */
static struct str printed(struct arena *arena, const char *name, const struct view *of,
                          const struct cell *cells, size_t n, struct look look)
{
    struct sink sink = {0};
    struct writer writer = {
        .format = format_find(str_from(name)),
        .view = of,
        .look = look,
        .sink = &sink,
        .arena = arena,
    };
    assert_non_null(writer.format);
    writer_begin(&writer);
    for (size_t i = 0; i < n; i++)
        writer_row(&writer, cells + i * of->n_columns);
    writer_end(&writer);
    assert_int_equal(writer.n_rows, n);
    struct str all = str_dup(arena, buf_str(&sink.pending));
    sink_release(&sink);
    return all;
}

static void golden(const char *name, struct look look, struct str wanted)
{
    struct arena arena = {0};
    check_same(printed(&arena, name, &view, rows[0], N_OF(rows), look), wanted);
    arena_release(&arena);
}

static void one_cell(const char *name, struct cell cell, struct look look, struct str wanted)
{
    static const struct column alone[] = {{WORD("c", "格", "c"), COLUMN_PLAIN}};
    struct view narrow = {.columns = alone, .n_columns = 1};
    struct arena arena = {0};
    check_same(printed(&arena, name, &narrow, &cell, 1, look), wanted);
    arena_release(&arena);
}

#define TEXT(literal) ((struct cell){CELL_TEXT, .text = STR(literal)})
#define LOOK(...) ((struct look){__VA_ARGS__})

static void tsv_has_one_line_a_row_whatever_the_cells_hold(void **state)
{
    (void)state;
    golden("tsv", LOOK(0),
           S("light\tid\ttext\tdays\tlead\tdoc\tref\n"
             "red\tT25.1\t完成“十小”企业取缔\t-646\t环保厅、发展改革委\t\t"
             "2017-12-31\n"
             "blue\tP9\ta\\tb\\n\"c\"|d,e\\\\\x1b[31m\xE2\x80\xAEx\xFF<i>&"
             "\t7\t\t\t\n"));
}

static void tsv_shows_a_terminal_what_could_fool_it(void **state)
{
    (void)state;
    one_cell("tsv", TEXT("a\t\\\x1b[31m\xE2\x80\xAE\xFF"), LOOK(.terminal = true),
             S("c\na\\t\\\\\\x1b[31m<U+202E>\\xff\n"));
}

static void csv_quotes_only_where_it_must(void **state)
{
    (void)state;
    golden("csv", LOOK(0),
           S("light,id,text,days,lead,doc,ref\r\n"
             "red,T25.1,完成“十小”企业取缔,-646,环保厅、发展改革委,,"
             "2017-12-31\r\n"
             "blue,P9,\"a\tb\n\"\"c\"\"|d,e\\\x1b[31m\xE2\x80\xAEx\xFF<i>&\""
             ",7,,,\r\n"));
    one_cell("csv", TEXT("a\rb"), LOOK(0), S("c\r\n\"a\rb\"\r\n"));
    one_cell("csv", TEXT("\""), LOOK(0), S("c\r\n\"\"\"\"\r\n"));
    one_cell("csv", TEXT(""), LOOK(0), S("c\r\n\"\"\r\n"));
    one_cell("csv", TEXT("水"), LOOK(.bom = true),
             S("\xEF\xBB\xBF"
               "c\r\n水\r\n"));
    one_cell("csv", TEXT("a\n\x1b,"), LOOK(.terminal = true), S("c\r\n\"a\\n\\x1b,\"\r\n"));
}

static void a_spreadsheet_never_gets_a_formula(void **state)
{
    (void)state;
    static const struct row {
        struct cell cell;
        struct str csv, tsv;
    } cases[] = {
        {{CELL_TEXT, .text = STR("=1+1")}, STR("'=1+1"), STR("'=1+1")},
        {{CELL_TEXT, .text = STR("+8")}, STR("'+8"), STR("'+8")},
        {{CELL_TEXT, .text = STR("--")}, STR("'--"), STR("'--")},
        {{CELL_TEXT, .text = STR("@SUM(A1,2)")}, STR("\"'@SUM(A1,2)\""), STR("'@SUM(A1,2)")},
        {{CELL_TEXT, .text = STR("＝1")}, STR("'＝1"), STR("'＝1")},
        {{CELL_TEXT, .text = STR("\t=1")}, STR("'\t=1"), STR("'\\t=1")},
        {{CELL_TEXT, .text = STR("\"a")}, STR("\"\"\"a\""), STR("'\"a")},
        {{CELL_TEXT, .text = STR("1=1")}, STR("1=1"), STR("1=1")},
        {{CELL_NUMBER, .number = -646}, STR("-646"), STR("-646")},
        {{CELL_TEXT, .text = STR("\xFF")}, STR("\xFF"), STR("\xFF")},
    };
    struct look look = {.spreadsheet = true};
    struct arena arena = {0};
    for (size_t i = 0; i < N_OF(cases); i++) {
        one_cell("csv", cases[i].cell, look,
                 str_format(&arena, "c\r\n%.*s\r\n", STR_ARG(cases[i].csv)));
        one_cell("tsv", cases[i].cell, look,
                 str_format(&arena, "c\n%.*s\n", STR_ARG(cases[i].tsv)));
    }
    one_cell("csv", TEXT("=1"), LOOK(0), S("c\r\n=1\r\n"));
    arena_release(&arena);
}

static void json_keeps_types_and_order_and_mends_broken_bytes(void **state)
{
    (void)state;
    golden("json", LOOK(0),
           S("[\n"
             "{\"light\":\"red\",\"id\":\"T25.1\",\"text\":\"完成“十小”企业取缔\","
             "\"days\":-646,\"lead\":\"环保厅、发展改革委\",\"doc\":null,"
             "\"ref\":\"2017-12-31\"},\n"
             "{\"light\":\"blue\",\"id\":\"P9\",\"text\":\"a\\tb\\n\\\"c\\\"|d,e"
             "\\\\\\u001B[31m\\u202Ex\xEF\xBF\xBD<i>&\","
             "\"days\":7,\"lead\":null,\"doc\":null,\"ref\":null}\n"
             "]\n"));
    one_cell("json", TEXT("\0\x7f\xF3\xA0\x80\xA0"), LOOK(0),
             S("[\n{\"c\":\"\\u0000\\u007F\\uDB40\\uDC20\"}\n]\n"));
    one_cell("json", (struct cell){CELL_NUMBER, .number = INT64_MIN}, LOOK(0),
             S("[\n{\"c\":-9223372036854775808}\n]\n"));
}

static void markdown_is_one_table_whatever_the_cells_hold(void **state)
{
    (void)state;
    golden("markdown", LOOK(0),
           S("| 灯 | 编号 | 要求（原文） | 余/超 | 牵头单位 | 文号 |\n"
             "| --- | --- | --- | ---: | --- | --- |\n"
             "| 红 | T25.1 | 完成“十小”企业取缔 | -646 | 环保厅、发展改革委 "
             "|  |\n"
             "| 蓝 | P9 | a b<br>\"c\"\\|d,e\\\\\\\\x1b\\[31m&lt;U+202E>x"
             "\\\\xff&lt;i>&amp; | 7 |  |  |\n"));
    one_cell("md", TEXT("10~20*[a]\r\n`b`"), LOOK(.lang = LANG_EN),
             S("| c |\n| --- |\n| 10\\~20\\*\\[a\\]<br>\\`b\\` |\n"));
}

static void a_piped_table_is_whole_and_plain(void **state)
{
    (void)state;
    golden("table", LOOK(.width = 20),
           S("灯  编号   余/超  牵头单位            文号  要求（原文）\n"
             "红  T25.1   -646  环保厅、发展改革委        完成“十小”企业取缔\n"
             "蓝  P9         7                            "
             "a\\tb\\n\"c\"|d,e\\\\x1b[31m"
             "<U+202E>x\\xff<i>&\n"));
}

static void a_terminal_table_is_cut_and_says_what_was_asked(void **state)
{
    (void)state;
    golden("table", LOOK(.terminal = true, .width = 60),
           S("水利厅牵头，2018-12-31 前：2 个\n"
             "灯  编号   余/超  牵头单位            要求（原文）\n"
             "红  T25.1   -646  环保厅、发展改革委  完成“十小”企业取缔\n"
             "蓝  P9         7                      a\\tb\\n\"c\"|d,e\\\\x1b[31…\n"
             "水利厅牵头的另有 5 个。\n"));
}

/* Whatever the width: columns cut, columns left out, and none. */
static void a_measured_table_prints_the_same_and_borrows_its_cells(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t width = 0; width <= 100; width += 4) {
        struct look look = {
            .lang = LANG_ZH, .terminal = width > 0, .width = width, .colour = width % 8 == 0};
        struct str wanted = printed(&arena, "table", &view, rows[0], N_OF(rows), look);
        struct sink sink = {0};
        struct writer writer = {.format = format_find(S("table")),
                                .view = &view,
                                .look = look,
                                .sink = &sink,
                                .arena = &arena};
        struct cell cells[N_COLUMNS];
        writer_begin(&writer);
        for (size_t i = 0; i < N_OF(rows); i++)
            writer.format->measure(&writer, rows[i]);
        for (size_t i = 0; i < N_OF(rows); i++) {
            memcpy(cells, rows[i], sizeof cells);
            writer_row(&writer, cells);
            memset(cells, 0, sizeof cells);
        }
        writer_end(&writer);
        check_same(buf_str(&sink.pending), wanted);
        sink_release(&sink);
    }
    arena_release(&arena);
}

static void an_ambiguous_terminal_is_given_wider_columns(void **state)
{
    (void)state;
    golden("table", LOOK(.terminal = true, .width = 60, .ambiguous = 1),
           S("水利厅牵头，2018-12-31 前：2 个\n"
             "灯  编号   余/超  牵头单位            要求（原文）\n"
             "红  T25.1   -646  环保厅、发展改革委  完成“十小”企业取缔\n"
             "蓝  P9         7                      a\\tb\\n\"c\"|d,e\\\\x1b[3…\n"
             "水利厅牵头的另有 5 个。\n"));
}

static void colour_is_beside_the_word_never_instead(void **state)
{
    (void)state;
    golden("table", LOOK(.terminal = true, .colour = true, .lang = LANG_EN, .width = 39),
           S("水利厅牵头，2018-12-31 前：2 个\n"
             "\x1b[1mlight  id     days  text\x1b[0m\n"
             "\x1b[31mred\x1b[0m    T25.1  -646  完成“十小”企业取缔\n"
             "\x1b[34mblue\x1b[0m   P9        7  a\\tb\\n\"c\"|d,e\\\\x1b…\n"
             "terminal too narrow, not shown: lead\n"
             "水利厅牵头的另有 5 个。\n"));
}

static void an_empty_answer_is_told_to_people_only(void **state)
{
    (void)state;
    static const struct row {
        const char *name;
        struct str piped, terminal;
    } cases[] = {
        {"json", STR("[]\n"), STR("[]\n")},
        {"markdown", STR(""), STR("")},
        {"table", STR(""), STR("没有这样的节点；最近的是 T25.1。\n")},
        {"tsv", STR("light\tid\ttext\tdays\tlead\tdoc\tref\n"),
         STR("light\tid\ttext\tdays\tlead\tdoc\tref\n")},
        {"csv", STR("light,id,text,days,lead,doc,ref\r\n"),
         STR("light,id,text,days,lead,doc,ref\r\n")},
    };
    struct arena arena = {0};
    struct look terminal = {.terminal = true, .width = 80};
    for (size_t i = 0; i < N_OF(cases); i++) {
        check_same(printed(&arena, cases[i].name, &view, NULL, 0, LOOK(0)), cases[i].piped);
        check_same(printed(&arena, cases[i].name, &view, NULL, 0, terminal), cases[i].terminal);
    }
    arena_release(&arena);
}

static void lines_check(struct str all, size_t width, enum ambiguous ambiguous)
{
    assert_int_equal(utf8_find_broken(all), SIZE_MAX);
    struct str line;
    while (str_next_part(&all, '\n', &line)) {
        if (width_of(line, ambiguous) > width)
            fail_msg("%zu columns: <%.*s>", width, STR_ARG(line));
        assert_false(str_has_suffix(line, S(" ")));
    }
}

static void a_table_fits_every_terminal_and_cuts_no_character(void **state)
{
    (void)state;
    for (size_t width = 1; width <= 200; width++)
        for (int wide = 0; wide < 2; wide++) {
            struct arena arena = {0};
            struct look look = {.terminal = true, .width = width, .ambiguous = wide};
            /* One column holds no wide character, nor a wide "…". */
            size_t bound = width < 2 ? 2 : width;
            lines_check(printed(&arena, "table", &view, rows[0], N_OF(rows), look), bound, wide);
            arena_release(&arena);
        }
}

static void many_columns_fit_a_terminal_too(void **state)
{
    (void)state;
    enum { MANY = 40 };
    struct column many[MANY];
    struct cell cells[2 * MANY];
    for (size_t i = 0; i < MANY; i++) {
        many[i] = columns[i % N_COLUMNS];
        cells[i] = rows[0][i % N_COLUMNS];
        cells[MANY + i] = rows[1][i % N_COLUMNS];
    }
    struct view wide = view;
    wide.columns = many;
    wide.n_columns = MANY;
    for (size_t width = 20; width <= 200; width++) {
        struct arena arena = {0};
        struct look look = {.terminal = true, .width = width};
        lines_check(printed(&arena, "table", &wide, cells, 2, look), width, 0);
        arena_release(&arena);
    }
}

static void an_address_and_a_number_are_not_cut_while_others_can_be(void **state)
{
    (void)state;
    static const struct column few[] = {
        {WORD("id", "编号", "id"), COLUMN_PLAIN},
        {WORD("text", "原文", "text"), COLUMN_PROSE},
        {WORD("days", "余", "days"), COLUMN_NUMBER},
        {WORD("unit", "单位", "unit"), COLUMN_PLAIN},
    };
    struct cell cells[] = {TEXT("T65.2/锡林郭勒盟/2016Q1"),
                           TEXT("完成水体排查，公布黑臭水体名称、责任人及达标期限"),
                           {CELL_NUMBER, .number = 12345},
                           TEXT("住房城乡建设厅、环保厅、水利厅、农牧业厅")};
    struct view narrow = {.columns = few, .n_columns = N_OF(few)};
    for (size_t width = 48; width <= 120; width++) {
        struct arena arena = {0};
        struct look look = {.terminal = true, .width = width};
        struct str all = printed(&arena, "table", &narrow, cells, 1, look);
        assert_true(str_find(all, S("T65.2/锡林郭勒盟/2016Q1"), 0) != SIZE_MAX);
        assert_true(str_find(all, S("  12345  "), 0) != SIZE_MAX);
        lines_check(all, width, 0);
        arena_release(&arena);
    }
}

static int count_bytes(void *context, struct str bytes)
{
    *(size_t *)context += bytes.n;
    return 0;
}

static void machine_formats_keep_one_row_in_memory(void **state)
{
    (void)state;
    static const char *const names[] = {"tsv", "csv", "json", "markdown"};
    for (size_t i = 0; i < N_OF(names); i++) {
        size_t bytes = 0;
        struct arena arena = {0};
        struct sink sink = {.write = count_bytes, .context = &bytes};
        struct writer writer = {.format = format_find(str_from(names[i])),
                                .view = &view,
                                .sink = &sink,
                                .arena = &arena};
        writer_begin(&writer);
        size_t used = arena.used;
        struct arena_block *newest = arena.newest;
        for (size_t row = 0; row < 20000; row++)
            writer_row(&writer, rows[row % 2]);
        assert_int_equal(arena.used, used);
        assert_ptr_equal(arena.newest, newest);
        assert_true(sink.pending.capacity <= 256 * 1024);
        writer_end(&writer);
        assert_int_equal(sink_flush(&sink), 0);
        assert_true(bytes > 1000000);
        sink_release(&sink);
        arena_release(&arena);
    }
}

static void a_format_is_found_by_name_or_by_the_files_ending(void **state)
{
    (void)state;
    for (size_t i = 0; i < format_count(); i++) {
        const struct format *format = format_at(i);
        struct arena arena = {0};
        assert_ptr_equal(format_find(format->name), format);
        assert_ptr_equal(format_find(format->ending), format);
        struct str file = str_join(&arena, S("报表.2016."), format->ending);
        assert_ptr_equal(format_find_ending(file), format);
        arena_release(&arena);
    }
    assert_null(format_at(format_count()));
    assert_null(format_find(S("xml")));
    assert_null(format_find(S("")));
    assert_null(format_find_ending(S("tsv")));
    assert_null(format_find_ending(S("atsv")));
    assert_null(format_find_ending(S("")));
}

static void the_text_of_a_cell_is_for_machines_or_for_people(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct cell *cells = rows[0];
    check_same(cell_text(&arena, &cells[0], LANG_ZH, true), S("red"));
    check_same(cell_text(&arena, &cells[0], LANG_ZH, false), S("红"));
    check_same(cell_text(&arena, &cells[3], LANG_ZH, false), S("-646"));
    check_same(cell_text(&arena, &cells[4], LANG_EN, true), S("环保厅、发展改革委"));
    check_same(cell_text(&arena, &cells[5], LANG_EN, true), S(""));
    check_same(cell_text(&arena, &cells[6], LANG_ZH, false), S("2017-12-31"));
    struct cell days = {CELL_NUMBER, .number = -85, .shown = STR("超85天")};
    check_same(cell_text(&arena, &days, LANG_ZH, false), S("超85天"));
    check_same(cell_text(&arena, &days, LANG_ZH, true), S("-85"));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tsv_has_one_line_a_row_whatever_the_cells_hold),
        cmocka_unit_test(tsv_shows_a_terminal_what_could_fool_it),
        cmocka_unit_test(csv_quotes_only_where_it_must),
        cmocka_unit_test(a_spreadsheet_never_gets_a_formula),
        cmocka_unit_test(json_keeps_types_and_order_and_mends_broken_bytes),
        cmocka_unit_test(markdown_is_one_table_whatever_the_cells_hold),
        cmocka_unit_test(a_piped_table_is_whole_and_plain),
        cmocka_unit_test(a_terminal_table_is_cut_and_says_what_was_asked),
        cmocka_unit_test(a_measured_table_prints_the_same_and_borrows_its_cells),
        cmocka_unit_test(an_ambiguous_terminal_is_given_wider_columns),
        cmocka_unit_test(colour_is_beside_the_word_never_instead),
        cmocka_unit_test(an_empty_answer_is_told_to_people_only),
        cmocka_unit_test(a_table_fits_every_terminal_and_cuts_no_character),
        cmocka_unit_test(many_columns_fit_a_terminal_too),
        cmocka_unit_test(an_address_and_a_number_are_not_cut_while_others_can_be),
        cmocka_unit_test(machine_formats_keep_one_row_in_memory),
        cmocka_unit_test(a_format_is_found_by_name_or_by_the_files_ending),
        cmocka_unit_test(the_text_of_a_cell_is_for_machines_or_for_people),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
