/* The longest run of characters that two texts share. */
#include "wpc/plan/check.h"
#include "wpc/text/utf8.h"

struct letters {
    uint32_t *items;
    size_t *at; /* byte offsets, one more than items */
    size_t n;
};

static struct letters letters_of(struct arena *arena, struct str s)
{
    struct letters letters = {.items = ARENA_ARRAY(arena, uint32_t, s.n),
                              .at = ARENA_ARRAY(arena, size_t, s.n + 1)};
    struct str rest = s;
    while (rest.n > 0) {
        letters.at[letters.n] = (size_t)(rest.p - s.p);
        letters.items[letters.n++] = utf8_next(&rest);
    }
    letters.at[letters.n] = s.n;
    return letters;
}

struct common_run common_run_find(struct arena *scratch, struct str a,
                                  struct str b)
{
    struct letters x = letters_of(scratch, a), y = letters_of(scratch, b);
    /* lengths[k]: the run that ends before y's letter k and x's letter i. */
    size_t *lengths = ARENA_ARRAY(scratch, size_t, y.n + 1);
    size_t longest = 0, end_x = 0, end_y = 0;
    for (size_t i = 0; i < x.n; i++)
        for (size_t k = y.n; k > 0; k--) {
            lengths[k] = x.items[i] == y.items[k - 1] ? lengths[k - 1] + 1 : 0;
            if (lengths[k] > longest) {
                longest = lengths[k];
                end_x = i + 1;
                end_y = k;
            }
        }
    if (longest == 0)
        return (struct common_run){0};
    size_t from = x.at[end_x - longest];
    return (struct common_run){
        .at_a = from, .at_b = y.at[end_y - longest], .n = x.at[end_x] - from};
}
