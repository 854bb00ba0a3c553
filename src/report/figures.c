/* What an obligation comes to on a day. */
#include "wpc/report/figures.h"

const struct word figure_words[FIGURES] = {
    [FIGURE_DATED] = WORD("dated", "节点", "dated"),
    [FIGURE_EXEMPT] = WORD("exempt", "不适用", "exempt"),
    [FIGURE_CONDITIONAL] = WORD("conditional", "待认定", "conditional"),
    [FIGURE_DONE] = WORD("done", "已销号", "done"),
    [FIGURE_REPORTED] = WORD("reported", "自报完成", "reported"),
    [FIGURE_FALLEN] = WORD("fallen", "到期", "fallen"),
    [FIGURE_FALLEN_DONE] = WORD("fallen_done", "销号", "closed"),
    [FIGURE_CLAIMED] = WORD("claimed", "待审", "claimed"),
    [FIGURE_OVERDUE] = WORD("overdue", "逾期", "overdue"),
    [FIGURE_TO_ASSESS] = WORD("to_assess", "待考核", "to assess"),
    [FIGURE_FALLEN_OPEN] = WORD("fallen_open", "到期未逾", "due today"),
    [FIGURE_ON_TIME] = WORD("on_time", "按期", "on time"),
    [FIGURE_FALLEN_APPROVED] =
        WORD("fallen_approved", "到批准时限", "fallen as granted"),
    [FIGURE_ON_TIME_APPROVED] =
        WORD("on_time_approved", "按批准时限", "in time as granted"),
    [FIGURE_DEFERRED] = WORD("deferred", "已批延期", "deferred"),
    [FIGURE_SELF_REVIEWED] = WORD("self_reviewed", "自审", "self-reviewed"),
    [FIGURE_PERIODS_FALLEN] =
        WORD("periods_fallen", "应完成期次", "periods due"),
    [FIGURE_PERIODS_DONE] = WORD("periods_done", "已完成期次", "periods done"),
    [FIGURE_OFFICES_DUE] = WORD("offices_due", "应报单位", "offices due"),
    [FIGURE_OFFICES_HEARD] = WORD("offices_heard", "已报单位", "offices heard"),
};

void figures_count(struct figures *figures, unsigned bits)
{
    for (; bits != 0; bits &= bits - 1)
        figures->n[__builtin_ctz(bits)]++;
}

/* How many cells have come to a day, and how many of them were done by it. */
struct days {
    uint32_t n_fallen;
    uint32_t n_on_time;
};

static void day_count(struct days *days, const struct standing_rules *rules,
                      const struct cell_state *state, struct date day)
{
    if (date_is_none(day) || date_compare(day, rules->today) > 0)
        return;
    bool done = state->status == STATUS_DONE &&
                !(state->marks & ASK_BACKDATED) &&
                date_compare(event_key_on(state->claim_key), day) <= 0;
    days->n_fallen++;
    days->n_on_time += done;
}

static void earlier(struct date *day, struct date other)
{
    if (!date_is_none(other) &&
        (date_is_none(*day) || date_compare(other, *day) < 0))
        *day = other;
}

/* The cells of an obligation being looked at. */
struct look {
    struct tally tally;
    struct days original;
    struct days approved;
    struct date any_day; /* of all */
    struct date done;
};

static void cell_look(struct look *look, const struct standing_rules *rules,
                      const struct fold *fold, uint32_t cell)
{
    const struct cell_state *state = &fold->states[cell];
    struct standing standing = standing_of_cell(rules, fold, cell);
    uint32_t counted = look->tally.n_counted;
    tally_add(&look->tally, &standing, state->day);
    earlier(&look->any_day, state->day);
    if (look->tally.n_counted == counted)
        return;
    day_count(&look->original, rules, state, state->day);
    day_count(&look->approved, rules, state, cell_effective_day(fold, cell));
    struct date done = event_key_on(state->claim_key);
    if (state->status == STATUS_DONE && date_compare(done, look->done) > 0)
        look->done = done;
}

static unsigned bit_if(bool holds, enum figure figure)
{
    return holds ? 1u << figure : 0;
}

/* Which of its five parts a thing that has fallen due belongs to. */
static enum figure fallen_part(const struct standing *standing)
{
    if (standing->status == STATUS_DONE)
        return FIGURE_FALLEN_DONE;
    if (standing->asks & ASK_OVERDUE)
        return FIGURE_OVERDUE;
    if (standing->status == STATUS_CLAIMED)
        return FIGURE_CLAIMED;
    return standing->asks & ASK_TO_ASSESS ? FIGURE_TO_ASSESS
                                          : FIGURE_FALLEN_OPEN;
}

static unsigned figures_of_look(const struct look *look,
                                const struct standing *standing)
{
    unsigned figures = 1u << FIGURE_DATED;
    const struct days *original = &look->original;
    const struct days *approved = &look->approved;
    enum status status = standing->status;
    if (look->tally.n_counted == 0)
        return figures | (status == STATUS_EXEMPT ? 1u << FIGURE_EXEMPT
                                                  : 1u << FIGURE_CONDITIONAL);
    figures |= bit_if(status == STATUS_DONE, FIGURE_DONE);
    figures |= bit_if(status == STATUS_DONE || status == STATUS_CLAIMED,
                      FIGURE_REPORTED);
    figures |= bit_if(look->tally.n_deferred > 0, FIGURE_DEFERRED);
    figures |= bit_if(standing->asks & ASK_SELF_REVIEW, FIGURE_SELF_REVIEWED);
    if (original->n_fallen > 0)
        figures |=
            1u << FIGURE_FALLEN | 1u << fallen_part(standing) |
            bit_if(original->n_on_time == original->n_fallen, FIGURE_ON_TIME);
    if (approved->n_fallen > 0)
        figures |= 1u << FIGURE_FALLEN_APPROVED |
                   bit_if(approved->n_on_time == approved->n_fallen,
                          FIGURE_ON_TIME_APPROVED);
    return figures;
}

struct outcome outcome_of(const struct standing_rules *rules,
                          const struct fold *fold, const struct cell_run *run,
                          struct region_set regions)
{
    enum obligation_kind kind = run->kind;
    struct look look = {0};
    uint64_t rest = run->regions;
    bool all = region_set_is_empty(regions) || run->regions == 0;
    uint32_t end = run->first + cell_run_count(run);
    for (uint32_t cell = run->first; cell < end; cell += run->n_periods) {
        uint64_t region = rest & -rest;
        rest &= rest - 1;
        if (!all && !(regions.bits & region))
            continue;
        for (uint32_t i = 0; i < run->n_periods; i++)
            cell_look(&look, rules, fold, cell + i);
    }
    struct outcome outcome = {.tally = look.tally, .day = look.tally.first};
    outcome.standing = tally_standing(&look.tally);
    if (look.tally.n_counted == 0)
        outcome.day = look.any_day;
    if (outcome.standing.status == STATUS_DONE)
        outcome.done = look.done;
    if (kind == OBLIGATION_DUE || kind == OBLIGATION_TARGET)
        outcome.figures = figures_of_look(&look, &outcome.standing);
    return outcome;
}

unsigned period_figures(const struct standing_rules *rules,
                        const struct fold *fold, uint32_t cell)
{
    const struct cell_state *state = &fold->states[cell];
    bool out = state->status == STATUS_EXEMPT ||
               (state->status != STATUS_DONE && state->marks & ASK_CONDITIONAL);
    if (out || date_is_none(state->day) ||
        date_compare(state->day, rules->today) > 0)
        return 0;
    return 1u << FIGURE_PERIODS_FALLEN |
           bit_if(state->status == STATUS_DONE, FIGURE_PERIODS_DONE);
}
