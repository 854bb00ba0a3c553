/* wpc report: counts and rates by one dimension or by two. */
#include "report_charts.h"
#include "report_cross.h"
#include "report_notes.h"
#include "report_why.h"
#include "wpc/cli/present.h"
#include "wpc/output/charts.h"
#include "wpc/query/needs.h"

struct report_args {
    struct texts by;
    struct str measure;
    struct str why;
};

/* The groups, then the total. */
struct rows {
    const struct report *report;
    size_t n; /* of groups */
    size_t at;
};

static bool row_next(void *context, struct cell *cells)
{
    struct rows *rows = context;
    const struct report *report = rows->report;
    if (rows->at > rows->n || !report->any)
        return false;
    const struct group *group = rows->at == rows->n
                                    ? &report->breakdown.total
                                    : &report->breakdown.groups.items[rows->at];
    rows->at++;
    for (size_t i = 0; i < report->n_columns; i++)
        report_cell_fill(report, group, i, &cells[i]);
    return true;
}

struct naming {
    struct report *report;
    enum rc rc;
};

static void dimension_named(void *context, struct str word)
{
    struct naming *naming = context;
    struct report *report = naming->report;
    struct call *call = report->call;
    const struct dimension *dimension = dimension_find(word);
    if (dimension != NULL && report->n_by < DIMENSIONS &&
        (report->n_by == 0 || report->by[0] != dimension)) {
        report->by[report->n_by++] = dimension;
        return;
    }
    if (dimension != NULL) {
        naming->rc = diag_add(call->diags, RC_USAGE, M_REPORT_BY,
                              (struct place){0}, ARGS(word));
        return;
    }
    struct str known = {0};
    for (size_t i = 0; i < dimension_count(); i++)
        known = str_join_blank(call->arena, known, word_key(dimension_at(i)));
    naming->rc = diag_add(call->diags, RC_USAGE, M_OPTION_WORD,
                          (struct place){0}, ARGS(S("--by"), word, known));
}

static enum rc dimensions_named(struct report *report)
{
    const struct report_args *args = report->call->own;
    struct naming naming = {.report = report};
    for (size_t i = 0; i < args->by.n; i++)
        list_split(args->by.items[i], dimension_named, &naming);
    if (naming.rc == RC_OK && report->n_by == 0)
        report->by[report->n_by++] = dimension_find(S("lead"));
    return naming.rc;
}

/* The groups that --limit leaves; the total comes whatever it says. */
static size_t rows_limited(struct call *call, size_t n)
{
    long long limit = call->view.limit;
    call->view.limit = 0;
    return limit > 0 && (unsigned long long)limit < n ? (size_t)limit : n;
}

static enum rc long_form(struct presentation *presentation,
                         struct report *report, struct view *view)
{
    struct call *call = report->call;
    struct rows rows = {.report = report};
    const struct look *look = &presentation->look;
    rows.n = rows_limited(call, report->breakdown.groups.n);
    report->wide = look->ambiguous == AMBIGUOUS_WIDE;
    if (look->terminal && look->width > 0 && !presentation->format->machine)
        report_fit(report, look->width);
    view->columns = report->columns;
    view->n_columns = report->n_columns;
    return present_rows(
        presentation, view,
        &(struct present_rows){.next = row_next,
                               .context = &rows,
                               .people = report_people(report)});
}

/* What only people read. */
static void words_add(const struct report *report, struct view *view)
{
    struct report_notes notes = report_notes_make(report);
    view->title = report_title(report);
    view->empty = report_empty(report);
    view->notes = notes.items;
    view->n_notes = notes.n;
}

static enum rc report_print(struct presentation *presentation,
                            struct report *report)
{
    struct call *call = report->call;
    const struct report_args *args = call->own;
    struct question question = call_question(call);
    report->breakdown = breakdown_of(&question, report->by, report->n_by);
    report->any = report->breakdown.total.counts[MEASURE_ITEMS] > 0;
    if (presentation->document != NULL) {
        report_charts_print(presentation, report);
        return RC_OK;
    }
    struct view view = {0};
    bool machine = presentation->format->machine;
    if (!machine)
        words_add(report, &view);
    enum rc rc = report_sort(report);
    call->view.sort.n = 0;
    if (rc != RC_OK)
        return rc;
    if (report->n_by > 1 && !machine && call->view.columns.n == 0)
        return report_cross_print(presentation, report, args->measure, &view);
    return long_form(presentation, report, &view);
}

static void dimension_need(void *context, struct str word)
{
    unsigned *parts = context;
    if (dimension_find(word) == dimension_find(S("section")))
        *parts |= PLAN_SECTIONS;
}

/* --why tells of things one by one. */
static unsigned needs(const struct call *call)
{
    const struct report_args *args = call->own;
    unsigned parts =
        needs_of_filter(&call->filter_words) | PLAN_OBLIGATIONS | PLAN_TEXTS;
    for (size_t i = 0; i < args->by.n; i++)
        list_split(args->by.items[i], dimension_need, &parts);
    return args->why.n > 0 ? PLAN_ALL_PARTS : parts;
}

static enum rc run(struct call *call)
{
    struct presentation presentation = {0};
    struct report report = {.call = call};
    enum rc rc = dimensions_named(&report);
    if (rc == RC_OK)
        rc = present_open(&presentation, call);
    if (rc != RC_OK)
        return rc;
    const struct report_args *args = call->own;
    report_columns_make(&report);
    if (args->why.n > 0 && presentation.document != NULL)
        rc =
            diag_add(call->diags, RC_USAGE, M_FORMAT_NO_ROWS, (struct place){0},
                     ARGS(S("--why"), presentation.document->name));
    else if (args->why.n > 0)
        rc =
            report_why_print(&presentation, &report, args->why, args->by.n > 0);
    else
        rc = report_print(&presentation, &report);
    enum rc closed = present_close(&presentation);
    if (rc == RC_OK)
        rc = closed;
    return rc == RC_OK && call->view.fail_if_any && report.any ? RC_HOLDS : rc;
}

static const struct option options[] = {
    OPTION(0, "by", OPTION_TEXTS, offsetof(struct report_args, by), OFFER_WORDS,
           "lead|unit|region|section|type|kind|year|month|status|light", "维度",
           "DIMENSION",
           "lead牵头 unit单位 region盟市 section部分 type类型 kind种类 "
           "year年度 month月份 status状态 light灯；写两个为交叉表",
           "lead unit region section type kind year month status light; two "
           "of them make a cross table"),
    OPTION(0, "measure", OPTION_TEXT, offsetof(struct report_args, measure),
           OFFER_NOTHING, "", "列", "COLUMN",
           "交叉表里填哪一列，默认 dated 节点",
           "what a cross table holds; default: dated"),
    OPTION(0, "why", OPTION_TEXT, offsetof(struct report_args, why),
           OFFER_NOTHING, "", "列", "COLUMN",
           "逐条列出这个数：每条的分解项和所依据的记录；不写 --by 的各列一次",
           "list what a figure counts, with the cells and events behind it; "
           "without --by each once"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_report = {
    .name = STR("report"),
    .group = GROUP_SEE,
    .summary = WORD("", "分类计数和办结率：按牵头单位、盟市、年度、状态等",
                    "counts and rates by lead, region, year, status and more"),
    .about =
        WORD("",
             "默认按牵头单位。一项多家牵头，各家都计；合计去重。数的是节点（时"
             "限、"
             "目标），各盟市都销号才算销号；按盟市时只看该盟市。定期事项另按期"
             "次计。"
             "时限一律按原时限。各率的定义印在表下，也见 wpc.1。\n"
             "没有填报记录时只列时限。单位表、盟市表、部分表也由此列出。\n"
             "  wpc report --by lead\n"
             "  wpc report --by region --before 2017-12-31\n"
             "  wpc report --by lead --by status\n"
             "  wpc report --by lead --why 逾期\n"
             "  wpc report --by lead -o 进展.svg",
             "By lead unless --by says otherwise. An item with several leads "
             "counts for each; the total counts it once. What is counted is "
             "the obligation (due, target), done when all its regions are; by "
             "region, what of it lies there. Duties that recur are counted by "
             "period, apart. Days are the original ones. The rates are defined "
             "under the table and in wpc.1.\n"
             "Without a journal only the plan is counted. The reference tables "
             "are listed this way too.\n"
             "  wpc report --by lead\n"
             "  wpc report --by region --before 2017-12-31\n"
             "  wpc report --by lead --by status\n"
             "  wpc report --by lead --why overdue\n"
             "  wpc report --by lead -o progress.svg"),
    .operands = WORD("", "[词 …]", "[WORD …]"),
    .uses = USES_FILTER | USES_VIEW | USES_WORDS,
    .documents = &charts_documents,
    .needs = needs,
    .own = &own,
    .own_size = sizeof(struct report_args),
    .run = run,
};
