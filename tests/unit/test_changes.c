/* What changed between two days of tests/sample, worked out by hand from its
   story.txt. */
#include "sample.h"

#include "wpc/report/changes.h"

static const struct date january = {2016, 1, 31}, february = {2016, 2, 29}, march = {2016, 3, 31};

struct months {
    struct sample before;
    struct sample after;
    struct snapshot was;
    struct snapshot is;
};

static void months_open(struct months *months, struct date before, struct date after)
{
    sample_open(&months->before, before);
    sample_open(&months->after, after);
    months->was = snapshot_of(&months->before.arena, &months->before.rules, &months->before.fold);
    months->is = snapshot_of(&months->after.arena, &months->after.rules, &months->after.fold);
}

static void months_close(struct months *months)
{
    sample_close(&months->before);
    sample_close(&months->after);
}

/* "done T3.2;done T4.1;" */
static const char *changes_text(struct months *months)
{
    struct sample *sample = &months->after;
    struct changes changes =
        changes_between(&sample->arena, &sample->cells, &months->was, &months->is);
    struct buf buf = {0};
    for (size_t i = 0; i < changes.n; i++) {
        struct address address = cell_address(&sample->cells, changes.items[i].cell);
        buf_put(&buf, word_key(&change_words[changes.items[i].kind]));
        buf_put_byte(&buf, ' ');
        address_put(&buf, &sample->workspace.plan, &address);
        buf_put_byte(&buf, ';');
    }
    struct str text = str_dup(&sample->arena, buf_str(&buf));
    buf_release(&buf);
    return text.p;
}

/* In March 清水办 approved T4.1, T3.2 and T7.2, granted T3.1 its 06-30 and sent
   T11.1 back on the 14th; that one fell due on the 15th. T9.1 of February was
   to be there by 03-15 and is not. P2.1, T2.1, T3.1 and T6.1 fall due on the last
   day itself and are not late on it. */
static void march_is_told_by_what_happened_in_it(void **state)
{
    (void)state;
    struct months months;
    months_open(&months, february, march);
    assert_string_equal(changes_text(&months),
                        "done T3.2;done T4.1;done T7.2/西岭市;late T9.1/2016-02;late T11.1;"
                        "deferred T3.1;returned T11.1;");
    months_close(&months);
}

/* T3.2 was due on 01-31 and 2016-02-15's document cancelled T12.2; what it did
   to T12.1 is another day, no change of standing. */
static void what_is_cancelled_leaves_and_is_not_compared(void **state)
{
    (void)state;
    struct months months;
    months_open(&months, january, february);
    assert_string_equal(changes_text(&months), "late T3.2;left T12.2;");
    struct comparison comparison = comparison_of(&months.after.cells, &months.was, &months.is);
    assert_int_equal(comparison.n_left, 1);
    assert_int_equal(comparison.n_entered, 0);
    assert_int_equal(comparison.n_same, 13);
    months_close(&months);
}

/* 13 count on both days: all 15 but T7.1 (待认定) and T12.2 (cancelled).
   02-29: fallen due T1.1 P1.1 T3.2 T5.1 T4.1 T7.2; done P1.1; claimed T1.1 T5.1
   T4.1; late T3.2; due that day T7.2.
   03-31: T11.1 T2.1 T3.1 T6.1 P2.1 too; done P1.1 T3.2 T4.1 T7.2; claimed T1.1
   T5.1; late T11.1; due that day T2.1 T3.1 T6.1 P2.1. */
static void figures_are_compared_on_the_same_set(void **state)
{
    (void)state;
    static const struct {
        enum figure figure;
        unsigned before;
        unsigned after;
    } wanted[] = {
        {FIGURE_DATED, 13, 13},     {FIGURE_FALLEN, 6, 11}, {FIGURE_FALLEN_DONE, 1, 4},
        {FIGURE_CLAIMED, 3, 2},     {FIGURE_OVERDUE, 1, 1}, {FIGURE_TO_ASSESS, 0, 0},
        {FIGURE_FALLEN_OPEN, 1, 4},
    };
    (void)state;
    struct months months;
    months_open(&months, february, march);
    struct comparison comparison = comparison_of(&months.after.cells, &months.was, &months.is);
    assert_int_equal(comparison.n_same, 13);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        assert_int_equal(comparison.before.n[wanted[i].figure], wanted[i].before);
        assert_int_equal(comparison.after.n[wanted[i].figure], wanted[i].after);
    }
    months_close(&months);
}

/* Two readings of one day, here made by hand: only what stands otherwise. */
static void only_what_stands_otherwise_differs(void **state)
{
    (void)state;
    struct months months;
    months_open(&months, march, march);
    struct sample *sample = &months.after;
    assert_int_equal(differences_of(&sample->arena, &sample->cells, &months.was, &months.is).n, 0);
    months.was.cells[3].status = STATUS_BLOCKED;
    months.was.cells[5].asks ^= ASK_OVERDUE;
    months.was.cells[7].granted = (struct date){2016, 5, 1};
    months.was.cells[9].asks ^= ASK_SILENT;
    struct differences found =
        differences_of(&sample->arena, &sample->cells, &months.was, &months.is);
    assert_int_equal(found.n, 3);
    assert_int_equal(found.items[0].cell, 3);
    assert_int_equal(found.items[0].before.status, STATUS_BLOCKED);
    assert_int_equal(found.items[2].cell, 7);
    months_close(&months);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(march_is_told_by_what_happened_in_it),
        cmocka_unit_test(what_is_cancelled_leaves_and_is_not_compared),
        cmocka_unit_test(figures_are_compared_on_the_same_set),
        cmocka_unit_test(only_what_stands_otherwise_differs),
    };
    return !!cmocka_run_group_tests(tests, NULL, NULL);
}
