/* Rows by day: the days of a plan are few, so they are counted. */
#include "rows_by_day.h"

#include <string.h>

#include "wpc/base/memory.h"
#include "wpc/base/sort.h"

/* So many days, with their gaps about 250 years, are counted one by one. */
enum { DAYS_MAX = 128 * 1024 };

/* Rows, whole or bare: so many bytes each, and where in them the day is. */
struct dated_rows {
    char *items;
    size_t n, size, day;
};

static struct date day_of(const struct dated_rows *rows, const void *row)
{
    struct date day;
    memcpy(&day, (const char *)row + rows->day, sizeof day);
    return day;
}

static struct date day_at(const struct dated_rows *rows, size_t i)
{
    return day_of(rows, rows->items + i * rows->size);
}

static int by_day(const void *a, const void *b, void *context)
{
    struct date x = day_of(context, a), y = day_of(context, b);
    int order = date_compare(x, y);
    if (order != 0 && date_is_none(x))
        return 1;
    if (order != 0 && date_is_none(y))
        return -1;
    return order;
}

/* Rises with the days, if with gaps: quicker than to count them. */
static int32_t day_key(struct date date)
{
    enum { MONTH = 32, YEAR = 16 * MONTH };
    return date.year * YEAR + date.month * MONTH + date.day;
}

/* From the first to the last day of any row, by their keys. */
struct reach {
    int32_t first, last;
    bool is_known;
};

static struct reach reach_of(const struct dated_rows *rows)
{
    struct reach reach = {0};
    for (size_t i = 0; i < rows->n; i++) {
        struct date date = day_at(rows, i);
        if (date_is_none(date))
            continue;
        int32_t day = day_key(date);
        if (!reach.is_known || day < reach.first)
            reach.first = day;
        if (!reach.is_known || day > reach.last)
            reach.last = day;
        reach.is_known = true;
    }
    return reach;
}

/* Its place among the days of the reach; the last place is for no day. */
static size_t place_of(const struct reach *reach, struct date day)
{
    size_t last = (size_t)(reach->last - reach->first) + 1;
    return date_is_none(day) ? last : (size_t)(day_key(day) - reach->first);
}

/* The rows in order, in the arena. */
static void *rows_count(struct arena *arena, const struct dated_rows *rows,
                        const struct reach *reach)
{
    size_t places = (size_t)(reach->last - reach->first) + 2;
    size_t *ends = memory_take(places, sizeof *ends);
    char *sorted = arena_room(arena, rows->n, rows->size);
    for (size_t i = 0; i < rows->n; i++)
        ends[place_of(reach, day_at(rows, i))]++;
    for (size_t i = 1; i < places; i++)
        ends[i] += ends[i - 1];
    for (size_t i = rows->n; i-- > 0;) {
        size_t to = --ends[place_of(reach, day_at(rows, i))];
        memcpy(sorted + to * rows->size, rows->items + i * rows->size,
               rows->size);
    }
    memory_release(ends);
    return sorted;
}

static void rows_put(struct answer *answer, void *sorted)
{
    if (answer->is_bare)
        answer->bare = sorted;
    else
        answer->rows = sorted;
    answer->capacity = answer->n;
}

void rows_by_day(struct answer *answer)
{
    enum { FEW = 64 };
    struct dated_rows rows = {(char *)answer->rows, answer->n,
                              sizeof *answer->rows,
                              offsetof(struct answer_row, day)};
    if (answer->is_bare)
        rows = (struct dated_rows){(char *)answer->bare, answer->n,
                                   sizeof *answer->bare,
                                   offsetof(struct answer_bare_row, day)};
    struct reach reach = reach_of(&rows);
    if (rows.n < FEW || !reach.is_known || reach.last - reach.first > DAYS_MAX)
        sort_stable(rows.items, rows.n, rows.size, by_day, &rows);
    else
        rows_put(answer, rows_count(answer->question->arena, &rows, &reach));
}
