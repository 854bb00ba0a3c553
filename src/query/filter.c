/* Does an item, an obligation, a day answer the question? */
#include "wpc/query/filter.h"

#include "wpc/base/halving.h"
#include "wpc/text/width.h"

/* Whether some document gave the item to a unit that is asked for. */
static bool side_has_change(const struct filter *filter,
                            const struct filter_side *side,
                            const struct plan *plan, const struct item *item,
                            enum filter_field field)
{
    uint32_t number = (uint32_t)(item - plan->items);
    struct halving halving = {.end = filter->n_changes};
    while (halving_asks(&halving))
        halving_tell(&halving, filter->changes[halving.middle].item < number);
    for (size_t at = halving.from;
         at < filter->n_changes && filter->changes[at].item == number; at++)
        if (side->changes[field][at])
            return true;
    return false;
}

static bool side_has_unit(const struct filter *filter,
                          const struct filter_side *side,
                          const struct plan *plan, const struct item *item,
                          enum filter_field field)
{
    const uint8_t *parties = side->parties[field];
    if (filter->n_changes > 0 &&
        side_has_change(filter, side, plan, item, field))
        return true;
    if (field == FILTER_PARTICIPANT)
        return parties[item->participants];
    if (field == FILTER_UNIT)
        return parties[item->leads] || parties[item->participants];
    return parties[item->leads];
}

static bool scope_answers(const struct filter_side *side, bool named,
                          const struct plan *plan, const struct scope *scope)
{
    if (scope_is_empty(scope))
        return side->no_region;
    struct region_set reach =
        named ? scope->named : scope_reach(scope, &plan->regions);
    return region_set_meets(reach, side->regions);
}

static bool side_has(const struct filter *filter,
                     const struct filter_side *side, const struct plan *plan,
                     const struct item *item, enum filter_field field)
{
    switch (field) {
    case FILTER_REGION:
        return scope_answers(side, filter->named, plan,
                             item_mentioned(plan, item));
    case FILTER_SECTION:
        return side->sections[item->section];
    case FILTER_TYPE:
        return side->types >> item->type & 1;
    default:
        return side_has_unit(filter, side, plan, item, field);
    }
}

static bool has_words(const struct filter *filter, const struct plan *plan,
                      const struct item *item)
{
    const struct item_extra *extra = item_extra(plan, item);
    struct arena scratch = {0};
    struct str text = text_fold(&scratch, item->text);
    struct str title = text_fold(&scratch, extra->title);
    struct str limit = text_fold(&scratch, extra->more->limit);
    bool has = true;
    for (size_t i = 0; i < filter->n_folded && has; i++)
        has = str_find(text, filter->folded[i], 0) != SIZE_MAX ||
              str_find(title, filter->folded[i], 0) != SIZE_MAX ||
              str_find(limit, filter->folded[i], 0) != SIZE_MAX;
    arena_release(&scratch);
    return has;
}

/* A figure of the whole is every region's concern, though most are not broken
   down to it. */
static bool is_figure_of(const struct filter *filter, const struct item *item,
                         enum filter_field field)
{
    return field == FILTER_REGION && item->type == ITEM_INDICATOR &&
           !filter->named && !region_set_is_empty(filter->want.regions);
}

static inline bool has_field(const struct filter *filter,
                             const struct plan *plan, const struct item *item,
                             enum filter_field field)
{
    if (!filter->want.is_set[field] && !filter->not .is_set[field])
        return true;
    if (filter->want.is_set[field] && !is_figure_of(filter, item, field) &&
        !side_has(filter, &filter->want, plan, item, field))
        return false;
    return !filter->not .is_set[field] ||
           !side_has(filter, &filter->not, plan, item, field);
}

bool filter_asks(const struct filter *filter)
{
    bool asks = filter_asks_days(filter) || filter->n_folded > 0;
    for (int i = 0; i < FILTER_FIELDS; i++)
        asks |= filter->want.is_set[i] || filter->not .is_set[i];
    return asks;
}

bool filter_has_item_anywhere(const struct filter *filter,
                              const struct plan *plan, const struct item *item)
{
    for (unsigned rest = filter->of_items; rest != 0; rest &= rest - 1) {
        enum filter_field field = (enum filter_field)__builtin_ctz(rest);
        if (!has_field(filter, plan, item, field))
            return false;
    }
    return filter->n_folded == 0 || has_words(filter, plan, item);
}

bool filter_has_item(const struct filter *filter, const struct plan *plan,
                     const struct item *item)
{
    return filter_has_item_anywhere(filter, plan, item) &&
           has_field(filter, plan, item, FILTER_REGION);
}

bool filter_has_obligation(const struct filter *filter,
                           const struct obligation *obligation)
{
    unsigned kind = 1u << obligation->kind;
    if (filter->want.is_set[FILTER_KIND] && !(filter->want.kinds & kind))
        return false;
    return !filter->not .is_set[FILTER_KIND] || !(filter->not .kinds & kind);
}

bool filter_has_scope(const struct filter *filter, const struct plan *plan,
                      const struct scope *scope)
{
    if (filter->want.is_set[FILTER_REGION] &&
        !scope_answers(&filter->want, filter->named, plan, scope))
        return false;
    return !filter->not .is_set[FILTER_REGION] ||
           !scope_answers(&filter->not, filter->named, plan, scope);
}

bool filter_has_day(const struct filter *filter, struct date day)
{
    if (!date_is_none(filter->before) &&
        (date_is_none(day) || date_compare(day, filter->before) > 0))
        return false;
    return date_is_none(filter->after) || date_compare(day, filter->after) >= 0;
}

bool filter_has_period(const struct filter *filter, struct date day)
{
    const struct filter_side *want = &filter->want;
    for (size_t i = 0; i < want->n_periods; i++)
        if (date_compare(day, period_first(want->periods[i])) >= 0 &&
            date_compare(day, period_last(want->periods[i])) <= 0)
            return true;
    return !want->is_set[FILTER_PERIOD];
}

bool filter_has_status(const struct filter *filter, unsigned asks)
{
    if (filter->want.is_set[FILTER_STATUS] && !(filter->want.statuses & asks))
        return false;
    return !filter->not .is_set[FILTER_STATUS] ||
           !(filter->not .statuses & asks);
}

bool filter_asks_days(const struct filter *filter)
{
    return !date_is_none(filter->before) || !date_is_none(filter->after);
}
