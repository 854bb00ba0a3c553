/* Prose of any bytes: the days that are read without whom they address are those
   of the whole reading, and parts that may say a time say it by themselves. */
#include "fuzz/input.h"
#include "wpc/plan/obligation.h"

static void regions_fill(struct arena *arena, struct regions *regions)
{
    static const struct str rows[][REGION_CELLS] = {
        {STR("1"), STR("呼和浩特市"), STR("呼和浩特、呼市")},
        {STR("2"), STR("包头市"), STR("包头")},
        {STR("3"), STR("锡林郭勒盟"), STR("锡林郭勒、锡盟")},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        MUST(regions_add(arena, regions, rows[i]) == REGIONS_ADDED);
}

static void phrases_must_agree(struct arena *arena, struct str text,
                               const struct phrase_context *context, struct phrase_memo *memo)
{
    struct phrases whole = phrases_read(arena, text, context);
    struct str part;
    size_t next = 0;
    for (size_t from = 0; phrase_part_next(text, &from, &part);) {
        struct phrases found = phrases_recall(memo, arena, part);
        for (size_t i = 0; i < found.n; i++) {
            const struct phrase *phrase = &found.items[i];
            if (phrase->kind == PHRASE_UNREAD)
                continue;
            while (next < whole.n && whole.items[next].kind == PHRASE_UNREAD)
                next++;
            MUST(next < whole.n);
            const struct phrase *same = &whole.items[next++];
            MUST(same->kind == phrase->kind && same->rule == phrase->rule);
            MUST(date_equal(same->date, phrase->date) && same->every == phrase->every);
            MUST(same->every_day == phrase->every_day && same->every_month == phrase->every_month);
            MUST(text.p + same->at == part.p + phrase->at && same->n == phrase->n);
        }
    }
    while (next < whole.n && whole.items[next].kind == PHRASE_UNREAD)
        next++;
    MUST(next == whole.n);
}

static void days_must_agree(struct arena *arena, struct str text,
                            const struct reading_context *context, struct phrase_memo *memo)
{
    struct reading days = {0};
    if (!prose_days_read(arena, text, memo, &days))
        return;
    struct reading whole = prose_read(arena, text, context);
    MUST(days.n == whole.n);
    for (size_t i = 0; i < days.n; i++) {
        const struct obligation *a = &days.items[i], *b = &whole.items[i];
        MUST(a->kind == b->kind && date_equal(a->date, b->date) && a->every == b->every);
        MUST(a->every_day == b->every_day && a->every_month == b->every_month);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    enum { ISSUED = 2, YEAR = 4 };
    uint8_t how;
    struct buf buf = input_text(data, n, &how);
    struct arena arena = {0};
    struct regions regions = {0};
    regions_fill(&arena, &regions);
    struct reading_context context = {.regions = &regions};
    if (how & ISSUED)
        context.dates.issued = (struct date){2015, 10, 19};
    if (how & YEAR)
        context.dates.year = 2016;
    struct phrase_memo memo = {0};
    phrase_memo_open(&memo, &context.dates);
    phrases_must_agree(&arena, buf_str(&buf), &context.dates, &memo);
    days_must_agree(&arena, buf_str(&buf), &context, &memo);
    phrase_memo_release(&memo);
    regions_release(&regions);
    arena_release(&arena);
    buf_release(&buf);
    return 0;
}
