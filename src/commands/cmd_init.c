/* wpc init: a workspace out of a notice, and the freezing of what it says. */
#include "wpc/cli/from_notice.h"
#include "wpc/cli/present.h"
#include "wpc/import/files.h"
#include "wpc/store/obligations_table.h"

struct init_args {
    struct str from;
    bool freeze_only;
    bool dry_run;
};

static size_t count_of(const struct freeze_lines *lines, enum freeze_fate fate)
{
    size_t n = 0;
    for (size_t i = 0; i < lines->n; i++)
        n += lines->items[i].fate == fate;
    return n;
}

static enum rc said(struct call *call, struct str text)
{
    struct presentation presentation = {0};
    enum rc rc = present_open(&presentation, call);
    if (rc != RC_OK)
        return rc;
    present_text(&presentation, text);
    return present_close(&presentation);
}

/* Keeps every line that is there and adds what is read and is not. */
static enum rc freeze(struct call *call, bool dry_run)
{
    struct workspace *workspace = call->workspace;
    struct str folder = {0};
    if (call->operands.n > 0)
        folder = call->operands.items[0];
    enum rc rc = call_plan_load(call, folder);
    if (rc != RC_OK)
        return rc;
    if (workspace->is_installed)
        return diag_add(call->diags, RC_REFUSED, M_INIT_INSTALLED,
                        (struct place){0}, ARGS(workspace->folder));
    struct freeze_lines lines = freeze_compare(call->arena, &workspace->plan);
    struct buf bytes = {0};
    obligations_table_put(&bytes, &workspace->plan, &lines);
    struct str path = str_format(call->arena, "%.*s/obligations.tsv",
                                 STR_ARG(workspace->folder));
    if (!dry_run)
        rc = call_file_replace(call, path, buf_str(&bytes));
    buf_release(&bytes);
    if (rc != RC_OK)
        return rc;
    size_t added = count_of(&lines, FREEZE_NEW);
    return said(call, str_format(call->arena,
                                 call->lang == LANG_ZH
                                     ? "%.*s：%zu 行，其中新增 %zu 行%s\n"
                                     : "%.*s: lines %zu, new ones %zu%s\n",
                                 STR_ARG(path), lines.n, added,
                                 !dry_run                ? ""
                                 : call->lang == LANG_ZH ? "（未写入）"
                                                         : " (not written)"));
}

/* The files of a new workspace, in the order in which they are put in place:
   wpc.conf, which makes the folder one, comes last. */
struct making {
    struct call *call;
    struct str folder;
    struct output_file *files;
    size_t n;
    size_t capacity;
    size_t n_units;
    enum rc rc;
};

static struct str path_of(const struct making *making, struct str name)
{
    return str_format(making->call->arena, "%.*s/%.*s", STR_ARG(making->folder),
                      STR_ARG(name));
}

static void file_put(struct making *making, struct str name, struct str bytes)
{
    if (call_exists(making->call, path_of(making, name)))
        making->rc = diag_add(making->call->diags, RC_REFUSED, M_INIT_EXISTS,
                              (struct place){0}, ARGS(path_of(making, name)));
    ARENA_PUSH(making->call->arena, making->files, making->n, making->capacity,
               ((struct output_file){name, bytes}));
}

static void made_put(struct making *making, struct str name, struct buf *bytes)
{
    file_put(making, name, str_dup(making->call->arena, buf_str(bytes)));
    buf_release(bytes);
}

/* A file that others have uses for too: where it is there, a person adds the
   line. */
static void line_put(struct making *making, struct str name, struct str line)
{
    struct arena *arena = making->call->arena;
    if (!call_exists(making->call, path_of(making, name)))
        file_put(making, name, str_join(arena, line, S("\n")));
    else
        diag_add(making->call->diags, RC_OK, M_INIT_LINES, (struct place){0},
                 ARGS(path_of(making, name), line));
}

/* The notice itself may lie in the folder already. */
static void notice_put(struct making *making, struct str from, struct str bytes)
{
    static const struct str name = STR("notice.txt");
    struct str path = path_of(making, name);
    if (!str_equal(path, from) &&
        !(str_equal(making->folder, S(".")) && str_equal(from, name)))
        file_put(making, name, bytes);
}

static void tables_put(struct making *making,
                       const struct notice_workspace *made)
{
    struct call *call = making->call;
    struct workspace *workspace = call->workspace;
    struct buf units = {0}, obligations = {0};
    struct freeze_lines lines = freeze_compare(call->arena, &workspace->plan);
    obligations_table_put(&obligations, &workspace->plan, &lines);
    making->n_units = units_table_put(&units, &workspace->plan);
    file_put(making, S("tasks.tsv"), made->notice.tasks);
    file_put(making, S("plans.tsv"),
             made->notice.plans.n ? made->notice.plans : plans_heading);
    file_put(making, S("regions.tsv"),
             made->regions.n ? made->regions : regions_heading);
    made_put(making, S("units.tsv"), &units);
    made_put(making, S("obligations.tsv"), &obligations);
}

static void headings_put(struct making *making)
{
    struct buf units = {0};
    units_table_put(&units, &making->call->workspace->plan);
    file_put(making, S("tasks.tsv"), tasks_heading);
    file_put(making, S("plans.tsv"), plans_heading);
    file_put(making, S("regions.tsv"), regions_heading);
    made_put(making, S("units.tsv"), &units);
}

static void frame_put(struct making *making)
{
    struct buf conf = {0};
    const struct conf *known = &making->call->workspace->conf;
    file_put(making, S("journal/.gitkeep"), S(""));
    file_put(making, S("evidence/.gitkeep"), S(""));
    line_put(making, S(".gitattributes"), S("journal/*.tsv merge=union -text"));
    line_put(making, S(".gitignore"), S(".*lock"));
    conf_put(&conf, known->title, known->issued, known->ends);
    made_put(making, S("wpc.conf"), &conf);
}

static enum rc made_say(struct making *making, bool dry_run)
{
    struct call *call = making->call;
    const struct plan *plan = &call->workspace->plan;
    bool zh = call->lang == LANG_ZH;
    struct buf text = {0};
    for (size_t i = 0; i < making->n; i++) {
        buf_put(&text, path_of(making, making->files[i].name));
        buf_put_byte(&text, '\n');
    }
    buf_put_format(&text,
                   zh ? "任务 %zu 项，方案 %zu 项，单位 %zu 个%s\n"
                      : "tasks: %zu, plans: %zu, units: %zu%s\n",
                   plan->first[ITEM_TASK + 1] - plan->first[ITEM_TASK],
                   plan->first[ITEM_PLAN + 1] - plan->first[ITEM_PLAN],
                   making->n_units,
                   !dry_run ? ""
                   : zh     ? "（未写入）"
                            : " (not written)");
    enum rc rc = said(call, buf_str(&text));
    buf_release(&text);
    return rc;
}

/* Tables are there and reporting begins now: only what is missing beside them
   is made. The tables must be sound, since journals will refer to them. */
static enum rc journal_add(struct making *making, bool dry_run)
{
    struct call *call = making->call;
    enum rc rc = call_plan_load(call, making->folder);
    if (rc != RC_OK)
        return rc;
    file_put(making, S("journal/.gitkeep"), S(""));
    if (!call_exists(call, path_of(making, S("evidence"))))
        file_put(making, S("evidence/.gitkeep"), S(""));
    line_put(making, S(".gitattributes"), S("journal/*.tsv merge=union -text"));
    line_put(making, S(".gitignore"), S(".*lock"));
    making->n_units = call->workspace->plan.units.n;
    if (making->rc == RC_OK && !dry_run)
        making->rc =
            call_folder_fill(call, making->folder, making->files, making->n);
    return making->rc == RC_OK ? made_say(making, dry_run) : making->rc;
}

static enum rc make(struct call *call, struct str folder,
                    const struct init_args *args)
{
    struct making making = {.call = call, .folder = folder};
    struct notice_workspace made;
    while (making.folder.n > 1 && str_has_suffix(making.folder, S("/")))
        making.folder.n--;
    if (call_is_file(call, folder))
        return diag_add(call->diags, RC_REFUSED, M_INIT_EXISTS,
                        (struct place){0}, ARGS(folder));
    if (args->from.n == 0 &&
        call_exists(call, path_of(&making, S("tasks.tsv"))) &&
        !call_exists(call, path_of(&making, S("journal"))))
        return journal_add(&making, args->dry_run);
    static const struct str marks[] = {STR("wpc.conf"), STR("tasks.tsv"),
                                       STR("journal")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (call_exists(call, path_of(&making, marks[i])))
            return diag_add(call->diags, RC_REFUSED, M_INIT_WORKSPACE,
                            (struct place){0}, ARGS(making.folder, marks[i]));
    if (args->from.n > 0) {
        enum rc rc = call_notice_load(call, args->from, &made);
        if (rc != RC_OK)
            return rc;
        tables_put(&making, &made);
        notice_put(&making, args->from, made.bytes);
    } else {
        headings_put(&making);
    }
    frame_put(&making);
    if (making.rc == RC_OK && !args->dry_run)
        making.rc =
            call_folder_fill(call, making.folder, making.files, making.n);
    return making.rc == RC_OK ? made_say(&making, args->dry_run) : making.rc;
}

static enum rc run(struct call *call)
{
    const struct init_args *args = call->own;
    if (call->operands.n > 1)
        return diag_add(call->diags, RC_USAGE, M_OPERAND_EXTRA,
                        (struct place){0},
                        ARGS(call->operands.items[1], S("init")));
    if (args->freeze_only)
        return freeze(call, args->dry_run);
    if (call->operands.n == 0)
        return diag_add(call->diags, RC_USAGE, M_INIT_FOLDER, (struct place){0},
                        NULL);
    return make(call, call->operands.items[0], args);
}

static const struct option options[] = {
    OPTION(0, "from", OPTION_TEXT, offsetof(struct init_args, from),
           OFFER_FILES, "", "通知", "NOTICE",
           "从通知（带制表符的文本）里取出任务表和方案清单",
           "take the tables out of a notice (text with tabs)"),
    FLAG(0, "freeze-only", offsetof(struct init_args, freeze_only),
         "只重写 obligations.tsv：原有各行和编号不变，新读出的补在后面",
         "only obligations.tsv: its lines and ids stay, what is newly read is "
         "added"),
    FLAG('n', "dry-run", offsetof(struct init_args, dry_run),
         "只说会写什么，不写", "say what would be written"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_init = {
    .name = STR("init"),
    .group = GROUP_KEEP,
    .operands = WORD("", "文件夹", "FOLDER"),
    .summary = WORD("", "从通知建台账；冻结读出的节点",
                    "make a workspace of a notice; freeze what was read"),
    .about =
        WORD("",
             "通知中的两个表按表头找出（牵头单位、责任单位、工作任务、完成时限"
             "等都认），各行照原样；没有表时，每段写明“A牵头，B配合”的算一项。"
             "已有台账的文件夹不动，要么全写成，要么什么都不写。\n"
             "obligations.tsv 是读出的全部节点，编号存在报送记录里，所以从不"
             "变动：可以手工改一行（规则写“人工”），加一行（编号如 T1.m1），"
             "或把种类写作 struck 划去一行；删掉的行下次冻结会再补上。\n"
             "文件夹里已有表而没有 journal 的，只补上填报所需的 "
             "journal、evidence。\n"
             "  wpc init 台账 --from 通知.txt\n"
             "  wpc init data\n"
             "  wpc init --freeze-only",
             "The tables of the notice are found by their headings (牵头单位, "
             "责任单位, 工作任务, 完成时限 and others), rows as they stand; "
             "where there is no table, each passage with an attribution is a "
             "task. A folder that is a workspace is left alone; all is "
             "written or nothing.\n"
             "obligations.tsv holds every obligation that was read. Its ids "
             "are stored in journals, so they never change: a person may "
             "correct a line (规则 = 人工), add one (T1.m1), or strike one "
             "(种类 = struck); a deleted line comes back at the next "
             "freezing.\n"
             "Where tables are there and no journal, only what reporting needs "
             "is added.\n"
             "  wpc init folder --from notice.txt\n"
             "  wpc init data\n"
             "  wpc init --freeze-only"),
    .uses = USES_OPERANDS,
    .own = &own,
    .own_size = sizeof(struct init_args),
    .run = run,
};
