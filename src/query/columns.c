/* The columns of answers: one row each. */
#include "wpc/query/answer.h"

#include "columns_change.h"
#include "columns_gauge.h"
#include "shown.h"
#include "wpc/query/lead_words.h"

static const struct plan *plan_of(const struct answer *answer)
{
    return answer->question->plan;
}

static struct arena *arena_of(const struct answer *answer)
{
    return answer->question->arena;
}

static void fill_id(const struct answer *answer, const struct answer_row *row,
                    struct cell *cell)
{
    char text[ITEM_ID];
    struct str id = item_id(row->item, text);
    if (row->obligation != NULL)
        id = obligation_id(arena_of(answer), row->item, row->obligation);
    else if (answer->is_bare && answer->by_obligation)
        id = obligation_id_bare(arena_of(answer), row->item, row->nth);
    else
        id = str_dup(arena_of(answer), id);
    *cell = cell_of_text(id);
}

static void fill_item(const struct answer *answer, const struct answer_row *row,
                      struct cell *cell)
{
    char text[ITEM_ID];
    *cell = cell_of_text(str_dup(arena_of(answer), item_id(row->item, text)));
}

static void fill_type(const struct answer *answer, const struct answer_row *row,
                      struct cell *cell)
{
    (void)answer;
    *cell = cell_of_word(&item_type_words[row->item->type]);
}

static void fill_kind(const struct answer *answer, const struct answer_row *row,
                      struct cell *cell)
{
    (void)answer;
    *cell = cell_of_word(&obligation_kind_words[row->obligation->kind]);
}

static void fill_lead(const struct answer *answer, const struct answer_row *row,
                      struct cell *cell)
{
    const struct question *question = answer->question;
    const struct str *leads;
    size_t n = leads_now(question, row->item, &leads);
    *cell = cell_of_list(leads, n);
    uint32_t now =
        answer->for_machines ? OFFICE_NONE : new_lead(question, row->item);
    if (now != OFFICE_NONE)
        cell->shown = leads_shown(
            question, &item_leads(plan_of(answer), row->item)->names, now);
}

static void fill_participants(const struct answer *answer,
                              const struct answer_row *row, struct cell *cell)
{
    const struct party *party = item_participants(plan_of(answer), row->item);
    *cell = cell_of_list(party->names.items, party->names.n);
}

static void fill_day(const struct answer *answer, const struct answer_row *row,
                     struct cell *cell)
{
    (void)answer;
    *cell = cell_of_date(row->day);
}

static void fill_period(const struct answer *answer,
                        const struct answer_row *row, struct cell *cell)
{
    char text[PERIOD_TEXT];
    if (row->period.every != EVERY_NONE)
        *cell = cell_of_text(
            str_dup(arena_of(answer), period_write(row->period, text)));
    else if (row->obligation->every == EVERY_IRREGULAR)
        *cell = cell_of_text(recurrence_word(EVERY_IRREGULAR));
}

static void fill_light(const struct answer *answer,
                       const struct answer_row *row, struct cell *cell)
{
    (void)answer;
    *cell = cell_of_word(&light_words[row->standing.light]);
}

static void fill_status(const struct answer *answer,
                        const struct answer_row *row, struct cell *cell)
{
    (void)answer;
    *cell = cell_of_word(&status_words[row->standing.status]);
}

static void fill_section(const struct answer *answer,
                         const struct answer_row *row, struct cell *cell)
{
    if (row->item->section == 0)
        return;
    const struct section *section =
        &plan_of(answer)->sections[row->item->section - 1];
    *cell = cell_of_text(
        str_join(arena_of(answer), section->number, section->name));
}

static const struct scope *scope_of(const struct answer *answer,
                                    const struct answer_row *row)
{
    return row->obligation != NULL ? &row->obligation->scope
                                   : item_mentioned(plan_of(answer), row->item);
}

/* Empty when the scope is exactly one whole class. */
static void fill_regions(const struct answer *answer,
                         const struct answer_row *row, struct cell *cell)
{
    const struct scope *scope = scope_of(answer, row);
    const struct regions *regions = &plan_of(answer)->regions;
    if (scope_is_empty(scope) || scope_is_class(scope, regions))
        return;
    struct region_set reach = scope_reach(scope, regions);
    struct str *names =
        ARENA_ARRAY(arena_of(answer), struct str, region_set_count(reach));
    size_t n = 0;
    for (uint32_t i = 0; i < regions->n; i++)
        if (region_set_has(reach, i))
            names[n++] = regions->items[i].name;
    *cell = cell_of_list(names, n);
}

static void fill_class(const struct answer *answer,
                       const struct answer_row *row, struct cell *cell)
{
    static const enum region_class classes[] = {CLASS_ALL, CLASS_PREFECTURE,
                                                CLASS_COUNTY};
    static const struct str class_names[] = {STR("各地区"), STR("地级城市"),
                                             STR("旗县")};
    enum { N = sizeof classes / sizeof *classes };
    const struct scope *scope = scope_of(answer, row);
    if (scope->classes == 0)
        return;
    bool in_words = !answer->for_machines && answer->question->lang == LANG_ZH;
    struct str *words = ARENA_ARRAY(arena_of(answer), struct str, N);
    size_t n = 0;
    struct str shown = {0};
    for (size_t i = 0; i < N; i++) {
        if (!(scope->classes & classes[i]))
            continue;
        words[n++] = region_class_word(classes[i]);
        if (in_words)
            shown = list_shown(arena_of(answer), shown, class_names[i]);
    }
    *cell = cell_of_list(words, n);
    cell->shown = shown;
}

/* date − today; negative when past. */
static void fill_days(const struct answer *answer, const struct answer_row *row,
                      struct cell *cell)
{
    if (date_is_none(row->day) || row->obligation->kind == OBLIGATION_FROM)
        return;
    int32_t days =
        date_serial(row->day) - date_serial(answer->question->rules.today);
    *cell = cell_of_number(days);
    if (!answer->for_machines)
        cell->shown =
            days_shown(arena_of(answer), days, answer->question->lang);
}

static void fill_words(const struct answer *answer,
                       const struct answer_row *row, struct cell *cell)
{
    (void)answer;
    *cell = cell_of_text(row->obligation->words);
}

/* People get the text where nobody gave a title. */
static void fill_title(const struct answer *answer,
                       const struct answer_row *row, struct cell *cell)
{
    *cell = cell_of_text(item_extra(plan_of(answer), row->item)->title);
    if (cell->type == CELL_NULL)
        cell->shown = row->item->text;
}

static void fill_text(const struct answer *answer, const struct answer_row *row,
                      struct cell *cell)
{
    (void)answer;
    *cell =
        cell_of_text(row->obligation ? row->obligation->text : row->item->text);
}

/* Without a journal nothing is counted. */
static void count_fill(const struct answer *answer, uint32_t count,
                       struct cell *cell)
{
    if (answer->question->fold != NULL)
        *cell = cell_of_number(count);
}

static void fill_done(const struct answer *answer, const struct answer_row *row,
                      struct cell *cell)
{
    count_fill(answer, row->done, cell);
    if (answer->question->fold != NULL && !answer->for_machines)
        cell->shown =
            str_format(arena_of(answer), "%u/%u", row->done, row->cells);
}

static void fill_cells(const struct answer *answer,
                       const struct answer_row *row, struct cell *cell)
{
    count_fill(answer, row->cells, cell);
}

/* Statuses and lights have columns of their own. */
static void fill_marks(const struct answer *answer,
                       const struct answer_row *row, struct cell *cell)
{
    enum { OWN = ASK_OVERDUE - 1 };
    unsigned marks = row->standing.asks & ~(unsigned)OWN;
    struct arena *arena = arena_of(answer);
    struct str *keys = NULL, shown = {0};
    size_t n = 0, capacity = 0;
    const struct word *word;
    if (answer->question->fold == NULL)
        return;
    marks &= ~(unsigned)ASK_UNDATED;
    for (size_t i = 0; (word = status_ask_word(i)) != NULL; i++) {
        if (!(marks >> i & 1))
            continue;
        if (!answer->for_machines)
            shown =
                list_shown(arena, shown, word_in(answer->question->lang, word));
        ARENA_PUSH(arena, keys, n, capacity, word_key(word));
    }
    *cell = cell_of_list(keys, n);
    cell->shown = shown;
}

static int order_id(const struct answer_row *a, const struct answer_row *b)
{
    if (a->item != b->item)
        return a->item < b->item ? -1 : 1;
    return (a->obligation > b->obligation) - (a->obligation < b->obligation);
}

static int order_type(const struct answer_row *a, const struct answer_row *b)
{
    return a->item->type - b->item->type;
}

/* What has no day comes last. */
static int order_day(const struct answer_row *a, const struct answer_row *b)
{
    bool none = date_is_none(a->day);
    if (none != date_is_none(b->day))
        return none ? 1 : -1;
    return date_compare(a->day, b->day);
}

static int order_light(const struct answer_row *a, const struct answer_row *b)
{
    return (int)a->standing.light - (int)b->standing.light;
}

static int order_status(const struct answer_row *a, const struct answer_row *b)
{
    return (int)a->standing.status - (int)b->standing.status;
}

static int order_section(const struct answer_row *a, const struct answer_row *b)
{
    return a->item->section - b->item->section;
}

static int order_kind(const struct answer_row *a, const struct answer_row *b)
{
    return (int)a->obligation->kind - (int)b->obligation->kind;
}

static int order_lead(const struct answer_row *a, const struct answer_row *b)
{
    return (a->item->leads > b->item->leads) -
           (a->item->leads < b->item->leads);
}

static const struct answer_column item_columns[] = {
    {{WORD("id", "编号", "id"), COLUMN_PLAIN}, fill_id, order_id},
    {{WORD("type", "类型", "type"), COLUMN_PLAIN}, fill_type, order_type},
    {{WORD("lead", "牵头单位", "lead"), COLUMN_PLAIN}, fill_lead, order_lead},
    {{WORD("participants", "参与单位", "participants"), COLUMN_PLAIN},
     fill_participants,
     NULL},
    {{WORD("due", "时限", "due"), COLUMN_PLAIN}, fill_day, order_day},
    {{WORD("light", "灯", "light"), COLUMN_LIGHT}, fill_light, order_light},
    {{WORD("status", "状态", "status"), COLUMN_PLAIN},
     fill_status,
     order_status},
    {{WORD("section", "部分", "section"), COLUMN_PLAIN},
     fill_section,
     order_section},
    {{WORD("regions", "盟市", "regions"), COLUMN_PLAIN}, fill_regions, NULL},
    {{WORD("class", "类别", "class"), COLUMN_PLAIN}, fill_class, NULL},
    {{WORD("title", "简称", "title"), COLUMN_PROSE}, fill_title, NULL},
    {{WORD("text", "原文", "text"), COLUMN_PROSE}, fill_text, NULL},
    {{WORD("done", "销号", "done"), COLUMN_NUMBER}, fill_done, NULL},
    {{WORD("cells", "分解项", "cells"), COLUMN_NUMBER}, fill_cells, NULL},
    {{WORD("marks", "标记", "marks"), COLUMN_PLAIN}, fill_marks, NULL},
    GAUGE_COLUMNS,
};

static const struct answer_column obligation_columns[] = {
    {{WORD("id", "编号", "id"), COLUMN_PLAIN}, fill_id, order_id},
    {{WORD("item", "事项", "item"), COLUMN_PLAIN}, fill_item, order_id},
    {{WORD("kind", "种类", "kind"), COLUMN_PLAIN}, fill_kind, order_kind},
    {{WORD("period", "周期", "period"), COLUMN_PLAIN}, fill_period, NULL},
    {{WORD("date", "时限", "date"), COLUMN_PLAIN}, fill_day, order_day},
    {{WORD("lead", "牵头单位", "lead"), COLUMN_PLAIN}, fill_lead, order_lead},
    {{WORD("regions", "盟市", "regions"), COLUMN_PLAIN}, fill_regions, NULL},
    {{WORD("class", "类别", "class"), COLUMN_PLAIN}, fill_class, NULL},
    {{WORD("status", "状态", "status"), COLUMN_PLAIN},
     fill_status,
     order_status},
    {{WORD("light", "灯", "light"), COLUMN_LIGHT}, fill_light, order_light},
    {{WORD("days", "余/超", "days"), COLUMN_NUMBER}, fill_days, order_day},
    {{WORD("words", "时限原文", "words"), COLUMN_PLAIN}, fill_words, NULL},
    {{WORD("title", "简称", "title"), COLUMN_PLAIN}, fill_title, NULL},
    {{WORD("text", "要求", "text"), COLUMN_PROSE}, fill_text, NULL},
    {{WORD("done", "销号", "done"), COLUMN_NUMBER}, fill_done, NULL},
    {{WORD("cells", "分解项", "cells"), COLUMN_NUMBER}, fill_cells, NULL},
    {{WORD("marks", "标记", "marks"), COLUMN_PLAIN}, fill_marks, NULL},
};

/* For rows that may be an item without any obligation. */
static bool has_obligation(const struct answer_row *row)
{
    return row->obligation != NULL;
}

static void fill_detail_kind(const struct answer *answer,
                             const struct answer_row *row, struct cell *cell)
{
    if (has_obligation(row))
        fill_kind(answer, row, cell);
    else if (row->item->type == ITEM_INDICATOR)
        *cell = cell_of_word(&obligation_kind_words[OBLIGATION_TARGET]);
}

static void fill_every(const struct answer *answer,
                       const struct answer_row *row, struct cell *cell)
{
    (void)answer;
    if (has_obligation(row))
        *cell = cell_of_text(recurrence_word(row->obligation->every));
}

static void fill_start(const struct answer *answer,
                       const struct answer_row *row, struct cell *cell)
{
    (void)answer;
    if (has_obligation(row))
        *cell = cell_of_date(row->obligation->start);
}

static void fill_condition(const struct answer *answer,
                           const struct answer_row *row, struct cell *cell)
{
    *cell = cell_of_text(scope_of(answer, row)->condition);
}

static void fill_detail_words(const struct answer *answer,
                              const struct answer_row *row, struct cell *cell)
{
    if (has_obligation(row))
        fill_words(answer, row, cell);
}

static void fill_rule(const struct answer *answer, const struct answer_row *row,
                      struct cell *cell)
{
    (void)answer;
    if (has_obligation(row))
        *cell = cell_of_text(row->obligation->rule);
}

static void fill_assumed(const struct answer *answer,
                         const struct answer_row *row, struct cell *cell)
{
    static const struct word words[] = {WORD("no", "否", "no"),
                                        WORD("yes", "是", "yes")};
    (void)answer;
    if (has_obligation(row))
        *cell = cell_of_word(&words[row->obligation->assumed]);
}

static void fill_item_text(const struct answer *answer,
                           const struct answer_row *row, struct cell *cell)
{
    (void)answer;
    *cell = cell_of_text(row->item->text);
}

static void fill_limit(const struct answer *answer,
                       const struct answer_row *row, struct cell *cell)
{
    *cell = cell_of_text(item_extra(plan_of(answer), row->item)->more->limit);
}

static const struct answer_column detail_columns[] = {
    {{WORD("id", "编号", "id"), COLUMN_PLAIN}, fill_id, order_id},
    {{WORD("item", "事项", "item"), COLUMN_PLAIN}, fill_item, order_id},
    {{WORD("type", "类型", "type"), COLUMN_PLAIN}, fill_type, order_type},
    {{WORD("title", "简称", "title"), COLUMN_PLAIN}, fill_title, NULL},
    {{WORD("section", "部分", "section"), COLUMN_PLAIN},
     fill_section,
     order_section},
    {{WORD("lead", "牵头单位", "lead"), COLUMN_PLAIN}, fill_lead, order_lead},
    {{WORD("participants", "参与单位", "participants"), COLUMN_PLAIN},
     fill_participants,
     NULL},
    {{WORD("kind", "种类", "kind"), COLUMN_PLAIN}, fill_detail_kind, NULL},
    {{WORD("date", "时限", "date"), COLUMN_PLAIN}, fill_day, order_day},
    {{WORD("every", "周期", "every"), COLUMN_PLAIN}, fill_every, NULL},
    {{WORD("start", "起始", "start"), COLUMN_PLAIN}, fill_start, NULL},
    {{WORD("regions", "盟市", "regions"), COLUMN_PLAIN}, fill_regions, NULL},
    {{WORD("class", "类别", "class"), COLUMN_PLAIN}, fill_class, NULL},
    {{WORD("condition", "条件", "condition"), COLUMN_PLAIN},
     fill_condition,
     NULL},
    {{WORD("status", "状态", "status"), COLUMN_PLAIN},
     fill_status,
     order_status},
    {{WORD("light", "灯", "light"), COLUMN_LIGHT}, fill_light, order_light},
    {{WORD("words", "时限原文", "words"), COLUMN_PLAIN},
     fill_detail_words,
     NULL},
    {{WORD("rule", "规则", "rule"), COLUMN_PLAIN}, fill_rule, NULL},
    {{WORD("assumed", "推定", "assumed"), COLUMN_PLAIN}, fill_assumed, NULL},
    {{WORD("limit", "时限要求", "limit"), COLUMN_PLAIN}, fill_limit, NULL},
    {{WORD("text", "要求", "text"), COLUMN_PROSE}, fill_text, NULL},
    {{WORD("item_text", "原文", "item text"), COLUMN_PROSE},
     fill_item_text,
     NULL},
    {{WORD("done", "销号", "done"), COLUMN_NUMBER}, fill_done, NULL},
    {{WORD("cells", "分解项", "cells"), COLUMN_NUMBER}, fill_cells, NULL},
    {{WORD("marks", "标记", "marks"), COLUMN_PLAIN}, fill_marks, NULL},
    GAUGE_COLUMNS,
    CHANGE_COLUMNS,
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

const struct answer_shape shape_items = {
    item_columns, COUNT(item_columns),
    STR("light,id,due,lead,regions,class,title"),
    STR("light,id,due,done,status,lead,regions,class,title")};

const struct answer_shape shape_indicators = {item_columns, COUNT(item_columns),
                                              STR(GAUGE_PEOPLE), STR("")};

const struct answer_shape shape_obligations = {
    obligation_columns, COUNT(obligation_columns),
    STR("light,id,date,days,period,lead,regions,class,text"),
    STR("light,id,date,days,period,done,status,lead,regions,class,text")};

const struct answer_shape shape_details = {
    detail_columns, COUNT(detail_columns),
    STR("id,kind,date,every,start,lead,regions,class,condition,words,rule,"
        "text"),
    STR("light,id,kind,date,every,lead,regions,class,done,status,marks,text")};
