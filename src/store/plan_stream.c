/* Big tables of items, read piece by piece. */
#include "plan_tables.h"

#include "tsv_stream.h"
#include "wpc/base/memory.h"
#include "wpc/base/num.h"
#include "wpc/base/sort.h"
#include "wpc/plan/alike.h"

enum { PIECE = 256 * 1024 }; /* what the second cache holds */

static void number_take(struct table_reading *reading, uint32_t number)
{
    reading->number = number;
    reading->falls |= number <= reading->last;
    reading->last = number;
}

static bool row_take(void *context, const struct tsv_row *row, bool stays)
{
    struct table_reading *reading = context;
    long long number;
    if (!num_read(row->cells[0], 1, UINT32_MAX, &number))
        return false;
    number_take(reading, (uint32_t)number);
    reading->plan->copies = !stays;
    reading->table->row(reading, row);
    return !reading->failed;
}

/* Rows share the item of the row that they are like. */
static void rows_gather(struct table_reading *reading,
                        const struct tsv_again *rows, size_t n)
{
    struct plan *plan = reading->plan;
    struct plan_row *added = plan_add_rows(plan, n);
    const struct plan_row *known = plan->rows + reading->rows_before;
    for (size_t i = 0; i < n; i++) {
        uint32_t item = known[rows[i].like].item;
        number_take(reading, rows[i].number);
        plan->items[item].comes_again = true;
        added[i] = (struct plan_row){rows[i].number, item};
    }
}

static void items_repeat(struct table_reading *reading,
                         const struct tsv_again *rows, size_t n)
{
    struct plan *plan = reading->plan;
    enum item_type type = plan->items[reading->n_before].type;
    struct item *items = plan_add_room(plan, type, n);
    struct item *known = plan->items + reading->n_before;
    for (size_t i = 0; i < n; i++) {
        number_take(reading, rows[i].number);
        item_repeat(&items[i], &known[rows[i].like], rows[i].number);
    }
}

static bool rows_repeat(void *context, const struct tsv_again *rows, size_t n)
{
    struct table_reading *reading = context;
    if (reading->plan->gathers)
        rows_gather(reading, rows, n);
    else
        items_repeat(reading, rows, n);
    return true;
}

static int by_number(const void *a, const void *b, void *context)
{
    (void)context;
    const uint32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Numbers that rise all the time differ; others are sorted to see. */
static bool numbers_differ(const struct table_reading *reading)
{
    if (!reading->falls)
        return true;
    const struct plan *plan = reading->plan;
    size_t n = plan_row_count(plan) - reading->rows_before;
    uint32_t *numbers = memory_take(n, sizeof *numbers);
    for (size_t i = 0; i < n; i++)
        numbers[i] = plan_row_at(plan, reading->rows_before + i).number;
    sort_stable(numbers, n, sizeof *numbers, by_number, NULL);
    bool differ = true;
    for (size_t i = 1; i < n && differ; i++)
        differ = numbers[i - 1] != numbers[i];
    memory_release(numbers);
    return differ;
}

/* A source that makes room for the items once its first piece shows how many
   lines there may be. */
struct measured_source {
    bool (*take)(void *source, char *room, size_t n, size_t *taken);
    void *source;
    uint64_t size;
    struct plan *plan;
};

static bool measured_take(void *context, char *room, size_t n, size_t *taken)
{
    struct measured_source *source = context;
    if (!source->take(source->source, room, n, taken))
        return false;
    struct str piece = {room, *taken};
    size_t lines = 0;
    for (size_t at = 0; source->size > 0 && at < piece.n; lines++) {
        size_t lf = str_find_byte(piece, '\n', at);
        at = lf == SIZE_MAX ? piece.n : lf + 1;
    }
    if (lines > 0)
        plan_reserve(source->plan, lines * (source->size / piece.n + 1));
    source->size = 0;
    return true;
}

bool plan_table_stream(const struct plan_table *table, struct plan *plan,
                       bool (*take)(void *source, char *room, size_t n,
                                    size_t *taken),
                       void *source, uint64_t size)
{
    struct measured_source measured = {
        .take = take, .source = source, .size = size, .plan = plan};
    struct diags diags = {.arena = &plan->arena};
    struct table_reading reading = {.plan = plan,
                                    .diags = &diags,
                                    .table = table,
                                    .is_streamed = true,
                                    .n_before = plan->n_items,
                                    .rows_before = plan_row_count(plan)};
    bool done = tsv_stream_read(&(struct tsv_stream){
        .columns = table->columns,
        .n_columns = table->n_columns,
        .arena = &plan->arena,
        .piece = PIECE,
        .take = measured_take,
        .source = &measured,
        .row = row_take,
        .again = rows_repeat,
        .context = &reading,
    });
    done = done && numbers_differ(&reading);
    plan->copies = false;
    if (!done)
        plan_cut(plan, reading.n_before, reading.rows_before);
    return done;
}
