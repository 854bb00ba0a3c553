/* Names that a person may have meant. */
#include "wpc/query/filter.h"
#include "wpc/text/utf8.h"

enum { NAME_MAX = 48, NEAREST = 3 };

struct letters {
    uint32_t items[NAME_MAX];
    size_t n;
};

static struct letters letters_of(struct str s)
{
    struct letters letters = {0};
    while (s.n > 0 && letters.n < NAME_MAX) {
        uint32_t letter = utf8_next(&s);
        if (letter >= 'A' && letter <= 'Z')
            letter |= 0x20;
        letters.items[letters.n++] = letter;
    }
    return letters;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Levenshtein's distance. */
static size_t distance(const struct letters *a, const struct letters *b)
{
    size_t row[NAME_MAX + 1];
    for (size_t k = 0; k <= b->n; k++)
        row[k] = k;
    for (size_t i = 1; i <= a->n; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t k = 1; k <= b->n; k++) {
            size_t above = row[k];
            size_t swap = corner + (a->items[i - 1] != b->items[k - 1]);
            row[k] = least(swap, least(above, row[k - 1]) + 1);
            corner = above;
        }
    }
    return row[b->n];
}

static size_t shared_letters(const struct letters *a, const struct letters *b)
{
    size_t n = 0;
    for (size_t i = 0; i < a->n; i++)
        for (size_t k = 0; k < b->n; k++)
            if (a->items[i] == b->items[k]) {
                n++;
                break;
            }
    return n;
}

struct near_name {
    struct str name;
    size_t far;
};

static void near_put(struct near_name near[NEAREST], struct str name,
                     size_t far)
{
    for (size_t i = 0; i < NEAREST; i++) {
        if (str_equal(near[i].name, name))
            return;
        if (near[i].name.n > 0 && near[i].far <= far)
            continue;
        for (size_t k = NEAREST - 1; k > i; k--)
            near[k] = near[k - 1];
        near[i] = (struct near_name){name, far};
        return;
    }
}

struct str nearest_names(struct arena *arena, const struct str *names, size_t n,
                         struct str wanted)
{
    struct near_name near[NEAREST] = {{{0}, 0}};
    struct letters meant = letters_of(wanted);
    for (size_t i = 0; i < n; i++) {
        struct letters letters = letters_of(names[i]);
        size_t shared = shared_letters(&meant, &letters);
        size_t far = distance(&meant, &letters);
        if (shared * 2 >= meant.n && far < (meant.n + letters.n) * 2 / 3)
            near_put(near, names[i], far);
    }
    struct str joined = {0};
    for (size_t i = 0; i < NEAREST && near[i].name.n > 0; i++) {
        if (i > 0)
            joined = str_join(arena, joined, S("、"));
        joined = str_join(arena, joined, near[i].name);
    }
    return joined;
}
