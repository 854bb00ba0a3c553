/* What of a plan a question can do without. */
#include "wpc/query/needs.h"

static const struct str of_items[] = {STR("id"), STR("type"), STR("item"),
                                      STR("lead"), STR("participants")};
static const struct str of_days[] = {STR("date")};
static const struct str of_obligations[] = {
    STR("due"),    STR("kind"),  STR("period"), STR("regions"), STR("class"),
    STR("status"), STR("light"), STR("days"),   STR("words"),   STR("text"),
    STR("done"),   STR("cells"), STR("marks")};
static const struct str of_titles[] = {STR("title")};
static const struct str of_sections[] = {STR("section")};
static const struct str of_indicators[] = {
    STR("range"), STR("direction"), STR("target"),    STR("about"),
    STR("unit"),  STR("base"),      STR("year"),      STR("actual"),
    STR("met"),   STR("gap"),       STR("actual_on"),
};

#define KEYS(array) array, sizeof(array) / sizeof *(array)

/* What a column needs, by its key. */
static const struct {
    const struct str *keys;
    size_t n;
    unsigned parts;
} columns_needs[] = {
    {KEYS(of_items), 0},
    {KEYS(of_days), PLAN_OBLIGATIONS},
    {KEYS(of_obligations), PLAN_OBLIGATIONS | PLAN_TEXTS},
    {KEYS(of_titles), PLAN_TITLES | PLAN_TEXTS},
    {KEYS(of_sections), PLAN_SECTIONS | PLAN_TEXTS},
    {KEYS(of_indicators), PLAN_ALL_PARTS & ~PLAN_PLACES},
};

static unsigned column_needs(struct str key)
{
    for (size_t i = 0; i < sizeof columns_needs / sizeof *columns_needs; i++)
        for (size_t k = 0; k < columns_needs[i].n; k++)
            if (str_equal(columns_needs[i].keys[k], key))
                return columns_needs[i].parts;
    return PLAN_ALL_PARTS;
}

struct needing {
    const struct answer_shape *shape;
    unsigned parts;
};

static void name_need(void *context, struct str name)
{
    struct needing *needing = context;
    const struct answer_shape *shape = needing->shape;
    for (size_t i = 0; i < shape->n_columns; i++) {
        const struct word *word = &shape->columns[i].column.name;
        if (word_find(word, 1, name) == NULL)
            continue;
        needing->parts |= column_needs(word_key(word));
        return;
    }
    needing->parts = PLAN_ALL_PARTS;
}

/* By field of the filter. More than days needs the texts, and so does what
   tells apart items that share one. */
static const unsigned filter_needs[FILTER_FIELDS] = {
    [FILTER_REGION] = PLAN_OBLIGATIONS | PLAN_TEXTS,
    [FILTER_SECTION] = PLAN_SECTIONS | PLAN_TEXTS,
    [FILTER_KIND] = PLAN_OBLIGATIONS | PLAN_TEXTS,
    [FILTER_STATUS] = PLAN_OBLIGATIONS | PLAN_TEXTS,
    [FILTER_PERIOD] = PLAN_OBLIGATIONS | PLAN_TEXTS,
};

unsigned needs_of_filter(const struct filter_words *words)
{
    unsigned parts = words->words.n > 0 ? PLAN_TITLES | PLAN_TEXTS : 0;
    for (size_t i = 0; i < FILTER_FIELDS; i++)
        if (words->want[i].n > 0 || words->not [i].n > 0)
            parts |= filter_needs[i];
    return parts;
}

unsigned needs_of(const struct answer_shape *shape,
                  const struct filter_words *words, const struct texts *columns,
                  const struct texts *sort)
{
    struct needing needing = {.shape = shape, .parts = needs_of_filter(words)};
    if (sort->n > 0)
        return PLAN_ALL_PARTS;
    for (size_t i = 0; columns->n == 0 && i < shape->n_columns; i++)
        needing.parts |= column_needs(word_key(&shape->columns[i].column.name));
    if (shape == &shape_obligations)
        needing.parts |= PLAN_OBLIGATIONS;
    else if (words->before.n > 0 || words->after.n > 0)
        needing.parts |= PLAN_OBLIGATIONS | PLAN_TEXTS;
    for (size_t i = 0; i < columns->n; i++)
        list_split(columns->items[i], name_need, &needing);
    return needing.parts;
}
