/* wpc show: one item, whole. */
#include "event_row.h"
#include "show_changes.h"
#include "show_text.h"

#include "wpc/cli/events.h"
#include "wpc/output/format.h"

struct show_args {
    bool why;
    bool history;
};

/* What the operands name. */
struct named {
    const struct item **items;
    size_t *obligations;
    struct address *places; /* parallel; only with a journal */
    size_t n;
};

/* T65.2/通辽市 without what follows the item. */
static struct str item_part(struct str text)
{
    static const struct str wide = STR("／");
    size_t narrow_at = str_find_byte(text, '/', 0);
    size_t wide_at = str_find(text, wide, 0);
    return str_slice(text, 0, narrow_at < wide_at ? narrow_at : wide_at);
}

static bool place_find(struct call *call, struct str text, struct named *named,
                       size_t i)
{
    const struct plan *plan = &call->workspace->plan;
    struct address *place = &named->places[i];
    if (!plan_find(plan, item_part(text), &named->items[i],
                   &named->obligations[i]))
        return false;
    if (call->progress != NULL)
        return call_place_read(call, text, place);
    return true;
}

static enum rc items_find(struct call *call, struct named *named)
{
    const struct plan *plan = &call->workspace->plan;
    size_t n = named->n = call->operands.n;
    enum rc rc = RC_OK;
    named->items = ARENA_ARRAY(call->arena, const struct item *, n);
    named->obligations = ARENA_ARRAY(call->arena, size_t, n);
    named->places = ARENA_ARRAY(call->arena, struct address, n);
    for (size_t i = 0; i < n; i++) {
        struct str id = call->operands.items[i];
        if (place_find(call, id, named, i))
            continue;
        size_t tasks = plan->first[ITEM_TASK + 1] - plan->first[ITEM_TASK];
        size_t plans = plan->first[ITEM_PLAN + 1] - plan->first[ITEM_PLAN];
        rc = diag_add(call->diags, RC_USAGE, M_ASK_ITEM, (struct place){0},
                      ARGS(id, str_format(call->arena, "%zu", tasks),
                           str_format(call->arena, "%zu", plans)));
    }
    return rc;
}

/* Machines get a row for each obligation, and one for an item without any. */
static struct answer rows_of(const struct question *question,
                             const struct item *const *items,
                             const size_t *obligations, size_t n)
{
    struct answer answer = {.question = question};
    for (size_t i = 0; i < n; i++) {
        const struct reading *reading = item_reading(question->plan, items[i]);
        for (size_t k = 0; k < reading->n || (k == 0 && reading->n == 0); k++) {
            if (obligations[i] != SIZE_MAX && obligations[i] != k)
                continue;
            struct answer_row row = {.item = items[i]};
            if (reading->n > 0) {
                row.obligation = &reading->items[k];
                row.day = row.obligation->date;
            } else if (items[i]->type == ITEM_INDICATOR) {
                row.day = indicator_day(question, items[i]);
            }
            answer_row_judge(question, &row);
            ARENA_PUSH(question->arena, answer.rows, answer.n, answer.capacity,
                       row);
        }
    }
    return answer;
}

/* T3 管网普查；T12 化肥与农药   今天 2016-03-25 */
static struct str title_of(struct call *call, const struct item *const *items,
                           size_t n)
{
    const struct plan *plan = &call->workspace->plan;
    struct str title = {0};
    char id[ITEM_ID];
    for (size_t i = 0; i < n; i++)
        if (i == 0 || items[i] != items[i - 1])
            title = str_format(call->arena, "%.*s%s%.*s %.*s", STR_ARG(title),
                               title.n == 0            ? ""
                               : call->lang == LANG_ZH ? "；"
                                                       : "; ",
                               STR_ARG(item_id(items[i], id)),
                               STR_ARG(item_extra(plan, items[i])->title));
    return str_join(call->arena, title, event_days_text(call));
}

/* What was written about some of the places, under what they are. */
static enum rc history_print(struct presentation *presentation,
                             struct call *call, const struct address *places,
                             size_t n, struct str title)
{
    bool zh = call->lang == LANG_ZH;
    if (call->progress == NULL)
        return RC_OK;
    struct history_wish wish = {
        .office = OFFICE_NONE, .places = places, .n_places = n};
    struct history history;
    enum rc rc = call_history_read(call, &wish, &history);
    struct id_fronts fronts = {.arena = call->arena};
    struct event_list list = {.history = &history};
    struct event_rows rows = {
        .call = call, .source = event_list_source(&list), .fronts = &fronts};
    struct view view = {.title = title,
                        .empty = zh ? S("没有记录。") : S("no event.")};
    for (size_t i = 0; rc == RC_OK && i < history.n; i++)
        event_fronts_put(&fronts, &history.entries[i]);
    if (rc == RC_OK)
        rc = call_fronts_find(call, &fronts);
    return rc == RC_OK ? event_rows_print(presentation, &view, &rows) : rc;
}

/* The journals are read once more only for an indicator. */
static enum rc gauges_read(struct call *call, const struct named *named,
                           struct gauges *out)
{
    bool any = false;
    for (size_t i = 0; i < named->n; i++)
        any |= named->items[i]->type == ITEM_INDICATOR;
    *out = (struct gauges){0};
    return any ? call_gauges_read(call, out) : RC_OK;
}

static enum rc people_print(struct presentation *presentation,
                            struct call *call, const struct named *named)
{
    const struct show_args *args = call->own;
    struct gauges gauges = {0};
    enum rc rc = gauges_read(call, named, &gauges);
    for (size_t i = 0; i < named->n && rc == RC_OK; i++) {
        struct buf buf = {0};
        struct progress_lines changes;
        rc = show_changes(call, named->items[i], &changes);
        if (i > 0)
            buf_put_byte(&buf, '\n');
        show_text_put(&buf, call, &presentation->look, named->items[i],
                      &changes, &gauges, args->why);
        present_text(presentation, buf_str(&buf));
        buf_release(&buf);
        if (rc == RC_OK && args->history)
            rc = history_print(presentation, call, &named->places[i], 1, S(""));
    }
    return rc;
}

static enum rc machine_print(struct presentation *presentation,
                             struct call *call, const struct named *named)
{
    const struct show_args *args = call->own;
    if (args->history)
        return history_print(presentation, call, named->places, named->n,
                             title_of(call, named->items, named->n));
    struct question question = call_question(call);
    struct gauges gauges;
    struct change_notes changes = {0};
    enum rc rc = gauges_read(call, named, &gauges);
    if (rc == RC_OK)
        rc = show_changes_note(call, named->items, named->n, &changes);
    if (rc != RC_OK)
        return rc;
    question.gauges = &gauges;
    question.changes = &changes;
    struct answer answer =
        rows_of(&question, named->items, named->obligations, named->n);
    struct view view = {.title = title_of(call, named->items, named->n)};
    return present_answer(presentation, &answer, &shape_details, &view);
}

static enum rc run(struct call *call)
{
    struct named named;
    struct presentation presentation = {0};
    enum rc rc = items_find(call, &named);
    if (rc == RC_OK)
        rc = present_open(&presentation, call);
    if (rc != RC_OK)
        return rc;
    bool people = str_equal(presentation.format->name, S("table"));
    rc = people ? people_print(&presentation, call, &named)
                : machine_print(&presentation, call, &named);
    enum rc closed = present_close(&presentation);
    return rc != RC_OK ? rc : closed;
}

static const struct option options[] = {
    FLAG(0, "why", offsetof(struct show_args, why),
         "在原文中标出各节点的词，说明所用规则；有流水时说明灯的由来",
         "underline the words of each obligation and name the rule; with a "
         "journal also what made each light"),
    FLAG(0, "history", offsetof(struct show_args, history),
         "另列全部记录，最早的在先；撤回的标明",
         "its events too, the oldest first, voided ones marked"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_show = {
    .name = STR("show"),
    .group = GROUP_SEE,
    .operands = WORD("", "编号…", "ID…"),
    .summary = WORD("", "看一项的原文、单位和各节点",
                    "one item: its text, units and obligations"),
    .about =
        WORD("",
             "原文折行，从不截断；依文件变更过的，列出文号和记录。编号如 "
             "T65、P4、T65.2，全角和空格不计较。\n"
             "  wpc show T65\n"
             "  wpc show T65 --why\n"
             "  wpc show T65.2/通辽市 --history\n"
             "  wpc show T65 -f json",
             "The text is wrapped and never cut; what documents changed is "
             "told with their numbers and events. Ids: T65, P4, T65.2.\n"
             "  wpc show T65\n"
             "  wpc show T65 --why\n"
             "  wpc show T65.2/通辽市 --history\n"
             "  wpc show T65 -f json"),
    .uses = USES_PLAN | USES_VIEW | USES_IDS,
    .own = &own,
    .own_size = sizeof(struct show_args),
    .run = run,
};
