/* What drafts would come to, and what stands in the journals already. */
#include "evidence.h"
#include "wpc/cli/app.h"
#include "wpc/cli/record.h"

/* As it would stand in the file; `prev` is not known before the lock is held,
   so another stands for it, and the id is none that is or will be. False: it is
   no event. */
static bool draft_settle(struct call *call, struct event *event, size_t number)
{
    event->cells[EVENT_PREV] =
        str_format(call->arena, "%0*zx", EVENT_ID_SIZE, number);
    struct buf buf = {0};
    char id[EVENT_ID_SIZE];
    struct event_fault fault;
    event_write(&buf, event, id);
    struct str line = str_dup(call->arena, buf_str(&buf));
    buf_release(&buf);
    line.n--;
    if (event_parse(line, event, &fault))
        return true;
    diag_add(call->diags, RC_USAGE, fault.code, (struct place){0},
             ARGS(fault.arg));
    return false;
}

enum rc record_try(struct record *record)
{
    struct call *call = record->call;
    struct progress *progress = call->progress;
    struct event *events = ARENA_ARRAY(call->arena, struct event, record->n);
    for (size_t i = 0; i < record->n; i++) {
        if (!draft_settle(call, &record->drafts[i].event, i))
            return RC_USAGE;
        events[i] = record->drafts[i].event;
    }
    fold_begin(&record->after, &progress->cells, &progress->fold.rules);
    struct journal_trial trial = {record->writer, events, record->n};
    enum rc rc = journals_try(&call->app->sys, &progress->journals,
                              &record->after, call->diags, &trial);
    uint32_t writer = fold_writer(&record->after, record->writer);
    for (size_t i = 0; i < record->n; i++)
        record->drafts[i].judgement =
            fold_judge(&record->after, &events[i], writer);
    return rc;
}

struct judgement record_judge_after(struct record *record,
                                    const struct record_found *found)
{
    uint32_t writer = fold_writer(&record->after, found->writer);
    return fold_judge(&record->after, &found->event, writer);
}

struct searching {
    struct record *record;
    struct record_search *search;
};

static bool is_there(const struct record_search *search,
                     const struct record_found *found)
{
    for (size_t i = 0; i < search->n; i++)
        if (str_equal(search->items[i].event.cells[EVENT_ID],
                      found->event.cells[EVENT_ID]) &&
            str_equal(search->items[i].writer, found->writer))
            return true;
    return false;
}

static void event_look(void *context, const struct event *event,
                       const struct journal_place *place)
{
    struct searching *searching = context;
    struct record_search *search = searching->search;
    struct call *call = searching->record->call;
    struct fold *fold = &call->progress->fold;
    uint32_t writer = fold_writer(fold, place->journal->writer);
    struct record_found found = {.event = *event,
                                 .writer = place->journal->writer,
                                 .judgement = fold_judge(fold, event, writer)};
    struct event_fault fault;
    if (!search->wants(search->context, &found) || is_there(search, &found) ||
        !event_parse(str_dup(call->arena, place->line), &found.event, &fault))
        return;
    if (found.judgement.address.label.n > 0)
        found.judgement.address.label = found.event.cells[EVENT_PERIOD];
    ARENA_PUSH(call->arena, search->items, search->n, search->capacity, found);
}

enum rc record_find(struct record *record, struct record_search *search)
{
    struct call *call = record->call;
    struct searching searching = {record, search};
    struct journal_reading reading = {.sys = &call->app->sys,
                                      .diags = call->diags,
                                      .is_quiet = true,
                                      .event = event_look,
                                      .context = &searching};
    return journals_read(&reading, &call->progress->journals);
}

static size_t common_size(struct str a, struct str b)
{
    size_t n = 0;
    while (n < a.n && n < b.n && a.p[n] == b.p[n])
        n++;
    return n;
}

static void id_part(struct record_draft *draft, struct str other)
{
    enum { ID_LEAST = 8 };
    size_t n = common_size(draft->event.cells[EVENT_ID], other) + 1;
    n = n > ID_LEAST ? n : ID_LEAST;
    n = n < EVENT_ID_SIZE ? n : EVENT_ID_SIZE;
    draft->id_size = n > draft->id_size ? n : draft->id_size;
}

static void ids_part(void *context, const struct event *event,
                     const struct journal_place *place)
{
    struct record *record = context;
    (void)place;
    for (size_t i = 0; i < record->n; i++)
        id_part(&record->drafts[i], event->cells[EVENT_ID]);
}

/* How many digits tell each of the new events from all others. Faults were told
   when the journals were folded. */
static void ids_shorten(struct record *record)
{
    struct call *call = record->call;
    struct journal_reading reading = {
        .sys = &call->app->sys, .event = ids_part, .context = record};
    for (size_t i = 0; i < record->n; i++) {
        id_part(&record->drafts[i], (struct str){0});
        for (size_t k = 0; k < i; k++)
            id_part(&record->drafts[i],
                    record->drafts[k].event.cells[EVENT_ID]);
    }
    (void)journals_read(&reading, &call->progress->journals);
}

enum rc record_write(struct record *record)
{
    struct call *call = record->call;
    if (call->record.dry_run)
        return RC_OK;
    struct journal_pen pen = {.sys = &call->app->sys,
                              .arena = call->arena,
                              .diags = call->diags,
                              .workspace = call->workspace->folder,
                              .writer = record->writer};
    struct event *events = ARENA_ARRAY(call->arena, struct event, record->n);
    for (size_t i = 0; i < record->n; i++)
        events[i] = record->drafts[i].event;
    enum rc rc = evidence_write(record);
    if (rc == RC_OK)
        rc = journal_append(&pen, events, record->n);
    if (rc != RC_OK)
        return rc;
    for (size_t i = 0; i < record->n; i++)
        record->drafts[i].event = events[i];
    ids_shorten(record);
    return RC_OK;
}
