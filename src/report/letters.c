/* Matters gathered into letters. */
#include "wpc/report/letters.h"

#include "wpc/base/halving.h"
#include "wpc/base/sort.h"

enum { SUCCESSIONS_MOST = 8 }; /* names may lead round in a circle */

/* The unit's successor once it is in office. */
static uint32_t unit_today(const struct plan *plan, uint32_t unit,
                           struct date day)
{
    for (int i = 0; i < SUCCESSIONS_MOST; i++) {
        const struct unit *known = &plan->units.items[unit];
        uint32_t next = unit_find(&plan->units, known->successor);
        if (known->successor.n == 0 || next == UNIT_NONE ||
            date_compare(date_read_iso(known->since), day) > 0)
            break;
        unit = next;
    }
    return unit;
}

static struct str first_of(struct str a, struct str b)
{
    return a.n > 0 ? a : b;
}

struct letter_party letter_party_of(const struct plan *plan, struct str name,
                                    struct date day)
{
    uint32_t region = region_find(&plan->regions, name);
    uint32_t unit = unit_find(&plan->units, name);
    if (region != REGION_NONE) {
        const struct region *known = &plan->regions.items[region];
        return (struct letter_party){
            known->name,
            first_of(known->addressee, first_of(known->full, known->name)),
            known->mail};
    }
    if (unit == UNIT_NONE)
        return (struct letter_party){name, name, {0}};
    const struct unit *known = &plan->units.items[unit_today(plan, unit, day)];
    return (struct letter_party){
        known->name, first_of(known->full, known->name), known->mail};
}

static enum letter_manner manner_of(const struct plan *plan, struct str name)
{
    uint32_t region = region_find(&plan->regions, name);
    uint32_t unit = unit_find(&plan->units, name);
    if (region != REGION_NONE)
        return str_equal(plan->regions.items[region].kind, S("盟"))
                   ? MANNER_LEAGUE
                   : MANNER_CITY;
    bool central = unit != UNIT_NONE &&
                   str_equal(plan->units.items[unit].kind, S("中央驻区"));
    return central ? MANNER_CENTRAL : MANNER_UNIT;
}

struct letter_party letters_sender(const struct fold *fold)
{
    const struct plan *plan = fold->cells->plan;
    struct str name = first_of(fold->rules.coordinator, fold->rules.host);
    return letter_party_of(plan, name, fold->rules.today);
}

/* Letters being gathered. */
struct gathering {
    struct arena *arena;
    const struct fold *fold;
    const struct event **returns; /* by event_mark() */
    size_t n_returns;
    struct letters letters;
};

static int by_mark(const void *a, const void *b, void *context)
{
    (void)context;
    uint64_t x = event_mark((*(const struct event *const *)a)->cells[EVENT_ID]);
    uint64_t y = event_mark((*(const struct event *const *)b)->cells[EVENT_ID]);
    return (x > y) - (x < y);
}

static void returns_gather(struct gathering *gathering,
                           const struct history *history)
{
    gathering->returns =
        ARENA_ARRAY(gathering->arena, const struct event *, history->n);
    for (size_t i = 0; i < history->n; i++)
        if (history->entries[i].event.act == ACT_RETURN)
            gathering->returns[gathering->n_returns++] =
                &history->entries[i].event;
    sort_stable(gathering->returns, gathering->n_returns,
                sizeof *gathering->returns, by_mark, NULL);
}

static struct letter *letter_for(struct gathering *gathering,
                                 const struct matter *matter)
{
    const struct fold *fold = gathering->fold;
    const struct plan *plan = fold->cells->plan;
    struct letters *letters = &gathering->letters;
    struct letter_party to = letter_party_of(
        plan, fold->offices.items[matter->office].name, fold->rules.today);
    for (size_t i = letters->n; i-- > 0;)
        if (letters->items[i].level == matter->level &&
            str_equal(letters->items[i].to.name, to.name))
            return &letters->items[i];
    struct letter letter = {
        .to = to, .manner = manner_of(plan, to.name), .level = matter->level};
    ARENA_PUSH(gathering->arena, letters->items, letters->n, letters->capacity,
               letter);
    return &letters->items[letters->n - 1];
}

static void copy_add(const struct gathering *gathering, struct letter *letter,
                     struct str name)
{
    const struct fold *fold = gathering->fold;
    const struct plan *plan = fold->cells->plan;
    struct letter_party copy = letter_party_of(plan, name, fold->rules.today);
    bool there = str_equal(copy.name, letter->to.name) ||
                 str_equal(copy.name, letters_sender(fold).name);
    for (size_t i = 0; i < letter->n_copies; i++)
        there |= str_equal(letter->copies[i].name, copy.name);
    if (!there)
        ARENA_PUSH(gathering->arena, letter->copies, letter->n_copies,
                   letter->copies_capacity, copy);
}

/* Cells of regions go to their regions, which lead for themselves: a copy is
   for a unit. Where there are none a region leads like a unit. */
static void copies_add(const struct gathering *gathering, struct letter *letter,
                       const struct matter *matter)
{
    const struct fold *fold = gathering->fold;
    const struct plan *plan = fold->cells->plan;
    if (matter->cell == CELL_NONE)
        return;
    struct address address = cell_address(fold->cells, matter->cell);
    uint32_t lead = item_lead(fold, address.item, fold->rules.today);
    if (address.region != REGION_NONE && lead != OFFICE_NONE &&
        fold->offices.items[lead].unit != UNIT_NONE)
        copy_add(gathering, letter, fold->offices.items[lead].name);
    if (address.region != REGION_NONE)
        return;
    const struct unit_names *leads =
        &item_leads(plan, &plan->items[address.item])->names;
    for (size_t i = 0; i < leads->n; i++)
        if (unit_find(&plan->units, leads->items[i]) != UNIT_NONE ||
            region_find(&plan->regions, leads->items[i]) != REGION_NONE)
            copy_add(gathering, letter, leads->items[i]);
}

/* What the coordinator wrote when he sent it back. */
static struct str reason_of(const struct gathering *gathering,
                            const struct matter *matter)
{
    if (matter->cell == CELL_NONE || !(matter->marks & ASK_RETURNED))
        return (struct str){0};
    uint32_t id = cell_returned(gathering->fold, matter->cell).id;
    struct halving halving = {.end = gathering->n_returns};
    while (halving_asks(&halving))
        halving_tell(
            &halving,
            event_short(gathering->returns[halving.middle]->cells[EVENT_ID]) <
                id);
    size_t at = halving.from;
    if (at == gathering->n_returns ||
        event_short(gathering->returns[at]->cells[EVENT_ID]) != id)
        return (struct str){0};
    return event_text(gathering->arena, gathering->returns[at], EVENT_NOTE);
}

static void matter_add(struct gathering *gathering, const struct matter *matter)
{
    struct letter *letter = letter_for(gathering, matter);
    struct letter_matter added = {matter, reason_of(gathering, matter)};
    ARENA_PUSH(gathering->arena, letter->matters, letter->n, letter->capacity,
               added);
    copies_add(gathering, letter, matter);
}

struct letters letters_of(struct arena *arena, const struct fold *fold,
                          const struct matters *matters,
                          const struct history *history)
{
    struct gathering gathering = {.arena = arena, .fold = fold};
    returns_gather(&gathering, history);
    for (size_t i = 0; i < matters->n; i++)
        matter_add(&gathering, &matters->items[i]);
    return gathering.letters;
}

void letter_identity_put(struct buf *buf, struct arena *arena,
                         const struct fold *fold, const struct letter *letter)
{
    buf_put(buf, letter->to.name);
    for (size_t i = 0; i < letter->n; i++) {
        const struct matter *matter = letter->matters[i].matter;
        char period[PERIOD_TEXT];
        buf_put_byte(buf, '\n');
        buf_put(buf, sent_value(arena, fold, matter));
        buf_put_byte(buf, ' ');
        buf_put(buf, period_write(matter->cycle, period));
        if (matter->cell == CELL_NONE)
            continue;
        struct address address = cell_address(fold->cells, matter->cell);
        address_put(buf, fold->cells->plan, &address);
    }
}
