/* A table of any number of tasks, made of the rows of a real one.

       make_tasks TASKS.tsv ROWS [vary] >NEW.tsv

   The rows of TASKS.tsv come round again and again, numbered on from 1. With
   `vary` every sentence of every row begins with a county's name that no other
   row has (示例乙丙县…), so that no two sentences are equal and none means
   anything else. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_COLUMN = 3, ROOM = 1 << 20 };

struct line {
    const char *p;
    size_t n;
};

struct table {
    struct line head;
    struct line *rows;
    size_t n;
};

static void fail(const char *what)
{
    perror(what);
    exit(EXIT_FAILURE);
}

static struct line file_read(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *room = malloc(ROOM);
    if (file == NULL || room == NULL)
        fail(path);
    size_t n = fread(room, 1, ROOM, file);
    fclose(file);
    return (struct line){room, n};
}

static struct table table_read(struct line rest)
{
    struct table table = {0};
    table.rows = malloc((rest.n + 1) * sizeof *table.rows);
    while (table.rows != NULL && rest.n > 0) {
        const char *end = memchr(rest.p, '\n', rest.n);
        size_t n = end != NULL ? (size_t)(end - rest.p) : rest.n;
        struct line line = {rest.p, n};
        if (table.head.p == NULL)
            table.head = line;
        else if (n > 0)
            table.rows[table.n++] = line;
        size_t step = n + (end != NULL);
        rest = (struct line){rest.p + step, rest.n - step};
    }
    return table;
}

static void put(struct line line)
{
    fwrite(line.p, 1, line.n, stdout);
}

/* 示例 and the number in other signs than digits, which are dates' own. */
static void county_put(size_t number)
{
    static const char *const signs[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    char digits[24];
    int n = snprintf(digits, sizeof digits, "%zu", number);
    fputs("示例", stdout);
    for (int i = 0; i < n; i++)
        fputs(signs[digits[i] - '0'], stdout);
    fputs("县", stdout);
}

static void text_put(struct line text, size_t number)
{
    static const char stop[] = "。";
    size_t size = sizeof stop - 1;
    bool begins = true;
    for (size_t i = 0; i < text.n;) {
        if (begins)
            county_put(number);
        begins = i + size <= text.n && memcmp(text.p + i, stop, size) == 0;
        size_t n = begins ? size : 1;
        put((struct line){text.p + i, n});
        i += n;
    }
}

static void row_put(struct line row, size_t number, bool vary)
{
    const char *end = row.p + row.n;
    const char *text = row.p;
    const char *first = memchr(row.p, '\t', row.n);
    for (int i = 0; i < TEXT_COLUMN && text != NULL; i++) {
        text = memchr(text, '\t', (size_t)(end - text));
        text = text != NULL ? text + 1 : NULL;
    }
    if (first == NULL || text == NULL) {
        fputs("a row without its four columns\n", stderr);
        exit(EXIT_FAILURE);
    }
    printf("%zu", number);
    put((struct line){first, (size_t)(text - first)});
    struct line rest = {text, (size_t)(end - text)};
    if (vary)
        text_put(rest, number);
    else
        put(rest);
    putchar('\n');
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("make_tasks TASKS.tsv ROWS [vary]\n", stderr);
        return EXIT_FAILURE;
    }
    struct table table = table_read(file_read(argv[1]));
    size_t rows = strtoull(argv[2], NULL, 10);
    bool vary = argc > 3 && strcmp(argv[3], "vary") == 0;
    if (table.n == 0)
        fail(argv[1]);
    put(table.head);
    putchar('\n');
    for (size_t i = 0; i < rows; i++)
        row_put(table.rows[i % table.n], i + 1, vary);
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
