/* Rows that are alike but for their item's number: the first is put together by
   the format, the others are its line with another number. */
#include "alike_lines.h"

static bool is_own(const struct answer_column *column)
{
    static const struct str keys[] = {STR("id"), STR("item")};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (str_equal(column->column.name.key, keys[i]))
            return true;
    return false;
}

struct alike_lines alike_lines_of(const struct answer *answer,
                                  const struct format *format,
                                  const struct answer_column *const *chosen,
                                  size_t n)
{
    bool usable = answer->is_bare && answer->n_like > 0 && format->joins;
    for (size_t i = 0; i < n; i++)
        usable &= is_own(chosen[i]) == (i == 0);
    if (!usable)
        return (struct alike_lines){0};
    return (struct alike_lines){
        ARENA_ARRAY(answer->question->arena, struct str, answer->n_like + 1)};
}

static void line_put(struct writer *writer, const struct item *item,
                     struct str rest)
{
    char text[ITEM_ID];
    buf_put(&writer->sink->pending, item_id(item, text));
    sink_put(writer->sink, rest);
    writer->n_rows++;
}

static const struct item *item_of(const struct answer *answer, size_t i)
{
    return &answer->question->plan->items[answer->bare[i].item];
}

bool alike_line_put(const struct alike_lines *lines, struct writer *writer,
                    const struct answer *answer, size_t i)
{
    if (lines->rests == NULL || lines->rests[answer->bare[i].like].n == 0)
        return false;
    line_put(writer, item_of(answer, i), lines->rests[answer->bare[i].like]);
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
    char text[ITEM_ID];
    const struct item *item = item_of(answer, i);
    struct sink aside = {0};
    struct writer again = *writer;
    again.sink = &aside;
    writer_row(&again, cells);
    struct str line = str_drop(buf_str(&aside.pending), item_id(item, text).n);
    lines->rests[answer->bare[i].like] = str_dup(writer->arena, line);
    sink_release(&aside);
    line_put(writer, item, lines->rests[answer->bare[i].like]);
}
