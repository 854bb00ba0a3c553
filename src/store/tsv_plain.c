/* The cells of a line that has no quoted field and no fault. The bytes that
   could end a cell are seen many at a time. */
#include "store/tsv_part.h"

#include <string.h>

#include "wpc/base/controls.h"

enum { BLOCK = 2 * CONTROLS_BLOCK };

static inline uint64_t whole_look(const char *p)
{
    uint64_t second = controls_all(p + CONTROLS_BLOCK);
    return controls_all(p) | second << CONTROLS_BLOCK;
}

/* Of the last bytes, which fill no block. */
static uint64_t edge_look(const char *p, size_t n)
{
    char edge[BLOCK];
    memset(edge, 'a', sizeof edge);
    memcpy(edge, p, n);
    return whole_look(edge);
}

static inline uint64_t block_look(const char *p, const char *end)
{
    size_t left = (size_t)(end - p);
    return left >= BLOCK ? whole_look(p) : edge_look(p, left);
}

/* The next control byte; NULL when there is none left. */
static inline const char *mark_next(struct tsv_marks *marks)
{
    while (marks->bits == 0) {
        if (marks->end - marks->block <= BLOCK)
            return NULL;
        marks->block += BLOCK;
        marks->bits = block_look(marks->block, marks->end);
    }
    const char *mark = marks->block + __builtin_ctzll(marks->bits);
    marks->bits &= marks->bits - 1;
    return mark;
}

/* A row being split. */
struct cutting {
    struct str *cells;
    const unsigned char *to; /* as in the heading, which has so many columns */
    size_t width;
    size_t n;
    const char *begin; /* of the next cell */
};

/* False when there is no such cell in a plain row. */
static inline bool cell_cut(struct cutting *cutting, const char *end)
{
    const char *begin = cutting->begin;
    if (cutting->n == cutting->width || *begin == '"')
        return false;
    cutting->cells[cutting->to[cutting->n++]] =
        (struct str){begin, (size_t)(end - begin)};
    cutting->begin = end + 1;
    return true;
}

/* The LF of a line that ends at the control byte; NULL when it does not, or
   not well. */
static inline const char *line_end(struct tsv_marks *marks, const char *mark)
{
    if (*mark == '\n')
        return mark;
    const char *lf = *mark == '\r' ? mark_next(marks) : NULL;
    return lf == mark + 1 && *lf == '\n' ? lf : NULL;
}

/* Other control bytes stand for themselves. */
static inline bool may_end_line(char byte)
{
    return byte == '\n' || byte == '\r' || byte == '\0';
}

const char *tsv_plain_split(struct tsv_marks *kept, const char *line,
                            const struct tsv_heading *heading,
                            struct str *cells)
{
    struct tsv_marks marks = *kept;
    if (line != marks.next) {
        marks.block = line;
        marks.bits = block_look(line, marks.end);
    }
    kept->next = NULL;
    struct cutting cutting = {cells, heading->to, heading->n, 0, line};
    for (;;) {
        const char *mark = mark_next(&marks);
        if (mark == NULL)
            return NULL;
        if (*mark == '\t') {
            if (!cell_cut(&cutting, mark))
                return NULL;
        } else if (may_end_line(*mark)) {
            const char *lf = line_end(&marks, mark);
            if (lf == NULL || !cell_cut(&cutting, mark) ||
                cutting.n < heading->n)
                return NULL;
            *kept = marks;
            kept->next = lf + 1;
            return kept->next;
        }
    }
}
