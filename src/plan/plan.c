/* The plan in memory. */
#include "wpc/plan/plan.h"

#include "party.h"
#include "readings.h"
#include "wpc/base/memory.h"
#include "wpc/base/num.h"

const struct word item_type_words[ITEM_TYPES] = {
    WORD("task", "任务", "task"),
    WORD("plan", "方案", "plan"),
    WORD("duty", "地区任务", "duty"),
    WORD("indicator", "指标", "indicator"),
};

const struct word obligation_kind_words[OBLIGATION_KINDS] = {
    WORD("due", "时限", "due"),
    WORD("target", "目标", "target"),
    WORD("every", "定期", "every"),
    WORD("from", "起始", "from"),
};

static struct str cell_keep(struct plan *plan, struct str cell)
{
    return plan->copies ? str_dup(&plan->arena, cell) : cell;
}

static uint32_t extra_push(struct plan *plan, struct item_extra extra)
{
    if (plan->n_extras == 0)
        ARENA_PUSH(&plan->arena, plan->extras, plan->n_extras,
                   plan->extras_capacity, (struct item_extra){0});
    ARENA_PUSH(&plan->arena, plan->extras, plan->n_extras,
               plan->extras_capacity, extra);
    return (uint32_t)(plan->n_extras - 1);
}

static const struct item_more no_more = {0};

static const struct item_more *more_keep(struct plan *plan,
                                         const struct item_more *more)
{
    if (more == NULL)
        return &no_more;
    struct item_more *kept = ARENA_NEW(&plan->arena, struct item_more);
    kept->limit = cell_keep(plan, more->limit);
    kept->source = cell_keep(plan, more->source);
    kept->indicator = more->indicator;
    return kept;
}

static struct item_extra extra_keep(struct plan *plan,
                                    const struct item_extra *extra)
{
    return (struct item_extra){cell_keep(plan, extra->title),
                               more_keep(plan, extra->more)};
}

/* Nobody asks for the text of this task, nor would it stay by itself. */
static bool text_passes(const struct plan *plan, enum item_type type,
                        const struct item_extra *extra)
{
    return plan->copies && (plan->without & PLAN_TEXTS) != 0 &&
           type == ITEM_TASK && extra == NULL;
}

struct item *plan_add(struct plan *plan, enum item_type type, uint32_t number,
                      struct str lead_cell, struct str participant_cell,
                      struct str text, const struct item_extra *extra)
{
    uint32_t at = (uint32_t)plan->n_items;
    struct item *item = plan_add_room(plan, type, 1);
    bool passes = text_passes(plan, type, extra);
    *item =
        (struct item){.text = passes ? (struct str){0} : cell_keep(plan, text),
                      .number = number,
                      .type = (uint8_t)type};
    item_parties_set(plan, item, lead_cell, participant_cell);
    if (extra != NULL)
        item->extra = extra_push(plan, extra_keep(plan, extra));
    if (passes && (plan->without & PLAN_OBLIGATIONS) == 0 && !plan->is_frozen)
        days_keep(plan, at, text);
    if (plan->rows != NULL)
        *plan_add_rows(plan, 1) = (struct plan_row){number, at};
    return item;
}

/* Items that are alike share what they have besides, so it is copied. */
void item_title_set(struct plan *plan, struct item *item, struct str title)
{
    struct item_extra extra = *item_extra(plan, item);
    extra.title = title;
    item->extra = extra_push(plan, extra);
}

const struct item_extra *item_extra(const struct plan *plan,
                                    const struct item *item)
{
    static const struct item_extra none = {.more = &no_more};
    return item->extra ? &plan->extras[item->extra] : &none;
}

struct str item_read_text(const struct plan *plan, const struct item *item)
{
    struct str limit = item_extra(plan, item)->more->limit;
    if (item->type != ITEM_TASK || limit.n == 0)
        return item->type == ITEM_PLAN ? limit : item->text;
    const struct reading *reading = item_reading(plan, item);
    bool there = reading->n > 0 &&
                 str_find(limit, reading->items[0].words, 0) != SIZE_MAX;
    return there ? limit : item->text;
}

struct str item_id(const struct item *item, char text[ITEM_ID])
{
    char *end = text + ITEM_ID, *begin = num_write(end, item->number);
    *--begin = item_letter((enum item_type)item->type);
    return (struct str){begin, (size_t)(end - begin)};
}

struct str obligation_id(struct arena *arena, const struct item *item,
                         const struct obligation *obligation)
{
    char text[ITEM_ID + 1];
    struct str id = item_id(item, text);
    text[ITEM_ID] = '.';
    id.n++;
    return str_join(arena, id, obligation->label);
}

struct str obligation_id_bare(struct arena *arena, const struct item *item,
                              uint32_t nth)
{
    char text[ITEM_ID];
    struct item numbered = {.number = nth + 1};
    struct str label = str_drop(item_id(&numbered, text), 1);
    return obligation_id(arena, item, &(struct obligation){.label = label});
}

void plan_release(struct plan *plan)
{
    regions_release(&plan->regions);
    units_release(&plan->units);
    parties_release(plan->parties);
    readings_release(plan->readings);
    memory_release(plan->items);
    memory_release(plan->rows);
    arena_release(&plan->arena);
    *plan = (struct plan){0};
}
