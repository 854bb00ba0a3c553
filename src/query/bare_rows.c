/* Bare rows being put together. */
#include "bare_rows.h"

#include <string.h>

#include "wpc/plan/alike.h"

/* The rows that an item has put. */
struct bare_run {
    const struct item *item; /* NULL: none */
    size_t first;
    size_t n;
    struct bare_run *next; /* what came after it when it last did */
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
        if (answer->n < answer->capacity)
            answer->bare[answer->n++] = row;
        else
            bare_put(answer, row);
    }
}

/* The rows of an item that others are like. */
static struct bare_run run_find(struct answer *answer, const struct item *item,
                                void (*find)(struct answer *answer,
                                             const struct item *item))
{
    struct bare_run run = {.item = item, .first = answer->n};
    find(answer, item);
    run.n = answer->n - run.first;
    for (size_t i = 0; i < run.n; i++)
        answer->bare[run.first + i].like = ++answer->n_like;
    return run;
}

void bare_rows_find(struct answer *answer,
                    void (*find)(struct answer *answer,
                                 const struct item *item))
{
    const struct question *question = answer->question;
    const struct plan *plan = question->plan;
    struct bare_run none = {0}, *run = &none, *runs = NULL;
    answer->bare =
        arena_room(question->arena, plan->n_items, sizeof *answer->bare);
    answer->capacity = plan->n_items;
    for (size_t i = 0; i < plan->n_items; i++) {
        const struct item *item = &plan->items[i];
        if (!item->comes_again || plan->is_frozen) {
            find(answer, item);
            continue;
        }
        if (runs == NULL)
            runs = ARENA_ARRAY(question->arena, struct bare_run, ALIKE_PLACES);
        struct bare_run *before = run;
        run = before->next;
        if (run == NULL || !is_alike(run->item, item))
            run = before->next = &runs[alike_place(item)];
        if (!is_alike(run->item, item))
            *run = run_find(answer, item, find);
        else
            run_repeat(answer, run, (uint32_t)i);
    }
}
