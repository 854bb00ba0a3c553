/* Caption and notes round an answer. */
#include "answering.h"

#include "wpc/cli/events.h"

#include "event_row.h"

const struct answering answering_items = {
    WORD("items", "项", "items"), false,
    STR("light,id,due,done,status,lead,regions,class,title,marks")};
const struct answering answering_indicators = {
    WORD("indicators", "项指标", "indicators"), false,
    STR("light,id,title,range,year,base,target,actual,actual_on,gap,marks")};
const struct answering answering_obligations = {
    WORD("obligations", "个节点", "obligations"), true,
    STR("light,id,date,days,period,done,status,lead,regions,class,text,"
        "marks")};

bool asks_indicators(const struct call *call)
{
    const struct filter_side *want = &call->filter.want;
    return want->is_set[FILTER_TYPE] &&
           (want->types & 1u << ITEM_INDICATOR) != 0;
}

bool asks_only_indicators(const struct call *call)
{
    return asks_indicators(call) &&
           call->filter.want.types == 1u << ITEM_INDICATOR;
}

static bool is_zh(const struct call *call)
{
    return call->lang == LANG_ZH;
}

static struct str title_of(struct call *call, const struct answer *answer,
                           const struct answering *words)
{
    struct str asked =
        caption_of(call->arena, &call->filter_words, &call->filter, call->lang);
    struct str word = word_in(call->lang, &words->counted);
    struct str counted =
        is_zh(call)
            ? str_format(call->arena, "共 %zu %.*s", answer->n, STR_ARG(word))
            : english_count(call->arena, answer->n, word);
    return str_format(call->arena, "%.*s%s%.*s%.*s", STR_ARG(asked),
                      asked.n == 0  ? ""
                      : is_zh(call) ? "："
                                    : ": ",
                      STR_ARG(counted), STR_ARG(event_days_text(call)));
}

struct notes {
    struct str *items;
    size_t n;
    size_t capacity;
};

static void note_put(struct call *call, struct notes *notes, struct str note)
{
    ARENA_PUSH(call->arena, notes->items, notes->n, notes->capacity, note);
}

static void limit_note(struct call *call, const struct answer *answer,
                       struct notes *notes)
{
    long long limit = call->view.limit;
    if (limit == 0 || (size_t)limit >= answer->n)
        return;
    note_put(call, notes,
             str_format(call->arena,
                        is_zh(call) ? "只列出前 %lld 行，共 %zu 行（--limit）。"
                                    : "the first %lld of %zu rows (--limit).",
                        limit, answer->n));
}

/* Items that name no region are the autonomous region's own work: whoever asks
   for one region should know how many there are. */
static void region_note(struct call *call, struct notes *notes)
{
    if (call->filter_words.want[FILTER_REGION].n == 0)
        return;
    const struct plan *plan = &call->workspace->plan;
    size_t n = 0;
    for (size_t i = 0; i < plan->n_items; i++) {
        const struct item *item = &plan->items[i];
        n += (item->type == ITEM_TASK || item->type == ITEM_PLAN) &&
             scope_is_empty(item_mentioned(plan, item));
    }
    note_put(call, notes,
             str_format(call->arena,
                        is_zh(call) ? "另有 %zu 项未点盟市，由自治区单位牵头："
                                      "wpc list --region 本级"
                                    : "led by the autonomous region's own "
                                      "units, and naming no region: %zu more "
                                      "(wpc list --region none)",
                        n));
}

static void journal_note(struct call *call, struct notes *notes)
{
    if (call->workspace->has_journal)
        return;
    note_put(call, notes,
             is_zh(call) ? S("只列时限，未录进展：灯都是灰的。")
                         : S("deadlines only, no progress recorded: "
                             "every light is grey."));
}

/* Past what was asked: --before, else the next soon_days. */
static bool is_later(const struct question *question, struct date day)
{
    struct date horizon = question->filter->before;
    if (date_is_none(horizon) && !filter_asks_days(question->filter))
        horizon = question->rules.soon_until;
    return !date_is_none(horizon) && date_compare(day, horizon) > 0;
}

/* Rows that the question left out, so that nobody takes them for none. */
static void left_out_note(struct call *call, const struct answer *answer,
                          struct notes *notes)
{
    struct filter open = call->filter;
    open.before = open.after = (struct date){0};
    struct question question = *answer->question;
    question.filter = &open;
    question.all = true;
    struct answer all = answer_obligations(&question);
    size_t later = 0, finished = 0;
    bool by_status = call->filter.want.is_set[FILTER_STATUS];
    for (size_t i = 0; i < all.n; i++) {
        bool after = is_later(answer->question, all.rows[i].day);
        enum status status = all.rows[i].standing.status;
        bool done = status == STATUS_DONE || status == STATUS_EXEMPT;
        later += after && !date_is_none(call->filter.before);
        finished += !after && done && !by_status && !answer->question->all;
    }
    if (later > 0)
        note_put(call, notes,
                 str_format(call->arena,
                            is_zh(call) ? "不在此列：更晚到期 %zu 个。"
                                        : "not listed: %zu due later.",
                            later));
    if (finished > 0)
        note_put(call, notes,
                 str_format(call->arena,
                            is_zh(call)
                                ? "不在此列：已销号或不适用 %zu 个（--all）。"
                                : "not listed: %zu done or not applicable "
                                  "(--all).",
                            finished));
}

/* An indicator is an item without obligations: among others it has no row. */
static void indicators_note(struct call *call, struct notes *notes)
{
    if (asks_indicators(call))
        note_put(call, notes,
                 is_zh(call) ? S("指标不在此列：--type 指标。")
                             : S("indicators are not listed here: "
                                 "--type indicator."));
}

/* The rows nearest to what was asked, for somebody who got none. */
static struct str empty_text(struct call *call, const struct answer *answer,
                             const struct answering *words)
{
    struct filter open = call->filter;
    open.before = open.after = (struct date){0};
    struct question question = *answer->question;
    question.filter = &open;
    question.all = true;
    struct answer all = words->by_obligation ? answer_obligations(&question)
                                             : answer_items(&question);
    if (all.n == 0)
        return is_zh(call) ? S("没有符合的。") : S("nothing matches.");
    char day[DATE_TEXT];
    struct str next = date_write_iso(all.rows[0].day, day);
    return str_format(
        call->arena,
        is_zh(call) ? "没有符合的；不限日期则有 %zu 个，最近的是 %.*s。"
                    : "nothing matches; without the dates: %zu, the first on "
                      "%.*s.",
        all.n, STR_ARG(next));
}

enum rc answer_print(struct call *call, struct answer *answer,
                     const struct answer_shape *shape,
                     const struct answering *words)
{
    struct presentation presentation = {0};
    enum rc rc = present_open(&presentation, call);
    if (rc != RC_OK)
        return rc;
    struct notes notes = {0};
    struct answer_shape told = *shape;
    if (call->progress != NULL)
        told.people = words->people;
    struct view view = {0};
    if (presentation.format == NULL || !presentation.format->machine)
        view.title = title_of(call, answer, words);
    if (present_tells(&presentation)) {
        limit_note(call, answer, &notes);
        region_note(call, &notes);
        if (words->by_obligation) {
            left_out_note(call, answer, &notes);
            indicators_note(call, &notes);
        }
        journal_note(call, &notes);
        if (answer->n == 0)
            view.empty = empty_text(call, answer, words);
    }
    view.notes = notes.items;
    view.n_notes = notes.n;
    rc = present_answer(&presentation, answer, &told, &view);
    enum rc closed = present_close(&presentation);
    if (rc != RC_OK || closed != RC_OK)
        return rc != RC_OK ? rc : closed;
    return call->view.fail_if_any && answer->n > 0 ? RC_HOLDS : RC_OK;
}

enum rc answer_print_indicators(struct call *call,
                                struct answer (*find)(const struct question *),
                                bool all)
{
    struct question question = call_question(call);
    struct gauges gauges;
    enum rc rc = call_gauges_read(call, &gauges);
    if (rc != RC_OK)
        return rc;
    question.gauges = &gauges;
    question.all = all;
    struct answer answer = find(&question);
    return answer_print(call, &answer, &shape_indicators,
                        &answering_indicators);
}
