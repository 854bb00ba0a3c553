/* Documents: finding one, and naming all that can be asked for. */
#include "wpc/output/document.h"

bool has_ending(struct str file, struct str ending)
{
    if (str_equal(ending, S("html")) && has_ending(file, S("htm")))
        return true;
    return file.n > ending.n + 1 && file.p[file.n - ending.n - 1] == '.' &&
           str_has_suffix(file, ending);
}

static size_t count_of(const struct document_table *table)
{
    return table == NULL ? 0 : table->n;
}

const struct document *document_find(const struct document_table *table,
                                     struct str name)
{
    for (size_t i = 0; i < count_of(table); i++)
        if (str_equal(table->items[i].name, name) ||
            str_equal(table->items[i].ending, name))
            return &table->items[i];
    return NULL;
}

const struct document *document_find_ending(const struct document_table *table,
                                            struct str file)
{
    for (size_t i = 0; i < count_of(table); i++)
        if (has_ending(file, table->items[i].ending))
            return &table->items[i];
    return NULL;
}

static void offer_put(struct buf *buf, struct str before, struct str word)
{
    buf_put(buf, before);
    buf_put(buf, word);
}

/* A document that stands in a format's place is named in that place. */
void offered_names_put(struct buf *buf, const struct document_table *table)
{
    bool formats = table == NULL || !table->alone;
    size_t start = buf->n;
    for (size_t i = 0; formats && i < format_count(); i++)
        offer_put(buf, buf->n > start ? S(" ") : S(""), format_at(i)->name);
    for (size_t i = 0; i < count_of(table); i++)
        if (!formats || format_find(table->items[i].name) == NULL)
            offer_put(buf, buf->n > start ? S(" ") : S(""),
                      table->items[i].name);
}

void offered_endings_put(struct buf *buf, const struct document_table *table)
{
    bool formats = table == NULL || !table->alone;
    size_t start = buf->n;
    for (size_t i = 0; formats && i < format_count(); i++)
        offer_put(buf, buf->n > start ? S(" .") : S("."), format_at(i)->ending);
    for (size_t i = 0; i < count_of(table); i++)
        if (!formats || format_find(table->items[i].ending) == NULL)
            offer_put(buf, buf->n > start ? S(" .") : S("."),
                      table->items[i].ending);
}
