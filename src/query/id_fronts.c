/* The shortest fronts of ids. */
#include "wpc/query/id_fronts.h"

#include "wpc/base/halving.h"
#include "wpc/progress/event.h"
#include "wpc/progress/marks.h"

enum { MARK_DIGITS = 16, DIGIT_BITS = 4, SHORT_DIGITS = 6, MARK_BITS = 64 };

void fronts_put(struct id_fronts *fronts, struct str id)
{
    ARENA_PUSH(fronts->arena, fronts->marks, fronts->n, fronts->capacity,
               event_mark(id));
}

static unsigned digits_shared(uint64_t a, uint64_t b)
{
    return a == b ? MARK_DIGITS : (unsigned)__builtin_clzll(a ^ b) / DIGIT_BITS;
}

static void share(struct id_fronts *fronts, size_t at, uint64_t mark)
{
    unsigned shared = digits_shared(fronts->marks[at], mark);
    if (shared > fronts->shared[at])
        fronts->shared[at] = (uint8_t)shared;
}

/* What has fewer than SHORT_DIGITS in common does not matter. */
static void sieve_make(struct id_fronts *fronts)
{
    enum { FEWEST = 6, MOST = SHORT_DIGITS * DIGIT_BITS, EACH = 16 };
    unsigned bits = FEWEST;
    while (bits < MOST && ((uint64_t)1 << bits) < (uint64_t)fronts->n * EACH)
        bits++;
    fronts->shift = MARK_BITS - bits;
    fronts->sieve =
        ARENA_ARRAY(fronts->arena, uint64_t, ((size_t)1 << bits) / MARK_BITS);
    for (size_t i = 0; i < fronts->n; i++) {
        uint64_t bit = fronts->marks[i] >> fronts->shift;
        fronts->sieve[bit / MARK_BITS] |= UINT64_C(1) << bit % MARK_BITS;
    }
}

void fronts_settle(struct id_fronts *fronts)
{
    fronts->n = marks_unite(fronts->marks, fronts->n);
    fronts->shared = ARENA_ARRAY(fronts->arena, uint8_t, fronts->n);
    for (size_t i = 1; i < fronts->n; i++) {
        share(fronts, i, fronts->marks[i - 1]);
        share(fronts, i - 1, fronts->marks[i]);
    }
    sieve_make(fronts);
}

/* The first that is not before the mark. */
static size_t place_of(const struct id_fronts *fronts, uint64_t mark)
{
    struct halving halving = {.end = fronts->n};
    while (halving_asks(&halving))
        halving_tell(&halving, fronts->marks[halving.middle] < mark);
    return halving.from;
}

/* Of all that are shown its neighbours have most in common with it, and what
   they share with the others they share with each other. */
void fronts_see(struct id_fronts *fronts, uint64_t mark)
{
    uint64_t bit = mark >> fronts->shift;
    if (!(fronts->sieve[bit / MARK_BITS] >> bit % MARK_BITS & 1))
        return;
    size_t at = place_of(fronts, mark);
    if (at < fronts->n && fronts->marks[at] == mark)
        return;
    if (at < fronts->n)
        share(fronts, at, mark);
    if (at > 0)
        share(fronts, at - 1, mark);
}

struct str fronts_short(const struct id_fronts *fronts, struct str id)
{
    uint64_t mark = event_mark(id);
    size_t at = place_of(fronts, mark);
    if (at == fronts->n || fronts->marks[at] != mark)
        return id;
    size_t digits = (size_t)fronts->shared[at] + 1;
    if (digits < SHORT_DIGITS)
        digits = SHORT_DIGITS;
    return digits < MARK_DIGITS ? str_slice(id, 0, digits) : id;
}
