/* wpc log: what was written, event by event. */
#include "log_print.h"
#include "wpc/base/digest.h"
#include "wpc/cli/events.h"

struct log_args {
    struct str since;
    struct str until;
    struct str office;
    struct texts acts;
};

/* Operands and options as a wish. */
struct asking {
    struct call *call;
    struct history_wish wish;
    struct address *places;
    size_t places_capacity;
    struct str *ids;
    size_t ids_capacity;
    enum rc rc;
};

static void refused(struct asking *asking, enum message code, struct str a,
                    struct str b)
{
    asking->rc = diag_add(asking->call->diags, RC_USAGE, code,
                          (struct place){0}, ARGS(a, b));
}

static void act_read_one(void *context, struct str text)
{
    struct asking *asking = context;
    struct arena *arena = asking->call->arena;
    struct str known = {0};
    for (int i = ACT_PROGRESS; i < ACTS; i++) {
        if (word_find(&acts[i].word, 1, text) != NULL) {
            asking->wish.acts |= 1u << i;
            return;
        }
        known = str_join_blank(arena, known, word_key(&acts[i].word));
    }
    asking->rc = diag_add(asking->call->diags, RC_USAGE, M_OPTION_WORD,
                          (struct place){0}, ARGS(S("--act"), text, known));
}

static struct span day_read(struct asking *asking, struct str text)
{
    struct span span = {0};
    if (text.n > 0 && !when_read(text, asking->call->today, &span))
        refused(asking, M_ASK_DATE, text, (struct str){0});
    return span;
}

/* Ids are shown from six digits on; four may be typed. */
static bool is_id_front(struct str text)
{
    enum { LEAST = 4 };
    return text.n >= LEAST && text.n <= EVENT_ID_SIZE && hex_is(text);
}

static void operand_read(struct asking *asking, struct str text)
{
    struct call *call = asking->call;
    struct history_wish *wish = &asking->wish;
    struct address address;
    if (call_place_read(call, text, &address))
        ARENA_PUSH(call->arena, asking->places, wish->n_places,
                   asking->places_capacity, address);
    else if (is_id_front(text))
        ARENA_PUSH(call->arena, asking->ids, wish->n_ids, asking->ids_capacity,
                   text);
    else
        refused(asking, M_LOG_OPERAND, text, (struct str){0});
}

static enum rc wish_make(struct asking *asking)
{
    struct call *call = asking->call;
    const struct log_args *args = call->own;
    asking->wish = (struct history_wish){.filter = &call->filter,
                                         .rules = call_question(call).rules,
                                         .office = OFFICE_NONE};
    asking->wish.since = day_read(asking, args->since).first;
    asking->wish.until = day_read(asking, args->until).last;
    for (size_t i = 0; i < args->acts.n; i++)
        list_split(args->acts.items[i], act_read_one, asking);
    for (size_t i = 0; i < call->operands.n; i++)
        operand_read(asking, call->operands.items[i]);
    asking->wish.places = asking->places;
    asking->wish.ids = asking->ids;
    enum rc office = args->office.n > 0 ? call_office_find(call, args->office,
                                                           &asking->wish.office)
                                        : RC_OK;
    return asking->rc != RC_OK ? asking->rc : office;
}

/* Each front of an id must be of one event. */
static enum rc ids_check(struct asking *asking, const struct history *history)
{
    for (size_t i = 0; i < asking->wish.n_ids; i++) {
        size_t n = history_count(history, asking->ids[i]);
        struct str count = str_format(asking->call->arena, "%zu", n);
        if (n != 1)
            refused(asking, n == 0 ? M_EVENT_NONE : M_EVENT_SEVERAL,
                    asking->ids[i], count);
    }
    return asking->rc;
}

static enum rc run(struct call *call)
{
    struct asking asking = {.call = call};
    struct event_scan scan = {0};
    if (call->progress == NULL)
        return log_print(call, &scan);
    enum rc rc = wish_make(&asking);
    if (rc == RC_OK)
        rc = events_scan(&scan, call, &asking.wish);
    if (rc == RC_OK)
        rc = ids_check(&asking, &scan.history);
    if (rc == RC_OK)
        rc = log_print(call, &scan);
    events_release(&scan);
    return rc;
}

static const struct option options[] = {
    OPTION(0, "since", OPTION_TEXT, offsetof(struct log_args, since),
           OFFER_NOTHING, "", "日期", "DATE", "这一天及以后填报的",
           "written on or after"),
    OPTION(0, "until", OPTION_TEXT, offsetof(struct log_args, until),
           OFFER_NOTHING, "", "日期", "DATE", "这一天及以前填报的",
           "written on or before"),
    OPTION(0, "office", OPTION_TEXT, offsetof(struct log_args, office),
           OFFER_UNITS, "", "单位", "OFFICE", "由它填报，或为它代录",
           "written by it or for it"),
    OPTION(0, "act", OPTION_TEXTS, offsetof(struct log_args, acts), OFFER_WORDS,
           "progress|blocked|note|actual|no-change|done|exempt|defer|approve|"
           "return|void|adjust|close|sent",
           "种类", "ACT",
           "progress报进展 blocked报受阻 note备注 actual实际值 "
           "no-change零报告 done申请销号 exempt申请不适用 defer申请延期 "
           "approve同意 return退回 void撤回 adjust调整 …",
           "progress blocked note actual no-change done exempt defer approve "
           "return void adjust …"),
};

static const struct option_group own = {WORD("own", "选项", "Options"), options,
                                        sizeof options / sizeof *options};

const struct command command_log = {
    .name = STR("log"),
    .group = GROUP_SEE,
    .operands = WORD("", "[编号|分解项|记录]…", "[ID|ADDRESS|EVENT]…"),
    .summary = WORD("", "逐条列出记录：谁、何时、报了什么、结果如何",
                    "the events: who wrote what, when, and what came of it"),
    .about =
        WORD("",
             "按填报时间排列，最新的在最后；--limit 留最后几条。"
             "记录编号只须写到不与别的相同，列出的记录连同对它的答复。"
             "筛选看记录所说的事项、节点、盟市和周期；经文件调整的，"
             "按先后各牵头单位、按原来的和现在的时限都能找到；"
             "--status 看它今天的状态。\n"
             "  wpc log T65\n"
             "  wpc log T65.2/通辽市\n"
             "  wpc log --office 通辽市 --since 2016-03-01\n"
             "  wpc log --act done,approve -f tsv",
             "In the order of writing, the newest last; --limit keeps the "
             "last ones. An event's id may be as short as is unique; its "
             "answers are listed with it. Filters look at what an event "
             "speaks of; where documents changed it, at every lead that it "
             "had, and at the first and the present day; --status at how "
             "that stands today.\n"
             "  wpc log T65\n"
             "  wpc log T65.2/通辽市\n"
             "  wpc log --office 通辽市 --since 2016-03-01\n"
             "  wpc log --act done,approve -f tsv"),
    .uses = USES_FILTER | USES_VIEW | USES_OPERANDS | USES_PAST_LEADS,
    .own = &own,
    .own_size = sizeof(struct log_args),
    .run = run,
};
