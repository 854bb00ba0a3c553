/* Letters that went out, as events say it. */
#include "wpc/base/halving.h"
#include "wpc/base/num.h"
#include "wpc/base/sort.h"
#include "wpc/report/stages.h"

enum { DAYS_MOST = 100000 };

struct str sent_value(struct arena *arena, const struct fold *fold,
                      const struct matter *matter)
{
    char day[DATE_TEXT];
    return str_format(arena, "%.*s %d %.*s %.*s",
                      STR_ARG(word_key(&letter_level_words[matter->level])),
                      matter->stage, STR_ARG(date_write_iso(matter->day, day)),
                      STR_ARG(fold->offices.items[matter->office].name));
}

bool sent_value_read(struct str value, struct sent_words *words)
{
    struct str level, stage, day;
    long long number;
    if (!str_next_part(&value, ' ', &level) ||
        !str_next_part(&value, ' ', &stage) ||
        !str_next_part(&value, ' ', &day) || value.n == 0)
        return false;
    const struct word *word = word_find(letter_level_words, LEVELS, level);
    if (word == NULL || !num_read(stage, -DAYS_MOST, DAYS_MOST, &number))
        return false;
    *words = (struct sent_words){
        .level = (enum letter_level)(word - letter_level_words),
        .stage = (int)number,
        .day = date_read_iso(day),
        .office = value};
    return !date_is_none(words->day);
}

static bool holds(const struct fold *fold, const struct history_entry *entry)
{
    enum effect effect = entry->judgement.effect;
    uint32_t office = entry->judgement.office;
    return entry->event.act == ACT_SENT && effect != EFFECT_UNSEEN &&
           effect != EFFECT_FOREIGN && effect != EFFECT_VOIDED &&
           (fold->offices.items[office].is_coordinator ||
            fold->offices.items[office].is_host);
}

static int by_cell(const void *a, const void *b, void *context)
{
    (void)context;
    const struct sent_mark *x = a, *y = b;
    if (x->cell != y->cell)
        return x->cell < y->cell ? -1 : 1;
    return (x->office > y->office) - (x->office < y->office);
}

struct sent_marks sent_marks_of(struct arena *arena,
                                const struct history *history)
{
    struct sent_marks marks = {0};
    for (size_t i = 0; i < history->n; i++) {
        const struct history_entry *entry = &history->entries[i];
        struct sent_mark mark = {.cell = entry->judgement.cell,
                                 .on = entry->event.on};
        struct str value = event_text(arena, &entry->event, EVENT_VALUE);
        struct sent_words words;
        if (!holds(history->fold, entry) || !sent_value_read(value, &words))
            continue;
        mark.level = words.level;
        mark.stage = words.stage;
        mark.day = words.day;
        mark.office = office_put(&history->fold->offices, words.office);
        if (entry->event.cells[EVENT_ITEM].n == 0)
            mark.cycle = period_read(entry->event.cells[EVENT_PERIOD]);
        ARENA_PUSH(arena, marks.items, marks.n, marks.capacity, mark);
    }
    sort_stable(marks.items, marks.n, sizeof *marks.items, by_cell, NULL);
    return marks;
}

const struct sent_mark *sent_marks_find(const struct sent_marks *marks,
                                        uint32_t cell, uint32_t office,
                                        size_t *n)
{
    struct sent_mark wanted = {.cell = cell, .office = office};
    struct halving halving = {.end = marks->n};
    while (halving_asks(&halving))
        halving_tell(&halving,
                     by_cell(&marks->items[halving.middle], &wanted, NULL) < 0);
    size_t at = halving.from;
    *n = 0;
    while (at + *n < marks->n &&
           by_cell(&marks->items[at + *n], &wanted, NULL) == 0)
        ++*n;
    return marks->items + at;
}
