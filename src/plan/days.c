/* The days that items name, without whom they address: a text that is read for
   them once need not stay. */
#include "readings.h"

#include "wpc/base/halving.h"
#include "wpc/base/memory.h"

/* Holds until the next one. */
static const struct reading *days_read(const struct plan *plan, struct str text)
{
    struct plan_readings *readings = plan->readings;
    struct arena *arena = &readings->scratch;
    struct reading_context context = reading_context_of(plan);
    arena_clear(arena);
    if (readings->memo == NULL) {
        readings->memo = memory_take(1, sizeof *readings->memo);
        phrase_memo_open(readings->memo, &context.dates);
    }
    if (!prose_days_read(arena, text, readings->memo, &readings->days))
        readings->days = prose_read(arena, text, &context);
    return &readings->days;
}

void days_keep(struct plan *plan, uint32_t item, struct str text)
{
    enum { FIRST = 1024 };
    struct plan_readings *readings = readings_make(plan);
    const struct reading *days = days_read(plan, text);
    for (size_t i = 0; i < days->n; i++) {
        if (readings->n_kept == readings->kept_capacity) {
            readings->kept_capacity =
                readings->n_kept ? readings->n_kept * 2 : FIRST;
            readings->kept =
                memory_resize(readings->kept, readings->kept_capacity,
                              sizeof *readings->kept);
        }
        readings->kept[readings->n_kept++] = (struct day_kept){
            item, days->items[i].date, (uint8_t)days->items[i].kind};
    }
}

void days_cut(struct plan_readings *readings, size_t n)
{
    while (readings != NULL && readings->n_kept > 0 &&
           readings->kept[readings->n_kept - 1].item >= n)
        readings->n_kept--;
}

/* Of items that are asked for in order the place is at hand; else by halving.
 */
static size_t kept_first(struct plan_readings *readings, uint32_t item)
{
    size_t low = readings->kept_at, high = readings->n_kept;
    if (low > high || (low > 0 && readings->kept[low - 1].item >= item))
        low = 0;
    for (size_t step = 1; low + step < high; step *= 2)
        if (readings->kept[low + step].item >= item)
            high = low + step;
    struct halving halving = {low, high, 0};
    while (halving_asks(&halving))
        halving_tell(&halving, readings->kept[halving.middle].item < item);
    return halving.from;
}

/* Their items have one row each, in the same order. */
void days_spread(struct plan_readings *readings, const struct plan_row *rows,
                 size_t n)
{
    size_t at = 0, n_kept = readings != NULL ? readings->n_kept : 0;
    for (size_t i = 0; i < n; i++)
        while (at < n_kept && readings->kept[at].item == rows[i].item)
            readings->kept[at++].item = (uint32_t)i;
}

static const struct reading *days_kept(struct plan_readings *readings,
                                       uint32_t item)
{
    size_t first = kept_first(readings, item), end = first;
    while (end < readings->n_kept && readings->kept[end].item == item)
        end++;
    readings->kept_at = first;
    arena_clear(&readings->scratch);
    readings->days =
        (struct reading){.items = ARENA_ARRAY(&readings->scratch,
                                              struct obligation, end - first),
                         .n = end - first};
    for (size_t i = first; i < end; i++) {
        struct obligation *obligation = &readings->days.items[i - first];
        obligation->kind = (enum obligation_kind)readings->kept[i].kind;
        obligation->date = readings->kept[i].day;
    }
    return &readings->days;
}

/* A reading that will serve other items or is there already is worth its
   keep. */
const struct reading *item_days(const struct plan *plan,
                                const struct item *item)
{
    struct plan_readings *readings = plan->readings;
    if (readings == NULL || item->reading != 0 || item->comes_again ||
        !item_is_text_alone(plan, item))
        return item_reading(plan, item);
    if (item->text.p == NULL)
        return days_kept(readings, (uint32_t)(item - plan->items));
    return days_read(plan, item->text);
}
