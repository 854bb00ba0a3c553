/* Sets of events by their mark: those that others name, and which of them are
   there. Memory is by what is named, not by event. */
#ifndef WPC_PROGRESS_MARKS_H
#define WPC_PROGRESS_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* {0} is ready; release with marks_release(). */
struct marks {
    uint64_t *items; /* event_mark(); ascending once settled */
    size_t n;
    size_t capacity;
    uint64_t *seen;  /* a bit for each, once settled */
    uint64_t *sieve; /* a bit for the first bits of each mark */
    unsigned shift;  /* what a mark has besides these */
};

/* Sorts marks and keeps one of those that are equal; gives how many are left.
 */
size_t marks_unite(uint64_t *marks, size_t n);

/* Before the set is settled; a mark may be put more than once. */
void marks_put(struct marks *marks, uint64_t mark);
/* When all are put. What was seen before is forgotten. */
void marks_settle(struct marks *marks);

/* False for nearly all marks that are not in the set, by one look. */
static inline bool marks_may_have(const struct marks *marks, uint64_t mark)
{
    uint64_t bit = mark >> marks->shift;
    return marks->sieve != NULL && marks->sieve[bit / 64] >> bit % 64 & 1;
}

/* Of a settled set, and of an empty one. */
bool marks_have(const struct marks *marks, uint64_t mark);
/* There is an event with this mark; nothing happens when it is not in the set.
 */
void marks_see(struct marks *marks, uint64_t mark);
/* True when the mark is in the set and was seen. */
bool marks_saw(const struct marks *marks, uint64_t mark);
/* True when all were. */
bool marks_saw_all(const struct marks *marks);

void marks_release(struct marks *marks);

#endif
