/* What a bulletin is made of. */
#include "bulletin_gather.h"

#include "event_row.h"
#include "wpc/cli/app.h"
#include "wpc/cli/stage_rules.h"

/* So many digits tell one event from millions of others. */
enum { DAY = 10, ID_SHOWN = 12 };

/* Without a journal the days alone can be told: nothing was ever reported. */
static void progress_supply(struct call *call)
{
    const struct workspace *workspace = call->workspace;
    if (call->progress != NULL)
        return;
    call->progress = ARENA_NEW(call->arena, struct progress);
    cells_make(&call->progress->cells, call->arena, &workspace->plan,
               workspace->conf.ends, workspace->conf.grace_days);
}

enum rc gathering_begin(struct gathering *gathering)
{
    struct call *call = gathering->call;
    struct date known_at =
        date_is_none(call->known_at) ? call->today : call->known_at;
    progress_supply(call);
    enum rc rc = frame_open(&gathering->now, call, NULL, known_at);
    if (rc == RC_OK)
        rc = frame_closings_read(&gathering->now, call->today,
                                 &gathering->closings);
    return rc;
}

struct standing_rules gathering_rules(const struct frame *frame,
                                      struct date today)
{
    return standing_rules_of(today, frame->conf.soon_days,
                             frame->conf.target_grace_days,
                             frame->call->workspace->has_journal);
}

enum rc gathering_snapshot(struct frame *frame, struct date day,
                           struct snapshot *out)
{
    struct fold fold;
    struct standing_rules rules = gathering_rules(frame, day);
    enum rc rc = frame_fold(frame, day, &fold);
    if (rc == RC_OK)
        *out = snapshot_of(frame->call->arena, &rules, &fold);
    fold_release(&fold);
    return rc;
}

static struct date earlier_of(struct date a, struct date b)
{
    return date_is_none(a) || date_compare(b, a) < 0 ? b : a;
}

/* ---- who reported */

static struct date report_day_of(const struct frame *frame, struct period cycle)
{
    return date_add_days(period_last(cycle), frame->conf.report_day);
}

static enum rc hearing_gather(struct gathering *gathering)
{
    struct frame frame = gathering->frame;
    struct bulletin *bulletin = &gathering->bulletin;
    const struct plan *plan = bulletin->question->plan;
    struct date known = gathering->known_by;
    enum recurrence every = gathering->period.every;
    struct date judged = earlier_of(
        known, date_add_days(report_day_of(&frame, gathering->period), 1));
    struct period cycle =
        cycle_due(every, frame.conf.report_day, judged, plan->issued);
    if (cycle.every == EVERY_NONE)
        return RC_OK;
    struct date last = report_day_of(&frame, period_next(cycle));
    struct fold in_time, later;
    frame.known_at =
        earlier_of(gathering->frame.known_at, report_day_of(&frame, cycle));
    enum rc rc = frame_fold(&frame, judged, &in_time);
    frame.known_at = gathering->frame.known_at;
    enum rc again = frame_fold(&frame, earlier_of(known, last), &later);
    bulletin->hearing = hearing_of(bulletin->arena, &in_time, &later);
    fold_release(&in_time);
    fold_release(&later);
    return rc != RC_OK ? rc : again;
}

/* ---- events */

struct bulletin_event gathering_event(struct gathering *gathering,
                                      const struct history *history,
                                      const struct history_entry *entry,
                                      struct str what)
{
    struct arena *arena = gathering->call->arena;
    const struct fold *fold = history->fold;
    struct buf buf = {0};
    address_put(&buf, fold->cells->plan, &entry->judgement.address);
    struct bulletin_event event = {
        .address = str_dup(arena, buf_str(&buf)),
        .id = str_slice(entry->event.cells[EVENT_ID], 0, ID_SHOWN),
        .on = entry->event.on,
        .at = entry->event.at_day,
        .office =
            str_dup(arena, fold->offices.items[entry->judgement.office].name),
        .what = what,
    };
    buf_release(&buf);
    return event;
}

static void adjusted_gather(struct gathering *gathering,
                            const struct history *history)
{
    struct bulletin *bulletin = &gathering->bulletin;
    struct arena *arena = gathering->call->arena;
    for (size_t i = 0; i < history->n; i++) {
        const struct history_entry *entry = &history->entries[i];
        if (entry->event.act != ACT_ADJUST ||
            entry->judgement.effect != EFFECT_COUNTS ||
            date_compare(entry->event.on, period_first(bulletin->period)) < 0)
            continue;
        struct bulletin_event event = gathering_event(
            gathering, history, entry, event_content(arena, entry, LANG_ZH));
        ARENA_PUSH(arena, bulletin->adjusted.items, bulletin->adjusted.n,
                   bulletin->adjusted.capacity, event);
    }
}

/* Silence is told of the cycle whose reports the bulletin counts, and what was
   sent at this stage is not to be sent again. */
static void matters_gather(struct gathering *gathering,
                           const struct history *history)
{
    struct bulletin *bulletin = &gathering->bulletin;
    struct arena *arena = gathering->call->arena;
    struct stage_rules rules =
        conf_stage_rules(&gathering->frame.conf, gathering->bulletin.as_of);
    struct sent_marks sent = sent_marks_of(arena, history);
    struct matters all =
        matters_of(arena, &gathering->fold, &rules, &sent, NULL);
    for (size_t i = 0; i < all.n; i++)
        if (all.items[i].cell != CELL_NONE && date_is_none(all.items[i].sent))
            ARENA_PUSH(arena, bulletin->matters.items, bulletin->matters.n,
                       bulletin->matters.capacity, all.items[i]);
}

static enum rc events_gather(struct gathering *gathering)
{
    struct history_wish wish = {.office = OFFICE_NONE,
                                .acts = 1u << ACT_ADJUST | 1u << ACT_SENT};
    struct history history;
    enum rc rc = frame_office_history_read(&gathering->frame, &gathering->fold,
                                           &wish, &history);
    if (rc != RC_OK)
        return rc;
    adjusted_gather(gathering, &history);
    matters_gather(gathering, &history);
    return RC_OK;
}

/* ---- the whole */

static enum rc changes_gather(struct gathering *gathering)
{
    struct bulletin *bulletin = &gathering->bulletin;
    struct arena *arena = gathering->call->arena;
    struct snapshot before;
    if (!bulletin->has_before)
        return RC_OK;
    enum rc rc = gathering_snapshot(&gathering->frame,
                                    period_last(bulletin->before), &before);
    if (rc != RC_OK)
        return rc;
    struct snapshot after =
        snapshot_of(arena, &bulletin->question->rules, &gathering->fold);
    const struct cells *cells = &gathering->frame.cells;
    bulletin->figures_before = before.total;
    bulletin->comparison = comparison_of(cells, &before, &after);
    bulletin->changes = changes_between(arena, cells, &before, &after);
    return RC_OK;
}

static struct breakdown by(const struct question *question, const char *word)
{
    const struct dimension *dimension = dimension_find(str_from(word));
    return breakdown_of(question, &dimension, 1);
}

static struct span span_of(struct period period)
{
    return (struct span){period_first(period), period_last(period)};
}

static void figures_gather(struct gathering *gathering)
{
    struct bulletin *bulletin = &gathering->bulletin;
    struct arena *arena = gathering->call->arena;
    const struct question *question = bulletin->question;
    const struct standing_rules *rules = &question->rules;
    const struct fold *fold = &gathering->fold;
    bulletin->by_lead = by(question, "lead");
    bulletin->by_region = by(question, "region");
    bulletin->by_section = by(question, "section");
    bulletin->by_light = by(question, "light");
    bulletin->figures = bulletin->by_lead.total.figures;
    bulletin->due = rows_due(arena, rules, fold, span_of(bulletin->period));
    bulletin->due_next =
        rows_due(arena, rules, fold, span_of(period_next(bulletin->period)));
    bulletin->overdue = rows_overdue(arena, rules, fold);
    bulletin->grids = grids_of(arena, rules, fold);
    bulletin->deferred = deferred_of(fold);
}

static void question_set(struct gathering *gathering)
{
    struct bulletin *bulletin = &gathering->bulletin;
    gathering->question = call_question(gathering->call);
    gathering->question.rules =
        gathering_rules(&gathering->frame, bulletin->as_of);
    gathering->question.fold = &gathering->fold;
    gathering->question.grace_days = gathering->frame.conf.grace_days;
    gathering->question.all = true;
    gathering->question.lang = LANG_ZH;
    bulletin->question = &gathering->question;
}

static void facts_set(struct gathering *gathering,
                      const struct closing *closing)
{
    struct call *call = gathering->call;
    const struct conf *conf = &gathering->frame.conf;
    struct bulletin *bulletin = &gathering->bulletin;
    struct period period = gathering->period;
    struct date last = period_last(period);
    struct period before =
        period_of(period.every, date_add_days(period_first(period), -1));
    *bulletin = (struct bulletin){
        .arena = call->arena,
        .period = period,
        .has_journal = call->workspace->has_journal,
        .title = conf->title,
        .coordinator = conf->coordinator,
        .as_of = earlier_of(call->today, last),
        .known_at = gathering->known_by,
        .is_over = date_compare(last, call->today) <= 0,
        .has_before = date_compare(period_last(before),
                                   call->workspace->plan.issued) >= 0,
        .before = before,
        .before_is_closed = closing_find(&gathering->before, before) != NULL,
        .rules = conf_rules(call->arena, conf),
    };
    if (closing == NULL)
        return;
    bulletin->doc = closing->doc;
    bulletin->closed_at = closing->at;
    bulletin->as_of = last;
    bulletin->is_over = true;
}

static enum rc frame_choose(struct gathering *gathering,
                            const struct closing *closing)
{
    struct call *call = gathering->call;
    gathering->frame = gathering->now;
    gathering->before = gathering->closings;
    gathering->known_by = gathering->now.known_at;
    if (closing == NULL)
        return RC_OK;
    struct date at = date_read_iso(str_slice(closing->at, 0, DAY));
    enum rc rc = frame_open(&gathering->frame, call, closing, (struct date){0});
    gathering->known_by = at;
    return rc == RC_OK
               ? frame_closings_read(&gathering->frame, at, &gathering->before)
               : rc;
}

/* The heads printed: of a closed period those kept, else as they are. */
static enum rc heads_print(struct gathering *gathering,
                           const struct closing *closing)
{
    struct bulletin *bulletin = &gathering->bulletin;
    struct arena *arena = gathering->call->arena;
    struct closing now = {0};
    enum rc rc = RC_OK;
    if (closing == NULL) {
        rc = heads_gather(gathering->call, &now);
        closing = &now;
    }
    bulletin->heads = ARENA_ARRAY(arena, struct journal_head, closing->n_heads);
    for (size_t i = 0; i < closing->n_heads; i++) {
        struct str ids = closing->heads[i].ids, id, shown = {0};
        if (ids.n == 0)
            continue;
        while (str_next_part(&ids, ',', &id))
            shown = str_format(arena, "%.*s%s%.*s", STR_ARG(shown),
                               shown.n > 0 ? "、" : "",
                               STR_ARG(str_slice(id, 0, ID_SHOWN)));
        bulletin->heads[bulletin->n_heads++] =
            (struct journal_head){closing->heads[i].writer, shown};
    }
    return rc;
}

enum rc gathering_fill(struct gathering *gathering,
                       const struct closing *closing)
{
    enum rc rc = frame_choose(gathering, closing);
    if (rc != RC_OK)
        return rc;
    facts_set(gathering, closing);
    question_set(gathering);
    rc = frame_fold(&gathering->frame, gathering->bulletin.as_of,
                    &gathering->fold);
    if (rc != RC_OK)
        return rc;
    figures_gather(gathering);
    if (!gathering->bulletin.has_journal)
        return RC_OK;
    static enum rc (*const parts[])(struct gathering * gathering) = {
        changes_gather, events_gather, hearing_gather, corrections_gather};
    for (size_t i = 0; rc == RC_OK && i < sizeof parts / sizeof *parts; i++)
        rc = parts[i](gathering);
    return rc == RC_OK ? heads_print(gathering, closing) : rc;
}

void gathering_release(struct gathering *gathering)
{
    if (gathering->fold.works != NULL)
        fold_release(&gathering->fold);
}

enum rc heads_gather(struct call *call, struct closing *closing)
{
    const struct journals *journals = &call->progress->journals;
    enum rc worst = RC_OK;
    for (size_t i = 0; i < journals->n; i++) {
        struct journal_heads heads;
        struct closing_head head = {.writer = journals->items[i].writer};
        enum rc rc =
            journal_heads_read(call->arena, &call->app->sys,
                               &journals->items[i], call->diags, &heads);
        worst = rc > worst ? rc : worst;
        for (size_t k = 0; rc == RC_OK && k < heads.n; k++)
            head.ids = str_format(call->arena, "%.*s%s%.*s", STR_ARG(head.ids),
                                  k > 0 ? "," : "", STR_ARG(heads.items[k]));
        ARENA_PUSH(call->arena, closing->heads, closing->n_heads,
                   closing->capacity, head);
    }
    return worst;
}
