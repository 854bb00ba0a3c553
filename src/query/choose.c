/* Which columns to print, and in which order the rows. */
#include "wpc/base/sort.h"
#include "wpc/query/answer.h"

static const struct answer_column *column_find(const struct answer_shape *shape,
                                               struct str key)
{
    for (size_t i = 0; i < shape->n_columns; i++)
        if (word_find(&shape->columns[i].column.name, 1, key) != NULL)
            return &shape->columns[i];
    return NULL;
}

static enum rc column_refuse(struct diags *diags,
                             const struct answer_shape *shape, struct str key)
{
    struct str known = {0};
    for (size_t i = 0; i < shape->n_columns; i++)
        known = str_join_blank(diags->arena, known,
                               word_key(&shape->columns[i].column.name));
    return diag_add(diags, RC_USAGE, M_ASK_COLUMN, (struct place){0},
                    ARGS(key, known));
}

struct choosing {
    const struct answer_shape *shape;
    struct diags *diags;
    struct arena *arena;
    const struct answer_column **chosen;
    size_t n;
    size_t capacity;
    enum rc rc;
};

static void column_choose(void *context, struct str key)
{
    struct choosing *choosing = context;
    const struct answer_column *column = column_find(choosing->shape, key);
    if (column == NULL)
        choosing->rc = column_refuse(choosing->diags, choosing->shape, key);
    else
        ARENA_PUSH(choosing->arena, choosing->chosen, choosing->n,
                   choosing->capacity, column);
}

enum rc columns_choose(const struct answer *answer,
                       const struct answer_shape *shape,
                       const struct texts *keys, bool machine,
                       struct diags *diags, const struct answer_column ***out,
                       size_t *n)
{
    bool reported = answer->question->fold != NULL;
    struct str people = reported && shape->people_reported.n > 0
                            ? shape->people_reported
                            : shape->people;
    struct arena *arena = answer->question->arena;
    struct choosing choosing = {.shape = shape, .diags = diags, .arena = arena};
    for (size_t i = 0; i < keys->n; i++)
        list_split(keys->items[i], column_choose, &choosing);
    if (keys->n == 0 && !machine)
        list_split(people, column_choose, &choosing);
    for (size_t i = 0; keys->n == 0 && machine && i < shape->n_columns; i++)
        ARENA_PUSH(arena, choosing.chosen, choosing.n, choosing.capacity,
                   &shape->columns[i]);
    *out = choosing.chosen;
    *n = choosing.n;
    return choosing.rc;
}

bool answer_column_is_bare(const struct answer *answer,
                           const struct answer_column *column)
{
    static const struct str of_items[] = {
        STR("id"),           STR("type"),    STR("lead"),
        STR("participants"), STR("section"), STR("regions"),
        STR("class"),        STR("title"),   STR("text")};
    static const struct str of_obligations[] = {
        STR("id"), STR("item"), STR("date"), STR("lead"), STR("title")};
    const struct str *keys = of_items;
    size_t n = sizeof of_items / sizeof *of_items;
    if (answer->by_obligation) {
        keys = of_obligations;
        n = sizeof of_obligations / sizeof *of_obligations;
    }
    for (size_t i = 0; i < n; i++)
        if (str_equal(keys[i], word_key(&column->column.name)))
            return true;
    return false;
}

struct sort_key {
    int (*order)(const struct answer_row *a, const struct answer_row *b);
    int sign;
};

struct sorting {
    const struct answer_shape *shape;
    struct diags *diags;
    struct arena *arena;
    struct sort_key *keys;
    size_t n;
    size_t capacity;
    enum rc rc;
};

static void key_choose(void *context, struct str text)
{
    struct sorting *sorting = context;
    int sign = str_has_prefix(text, S("-")) ? -1 : 1;
    struct str key = str_drop(text, sign < 0 ? 1 : 0);
    const struct answer_column *column = column_find(sorting->shape, key);
    if (column == NULL)
        sorting->rc = column_refuse(sorting->diags, sorting->shape, key);
    else if (column->order == NULL)
        sorting->rc = diag_add(sorting->diags, RC_USAGE, M_ASK_SORT,
                               (struct place){0}, ARGS(key));
    else
        ARENA_PUSH(sorting->arena, sorting->keys, sorting->n, sorting->capacity,
                   ((struct sort_key){column->order, sign}));
}

static int by_keys(const void *a, const void *b, void *context)
{
    const struct sorting *sorting = context;
    for (size_t i = 0; i < sorting->n; i++) {
        int order = sorting->keys[i].order(a, b) * sorting->keys[i].sign;
        if (order != 0)
            return order;
    }
    return 0;
}

enum rc answer_sort(struct answer *answer, const struct answer_shape *shape,
                    const struct texts *keys, struct diags *diags)
{
    struct sorting sorting = {
        .shape = shape, .diags = diags, .arena = answer->question->arena};
    for (size_t i = 0; i < keys->n; i++)
        list_split(keys->items[i], key_choose, &sorting);
    if (sorting.rc == RC_OK && sorting.n > 0)
        sort_stable(answer->rows, answer->n, sizeof *answer->rows, by_keys,
                    &sorting);
    return sorting.rc;
}
