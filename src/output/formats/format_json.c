/* JSON: one array, one object a row, in the columns' order. The frame is made
   by hand so that one row at a time is in memory. */
#include "output/formats/formats.h"

#include <assert.h>
#include <jansson.h>

#include "wpc/base/memory.h"
#include "wpc/text/escape.h"
#include "wpc/text/utf8.h"

static void *json_take(size_t size)
{
    return memory_resize(NULL, size, 1);
}

static void json_begin(struct writer *writer)
{
    /* Out of memory ends in the one place; and the keys are ours, so that
       hashing needs no secret read from the machine. */
    enum { ANY_SEED = 1 };
    json_set_alloc_funcs(json_take, memory_release);
    json_object_seed(ANY_SEED);
    writer->state = ARENA_NEW(writer->arena, struct buf);
    sink_put_byte(writer->sink, '[');
}

/* Every broken byte becomes U+FFFD. */
static json_t *json_repaired(struct str s)
{
    struct buf buf = {0};
    while (s.n > 0)
        utf8_put(&buf, utf8_next(&s));
    json_t *value = json_stringn(buf.p, buf.n);
    buf_release(&buf);
    return value;
}

static json_t *json_text(struct str s)
{
    json_t *value = json_stringn(s.p, s.n);
    return value != NULL ? value : json_repaired(s);
}

static json_t *json_cell(const struct cell *cell, enum lang lang)
{
    struct str run;
    if (cell_is_empty(cell))
        return json_null();
    if (cell->type == CELL_NUMBER)
        return json_integer(cell->number);
    if (cell_run(cell, lang, true, &run))
        return json_text(run);
    struct buf buf = {0};
    cell_put(&buf, cell, lang, true);
    json_t *value = json_text(buf_str(&buf));
    buf_release(&buf);
    return value;
}

static int json_bytes_put(const char *bytes, size_t n, void *buf)
{
    buf_put(buf, (struct str){bytes, n});
    return 0;
}

static void code_unit_put(struct buf *out, uint32_t unit)
{
    buf_put_format(out, "\\u%04X", (unsigned)unit);
}

/* RFC 8259 7: beyond U+FFFF as a pair of surrogates. */
static void character_code_put(struct buf *out, uint32_t c)
{
    if (c < 0x10000) {
        code_unit_put(out, c);
    } else {
        code_unit_put(out, 0xD800 + ((c - 0x10000) >> 10));
        code_unit_put(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
}

/* JSON has a form of its own for what could fool a terminal, and loses nothing
   by it; such characters stand in strings only. */
static void json_safely_put(struct buf *out, struct str json)
{
    if (!escape_is_needed(json)) {
        buf_put(out, json);
        return;
    }
    while (json.n > 0) {
        uint32_t c = utf8_next(&json);
        if (character_is_invisible(c))
            character_code_put(out, c);
        else
            utf8_put(out, c);
    }
}

static json_t *json_row_object(const struct view *view,
                               const struct cell *cells, enum lang lang)
{
    json_t *object = json_object();
    for (size_t i = 0; i < view->n_columns; i++) {
        struct str key = word_key(&view->columns[i].name);
        json_t *value = json_cell(&cells[i], lang);
        bool kept = json_object_setn_new(object, key.p, key.n, value) == 0;
        assert(kept && "a column's key is not UTF-8");
        (void)kept;
    }
    assert(json_object_size(object) == view->n_columns && "keys are equal");
    return object;
}

static void json_row(struct writer *writer, const struct cell *cells)
{
    struct buf *line = writer->state;
    json_t *object = json_row_object(writer->view, cells, writer->look.lang);
    buf_clear(line);
    json_dump_callback(object, json_bytes_put, line, JSON_COMPACT);
    json_decref(object);
    sink_put(writer->sink, writer->n_rows > 1 ? S(",\n") : S("\n"));
    json_safely_put(&writer->sink->pending, buf_str(line));
}

static void json_end(struct writer *writer)
{
    sink_put(writer->sink, writer->n_rows > 0 ? S("\n]\n") : S("]\n"));
    buf_release(writer->state);
}

const struct format format_json = {
    .name = STR("json"),
    .ending = STR("json"),
    .machine = true,
    .begin = json_begin,
    .row = json_row,
    .end = json_end,
};
