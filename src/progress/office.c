/* The offices that write and are spoken for. */
#include "wpc/progress/office.h"

static struct str name_clean(const struct plan *plan, struct str name,
                             struct office *office)
{
    office->unit = unit_find(&plan->units, name);
    if (office->unit != UNIT_NONE)
        return plan->units.items[office->unit].name;
    office->region = region_find(&plan->regions, name);
    if (office->region != REGION_NONE)
        return plan->regions.items[office->region].name;
    return name;
}

static bool is_same(const struct plan *plan, struct str name, struct str other)
{
    struct office ignored;
    return other.n > 0 && str_equal(name, name_clean(plan, other, &ignored));
}

uint32_t office_put(struct offices *offices, struct str name)
{
    const struct plan *plan = offices->plan;
    uint32_t known = intern_find(&offices->written, name);
    if (known != INTERN_NONE)
        return offices->of_written[known];
    struct str copy = str_dup(offices->arena, name);
    struct office office = {.unit = UNIT_NONE, .region = REGION_NONE};
    office.name = name_clean(plan, copy, &office);
    /* Without a coordinator of its own the host is it. */
    office.is_host = is_same(plan, office.name, offices->host);
    office.is_coordinator = is_same(plan, office.name, offices->coordinator) ||
                            (office.is_host && offices->coordinator.n == 0);
    uint32_t number = intern_put(&offices->names, office.name);
    if (number == offices->n) {
        size_t n = offices->n;
        ARENA_PUSH(offices->arena, offices->items, n, offices->capacity,
                   office);
        offices->n = (uint32_t)n;
    }
    size_t written = intern_put(&offices->written, copy);
    ARENA_PUSH(offices->arena, offices->of_written, written,
               offices->of_written_capacity, number);
    return number;
}

bool office_is_known(const struct plan *plan, const struct office *office)
{
    if (office->unit != UNIT_NONE || office->region != REGION_NONE ||
        office->is_coordinator || office->is_host)
        return true;
    for (size_t i = 0; i < plan->units.n; i++)
        if (str_equal(plan->units.items[i].successor, office->name))
            return true;
    return !str_has_prefix(office->name, S("各")) &&
           intern_find(plan_strangers(plan), office->name) != INTERN_NONE;
}

bool office_succeeds(struct offices *offices, uint32_t office, uint32_t lead,
                     struct date day)
{
    enum { CHAIN_MAX = 8 };
    for (int i = 0; i < CHAIN_MAX && lead != OFFICE_NONE; i++) {
        if (office == lead)
            return true;
        uint32_t unit = offices->items[lead].unit;
        if (unit == UNIT_NONE)
            return false;
        const struct unit *facts = &offices->plan->units.items[unit];
        struct date since = date_read_iso(facts->since);
        if (facts->successor.n == 0 || date_compare(day, since) < 0)
            return false;
        lead = office_put(offices, facts->successor);
    }
    return false;
}

void offices_release(struct offices *offices)
{
    intern_release(&offices->written);
    intern_release(&offices->names);
}
