/* Everything that is wrong with the journals. */
#include "wpc/cli/journal_check.h"

#include "evidence_named.h"
#include "named_events.h"
#include "wpc/cli/app.h"
#include "wpc/progress/closing.h"
#include "wpc/text/utf8.h"

struct checking {
    struct call *call;
    struct diags *diags;
    struct journal_check wanted;
    const struct journal *journal; /* that the reader is of */
    struct brief_reader reader;
    struct named_events named; /* what must be there */
    struct closing *closings;
    size_t n_closings;
    size_t closings_capacity;
};

static struct place place_of(const struct journal_place *place, struct str cell)
{
    struct str before = {place->line.p, (size_t)(cell.p - place->line.p)};
    return (struct place){place->journal->path, place->number,
                          (uint32_t)utf8_count(before) + 1};
}

/* A number of an indicator in a region is no cell, and has its use. */
static bool is_region_figure(const struct cells *cells,
                             const struct event *event,
                             const struct address *address)
{
    return event->act == ACT_ACTUAL && address->region != REGION_NONE &&
           cells->plan->items[address->item].type == ITEM_INDICATOR;
}

static void place_check(struct checking *checking, const struct event *event,
                        const struct journal_place *place)
{
    static const struct {
        enum message code;
        enum event_column column;
    } faults[] = {
        [ADDRESS_ITEM] = {M_CHECK_EVENT_ITEM, EVENT_ITEM},
        [ADDRESS_REGION] = {M_CHECK_EVENT_REGION, EVENT_REGION},
        [ADDRESS_PERIOD] = {M_CHECK_EVENT_PERIOD, EVENT_PERIOD},
    };
    const struct cells *cells = &checking->call->progress->cells;
    const struct str *texts = event->cells;
    struct address address;
    if (!checking->wanted.has_plan || texts[EVENT_ITEM].n == 0)
        return;
    enum address_fault fault =
        address_of_event(cells, texts[EVENT_ITEM], texts[EVENT_REGION],
                         texts[EVENT_PERIOD], &address);
    struct str arg = texts[faults[fault].column];
    bool one = event->act != ACT_ADJUST && acts[event->act].has_item;
    if (fault != ADDRESS_OK)
        diag_add(checking->diags, RC_DATA, faults[fault].code,
                 place_of(place, arg), ARGS(arg));
    else if (one && cell_find(cells, &address) == CELL_NONE &&
             !is_region_figure(cells, event, &address))
        diag_add(checking->diags, RC_DATA, M_CHECK_EVENT_CELL,
                 place_of(place, texts[EVENT_ITEM]), ARGS(texts[EVENT_ITEM]));
}

/* Whom the plan does not know cannot lead. */
static void lead_check(struct checking *checking, const struct event *event,
                       const struct journal_place *place)
{
    struct fold *fold = &checking->call->progress->fold;
    enum message fault = event_check(event).code;
    struct str name;
    if (checking->wanted.has_plan &&
        (fault == M_NONE || fault == M_EVENT_WHOLE) &&
        adjust_names_nobody(fold, event, &name))
        diag_add(checking->diags, RC_DATA, M_CHECK_EVENT_LEAD,
                 place_of(place, name), ARGS(name));
}

static void piece_check(struct checking *checking, struct str piece,
                        struct place at)
{
    struct call *call = checking->call;
    struct evidence_named named;
    struct buf bytes = {0};
    enum evidence_kind kind = evidence_named_read(piece, &named);
    if (kind == EVIDENCE_NONE)
        diag_add(checking->diags, RC_DATA, M_CHECK_EVIDENCE_FORM, at,
                 ARGS(piece));
    if (kind != EVIDENCE_FILE)
        return;
    const struct sys *sys = &call->app->sys;
    struct str path =
        str_format(call->arena, "%.*s/%.*s", STR_ARG(call->workspace->folder),
                   STR_ARG(named.path));
    if (sys->file_read(sys->context, path.p, UINT64_MAX, &bytes) != SYS_OK)
        diag_add(checking->diags, RC_DATA, M_CHECK_EVIDENCE_GONE, at,
                 ARGS(named.path));
    else if (!evidence_is(&named, buf_str(&bytes)))
        diag_add(checking->diags, RC_DATA, M_CHECK_EVIDENCE_OTHER, at,
                 ARGS(named.path));
    buf_release(&bytes);
}

static void evidence_check(struct checking *checking, const struct event *event,
                           const struct journal_place *place)
{
    struct str cell = event->cells[EVENT_EVIDENCE], piece;
    if (!checking->wanted.evidence || cell.n == 0)
        return;
    struct str rest = event_text(checking->call->arena, event, EVENT_EVIDENCE);
    while (str_next_part(&rest, '\n', &piece))
        piece_check(checking, piece, place_of(place, cell));
}

/* Only whoever may close: others' words are no closing. */
static void closing_keep(struct checking *checking, const struct event *event,
                         const struct journal_place *place)
{
    struct call *call = checking->call;
    struct offices *offices = &call->progress->fold.offices;
    const struct office *office =
        &offices->items[office_put(offices, place->journal->writer)];
    struct closing closing;
    if ((office->is_coordinator || office->is_host) &&
        closing_read(call->arena, event, &closing))
        ARENA_PUSH(call->arena, checking->closings, checking->n_closings,
                   checking->closings_capacity, closing);
}

static void event_check_all(void *context, const struct event *event,
                            const struct journal_place *place)
{
    struct checking *checking = context;
    struct str ref = event->cells[EVENT_REF];
    named_see(&checking->named, event_mark(event->cells[EVENT_ID]));
    if (ref.n > 0)
        named_put(&checking->named, event_mark(ref));
    place_check(checking, event, place);
    lead_check(checking, event, place);
    evidence_check(checking, event, place);
    if (event->act == ACT_CLOSE)
        closing_keep(checking, event, place);
}

/* Nothing that event_check_all() would keep or tell but its mark. */
static bool is_unremarkable(const struct checking *checking,
                            const struct brief_line *line,
                            const struct brief *brief)
{
    bool is_placed = brief->cell != CELL_NONE || !line->has_place;
    return brief->hearing == HEARD && is_placed && !line->has_ref &&
           brief->act != ACT_ADJUST &&
           !(checking->wanted.evidence && line->has_evidence);
}

/* The fold has read these lines already and knows their offices. */
static void plain_check_all(void *context, const struct journal *journal,
                            struct brief_lines *lines)
{
    struct checking *checking = context;
    struct fold *fold = &checking->call->progress->fold;
    if (checking->journal != journal) {
        checking->journal = journal;
        brief_reader_init(&checking->reader, fold, journal->writer,
                          fold_writer(fold, journal->writer));
    }
    briefs_read(&checking->reader, lines);
    for (size_t i = 0, k = 0; i < lines->n; i++) {
        struct brief_line *line = &lines->items[i];
        if (!line->is_read)
            continue;
        line->is_read = is_unremarkable(checking, line, &lines->briefs[k]);
        named_see(&checking->named, lines->briefs[k++].mark);
    }
}

/* The answer may have come before the question: a note. */
static void ref_check(void *context, const struct event *event,
                      const struct journal_place *place)
{
    struct checking *checking = context;
    struct str ref = event->cells[EVENT_REF];
    if (ref.n > 0 && !named_know(&checking->named, event_mark(ref)))
        diag_add(checking->diags, RC_OK, M_CHECK_EVENT_REF,
                 place_of(place, ref), ARGS(ref));
}

static void refless_pass(void *context, const struct journal *journal,
                         struct brief_lines *lines)
{
    (void)context;
    (void)journal;
    refless_read(lines);
}

/* Who names what is not there is looked up by another reading. */
static void refs_check(struct checking *checking)
{
    struct call *call = checking->call;
    struct journal_reading reading = {.sys = &call->app->sys,
                                      .event = ref_check,
                                      .plain = refless_pass,
                                      .context = checking};
    if (!named_know_all(&checking->named))
        (void)journals_read(&reading, &call->progress->journals);
}

static struct str path_of(const struct checking *checking, struct str writer)
{
    const struct journals *journals = &checking->call->progress->journals;
    for (size_t i = 0; i < journals->n; i++)
        if (str_equal(journals->items[i].writer, writer))
            return journals->items[i].path;
    return writer;
}

/* A closing before had the same head. */
static bool is_known(const struct checking *checking, size_t n,
                     const struct closing_head *head)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < checking->closings[i].n_heads; k++)
            if (str_equal(checking->closings[i].heads[k].ids, head->ids))
                return true;
    return false;
}

/* What the heads of a closing name must be there too. */
static void heads_name(struct checking *checking)
{
    for (size_t i = 0; i < checking->n_closings; i++)
        for (size_t k = 0; k < checking->closings[i].n_heads; k++) {
            struct str ids = checking->closings[i].heads[k].ids, id;
            while (ids.n > 0 && str_next_part(&ids, ',', &id))
                named_put(&checking->named, event_mark(id));
        }
}

static void head_check(struct checking *checking,
                       const struct closing_head *head)
{
    struct str ids = head->ids, id;
    struct place at = {path_of(checking, head->writer), 0, 0};
    while (ids.n > 0 && str_next_part(&ids, ',', &id))
        if (!named_know(&checking->named, event_mark(id)))
            diag_add(checking->diags, RC_DATA, M_JOURNAL_HEAD, at, ARGS(id));
}

/* A cut tail leaves no trace in its file; the heads that a closing kept show
   it. */
static void heads_check(struct checking *checking)
{
    for (size_t i = 0; i < checking->n_closings; i++)
        for (size_t k = 0; k < checking->closings[i].n_heads; k++)
            if (!is_known(checking, i, &checking->closings[i].heads[k]))
                head_check(checking, &checking->closings[i].heads[k]);
}

static void clashes_check(struct checking *checking)
{
    struct call *call = checking->call;
    const struct fold *fold = &call->progress->fold;
    for (uint32_t cell = 0; cell < fold->cells->n; cell++) {
        if (!(fold->states[cell].marks & ASK_CLASH))
            continue;
        struct address address = cell_address(fold->cells, cell);
        struct buf buf = {0};
        address_put(&buf, &call->workspace->plan, &address);
        diag_add(checking->diags, RC_OK, M_CHECK_CLASH, (struct place){0},
                 ARGS(buf_str(&buf)));
        buf_release(&buf);
    }
}

enum rc call_journal_check(struct call *call, struct diags *diags,
                           struct journal_check wanted)
{
    struct checking checking = {.call = call, .diags = diags, .wanted = wanted};
    struct diags told = {.arena = call->arena};
    struct diags *own = call->diags;
    if (wanted.has_plan && call->workspace->has_journal) {
        enum rc again =
            workspace_trim(call->workspace, &call->app->sys, call->diags);
        if (again != RC_OK)
            return again;
    }
    /* What the fold tells is told again, and in full, below. */
    call->diags = &told;
    enum rc rc = call_progress_load(call);
    call->diags = own;
    if (call->progress == NULL)
        return rc;
    struct journal_reading reading = {.sys = &call->app->sys,
                                      .diags = diags,
                                      .check = true,
                                      .event = event_check_all,
                                      .plain = plain_check_all,
                                      .context = &checking};
    named_gather(&checking.named, reading.sys, &call->progress->journals);
    rc = journals_read(&reading, &call->progress->journals);
    heads_name(&checking);
    named_look(&checking.named, &call->progress->fold);
    refs_check(&checking);
    heads_check(&checking);
    named_release(&checking.named);
    if (wanted.has_plan)
        clashes_check(&checking);
    return rc == RC_SYSTEM ? RC_SYSTEM : RC_OK;
}
