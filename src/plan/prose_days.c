/* The days that prose names, without whom they address: a sentence that says no
   time is not read at all, and regions are looked for nowhere. */
#include "prose_part.h"
#include "stretch.h"

struct days_reading {
    struct arena *arena;
    struct str text;
    struct phrase_memo *memo;
    const struct phrase **phrases; /* that make obligations, in byte order */
    size_t n;
    size_t capacity;
    size_t n_parts; /* sentences that gave some */
    struct obligation *items;
    size_t n_items;
    size_t items_capacity;
};

static void part_read(struct days_reading *reading, struct str part)
{
    struct phrases found = phrases_recall(reading->memo, reading->arena, part);
    size_t before = reading->n;
    for (size_t i = 0; i < found.n; i++) {
        struct phrase *phrase = &found.items[i];
        if (!phrase_makes_obligation(phrase))
            continue;
        phrase->at += (uint32_t)(part.p - reading->text.p);
        ARENA_PUSH(reading->arena, reading->phrases, reading->n,
                   reading->capacity, phrase);
    }
    reading->n_parts += reading->n > before;
}

/* Whether two differ in scope decides if they are one, so these need a whole
   reading. */
static bool is_doubtful(const struct obligation *a, const struct obligation *b)
{
    return a->kind == b->kind && date_equal(a->date, b->date) &&
           a->every == b->every && a->every_month == b->every_month &&
           a->every_day == b->every_day;
}

/* The phrases from `first` to `end` are one sentence's. */
static bool sentence_add(struct days_reading *reading, size_t first, size_t end)
{
    size_t first_item = reading->n_items;
    for (size_t i = first; i < end; i++) {
        const struct phrase *const *phrases = reading->phrases + first;
        if (phrases[i - first]->kind == PHRASE_START &&
            phrase_is_governing(phrases, end - first, i - first))
            continue;
        struct obligation added = obligation_of_phrase(phrases[i - first]);
        for (size_t k = first_item; k < reading->n_items; k++)
            if (is_doubtful(&reading->items[k], &added))
                return false;
        ARENA_PUSH(reading->arena, reading->items, reading->n_items,
                   reading->items_capacity, added);
    }
    return true;
}

/* Where the sentence ends that holds this byte. */
static size_t sentence_end(struct str text, struct stretch *sentence,
                           uint32_t at)
{
    while (at >= sentence->end && sentence_next(text, sentence->end, sentence))
        continue;
    return sentence->end;
}

bool prose_days_read(struct arena *arena, struct str text,
                     struct phrase_memo *memo, struct reading *out)
{
    enum { MOST = 64 }; /* each is held against those before it */
    struct days_reading reading = {.arena = arena, .text = text, .memo = memo};
    struct str part;
    for (size_t from = 0; phrase_part_next(text, &from, &part);)
        part_read(&reading, part);
    if (reading.n > MOST)
        return false;
    struct stretch sentence = {0};
    size_t first = 0;
    while (first < reading.n) {
        size_t end = reading.n;
        if (reading.n_parts > 1) {
            size_t stop =
                sentence_end(text, &sentence, reading.phrases[first]->at);
            for (end = first + 1;
                 end < reading.n && reading.phrases[end]->at < stop;)
                end++;
        }
        if (!sentence_add(&reading, first, end))
            return false;
        first = end;
    }
    *out = (struct reading){.items = reading.items, .n = reading.n_items};
    return true;
}
