/* Journals of any length, as wpc writes them, over given cells.

       make_journal CELLS EVENTS SEED FOLDER [void]

   CELLS has one cell a line: item, region, period, office (tabs between). Each
   event falls on a cell by chance; the cell's office reports progress, at times
   that it is blocked, at times that it is done, and the coordinator approves or
   returns what was claimed; some of what was approved is taken up again by a
   document. The clock goes on evenly from 2016-01-04 to 2017-12-31, so the last
   event of a cell says its status. Each office's events go into its own file in
   FOLDER, which must be there. With `void` each event is a report, and the next
   one takes it back. All is invented: the person is 示例. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wpc/progress/event.h"

#define COORDINATOR "领导小组办公室"

enum {
    OFFICES_MAX = 64,
    FILE_ROOM = 1 << 20,
    FLUSH_AT = FILE_ROOM - 4096,
    CELL_COLUMNS = 4,
};

/* 2016-01-04 08:00 and 2017-12-31 08:00 of China, in seconds since 1970. */
static const int64_t first_second = 1451865600, last_second = 1514678400;

struct writer {
    struct str name;
    FILE *file;
    struct buf lines;
    char last[EVENT_ID_SIZE];
    bool has_last;
};

enum stage { STAGE_REPORTS, STAGE_CLAIMED, STAGE_CLOSED };

struct cell {
    struct str columns[CELL_COLUMNS];
    char claim[EVENT_ID_SIZE];
    unsigned char writer;
    unsigned char stage;
};

struct making {
    const char *folder;
    struct cell *cells;
    size_t n;
    struct writer writers[OFFICES_MAX];
    size_t n_writers;
    uint64_t chance;
    struct buf number;
};

static void fail(const char *what)
{
    fprintf(stderr, "make_journal: %s: %s\n", what, strerror(errno));
    exit(EXIT_FAILURE);
}

/* xorshift64*, Marsaglia 2003 and Vigna 2014. */
static uint64_t chance(struct making *making, uint64_t limit)
{
    uint64_t x = making->chance;
    x ^= x >> 12;
    x ^= x << 25;
    x ^= x >> 27;
    making->chance = x;
    return (x * UINT64_C(2685821657736338717) >> 11) % limit;
}

static size_t writer_put(struct making *making, struct str name)
{
    for (size_t i = 0; i < making->n_writers; i++)
        if (str_equal(making->writers[i].name, name))
            return i;
    char path[4096];
    snprintf(path, sizeof path, "%s/%.*s.tsv", making->folder, STR_ARG(name));
    if (making->n_writers == OFFICES_MAX)
        fail("too many offices");
    struct writer *writer = &making->writers[making->n_writers];
    writer->name = name;
    writer->file = fopen(path, "wb");
    if (writer->file == NULL)
        fail(path);
    buf_put(&writer->lines, event_header);
    buf_put_byte(&writer->lines, '\n');
    return making->n_writers++;
}

static void lines_flush(struct writer *writer)
{
    if (fwrite(writer->lines.p, 1, writer->lines.n, writer->file) != writer->lines.n)
        fail("write");
    buf_clear(&writer->lines);
}

static void cells_read(struct making *making, struct str text)
{
    size_t room = 1;
    for (size_t i = 0; i < text.n; i++)
        room += text.p[i] == '\n';
    making->cells = calloc(room, sizeof *making->cells);
    if (making->cells == NULL)
        fail("memory");
    struct str line;
    while (str_next_part(&text, '\n', &line)) {
        struct cell *cell = &making->cells[making->n];
        for (int i = 0; i < CELL_COLUMNS && line.n > 0; i++)
            str_next_part(&line, '\t', &cell->columns[i]);
        if (cell->columns[CELL_COLUMNS - 1].n == 0)
            continue;
        cell->writer = (unsigned char)writer_put(making, cell->columns[CELL_COLUMNS - 1]);
        making->n++;
    }
}

static struct str file_read(const char *path)
{
    FILE *file = fopen(path, "rb");
    struct buf bytes = {0};
    size_t n = 1;
    if (file == NULL)
        fail(path);
    while (n > 0) {
        n = fread(buf_reserve(&bytes, FILE_ROOM), 1, FILE_ROOM, file);
        bytes.n += n;
    }
    fclose(file);
    return buf_str(&bytes);
}

/* Writes the event; its id is left as the writer's last. */
static void event_append(struct making *making, const struct cell *cell, size_t by,
                         struct event *event, int64_t at)
{
    static const enum event_column place[] = {EVENT_ITEM, EVENT_REGION, EVENT_PERIOD};
    struct writer *writer = &making->writers[by];
    char moment[MOMENT_SIZE];
    for (size_t i = 0; i < sizeof place / sizeof *place; i++)
        event->cells[place[i]] = cell->columns[i];
    event->cells[EVENT_AT] = moment_write(at, moment);
    event->cells[EVENT_ON] = (struct str){moment, DATE_TEXT - 1};
    event->cells[EVENT_PREV] = (struct str){writer->last, writer->has_last ? EVENT_ID_SIZE : 0};
    event->cells[EVENT_BY] = event->cells[EVENT_OFFICE] = writer->name;
    event->cells[EVENT_ACTOR] = (struct str)STR("示例");
    char id[EVENT_ID_SIZE];
    event_write(&writer->lines, event, id);
    memcpy(writer->last, id, EVENT_ID_SIZE);
    writer->has_last = true;
    if (writer->lines.n > FLUSH_AT)
        lines_flush(writer);
}

static void act_set(struct event *event, enum act act)
{
    event->act = act;
    event->cells[EVENT_ACT] = word_key(&acts[act].word);
}

static void percent_set(struct making *making, struct event *event)
{
    buf_clear(&making->number);
    buf_put_number(&making->number, (long long)chance(making, 101));
    event->cells[EVENT_VALUE] = buf_str(&making->number);
}

static void report(struct making *making, struct cell *cell, int64_t at)
{
    struct event event = {0};
    uint64_t which = chance(making, 200);
    enum act act = which == 0 ? ACT_DONE : which < 12 ? ACT_BLOCKED : ACT_PROGRESS;
    act_set(&event, act);
    if (act != ACT_DONE)
        percent_set(making, &event);
    if (chance(making, 8) == 0)
        event.cells[EVENT_NOTE] = (struct str)STR("现场检查，按序时进度推进");
    event_append(making, cell, cell->writer, &event, at);
    if (act == ACT_DONE) {
        cell->stage = STAGE_CLAIMED;
        memcpy(cell->claim, making->writers[cell->writer].last, EVENT_ID_SIZE);
    }
}

/* The coordinator's word on what `cell->claim` names: a claim, or with a
   document the approval of one. */
static void answer(struct making *making, struct cell *cell, size_t coordinator, int64_t at)
{
    struct event event = {0};
    bool closed = cell->stage == STAGE_CLOSED;
    bool good = !closed && chance(making, 2) == 0;
    act_set(&event, good ? ACT_APPROVE : ACT_RETURN);
    event.cells[EVENT_REF] = (struct str){cell->claim, EVENT_ID_SIZE};
    if (closed)
        event.cells[EVENT_DOC] = (struct str)STR("示例〔2017〕1号");
    else if (!good)
        event.cells[EVENT_NOTE] = (struct str)STR("佐证材料不全");
    event_append(making, cell, coordinator, &event, at);
    memcpy(cell->claim, making->writers[coordinator].last, EVENT_ID_SIZE);
    cell->stage = good ? STAGE_CLOSED : STAGE_REPORTS;
}

/* One cell by chance; of those that are closed one in REOPENED, or the next
   open one. */
static struct cell *cell_pick(struct making *making)
{
    enum { REOPENED = 20, TRIES = 64 };
    size_t i = (size_t)chance(making, making->n);
    bool open = chance(making, REOPENED) != 0;
    for (int tries = 0; open && tries < TRIES; tries++, i = (i + 1) % making->n)
        if (making->cells[i].stage != STAGE_CLOSED)
            break;
    return &making->cells[i];
}

static void step(struct making *making, size_t coordinator, int64_t at)
{
    struct cell *cell = cell_pick(making);
    if (cell->stage == STAGE_REPORTS)
        report(making, cell, at);
    else
        answer(making, cell, coordinator, at);
}

/* A report and, the next time, what takes it back. */
static void step_void(struct making *making, bool back, int64_t at)
{
    struct event event = {0};
    static size_t last;
    if (!back)
        last = (size_t)chance(making, making->n);
    struct cell *cell = &making->cells[last];
    act_set(&event, back ? ACT_VOID : ACT_PROGRESS);
    if (back)
        event.cells[EVENT_REF] = (struct str){cell->claim, EVENT_ID_SIZE};
    else
        percent_set(making, &event);
    event_append(making, cell, cell->writer, &event, at);
    memcpy(cell->claim, making->writers[cell->writer].last, EVENT_ID_SIZE);
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        fputs("make_journal CELLS EVENTS SEED FOLDER [void]\n", stderr);
        return EXIT_FAILURE;
    }
    int64_t events = strtoll(argv[2], NULL, 10);
    struct making making = {.folder = argv[4], .chance = strtoull(argv[3], NULL, 10) * 2 + 1};
    bool voids = argc > 5 && strcmp(argv[5], "void") == 0;
    size_t coordinator = writer_put(&making, (struct str)STR(COORDINATOR));
    cells_read(&making, file_read(argv[1]));
    if (making.n == 0)
        fail(argv[1]);
    for (int64_t i = 0; i < events; i++) {
        int64_t at = first_second + (last_second - first_second) * i / events;
        if (voids)
            step_void(&making, i % 2 == 1, at);
        else
            step(&making, coordinator, at);
    }
    for (size_t i = 0; i < making.n_writers; i++) {
        lines_flush(&making.writers[i]);
        if (fclose(making.writers[i].file) != 0)
            fail("close");
    }
    return EXIT_SUCCESS;
}
