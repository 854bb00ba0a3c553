/* wpc show: one item, whole. */
#include "show_text.h"

#include "wpc/output/format.h"

struct show_args {
    bool why;
};

static enum rc items_find(struct call *call, const struct item **items,
                          size_t *obligations)
{
    const struct plan *plan = &call->workspace->plan;
    enum rc rc = RC_OK;
    for (size_t i = 0; i < call->operands.n; i++) {
        struct str id = call->operands.items[i];
        if (plan_find(plan, id, &items[i], &obligations[i]))
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
            }
            row.standing = standing_of_open(
                &question->rules, row.day,
                row.obligation && row.obligation->scope.condition.n > 0);
            ARENA_PUSH(question->arena, answer.rows, answer.n, answer.capacity,
                       row);
        }
    }
    return answer;
}

static void people_print(struct presentation *presentation, struct call *call,
                         const struct item *const *items, size_t n)
{
    const struct show_args *args = call->own;
    struct buf buf = {0};
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            buf_put_byte(&buf, '\n');
        show_text_put(&buf, call, &presentation->look, items[i], args->why);
    }
    present_text(presentation, buf_str(&buf));
    buf_release(&buf);
}

static enum rc run(struct call *call)
{
    size_t n = call->operands.n;
    const struct item **items =
        ARENA_ARRAY(call->arena, const struct item *, n);
    size_t *obligations = ARENA_ARRAY(call->arena, size_t, n);
    struct presentation presentation = {0};
    enum rc rc = items_find(call, items, obligations);
    if (rc == RC_OK)
        rc = present_open(&presentation, call);
    if (rc != RC_OK)
        return rc;
    if (str_equal(presentation.format->name, S("table"))) {
        people_print(&presentation, call, items, n);
    } else {
        struct question question = call_question(call);
        struct answer answer = rows_of(&question, items, obligations, n);
        struct view view = {0};
        rc = present_answer(&presentation, &answer, &shape_details, &view);
    }
    enum rc closed = present_close(&presentation);
    return rc != RC_OK ? rc : closed;
}

static const struct option options[] = {
    {0,
     STR("why"),
     OPTION_FLAG,
     offsetof(struct show_args, why),
     {{0}, {0}, {0}},
     {STR(""), STR("在原文中标出各节点的词，并说明所用规则"),
      STR("underline the words of each obligation and name the rule")},
     OFFER_NOTHING},
};

static const struct option_group own = {
    {STR("own"), STR("选项"), STR("Options")},
    options,
    sizeof options / sizeof *options};

const struct command command_show = {
    .name = STR("show"),
    .group = GROUP_SEE,
    .operands = {STR(""), STR("编号…"), STR("ID…")},
    .summary = {STR(""), STR("看一项的原文、单位和各节点"),
                STR("one item: its text, units and obligations")},
    .about =
        {STR(""),
         STR("原文折行，从不截断。编号如 T65、P4、T65.2，全角和空格不计较。\n"
             "  wpc show T65\n"
             "  wpc show T65 --why\n"
             "  wpc show T65 -f json"),
         STR("The text is wrapped and never cut. Ids: T65, P4, T65.2.\n"
             "  wpc show T65\n"
             "  wpc show T65 --why\n"
             "  wpc show T65 -f json")},
    .uses = USES_PLAN | USES_VIEW | USES_IDS,
    .own = &own,
    .own_size = sizeof(struct show_args),
    .run = run,
};
