/* From what was typed to what it means in this plan. */
#include "wpc/progress/status.h"
#include "wpc/query/filter.h"
#include "wpc/text/utf8.h"
#include "wpc/text/width.h"

struct resolving {
    struct arena *arena;
    const struct plan *plan;
    const struct fold *fold;
    const struct filter *filter; /* whose side it is */
    struct diags *diags;
    struct filter_side *side;
    enum filter_field field;
    enum rc rc;
};

void list_split(struct str list, void (*part)(void *context, struct str part),
                void *context)
{
    enum { FULL_COMMA = 0xFF0C, LIST_MARK = 0x3001 };
    struct str rest = list;
    const char *from = list.p;
    while (rest.n > 0) {
        const char *at = rest.p;
        uint32_t character = utf8_next(&rest);
        bool cut = character == ',' || character == FULL_COMMA ||
                   character == LIST_MARK;
        const char *end = cut ? at : rest.p;
        if (!cut && rest.n > 0)
            continue;
        struct str found =
            str_trim((struct str){from, (size_t)(end - from)}, " \t");
        if (found.n > 0)
            part(context, found);
        from = rest.p;
    }
}

static void refuse(struct resolving *resolving, enum message code,
                   struct str text, const struct str *names, size_t n)
{
    enum { FEW = 40 }; /* names that can be listed where none is near */
    struct str near = nearest_names(resolving->arena, names, n, text);
    struct str tail = {0};
    if (near.n > 0)
        tail = str_join(resolving->arena, S("；相近："), near);
    for (size_t i = 0; near.n == 0 && i < n && n <= FEW; i++) {
        tail = str_join(resolving->arena, tail, i ? S("、") : S("；有："));
        tail = str_join(resolving->arena, tail, names[i]);
    }
    if (near.n == 0)
        near = str_drop(tail, tail.n > 0 ? sizeof "；有：" - 1 : 0);
    resolving->rc = diag_add(resolving->diags, RC_USAGE, code,
                             (struct place){0}, ARGS(text, near, tail));
}

/* A unit, or a name that units.tsv does not have but some cell: then a number
   as plan_strangers() gives them. UNIT_NONE when it is neither. */
static uint32_t named_find(const struct plan *plan, struct str text)
{
    uint32_t unit = unit_find(&plan->units, text);
    if (unit != UNIT_NONE)
        return unit;
    uint32_t stranger = intern_find(plan_strangers(plan), text);
    return stranger != INTERN_NONE ? (uint32_t)plan->units.n + stranger
                                   : UNIT_NONE;
}

static bool party_has(const struct party *party, uint32_t named,
                      enum filter_field field)
{
    size_t n = party->names.n;
    if (field == FILTER_LEAD_SOLE && n != 1)
        return false;
    if (field == FILTER_LEAD_FIRST && n > 1)
        n = 1;
    for (size_t i = 0; i < n; i++)
        if (party->names.units[i] == named)
            return true;
    return false;
}

/* Nobody else leads beside the unit that took the first one's place. */
static bool is_sole(const struct plan *plan, const struct item *item,
                    struct str name)
{
    const struct unit_names *names = &item_leads(plan, item)->names;
    uint32_t unit = unit_find(&plan->units, name);
    for (size_t i = 1; i < names->n; i++)
        if (!str_equal(names->items[i], name) &&
            (unit == UNIT_NONE ||
             unit_find(&plan->units, names->items[i]) != unit))
            return false;
    return true;
}

/* A document made this one the lead: by name, or any name of a unit or region.
 */
static bool is_named(const struct plan *plan, const struct office *office,
                     struct str text)
{
    uint32_t unit = unit_find(&plan->units, text);
    uint32_t region = region_find(&plan->regions, text);
    return str_equal(office->name, text) ||
           (unit != UNIT_NONE && office->unit == unit) ||
           (region != REGION_NONE && office->region == region);
}

/* False when no document gave anything to somebody of that name. */
static bool changes_resolve(struct resolving *resolving, struct str text)
{
    const struct plan *plan = resolving->plan;
    const struct filter *filter = resolving->filter;
    enum filter_field field = resolving->field;
    uint8_t **changes = &resolving->side->changes[field];
    bool found = false;
    if (*changes == NULL)
        *changes = ARENA_ARRAY(resolving->arena, uint8_t, filter->n_changes);
    for (size_t i = 0; i < filter->n_changes; i++) {
        const struct lead_change *change = &filter->changes[i];
        const struct office *office =
            &resolving->fold->offices.items[change->office];
        if (!is_named(plan, office, text))
            continue;
        bool one = is_sole(plan, &plan->items[change->item], office->name);
        (*changes)[i] |=
            field != FILTER_PARTICIPANT && (field != FILTER_LEAD_SOLE || one);
        found = true;
    }
    return found;
}

static void parties_resolve(struct resolving *resolving, uint32_t named)
{
    const struct plan *plan = resolving->plan;
    enum filter_field field = resolving->field;
    bool of_leads = field != FILTER_PARTICIPANT && field != FILTER_UNIT;
    uint8_t **parties = &resolving->side->parties[field];
    size_t n = party_count(plan);
    if (*parties == NULL)
        *parties = ARENA_ARRAY(resolving->arena, uint8_t, n);
    for (size_t i = 0; i < n && named != UNIT_NONE; i++)
        if (!of_leads || party_leads(plan, i))
            (*parties)[i] |= party_has(party_at(plan, i), named, field);
}

static void unit_resolve(void *context, struct str text)
{
    struct resolving *resolving = context;
    const struct plan *plan = resolving->plan;
    uint32_t named = named_find(plan, text);
    bool leads =
        resolving->filter->n_changes > 0 && changes_resolve(resolving, text);
    if (named != UNIT_NONE || leads) {
        parties_resolve(resolving, named);
        return;
    }
    const struct intern *known =
        plan->units.n > 0 ? &plan->units.names : plan_strangers(plan);
    refuse(resolving, M_ASK_UNIT, text, known->names, known->n);
}

/* Near ones among all names; where none is near, the regions in order. */
static void region_refuse(struct resolving *resolving, struct str text)
{
    const struct regions *regions = &resolving->plan->regions;
    struct str near = nearest_names(resolving->arena, regions->names.names,
                                    regions->names.n, text);
    struct str *names = ARENA_ARRAY(resolving->arena, struct str, regions->n);
    for (size_t i = 0; i < regions->n; i++)
        names[i] = regions->items[i].name;
    if (near.n > 0)
        refuse(resolving, M_ASK_REGION, text, regions->names.names,
               regions->names.n);
    else
        refuse(resolving, M_ASK_REGION, text, names, regions->n);
}

static void region_resolve(void *context, struct str text)
{
    struct resolving *resolving = context;
    struct filter_side *side = resolving->side;
    if (region_is_own(text)) {
        side->no_region = true;
        return;
    }
    const struct regions *regions = &resolving->plan->regions;
    uint32_t region = region_find(regions, text);
    if (region == REGION_NONE)
        region_refuse(resolving, text);
    else
        side->regions = region_set_union(side->regions, region_set_of(region));
}

static void section_resolve(void *context, struct str text)
{
    struct resolving *resolving = context;
    const struct plan *plan = resolving->plan;
    bool *sections = resolving->side->sections;
    bool found = false;
    for (size_t i = 0; i < plan->n_sections; i++) {
        const struct section *section = &plan->sections[i];
        if (!str_equal(section->number, text) &&
            str_find(section->name, text, 0) == SIZE_MAX)
            continue;
        sections[i + 1] = true;
        found = true;
    }
    struct str *names =
        ARENA_ARRAY(resolving->arena, struct str, plan->n_sections);
    for (size_t i = 0; i < plan->n_sections; i++)
        names[i] = plan->sections[i].name;
    if (!found)
        refuse(resolving, M_ASK_SECTION, text, names, plan->n_sections);
}

static unsigned word_bit(struct resolving *resolving, struct str text,
                         const struct word *words, size_t n, enum message code)
{
    const struct word *word = word_find(words, n, text);
    if (word != NULL)
        return 1u << (word - words);
    struct str *names = ARENA_ARRAY(resolving->arena, struct str, n * 2);
    for (size_t i = 0; i < n; i++) {
        names[2 * i] = word_key(&words[i]);
        names[2 * i + 1] = word_zh(&words[i]);
    }
    refuse(resolving, code, text, names, n * 2);
    return 0;
}

static void type_resolve(void *context, struct str text)
{
    struct resolving *resolving = context;
    if (str_equal(text, S("all")) || str_equal(text, S("全部")))
        resolving->side->types |= (1u << ITEM_TYPES) - 1;
    else
        resolving->side->types |=
            word_bit(resolving, text, item_type_words, ITEM_TYPES, M_ASK_TYPE);
}

static void kind_resolve(void *context, struct str text)
{
    struct resolving *resolving = context;
    if (str_equal(text, S("all")) || str_equal(text, S("全部")))
        resolving->side->kinds |= (1u << OBLIGATION_KINDS) - 1;
    else
        resolving->side->kinds |=
            word_bit(resolving, text, obligation_kind_words, OBLIGATION_KINDS,
                     M_ASK_KIND);
}

static void status_resolve(void *context, struct str text)
{
    struct resolving *resolving = context;
    unsigned bit = status_ask_read(text);
    resolving->side->statuses |= bit;
    if (bit != 0)
        return;
    struct str names[64];
    size_t n = 0;
    const struct word *word;
    for (size_t i = 0; (word = status_ask_word(i)) != NULL; i++) {
        names[n++] = word_key(word);
        names[n++] = word_zh(word);
    }
    refuse(resolving, M_ASK_STATUS, text, names, n);
}

static void period_resolve(void *context, struct str text)
{
    struct resolving *resolving = context;
    struct filter_side *side = resolving->side;
    struct period period = period_read(text);
    if (period.every == EVERY_NONE) {
        refuse(resolving, M_ASK_PERIOD, text, NULL, 0);
        return;
    }
    struct period *wider =
        ARENA_ARRAY(resolving->arena, struct period, side->n_periods + 1);
    for (size_t i = 0; i < side->n_periods; i++)
        wider[i] = side->periods[i];
    wider[side->n_periods++] = period;
    side->periods = wider;
}

static void (*const resolvers[FILTER_FIELDS])(void *, struct str) = {
    [FILTER_LEAD] = unit_resolve,       [FILTER_LEAD_FIRST] = unit_resolve,
    [FILTER_LEAD_SOLE] = unit_resolve,  [FILTER_PARTICIPANT] = unit_resolve,
    [FILTER_UNIT] = unit_resolve,       [FILTER_REGION] = region_resolve,
    [FILTER_SECTION] = section_resolve, [FILTER_TYPE] = type_resolve,
    [FILTER_KIND] = kind_resolve,       [FILTER_STATUS] = status_resolve,
    [FILTER_PERIOD] = period_resolve,
};

static void side_resolve(struct resolving *resolving, const struct texts *typed,
                         struct filter_side *side)
{
    resolving->side = side;
    side->sections =
        ARENA_ARRAY(resolving->arena, bool, resolving->plan->n_sections + 1);
    for (size_t field = 0; field < FILTER_FIELDS; field++) {
        resolving->field = (enum filter_field)field;
        side->is_set[field] = typed[field].n > 0;
        for (size_t i = 0; i < typed[field].n; i++)
            list_split(typed[field].items[i], resolvers[field], resolving);
    }
}

static unsigned of_items(const struct filter *filter)
{
    static const enum filter_field fields[] = {
        FILTER_TYPE,        FILTER_LEAD, FILTER_LEAD_FIRST, FILTER_LEAD_SOLE,
        FILTER_PARTICIPANT, FILTER_UNIT, FILTER_SECTION};
    unsigned asked = 0;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (filter->want.is_set[fields[i]] || filter->not .is_set[fields[i]])
            asked |= 1u << fields[i];
    return asked;
}

/* A shorthand is its last day for --before, its first for --after. */
static void day_resolve(struct resolving *resolving, struct str text,
                        struct date today, bool last, struct date *out)
{
    struct span span;
    if (text.n == 0)
        return;
    if (when_read(text, today, &span))
        *out = last ? span.last : span.first;
    else
        refuse(resolving, M_ASK_DATE, text, NULL, 0);
}

/* True when the text means the same days whatever day it is asked on. */
static bool is_fixed(struct str text, struct date today)
{
    const struct date other = {(int16_t)(today.year + 1), 1, 1};
    struct span now, then;
    return when_read(text, today, &now) && when_read(text, other, &then) &&
           date_equal(now.first, then.first) && date_equal(now.last, then.last);
}

/* Nothing could ever be found. Between `today` and a day there may be none by
   and by, which is no fault of a line in cron. */
static void span_check(struct resolving *resolving,
                       const struct filter_words *words, struct date today)
{
    const struct filter *filter = resolving->filter;
    char after[DATE_TEXT], before[DATE_TEXT];
    if (date_is_none(filter->before) ||
        date_compare(filter->after, filter->before) <= 0 ||
        !is_fixed(words->after, today) || !is_fixed(words->before, today))
        return;
    resolving->rc =
        diag_add(resolving->diags, RC_USAGE, M_ASK_SPAN, (struct place){0},
                 ARGS(date_write_iso(filter->after, after),
                      date_write_iso(filter->before, before)));
}

enum rc filter_resolve(struct arena *arena, const struct filter_words *words,
                       const struct plan *plan, const struct fold *fold,
                       struct date today, struct diags *diags,
                       struct filter *out)
{
    struct resolving resolving = {.arena = arena,
                                  .plan = plan,
                                  .fold = fold,
                                  .filter = out,
                                  .diags = diags};
    *out = (struct filter){.named = words->named};
    if (fold != NULL)
        out->n_changes = lead_changes(fold, arena, words->ever, &out->changes);
    side_resolve(&resolving, words->want, &out->want);
    side_resolve(&resolving, words->not, &out->not );
    out->of_items = of_items(out);
    day_resolve(&resolving, words->before, today, true, &out->before);
    day_resolve(&resolving, words->after, today, false, &out->after);
    span_check(&resolving, words, today);
    out->folded = ARENA_ARRAY(arena, struct str, words->words.n);
    for (size_t i = 0; i < words->words.n; i++)
        out->folded[out->n_folded++] = text_fold(arena, words->words.items[i]);
    return resolving.rc;
}
