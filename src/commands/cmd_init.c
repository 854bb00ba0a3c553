/* wpc init: a workspace out of a notice, and the freezing of what it says. */
#include "wpc/cli/output.h"
#include "wpc/cli/present.h"
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
                                     : "%.*s: %zu lines, %zu of them new%s\n",
                                 STR_ARG(path), lines.n, added,
                                 !dry_run                ? ""
                                 : call->lang == LANG_ZH ? "（未写入）"
                                                         : " (not written)"));
}

static enum rc run(struct call *call)
{
    const struct init_args *args = call->own;
    return freeze(call, args->dry_run);
}

#define W(key, zh, en)             \
    {                              \
        STR(key), STR(zh), STR(en) \
    }

static const struct option options[] = {
    {0, STR("freeze-only"), OPTION_FLAG,
     offsetof(struct init_args, freeze_only), W("", "", ""),
     W("", "只重写 obligations.tsv：原有各行和编号不变，新读出的补在后面",
       "only obligations.tsv: its lines and ids stay, what is newly read is "
       "added"),
     OFFER_NOTHING},
    {'n', STR("dry-run"), OPTION_FLAG, offsetof(struct init_args, dry_run),
     W("", "", ""), W("", "只说会写什么，不写", "say what would be written"),
     OFFER_NOTHING},
};

static const struct option_group own = {W("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_init = {
    .name = STR("init"),
    .group = GROUP_KEEP,
    .operands = {STR(""), STR("[文件夹]"), STR("[FOLDER]")},
    .summary = {STR(""), STR("建台账；冻结读出的节点"),
                STR("make a workspace; freeze what was read")},
    .about =
        {STR(""),
         STR("obligations.tsv 是读出的全部节点，编号存在报送记录里，所以从不"
             "变动；可以手工改一行（规则写“人工”），加一行（编号如 T1.m1），"
             "或把种类写作 struck 划去一行。\n"
             "  wpc init --freeze-only"),
         STR("obligations.tsv holds every obligation that was read. Its "
             "ids are stored in journals, so they never change; a person "
             "may correct a line (规则 = 人工), add one (T1.m1), or strike "
             "one (种类 = struck).\n"
             "  wpc init --freeze-only")},
    .uses = USES_OPERANDS,
    .own = &own,
    .own_size = sizeof(struct init_args),
    .run = run,
};
