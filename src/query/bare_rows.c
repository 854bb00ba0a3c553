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

typedef void (*bare_find)(struct answer *answer, const struct item *item);

void bare_put(struct answer *answer, struct answer_bare_row row)
{
    ARENA_PUSH(answer->question->arena, answer->bare, answer->n,
               answer->capacity, row);
}

static void run_repeat(struct answer *answer, const struct bare_run *run,
                       uint32_t row)
{
    for (size_t i = 0; i < run->n; i++) {
        struct answer_bare_row bare = answer->bare[run->first + i];
        bare.row = row;
        if (answer->n < answer->capacity)
            answer->bare[answer->n++] = bare;
        else
            bare_put(answer, bare);
    }
}

/* What the row puts is found out; others may be like it. */
static struct bare_run run_find(struct answer *answer, const struct item *item,
                                uint32_t row, bare_find find)
{
    struct bare_run run = {.item = item, .first = answer->n};
    find(answer, item);
    run.n = answer->n - run.first;
    for (size_t i = 0; i < run.n; i++) {
        struct answer_bare_row *bare = &answer->bare[run.first + i];
        bare->row = row;
        bare->like = item->comes_again ? ++answer->n_like : 0;
    }
    return run;
}

/* Each item is a row of its own. */
static void items_find(struct answer *answer, bare_find find)
{
    const struct question *question = answer->question;
    const struct plan *plan = question->plan;
    struct bare_run none = {0}, *run = &none, *runs = NULL;
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
            *run = run_find(answer, item, (uint32_t)i, find);
        else
            run_repeat(answer, run, (uint32_t)i);
    }
}

/* Rows share items. */
static void rows_find(struct answer *answer, bare_find find)
{
    const struct question *question = answer->question;
    const struct plan *plan = question->plan;
    struct bare_run *runs =
        ARENA_ARRAY(question->arena, struct bare_run, plan->n_items);
    for (size_t i = 0; i < plan->n_rows; i++) {
        struct bare_run *run = &runs[plan->rows[i].item];
        if (run->item == NULL)
            *run = run_find(answer, &plan->items[plan->rows[i].item],
                            (uint32_t)i, find);
        else
            run_repeat(answer, run, (uint32_t)i);
    }
}

void bare_rows_find(struct answer *answer, bare_find find)
{
    const struct question *question = answer->question;
    answer->capacity = plan_row_count(question->plan);
    answer->bare =
        arena_room(question->arena, answer->capacity, sizeof *answer->bare);
    if (question->plan->rows != NULL)
        rows_find(answer, find);
    else
        items_find(answer, find);
}
