/* wpc extract: what a passage of prose says. */
#include "wpc/cli/input.h"
#include "wpc/cli/present.h"
#include "wpc/date/when.h"
#include "wpc/plan/extract.h"
#include "wpc/text/utf8.h"

struct extract_args {
    struct str from;
    struct str issued;
    bool unread;
};

struct row {
    struct finding finding;
    uint32_t line;
    struct str file;
};

/* All inputs being read; the rows point into their bytes. */
struct extraction {
    struct call *call;
    struct extract_context context;
    bool unread;
    struct buf *inputs;
    struct row *rows;
    size_t n;
    size_t capacity;
    size_t next;      /* row to print */
    size_t n_damaged; /* lines of this input with broken bytes or NUL */
};

static const struct word from_words[] = {
    [EXTRACT_PROSE] = WORD("prose", "正文", "prose"),
    [EXTRACT_LIMIT] = WORD("limit", "时限", "limit"),
    [EXTRACT_UNITS] = WORD("units", "单位", "units"),
};

static enum rc from_decide(struct extraction *extraction, struct str named)
{
    enum { N = sizeof from_words / sizeof *from_words };
    if (named.n == 0)
        return RC_OK;
    const struct word *word = word_find(from_words, N, named);
    if (word == NULL)
        return diag_add(extraction->call->diags, RC_USAGE, M_OPTION_WORD,
                        (struct place){0},
                        ARGS(S("--from"), named, S("prose limit units")));
    extraction->context.from = (enum extract_from)(word - from_words);
    return RC_OK;
}

static enum rc issued_decide(struct extraction *extraction, struct str named)
{
    struct call *call = extraction->call;
    struct span span;
    if (named.n == 0)
        return RC_OK;
    if (!when_read(named, call->today, &span) ||
        !date_equal(span.first, span.last))
        return diag_add(call->diags, RC_USAGE, M_ASK_DATE, (struct place){0},
                        ARGS(named));
    extraction->context.issued = span.last;
    return RC_OK;
}

static void note_put(struct extraction *extraction, const struct row *at,
                     struct str line, size_t byte, enum message code,
                     struct str words)
{
    struct place place = {
        .file = at->file,
        .line = at->line,
        .column = (uint32_t)utf8_count(str_slice(line, 0, byte)) + 1};
    diag_add(extraction->call->diags, RC_OK, code, place, ARGS(words));
}

enum { NOTED_LINES = 5 };

/* One note a damaged line, for the first lines of a file only: a binary has
   thousands. Reading goes on in any case. */
static void damage_note(struct extraction *extraction, const struct row *at,
                        struct str line)
{
    size_t broken = utf8_find_broken(line);
    size_t nul = str_find_byte(line, '\0', 0);
    if (broken == SIZE_MAX && nul == SIZE_MAX)
        return;
    if (extraction->n_damaged++ >= NOTED_LINES)
        return;
    if (nul < broken) {
        note_put(extraction, at, line, nul, M_EXTRACT_NUL, (struct str){0});
        return;
    }
    struct str byte = str_format(extraction->call->arena, "%02X",
                                 (unsigned)(unsigned char)line.p[broken]);
    note_put(extraction, at, line, broken, M_EXTRACT_BYTES, byte);
}

static bool is_wanted(const struct extraction *extraction,
                      const struct finding *finding)
{
    bool unread =
        finding->kind == FINDING_UNREAD || finding->kind == FINDING_IMPOSSIBLE;
    return unread == extraction->unread;
}

static bool is_inside(struct str part, struct str whole)
{
    return (uintptr_t)part.p >= (uintptr_t)whole.p &&
           (uintptr_t)part.p <= (uintptr_t)whole.p + whole.n;
}

static void line_read(struct extraction *extraction, struct row at,
                      struct str line)
{
    struct arena *arena = extraction->call->arena;
    struct arena scratch = {0};
    damage_note(extraction, &at, line);
    struct findings found = extract_read(&scratch, line, &extraction->context);
    for (size_t i = 0; i < found.n; i++) {
        at.finding = found.items[i];
        if (at.finding.kind == FINDING_IMPOSSIBLE)
            note_put(extraction, &at, line,
                     (size_t)(at.finding.words.p - line.p),
                     M_EXTRACT_IMPOSSIBLE, at.finding.words);
        if (!is_wanted(extraction, &at.finding))
            continue;
        if (!is_inside(at.finding.value, line))
            at.finding.value = str_dup(arena, at.finding.value);
        ARENA_PUSH(arena, extraction->rows, extraction->n, extraction->capacity,
                   at);
    }
    arena_release(&scratch);
}

static void bytes_read(struct extraction *extraction, struct str file,
                       struct str bytes)
{
    static const struct str mark = STR("\xEF\xBB\xBF");
    struct row at = {.file = file};
    struct str rest =
        str_has_prefix(bytes, mark) ? str_drop(bytes, mark.n) : bytes;
    struct str line;
    extraction->n_damaged = 0;
    while (rest.n > 0 && str_next_part(&rest, '\n', &line)) {
        at.line++;
        if (str_has_suffix(line, S("\r")))
            line.n--;
        if (line.n > 0)
            line_read(extraction, at, line);
    }
    if (extraction->n_damaged > NOTED_LINES)
        diag_add(extraction->call->diags, RC_OK, M_EXTRACT_MORE,
                 (struct place){.file = file},
                 ARGS(str_format(extraction->call->arena, "%zu",
                                 extraction->n_damaged - NOTED_LINES)));
}

static enum rc inputs_read(struct extraction *extraction)
{
    static const struct str standard[] = {STR("-")};
    struct call *call = extraction->call;
    const struct str *files = call->operands.items;
    size_t n = call->operands.n;
    if (n == 0) {
        files = standard;
        n = 1;
    }
    extraction->inputs = ARENA_ARRAY(call->arena, struct buf, n);
    enum rc rc = RC_OK;
    for (size_t i = 0; i < n; i++) {
        enum rc read = call_input_read(call, files[i], &extraction->inputs[i]);
        if (read == RC_OK)
            bytes_read(extraction, files[i], buf_str(&extraction->inputs[i]));
        else
            rc = read;
    }
    return rc;
}

static void inputs_release(struct extraction *extraction)
{
    size_t n = extraction->call->operands.n;
    for (size_t i = 0; extraction->inputs != NULL && i < (n > 0 ? n : 1); i++)
        buf_release(&extraction->inputs[i]);
}

enum { LINE, KIND, VALUE, WORDS, ROLE, INPUT, N_COLUMNS };

static const struct column columns[] = {
    [LINE] = {WORD("line", "行", "line"), COLUMN_NUMBER},
    [KIND] = {WORD("kind", "种类", "kind"), COLUMN_PLAIN},
    [VALUE] = {WORD("value", "读作", "value"), COLUMN_PLAIN},
    [WORDS] = {WORD("words", "原文", "words"), COLUMN_PLAIN},
    [ROLE] = {WORD("role", "角色", "role"), COLUMN_PLAIN},
    [INPUT] = {WORD("file", "文件", "file"), COLUMN_PLAIN},
};

static bool row_next(void *context, struct cell *cells)
{
    struct extraction *extraction = context;
    if (extraction->next == extraction->n)
        return false;
    const struct row *row = &extraction->rows[extraction->next++];
    const struct finding *finding = &row->finding;
    cells[LINE] = cell_of_number(row->line);
    cells[KIND] = cell_of_word(&finding_kind_words[finding->kind]);
    cells[VALUE] = cell_of_text(finding->value);
    cells[WORDS] = cell_of_text(finding->words);
    if (finding->role != NULL)
        cells[ROLE] = cell_of_word(finding->role);
    if (extraction->call->operands.n > 1)
        cells[INPUT] = cell_of_text(row->file);
    return true;
}

static enum rc extraction_print(struct extraction *extraction)
{
    struct call *call = extraction->call;
    struct presentation presentation = {0};
    enum rc rc = present_open(&presentation, call);
    if (rc != RC_OK)
        return rc;
    bool zh = call->lang == LANG_ZH;
    struct view view = {
        .columns = columns,
        .n_columns = call->operands.n > 1 ? N_COLUMNS : INPUT,
        .title = str_format(call->arena, zh ? "读出 %zu 处" : "findings: %zu",
                            extraction->n),
        .empty = zh ? S("什么也没有读出。") : S("nothing was read."),
    };
    rc = present_rows(
        &presentation, &view,
        &(struct present_rows){.next = row_next, .context = extraction});
    enum rc closed = present_close(&presentation);
    return rc != RC_OK ? rc : closed;
}

static enum rc run(struct call *call)
{
    const struct extract_args *args = call->own;
    const struct workspace *workspace = call->workspace;
    struct phrase_leads leads;
    phrase_leads_fill(&leads);
    struct extraction extraction = {
        .call = call,
        .context = {.regions = &workspace->plan.regions,
                    .units = &workspace->plan.units,
                    .leads = &leads},
        .unread = args->unread,
    };
    enum rc rc = from_decide(&extraction, args->from);
    enum rc issued = issued_decide(&extraction, args->issued);
    if (rc != RC_OK || issued != RC_OK)
        return RC_USAGE;
    if (workspace->plan.regions.n == 0 &&
        extraction.context.from == EXTRACT_PROSE)
        diag_add(call->diags, RC_OK, M_EXTRACT_NO_REGIONS, (struct place){0},
                 NULL);
    rc = inputs_read(&extraction);
    enum rc printed = extraction_print(&extraction);
    inputs_release(&extraction);
    if (rc != RC_OK || printed != RC_OK)
        return rc != RC_OK ? rc : printed;
    return call->view.fail_if_any && extraction.n > 0 ? RC_HOLDS : RC_OK;
}

static const struct option options[] = {
    OPTION(0, "from", OPTION_TEXT, offsetof(struct extract_args, from),
           OFFER_WORDS, "prose|limit|units", "prose|limit|units",
           "prose|limit|units",
           "读的是什么：prose 正文（默认）、limit 时限一格、units 单位一格",
           "what is read: prose (default), a time-limit cell, a cell of units"),
    OPTION(0, "issued", OPTION_TEXT, offsetof(struct extract_args, issued),
           OFFER_NOTHING, "", "日期", "DATE",
           "文件的成文日期；不给则“10月底前”等不写年份的不读（不用台账的日期）",
           "the document's day; without it forms without a year give "
           "nothing (the workspace's day is not used)"),
    FLAG(0, "unread", offsetof(struct extract_args, unread),
         "改列像时限而没有读出的",
         "list instead what looks like a limit and was not read"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_extract = {
    .name = STR("extract"),
    .group = GROUP_KEEP,
    .operands = WORD("", "[文件|-]…", "[FILE|-]…"),
    .summary = WORD("", "读一段话：时限、目标、定期、盟市、单位",
                    "read prose: dates, recurrences, regions, units"),
    .about = WORD("",
                  "每行一段；不给文件则读标准输入。一处一行，按原文顺序。"
                  "盟市和单位的名称取自台账，没有台账也能读日期和类别。"
                  "不是 UTF-8 的字节指出行列，其余照读，不算失败。\n"
                  "  echo 呼和浩特市2017年底前完成 | wpc extract\n"
                  "  wpc extract --issued 2015-10-19 notice.txt -f tsv\n"
                  "  wpc extract --unread notice.txt",
                  "One passage a line; standard input unless files are named. "
                  "One row a finding, in the order of the text. Names of "
                  "regions and units come from the workspace; without one, "
                  "dates and classes are read all the same. Bytes that are not "
                  "UTF-8 are pointed out, the rest is read, and that is no "
                  "failure.\n"
                  "  echo 呼和浩特市2017年底前完成 | wpc extract\n"
                  "  wpc extract --issued 2015-10-19 notice.txt -f tsv\n"
                  "  wpc extract --unread notice.txt"),
    .uses = USES_NAMES | USES_VIEW | USES_OPERANDS,
    .own = &own,
    .own_size = sizeof(struct extract_args),
    .run = run,
};
