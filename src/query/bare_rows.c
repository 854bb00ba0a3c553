/* Bare rows being put together. */
#include "bare_rows.h"

#include "wpc/plan/alike.h"

/* The rows that an item has put. */
struct bare_run {
    const struct item *item;
    size_t first;
    size_t n;
};

void bare_put(struct answer *answer, struct answer_bare_row row)
{
    ARENA_PUSH(answer->question->arena, answer->bare, answer->n,
               answer->capacity, row);
}

static void run_repeat(struct answer *answer, const struct bare_run *run,
                       uint32_t item)
{
    for (size_t i = 0; i < run->n; i++) {
        struct answer_bare_row row = answer->bare[run->first + i];
        row.item = item;
        bare_put(answer, row);
    }
}

void bare_rows_find(struct answer *answer,
                    void (*find)(struct answer *answer,
                                 const struct item *item))
{
    const struct question *question = answer->question;
    const struct plan *plan = question->plan;
    struct bare_run *runs =
        ARENA_ARRAY(question->arena, struct bare_run, ALIKE_PLACES);
    for (size_t i = 0; i < plan->n_items; i++) {
        const struct item *item = &plan->items[i];
        struct bare_run *run = &runs[alike_place(item)];
        bool may_repeat = item->comes_again && !plan->is_frozen;
        if (may_repeat && is_alike(run->item, item)) {
            run_repeat(answer, run, (uint32_t)i);
            continue;
        }
        size_t first = answer->n;
        find(answer, item);
        if (may_repeat)
            *run = (struct bare_run){item, first, answer->n - first};
    }
}
