/* Who is to be reminded of what. */
#include "wpc/report/stages.h"

#include "wpc/base/sort.h"

const struct word letter_level_words[LEVELS] = {
    [LEVEL_REMIND] = WORD("remind", "工作提醒", "reminder"),
    [LEVEL_URGE] = WORD("urge", "催办单", "urging"),
    [LEVEL_SUPERVISE] = WORD("supervise", "督办单", "supervision"),
};

const struct word matter_words[MATTERS] = {
    [MATTER_LATE] = WORD("late", "逾期未办结", "overdue"),
    [MATTER_DUE] = WORD("due", "即将到期", "due soon"),
    [MATTER_FIGURE] = WORD("figure", "待报实际值", "figure awaited"),
    [MATTER_RETURNED] = WORD("returned", "退回重办", "sent back, to be redone"),
    [MATTER_REPORT] = WORD("report", "本期未报", "not reported this cycle"),
};

bool stage_reached(const struct stage_rules *rules, int days, int *stage)
{
    size_t n = 0;
    while (n < rules->n_stages && rules->stages[n] <= days)
        n++;
    if (n == 0)
        return false;
    *stage = rules->stages[n - 1];
    if (n == rules->n_stages && rules->every > 0)
        *stage += (days - *stage) / rules->every * rules->every;
    return true;
}

/* The matters being gathered. */
struct gathering {
    struct arena *arena;
    const struct fold *fold;
    const struct stage_rules *rules;
    const struct sent_marks *sent;
    struct str coordinator; /* as the tables name it */
    struct matters matters;
};

static bool period_equal(struct period a, struct period b)
{
    return a.every == b.every && a.year == b.year && a.index == b.index;
}

static bool is_about(const struct sent_mark *mark, const struct matter *matter)
{
    return date_equal(mark->day, matter->day) &&
           period_equal(mark->cycle, matter->cycle);
}

static enum letter_level level_of(const struct stage_rules *rules,
                                  const struct matter *matter)
{
    if (matter->kind != MATTER_LATE)
        return LEVEL_REMIND;
    bool long_late =
        rules->supervise_days > 0 && matter->days >= rules->supervise_days;
    bool often = rules->supervise_after > 0 &&
                 matter->n_urged >= (uint32_t)rules->supervise_after;
    if (long_late || often)
        return LEVEL_SUPERVISE;
    return rules->urge_days > 0 && matter->days >= rules->urge_days
               ? LEVEL_URGE
               : LEVEL_REMIND;
}

static void sent_look(const struct gathering *gathering, struct matter *matter)
{
    size_t n;
    const struct sent_mark *marks =
        sent_marks_find(gathering->sent, matter->cell, matter->office, &n);
    for (size_t i = 0; i < n; i++) {
        if (!is_about(&marks[i], matter))
            continue;
        matter->n_urged += marks[i].level == LEVEL_URGE;
        if (marks[i].stage == matter->stage)
            matter->sent = marks[i].on;
    }
}

/* False when the matter has reached no stage. What is owed since a day has none
   before it. */
static bool matter_settle(const struct gathering *gathering,
                          struct matter *matter)
{
    const struct stage_rules *rules = gathering->rules;
    matter->days = date_serial(rules->today) - date_serial(matter->day);
    bool owed =
        matter->kind == MATTER_RETURNED || matter->kind == MATTER_REPORT;
    if (!stage_reached(rules, matter->days, &matter->stage) ||
        (owed && matter->stage < 0))
        return false;
    sent_look(gathering, matter);
    matter->level = level_of(rules, matter);
    return true;
}

static void matter_put(struct gathering *gathering, const struct matter *matter)
{
    struct matters *matters = &gathering->matters;
    ARENA_PUSH(gathering->arena, matters->items, matters->n, matters->capacity,
               *matter);
}

static bool waits_for_others(const struct fold *fold, uint32_t cell)
{
    const struct cell_state *state = &fold->states[cell];
    bool asked_in_time =
        state->marks & ASK_DEFER_ASKED && !(state->marks & ASK_DEFER_LATE);
    return state->status == STATUS_CLAIMED || state->status == STATUS_DONE ||
           state->status == STATUS_EXEMPT || state->marks & ASK_CONDITIONAL ||
           asked_in_time;
}

/* A target's day is followed by the days in which its figure may come. */
static bool matter_of_day(const struct gathering *gathering,
                          struct matter *matter)
{
    const struct fold *fold = gathering->fold;
    const struct stage_rules *rules = gathering->rules;
    struct date due = cell_effective_day(fold, matter->cell);
    if (date_is_none(due))
        return false;
    if (!date_equal(due, fold->states[matter->cell].day))
        matter->original = fold->states[matter->cell].day;
    bool past = date_compare(due, rules->today) < 0;
    matter->day = due;
    matter->kind = past ? MATTER_LATE : MATTER_DUE;
    if (past && fold->states[matter->cell].is_target) {
        matter->day = date_add_days(due, rules->target_grace_days);
        if (date_compare(matter->day, rules->today) >= 0)
            matter->kind = MATTER_FIGURE;
        if (matter->kind == MATTER_FIGURE && matter->marks & ASK_FIGURE)
            return false;
    }
    return matter_settle(gathering, matter);
}

static bool matter_of_return(const struct gathering *gathering,
                             struct matter *matter)
{
    struct event_mark_of back = cell_returned(gathering->fold, matter->cell);
    matter->kind = MATTER_RETURNED;
    matter->original = (struct date){0};
    matter->n_urged = 0;
    matter->sent = (struct date){0};
    matter->day = event_key_on(back.key);
    return matter->marks & ASK_RETURNED && matter_settle(gathering, matter);
}

static bool is_addressed(const struct fold *fold, uint32_t office)
{
    if (office == OFFICE_NONE)
        return false;
    const struct office *facts = &fold->offices.items[office];
    return facts->unit != UNIT_NONE || facts->region != REGION_NONE;
}

/* The coordinator itself, and the body whose office it is (领导小组 and its
   领导小组办公室): nobody reminds his own superiors by form. */
static bool is_own(const struct gathering *gathering, uint32_t office)
{
    const struct fold *fold = gathering->fold;
    const struct office *facts = &fold->offices.items[office];
    if (facts->is_coordinator || facts->unit == UNIT_NONE)
        return facts->is_coordinator;
    const struct unit *unit = &fold->cells->plan->units.items[facts->unit];
    return str_equal(unit->kind, S("议事协调机构")) &&
           str_has_prefix(gathering->coordinator, unit->name);
}

static struct str coordinator_of(const struct fold *fold)
{
    for (uint32_t i = 0; i < fold->offices.n; i++)
        if (fold->offices.items[i].is_coordinator)
            return fold->offices.items[i].name;
    return fold->rules.coordinator;
}

/* What is due comes first; where that was sent, a return since then. */
static void cell_look(struct gathering *gathering, uint32_t cell)
{
    const struct fold *fold = gathering->fold;
    uint32_t office = cell_office(fold, cell);
    struct matter matter = {
        .office = office, .cell = cell, .marks = fold->states[cell].marks};
    if (waits_for_others(fold, cell))
        return;
    struct matter back = matter;
    bool has_day = matter_of_day(gathering, &matter);
    bool has_return = matter_of_return(gathering, &back);
    if (!has_day && !has_return)
        return;
    if (!is_addressed(fold, office)) {
        struct matters *matters = &gathering->matters;
        ARENA_PUSH(gathering->arena, matters->nobody, matters->n_nobody,
                   matters->nobody_capacity, cell);
        return;
    }
    bool later = has_return && !date_is_none(matter.sent) &&
                 date_is_none(back.sent) &&
                 date_compare(back.day, matter.sent) >= 0;
    if (!is_own(gathering, office))
        matter_put(gathering, has_day && !later ? &matter : &back);
}

static void reports_look(struct gathering *gathering,
                         const struct roll_choice *choice)
{
    const struct fold *fold = gathering->fold;
    struct roll roll = roll_make(gathering->arena, fold, choice);
    for (size_t i = 0; i < roll.n_due; i++) {
        struct matter matter = {.kind = MATTER_REPORT,
                                .office = roll.due[i],
                                .cell = CELL_NONE,
                                .cycle = roll.cycle,
                                .day = roll.report_day};
        if (office_is_silent(fold, matter.office) &&
            is_addressed(fold, matter.office) &&
            !is_own(gathering, matter.office) &&
            matter_settle(gathering, &matter))
            matter_put(gathering, &matter);
    }
}

static int compare(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int by_letter(const void *a, const void *b, void *context)
{
    const struct fold *fold = context;
    const struct matter *x = a, *y = b;
    const struct office *of_x = &fold->offices.items[x->office];
    const struct office *of_y = &fold->offices.items[y->office];
    const int orders[] = {
        compare(of_x->unit, of_y->unit), compare(of_x->region, of_y->region),
        (int)x->level - (int)y->level,   (int)x->kind - (int)y->kind,
        date_compare(x->day, y->day),    compare(x->cell, y->cell),
    };
    size_t i = 0;
    while (i + 1 < sizeof orders / sizeof *orders && orders[i] == 0)
        i++;
    return orders[i];
}

struct matters matters_of(struct arena *arena, const struct fold *fold,
                          const struct stage_rules *rules,
                          const struct sent_marks *sent,
                          const struct roll_choice *choice)
{
    struct gathering gathering = {.arena = arena,
                                  .fold = fold,
                                  .rules = rules,
                                  .sent = sent,
                                  .coordinator = coordinator_of(fold)};
    for (uint32_t cell = 0; cell < fold->cells->n; cell++)
        if (choice == NULL || choice->wants(choice->context, cell))
            cell_look(&gathering, cell);
    reports_look(&gathering, choice);
    sort_stable(gathering.matters.items, gathering.matters.n,
                sizeof *gathering.matters.items, by_letter, (void *)fold);
    return gathering.matters;
}
