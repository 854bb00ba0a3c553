/* Who speaks, about which day, and the append. */
#include "wpc/cli/record.h"

#include "evidence.h"
#include "wpc/cli/app.h"
#include "wpc/cli/present.h"

enum { CHINA_OFFSET = 8 * 3600, DAY_SECONDS = 24 * 3600 };

static struct str environment(const struct call *call, const char *name)
{
    const struct sys *sys = &call->app->sys;
    return str_from(sys->environment(sys->context, name));
}

static enum rc refuse(struct call *call, enum rc rc, enum message code,
                      struct str a, struct str b)
{
    return diag_add(call->diags, rc, code, (struct place){0}, ARGS(a, b));
}

enum rc record_ask(struct call *call, enum message code,
                   const struct intern *names, struct str wanted)
{
    struct str near =
        nearest_names(call->arena, names->names, names->n, wanted);
    struct str tail = {0};
    if (near.n > 0)
        tail = str_join(call->arena, S("；相近："), near);
    return diag_add(call->diags, RC_USAGE, code, (struct place){0},
                    ARGS(wanted, near, tail));
}

uint32_t record_office(struct call *call, struct str name)
{
    const struct plan *plan = &call->workspace->plan;
    struct offices *offices = &call->progress->fold.offices;
    uint32_t number = office_put(offices, name);
    if (office_is_known(plan, &offices->items[number]))
        return number;
    record_ask(call, M_ASK_UNIT,
               plan->units.n > 0 ? &plan->units.names : plan_strangers(plan),
               name);
    return OFFICE_NONE;
}

/* The office at this machine writes. For whom it speaks --office says; that is
   another only when the coordinator records for somebody, and the office where
   the coordinator sits may put on his hat. */
static enum rc speaker_decide(struct record *record)
{
    struct call *call = record->call;
    struct str own = environment(call, "WPC_OFFICE");
    struct str named = call->record.office;
    if (own.n == 0)
        own = call->workspace->conf.office;
    if (own.n == 0)
        own = named;
    if (own.n == 0)
        return diag_add(call->diags, RC_USAGE, M_RECORD_OFFICE,
                        (struct place){0}, NULL);
    uint32_t by = record_office(call, own);
    uint32_t office =
        named.n > 0 && by != OFFICE_NONE ? record_office(call, named) : by;
    if (by == OFFICE_NONE || office == OFFICE_NONE)
        return RC_USAGE;
    const struct office *offices = call->progress->fold.offices.items;
    if (offices[by].is_host && offices[office].is_coordinator)
        by = office;
    record->writer = offices[by].name;
    record->office = offices[office].name;
    record->writer_number = by;
    record->office_number = office;
    record->actor = call->record.actor;
    if (record->actor.n == 0)
        record->actor = environment(call, "WPC_ACTOR");
    if (record->actor.n == 0)
        record->actor = environment(call, "USER");
    return RC_OK;
}

enum rc record_day(struct call *call, struct str text, struct date *day)
{
    struct span span;
    if (!when_read(text, call->today, &span))
        return refuse(call, RC_USAGE, M_ASK_DATE, text, (struct str){0});
    *day = span.last;
    return RC_OK;
}

/* The moment is the clock's; --today moves it, so that what is written on a day
   supposed is known on that day. What is written with other events known is
   later than they, within one second too and where a clock was put back a
   little: else chance would order them. */
static struct str moment_of(struct call *call)
{
    enum { PUT_BACK = 3600 }; /* a clock further ahead than this was wrong */
    const struct sys *sys = &call->app->sys;
    int64_t now = sys->now(sys->context);
    int64_t today = (now + CHINA_OFFSET) / DAY_SECONDS;
    char text[MOMENT_SIZE];
    now += (date_serial(call->today) - today) * DAY_SECONDS;
    int64_t latest = call->progress->fold.latest;
    if (latest >= now && latest - now < PUT_BACK)
        now = latest + 1;
    return str_dup(call->arena, moment_write(now, text));
}

static enum rc days_decide(struct record *record)
{
    struct call *call = record->call;
    struct str named = call->record.on;
    struct span span = {call->today, call->today};
    char day[DATE_TEXT];
    if (named.n > 0 && (!when_read(named, call->today, &span) ||
                        !date_equal(span.first, span.last)))
        return refuse(call, RC_USAGE, M_RECORD_DAY, named, (struct str){0});
    if (date_compare(span.last, call->today) > 0)
        return refuse(call, RC_USAGE, M_RECORD_FUTURE, named,
                      date_write_iso(call->today, day));
    record->on = span.last;
    record->at = moment_of(call);
    return RC_OK;
}

enum rc record_open(struct record *record, struct call *call)
{
    *record = (struct record){.call = call};
    struct str folder = call->workspace->folder;
    if (call->general.known_at.n > 0)
        return refuse(call, RC_USAGE, M_RECORD_KNOWN_AT, call->command->name,
                      (struct str){0});
    if (call->workspace->is_installed)
        return refuse(call, RC_REFUSED, M_INIT_INSTALLED, folder,
                      (struct str){0});
    if (call->progress == NULL)
        return diag_add(call->diags, RC_REFUSED, M_JOURNAL_FOLDER,
                        (struct place){folder, 0, 0}, NULL);
    enum rc rc = speaker_decide(record);
    enum rc days = days_decide(record);
    rc = rc != RC_OK ? rc : days;
    return rc == RC_OK ? evidence_read(record) : rc;
}

void record_set(struct record *record, struct event *event,
                enum event_column column, struct str text)
{
    event_set(record->call->arena, event, column, text);
}

static void address_set(struct record *record, struct event *event,
                        const struct address *address)
{
    const struct plan *plan = &record->call->workspace->plan;
    struct address item = {.item = address->item,
                           .obligation = address->obligation,
                           .region = REGION_NONE};
    struct buf buf = {0};
    char period[PERIOD_TEXT];
    address_put(&buf, plan, &item);
    record_set(record, event, EVENT_ITEM, buf_str(&buf));
    buf_release(&buf);
    if (address->region != REGION_NONE)
        record_set(record, event, EVENT_REGION,
                   plan->regions.items[address->region].name);
    record_set(record, event, EVENT_PERIOD,
               address->label.n > 0 ? address->label
                                    : period_write(address->period, period));
}

struct event *record_add(struct record *record, enum act act,
                         const struct address *address)
{
    const struct record_args *args = &record->call->record;
    struct record_draft draft = {.id_size = 0};
    struct event *event = &draft.event;
    char on[DATE_TEXT];
    record_set(record, event, EVENT_AT, record->at);
    record_set(record, event, EVENT_ON, date_write_iso(record->on, on));
    record_set(record, event, EVENT_BY, record->writer);
    record_set(record, event, EVENT_OFFICE, record->office);
    record_set(record, event, EVENT_ACTOR, record->actor);
    record_set(record, event, EVENT_ACT, word_key(&acts[act].word));
    record_set(record, event, EVENT_DOC, args->doc);
    record_set(record, event, EVENT_EVIDENCE, record->evidence);
    record_set(record, event, EVENT_NOTE, args->note);
    if (address != NULL)
        address_set(record, event, address);
    ARENA_PUSH(record->call->arena, record->drafts, record->n, record->capacity,
               draft);
    return &record->drafts[record->n - 1].event;
}

enum rc record_say(struct call *call, struct str text)
{
    struct presentation presentation = {0};
    enum rc rc = present_open(&presentation, call);
    if (rc != RC_OK)
        return rc;
    present_text(&presentation, text);
    return present_close(&presentation);
}

void record_close(struct record *record)
{
    if (record->after.works != NULL)
        fold_release(&record->after);
}
