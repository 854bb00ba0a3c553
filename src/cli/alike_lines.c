/* Rows that are alike but for their number: the first is put together by the
   format, the others are its line with another number. */
#include "alike_lines.h"

#include <string.h>

static bool is_own(const struct answer_column *column)
{
    static const struct str keys[] = {STR("id"), STR("item")};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (str_equal(word_key(&column->column.name), keys[i]))
            return true;
    return false;
}

bool alike_lines_fit(const struct answer *answer, const struct format *format,
                     const struct answer_column *const *chosen, size_t n)
{
    bool fit = answer->is_bare && format->joins;
    for (size_t i = 0; i < n; i++)
        fit &= is_own(chosen[i]) == (i == 0);
    return fit;
}

struct alike_lines alike_lines_open(const struct answer *answer)
{
    return (struct alike_lines){
        ARENA_ARRAY(answer->question->arena, struct str, answer->n_like + 1)};
}

/* Of an item with this number. */
static struct str id_of(const struct item *item, uint32_t number,
                        char text[ITEM_ID])
{
    struct item numbered = {.type = item->type, .number = number};
    return item_id(&numbered, text);
}

static void line_put(struct writer *writer, const struct answer *answer,
                     size_t i, struct str rest)
{
    const struct plan *plan = answer->question->plan;
    struct plan_row row = plan_row_at(plan, answer->bare[i].row);
    struct buf *out = &writer->sink->pending;
    char text[ITEM_ID];
    struct str id = id_of(&plan->items[row.item], row.number, text);
    char *room = buf_reserve(out, id.n + rest.n);
    memcpy(room, id.p, id.n);
    memcpy(room + id.n, rest.p, rest.n);
    out->n += id.n + rest.n;
    sink_put(writer->sink, (struct str){0}); /* hands on what is enough */
    writer->n_rows++;
}

bool alike_line_put(const struct alike_lines *lines, struct writer *writer,
                    const struct answer *answer, size_t i)
{
    if (lines->rests == NULL || lines->rests[answer->bare[i].like].n == 0)
        return false;
    line_put(writer, answer, i, lines->rests[answer->bare[i].like]);
    return true;
}

void alike_line_keep(struct alike_lines *lines, struct writer *writer,
                     const struct answer *answer, size_t i,
                     const struct cell *cells)
{
    if (lines->rests == NULL || answer->bare[i].like == 0) {
        writer_row(writer, cells);
        return;
    }
    struct sink aside = {0};
    struct writer again = *writer;
    again.sink = &aside;
    writer_row(&again, cells);
    char text[ITEM_ID];
    size_t id = item_id(answer_row_at(answer, i).item, text).n;
    struct str rest = str_drop(buf_str(&aside.pending), id);
    lines->rests[answer->bare[i].like] = str_dup(writer->arena, rest);
    sink_release(&aside);
    line_put(writer, answer, i, lines->rests[answer->bare[i].like]);
}
