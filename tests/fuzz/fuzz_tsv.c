/* Tables of any bytes: reading them never crashes; cells lie within the file or
   hold a quote; both lanes say the same; where no quote is at fault, libcsv over
   the whole file finds the same rows; and what can be streamed gives the same
   rows without a fault. Each input is read as it is and with headings put before
   it. */
#include <csv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "store/tsv_part.h"
#include "store/tsv_stream.h"
#include "text/utf8_well.h"
#include "wpc/base/buf.h"
#include "wpc/base/num.h"
#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

/* `assert` would vanish with NDEBUG. */
#define MUST(condition) ((condition) ? (void)0 : abort())

enum { WIDTH = 3, FIELDS_MAX = 64 };

static const struct str also[] = {STR("单位"), {0}};
static const struct tsv_column columns[WIDTH] = {
    {.name = STR("a")},
    {.name = STR("b"), .also = also},
    {.name = STR("c"), .optional = true},
};

struct outcome {
    struct str bytes;
    struct buf rows;   /* cells only, for the comparison with libcsv */
    struct buf places; /* of rows, cells and faults */
    bool has_quote_fault;
    bool has_fault;
};

static void cell_put(struct buf *buf, struct str cell)
{
    buf_put_number(buf, (long long)cell.n);
    buf_put_byte(buf, ':');
    buf_put(buf, cell);
}

static void place_put(struct buf *buf, struct place at)
{
    buf_put_format(buf, "%u.%u ", (unsigned)at.line, (unsigned)at.column);
}

static bool is_within(struct str part, struct str whole)
{
    return (uintptr_t)part.p >= (uintptr_t)whole.p &&
           (uintptr_t)part.p + part.n <= (uintptr_t)whole.p + whole.n;
}

static void row_take(void *context, const struct tsv_row *row)
{
    struct outcome *outcome = context;
    MUST(row->line > 0);
    place_put(&outcome->places, (struct place){.line = row->line});
    for (size_t i = 0; i < WIDTH; i++) {
        struct str cell = row->cells[i];
        struct place at = tsv_place(row, i);
        MUST(cell.n == 0 || is_within(cell, outcome->bytes) || memchr(cell.p, '"', cell.n) != NULL);
        MUST(utf8_find_broken(cell) == SIZE_MAX);
        MUST(cell.n == 0 || at.column > 0);
        MUST(at.line >= row->line);
        place_put(&outcome->places, at);
        cell_put(&outcome->rows, cell);
    }
    buf_put_byte(&outcome->rows, ';');
}

static bool is_quote_fault(enum message code)
{
    return code == M_TSV_QUOTE_OPEN || code == M_TSV_QUOTE_TEXT || code == M_TSV_CR ||
           code == M_TSV_UTF16 || code == M_TSV_WORKBOOK;
}

static struct outcome table_read(struct str bytes, enum tsv_lanes lanes)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct outcome outcome = {.bytes = bytes};
    struct tsv_reading reading = {
        .file = S("t"),
        .bytes = bytes,
        .columns = columns,
        .n_columns = WIDTH,
        .arena = &arena,
        .diags = &diags,
        .row = row_take,
        .context = &outcome,
    };
    enum rc rc = tsv_read_by(&reading, lanes);
    MUST(rc == (diags.n > 0 ? RC_DATA : RC_OK));
    outcome.has_fault = rc != RC_OK;
    uint32_t line = 0;
    for (size_t i = 0; i < diags.n; i++) {
        MUST(diags.items[i].at.line >= line);
        line = diags.items[i].at.line;
        outcome.has_quote_fault |= is_quote_fault(diags.items[i].code);
        place_put(&outcome.places, diags.items[i].at);
        buf_put_number(&outcome.places, diags.items[i].code);
        for (size_t k = 0; k < DIAG_ARGS; k++)
            cell_put(&outcome.places, diags.items[i].args[k]);
    }
    arena_release(&arena);
    return outcome;
}

static void outcome_release(struct outcome *outcome)
{
    buf_release(&outcome->rows);
    buf_release(&outcome->places);
}

/* What libcsv makes of the whole file, by the rules of a good row. */
struct witness {
    struct arena arena;
    struct str fields[FIELDS_MAX];
    size_t n;
    size_t to[FIELDS_MAX]; /* column asked for; WIDTH: none */
    size_t n_columns;
    bool is_usable;
    struct buf rows;
};

static void witness_field(void *text, size_t n, void *context)
{
    struct witness *w = context;
    struct str field = {text, n};
    if (w->n < FIELDS_MAX)
        w->fields[w->n] = str_dup(&w->arena, field);
    w->n++;
}

static bool witness_is_good_row(const struct witness *w, bool *is_blank)
{
    bool is_good = w->n <= FIELDS_MAX;
    *is_blank = true;
    for (size_t i = 0; i < w->n && i < FIELDS_MAX; i++) {
        struct str field = w->fields[i];
        *is_blank &= blank_is_all(field);
        is_good &= utf8_find_broken(field) == SIZE_MAX &&
                   (field.n == 0 || memchr(field.p, '\0', field.n) == NULL);
    }
    return is_good;
}

static void witness_heading(struct witness *w, bool is_good)
{
    size_t times[WIDTH + 1] = {0};
    w->n_columns = w->n;
    for (size_t i = 0; i < w->n && i < FIELDS_MAX; i++) {
        size_t to = 0;
        while (to < WIDTH && !blank_equal(columns[to].name, w->fields[i]) &&
               !(to == 1 && blank_equal(also[0], w->fields[i])))
            to++;
        w->to[i] = to;
        times[to]++;
    }
    w->is_usable = is_good && times[0] == 1 && times[1] == 1 && times[2] <= 1;
}

static void witness_row(int end, void *context)
{
    (void)end;
    struct witness *w = context;
    bool is_blank;
    bool is_good = witness_is_good_row(w, &is_blank);
    if (is_blank) {
        /* no row */
    } else if (w->n_columns == 0) {
        witness_heading(w, is_good);
    } else if (is_good && w->is_usable && w->n == w->n_columns) {
        struct str cells[WIDTH + 1] = {{0}};
        for (size_t i = 0; i < w->n; i++)
            cells[w->to[i]] = w->fields[i];
        for (size_t i = 0; i < WIDTH; i++)
            cell_put(&w->rows, cells[i]);
        buf_put_byte(&w->rows, ';');
    }
    w->n = 0;
}

static int nothing_is_space(unsigned char byte)
{
    (void)byte;
    return 0;
}

static void libcsv_must_agree(struct str bytes, struct str rows)
{
    struct witness w = {0};
    struct csv_parser parser;
    csv_init(&parser, 0);
    csv_set_delim(&parser, '\t');
    csv_set_space_func(&parser, nothing_is_space);
    if (str_has_prefix(bytes, S("\xEF\xBB\xBF")))
        bytes = str_drop(bytes, 3);
    csv_parse(&parser, bytes.p, bytes.n, witness_field, witness_row, &w);
    csv_fini(&parser, witness_field, witness_row, &w);
    csv_free(&parser);
    MUST(w.n_columns > FIELDS_MAX || str_equal(rows, buf_str(&w.rows)));
    buf_release(&w.rows);
    arena_release(&w.arena);
}

static bool is_well_slowly(struct str s)
{
    bool is_well = true;
    for (struct str rest = s; rest.n > 0;) {
        struct str before = rest;
        uint32_t character = utf8_next(&rest);
        is_well &= character != UTF8_BROKEN || before.n - rest.n > 1;
    }
    return is_well;
}

static bool has_lone_cr(struct str s)
{
    bool has = false;
    for (size_t i = 0; i < s.n; i++)
        has |= s.p[i] == '\r' && (i + 1 == s.n || s.p[i + 1] != '\n');
    return has;
}

/* The bytes as a stream gives them: few at a time, and no longer there once
   they were read. */
struct stream_source {
    struct str rest;
    struct arena arena;
    struct str *tails; /* of each row, as cell_put() writes them */
    size_t n;
    size_t capacity;
    struct buf rows;
};

static bool source_take(void *context, char *room, size_t n, size_t *taken)
{
    struct stream_source *source = context;
    *taken = n < source->rest.n ? n : source->rest.n;
    if (*taken > 0)
        memcpy(room, source->rest.p, *taken);
    source->rest = str_drop(source->rest, *taken);
    return true;
}

static void stream_row_put(struct stream_source *source, struct str number, struct str tail)
{
    cell_put(&source->rows, number);
    buf_put(&source->rows, tail);
    buf_put_byte(&source->rows, ';');
    ARENA_PUSH(&source->arena, source->tails, source->n, source->capacity, tail);
}

static bool stream_row(void *context, const struct tsv_row *row, bool stays)
{
    (void)stays;
    struct stream_source *source = context;
    struct buf tail = {0};
    for (size_t i = 1; i < WIDTH; i++)
        cell_put(&tail, row->cells[i]);
    stream_row_put(source, row->cells[0], str_dup(&source->arena, buf_str(&tail)));
    buf_release(&tail);
    return true;
}

static bool stream_again(void *context, const struct tsv_again *rows, size_t n)
{
    struct stream_source *source = context;
    for (size_t i = 0; i < n; i++) {
        char digits[NUM_DIGITS], *end = digits + sizeof digits;
        char *begin = num_write(end, rows[i].number);
        MUST(rows[i].like < source->n);
        stream_row_put(source, (struct str){begin, (size_t)(end - begin)},
                       source->tails[rows[i].like]);
    }
    return true;
}

static void stream_must_agree(struct str bytes, size_t piece, const struct outcome *outcome)
{
    struct stream_source source = {.rest = bytes};
    struct tsv_stream stream = {.columns = columns,
                                .n_columns = WIDTH,
                                .arena = &source.arena,
                                .piece = piece,
                                .take = source_take,
                                .source = &source,
                                .row = stream_row,
                                .again = stream_again,
                                .context = &source};
    if (tsv_stream_read(&stream)) {
        MUST(!outcome->has_fault);
        MUST(str_equal(buf_str(&source.rows), buf_str(&outcome->rows)));
    }
    buf_release(&source.rows);
    arena_release(&source.arena);
}

/* Many bytes at a time, in vectors of each width, see what one by one sees. */
static void vectors_must_agree(struct str bytes)
{
    bool is_well = is_well_slowly(bytes), has_nul = memchr(bytes.p, 0, bytes.n) != NULL;
    bool is_plain = is_well && !has_nul && memchr(bytes.p, '"', bytes.n) == NULL &&
                    memchr(bytes.p, '\r', bytes.n) == NULL;
    MUST(utf8_is_well(bytes) == is_well && utf8_is_well_anywhere(bytes) == is_well);
    MUST(utf8_is_plain(bytes) == is_plain && utf8_is_plain_anywhere(bytes) == is_plain);
    MUST(tsv_has_fault(bytes) == (!is_well || has_nul || has_lone_cr(bytes)));
}

static void table_try(struct str bytes)
{
    enum { SMALL_PIECE = 16, PIECE = 4096 };
    struct outcome both = table_read(bytes, TSV_BOTH_LANES);
    struct outcome quoted = table_read(bytes, TSV_QUOTED_LANE);
    MUST(str_equal(buf_str(&both.rows), buf_str(&quoted.rows)));
    MUST(str_equal(buf_str(&both.places), buf_str(&quoted.places)));
    stream_must_agree(bytes, SMALL_PIECE, &both);
    stream_must_agree(bytes, PIECE, &both);
    vectors_must_agree(bytes);
    if (!both.has_quote_fault)
        libcsv_must_agree(bytes, buf_str(&both.rows));
    outcome_release(&both);
    outcome_release(&quoted);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    /* An exact copy, so that a sanitizer sees a step past the end. */
    static const struct str headings[] = {STR("c\ta\tx\tb\n"), STR("a\tc\tb\n")};
    char *copy = malloc(n ? n : 1);
    if (copy == NULL)
        return 0;
    if (n)
        memcpy(copy, data, n);
    table_try((struct str){copy, n});
    free(copy);
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        struct buf with_heading = {0};
        buf_put(&with_heading, headings[i]);
        buf_put(&with_heading, (struct str){(const char *)data, n});
        table_try(buf_str(&with_heading));
        buf_release(&with_heading);
    }
    return 0;
}
