/* From what was typed after a writing command to the cells it means. */
#include "writing.h"

#include "wpc/text/blank.h"

/* What one operand is read with. */
struct aiming {
    struct record *record;
    struct call *call;
    const struct cells *cells;
    const struct cell_run *run;
    struct address address;
    struct str name; /* T65.2 */
};

static const struct cells *cells_of(const struct call *call)
{
    return &call->progress->cells;
}

struct str target_name(struct call *call, const struct address *address)
{
    struct buf buf = {0};
    address_put(&buf, &call->workspace->plan, address);
    struct str name = str_dup(call->arena, buf_str(&buf));
    buf_release(&buf);
    return name;
}

static enum rc fault_tell(struct call *call, enum address_fault fault,
                          struct str part)
{
    const struct plan *plan = &call->workspace->plan;
    size_t tasks = plan->first[ITEM_TASK + 1] - plan->first[ITEM_TASK];
    size_t plans = plan->first[ITEM_PLAN + 1] - plan->first[ITEM_PLAN];
    if (fault == ADDRESS_REGION)
        return record_ask(call, M_ASK_REGION, &plan->regions.names, part);
    if (fault == ADDRESS_PERIOD)
        return misuse(call, M_ASK_PERIOD, part, S(""), S(""));
    return misuse(call, M_ASK_ITEM, part, str_format(call->arena, "%zu", tasks),
                  str_format(call->arena, "%zu", plans));
}

static const struct reading *reading_of(const struct call *call,
                                        const struct address *address)
{
    const struct plan *plan = &call->workspace->plan;
    return item_reading(plan, &plan->items[address->item]);
}

/* What follows the item in T65／锡林郭勒盟. */
static struct str after_item(struct str operand)
{
    static const struct str wide = STR("／");
    size_t narrow_at = str_find_byte(operand, '/', 0);
    size_t wide_at = str_find(operand, wide, 0);
    if (narrow_at == SIZE_MAX && wide_at == SIZE_MAX)
        return (struct str){0};
    return narrow_at < wide_at ? str_drop(operand, narrow_at + 1)
                               : str_drop(operand, wide_at + wide.n);
}

/* An item with one obligation is that one; its label may only be read once the
   obligation is known. */
static enum rc address_take(struct call *call, struct str operand,
                            struct address *address)
{
    struct str part;
    const struct cells *cells = cells_of(call);
    enum address_fault fault = address_read(cells, operand, address, &part);
    if (fault == ADDRESS_ITEM)
        return fault_tell(call, fault, part);
    if (address->obligation == OBLIGATION_WHOLE &&
        reading_of(call, address)->n == 1) {
        struct address one = {.item = address->item, .region = REGION_NONE};
        struct str rest = after_item(operand);
        operand = target_name(call, &one);
        if (rest.n > 0)
            operand = str_format(call->arena, "%.*s/%.*s", STR_ARG(operand),
                                 STR_ARG(rest));
        fault = address_read(cells, operand, address, &part);
    }
    return fault == ADDRESS_OK ? RC_OK : fault_tell(call, fault, part);
}

static struct str joined(struct call *call, struct str list, struct str name)
{
    if (list.n > 0)
        list = str_join(call->arena, list, S("、"));
    return str_join(call->arena, list, name);
}

enum rc obligations_tell(struct call *call, const struct address *address)
{
    const struct reading *reading = reading_of(call, address);
    struct str list = {0};
    for (size_t i = 0; i < reading->n; i++) {
        struct address one = {.item = address->item,
                              .obligation = (uint32_t)i,
                              .region = REGION_NONE};
        list = joined(call, list, target_name(call, &one));
    }
    return misuse(call, M_TARGET_OBLIGATION, target_name(call, address),
                  str_format(call->arena, "%zu", reading->n), list);
}

static struct str regions_list(struct call *call, uint64_t bits)
{
    const struct regions *regions = &call->workspace->plan.regions;
    struct str list = {0};
    for (uint32_t i = 0; i < regions->n; i++)
        if (bits >> i & 1)
            list = joined(call, list, regions->items[i].name);
    return list;
}

/* A part typed beside the address is read as if it stood in it. */
static enum rc part_take(struct aiming *aiming, struct str typed,
                         enum address_fault kind, struct address *out)
{
    struct address bare = {.item = aiming->address.item,
                           .obligation = aiming->address.obligation,
                           .region = REGION_NONE};
    struct str text = target_name(aiming->call, &bare), part;
    text = str_format(aiming->call->arena, "%.*s/%.*s", STR_ARG(text),
                      STR_ARG(typed));
    enum address_fault fault = address_read(aiming->cells, text, out, &part);
    return fault == ADDRESS_OK ? RC_OK : fault_tell(aiming->call, kind, typed);
}

static enum rc period_take(struct aiming *aiming)
{
    struct str typed = aiming->call->record.period;
    struct address *address = &aiming->address, found;
    bool has = address->period.every != EVERY_NONE || address->label.n > 0;
    if (typed.n == 0)
        return RC_OK;
    if (has)
        return misuse(aiming->call, M_TARGET_TWICE, aiming->name, S(""), S(""));
    enum rc rc = part_take(aiming, typed, ADDRESS_PERIOD, &found);
    if (rc == RC_OK && found.period.every == EVERY_NONE && found.label.n == 0)
        rc = misuse(aiming->call, M_ASK_PERIOD, typed, S(""), S(""));
    address->period = found.period;
    address->label = found.label;
    return rc;
}

static struct str period_name(struct call *call, struct period period)
{
    char text[PERIOD_TEXT];
    return str_dup(call->arena, period_write(period, text));
}

static enum rc periods_tell(struct aiming *aiming)
{
    struct call *call = aiming->call;
    const struct cell_run *run = aiming->run;
    uint32_t last = run->first + run->n_periods - 1;
    struct period end = run->n_periods > 0
                            ? cell_address(aiming->cells, last).period
                            : run->first_period;
    struct period now = period_of(run->first_period.every, call->today);
    if (date_compare(period_first(now), period_first(run->first_period)) < 0 ||
        date_compare(period_first(now), period_first(end)) > 0)
        now = run->first_period;
    return diag_add(call->diags, RC_USAGE, M_TARGET_PERIOD, (struct place){0},
                    ARGS(aiming->name, period_name(call, run->first_period),
                         period_name(call, end), period_name(call, now)));
}

static enum rc period_check(struct aiming *aiming)
{
    const struct address *address = &aiming->address;
    bool recurs = aiming->run->first_period.every != EVERY_NONE;
    if (!recurs && address->period.every != EVERY_NONE && address->label.n == 0)
        return misuse(aiming->call, M_TARGET_NO_PERIOD, aiming->name,
                      period_name(aiming->call, address->period), S(""));
    struct address any = *address;
    if (aiming->run->regions != 0)
        any.region = (uint32_t)__builtin_ctzll(aiming->run->regions);
    else
        any.region = REGION_NONE;
    if (recurs && cell_find(aiming->cells, &any) == CELL_NONE)
        return periods_tell(aiming);
    return RC_OK;
}

static bool is_all(struct str word)
{
    static const struct str words[] = {STR("all"), STR("全部"), STR("各盟市"),
                                       STR("各地区")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal(words[i], word))
            return true;
    return false;
}

/* The numbers of an indicator may be any region's, though its cell is one. */
static bool is_figure(const struct aiming *aiming)
{
    const struct plan *plan = &aiming->call->workspace->plan;
    return aiming->record->of_figures &&
           plan->items[aiming->address.item].type == ITEM_INDICATOR;
}

struct region_reading {
    struct aiming *aiming;
    uint64_t bits;
    enum rc rc;
};

static void region_take(void *context, struct str typed)
{
    struct region_reading *reading = context;
    struct aiming *aiming = reading->aiming;
    const struct regions *regions = &aiming->call->workspace->plan.regions;
    uint64_t reach =
        is_figure(aiming) ? region_set_all(regions).bits : aiming->run->regions;
    struct address found;
    if (reading->rc != RC_OK)
        return;
    if (is_all(typed)) {
        reading->bits |= reach;
        if (reach == 0)
            reading->rc = misuse(aiming->call, M_TARGET_NO_REGION, aiming->name,
                                 typed, S(""));
        return;
    }
    reading->rc = part_take(aiming, typed, ADDRESS_REGION, &found);
    if (reading->rc != RC_OK)
        return;
    if (found.period.every != EVERY_NONE || found.label.n > 0)
        reading->rc =
            record_ask(aiming->call, M_ASK_REGION, &regions->names, typed);
    else if (found.region != REGION_NONE)
        reading->bits |= UINT64_C(1) << found.region;
}

/* Regions by -r; of none, those that go without saying. */
static enum rc regions_read(struct aiming *aiming, uint64_t *bits)
{
    const struct call *call = aiming->call;
    const struct texts *typed = &call->record.regions;
    uint64_t reach = aiming->run->regions;
    struct region_reading reading = {.aiming = aiming};
    uint32_t own =
        call->progress->fold.offices.items[aiming->record->office_number]
            .region;
    if (typed->n > 0 && aiming->address.region != REGION_NONE)
        return misuse(aiming->call, M_TARGET_TWICE,
                      target_name(aiming->call, &aiming->address), S(""),
                      S(""));
    for (size_t i = 0; i < typed->n; i++)
        list_split(typed->items[i], region_take, &reading);
    if (aiming->address.region != REGION_NONE)
        reading.bits = UINT64_C(1) << aiming->address.region;
    else if (typed->n == 0 && own != REGION_NONE && reach >> own & 1)
        reading.bits = UINT64_C(1) << own;
    else if (typed->n == 0 && (reach & (reach - 1)) == 0)
        reading.bits = reach;
    *bits = reading.bits;
    return reading.rc;
}

static enum rc regions_check(struct aiming *aiming, uint64_t bits)
{
    struct call *call = aiming->call;
    uint64_t reach = aiming->run->regions;
    if (is_figure(aiming))
        return RC_OK;
    if (reach == 0 && bits != 0)
        return misuse(call, M_TARGET_NO_REGION, aiming->name,
                      regions_list(call, bits), S(""));
    if (reach != 0 && bits == 0)
        return misuse(call, M_TARGET_REGION, aiming->name,
                      regions_list(call, reach), S(""));
    if (bits & ~reach)
        return misuse(call, M_TARGET_OUTSIDE, aiming->name,
                      regions_list(call, bits & ~reach),
                      regions_list(call, reach));
    return RC_OK;
}

static void target_put(struct aiming *aiming, uint32_t region,
                       struct targets *out)
{
    struct address one = aiming->address;
    one.region = region;
    ARENA_PUSH(aiming->call->arena, out->items, out->n, out->capacity, one);
}

enum rc targets_read(struct record *record, struct str operand,
                     struct targets *out)
{
    struct call *call = record->call;
    struct aiming aiming = {
        .record = record, .call = call, .cells = cells_of(call)};
    struct address *address = &aiming.address;
    uint64_t bits = 0;
    enum rc rc = address_take(call, operand, address);
    if (rc != RC_OK)
        return rc;
    aiming.run =
        cell_run_find(aiming.cells, address->item, address->obligation);
    if (aiming.run == NULL)
        return obligations_tell(call, address);
    struct address bare = {.item = address->item,
                           .obligation = address->obligation,
                           .region = REGION_NONE};
    aiming.name = target_name(call, &bare);
    rc = period_take(&aiming);
    if (rc == RC_OK)
        rc = regions_read(&aiming, &bits);
    if (rc == RC_OK)
        rc = regions_check(&aiming, bits);
    if (rc == RC_OK)
        rc = period_check(&aiming);
    if (rc != RC_OK)
        return rc;
    if (bits == 0)
        target_put(&aiming, REGION_NONE, out);
    for (uint32_t i = 0; i < REGION_MAX; i++)
        if (bits >> i & 1)
            target_put(&aiming, i, out);
    return RC_OK;
}

enum rc targets_read_all(struct record *record, struct targets *out)
{
    const struct texts *operands = &record->call->operands;
    enum rc rc = RC_OK;
    for (size_t i = 0; rc == RC_OK && i < operands->n; i++)
        rc = targets_read(record, operands->items[i], out);
    return rc;
}

/* Which regions the obligations reach that a wide address means; the last of
   them is the run. */
static uint64_t reach_of(struct aiming *aiming, uint32_t *n)
{
    const struct address *address = &aiming->address;
    const struct cells *cells = aiming->cells;
    uint64_t reach = 0;
    *n = 0;
    for (uint32_t i = cells->run_of_item[address->item];
         i < cells->run_of_item[address->item + 1]; i++) {
        if (address->obligation != OBLIGATION_WHOLE &&
            address->obligation != cells->runs[i].obligation)
            continue;
        aiming->run = &cells->runs[i];
        reach |= aiming->run->regions;
        ++*n;
    }
    return reach;
}

/* One region at most. */
static enum rc region_read_wide(struct aiming *aiming)
{
    struct call *call = aiming->call;
    const struct texts *typed = &call->record.regions;
    struct address found;
    if (typed->n > 1)
        return misuse(call, M_RECORD_ONE_OF, call->command->name,
                      S("-r, --region"), S(""));
    if (typed->n == 0 || is_all(typed->items[0]))
        return RC_OK;
    if (aiming->address.region != REGION_NONE)
        return misuse(call, M_TARGET_TWICE, aiming->name, S(""), S(""));
    enum rc rc = part_take(aiming, typed->items[0], ADDRESS_REGION, &found);
    aiming->address.region = found.region;
    return rc;
}

enum rc target_wide_read(struct record *record, struct str operand,
                         struct address *out)
{
    struct call *call = record->call;
    struct aiming aiming = {
        .record = record, .call = call, .cells = cells_of(call)};
    struct address *address = &aiming.address;
    uint32_t n;
    enum rc rc = address_take(call, operand, address);
    if (rc != RC_OK)
        return rc;
    struct address bare = {.item = address->item,
                           .obligation = address->obligation,
                           .region = REGION_NONE};
    aiming.name = target_name(call, &bare);
    uint64_t reach = reach_of(&aiming, &n);
    rc = period_take(&aiming);
    if (rc == RC_OK)
        rc = region_read_wide(&aiming);
    if (rc == RC_OK && address->region != REGION_NONE) {
        aiming.run = &(struct cell_run){.regions = reach};
        rc = regions_check(&aiming, UINT64_C(1) << address->region);
        reach_of(&aiming, &n);
    }
    bool dated = address->period.every != EVERY_NONE;
    if (rc == RC_OK && dated)
        rc = n > 1 ? obligations_tell(call, &bare) : period_check(&aiming);
    *out = *address;
    return rc;
}
