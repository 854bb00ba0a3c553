/* Sets of marks: sorted, with a sieve before them. */
#include "wpc/progress/marks.h"

#include "wpc/base/halving.h"
#include "wpc/base/memory.h"
#include "wpc/base/sort.h"

enum { WORD_BITS = 64 };

void marks_put(struct marks *marks, uint64_t mark)
{
    enum { FIRST = 64 };
    if (marks->n == marks->capacity) {
        marks->capacity = marks->capacity ? marks->capacity * 2 : FIRST;
        marks->items =
            memory_resize(marks->items, marks->capacity, sizeof *marks->items);
    }
    marks->items[marks->n++] = mark;
}

static int by_mark(const void *a, const void *b, void *context)
{
    (void)context;
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

size_t marks_unite(uint64_t *marks, size_t n)
{
    size_t kept = 0;
    sort_stable(marks, n, sizeof *marks, by_mark, NULL);
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || marks[kept - 1] != marks[i])
            marks[kept++] = marks[i];
    return kept;
}

/* Sixteen places or more for each mark. */
static void sieve_make(struct marks *marks)
{
    enum { EACH = 16, FEWEST = 6 };
    unsigned bits = FEWEST;
    while (((uint64_t)1 << bits) < (uint64_t)marks->n * EACH)
        bits++;
    marks->shift = WORD_BITS - bits;
    marks->sieve =
        memory_take(((size_t)1 << bits) / WORD_BITS, sizeof *marks->sieve);
    for (size_t i = 0; i < marks->n; i++) {
        uint64_t bit = marks->items[i] >> marks->shift;
        marks->sieve[bit / WORD_BITS] |= UINT64_C(1) << bit % WORD_BITS;
    }
}

void marks_settle(struct marks *marks)
{
    marks->n = marks_unite(marks->items, marks->n);
    memory_release(marks->seen);
    memory_release(marks->sieve);
    marks->seen = memory_take(marks->n / WORD_BITS + 1, sizeof *marks->seen);
    sieve_make(marks);
}

/* SIZE_MAX when it was not put. */
static size_t place_of(const struct marks *marks, uint64_t mark)
{
    struct halving halving = {.end = marks->n};
    if (!marks_may_have(marks, mark))
        return SIZE_MAX;
    while (halving_asks(&halving))
        halving_tell(&halving, marks->items[halving.middle] < mark);
    size_t at = halving.from;
    return at < marks->n && marks->items[at] == mark ? at : SIZE_MAX;
}

bool marks_have(const struct marks *marks, uint64_t mark)
{
    return place_of(marks, mark) != SIZE_MAX;
}

void marks_see(struct marks *marks, uint64_t mark)
{
    size_t place = place_of(marks, mark);
    if (place != SIZE_MAX)
        marks->seen[place / WORD_BITS] |= UINT64_C(1) << place % WORD_BITS;
}

static bool is_seen(const struct marks *marks, size_t place)
{
    return marks->seen[place / WORD_BITS] >> place % WORD_BITS & 1;
}

bool marks_saw(const struct marks *marks, uint64_t mark)
{
    size_t place = place_of(marks, mark);
    return place != SIZE_MAX && is_seen(marks, place);
}

bool marks_saw_all(const struct marks *marks)
{
    for (size_t i = 0; i < marks->n; i++)
        if (!is_seen(marks, i))
            return false;
    return true;
}

void marks_release(struct marks *marks)
{
    memory_release(marks->items);
    memory_release(marks->seen);
    memory_release(marks->sieve);
    *marks = (struct marks){0};
}
