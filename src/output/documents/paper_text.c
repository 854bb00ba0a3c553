/* A paper as plain text, in columns of a fixed-width face. */
#include "wpc/output/paper.h"
#include "wpc/text/escape.h"
#include "wpc/text/wrap.h"

enum { GAP = 2, PROSE_LEAST = 10 };

struct page {
    struct buf *out;
    struct arena *arena;
    size_t columns;
    enum ambiguous ambiguous;
};

static struct str visible(const struct page *page, struct str text)
{
    struct buf buf = {0};
    if (!escape_is_needed(text))
        return text;
    escape_visible(&buf, text);
    text = str_dup(page->arena, buf_str(&buf));
    buf_release(&buf);
    return text;
}

static size_t width(const struct page *page, struct str text)
{
    return width_of(text, page->ambiguous);
}

/* `first` before the first line, as many blanks as `indent` before the rest. */
static void wrapped_put(const struct page *page, struct str text,
                        struct str first, size_t indent)
{
    struct str rest = visible(page, text);
    struct str before = first;
    while (rest.n > 0) {
        size_t used = before.p == first.p ? width(page, first) : indent;
        struct str line =
            wrap_next(&rest, page->columns - used, page->ambiguous);
        if (before.p == first.p)
            buf_put(page->out, first);
        else
            buf_put_repeat(page->out, S(" "), indent);
        buf_put(page->out, line);
        buf_put_byte(page->out, '\n');
        before = (struct str){0};
    }
}

static void centred_put(const struct page *page, struct str text)
{
    text = visible(page, text);
    size_t wide = width(page, text);
    if (wide < page->columns)
        buf_put_repeat(page->out, S(" "), (page->columns - wide) / 2);
    buf_put(page->out, text);
    buf_put_byte(page->out, '\n');
}

/* Four columns from the edge, as GB/T 9704 has it. */
static void right_put(const struct page *page, struct str text)
{
    enum { MARGIN = 4 };
    text = visible(page, text);
    size_t wide = width(page, text) + MARGIN;
    if (wide < page->columns)
        buf_put_repeat(page->out, S(" "), page->columns - wide);
    buf_put(page->out, text);
    buf_put_byte(page->out, '\n');
}

/* ---- tables */

static size_t natural(const struct page *page, const struct paper_table *table,
                      size_t column)
{
    enum { NARROW_LEAST = 4 };
    size_t most = table->columns[column].is_narrow
                      ? NARROW_LEAST
                      : width(page, table->columns[column].head);
    for (size_t row = 0; row < paper_rows(table); row++) {
        struct str cell = table->cells[row * table->n_columns + column];
        size_t wide = width(page, visible(page, cell));
        most = wide > most ? wide : most;
    }
    return most;
}

/* Columns of prose whose words fit into an equal share of the room are settled;
   false when none is. */
static bool prose_settle(const struct paper_table *table, const size_t *widths,
                         bool *is_settled, size_t *room, size_t *n_open)
{
    size_t share = *n_open > 0 ? *room / *n_open : 0, before = *n_open;
    for (size_t i = 0; i < table->n_columns; i++) {
        if (is_settled[i] || widths[i] > share)
            continue;
        is_settled[i] = true;
        *room -= widths[i];
        --*n_open;
    }
    return *n_open < before;
}

/* Prose has what the others leave; what one column does not need is for the
   rest. */
static size_t *widths_of(const struct page *page,
                         const struct paper_table *table)
{
    size_t *widths = ARENA_ARRAY(page->arena, size_t, table->n_columns);
    bool *is_settled = ARENA_ARRAY(page->arena, bool, table->n_columns);
    size_t used = GAP * (table->n_columns - 1), n_open = 0;
    for (size_t i = 0; i < table->n_columns; i++) {
        widths[i] = natural(page, table, i);
        is_settled[i] = !table->columns[i].is_prose;
        n_open += !is_settled[i];
        used += is_settled[i] ? widths[i] : 0;
    }
    size_t room = page->columns > used ? page->columns - used : 0;
    while (prose_settle(table, widths, is_settled, &room, &n_open))
        continue;
    for (size_t i = 0; i < table->n_columns; i++) {
        if (is_settled[i])
            continue;
        size_t share = room / n_open;
        share = share > PROSE_LEAST ? share : PROSE_LEAST;
        widths[i] = widths[i] < share ? widths[i] : share;
        room = room > widths[i] ? room - widths[i] : 0;
        n_open--;
    }
    return widths;
}

/* The row's next line: what is left of each cell moves on. */
static bool line_put(const struct page *page, const struct paper_table *table,
                     const size_t *widths, struct str *rests)
{
    bool more = false;
    size_t owed = 0; /* blanks, put only when something follows them */
    for (size_t i = 0; i < table->n_columns; i++) {
        struct str part = {0};
        if (rests[i].n > 0)
            part = wrap_next(&rests[i], widths[i] ? widths[i] : 1,
                             page->ambiguous);
        size_t wide = width(page, part);
        size_t pad = wide < widths[i] ? widths[i] - wide : 0;
        bool right = table->columns[i].is_number;
        owed += right ? pad : 0;
        if (part.n > 0) {
            buf_put_repeat(page->out, S(" "), owed);
            buf_put(page->out, part);
            owed = 0;
        } else {
            owed += wide;
        }
        owed += (right ? 0 : pad) + GAP;
        more |= rests[i].n > 0;
    }
    buf_put_byte(page->out, '\n');
    return more;
}

static void row_put(const struct page *page, const struct paper_table *table,
                    const size_t *widths, const struct str *cells)
{
    struct str *rests = ARENA_ARRAY(page->arena, struct str, table->n_columns);
    for (size_t i = 0; i < table->n_columns; i++)
        rests[i] = visible(page, cells ? cells[i] : table->columns[i].head);
    while (line_put(page, table, widths, rests))
        continue;
}

static void table_put(const struct page *page, const struct paper_table *table)
{
    const size_t *widths = widths_of(page, table);
    size_t total = GAP * (table->n_columns - 1);
    for (size_t i = 0; i < table->n_columns; i++)
        total += widths[i];
    if (table->caption.n > 0)
        wrapped_put(page, table->caption, S(""), 0);
    row_put(page, table, widths, NULL);
    buf_put_repeat(page->out, S("-"), total);
    buf_put_byte(page->out, '\n');
    for (size_t i = 0; i < paper_rows(table); i++)
        row_put(page, table, widths, table->cells + i * table->n_columns);
}

static void block_put(const struct page *page, const struct paper_block *block)
{
    switch (block->kind) {
    case BLOCK_TITLE:
    case BLOCK_LINE:
        centred_put(page, block->text);
        return;
    case BLOCK_PARAGRAPH:
        wrapped_put(page, block->text, S("    "), 0);
        return;
    case BLOCK_ITEM:
        wrapped_put(page, block->text, S("- "), 2);
        return;
    case BLOCK_TABLE:
        table_put(page, block->table);
        return;
    case BLOCK_SIGNATURE:
        right_put(page, block->text);
        return;
    case BLOCK_BREAK:
        buf_put_repeat(page->out, S("="), page->columns);
        buf_put_byte(page->out, '\n');
        return;
    default:
        wrapped_put(page, block->text, S(""), 0);
    }
}

/* What follows without an empty line between. */
static bool stands_close(const struct paper *paper, size_t i)
{
    enum block_kind kind = paper->blocks[i].kind;
    return i > 0 && kind == paper->blocks[i - 1].kind &&
           (kind == BLOCK_ITEM || kind == BLOCK_LINE || kind == BLOCK_NOTE ||
            kind == BLOCK_SIGNATURE);
}

void paper_text_put(struct buf *out, const struct paper *paper, size_t columns,
                    enum ambiguous ambiguous)
{
    struct arena arena = {0};
    struct page page = {out, &arena, columns, ambiguous};
    for (size_t i = 0; i < paper->n; i++) {
        if (i > 0 && !stands_close(paper, i))
            buf_put_byte(out, '\n');
        block_put(&page, &paper->blocks[i]);
    }
    arena_release(&arena);
}
