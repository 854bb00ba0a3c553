/* Items and rows of a plan as arrays: a row is an item of its own, or one of
   many that share an item. */
#include "wpc/plan/alike.h"

#include "readings.h"
#include "wpc/base/memory.h"

enum { FIRST = 128 };

void plan_reserve(struct plan *plan, size_t n)
{
    if (n <= plan->capacity - plan->n_items)
        return;
    plan->capacity = plan->n_items + n;
    size_t size = sizeof *plan->items;
    plan->items = plan->items == NULL
                      ? memory_room(plan->capacity, size)
                      : memory_resize(plan->items, plan->capacity, size);
}

/* Where the later types begin, now that there are so many items. */
static void firsts_set(struct plan *plan, enum item_type type)
{
    for (size_t later = (size_t)type + 1; later <= ITEM_TYPES; later++)
        plan->first[later] = plan->n_items;
}

/* How many to make room for when there are so many, and n more are wanted. */
static size_t more_of(size_t there, size_t n)
{
    size_t more = there > FIRST ? there : FIRST;
    return more > n ? more : n;
}

struct item *plan_add_room(struct plan *plan, enum item_type type, size_t n)
{
    if (n > plan->capacity - plan->n_items)
        plan_reserve(plan, more_of(plan->n_items, n));
    struct item *items = plan->items + plan->n_items;
    plan->n_items += n;
    firsts_set(plan, type);
    return items;
}

size_t plan_row_count(const struct plan *plan)
{
    return plan->rows != NULL ? plan->n_rows : plan->n_items;
}

struct plan_row plan_row_at(const struct plan *plan, size_t i)
{
    if (plan->rows != NULL)
        return plan->rows[i];
    return (struct plan_row){plan->items[i].number, (uint32_t)i};
}

/* The items so far as rows of their own. As many rows are expected as items
   were. */
static void rows_begin(struct plan *plan)
{
    plan->rows_capacity = plan->capacity;
    plan->rows = memory_room(plan->rows_capacity, sizeof *plan->rows);
    for (plan->n_rows = 0; plan->n_rows < plan->n_items; plan->n_rows++)
        plan->rows[plan->n_rows] = (struct plan_row){
            plan->items[plan->n_rows].number, (uint32_t)plan->n_rows};
}

struct plan_row *plan_add_rows(struct plan *plan, size_t n)
{
    if (plan->rows == NULL)
        rows_begin(plan);
    if (n > plan->rows_capacity - plan->n_rows) {
        plan->rows_capacity = plan->n_rows + more_of(plan->n_rows, n);
        plan->rows =
            memory_resize(plan->rows, plan->rows_capacity, sizeof *plan->rows);
    }
    struct plan_row *rows = plan->rows + plan->n_rows;
    plan->n_rows += n;
    return rows;
}

void plan_spread(struct plan *plan)
{
    struct plan gathered = *plan;
    if (gathered.rows == NULL)
        return;
    plan->items = NULL;
    plan->rows = NULL;
    plan->n_items = plan->capacity = plan->n_rows = plan->rows_capacity = 0;
    plan_reserve(plan, gathered.n_rows);
    for (size_t i = 0; i < gathered.n_rows; i++) {
        struct item *item = &gathered.items[gathered.rows[i].item];
        enum item_type type = (enum item_type)item->type;
        *plan_add_room(plan, type, 1) = *item;
        plan->items[i].number = gathered.rows[i].number;
    }
    days_spread(plan->readings, gathered.rows, gathered.n_rows);
    memory_release(gathered.items);
    memory_release(gathered.rows);
}

void plan_cut(struct plan *plan, size_t n, size_t n_rows)
{
    plan->n_items = n;
    days_cut(plan->readings, n);
    if (plan->rows != NULL)
        plan->n_rows = n_rows;
    for (size_t type = 0; type <= ITEM_TYPES; type++)
        if (plan->first[type] > n)
            plan->first[type] = n;
}
