/* Addresses: what people type and what events hold. */
#include "wpc/progress/cells.h"

#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

/* The item of a type with a number: tables are nearly always numbered without
   gaps, so the first guess holds; else by halves. */
static uint32_t item_of_number(const struct cells *cells, enum item_type type,
                               uint32_t number)
{
    const struct plan *plan = cells->plan;
    const uint32_t *order = cells->by_number;
    size_t low = plan->first[type], high = plan->first[type + 1];
    size_t guess = low + number - 1;
    if (guess < high && plan->items[guess].number == number)
        return (uint32_t)guess;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        size_t at = order != NULL ? order[middle] : middle;
        if (plan->items[at].number == number)
            return (uint32_t)at;
        if (plan->items[at].number < number)
            low = middle + 1;
        else
            high = middle;
    }
    return UINT32_MAX;
}

/* The obligation of the item with that label. Labels are numbers as a rule,
   which the runs have at hand; the reading is far away in memory. */
static bool label_find(const struct cells *cells, struct address *address,
                       struct str label)
{
    const struct plan *plan = cells->plan;
    uint32_t first = cells->run_of_item[address->item];
    uint32_t n = cells->run_of_item[address->item + 1] - first;
    uint16_t number = label_number(label);
    for (uint32_t i = 0; number != 0 && i < n; i++)
        if (cells->runs[first + i].label == number) {
            address->obligation = i;
            return true;
        }
    const struct reading *reading =
        number == 0 ? item_reading(plan, &plan->items[address->item]) : NULL;
    for (size_t i = 0; reading != NULL && i < reading->n; i++)
        if (str_equal(reading->items[i].label, label)) {
            address->obligation = (uint32_t)i;
            return true;
        }
    return false;
}

/* As wpc writes it: T65 or T65.2. */
static bool item_read_plain(const struct cells *cells, struct str text,
                            struct address *address)
{
    size_t type = 0;
    while (type < ITEM_TYPES && text.n > 0 &&
           item_letter((enum item_type)type) != text.p[0])
        type++;
    if (type == ITEM_TYPES || text.n == 0)
        return false;
    uint64_t number = 0;
    size_t i = 1;
    for (; i < text.n && text.p[i] >= '0' && text.p[i] <= '9'; i++) {
        number = number * 10 + (uint64_t)(text.p[i] - '0');
        if (number > UINT32_MAX)
            return false;
    }
    if (i == 1 || text.p[1] == '0' || (i < text.n && text.p[i] != '.'))
        return false;
    address->item =
        item_of_number(cells, (enum item_type)type, (uint32_t)number);
    address->obligation = OBLIGATION_WHOLE;
    if (address->item == UINT32_MAX)
        return false;
    return i == text.n || label_find(cells, address, str_drop(text, i + 1));
}

static bool item_read(const struct cells *cells, struct str text,
                      struct address *address)
{
    if (item_read_plain(cells, text, address))
        return true;
    const struct item *item;
    size_t obligation;
    if (!plan_find(cells->plan, text, &item, &obligation))
        return false;
    address->item = (uint32_t)(item - cells->plan->items);
    address->obligation =
        obligation == SIZE_MAX ? OBLIGATION_WHOLE : (uint32_t)obligation;
    return true;
}

static bool is_irregular(const struct cells *cells,
                         const struct address *address)
{
    const struct cell_run *run =
        cell_run_find(cells, address->item, address->obligation);
    return run != NULL && run->is_irregular;
}

enum address_fault address_of_event(const struct cells *cells, struct str item,
                                    struct str region, struct str period,
                                    struct address *address)
{
    *address = (struct address){.region = REGION_NONE};
    if (!item_read(cells, item, address))
        return ADDRESS_ITEM;
    if (region.n > 0 && !region_is_own(region)) {
        address->region = region_find(&cells->plan->regions, region);
        if (address->region == REGION_NONE)
            return ADDRESS_REGION;
    }
    if (period.n == 0)
        return ADDRESS_OK;
    address->period = period_read(period);
    if (is_irregular(cells, address))
        address->label = period;
    else if (address->period.every == EVERY_NONE)
        return ADDRESS_PERIOD;
    return ADDRESS_OK;
}

/* The ／ of a Chinese keyboard parts as / does. */
static struct str part_take(struct str *rest)
{
    static const struct str wide = STR("／");
    size_t narrow_at = str_find_byte(*rest, '/', 0);
    size_t wide_at = str_find(*rest, wide, 0);
    size_t at = narrow_at < wide_at ? narrow_at : wide_at;
    struct str part = str_slice(*rest, 0, at);
    if (at == SIZE_MAX)
        *rest = (struct str){0};
    else
        *rest = str_drop(*rest, at + (at == narrow_at ? 1 : wide.n));
    return blank_trim(part);
}

/* One part after the item: a period, a region, or a label. */
static enum address_fault part_read(const struct cells *cells,
                                    struct address *address, struct str part,
                                    bool *seen_region)
{
    struct buf buf = {0};
    struct str plain = plain_put(&buf, part);
    struct period period = period_read(plain);
    uint32_t region = region_find(&cells->plan->regions, plain);
    bool own = region_is_own(plain);
    buf_release(&buf);
    bool dated = address->period.every != EVERY_NONE || address->label.n > 0;
    if (dated)
        return ADDRESS_PERIOD;
    if (!*seen_region && (own || region != REGION_NONE)) {
        *seen_region = true;
        address->region = region;
        return ADDRESS_OK;
    }
    if (is_irregular(cells, address))
        address->label = part;
    else if (period.every == EVERY_NONE)
        return *seen_region ? ADDRESS_PERIOD : ADDRESS_REGION;
    address->period = period;
    return ADDRESS_OK;
}

enum address_fault address_read(const struct cells *cells, struct str text,
                                struct address *address, struct str *part)
{
    struct str rest = text;
    bool seen_region = false;
    *address = (struct address){.region = REGION_NONE};
    *part = part_take(&rest);
    if (!item_read(cells, *part, address))
        return ADDRESS_ITEM;
    while (rest.p != NULL) {
        *part = part_take(&rest);
        enum address_fault fault =
            part_read(cells, address, *part, &seen_region);
        if (fault != ADDRESS_OK)
            return fault;
    }
    return ADDRESS_OK;
}

void address_put(struct buf *buf, const struct plan *plan,
                 const struct address *address)
{
    const struct item *item = &plan->items[address->item];
    char text[ITEM_ID], period[PERIOD_TEXT];
    buf_put(buf, item_id(item, text));
    if (address->obligation != OBLIGATION_WHOLE) {
        buf_put_byte(buf, '.');
        buf_put(buf,
                item_reading(plan, item)->items[address->obligation].label);
    }
    if (address->region != REGION_NONE) {
        buf_put_byte(buf, '/');
        buf_put(buf, plan->regions.items[address->region].name);
    }
    struct str label = address->label.n > 0
                           ? address->label
                           : period_write(address->period, period);
    if (label.n > 0) {
        buf_put_byte(buf, '/');
        buf_put(buf, label);
    }
}
