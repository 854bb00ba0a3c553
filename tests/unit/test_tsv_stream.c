/* Big tables read piece by piece: the same rows as when they are read whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "store/plan_tables.h"
#include "store/tsv_stream.h"
#include "wpc/base/buf.h"

static const struct tsv_column columns[] = {
    {.name = STR("序号")},
    {.name = STR("牵头单位")},
    {.name = STR("备注"), .optional = true},
};

/* A file in memory that hands out `most` bytes at a time. */
struct source {
    struct str rest;
    size_t most;
    size_t fails_after; /* so many takes; 0: never */
};

static bool source_take(void *context, char *room, size_t n, size_t *taken)
{
    struct source *source = context;
    if (source->fails_after > 0 && --source->fails_after == 0)
        return false;
    n = n < source->most ? n : source->most;
    n = n < source->rest.n ? n : source->rest.n;
    if (n > 0)
        memcpy(room, source->rest.p, n);
    source->rest = str_drop(source->rest, n);
    *taken = n;
    return true;
}

static bool row_note(void *context, const struct tsv_row *row, bool stays)
{
    buf_put_format(context, "%.*s:%.*s|%.*s%s;", STR_ARG(row->cells[0]), STR_ARG(row->cells[1]),
                   STR_ARG(row->cells[2]), stays ? "" : "!");
    return true;
}

static bool rows_repeat(void *context, const struct tsv_again *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        buf_put_format(context, "%u=%u;", (unsigned)rows[i].number, (unsigned)rows[i].like);
    return true;
}

static bool stream(struct str bytes, size_t most, size_t fails_after, struct buf *rows)
{
    struct arena arena = {0};
    struct source source = {bytes, most, fails_after};
    buf_clear(rows);
    bool done = tsv_stream_read(&(struct tsv_stream){.columns = columns,
                                                     .n_columns = 3,
                                                     .arena = &arena,
                                                     .piece = 32,
                                                     .take = source_take,
                                                     .source = &source,
                                                     .row = row_note,
                                                     .again = rows_repeat,
                                                     .context = rows});
    arena_release(&arena);
    return done;
}

#define LEADS "环保厅、水利厅、农牧业厅"

static void a_row_that_comes_again_is_told_by_the_first_such(void **state)
{
    (void)state;
    struct str table = S("序号\t牵头单位\t备注\n1\t" LEADS "\t甲\n2\t" LEADS "\t乙\n"
                         "\n7\t" LEADS "\t甲\n8\t" LEADS "\t乙\n9\t" LEADS "\t乙");
    struct buf rows = {0};
    for (size_t most = 1; most <= table.n; most++) {
        assert_true(stream(table, most, 0, &rows));
        /* The last line has no line end, so its bytes are new. */
        assert_true(str_equal(buf_str(&rows), S("1:" LEADS "|甲;2:" LEADS "|乙;7=0;8=1;"
                                                "9:" LEADS "|乙;")));
    }
    buf_release(&rows);
}

/* Those of up to seven digits are read all at once, where as many bytes are at
   hand. A tail that another begins with is not taken for it. */
static void numbers_and_tails_are_taken_to_their_ends(void **state)
{
    (void)state;
    struct str table = S("序号\t牵头单位\t备注\n1\t" LEADS "\t甲\n2\t" LEADS "\t甲乙\n"
                         "9999999\t" LEADS "\t甲\n10000000\t" LEADS "\t甲乙\n"
                         "99999999\t" LEADS "\t甲\n4294967295\t" LEADS "\t甲\r\n"
                         "90\t" LEADS "\t甲\r\n7\t" LEADS "\t甲");
    struct buf rows = {0};
    for (size_t most = 1; most <= table.n; most++) {
        assert_true(stream(table, most, 0, &rows));
        assert_true(str_equal(buf_str(&rows), S("1:" LEADS "|甲;2:" LEADS "|甲乙;9999999=0;"
                                                "10000000=1;99999999=0;4294967295:" LEADS "|甲;"
                                                "90=5;7:" LEADS "|甲;")));
    }
    assert_false(stream(S("序号\t牵头单位\n1\t" LEADS "\n2\t" LEADS "\n4294967296\t" LEADS "\n"),
                        SIZE_MAX, 0, &rows));
    assert_false(stream(S("序号\t牵头单位\n1\t" LEADS "\n2\t" LEADS "\n03\t" LEADS "\n"), SIZE_MAX,
                        0, &rows));
    buf_release(&rows);
}

/* Also of a row whose tail is known, of which nothing else is looked at. */
static void a_number_with_any_other_byte_is_none(void **state)
{
    (void)state;
    char table[] = "序号\t牵头单位\n1\t甲\n2\t甲\n1234567\t甲\n";
    size_t number = sizeof table - sizeof "1234567\t甲\n";
    struct buf rows = {0};
    for (size_t at = number; at < number + 7; at++) {
        char kept = table[at];
        for (int byte = 0; byte < 256; byte++) {
            if (byte == '\n')
                continue;
            table[at] = (char)byte;
            bool is_digit = byte >= '0' && byte <= '9' && (byte > '0' || at > number);
            assert_true(stream((struct str){table, sizeof table - 1}, SIZE_MAX, 0, &rows) ==
                        is_digit);
        }
        table[at] = kept;
    }
    buf_release(&rows);
}

static void columns_stand_in_any_order_after_the_number(void **state)
{
    (void)state;
    struct buf rows = {0};
    assert_true(stream(S("\xEF\xBB\xBF序 号\t备注\t他\t牵头单位\r\n1\ta\tx\tb\r\n"), 9, 0, &rows));
    assert_true(str_equal(buf_str(&rows), S("1:b|a;")));
    assert_false(stream(S("牵头单位\t序号\nb\t1\n"), 9, 0, &rows));
    buf_release(&rows);
}

static void what_is_not_plain_is_left_to_the_other_reading(void **state)
{
    (void)state;
    static const struct str rows_of[] = {
        STR("1\ta\tb\tc\n"),   STR("1\ta\n"),     STR("1\t\"a\"\tb\n"), STR("1\ta\rb\tb\n"),
        STR("1\ta\xFF\tb\n"),  STR("01\ta\tb\n"), STR("+1\ta\tb\n"),    STR(" 1\ta\tb\n"),
        STR("1\ta\tb\n2x\ta"), STR("x\ta\tb\n"),  STR("1\ta\tb\r"),     STR("\ta\tb\n"),
    };
    struct buf table = {0}, rows = {0};
    for (size_t i = 0; i < sizeof rows_of / sizeof *rows_of; i++) {
        buf_clear(&table);
        buf_put(&table, S("序号\t牵头单位\t备注\n"));
        buf_put(&table, rows_of[i]);
        assert_false(stream(buf_str(&table), 7, 0, &rows));
    }
    assert_false(stream((struct str){"序号\t牵头单位\n1\ta\0\n", 26}, 7, 0, &rows));
    assert_false(stream(S(""), 7, 0, &rows));
    assert_false(stream(S("\n \n"), 7, 0, &rows));
    assert_false(stream(S("序号\n1\n"), 7, 0, &rows));
    assert_false(stream(S("PK\x03\x04\x14\n"), 7, 0, &rows));
    buf_release(&table);
    buf_release(&rows);
}

static void bytes_that_cannot_be_had_are_no_table(void **state)
{
    (void)state;
    struct buf rows = {0};
    struct str table = S("序号\t牵头单位\n1\ta\n2\tb\n");
    for (size_t n = 1; n <= table.n; n++)
        assert_false(stream(table, 1, n, &rows));
    assert_true(stream(table, 1, 0, &rows));
    buf_release(&rows);
}

/* ---- as items of a plan */

static const struct plan_table *tasks(void)
{
    for (size_t i = 0; i < plan_table_count(); i++)
        if (str_equal(plan_table_at(i)->file, S("tasks.tsv")))
            return plan_table_at(i);
    return NULL;
}

static struct str task_cell(const struct plan *plan, const struct item *item, size_t cell)
{
    switch (cell) {
    case 0:
        return item->text;
    case 1:
        return item_leads(plan, item)->cell;
    case 2:
        return item_participants(plan, item)->cell;
    default:
        return item_extra(plan, item)->more->limit;
    }
}

/* Streams the table; its bytes pass away before the plan is looked at. */
static struct plan streamed_plan(struct str bytes, struct plan plan, bool streams)
{
    struct buf copy = {0};
    buf_put(&copy, bytes);
    struct source source = {buf_str(&copy), SIZE_MAX, 0};
    assert_true(plan_table_stream(tasks(), &plan, source_take, &source, bytes.n) == streams);
    memset(copy.p, '?', copy.n);
    buf_release(&copy);
    return plan;
}

static void expect_same_item(const struct plan *a, const struct plan *b, size_t i)
{
    assert_int_equal(a->items[i].number, b->items[i].number);
    assert_int_equal(a->items[i].leads, b->items[i].leads);
    for (size_t cell = 0; cell < 4; cell++)
        assert_true(str_equal(task_cell(a, &a->items[i], cell), task_cell(b, &b->items[i], cell)));
}

static void expect_same_plan(const struct plan *streamed, const struct plan *whole)
{
    assert_int_equal(streamed->n_items, whole->n_items);
    for (size_t i = 0; i < streamed->n_items; i++)
        expect_same_item(streamed, whole, i);
    assert_memory_equal(streamed->first, whole->first, sizeof whole->first);
}

/* Item by item and cell by cell the same, whether rows share items or not. */
static void expect_alike(struct buf *bytes, bool streams)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct plan whole = {0}, none = {0};
    struct plan streamed = streamed_plan(buf_str(bytes), (struct plan){0}, streams);
    struct plan gathered = streamed_plan(buf_str(bytes), (struct plan){.gathers = true}, streams);
    enum rc rc = plan_table_read(tasks(), &whole, S("tasks.tsv"), buf_str(bytes), &diags);
    assert_true(!streams || rc == RC_OK);
    expect_same_plan(&streamed, streams ? &whole : &none);
    assert_int_equal(plan_row_count(&gathered), streamed.n_items);
    for (size_t i = 0; i < streamed.n_items; i++) {
        struct plan_row row = plan_row_at(&gathered, i);
        assert_int_equal(row.number, streamed.items[i].number);
        assert_true(str_equal(gathered.items[row.item].text, streamed.items[i].text));
    }
    plan_spread(&gathered);
    expect_same_plan(&gathered, streams ? &whole : &none);
    plan_release(&whole);
    plan_release(&streamed);
    plan_release(&gathered);
    arena_release(&arena);
    buf_clear(bytes);
}

static void heading_put(struct buf *table)
{
    buf_put(table, S("序号\t牵头单位\t参与单位\t主 要 工 作\t完成时限\n"));
}

static void row_put(struct buf *table, size_t number, size_t kind)
{
    buf_put_format(table, "%zu\t环保厅、示例%zu厅\t水利厅\t示例第%zu项工作，2017年底前完成。\t%s\n",
                   number, kind % 7, kind, kind % 3 ? "" : "2018年");
}

static void a_plan_is_the_same_streamed_and_whole(void **state)
{
    (void)state;
    /* More kinds than can be told apart by their tails, so that some cells pass
       away and others stay; one kind only; none twice. */
    static const size_t kinds[] = {20000, 75, 1, SIZE_MAX};
    enum { ROWS = 40000 };
    struct buf table = {0};
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        heading_put(&table);
        for (size_t i = 0; i < ROWS; i++)
            row_put(&table, i + 1, i % kinds[k]);
        expect_alike(&table, true);
    }
    buf_release(&table);
}

/* Another table follows: its rows stand behind, and may share items too. */
static void rows_of_another_table_stand_behind(void **state)
{
    (void)state;
    enum { ROWS = 300 };
    struct plan plan = {.gathers = true};
    struct buf table = {0};
    heading_put(&table);
    for (size_t i = 0; i < ROWS; i++)
        row_put(&table, i + 1, i % 2);
    struct source source = {buf_str(&table), SIZE_MAX, 0};
    assert_true(plan_table_stream(tasks(), &plan, source_take, &source, table.n));
    assert_int_equal(plan.n_items, 2);
    /* Of the second table the first two rows are items of their own. */
    source.rest = buf_str(&table);
    assert_true(plan_table_stream(tasks(), &plan, source_take, &source, table.n));
    assert_int_equal(plan.n_items, 4);
    assert_int_equal(plan_row_at(&plan, 2 * ROWS - 1).item, 3);
    assert_int_equal(plan_row_at(&plan, 2 * ROWS - 1).number, ROWS);
    plan_cut(&plan, 2, ROWS);
    plan_add(&plan, ITEM_PLAN, 1, S("环保厅"), S(""), S("示例方案"), NULL);
    assert_int_equal(plan_row_count(&plan), ROWS + 1);
    assert_int_equal(plan.first[ITEM_PLAN], 2);
    plan_spread(&plan);
    assert_int_equal(plan.n_items, ROWS + 1);
    assert_int_equal(plan.first[ITEM_PLAN], ROWS);
    assert_int_equal(plan.first[ITEM_DUTY], ROWS + 1);
    assert_int_equal(plan.items[ROWS].type, ITEM_PLAN);
    assert_int_equal(plan.items[ROWS - 1].number, ROWS);
    plan_release(&plan);
    buf_release(&table);
}

/* The i-th row has the same days in both. */
static void expect_same_days(const struct plan *kept, const struct plan *whole, size_t i)
{
    enum { MOST = 8 };
    struct obligation days[MOST];
    const struct reading *found = item_days(kept, &kept->items[plan_row_at(kept, i).item]);
    size_t n = found->n;
    assert_in_range(n, 0, MOST);
    for (size_t k = 0; k < n; k++)
        days[k] = found->items[k];
    found = item_days(whole, &whole->items[i]);
    assert_int_equal(found->n, n);
    for (size_t k = 0; k < n; k++) {
        assert_int_equal(found->items[k].kind, days[k].kind);
        assert_true(date_equal(found->items[k].date, days[k].date));
    }
}

/* Rows that come again, rows with a time-limit cell and rows of their own, of
   which most pass away; asked for in any order, and when rows became items. */
static void days_of_texts_that_pass_away_are_kept(void **state)
{
    (void)state;
    enum { ROWS = 12000, STEP = 7 }; /* no common factor */
    struct buf table = {0};
    heading_put(&table);
    for (size_t i = 0; i < ROWS; i++)
        row_put(&table, i + 1, i % 8 == 0 ? i % 75 : i);
    struct plan whole = streamed_plan(buf_str(&table), (struct plan){0}, true);
    struct plan kept =
        streamed_plan(buf_str(&table), (struct plan){.gathers = true, .without = PLAN_TEXTS}, true);
    plan_read(&whole);
    plan_read(&kept);
    assert_true(kept.n_items < ROWS);
    size_t n_passed = 0;
    for (size_t i = 0; i < kept.n_items; i++)
        n_passed += kept.items[i].text.p == NULL;
    assert_in_range(n_passed, ROWS / 5, ROWS);
    for (int spread = 0; spread < 2; spread++) {
        for (size_t i = 0; i < ROWS; i++)
            expect_same_days(&kept, &whole, i);
        for (size_t i = 0; i < ROWS; i++)
            expect_same_days(&kept, &whole, i * STEP % ROWS);
        for (size_t i = ROWS; i-- > 0;)
            expect_same_days(&kept, &whole, i);
        plan_spread(&kept);
        assert_int_equal(kept.n_items, ROWS);
    }
    plan_release(&whole);
    plan_release(&kept);
    buf_release(&table);
}

static void numbers_in_any_order_are_taken_once_each(void **state)
{
    (void)state;
    enum { ROWS = 1000, STEP = 7 }; /* 7 and 1000 have no common factor */
    struct buf table = {0};
    heading_put(&table);
    for (size_t i = 0; i < ROWS; i++)
        row_put(&table, i * STEP % ROWS + 1, i % 2);
    expect_alike(&table, true);
    heading_put(&table);
    for (size_t i = 0; i < ROWS; i++)
        row_put(&table, i * STEP % ROWS + 1, i % 2);
    row_put(&table, ROWS / 2, 1);
    expect_alike(&table, false);
    heading_put(&table);
    row_put(&table, (size_t)UINT32_MAX + 1, 1);
    expect_alike(&table, false);
    buf_release(&table);
}

/* A cell of 10 MB is a line longer than any piece. */
static void a_huge_cell_is_read_in_linear_time(void **state)
{
    (void)state;
    enum { HUGE_CELL = 10 * 1000 * 1000 };
    struct buf table = {0};
    heading_put(&table);
    row_put(&table, 1, 1);
    buf_put(&table, S("2\t环保厅\t\t"));
    buf_put_repeat(&table, S("工作，"), HUGE_CELL / sizeof "工作，");
    buf_put(&table, S("\t\n"));
    row_put(&table, 3, 1);
    expect_alike(&table, true);
    buf_release(&table);
}

static void ten_thousand_columns_are_read_in_linear_time(void **state)
{
    (void)state;
    enum { COLUMNS = 10000, ROWS = 100 };
    struct buf table = {0};
    buf_put(&table, S("序号\t牵头单位\t主要工作"));
    buf_put_repeat(&table, S("\t其他"), COLUMNS);
    for (size_t i = 1; i <= ROWS; i++) {
        buf_put_format(&table, "\n%zu\t环保厅\t示例工作", i);
        buf_put_repeat(&table, S("\tx"), COLUMNS);
    }
    expect_alike(&table, true);
    buf_release(&table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_that_comes_again_is_told_by_the_first_such),
        cmocka_unit_test(numbers_and_tails_are_taken_to_their_ends),
        cmocka_unit_test(a_number_with_any_other_byte_is_none),
        cmocka_unit_test(columns_stand_in_any_order_after_the_number),
        cmocka_unit_test(what_is_not_plain_is_left_to_the_other_reading),
        cmocka_unit_test(bytes_that_cannot_be_had_are_no_table),
        cmocka_unit_test(a_plan_is_the_same_streamed_and_whole),
        cmocka_unit_test(rows_of_another_table_stand_behind),
        cmocka_unit_test(days_of_texts_that_pass_away_are_kept),
        cmocka_unit_test(numbers_in_any_order_are_taken_once_each),
        cmocka_unit_test(a_huge_cell_is_read_in_linear_time),
        cmocka_unit_test(ten_thousand_columns_are_read_in_linear_time),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
