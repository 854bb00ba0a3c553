/* From an answer to bytes. */
#include "wpc/cli/present.h"

#include "wpc/cli/app.h"

#include <string.h>

#include "alike_lines.h"

static enum rc word_choose(struct call *call, struct str option,
                           struct str value, const struct word *words, size_t n,
                           size_t *out)
{
    if (value.n == 0)
        return RC_OK;
    struct str known = {0};
    for (size_t i = 0; i < n; i++) {
        if (str_equal(word_key(&words[i]), value)) {
            *out = i;
            return RC_OK;
        }
        known = str_join_blank(call->arena, known, word_key(&words[i]));
    }
    return diag_add(call->diags, RC_USAGE, M_OPTION_WORD, (struct place){0},
                    ARGS(option, value, known));
}

enum { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };
static const struct word colours[] = {
    WORD("auto", "", ""), WORD("always", "", ""), WORD("never", "", "")};
static const struct word widths[] = {WORD("narrow", "", ""),
                                     WORD("wide", "", "")};

static struct str environment(const struct call *call, const char *name)
{
    const struct sys *sys = &call->app->sys;
    return str_from(sys->environment(sys->context, name));
}

/* NO_COLOR (no-color.org) and TERM=dumb speak only where --color is silent. */
static bool colour_is_on(const struct call *call, size_t when, bool terminal)
{
    if (when == COLOUR_AUTO)
        return terminal && environment(call, "NO_COLOR").n == 0 &&
               !str_equal(environment(call, "TERM"), S("dumb"));
    return when == COLOUR_ALWAYS;
}

static enum rc look_decide(struct presentation *presentation)
{
    enum { USUAL_WIDTH = 80 };
    struct call *call = presentation->call;
    const struct view_args *args = &call->view;
    bool is_terminal = call->out.is_terminal && presentation->file.n == 0;
    size_t colour = COLOUR_AUTO, ambiguous = 0;
    struct str wide = args->ambiguous.n > 0
                          ? args->ambiguous
                          : environment(call, "WPC_AMBIGUOUS");
    enum rc rc = word_choose(call, S("--color"), args->colour, colours,
                             sizeof colours / sizeof *colours, &colour);
    if (rc == RC_OK)
        rc = word_choose(call, S("--ambiguous"), wide, widths,
                         sizeof widths / sizeof *widths, &ambiguous);
    size_t width = call->out.width > 0 ? call->out.width : USUAL_WIDTH;
    presentation->look = (struct look){
        .lang = call->lang,
        .heading = call->workspace != NULL ? call->workspace->conf.title
                                           : (struct str){0},
        .terminal = is_terminal,
        .colour = colour_is_on(call, colour, is_terminal),
        .width = args->width > 0 ? (size_t)args->width
                 : is_terminal   ? width
                                 : 0,
        .ambiguous = ambiguous ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW,
        .bom = args->bom,
        .spreadsheet = args->spreadsheet,
    };
    return rc;
}

/* What nobody named: the command's first document, or a table. */
static struct str usual_name(const struct document_table *documents)
{
    return documents != NULL && (documents->leads || documents->alone)
               ? documents->items[0].name
               : S("table");
}

static enum rc
offer_refuse(struct call *call, enum message code, struct str asked,
             void (*put)(struct buf *buf, const struct document_table *table))
{
    struct buf offered = {0};
    put(&offered, call->command->documents);
    struct str all = str_dup(call->arena, buf_str(&offered));
    buf_release(&offered);
    return diag_add(call->diags, RC_USAGE, code, (struct place){0},
                    ARGS(asked, all));
}

/* A document is as it is: it has no columns or rows to choose among. */
static enum rc document_check(struct call *call,
                              const struct document *document)
{
    const struct view_args *args = &call->view;
    const struct {
        bool given;
        struct str name;
    } of_rows[] = {{args->columns.n > 0, STR("--columns")},
                   {args->sort.n > 0, STR("--sort")},
                   {args->limit > 0, STR("--limit")}};
    for (size_t i = 0; i < sizeof of_rows / sizeof *of_rows; i++)
        if (of_rows[i].given)
            return diag_add(call->diags, RC_USAGE, M_FORMAT_NO_ROWS,
                            (struct place){0},
                            ARGS(of_rows[i].name, document->name));
    return RC_OK;
}

static enum rc format_decide(struct presentation *presentation)
{
    struct call *call = presentation->call;
    const struct document_table *documents = call->command->documents;
    bool rows = documents == NULL || !documents->alone;
    struct str name = call->view.format, file = presentation->file;
    if (name.n == 0 && file.n == 0)
        name = usual_name(documents);
    presentation->document = name.n > 0 ? document_find(documents, name)
                                        : document_find_ending(documents, file);
    if (presentation->document != NULL)
        return document_check(call, presentation->document);
    if (rows)
        presentation->format =
            name.n > 0 ? format_find(name) : format_find_ending(file);
    if (presentation->format != NULL)
        return RC_OK;
    if (name.n > 0)
        return offer_refuse(call, M_FORMAT_UNKNOWN, name, offered_names_put);
    return offer_refuse(call, M_FORMAT_ENDING, file, offered_endings_put);
}

static int stream_write(void *context, struct str bytes)
{
    const struct call *call = context;
    const struct sys *sys = &call->app->sys;
    return (int)sys->stream_write(sys->context, SYS_OUT, bytes);
}

enum rc present_open(struct presentation *presentation, struct call *call)
{
    presentation->call = call;
    if (!str_equal(call->view.output, S("-")))
        presentation->file = call->view.output;
    enum rc rc = format_decide(presentation);
    if (rc == RC_OK)
        rc = look_decide(presentation);
    presentation->sink = (struct sink){0};
    if (presentation->file.n == 0) {
        presentation->sink.write = stream_write;
        presentation->sink.context = call;
        if (rc == RC_OK)
            sink_prepare(&presentation->sink);
    }
    return rc;
}

bool present_tells(const struct presentation *presentation)
{
    const struct format *format = presentation->format;
    return presentation->look.terminal || (format != NULL && format->tells);
}

static struct column *columns_bare(struct arena *arena,
                                   const struct answer_column *const *chosen,
                                   size_t n, bool asked)
{
    struct column *columns = ARENA_ARRAY(arena, struct column, n);
    for (size_t i = 0; i < n; i++) {
        columns[i] = chosen[i]->column;
        if (asked && columns[i].role == COLUMN_HIDDEN)
            columns[i].role = COLUMN_PLAIN;
    }
    return columns;
}

/* Bare rows do when no column and no key of the sort needs more, and rows may
   share an item where only their line is asked for. */
static enum rc rows_prepare(struct presentation *presentation,
                            struct answer *answer,
                            const struct answer_shape *shape,
                            const struct answer_column *const *chosen, size_t n)
{
    struct call *call = presentation->call;
    bool bare = call->view.sort.n == 0;
    for (size_t i = 0; i < n; i++)
        bare &= answer_column_is_bare(answer, chosen[i]);
    if (!bare || !alike_lines_fit(answer, presentation->format, chosen, n))
        plan_spread(&call->workspace->plan);
    if (!bare)
        answer_complete(answer);
    return answer_sort(answer, shape, &call->view.sort, call->diags);
}

/* Formats for machines keep no row, so what was taken for one serves the
   next. */
static void rows_print(struct writer *writer, const struct answer *answer,
                       const struct answer_column *const *chosen, size_t rows)
{
    enum { ROW_FIRST = 2048 };
    struct arena scratch = {.first = ROW_FIRST};
    bool passes = writer->format->machine;
    struct question question = *answer->question;
    struct answer asked = *answer;
    asked.question = &question;
    asked.for_machines = passes;
    if (passes)
        question.arena = &scratch;
    struct alike_lines lines = {0};
    if (alike_lines_fit(answer, writer->format, chosen,
                        writer->view->n_columns))
        lines = alike_lines_open(answer);
    for (size_t i = 0; i < rows; i++) {
        if (alike_line_put(&lines, writer, answer, i))
            continue;
        size_t n = writer->view->n_columns;
        struct answer_row row = answer_row_at(answer, i);
        struct cell *cells = ARENA_ARRAY(question.arena, struct cell, n);
        for (size_t k = 0; k < n; k++)
            chosen[k]->fill(&asked, &row, &cells[k]);
        alike_line_keep(&lines, writer, answer, i, cells);
        if (passes)
            arena_clear(&scratch);
    }
    arena_release(&scratch);
}

enum rc present_answer(struct presentation *presentation, struct answer *answer,
                       const struct answer_shape *shape, struct view *view)
{
    struct call *call = presentation->call;
    const struct answer_column **chosen;
    size_t n;
    enum rc rc =
        columns_choose(answer, shape, &call->view.columns,
                       presentation->format->machine, call->diags, &chosen, &n);
    enum rc sorted = rows_prepare(presentation, answer, shape, chosen, n);
    if (rc != RC_OK || sorted != RC_OK)
        return rc != RC_OK ? rc : sorted;
    size_t rows = answer->n;
    if (call->view.limit > 0 && (size_t)call->view.limit < rows)
        rows = (size_t)call->view.limit;
    view->columns =
        columns_bare(call->arena, chosen, n, call->view.columns.n > 0);
    view->n_columns = n;
    struct writer writer = {.format = presentation->format,
                            .view = view,
                            .look = presentation->look,
                            .sink = &presentation->sink,
                            .arena = call->arena};
    writer_begin(&writer);
    rows_print(&writer, answer, chosen, rows);
    writer_end(&writer);
    return RC_OK;
}

/* Which columns of a view are printed, by place. */
struct choice {
    const struct view *view;
    struct call *call;
    size_t *places;
    size_t n;
    size_t capacity;
    enum rc rc;
};

static void place_choose(void *context, struct str key)
{
    struct choice *choice = context;
    const struct view *view = choice->view;
    struct str known = {0};
    for (size_t i = 0; i < view->n_columns; i++) {
        if (word_find(&view->columns[i].name, 1, key) != NULL) {
            ARENA_PUSH(choice->call->arena, choice->places, choice->n,
                       choice->capacity, i);
            return;
        }
        known = str_join_blank(choice->call->arena, known,
                               word_key(&view->columns[i].name));
    }
    choice->rc = diag_add(choice->call->diags, RC_USAGE, M_ASK_COLUMN,
                          (struct place){0}, ARGS(key, known));
}

static struct choice choice_of(struct presentation *presentation,
                               const struct view *view, struct str people)
{
    struct call *call = presentation->call;
    const struct texts *keys = &call->view.columns;
    struct choice choice = {.view = view, .call = call};
    for (size_t i = 0; i < keys->n; i++)
        list_split(keys->items[i], place_choose, &choice);
    if (keys->n > 0)
        return choice;
    if (people.n > 0 && !presentation->format->machine)
        list_split(people, place_choose, &choice);
    else
        for (size_t i = 0; i < view->n_columns; i++)
            ARENA_PUSH(call->arena, choice.places, choice.n, choice.capacity,
                       i);
    return choice;
}

/* A table keeps what the cells point to, not the cells. */
static void rows_give(const struct choice *choice,
                      const struct present_rows *rows, struct writer *writer,
                      void (*give)(struct writer *writer,
                                   const struct cell *cells))
{
    struct call *call = choice->call;
    size_t limit = call->view.limit > 0 ? (size_t)call->view.limit : SIZE_MAX;
    size_t n_columns = choice->view->n_columns;
    size_t n_cells = n_columns + choice->n;
    struct cell *all = ARENA_ARRAY(call->arena, struct cell, n_cells);
    struct cell *cells = all + n_columns;
    for (size_t n = 0; n < limit; n++) {
        memset(all, 0, n_cells * sizeof *all);
        if (!rows->next(rows->context, all))
            break;
        for (size_t i = 0; i < choice->n; i++)
            cells[i] = all[choice->places[i]];
        give(writer, cells);
    }
}

enum rc present_rows(struct presentation *presentation, struct view *view,
                     const struct present_rows *rows)
{
    struct call *call = presentation->call;
    struct choice choice = choice_of(presentation, view, rows->people);
    if (choice.rc == RC_OK && call->view.sort.n > 0)
        choice.rc = diag_add(call->diags, RC_USAGE, M_ASK_SORT,
                             (struct place){0}, ARGS(call->view.sort.items[0]));
    if (choice.rc != RC_OK)
        return choice.rc;
    struct view chosen = *view;
    struct column *columns = ARENA_ARRAY(call->arena, struct column, choice.n);
    for (size_t i = 0; i < choice.n; i++)
        columns[i] = view->columns[choice.places[i]];
    chosen.columns = columns;
    chosen.n_columns = choice.n;
    struct writer writer = {.format = presentation->format,
                            .view = &chosen,
                            .look = presentation->look,
                            .sink = &presentation->sink,
                            .arena = call->arena};
    writer_begin(&writer);
    if (rows->again != NULL && writer.format->measure != NULL) {
        rows_give(&choice, rows, &writer, writer.format->measure);
        rows->again(rows->context);
    }
    rows_give(&choice, rows, &writer, writer_row);
    chosen.notes = view->notes;
    chosen.n_notes = view->n_notes;
    chosen.empty = view->empty;
    writer_end(&writer);
    return RC_OK;
}

void present_document(struct presentation *presentation, const void *subject)
{
    presentation->document->put(&presentation->sink, subject,
                                &presentation->look);
}

void present_text(struct presentation *presentation, struct str text)
{
    sink_put(&presentation->sink, text);
}

static enum rc failure(struct presentation *presentation, enum sys_error error)
{
    static const struct {
        enum message code;
    } of[] = {
        [SYS_MISSING] = {M_FILE_NO_FOLDER}, [SYS_DENIED] = {M_FILE_DENIED},
        [SYS_FOLDER] = {M_FILE_FOLDER},     [SYS_FULL] = {M_FILE_FULL},
        [SYS_FAILED] = {M_OUTPUT_FAILED},
    };
    if (error == SYS_OK)
        return RC_OK;
    if (error == SYS_PIPE)
        return RC_SYSTEM;
    struct str name = presentation->file.n > 0 ? presentation->file
                      : presentation->call->lang == LANG_ZH
                          ? S("标准输出")
                          : S("standard output");
    return diag_add(presentation->call->diags, RC_SYSTEM, of[error].code,
                    (struct place){0}, ARGS(name));
}

enum rc present_close(struct presentation *presentation)
{
    struct call *call = presentation->call;
    const struct sys *sys = &call->app->sys;
    enum sys_error error;
    if (presentation->file.n > 0)
        error = sys->file_replace(sys->context,
                                  str_dup(call->arena, presentation->file).p,
                                  buf_str(&presentation->sink.pending));
    else
        error = (enum sys_error)sink_flush(&presentation->sink);
    sink_release(&presentation->sink);
    return failure(presentation, error);
}
