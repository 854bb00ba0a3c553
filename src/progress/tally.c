/* What many cells come to. */
#include "wpc/progress/standing.h"

static void light_add(struct tally *tally, enum light light)
{
    if (!tally->has_light || light < tally->worst)
        tally->worst = light;
    tally->has_light = true;
}

static void earlier(struct date *day, struct date other)
{
    if (!date_is_none(other) &&
        (date_is_none(*day) || date_compare(other, *day) < 0))
        *day = other;
}

void tally_add(struct tally *tally, const struct standing *standing,
               struct date day)
{
    unsigned asks = standing->asks;
    bool done = standing->status == STATUS_DONE;
    bool exempt = standing->status == STATUS_EXEMPT;
    bool conditional = !done && asks & ASK_CONDITIONAL;
    bool counted = !exempt && !conditional;
    tally->n++;
    tally->n_counted += counted;
    tally->n_conditional += conditional && !exempt;
    if (counted || exempt)
        tally->n_status[standing->status]++;
    tally->n_overdue += (asks & ASK_OVERDUE) != 0;
    tally->n_soon += (asks & ASK_SOON) != 0;
    tally->n_done_late += done && asks & ASK_DONE_LATE;
    tally->n_deferred += (asks & ASK_DEFERRED) != 0;
    if (counted)
        earlier(&tally->first, day);
    if (counted && !done)
        earlier(&tally->next, day);
    light_add(tally, standing->light);
    tally->asks |= asks;
}

void tally_cells_add(struct tally *tally, const struct standing_rules *rules,
                     const struct fold *fold, uint32_t first, uint32_t n)
{
    for (uint32_t cell = first; cell < first + n; cell++) {
        struct standing standing = standing_of_cell(rules, fold, cell);
        tally_add(tally, &standing, fold->states[cell].day);
    }
}

void tally_run_add(struct tally *tally, const struct standing_rules *rules,
                   const struct fold *fold, const struct cell_run *run,
                   struct region_set regions)
{
    uint32_t begun = cell_run_begun(run, rules->today);
    uint32_t end = run->first + cell_run_count(run);
    uint64_t rest = run->regions;
    bool all = region_set_is_empty(regions);
    for (uint32_t cell = run->first; cell < end; cell += run->n_periods) {
        if (all || regions.bits & rest & -rest)
            tally_cells_add(tally, rules, fold, cell, begun);
        rest &= rest - 1;
    }
}

static enum status tally_status(const struct tally *tally)
{
    if (tally->n_counted == 0)
        return tally->n_status[STATUS_EXEMPT] > 0 ? STATUS_EXEMPT : STATUS_OPEN;
    if (tally->n_status[STATUS_DONE] == tally->n_counted)
        return STATUS_DONE;
    if (tally->n_status[STATUS_BLOCKED] > 0)
        return STATUS_BLOCKED;
    if (tally->n_status[STATUS_OPEN] == tally->n_counted)
        return STATUS_OPEN;
    bool settled =
        tally->n_status[STATUS_CLAIMED] + tally->n_status[STATUS_DONE] ==
        tally->n_counted;
    return settled ? STATUS_CLAIMED : STATUS_ACTIVE;
}

struct standing tally_standing(const struct tally *tally)
{
    enum { WORDS = ASK_OVERDUE - 1 };
    struct standing standing = {
        .status = tally_status(tally),
        .light = tally->has_light ? tally->worst : LIGHT_GREY,
    };
    /* Its own status and light, and every mark that any cell has. */
    standing.asks = (tally->asks & ~(unsigned)WORDS) |
                    (unsigned)ASK_STATUS << standing.status |
                    (unsigned)ASK_LIGHT << standing.light;
    return standing;
}
