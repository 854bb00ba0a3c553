/* A paper as one page of HTML. */
#include "output/documents/markup.h"
#include "wpc/output/paper.h"

/* Word processors obey few properties, so widths are left to them. Type as
   GB/T 9704 has it where the faces are installed. */
static const struct str style = STR(
    "@page{size:A4;margin:25mm 20mm}\n"
    "body{max-width:48rem;font-family:FangSong,\"Noto Serif CJK SC\",serif}\n"
    "h1{text-align:center}"
    "h2{font-family:SimHei,\"Noto Sans CJK SC\",sans-serif}\n"
    "p{text-indent:2em;margin:.3em 0}p.line{text-align:center;text-indent:0}\n"
    "p.address{text-indent:0}p.signature{text-align:right;text-indent:0;"
    "margin-right:2em}hr{break-after:page}\n"
    "p.note{text-indent:0;font-size:.85em}\n"
    "table{width:100%;margin:.5em 0;font-size:.85em;line-height:1.35}\n"
    "p.caption{text-indent:0;font-weight:bold;break-after:avoid}\n");

/* What HTML 5 calls obsolete and every browser obeys: LibreOffice takes borders
   and what must not be broken from attributes, and from no rule for cells. */
static const struct str table_open = STR("<table border=\"1\">\n");

static struct str cell_open(const struct paper_column *column)
{
    if (column->is_number)
        return S("<td class=\"number\" nowrap>");
    return column->is_prose ? S("<td>") : S("<td nowrap>");
}

static void cell_put(struct buf *out, const struct paper_column *column,
                     struct str text)
{
    buf_put(out, cell_open(column));
    markup_lines(out, text);
    buf_put(out, S("</td>"));
}

static void head_put(struct buf *out, const struct paper_table *table)
{
    buf_put(out, S("<thead>\n<tr>"));
    for (size_t i = 0; i < table->n_columns; i++) {
        const struct paper_column *column = &table->columns[i];
        bool wraps = column->is_prose || column->is_narrow;
        buf_put(out, wraps ? S("<th scope=\"col\">")
                           : S("<th scope=\"col\" nowrap>"));
        markup_text(out, column->head);
        buf_put(out, S("</th>"));
    }
    buf_put(out, S("</tr>\n</thead>\n"));
}

static void table_put(struct buf *out, const struct paper_table *table)
{
    if (table->caption.n > 0) {
        markup_element(out, "p", "caption", table->caption);
        buf_put_byte(out, '\n');
    }
    buf_put(out, table_open);
    head_put(out, table);
    buf_put(out, S("<tbody>\n"));
    for (size_t row = 0; row < paper_rows(table); row++) {
        const struct str *cells = table->cells + row * table->n_columns;
        buf_put(out, S("<tr>"));
        for (size_t i = 0; i < table->n_columns; i++)
            cell_put(out, &table->columns[i], cells[i]);
        buf_put(out, S("</tr>\n"));
    }
    buf_put(out, S("</tbody>\n</table>\n"));
}

static const struct {
    struct str before;
    struct str after;
} tags[] = {
    [BLOCK_TITLE] = {STR("<h1>"), STR("</h1>\n")},
    [BLOCK_LINE] = {STR("<p class=\"line\">"), STR("</p>\n")},
    [BLOCK_HEADING] = {STR("<h2>"), STR("</h2>\n")},
    [BLOCK_PARAGRAPH] = {STR("<p>"), STR("</p>\n")},
    [BLOCK_ITEM] = {STR("<li>"), STR("</li>\n")},
    [BLOCK_NOTE] = {STR("<p class=\"note\">"), STR("</p>\n")},
    [BLOCK_ADDRESS] = {STR("<p class=\"address\">"), STR("</p>\n")},
    [BLOCK_SIGNATURE] = {STR("<p class=\"signature\">"), STR("</p>\n")},
    [BLOCK_BREAK] = {STR("<hr>"), STR("\n")},
};

static bool is_item(const struct paper *paper, size_t i)
{
    return i < paper->n && paper->blocks[i].kind == BLOCK_ITEM;
}

static void block_put(struct buf *out, const struct paper *paper, size_t i)
{
    const struct paper_block *block = &paper->blocks[i];
    if (block->table != NULL) {
        table_put(out, block->table);
        return;
    }
    if (is_item(paper, i) && (i == 0 || !is_item(paper, i - 1)))
        buf_put(out, S("<ul>\n"));
    buf_put(out, tags[block->kind].before);
    markup_text(out, block->text);
    buf_put(out, tags[block->kind].after);
    if (is_item(paper, i) && !is_item(paper, i + 1))
        buf_put(out, S("</ul>\n"));
}

static struct str title_of(const struct paper *paper)
{
    for (size_t i = 0; i < paper->n; i++)
        if (paper->blocks[i].kind == BLOCK_TITLE)
            return paper->blocks[i].text;
    return (struct str){0};
}

void paper_html_put(struct buf *out, const struct paper *paper)
{
    struct page page = {LANG_ZH, title_of(paper), style};
    page_begin(out, &page);
    for (size_t i = 0; i < paper->n; i++)
        block_put(out, paper, i);
    page_end(out);
}
