/* Events into numbers, the long way: whatever can be read. */
#include "wpc/progress/brief.h"

#include "fold_works.h"

/* The number of a name that is most often the writer's own. */
static uint32_t office_of(struct fold *fold, struct str name, uint32_t likely)
{
    if (str_equal(name, fold->offices.items[likely].name))
        return likely;
    return office_put(&fold->offices, name);
}

static bool is_foreign(struct fold *fold, const struct event *event,
                       uint32_t writer, struct brief *brief)
{
    brief->by = office_of(fold, event->cells[EVENT_BY], writer);
    brief->office = office_of(fold, event->cells[EVENT_OFFICE], brief->by);
    const struct office *facts = &fold->offices.items[brief->by];
    bool may =
        brief->office == brief->by || facts->is_coordinator || facts->is_host;
    return brief->by != writer || !may;
}

/* Without an item it may still mean something. */
static bool is_unplaced(const struct fold *fold, const struct event *event,
                        struct address *address, struct brief *brief)
{
    const struct str *cells = event->cells;
    bool needed = acts[event->act].has_item;
    if (cells[EVENT_ITEM].n == 0)
        return needed;
    if (address_of_event(fold->cells, cells[EVENT_ITEM], cells[EVENT_REGION],
                         cells[EVENT_PERIOD], address) != ADDRESS_OK) {
        address->item = UINT32_MAX;
        return needed;
    }
    brief->cell = cell_find(fold->cells, address);
    return false;
}

static uint8_t percent_of(const struct event *event)
{
    struct str value = event->cells[EVENT_VALUE];
    if (acts[event->act].value != VALUE_PERCENT || value.n == 0)
        return PERCENT_NONE;
    unsigned percent = 0;
    for (size_t i = 0; i < value.n; i++)
        percent = percent * 10 + (unsigned)(value.p[i] - '0');
    return (uint8_t)percent;
}

static struct date day_of(const struct event *event)
{
    const struct act_facts *facts = &acts[event->act];
    bool has_day = facts->value == VALUE_DAY || facts->has_ref;
    return has_day ? date_read_iso(event->cells[EVENT_VALUE])
                   : (struct date){0};
}

struct brief brief_of(struct fold *fold, const struct event *event,
                      uint32_t writer, struct address *address)
{
    const struct str *cells = event->cells;
    struct brief brief = {.key = event_key(event),
                          .item = UINT32_MAX,
                          .region = REGION_NONE,
                          .cell = CELL_NONE,
                          .office = OFFICE_NONE,
                          .percent = PERCENT_NONE,
                          .act = (uint8_t)event->act};
    *address = (struct address){.item = UINT32_MAX, .region = REGION_NONE};
    if (!key_is_seen(fold, brief.key)) {
        brief.hearing = HEARD_NOT_YET;
        return brief;
    }
    if (is_foreign(fold, event, writer, &brief)) {
        brief.hearing = HEARD_FOREIGN;
        return brief;
    }
    brief.mark = event_mark(cells[EVENT_ID]);
    brief.has_doc = cells[EVENT_DOC].n > 0;
    struct str nobody;
    enum message fault = event_check(event).code;
    brief.is_faulty =
        fault != M_NONE || adjust_names_nobody(fold, event, &nobody);
    brief.is_unplaced = is_unplaced(fold, event, address, &brief) ||
                        (fault == M_EVENT_EMPTY && cells[EVENT_ITEM].n == 0);
    if (cells[EVENT_REF].n > 0)
        brief.target = event_mark(cells[EVENT_REF]);
    if (!brief.is_faulty) {
        brief.percent = percent_of(event);
        brief.day = day_of(event);
    }
    brief.item = address->item;
    brief.region = address->region;
    if (brief.item != UINT32_MAX)
        brief.is_lead = printed_lead(fold, brief.item) == brief.office;
    return brief;
}
