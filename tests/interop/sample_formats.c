/* Prints the cells of standard input in one format, for check_formats.py.

       sample_formats FORMAT COLUMNS [spreadsheet] [terminal] [wide]

   A cell ends at the byte 0x1E, which no cell may hold. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wpc/output/format.h"

enum { MAX_COLUMNS = 8, CELL_END = 0x1E, TERMINAL_WIDTH = 80 };

static const struct column columns[MAX_COLUMNS] = {
    {WORD("a", "甲", "a"), COLUMN_PLAIN}, {WORD("b", "乙", "b"), COLUMN_PROSE},
    {WORD("c", "丙", "c"), COLUMN_PLAIN}, {WORD("d", "丁", "d"), COLUMN_NUMBER},
    {WORD("e", "戊", "e"), COLUMN_PLAIN}, {WORD("f", "己", "f"), COLUMN_PLAIN},
    {WORD("g", "庚", "g"), COLUMN_PROSE}, {WORD("h", "辛", "h"), COLUMN_PLAIN},
};

static int out_write(void *context, struct str bytes)
{
    return fwrite(bytes.p, 1, bytes.n, context) == bytes.n ? 0 : 1;
}

static void in_read(struct buf *buf)
{
    enum { CHUNK = 65536 };
    size_t n;
    do {
        n = fread(buf_reserve(buf, CHUNK), 1, CHUNK, stdin);
        buf->n += n;
    } while (n > 0);
}

static bool is_given(int argc, char **argv, const char *word)
{
    for (int i = 3; i < argc; i++)
        if (strcmp(argv[i], word) == 0)
            return true;
    return false;
}

static void rows_write(struct writer *writer, struct str rest)
{
    struct cell cells[MAX_COLUMNS] = {0};
    struct str text;
    size_t n = 0;
    writer_begin(writer);
    while (str_next_part(&rest, CELL_END, &text) && rest.p != NULL) {
        cells[n++] = (struct cell){CELL_TEXT, .text = text};
        if (n == writer->view->n_columns)
            writer_row(writer, cells);
        n %= writer->view->n_columns;
    }
    writer_end(writer);
}

int main(int argc, char **argv)
{
    size_t n_columns = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;
    struct view view = {.columns = columns, .n_columns = n_columns};
    struct arena arena = {0};
    struct sink sink = {.write = out_write, .context = stdout};
    struct buf in = {0};
    struct writer writer = {
        .format = argc > 1 ? format_find(str_from(argv[1])) : NULL,
        .view = &view,
        .look = {.spreadsheet = is_given(argc, argv, "spreadsheet"),
                 .terminal = is_given(argc, argv, "terminal"),
                 .ambiguous = is_given(argc, argv, "wide"),
                 .width = TERMINAL_WIDTH},
        .sink = &sink,
        .arena = &arena,
    };
    if (writer.format == NULL || n_columns == 0 || n_columns > MAX_COLUMNS)
        return 2;
    in_read(&in);
    rows_write(&writer, buf_str(&in));
    int failed = sink_flush(&sink) || fflush(stdout);
    sink_release(&sink);
    buf_release(&in);
    arena_release(&arena);
    return !!failed;
}
