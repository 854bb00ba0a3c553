/* The blocks of a paper. */
#include "wpc/output/paper.h"

#include <assert.h>

void paper_put(struct paper *paper, enum block_kind kind, struct str text)
{
    struct paper_block block = {.kind = kind, .text = text};
    ARENA_PUSH(paper->arena, paper->blocks, paper->n, paper->capacity, block);
}

struct paper_table *paper_table_put(struct paper *paper, struct str caption,
                                    const struct paper_column *columns,
                                    size_t n_columns)
{
    struct paper_table *table = ARENA_NEW(paper->arena, struct paper_table);
    *table = (struct paper_table){
        .caption = caption, .columns = columns, .n_columns = n_columns};
    assert(n_columns > 0);
    paper_put(paper, BLOCK_TABLE, caption);
    paper->blocks[paper->n - 1].table = table;
    return table;
}

void paper_cell_put(struct paper *paper, struct paper_table *table,
                    struct str text)
{
    ARENA_PUSH(paper->arena, table->cells, table->n_cells, table->capacity,
               text);
}

size_t paper_rows(const struct paper_table *table)
{
    return table->n_cells / table->n_columns;
}
