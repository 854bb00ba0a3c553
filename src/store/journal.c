/* Finding the journals of a workspace, and reading them. */
#include "wpc/store/journal.h"

#include "journal_chain.h"
#include "journal_lines.h"
#include "wpc/base/memory.h"
#include "wpc/base/sort.h"
#include "wpc/store/read_file.h"
#include "wpc/text/utf8.h"

static const struct str ending = STR(".tsv");

static int by_writer(const void *a, const void *b, void *context)
{
    (void)context;
    const struct journal *x = a, *y = b;
    return str_compare(x->writer, y->writer);
}

static void journals_fill(struct arena *arena, const struct sys *sys,
                          struct str folder, struct str names,
                          struct journals *out)
{
    struct str name;
    size_t capacity = 0;
    while (str_next_part(&names, '\0', &name)) {
        if (name.n <= ending.n || name.p[0] == '.' ||
            !str_has_suffix(name, ending))
            continue;
        struct str path =
            str_format(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name));
        size_t start = path.n - name.n;
        struct journal found = {
            .path = path, .writer = str_slice(path, start, path.n - ending.n)};
        struct sys_identity identity;
        if (sys->path_identity(sys->context, path.p, &identity) == SYS_OK)
            found.size = identity.size;
        ARENA_PUSH(arena, out->items, out->n, capacity, found);
    }
    sort_stable(out->items, out->n, sizeof *out->items, by_writer, NULL);
}

enum rc journals_find(struct arena *arena, const struct sys *sys,
                      struct str workspace, struct diags *diags,
                      struct journals *out)
{
    struct str folder = str_format(arena, "%.*s/journal", STR_ARG(workspace));
    struct buf names = {0};
    *out = (struct journals){0};
    enum sys_error error = sys->folder_list(sys->context, folder.p, &names);
    enum rc rc = RC_OK;
    if (error == SYS_OK)
        journals_fill(arena, sys, folder, buf_str(&names), out);
    else if (error != SYS_MISSING)
        rc = file_failed(error, folder, diags);
    buf_release(&names);
    return rc;
}

/* One file being read. */
struct reader {
    const struct journal_reading *reading;
    const struct journal *journal;
    struct chain chain;
    uint8_t told[M_COUNT]; /* said of this file already */
    bool wrong;            /* something a check must not pass */
    bool is_refused;       /* the file cannot be used */
};

static void tell(struct reader *reader, enum message code, uint32_t number,
                 uint32_t column, struct str arg)
{
    const struct journal_reading *reading = reader->reading;
    reader->wrong = true;
    if (reading->diags == NULL || reading->is_quiet ||
        (reader->told[code] && !reading->check))
        return;
    reader->told[code] = 1;
    struct place at = {reader->journal->path, number, column};
    diag_add(reading->diags, RC_DATA, code, at, ARGS(arg));
}

static void fault_tell(struct reader *reader, struct str line, uint32_t number,
                       const struct event_fault *fault)
{
    size_t column = utf8_count(str_slice(line, 0, fault->at)) + 1;
    tell(reader, fault->code, number, (uint32_t)column, fault->arg);
}

static void event_deliver(struct reader *reader, struct str line,
                          uint32_t number, const struct event *event)
{
    const struct journal_reading *reading = reader->reading;
    const struct journal_past *past = reader->journal->past;
    struct str writer = event->cells[EVENT_BY];
    if (past != NULL &&
        !journal_past_has(past, event_mark(event->cells[EVENT_ID])))
        return;
    if (!str_equal(writer, reader->journal->writer))
        tell(reader, M_JOURNAL_WRITER, number, 0, writer);
    if (event->act == ACT_UNKNOWN)
        tell(reader, M_JOURNAL_ACT, number, 0, event->cells[EVENT_ACT]);
    struct event_fault fault = event_check(event);
    if (fault.code != M_NONE)
        fault_tell(reader, line, number, &fault);
    if (reading->check) {
        if (!event_id_holds(line))
            tell(reader, M_JOURNAL_EDITED, number, 0, event->cells[EVENT_ID]);
        chain_add(&reader->chain, event->cells[EVENT_ID],
                  event->cells[EVENT_PREV], number);
    }
    struct journal_place place = {reader->journal, line, number};
    if (reading->event != NULL)
        reading->event(reading->context, event, &place);
}

/* Two lines that lost the LF between them have 31 columns; where the first
   one ends, its digest tells. */
static bool glued_deliver(struct reader *reader, struct str line,
                          uint32_t number)
{
    size_t at = 0;
    for (int tabs = 0; tabs < EVENT_COLUMNS && at != SIZE_MAX; tabs++)
        at = str_find_byte(line, '\t', tabs > 0 ? at + 1 : 0);
    if (at == SIZE_MAX || at < EVENT_ID_SIZE)
        return false;
    struct str first = str_slice(line, 0, at - EVENT_ID_SIZE);
    struct str second = str_drop(line, first.n);
    struct event one, two;
    struct event_fault fault;
    if (!event_id_holds(first) || !event_parse(first, &one, &fault) ||
        !event_parse(second, &two, &fault))
        return false;
    tell(reader, M_JOURNAL_GLUED, number, 0, (struct str){0});
    event_deliver(reader, first, number, &one);
    event_deliver(reader, second, number, &two);
    return true;
}

static bool is_conflict(struct str line)
{
    static const struct str marks[] = {STR("<<<<<<<"), STR("======="),
                                       STR(">>>>>>>"), STR("|||||||")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (str_has_prefix(line, marks[i]))
            return true;
    return false;
}

/* Without what editors put round a line. */
static struct str line_bare(struct reader *reader, struct str line,
                            uint32_t number)
{
    static const struct str mark = STR("\xEF\xBB\xBF");
    if (number == 1 && str_has_prefix(line, mark)) {
        tell(reader, M_JOURNAL_BOM, number, 0, (struct str){0});
        line = str_drop(line, mark.n);
    }
    if (line.n > 0 && line.p[line.n - 1] == '\r') {
        if (!reader->told[M_JOURNAL_CRLF])
            tell(reader, M_JOURNAL_CRLF, number, 0, (struct str){0});
        line.n--;
    }
    return line;
}

/* Once for a file. */
static void file_refuse(struct reader *reader, enum message code,
                        uint32_t number)
{
    if (!reader->is_refused)
        tell(reader, code, number, 0, (struct str){0});
    reader->is_refused = true;
}

static void line_take(void *context, const struct file_line *found)
{
    struct reader *reader = context;
    uint32_t number = found->number;
    if (found->refusal == M_JOURNAL_LINES)
        file_refuse(reader, found->refusal, number);
    else if (found->refusal != M_NONE)
        tell(reader, found->refusal, number, 0, (struct str){0});
    if (found->refusal != M_NONE)
        return;
    struct str line = line_bare(reader, found->bytes, number);
    if (line.n == 0 || str_equal(line, event_header))
        return;
    if (is_conflict(line)) {
        file_refuse(reader, M_JOURNAL_CONFLICT, number);
        return;
    }
    struct event event;
    struct event_fault fault;
    bool good = found->is_text ? event_parse_text(line, &event, &fault)
                               : event_parse(line, &event, &fault);
    if (!found->is_whole) {
        good = good && event_id_holds(line);
        tell(reader, good ? M_JOURNAL_NEWLINE : M_JOURNAL_TORN, number, 0,
             (struct str){0});
        if (!good)
            return;
    }
    if (good)
        event_deliver(reader, line, number, &event);
    else if (fault.code != M_EVENT_COLUMNS ||
             !glued_deliver(reader, line, number))
        fault_tell(reader, line, number, &fault);
}

/* Id and chain of a line about which there is nothing else to say: it has a
   prev, of one id. */
static bool is_sound(struct reader *reader, const struct brief_line *line)
{
    if (!line->is_read || !event_id_holds(line->bytes))
        return false;
    enum { PREV = EVENT_ID_SIZE + 1 };
    struct str prev = str_slice(line->bytes, PREV, PREV + EVENT_ID_SIZE);
    chain_add(&reader->chain, line->bytes, prev, line->number);
    return true;
}

/* The chain wants all lines in the order of the file, so what is not sound is
   not left for later. */
static void plain_check(struct reader *reader, struct brief_lines *lines)
{
    for (size_t i = 0; i < lines->n; i++) {
        struct brief_line *line = &lines->items[i];
        struct file_line found = {
            .bytes = line->bytes, .number = line->number, .is_whole = true};
        if (!is_sound(reader, line))
            line_take(reader, &found);
        line->is_read = true;
    }
}

static void plain_take(void *context, struct brief_lines *lines)
{
    struct reader *reader = context;
    const struct journal_reading *reading = reader->reading;
    reading->plain(reading->context, reader->journal, lines);
    if (reading->check)
        plain_check(reader, lines);
}

static void chain_tell(void *context, enum message code, uint32_t number,
                       struct str id)
{
    tell(context, code, number, 0, id);
}

/* With `check` what stands out of order is looked up by a second reading. */
static enum sys_error chain_finish(struct reader *reader, int file)
{
    if (!reader->reading->check)
        return SYS_OK;
    struct chain_ending chain_end = {reader->reading->sys, file, chain_tell,
                                     reader};
    return chain_check(&reader->chain, &chain_end);
}

static struct line_reading lines_of(struct reader *reader, int file)
{
    const struct journal_reading *reading = reader->reading;
    /* What is of the past is told event by event. */
    bool is_plain = reading->plain != NULL && reader->journal->past == NULL;
    return (struct line_reading){.sys = reading->sys,
                                 .file = file,
                                 .size = reader->journal->size,
                                 .from = reader->journal->from,
                                 .to = reader->journal->to,
                                 .line = line_take,
                                 .plain = is_plain ? plain_take : NULL,
                                 .is_for_answers = reading->is_for_answers,
                                 .piece = reading->piece,
                                 .n = reading->lines,
                                 .context = reader};
}

static enum rc reader_rc(const struct reader *reader, enum sys_error error)
{
    const struct journal_reading *reading = reader->reading;
    if (error != SYS_OK)
        return reading->diags == NULL
                   ? RC_SYSTEM
                   : file_failed(error, reader->journal->path, reading->diags);
    if (reader->is_refused)
        return RC_DATA;
    return reading->check && reader->wrong ? RC_HOLDS : RC_OK;
}

static enum sys_error file_lines_read(struct reader *reader, int file)
{
    struct line_reading lines = lines_of(reader, file);
    enum sys_error error = lines_read(&lines);
    return error == SYS_OK ? chain_finish(reader, file) : error;
}

enum rc journal_read(const struct journal_reading *reading,
                     const struct journal *journal)
{
    const struct sys *sys = reading->sys;
    struct reader reader = {.reading = reading, .journal = journal};
    int file = journal->file;
    enum sys_error error = SYS_OK;
    if (!journal->is_open)
        error = sys->file_open(sys->context, journal->path.p, SYS_READ, &file);
    if (error == SYS_OK) {
        error = file_lines_read(&reader, file);
        if (!journal->is_open)
            sys->file_close(sys->context, file);
    }
    chain_release(&reader.chain);
    return reader_rc(&reader, error);
}

/* A file is open only while a piece of it is read: there may be more of them
   than a program may have open. */
struct journal_cursor {
    struct reader reader;
    struct line_reading lines;
    struct line_cursor at;
};

struct journal_cursor *journal_open(const struct journal_reading *reading,
                                    const struct journal *journal)
{
    struct journal_cursor *cursor = memory_take(1, sizeof *cursor);
    cursor->reader = (struct reader){.reading = reading, .journal = journal};
    cursor->lines = lines_of(&cursor->reader, 0);
    lines_begin(&cursor->at, &cursor->lines);
    return cursor;
}

bool journal_step(struct journal_cursor *cursor, enum rc *rc)
{
    const struct sys *sys = cursor->reader.reading->sys;
    bool more = false;
    enum sys_error error =
        sys->file_open(sys->context, cursor->reader.journal->path.p, SYS_READ,
                       &cursor->lines.file);
    if (error == SYS_OK) {
        more = lines_step(&cursor->at, &error);
        sys->file_close(sys->context, cursor->lines.file);
    }
    *rc = reader_rc(&cursor->reader, error);
    return more;
}

void journal_close(struct journal_cursor *cursor)
{
    lines_end(&cursor->at);
    memory_release(cursor);
}

enum rc journals_read(const struct journal_reading *reading,
                      const struct journals *journals)
{
    enum rc worst = RC_OK;
    for (size_t i = 0; i < journals->n; i++) {
        enum rc rc = journal_read(reading, &journals->items[i]);
        worst = rc > worst ? rc : worst;
    }
    return worst;
}
