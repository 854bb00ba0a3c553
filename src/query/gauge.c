/* Targets and figures of indicators. */
#include "wpc/query/gauge.h"

#include "wpc/base/halving.h"
#include "wpc/base/sort.h"

/* May the office tell the figure of its region, which is no cell? */
static bool tells_region(const struct fold *fold,
                         const struct judgement *judgement)
{
    const struct office *office = &fold->offices.items[judgement->office];
    return judgement->effect == EFFECT_SHOWN &&
           judgement->address.region != REGION_NONE &&
           (office->is_coordinator ||
            office->region == judgement->address.region);
}

static void target_take(struct gauged *gauged,
                        const struct history_entry *entry)
{
    struct str value = entry->event.cells[EVENT_VALUE], name;
    struct gauge *gauge = &gauged->gauge;
    struct decimal target;
    str_next_part(&value, '=', &name);
    if (!str_equal(name, S("value")) || !decimal_read(value, &target) ||
        entry->judgement.key < gauged->target_key)
        return;
    gauged->target_key = entry->judgement.key;
    gauge->has_target = true;
    gauge->target = target;
    gauge->target_text = value;
    gauge->target_event = entry->event.cells[EVENT_ID];
}

/* A figure may be below zero; a target is not. */
static bool figure_read(struct str s, struct decimal *out)
{
    bool negative = s.n > 0 && s.p[0] == '-';
    if (!decimal_read(negative ? str_drop(s, 1) : s, out))
        return false;
    if (negative)
        out->digits = -out->digits;
    return true;
}

static void actual_take(struct gauged *gauged,
                        const struct history_entry *entry)
{
    const struct str *cells = entry->event.cells;
    struct gauge *gauge = &gauged->gauge;
    struct decimal actual;
    if (!figure_read(cells[EVENT_VALUE], &actual) ||
        entry->judgement.key < gauged->actual_key)
        return;
    gauged->actual_key = entry->judgement.key;
    gauge->has_actual = true;
    gauge->actual = actual;
    gauge->actual_text = cells[EVENT_VALUE];
    gauge->actual_event = cells[EVENT_ID];
    gauge->actual_on = entry->event.on;
    gauge->actual_office = cells[EVENT_OFFICE];
}

static int by_place(const void *a, const void *b, void *context)
{
    (void)context;
    const struct address *x =
        &(*(const struct history_entry *const *)a)->judgement.address;
    const struct address *y =
        &(*(const struct history_entry *const *)b)->judgement.address;
    if (x->item != y->item)
        return x->item < y->item ? -1 : 1;
    return (x->region > y->region) - (x->region < y->region);
}

/* Those about indicators, by item and region. */
static const struct history_entry **
entries_gather(struct arena *arena, const struct history *history, size_t *n)
{
    const struct plan *plan = history->fold->cells->plan;
    const struct history_entry **found = NULL;
    size_t capacity = 0;
    *n = 0;
    for (size_t i = 0; i < history->n; i++) {
        const struct history_entry *entry = &history->entries[i];
        uint32_t item = entry->judgement.address.item;
        if (item != UINT32_MAX && plan->items[item].type == ITEM_INDICATOR)
            ARENA_PUSH(arena, found, *n, capacity, entry);
    }
    sort_stable(found, *n, sizeof *found, by_place, NULL);
    return found;
}

static void entry_take(const struct fold *fold, struct gauged *gauged,
                       const struct history_entry *entry)
{
    bool counts = entry->judgement.effect == EFFECT_COUNTS;
    if (entry->event.act == ACT_ADJUST && counts)
        target_take(gauged, entry);
    else if (entry->event.act == ACT_ACTUAL &&
             (counts || tells_region(fold, &entry->judgement)))
        actual_take(gauged, entry);
}

struct gauges gauges_of(struct arena *arena, const struct history *history)
{
    struct gauges gauges = {0};
    size_t n;
    const struct history_entry **entries = entries_gather(arena, history, &n);
    for (size_t i = 0; i < n; i++) {
        const struct address *address = &entries[i]->judgement.address;
        struct gauged gauged = {.item = address->item,
                                .region = address->region};
        if (i == 0 || by_place(&entries[i - 1], &entries[i], NULL) != 0)
            ARENA_PUSH(arena, gauges.items, gauges.n, gauges.capacity, gauged);
        entry_take(history->fold, &gauges.items[gauges.n - 1], entries[i]);
    }
    return gauges;
}

/* NULL when nothing was reported of it. */
static const struct gauged *gauged_find(const struct gauges *gauges,
                                        uint32_t item, uint32_t region)
{
    struct halving halving = {.end = gauges->n};
    while (halving_asks(&halving)) {
        const struct gauged *here = &gauges->items[halving.middle];
        halving_tell(&halving, here->item < item || (here->item == item &&
                                                     here->region < region));
    }
    size_t at = halving.from;
    bool found = at < gauges->n && gauges->items[at].item == item &&
                 gauges->items[at].region == region;
    return found ? &gauges->items[at] : NULL;
}

struct gauge gauge_find(const struct gauges *gauges, const struct plan *plan,
                        const struct item *item, uint32_t region)
{
    const struct indicator *indicator = item_extra(plan, item)->more->indicator;
    uint32_t number = (uint32_t)(item - plan->items);
    const struct gauged *gauged =
        gauges != NULL ? gauged_find(gauges, number, region) : NULL;
    struct gauge gauge = gauged != NULL ? gauged->gauge : (struct gauge){0};
    if (gauge.has_target || region != REGION_NONE)
        return gauge;
    gauge.has_target = true;
    gauge.target = indicator->target;
    gauge.target_text = indicator->printed;
    return gauge;
}

static bool is_met(enum direction direction, int order)
{
    switch (direction) {
    case AT_LEAST:
        return order >= 0;
    case AT_MOST:
        return order <= 0;
    case MORE_THAN:
        return order > 0;
    default:
        return order < 0;
    }
}

enum gap gauge_gap(const struct gauge *gauge, const struct indicator *indicator,
                   struct decimal *by)
{
    if (!gauge->has_target || !gauge->has_actual ||
        !decimal_distance(gauge->actual, gauge->target, by))
        return GAP_UNKNOWN;
    int order = decimal_compare(gauge->actual, gauge->target);
    if (is_met(indicator->direction, order))
        return GAP_MET;
    return indicator->about ? GAP_ABOUT : GAP_SHORT;
}

struct str gauge_target_text(struct arena *arena, const struct gauge *gauge,
                             const struct indicator *indicator, enum lang lang)
{
    struct str sign = word_zh(&direction_words[indicator->direction]);
    return str_format(arena, "%.*s%.*s%.*s%s", STR_ARG(sign),
                      STR_ARG(gauge->target_text), STR_ARG(indicator->unit),
                      !indicator->about ? ""
                      : lang == LANG_ZH ? "左右"
                                        : " or so");
}

struct str gauge_gap_text(struct arena *arena, const struct gauge *gauge,
                          const struct indicator *indicator, enum lang lang)
{
    static const struct word words[] = {
        [GAP_UNKNOWN] = WORD("", "", ""),
        [GAP_MET] = WORD("met", "达标", "met"),
        [GAP_SHORT] = WORD("short", "差", "short by "),
        [GAP_ABOUT] = WORD("about", "约差", "short by about "),
    };
    char text[DECIMAL_TEXT];
    struct decimal by;
    enum gap gap = gauge_gap(gauge, indicator, &by);
    struct str word = word_in(lang, &words[gap]);
    if (gap == GAP_UNKNOWN || gap == GAP_MET)
        return word;
    return str_join(arena, word, decimal_write(by, text));
}
