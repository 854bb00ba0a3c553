/* obligations.tsv, both ways. */
#include "wpc/store/obligations_table.h"

#include "plan_tables.h"
#include "wpc/base/num.h"
#include "wpc/store/tsv_put.h"
#include "wpc/text/blank.h"

enum {
    ID,
    KIND,
    DATE,
    EVERY,
    START,
    REGIONS,
    CLASSES,
    EXCLUDED,
    CONDITION,
    WORDS,
    TEXT,
    RULE,
};

const struct tsv_column obligation_columns[OBLIGATION_CELLS] = {
    [ID] = {STR("编号"), NULL, false},
    [KIND] = {STR("种类"), NULL, false},
    [DATE] = {STR("日期"), NULL, false},
    [EVERY] = {STR("周期"), NULL, true},
    [START] = {STR("起始"), NULL, true},
    [REGIONS] = {STR("地区"), NULL, true},
    [CLASSES] = {STR("类别"), NULL, true},
    [EXCLUDED] = {STR("除外"), NULL, true},
    [CONDITION] = {STR("条件"), NULL, true},
    [WORDS] = {STR("原文"), NULL, true},
    [TEXT] = {STR("要求"), NULL, true},
    [RULE] = {STR("规则"), NULL, true},
};

static const struct word struck_word = WORD("struck", "划去", "struck");
static const struct word recurrences[] = {
    [EVERY_MONTH] = WORD("month", "每月", "month"),
    [EVERY_QUARTER] = WORD("quarter", "每季度", "quarter"),
    [EVERY_HALF] = WORD("half", "每半年", "half"),
    [EVERY_YEAR] = WORD("year", "每年", "year"),
    [EVERY_IRREGULAR] = WORD("irregular", "定期", "irregular"),
};
static const struct str LIST_MARK = STR("、");
static const struct str OPEN = STR("等");
/* After the rule's name, where the reading rests on a rule of ours. */
static const struct str ASSUMED = STR(" 推定");

/* ---- reading */

/* One row being read. */
struct row_reading {
    struct table_reading *table;
    const struct tsv_row *row;
    bool failed;
    struct str id; /* as we write it; empty when it is none */
    struct obligation obligation;
    const struct item *item;
    bool is_struck;
};

static struct str cell_of(const struct row_reading *reading, size_t cell)
{
    struct str text = reading->row->cells[cell];
    return text.n > 0 ? blank_trim(text) : text; /* most are empty */
}

static void refuse(struct row_reading *reading, size_t cell, enum message code,
                   struct str words)
{
    reading->failed = true;
    table_fault(reading->table, reading->row, cell, code, words,
                (struct str){0});
}

static bool is_label(struct str label)
{
    enum { LABEL_MAX = 16 };
    for (size_t i = 0; i < label.n; i++)
        if (!(label.p[i] >= '0' && label.p[i] <= '9') &&
            !(label.p[i] >= 'a' && label.p[i] <= 'z'))
            return false;
    return label.n > 0 && label.n <= LABEL_MAX;
}

/* Behind another label of the same item, by an order of our own. */
static bool label_follows(struct str label, struct str before)
{
    return label.n > before.n ||
           (label.n == before.n && str_compare(label, before) > 0);
}

/* Keeps the id among those that were seen, of which till then the frozen lines
   tell; false when it is there. */
static bool id_keep(struct table_reading *table, struct str id)
{
    struct plan *plan = table->plan;
    size_t first = table->seen.n == 0 ? 0 : plan->n_frozen;
    for (size_t i = first; i < plan->n_frozen; i++) {
        const struct obligation *line = &plan->frozen[i];
        intern_put(&table->seen,
                   obligation_id(&plan->arena, &plan->items[line->item], line));
    }
    uint32_t known = table->seen.n;
    return intern_put(&table->seen, id) == known;
}

/* Ids that rise, as wpc writes them, need not be kept as long as no row has a
   fault. */
static bool id_is_new(const struct row_reading *reading, struct str label)
{
    struct table_reading *table = reading->table;
    const struct plan *plan = table->plan;
    if (table->failed || table->seen.n > 0)
        return id_keep(table, reading->id);
    if (plan->n_frozen == 0)
        return true;
    const struct obligation *last = &plan->frozen[plan->n_frozen - 1];
    size_t item = (size_t)(reading->item - plan->items);
    bool rises = item > last->item ||
                 (item == last->item && label_follows(label, last->label));
    return rises || id_keep(table, reading->id);
}

static void id_read(struct row_reading *reading)
{
    struct str id = cell_of(reading, ID), rest = id, name;
    struct table_reading *table = reading->table;
    size_t obligation;
    str_next_part(&rest, '.', &name);
    if (!is_label(rest)) {
        refuse(reading, ID, M_FROZEN_ID, id);
        return;
    }
    if (!plan_find(table->plan, name, &reading->item, &obligation)) {
        refuse(reading, ID, M_TABLE_NO_ITEM, name);
        return;
    }
    /* As we write it, which is how it stands there nearly always. */
    char text[ITEM_ID];
    struct str plain = id;
    if (!str_equal(name, item_id(reading->item, text)))
        plain =
            str_format(&table->plan->arena, "%.*s.%.*s",
                       STR_ARG(item_id(reading->item, text)), STR_ARG(rest));
    reading->id = plain;
    if (!id_is_new(reading, rest))
        refuse(reading, ID, M_FROZEN_TWICE, plain);
    reading->obligation.label = rest;
}

static void kind_read(struct row_reading *reading)
{
    struct str cell = cell_of(reading, KIND);
    const struct word *word =
        word_find(obligation_kind_words, OBLIGATION_KINDS, cell);
    reading->is_struck = word == NULL && word_find(&struck_word, 1, cell);
    if (word != NULL)
        reading->obligation.kind =
            (enum obligation_kind)(word - obligation_kind_words);
    else if (!reading->is_struck)
        refuse(reading, KIND, M_FROZEN_KIND, cell);
}

static void day_read(struct row_reading *reading, size_t at, bool needed,
                     struct date *out)
{
    struct str cell = cell_of(reading, at);
    if (cell.n == 0 && !needed)
        return;
    *out = date_read_iso(cell);
    if (date_is_none(*out))
        refuse(reading, at, M_FROZEN_DATE, cell);
}

/* 3-20, or 20 alone; false when it is neither. */
static bool stated_day_read(struct str text, struct obligation *out)
{
    enum { MONTH_LAST = 12, DAY_LAST = 31 };
    struct str rest = text, first;
    long long month = 0, day;
    str_next_part(&rest, '-', &first);
    struct str last = rest.p == NULL ? first : rest;
    if (rest.p != NULL && !num_read(first, 1, MONTH_LAST, &month))
        return false;
    if (!num_read(last, 0, DAY_LAST, &day))
        return false;
    out->every_month = (int8_t)month;
    out->every_day = (int8_t)day;
    return true;
}

static void every_read(struct row_reading *reading, bool needed)
{
    enum { N = sizeof recurrences / sizeof *recurrences };
    struct str cell = cell_of(reading, EVERY), rest = cell, name;
    if (cell.n == 0 && !needed)
        return;
    str_next_part(&rest, ' ', &name);
    const struct word *word =
        word_find(recurrences + 1, N - 1, blank_trim(name));
    bool good = word != NULL && word_key(word).n > 0;
    if (good)
        reading->obligation.every = (enum recurrence)(word - recurrences);
    if (good && rest.p != NULL)
        good = stated_day_read(blank_trim(rest), &reading->obligation);
    if (!good)
        refuse(reading, EVERY, M_FROZEN_EVERY, cell);
}

/* The next name of a list joined by 、; false when there is none left. */
static bool name_next(struct str *rest, struct str *name)
{
    if (rest->n == 0)
        return false;
    size_t at = str_find(*rest, LIST_MARK, 0);
    size_t end = at == SIZE_MAX ? rest->n : at;
    *name = blank_trim(str_slice(*rest, 0, end));
    *rest = str_drop(*rest, at == SIZE_MAX ? rest->n : end + LIST_MARK.n);
    return true;
}

static struct region_set regions_read(struct row_reading *reading, size_t at,
                                      struct str list)
{
    struct region_set set = {0};
    struct str name;
    while (name_next(&list, &name)) {
        uint32_t region = region_find(&reading->table->plan->regions, name);
        if (region != REGION_NONE)
            set = region_set_union(set, region_set_of(region));
        else
            refuse(reading, at, M_FROZEN_REGION, name);
    }
    return set;
}

static void scope_read(struct row_reading *reading)
{
    struct scope *scope = &reading->obligation.scope;
    struct str named = cell_of(reading, REGIONS);
    struct str classes = cell_of(reading, CLASSES), name;
    scope->open = str_has_suffix(named, OPEN);
    if (scope->open)
        named.n -= OPEN.n;
    scope->named = regions_read(reading, REGIONS, named);
    scope->excluded =
        regions_read(reading, EXCLUDED, cell_of(reading, EXCLUDED));
    scope->condition = cell_of(reading, CONDITION);
    while (name_next(&classes, &name)) {
        enum region_class class = region_class_read(name);
        scope->classes |= class;
        if (class == 0)
            refuse(reading, CLASSES, M_FROZEN_CLASS, name);
    }
}

static void words_read(struct row_reading *reading)
{
    struct obligation *obligation = &reading->obligation;
    struct str rule = cell_of(reading, RULE);
    obligation->assumed = str_has_suffix(rule, ASSUMED);
    if (obligation->assumed)
        rule.n -= ASSUMED.n;
    obligation->rule = rule;
    obligation->words = reading->row->cells[WORDS];
    obligation->text = reading->row->cells[TEXT];
}

void obligation_row(struct table_reading *table, const struct tsv_row *row)
{
    struct row_reading reading = {.table = table, .row = row};
    if (plan_leaves_out(table->plan, row->cells[ID]))
        return;
    id_read(&reading);
    kind_read(&reading);
    bool every = reading.obligation.kind == OBLIGATION_EVERY;
    bool live = !reading.is_struck;
    day_read(&reading, DATE, live && !every, &reading.obligation.date);
    day_read(&reading, START, false, &reading.obligation.start);
    every_read(&reading, live && every);
    scope_read(&reading);
    words_read(&reading);
    if (!reading.failed)
        plan_freeze(table->plan, reading.item, reading.obligation,
                    reading.is_struck);
    else if (reading.id.n > 0)
        id_keep(table, reading.id);
}

void obligations_open(struct plan *plan, struct str bytes)
{
    plan->is_frozen = true;
    ARENA_RESERVE(&plan->arena, plan->frozen, plan->n_frozen,
                  plan->frozen_capacity, lines_of(bytes));
}

/* ---- writing */

static struct str every_text(struct arena *arena,
                             const struct obligation *obligation)
{
    struct str word = recurrence_word(obligation->every);
    if (obligation->every_month > 0)
        return str_format(arena, "%.*s %d-%d", STR_ARG(word),
                          obligation->every_month, obligation->every_day);
    if (obligation->every_day > 0)
        return str_format(arena, "%.*s %d", STR_ARG(word),
                          obligation->every_day);
    return word;
}

static struct str listed(struct arena *arena, struct str list, struct str name)
{
    if (list.n > 0)
        list = str_join(arena, list, LIST_MARK);
    return str_join(arena, list, name);
}

static struct str regions_text(struct arena *arena, const struct plan *plan,
                               struct region_set set)
{
    struct str list = {0};
    for (uint32_t i = 0; i < plan->regions.n; i++)
        if (region_set_has(set, i))
            list = listed(arena, list, plan->regions.items[i].name);
    return list;
}

static struct str classes_text(struct arena *arena, unsigned classes)
{
    static const enum region_class all[] = {CLASS_ALL, CLASS_PREFECTURE,
                                            CLASS_COUNTY};
    struct str list = {0};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (classes & all[i])
            list = listed(arena, list, region_class_word(all[i]));
    return list;
}

static void line_put(struct arena *arena, struct buf *out,
                     const struct plan *plan, const struct freeze_line *line)
{
    const struct obligation *obligation = &line->obligation;
    const struct scope *scope = &obligation->scope;
    char date[DATE_TEXT], start[DATE_TEXT];
    const struct str cells[OBLIGATION_CELLS] = {
        [ID] = obligation_id(arena, line->item, obligation),
        [KIND] = line->is_struck
                     ? word_key(&struck_word)
                     : word_key(&obligation_kind_words[obligation->kind]),
        [DATE] = date_write_iso(obligation->date, date),
        [EVERY] = every_text(arena, obligation),
        [START] = date_write_iso(obligation->start, start),
        [REGIONS] = str_join(arena, regions_text(arena, plan, scope->named),
                             scope->open ? OPEN : S("")),
        [CLASSES] = classes_text(arena, scope->classes),
        [EXCLUDED] = regions_text(arena, plan, scope->excluded),
        [CONDITION] = scope->condition,
        [WORDS] = obligation->words,
        [TEXT] = obligation->text,
        [RULE] = str_join(arena, obligation->rule,
                          obligation->assumed ? ASSUMED : S("")),
    };
    tsv_row_put(out, cells, OBLIGATION_CELLS);
}

void obligations_table_put(struct buf *out, const struct plan *plan,
                           const struct freeze_lines *lines)
{
    struct str heading[OBLIGATION_CELLS];
    for (size_t i = 0; i < OBLIGATION_CELLS; i++)
        heading[i] = obligation_columns[i].name;
    tsv_row_put(out, heading, OBLIGATION_CELLS);
    for (size_t i = 0; i < lines->n; i++) {
        struct arena arena = {0};
        line_put(&arena, out, plan, &lines->items[i]);
        arena_release(&arena);
    }
}
