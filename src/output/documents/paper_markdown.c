/* A paper as Markdown. Tables are those of GFM 4.10. */
#include <stdint.h>

#include "output/formats/formats.h"
#include "wpc/output/paper.h"

static void row_put(struct buf *out, const struct paper_table *table,
                    const struct str *cells)
{
    for (size_t i = 0; i < table->n_columns; i++) {
        buf_put(out, S("| "));
        markdown_text_put(out,
                          cells != NULL ? cells[i] : table->columns[i].head);
        buf_put_byte(out, ' ');
    }
    buf_put(out, S("|\n"));
}

static void table_put(struct buf *out, const struct paper_table *table)
{
    if (table->caption.n > 0) {
        buf_put(out, S("**"));
        markdown_text_put(out, table->caption);
        buf_put(out, S("**\n\n"));
    }
    row_put(out, table, NULL);
    for (size_t i = 0; i < table->n_columns; i++)
        buf_put(out, table->columns[i].is_number ? S("| ---: ") : S("| --- "));
    buf_put(out, S("|\n"));
    for (size_t i = 0; i < paper_rows(table); i++)
        row_put(out, table, table->cells + i * table->n_columns);
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Where a line must be broken of its likeness to a heading, a list, a quotation
   or a rule: before this byte. SIZE_MAX: nowhere. */
static size_t likeness_of(struct str text)
{
    size_t digits = 0;
    while (digits < text.n && is_digit(text.p[digits]))
        digits++;
    if (digits == text.n)
        return SIZE_MAX;
    char mark = text.p[digits];
    bool list = digits > 0 && (mark == '.' || mark == ')');
    bool other = digits == 0 && (mark == '#' || mark == '-' || mark == '+' ||
                                 mark == '>' || mark == '=');
    return list || other ? digits : SIZE_MAX;
}

static void line_put(struct buf *out, struct str text)
{
    size_t at = likeness_of(text);
    if (at != SIZE_MAX) {
        buf_put(out, str_slice(text, 0, at));
        buf_put_byte(out, '\\');
        buf_put_byte(out, text.p[at++]);
        text = str_drop(text, at);
    }
    markdown_text_put(out, text);
}

/* What stands before and after the text of each kind. */
static const struct {
    struct str before;
    struct str after;
} marks[] = {
    [BLOCK_TITLE] = {STR("# "), STR("")},
    [BLOCK_LINE] = {STR(""), STR("")},
    [BLOCK_HEADING] = {STR("## "), STR("")},
    [BLOCK_PARAGRAPH] = {STR(""), STR("")},
    [BLOCK_ITEM] = {STR("- "), STR("")},
    [BLOCK_NOTE] = {STR("> "), STR("")},
    [BLOCK_ADDRESS] = {STR(""), STR("")},
    [BLOCK_SIGNATURE] = {STR(""), STR("")},
    [BLOCK_BREAK] = {STR("---"), STR("")},
};

/* Neighbours of a list, and lines of one note, stand together. */
static bool stands_close(const struct paper *paper, size_t i)
{
    enum block_kind kind = paper->blocks[i].kind;
    return i > 0 && kind == BLOCK_ITEM &&
           paper->blocks[i - 1].kind == BLOCK_ITEM;
}

void paper_markdown_put(struct buf *out, const struct paper *paper)
{
    for (size_t i = 0; i < paper->n; i++) {
        const struct paper_block *block = &paper->blocks[i];
        if (i > 0 && !stands_close(paper, i))
            buf_put_byte(out, '\n');
        if (block->table != NULL) {
            table_put(out, block->table);
            continue;
        }
        buf_put(out, marks[block->kind].before);
        line_put(out, block->text);
        buf_put(out, marks[block->kind].after);
        buf_put_byte(out, '\n');
    }
}
