/* Events wait till there are some, so that a turn is taken for many. */
#include "fold_works.h"
#include "wpc/base/memory.h"

/* A turn is tried for when there are SOME reports, and again till there are
   MOST: then it is waited for. */
enum { REPORTS_SOME = 512, REPORTS_AGAIN = 64, REPORTS_MOST = 1536 };
enum { OTHERS_MOST = 256 };

struct fold_lane {
    struct fold *fold;
    struct turns turns;
    uint64_t latest; /* as of the works, of its own events */
    size_t n_reports;
    size_t n_others;
    struct report reports[REPORTS_MOST];
    struct brief others[OTHERS_MOST]; /* that are to be judged */
};

struct fold_lane *fold_lane_begin(struct fold *fold, const struct turns *turns)
{
    /* What waits in it is filled as far as needed. */
    struct fold_lane *lane = memory_room(1, sizeof *lane);
    lane->fold = fold;
    lane->turns = *turns;
    lane->latest = 0;
    lane->n_reports = lane->n_others = 0;
    return lane;
}

void fold_lane_refer(struct fold_lane *lane, const struct brief *briefs,
                     size_t n)
{
    turn_take(&lane->turns);
    for (size_t i = 0; i < n; i++)
        brief_refer(lane->fold, &briefs[i]);
    turn_leave(&lane->turns);
}

/* In turn. */
static void waiting_take(struct fold_lane *lane)
{
    reports_take(lane->fold, lane->reports, lane->n_reports);
    for (size_t i = 0; i < lane->n_others; i++)
        brief_take(lane->fold, &lane->others[i]);
    lane->n_reports = lane->n_others = 0;
}

static void turn_wait(struct fold_lane *lane)
{
    turn_take(&lane->turns);
    waiting_take(lane);
    turn_leave(&lane->turns);
}

static void turn_hope(struct fold_lane *lane)
{
    if (!turn_try(&lane->turns))
        return;
    waiting_take(lane);
    turn_leave(&lane->turns);
}

/* Nearly all events need no judgement: reports of the first lead that nothing
   voids. */
static inline bool is_sure_report(const struct fold_works *works,
                                  const struct brief *brief)
{
    return (brief->act == ACT_PROGRESS || brief->act == ACT_BLOCKED) &&
           brief->hearing == HEARD && brief->is_lead && works->n_leads == 0 &&
           brief->cell != CELL_NONE && !brief->is_faulty &&
           !brief->is_unplaced && !refs_may_void(&works->refs, brief->mark);
}

static void report_put(struct fold_lane *lane, const struct brief *brief)
{
    struct report *report = &lane->reports[lane->n_reports++];
    report->key = brief->key;
    report->id = (uint32_t)(brief->mark >> 32);
    report->cell = brief->cell;
    report->office = brief->office;
    report->act = brief->act;
    report->percent = brief->percent;
    if (lane->n_reports == REPORTS_MOST)
        turn_wait(lane);
    else if (lane->n_reports >= REPORTS_SOME &&
             lane->n_reports % REPORTS_AGAIN == 0)
        turn_hope(lane);
}

static void other_put(struct fold_lane *lane, const struct brief *brief)
{
    if (brief->cell != CELL_NONE)
        __builtin_prefetch(&lane->fold->states[brief->cell], 1);
    lane->others[lane->n_others++] = *brief;
    if (lane->n_others == OTHERS_MOST)
        turn_wait(lane);
}

void fold_lane_take(struct fold_lane *lane, const struct brief *briefs,
                    size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct brief *brief = &briefs[i];
        latest_add(&lane->latest, brief->key);
        if (is_sure_report(lane->fold->works, brief))
            report_put(lane, brief);
        else if (is_for_cells(brief))
            other_put(lane, brief);
    }
}

void fold_lane_end(struct fold_lane *lane)
{
    turn_take(&lane->turns);
    waiting_take(lane);
    latest_add(&lane->fold->works->latest, lane->latest);
    turn_leave(&lane->turns);
    memory_release(lane);
}
