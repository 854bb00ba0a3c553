/* What a record says, by libcsv: it is fed one record at a time, so that lines
   and columns stay known and a stray quote cannot swallow the next record. */
#include "store/tsv_part.h"

#include <assert.h>
#include <csv.h>

#include "wpc/base/memory.h"

enum { BLOCK = 4096, FIRST = 512 };

static int nothing_is_space(unsigned char byte)
{
    (void)byte;
    return 0;
}

static void *block_resize(void *block, size_t n)
{
    return memory_resize(block, n, 1);
}

static struct csv_parser *parser_take(void)
{
    struct csv_parser *parser = memory_take(1, sizeof *parser);
    csv_init(parser, 0);
    csv_set_delim(parser, '\t');
    csv_set_space_func(parser, nothing_is_space);
    csv_set_realloc_func(parser, block_resize);
    csv_set_free_func(parser, memory_release);
    csv_set_blk_size(parser, BLOCK);
    return parser;
}

static void field_put(struct tsv_fields *fields, struct tsv_field field)
{
    if (fields->items == NULL)
        fields->scratch.first = FIRST;
    ARENA_PUSH(&fields->scratch, fields->items, fields->n, fields->capacity,
               field);
}

/* A doubled quote makes a field shorter than its bytes; any other field is a
   view of them. */
static void field_add(void *text, size_t n, void *context)
{
    struct tsv_fields *fields = context;
    assert(fields->at <= fields->record.n);
    size_t end = tsv_field_end(fields->record, fields->at);
    struct str raw = {fields->record.p + fields->at, end - fields->at};
    struct tsv_field field = {raw, raw.p};
    if (raw.n > 0 && raw.p[0] == '"')
        field.text = str_slice(raw, 1, raw.n - 1);
    assert(n <= field.text.n);
    if (n < field.text.n)
        field.text = str_dup(fields->arena, (struct str){text, n});
    field_put(fields, field);
    fields->at = end + 1;
}

void tsv_fields_read(struct tsv_fields *fields, struct str record)
{
    if (fields->parser == NULL)
        fields->parser = parser_take();
    fields->n = 0;
    fields->record = record;
    fields->at = 0;
    if (record.n == 0) /* an empty row is none to libcsv */
        return;
    csv_parse(fields->parser, record.p, record.n, field_add, NULL, fields);
    csv_fini(fields->parser, field_add, NULL, fields);
    assert(fields->at == record.n + 1);
}

void tsv_fields_split(struct tsv_fields *fields, struct str record)
{
    struct str rest = record, text;
    fields->n = 0;
    fields->record = record;
    while (str_next_part(&rest, '\t', &text)) {
        struct tsv_field field = {text, text.p};
        field_put(fields, field);
    }
}

void tsv_fields_release(struct tsv_fields *fields)
{
    if (fields->parser != NULL)
        csv_free(fields->parser);
    memory_release(fields->parser);
    fields->parser = NULL;
    arena_release(&fields->scratch);
}
