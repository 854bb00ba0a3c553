/* Bare wpc: what stands where, as `git status` says it for a checkout. */
#include "wpc/cli/present.h"
#include "wpc/text/width.h"

/* One overview being written. */
struct overview {
    struct call *call;
    struct buf buf;
    struct answer all; /* every dated obligation, by day */
    size_t past;
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

static void head_put(struct overview *overview)
{
    struct call *call = overview->call;
    const struct plan *plan = &call->workspace->plan;
    char day[DATE_TEXT];
    struct str today = date_write_iso(call->today, day);
    buf_put(&overview->buf, call->workspace->conf.title);
    buf_put_format(&overview->buf,
                   is_zh(overview) ? "    今天 %.*s\n" : "    today %.*s\n",
                   STR_ARG(today));
    buf_put_format(
        &overview->buf,
        is_zh(overview)
            ? "任务 %zu  方案 %zu  时限和目标 %zu 个（已到期 %zu 个）\n"
            : "%zu tasks, %zu plans, %zu obligations with a day "
              "(%zu past)\n",
        count_of(plan, ITEM_TASK), count_of(plan, ITEM_PLAN), overview->all.n,
        overview->past);
    if (!call->workspace->has_journal)
        buf_put(&overview->buf,
                is_zh(overview)
                    ? S("只列时限，未录进展。\n")
                    : S("Deadlines only: no progress is recorded.\n"));
}

static struct str lead_text(const struct overview *overview,
                            const struct answer_row *row)
{
    struct call *call = overview->call;
    const struct party *leads = item_leads(&call->workspace->plan, row->item);
    struct str first = leads->names.n > 0 ? leads->names.items[0] : S("");
    if (leads->names.n < 2)
        return first;
    return str_join(call->arena, first, is_zh(overview) ? S("等") : S(" …"));
}

static struct str days_text(const struct overview *overview, int days)
{
    struct arena *arena = overview->call->arena;
    if (!is_zh(overview))
        return str_format(arena, "%+d days", days);
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

static void row_put(struct overview *overview, const struct answer_row *row)
{
    enum { ID_COLUMNS = 6, DAYS_COLUMNS = 8, LEAD_COLUMNS = 16 };
    struct call *call = overview->call;
    const struct plan *plan = &call->workspace->plan;
    char text[DATE_TEXT];
    int days = date_serial(row->day) - date_serial(call->today);
    buf_put(&overview->buf, S("  "));
    padded_put(overview, obligation_id(call->arena, row->item, row->obligation),
               ID_COLUMNS, false);
    padded_put(overview, date_write_iso(row->day, text), 0, false);
    padded_put(overview, days_text(overview, days), DAYS_COLUMNS, true);
    padded_put(overview, lead_text(overview, row), LEAD_COLUMNS, false);
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
        list_put(overview, past, soon,
                 str_format(call->arena,
                            is_zh(overview) ? "%d 天内到期 %zu 个\n"
                                            : "due within %d days: %zu\n",
                            soon_days, soon - past));
    else if (soon < all->n)
        list_put(overview, soon, soon + 1,
                 str_format(call->arena,
                            is_zh(overview) ? "%d 天内没有到期的，再往后是\n"
                                            : "nothing due within %d days; "
                                              "next is\n",
                            soon_days));
}

static enum rc run(struct call *call)
{
    struct overview overview = {.call = call};
    struct question question = call_question(call);
    question.all = true;
    overview.all = answer_obligations(&question);
    while (overview.past < overview.all.n &&
           date_compare(overview.all.rows[overview.past].day, call->today) < 0)
        overview.past++;
    head_put(&overview);
    lists_put(&overview);
    buf_put(&overview.buf, is_zh(&overview)
                               ? S("\n  wpc due       到期、逾期的节点     "
                                   "wpc list --lead 单位   一家的事项\n"
                                   "  wpc show T1   一项的原文和节点     "
                                   "wpc help               全部命令\n")
                               : S("\n  wpc due       what is due            "
                                   "wpc list --lead UNIT   what a unit leads\n"
                                   "  wpc show T1   one item, whole        "
                                   "wpc help               all commands\n"));
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
    .summary = {STR(""), STR("概览"), STR("the overview")},
    .uses = USES_PLAN,
    .run = run,
};
