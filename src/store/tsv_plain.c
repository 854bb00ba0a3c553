/* The cells of a line that has no quoted field and no fault. The bytes that
   could end a cell are seen many at a time. */
#include "store/tsv_part.h"

#include "wpc/base/controls.h"

/* Going from one control byte to the next. */
struct walk {
    struct tsv_marks *marks;
    const char *block; /* the one that `word` is of */
    const uint64_t *word;
    uint64_t bits; /* of the word, those not passed yet */
};

/* Out of the way of what is mostly the case. */
__attribute__((noinline)) static void stretch_look(struct tsv_marks *marks,
                                                   const char *from)
{
    size_t left = (size_t)(marks->end - from);
    size_t most = (size_t)TSV_STRETCH * CONTROLS_WORD;
    marks->stretch = (struct str){from, left < most ? left : most};
    controls_mark(marks->stretch, marks->words);
}

/* Mostly the line before lay in the same stretch. */
static inline struct walk walk_begin(struct tsv_marks *marks, const char *line)
{
    size_t at = (size_t)((uintptr_t)line - (uintptr_t)marks->stretch.p);
    if (at >= marks->stretch.n) {
        stretch_look(marks, line);
        at = 0;
    }
    size_t word = at / CONTROLS_WORD, passed = at % CONTROLS_WORD;
    return (struct walk){.marks = marks,
                         .block = line - passed,
                         .word = marks->words + word,
                         .bits = marks->words[word] >> passed << passed};
}

/* The next control byte; NULL when there is none left. */
static inline const char *mark_next(struct walk *walk)
{
    while (walk->bits == 0) {
        const struct str *stretch = &walk->marks->stretch;
        const char *end = stretch->p + stretch->n;
        walk->block += CONTROLS_WORD;
        walk->word++;
        if (walk->block >= end) {
            if (end == walk->marks->end)
                return NULL;
            stretch_look(walk->marks, end);
            walk->word = walk->marks->words;
        }
        walk->bits = *walk->word;
    }
    const char *mark = walk->block + __builtin_ctzll(walk->bits);
    walk->bits &= walk->bits - 1;
    return mark;
}

/* The LF of a line that ends at the control byte; NULL when it does not, or
   not well. */
static inline const char *line_end(struct walk *walk, const char *mark)
{
    if (*mark == '\n')
        return mark;
    const char *lf = *mark == '\r' ? mark_next(walk) : NULL;
    return lf == mark + 1 && *lf == '\n' ? lf : NULL;
}

/* Other control bytes stand for themselves. */
static inline bool may_end_line(char byte)
{
    return byte == '\n' || byte == '\r' || byte == '\0';
}

static inline struct str between(const char *begin, const char *end)
{
    return (struct str){begin, (size_t)(end - begin)};
}

const char *tsv_plain_split(struct tsv_marks *marks, const char *line,
                            const struct tsv_heading *heading,
                            struct str *cells)
{
    struct walk walk = walk_begin(marks, line);
    const unsigned char *to = heading->to, *last = to + heading->n - 1;
    const char *begin = line, *mark = mark_next(&walk);
    for (; mark != NULL; mark = mark_next(&walk)) {
        if (*mark == '\t') {
            if (to == last || *begin == '"')
                return NULL;
            cells[*to++] = between(begin, mark);
            begin = mark + 1;
        } else if (may_end_line(*mark)) {
            const char *lf = line_end(&walk, mark);
            if (lf == NULL || to != last || *begin == '"')
                return NULL;
            cells[*to] = between(begin, mark);
            return lf + 1;
        }
    }
    return NULL;
}
