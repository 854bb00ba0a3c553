/* wpc check: every fault of the tables at once. */
#include "wpc/cli/journal_check.h"
#include "wpc/cli/present.h"
#include "wpc/plan/check.h"
#include "wpc/text/escape.h"

struct check_args {
    bool all;
    bool evidence;
};

/* What was found, and how it is to be said. */
struct findings {
    struct call *call;
    struct diags diags;
    struct diag_quota quota;
    struct buf buf;
    size_t n_notes;
};

/* Notes of one code are shown all where they are few, else some examples. */
enum { FEW = 8, EXAMPLES = 3 };

static bool is_zh(const struct findings *findings)
{
    return findings->call->lang == LANG_ZH;
}

static void place_put(struct buf *buf, const struct place *place)
{
    if (place->file.n == 0)
        return;
    buf_put(buf, place->file);
    if (place->line > 0)
        buf_put_format(buf, ":%u", (unsigned)place->line);
    if (place->column > 0)
        buf_put_format(buf, ":%u", (unsigned)place->column);
    buf_put(buf, S(": "));
}

static void finding_put(struct findings *findings, const struct diag *diag)
{
    bool error = message_level(diag->code) == DIAG_ERROR;
    struct buf text = {0};
    place_put(&text, &diag->at);
    if (is_zh(findings))
        buf_put(&text, error ? S("错误：") : S("提示："));
    else
        buf_put(&text, error ? S("error: ") : S("note: "));
    message_put(&text, findings->call->lang, diag->code, diag->args);
    escape_visible(&findings->buf, buf_str(&text));
    buf_put_byte(&findings->buf, '\n');
    buf_release(&text);
}

/* And how many more there are, so that nothing drowns. */
static void notes_put(struct findings *findings, enum message code, bool all)
{
    size_t n = findings->quota.n[code], shown = 0;
    size_t most = all || n <= FEW ? n : EXAMPLES;
    for (size_t i = 0; i < findings->diags.n && shown < most; i++) {
        if (findings->diags.items[i].code != code)
            continue;
        finding_put(findings, &findings->diags.items[i]);
        shown++;
    }
    if (shown < n)
        buf_put_format(&findings->buf,
                       is_zh(findings)
                           ? "  …… 同类提示另有 %zu 条（wpc check --all）\n"
                           : "  … %zu more of this kind (wpc check --all)\n",
                       n - shown);
    findings->n_notes += n;
}

static void all_put(struct findings *findings, bool all)
{
    for (size_t i = 0; i < findings->diags.n; i++)
        if (message_level(findings->diags.items[i].code) == DIAG_ERROR)
            finding_put(findings, &findings->diags.items[i]);
    for (int code = 0; code < M_COUNT; code++)
        if (message_level((enum message)code) == DIAG_NOTE)
            notes_put(findings, (enum message)code, all);
    buf_put_format(&findings->buf,
                   is_zh(findings) ? "错误 %zu，提示 %zu。\n"
                                   : "errors: %zu, notes: %zu.\n",
                   findings->diags.n_errors, findings->n_notes);
}

static void plan_checks_run(struct findings *findings)
{
    struct call *call = findings->call;
    plan_read(&call->workspace->plan);
    struct plan_checking checking = {
        .plan = &call->workspace->plan,
        .notice = call->workspace->notice,
        .arena = call->arena,
        .diags = &findings->diags,
        .places = {workspace_place, call->workspace},
    };
    check_names(&checking);
    check_words(&checking);
    check_reading(&checking);
    check_frozen(&checking, &call->workspace->plan);
    check_twins(&checking);
}

/* What loading found is this command's answer, not its failure. Of notes only
   those are kept that will be shown: a long plan has 100,000 and more. */
static void findings_begin(struct findings *findings, bool all)
{
    struct diags *loaded = findings->call->diags;
    findings->quota.most = all ? SIZE_MAX : FEW;
    for (size_t i = 0; i < loaded->n; i++)
        findings->quota.n[loaded->items[i].code]++;
    findings->diags = *loaded;
    findings->diags.quota = &findings->quota;
    *loaded = (struct diags){.arena = findings->call->arena};
}

static enum rc run(struct call *call)
{
    const struct check_args *args = call->own;
    struct findings findings = {.call = call};
    findings_begin(&findings, args->all);
    bool whole = findings.diags.n_errors == 0;
    plan_checks_run(&findings);
    enum rc rc = call_journal_check(
        call, &findings.diags, (struct journal_check){whole, args->evidence});
    all_put(&findings, args->all);
    struct presentation presentation = {0};
    enum rc shown = present_open(&presentation, call);
    if (shown == RC_OK) {
        present_text(&presentation, buf_str(&findings.buf));
        shown = present_close(&presentation);
    }
    buf_release(&findings.buf);
    rc = shown != RC_OK ? shown : rc;
    if (rc != RC_OK)
        return rc;
    return findings.diags.n_errors > 0 ? RC_HOLDS : RC_OK;
}

static const struct option options[] = {
    FLAG('a', "all", offsetof(struct check_args, all), "提示逐条列出",
         "every note, none grouped"),
    FLAG(0, "evidence", offsetof(struct check_args, evidence),
         "重算佐证文件的 SHA-256", "compute the digests of evidence again"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_check = {
    .name = STR("check"),
    .group = GROUP_KEEP,
    .summary = WORD("", "查台账：列数、编码、单位、引文、前后不一，查流水",
                    "check the workspace: tables, names, quotations, journals"),
    .about = WORD("",
                  "一次列出全部毛病，写明 文件:行:列（列按字数，从1起）。"
                  "有错误以 1 退出；提示不算错误。流水查每条记录的编号、"
                  "前后相接、署名、所指的记录和事项；文件末尾被截去几行，"
                  "只有与通报上印的编号对照才看得出。",
                  "Lists every fault at once as file:line:column (characters, "
                  "from 1). Exit 1 when there is an error; notes are "
                  "none. Of journals: ids, chains, writers, what events name; "
                  "lines cut off at a file's end show only against an id that "
                  "was printed in a bulletin."),
    .uses = USES_PLAN | USES_FAULTS,
    .own = &own,
    .own_size = sizeof(struct check_args),
    .run = run,
};
