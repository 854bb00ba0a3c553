/* Changes by document: lead, day, cancelling, whether a cell applies. */
#include "fold_works.h"

#include <string.h>

#include "wpc/base/halving.h"
#include "wpc/base/sort.h"

uint32_t date_pack(struct date date)
{
    uint32_t packed;
    memcpy(&packed, &date, sizeof packed);
    return packed;
}

struct date date_unpack(uint32_t packed)
{
    struct date date;
    memcpy(&date, &packed, sizeof date);
    return date;
}

static uint32_t lead_data(struct fold *fold, struct str value)
{
    return office_put(&fold->offices, value);
}

static uint32_t day_data(struct fold *fold, struct str value)
{
    (void)fold;
    return date_pack(date_read_iso(value));
}

static uint32_t yes_data(struct fold *fold, struct str value)
{
    (void)fold;
    return str_equal(value, S("yes"));
}

static uint32_t no_data(struct fold *fold, struct str value)
{
    (void)fold;
    (void)value;
    return 0;
}

static const struct {
    struct str key;
    uint32_t (*data)(struct fold *fold, struct str value);
} kinds[] = {
    [ADJUST_LEAD] = {STR("lead"), lead_data},
    [ADJUST_DAY] = {STR("to"), day_data},
    [ADJUST_VALUE] = {STR("value"), no_data},
    [ADJUST_CANCEL] = {STR("cancel"), no_data},
    [ADJUST_APPLIES] = {STR("applies"), yes_data},
};

bool adjust_names_nobody(struct fold *fold, const struct event *event,
                         struct str *name)
{
    struct str key;
    *name = event->cells[EVENT_VALUE];
    if (event->act != ACT_ADJUST || !str_next_part(name, '=', &key) ||
        !str_equal(key, kinds[ADJUST_LEAD].key))
        return false;
    uint32_t office = office_put(&fold->offices, *name);
    return !office_is_known(fold->cells->plan, &fold->offices.items[office]);
}

void adjust_put(struct fold *fold, const struct event *event, uint32_t by)
{
    struct fold_works *works = fold->works;
    const struct str *cells = event->cells;
    struct adjust adjust = {
        .key = event_key(event), .id = event_mark(cells[EVENT_ID]), .by = by};
    if (address_of_event(fold->cells, cells[EVENT_ITEM], cells[EVENT_REGION],
                         cells[EVENT_PERIOD], &adjust.address) != ADDRESS_OK)
        return;
    adjust.address.label = (struct str){0};
    struct str value = cells[EVENT_VALUE], name;
    str_next_part(&value, '=', &name);
    size_t i = 0;
    while (i < sizeof kinds / sizeof *kinds && !str_equal(kinds[i].key, name))
        i++;
    if (i == sizeof kinds / sizeof *kinds)
        return;
    adjust.kind = (enum adjust_kind)i;
    adjust.data = kinds[i].data(fold, value);
    ARENA_PUSH(&works->arena, works->adjusts, works->n_adjusts,
               works->adjusts_capacity, adjust);
}

static int compare(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

/* Leads first, by item and time. */
static int by_use(const void *a, const void *b, void *context)
{
    (void)context;
    const struct adjust *x = a, *y = b;
    int order = (x->kind != ADJUST_LEAD) - (y->kind != ADJUST_LEAD);
    if (order == 0)
        order = compare(x->address.item, y->address.item);
    if (order == 0)
        order = compare(x->key, y->key);
    return order != 0 ? order : compare(x->id, y->id);
}

static bool is_voided(const struct refs *refs, const struct adjust *adjust)
{
    size_t n;
    struct ref *ref = refs_of(refs, adjust->id, &n);
    bool voided = false;
    for (size_t i = 0; i < n; i++) {
        if (ref[i].act != ACT_VOID || ref[i].by != adjust->by)
            continue;
        ref[i].is_own = true;
        voided |= !ref[i].is_dead;
    }
    return voided;
}

static bool is_meant(const struct cells *cells, const struct address *address,
                     uint32_t cell)
{
    struct address here = cell_address(cells, cell);
    bool period = address->period.every == EVERY_NONE ||
                  (here.period.every == address->period.every &&
                   here.period.year == address->period.year &&
                   here.period.index == address->period.index);
    return period &&
           (address->region == REGION_NONE || here.region == address->region);
}

static void adjust_spread(struct fold *fold, const struct adjust *adjust)
{
    static const enum fact_kind facts[] = {
        [ADJUST_DAY] = FACT_DAY,
        [ADJUST_VALUE] = FACT_VALUE,
        [ADJUST_CANCEL] = FACT_CANCELLED,
        [ADJUST_APPLIES] = FACT_APPLIES,
    };
    const struct cells *cells = fold->cells;
    uint32_t item = adjust->address.item;
    enum fact_kind kind = facts[adjust->kind];
    fold->moves_days |= kind == FACT_DAY;
    for (uint32_t i = cells->run_of_item[item];
         i < cells->run_of_item[item + 1]; i++) {
        const struct cell_run *run = &cells->runs[i];
        if (adjust->address.obligation != OBLIGATION_WHOLE &&
            adjust->address.obligation != run->obligation)
            continue;
        uint32_t end = run->first + cell_run_count(run);
        for (uint32_t cell = run->first; cell < end; cell++) {
            if (!is_meant(cells, &adjust->address, cell))
                continue;
            fact_put(&fold->works->facts,
                     &(struct fact){.key = adjust->key,
                                    .id = (uint32_t)(adjust->id >> 32),
                                    .data = adjust->data,
                                    .cell = cell,
                                    .kind = kind});
            fold->states[cell].facts |= (uint16_t)(1u << kind);
        }
    }
}

void adjusts_settle(struct fold *fold)
{
    struct fold_works *works = fold->works;
    sort_stable(works->adjusts, works->n_adjusts, sizeof *works->adjusts,
                by_use, NULL);
    size_t kept = 0;
    for (size_t i = 0; i < works->n_adjusts; i++) {
        const struct adjust *adjust = &works->adjusts[i];
        if (is_voided(&works->refs, adjust))
            continue;
        if (adjust->kind == ADJUST_LEAD)
            works->adjusts[kept++] = *adjust;
        else
            adjust_spread(fold, adjust);
    }
    works->n_adjusts = works->n_leads = kept;
}

/* The first change of the item's lead, or where it would stand. */
static size_t leads_find(const struct fold_works *works, uint32_t item)
{
    struct halving halving = {.end = works->n_leads};
    while (halving_asks(&halving))
        halving_tell(&halving,
                     works->adjusts[halving.middle].address.item < item);
    return halving.from;
}

bool item_is_changed(const struct fold *fold, uint32_t item)
{
    enum {
        CHANGES = 1u << FACT_DAY | 1u << FACT_VALUE | 1u << FACT_CANCELLED |
                  1u << FACT_APPLIES | 1u << FACT_DEFERRED
    };
    const struct fold_works *works = fold->works;
    const struct cells *cells = fold->cells;
    size_t lead = leads_find(works, item);
    if (lead < works->n_leads && works->adjusts[lead].address.item == item)
        return true;
    for (uint32_t i = cells->run_of_item[item];
         i < cells->run_of_item[item + 1]; i++) {
        const struct cell_run *run = &cells->runs[i];
        for (uint32_t k = 0; k < cell_run_count(run); k++)
            if (fold->states[run->first + k].facts & CHANGES)
                return true;
    }
    return false;
}

uint32_t item_lead(const struct fold *fold, uint32_t item, struct date day)
{
    const struct fold_works *works = fold->works;
    uint32_t lead = printed_lead(fold, item);
    size_t at = leads_find(works, item);
    for (; at < works->n_leads && works->adjusts[at].address.item == item &&
           date_compare(event_key_on(works->adjusts[at].key), day) <= 0;
         at++)
        lead = works->adjusts[at].data;
    return lead;
}

uint32_t item_new_lead(const struct fold *fold, uint32_t item)
{
    uint32_t lead = item_lead(fold, item, fold->rules.today);
    return lead != printed_lead(fold, item) ? lead : OFFICE_NONE;
}

/* Whom the nth change made the lead till the fold's day. */
static uint32_t lead_once(const struct fold *fold, size_t nth)
{
    const struct adjust *adjust = &fold->works->adjusts[nth];
    bool has_come =
        date_compare(event_key_on(adjust->key), fold->rules.today) <= 0;
    return has_come ? adjust->data : OFFICE_NONE;
}

size_t lead_changes(const struct fold *fold, struct arena *arena, bool ever,
                    struct lead_change **out)
{
    const struct fold_works *works = fold->works;
    size_t n = 0;
    *out = ARENA_ARRAY(arena, struct lead_change, works->n_leads);
    for (size_t i = 0; i < works->n_leads; i++) {
        uint32_t item = works->adjusts[i].address.item;
        bool again = i > 0 && works->adjusts[i - 1].address.item == item;
        uint32_t office = ever    ? lead_once(fold, i)
                          : again ? OFFICE_NONE
                                  : item_new_lead(fold, item);
        if (office != OFFICE_NONE)
            (*out)[n++] = (struct lead_change){item, office};
    }
    return n;
}
