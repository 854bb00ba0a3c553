/* Bare wpc: what stands where, as `git status` says it for a checkout. */
#include "event_row.h"
#include "wpc/cli/present.h"
#include "wpc/query/lead_words.h"
#include "wpc/query/waiting.h"
#include "wpc/report/breakdown.h"
#include "wpc/text/width.h"

/* One overview being written. */
struct overview {
    struct call *call;
    struct buf buf;
    struct answer all; /* every dated obligation, by day */
    size_t dated;      /* so many; 待认定 are in none of the lists */
    size_t past;
    struct figures figures; /* with a journal, as wpc report counts them */
};

enum { LISTED = 5 };

static bool is_zh(const struct overview *overview)
{
    return overview->call->lang == LANG_ZH;
}

static size_t count_of(const struct plan *plan, enum item_type type)
{
    return plan->first[type + 1] - plan->first[type];
}

static bool has_journal(const struct overview *overview)
{
    return overview->call->progress != NULL;
}

/* 已到期 15：销号 11，逾期 4     本期报送 26/32 */
static void told_head_put(struct overview *overview)
{
    struct call *call = overview->call;
    const struct plan *plan = &call->workspace->plan;
    const uint64_t *figures = overview->figures.n;
    struct roll roll = roll_make(call->arena, &call->progress->fold, NULL);
    buf_put_format(&overview->buf,
                   is_zh(overview)
                       ? "任务 %zu  方案 %zu  时限和目标 %zu 个"
                         "（已到期 %llu：销号 %llu，逾期 %llu）"
                       : "tasks: %zu, plans: %zu, obligations with a day: %zu "
                         "(past %llu: done %llu, overdue %llu)",
                   count_of(plan, ITEM_TASK), count_of(plan, ITEM_PLAN),
                   overview->dated, (unsigned long long)figures[FIGURE_FALLEN],
                   (unsigned long long)figures[FIGURE_FALLEN_DONE],
                   (unsigned long long)figures[FIGURE_OVERDUE]);
    if (roll.n_due > 0)
        buf_put_format(&overview->buf,
                       is_zh(overview) ? "  本期报送 %u/%u"
                                       : "  reported %u/%u",
                       roll.n_due - roll.n_silent, roll.n_due);
    buf_put_byte(&overview->buf, '\n');
}

static void head_put(struct overview *overview)
{
    struct call *call = overview->call;
    const struct plan *plan = &call->workspace->plan;
    buf_put(&overview->buf, call->workspace->conf.title);
    buf_put_byte(&overview->buf, ' ');
    buf_put(&overview->buf, event_days_text(call));
    buf_put_byte(&overview->buf, '\n');
    if (has_journal(overview)) {
        told_head_put(overview);
        return;
    }
    buf_put_format(
        &overview->buf,
        is_zh(overview)
            ? "任务 %zu  方案 %zu  时限和目标 %zu 个（已到期 %zu 个）\n"
            : "tasks: %zu, plans: %zu, obligations with a day: %zu "
              "(past: %zu)\n",
        count_of(plan, ITEM_TASK), count_of(plan, ITEM_PLAN), overview->dated,
        overview->past);
    buf_put(&overview->buf,
            is_zh(overview) ? S("只列时限，未录进展。\n")
                            : S("Deadlines only: no progress is recorded.\n"));
}

static struct str days_text(const struct overview *overview, int days)
{
    struct arena *arena = overview->call->arena;
    bool is_one = days == 1 || days == -1;
    if (!is_zh(overview))
        return str_format(arena, is_one ? "%+d day" : "%+d days", days);
    return str_format(arena, days < 0 ? "超%d天" : "余%d天",
                      days < 0 ? -days : days);
}

static void padded_put(struct overview *overview, struct str text,
                       size_t columns, bool right)
{
    size_t width = width_of(text, AMBIGUOUS_NARROW);
    size_t blanks = width < columns ? columns - width : 0;
    buf_put_repeat(&overview->buf, S(" "), right ? blanks : 0);
    buf_put(&overview->buf, text);
    buf_put_repeat(&overview->buf, S(" "), (right ? 0 : blanks) + 2);
}

/* 缺 3 盟市 */
static struct str missing_text(const struct overview *overview,
                               const struct answer_row *row)
{
    struct arena *arena = overview->call->arena;
    if (row->cells < 2)
        return (struct str){0};
    return str_format(arena, is_zh(overview) ? "缺%2u 盟市" : "%u missing",
                      row->cells - row->done);
}

static void row_put(struct overview *overview, const struct answer_row *row)
{
    enum {
        ID_COLUMNS = 6,
        DAYS_COLUMNS = 8,
        LEAD_COLUMNS = 16,
        MISSING_COLUMNS = 9
    };
    struct call *call = overview->call;
    const struct plan *plan = &call->workspace->plan;
    struct question question = call_question(call);
    char text[DATE_TEXT];
    int days = date_serial(row->day) - date_serial(call->today);
    buf_put(&overview->buf, S("  "));
    if (has_journal(overview))
        padded_put(overview,
                   word_in(call->lang, &light_words[row->standing.light]), 0,
                   false);
    padded_put(overview, obligation_id(call->arena, row->item, row->obligation),
               ID_COLUMNS, false);
    padded_put(overview, date_write_iso(row->day, text), 0, false);
    padded_put(overview, days_text(overview, days), DAYS_COLUMNS, true);
    padded_put(overview, lead_words(&question, row->item), LEAD_COLUMNS, false);
    if (has_journal(overview))
        padded_put(overview, missing_text(overview, row), MISSING_COLUMNS,
                   false);
    buf_put(&overview->buf, item_extra(plan, row->item)->title);
    buf_put_byte(&overview->buf, '\n');
}

static void list_put(struct overview *overview, size_t from, size_t to,
                     struct str head)
{
    buf_put(&overview->buf, head);
    size_t shown = to - from > LISTED ? LISTED : to - from;
    for (size_t i = from; i < from + shown; i++)
        row_put(overview, &overview->all.rows[i]);
    if (to - from > shown)
        buf_put_format(&overview->buf,
                       is_zh(overview) ? "  …… 另有 %zu 个\n"
                                       : "  … %zu more\n",
                       to - from - shown);
}

/* 30 天内, in the next 30 days */
static struct str soon_text(const struct overview *overview)
{
    struct arena *arena = overview->call->arena;
    int days = overview->call->workspace->conf.soon_days;
    if (is_zh(overview))
        return str_format(arena, "%d 天内", days);
    return str_join_blank(arena, S("in the next"),
                          english_count(arena, (size_t)days, S("days")));
}

static struct str soon_head(const struct overview *overview, size_t n)
{
    return str_format(overview->call->arena,
                      is_zh(overview) ? "%.*s到期 %zu 个\n" : "due %.*s: %zu\n",
                      STR_ARG(soon_text(overview)), n);
}

static void lists_put(struct overview *overview)
{
    struct call *call = overview->call;
    const struct answer *all = &overview->all;
    int soon_days = call->workspace->conf.soon_days;
    struct date horizon = date_add_days(call->today, soon_days);
    size_t past = overview->past, soon = past;
    while (soon < all->n && date_compare(all->rows[soon].day, horizon) <= 0)
        soon++;
    if (past > 0)
        list_put(overview, 0, past,
                 str_format(call->arena,
                            is_zh(overview) ? "已过时限 %zu 个\n"
                                            : "past their day: %zu\n",
                            past));
    if (soon > past)
        list_put(overview, past, soon, soon_head(overview, soon - past));
    else if (soon < all->n)
        list_put(overview, soon, soon + 1,
                 str_format(call->arena,
                            is_zh(overview) ? "%.*s没有到期的，再往后是\n"
                                            : "nothing due %.*s; next is\n",
                            STR_ARG(soon_text(overview))));
}

static struct str late_head(const struct overview *overview, size_t days,
                            size_t periods)
{
    struct arena *arena = overview->call->arena;
    if (periods == 0)
        return str_format(arena,
                          is_zh(overview) ? "逾期 %zu 个（按原时限）\n"
                                          : "overdue: %zu (by the plan's own "
                                            "days)\n",
                          days);
    return str_format(
        arena,
        is_zh(overview)
            ? "逾期 %zu 个，定期事项 %zu 期（按原时限）\n"
            : "overdue: %zu, and of duties that recur %zu, period by "
              "period (by the plan's own days)\n",
        days, periods);
}

/* What is overdue; then what is due soon. */
static void told_lists_put(struct overview *overview)
{
    struct call *call = overview->call;
    struct filter filter = call->filter;
    filter.want.is_set[FILTER_KIND] = true;
    filter.want.kinds =
        1u << OBLIGATION_DUE | 1u << OBLIGATION_TARGET | 1u << OBLIGATION_EVERY;
    struct question question = call_question(call);
    question.filter = &filter;
    overview->all = answer_obligations(&question);
    struct answer_row *rows = overview->all.rows;
    size_t n = overview->all.n, late = 0, periods = 0, soon = 0;
    struct answer_row *sorted = ARENA_ARRAY(call->arena, struct answer_row, n);
    for (size_t i = 0; i < n; i++)
        if (rows[i].standing.asks & ASK_OVERDUE) {
            periods += rows[i].period.every != EVERY_NONE;
            sorted[late++] = rows[i];
        }
    for (size_t i = 0; i < n; i++)
        if (!(rows[i].standing.asks & ASK_OVERDUE) &&
            rows[i].standing.asks & ASK_SOON)
            sorted[late + soon++] = rows[i];
    overview->all.rows = sorted;
    if (late > 0)
        list_put(overview, 0, late,
                 late_head(overview, late - periods, periods));
    if (soon > 0)
        list_put(overview, late, late + soon, soon_head(overview, soon));
}

static void silent_put(struct overview *overview)
{
    enum { NAMED = 3 };
    struct call *call = overview->call;
    const struct fold *fold = &call->progress->fold;
    struct roll roll = roll_make(call->arena, fold, NULL);
    size_t named = 0;
    if (roll.n_silent == 0)
        return;
    buf_put_format(&overview->buf,
                   is_zh(overview) ? "；本期未报送 %u 家："
                                   : "; silent this cycle: %u: ",
                   roll.n_silent);
    for (uint32_t i = 0; i < roll.n_due && named < NAMED; i++) {
        if (!office_is_silent(fold, roll.due[i]))
            continue;
        buf_put(&overview->buf, named++ > 0 ? S("、") : S(""));
        buf_put(&overview->buf, fold->offices.items[roll.due[i]].name);
    }
    if (roll.n_silent > NAMED)
        buf_put(&overview->buf, is_zh(overview) ? S("等") : S(" …"));
}

/* 待办  待审核 5 件，延期申请 1 件；本期未报送 6 家：林业厅、金融办、通辽市等
 */
static void waiting_put(struct overview *overview)
{
    struct waiting_counts counts =
        waiting_count(&overview->call->progress->fold);
    buf_put_format(&overview->buf,
                   is_zh(overview) ? "待办  待审核 %u 件，延期申请 %u 件"
                                   : "waiting: claims %u, requests to defer %u",
                   counts.claims, counts.defers);
    if (counts.clashes > 0)
        buf_put_format(&overview->buf,
                       is_zh(overview) ? "，报送不一致 %u 件"
                                       : ", contradictions %u",
                       counts.clashes);
    silent_put(overview);
    buf_put_byte(&overview->buf, '\n');
}

static void told_put(struct overview *overview)
{
    struct question question = call_question(overview->call);
    overview->figures = breakdown_of(&question, NULL, 0).total.figures;
    head_put(overview);
    told_lists_put(overview);
    waiting_put(overview);
    buf_put(&overview->buf, is_zh(overview)
                                ? S("\n  wpc due       逐个看到期、逾期        "
                                    "wpc review   处理待审核、未报送\n"
                                    "  wpc show T1   看一项的原文和经过      "
                                    "wpc help     全部命令\n")
                                : S("\n  wpc due       what is due             "
                                    "wpc review   what waits\n"
                                    "  wpc show T1   one item, whole         "
                                    "wpc help     all commands\n"));
}

static void untold_put(struct overview *overview)
{
    head_put(overview);
    lists_put(overview);
    buf_put(&overview->buf, is_zh(overview)
                                ? S("\n  wpc due       到期、逾期的节点     "
                                    "wpc list --lead 单位   一家的事项\n"
                                    "  wpc show T1   一项的原文和节点     "
                                    "wpc help               全部命令\n")
                                : S("\n  wpc due       what is due            "
                                    "wpc list --lead UNIT   what a unit leads\n"
                                    "  wpc show T1   one item, whole        "
                                    "wpc help               all commands\n"));
}

/* What nobody has said to apply is neither late nor near. */
static void conditional_drop(struct answer *all)
{
    size_t kept = 0;
    for (size_t i = 0; i < all->n; i++)
        if (!(all->rows[i].standing.asks & ASK_CONDITIONAL))
            all->rows[kept++] = all->rows[i];
    all->n = kept;
}

static enum rc run(struct call *call)
{
    struct overview overview = {.call = call};
    struct question question = call_question(call);
    question.all = true;
    overview.all = answer_obligations(&question);
    overview.dated = overview.all.n;
    conditional_drop(&overview.all);
    while (overview.past < overview.all.n &&
           date_compare(overview.all.rows[overview.past].day, call->today) < 0)
        overview.past++;
    if (call->progress != NULL)
        told_put(&overview);
    else
        untold_put(&overview);
    struct presentation presentation = {0};
    enum rc rc = present_open(&presentation, call);
    if (rc == RC_OK) {
        present_text(&presentation, buf_str(&overview.buf));
        rc = present_close(&presentation);
    }
    buf_release(&overview.buf);
    return rc;
}

const struct command command_overview = {
    .name = STR(""),
    .group = GROUP_SEE,
    .summary = WORD("", "概览", "the overview"),
    .uses = USES_PLAN,
    .run = run,
};
