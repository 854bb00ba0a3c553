/* wpc collect: other offices' journals. */
#include "wpc/cli/collect.h"
#include "wpc/cli/present.h"

struct collect_args {
    bool dry_run;
    bool own;
};

struct rows {
    struct call *call;
    const struct collection *collection;
    size_t at;
    bool dry;
};

static const struct column columns[] = {
    {WORD("writer", "单位", "writer"), COLUMN_PLAIN},
    {WORD("new", "新记录", "new"), COLUMN_NUMBER},
    {WORD("known", "已有", "known"), COLUMN_NUMBER},
    {WORD("evidence", "佐证", "evidence"), COLUMN_NUMBER},
    {WORD("missing", "缺佐证", "missing"), COLUMN_NUMBER},
    {WORD("result", "结果", "result"), COLUMN_PLAIN},
};

static const struct word *result_of(const struct rows *rows,
                                    const struct collected *from)
{
    static const struct word taken = WORD("taken", "已收", "taken");
    static const struct word would =
        WORD("would-take", "可收（试运行）", "would be taken (dry run)");
    static const struct word nothing =
        WORD("nothing-new", "没有新的", "nothing new");
    static const struct word refused = WORD("refused", "拒收", "refused");
    if (from->rc != RC_OK)
        return &refused;
    if (from->n_new + from->n_evidence == 0)
        return &nothing;
    return rows->dry ? &would : &taken;
}

static bool row_next(void *context, struct cell *cells)
{
    struct rows *rows = context;
    if (rows->at == rows->collection->n)
        return false;
    const struct collected *from = &rows->collection->writers[rows->at++];
    const size_t counts[] = {from->n_new, from->n_known, from->n_evidence,
                             from->n_missing};
    enum { COUNTS = sizeof counts / sizeof *counts };
    cells[0] = cell_of_text(from->writer);
    for (size_t i = 0; i < COUNTS; i++)
        cells[1 + i] = cell_of_number((int64_t)counts[i]);
    cells[1 + COUNTS] = cell_of_word(result_of(rows, from));
    return true;
}

static enum rc result_print(struct call *call,
                            const struct collection *collection, bool dry)
{
    struct presentation presentation = {0};
    enum rc rc = present_open(&presentation, call);
    if (rc != RC_OK)
        return rc;
    struct rows rows = {call, collection, 0, dry};
    struct view view = {.columns = columns,
                        .n_columns = sizeof columns / sizeof *columns};
    rc = present_rows(
        &presentation, &view,
        &(struct present_rows){.next = row_next, .context = &rows});
    enum rc closed = present_close(&presentation);
    return rc != RC_OK ? rc : closed;
}

static enum rc run(struct call *call)
{
    const struct collect_args *args = call->own;
    struct collection collection = {0};
    enum rc worst = RC_OK;
    if (call->progress == NULL)
        return diag_add(call->diags, RC_REFUSED, M_JOURNAL_FOLDER,
                        (struct place){call->workspace->folder, 0, 0}, NULL);
    if (call->operands.n == 0)
        return diag_add(call->diags, RC_USAGE, M_COLLECT_WHAT,
                        (struct place){0}, NULL);
    for (size_t i = 0; i < call->operands.n; i++) {
        enum rc rc = collect_read(call, call->operands.items[i], &collection);
        worst = rc > worst ? rc : worst;
    }
    if (collection.n == 0)
        return worst;
    enum rc taken = collect_take(
        call, &collection, (struct collect_choice){args->dry_run, args->own});
    enum rc printed = result_print(call, &collection, args->dry_run);
    worst = taken > worst ? taken : worst;
    return printed != RC_OK ? printed : worst;
}

static const struct option options[] = {
    FLAG(0, "dry-run", offsetof(struct collect_args, dry_run),
         "只说会收入多少，不写", "say what would be taken over, write nothing"),
    FLAG(0, "own", offsetof(struct collect_args, own),
         "本单位自己的流水也收：在另一台机器上填报的",
         "also this office's own journal, from another machine of its"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_collect = {
    .name = STR("collect"),
    .group = GROUP_OFFICE,
    .operands = WORD("", "文件夹|文件…", "FOLDER|FILE…"),
    .summary = WORD("", "收入别的单位的记录：从拷来的文件、U 盘或克隆",
                    "take over journals from a copy, a stick or a clone"),
    .about =
        WORD("",
             "只把各单位的新记录添到该单位的文件里；文件名即单位名。"
             "已有的记录内容不同、或与编号不符时，这个单位的一条也不收，"
             "以 4 退出。旁边 evidence/ 里的佐证，与登记的 SHA-256 相符的，"
             "一并拷来。收两遍与收一遍一样。别人拷来的本单位流水若有新记录，"
             "可能是冒填的：不收，除非写明 --own。\n"
             "  wpc collect /media/usb\n"
             "  wpc collect 通辽市.tsv 赤峰市.tsv --dry-run",
             "Appends only new events of an office to that office's file, "
             "whose name is the office's. Where an event is here with other "
             "content, or does not agree with its id, nothing of that office "
             "is taken, exit 4. Evidence beside them is copied when its "
             "SHA-256 fits. Twice is the same as once. New events of this "
             "very office in somebody's copy may be forged: they are taken "
             "with --own only.\n"
             "  wpc collect /media/usb\n"
             "  wpc collect 通辽市.tsv 赤峰市.tsv --dry-run"),
    .uses = USES_PLAN | USES_VIEW | USES_OPERANDS,
    .own = &own,
    .own_size = sizeof(struct collect_args),
    .run = run,
};
