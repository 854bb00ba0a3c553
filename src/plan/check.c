/* What a careful reader would ask about a plan. */
#include "wpc/plan/check.h"

#include "unit_words.h"

static struct place place_of(const struct plan_checking *checking,
                             struct str cell)
{
    return checking->places.find(checking->places.context, cell.p);
}

static bool is_known(const struct plan *plan, const struct str name)
{
    return unit_find(&plan->units, name) != UNIT_NONE ||
           region_find(&plan->regions, name) != REGION_NONE;
}

/* 各地区 and the like address regions, 各相关部门 nobody in particular: they
   are no unit that a table could know. */
static bool is_class(struct plan_checking const *checking, struct str name)
{
    if (unit_is_nobody(name) || str_has_prefix(name, S("各")))
        return true;
    struct mentions found =
        mentions_read(checking->arena, name, &checking->plan->regions);
    return found.n > 0 && found.items[0].at == 0 && found.items[0].n == name.n;
}

/* Of indicators many have none: their tasks are asked for. */
static void leads_check(const struct plan_checking *checking)
{
    const struct plan *plan = checking->plan;
    for (size_t i = 0; i < plan->n_items; i++) {
        const struct item *item = &plan->items[i];
        char text[ITEM_ID];
        if (item->type != ITEM_INDICATOR &&
            item_leads(plan, item)->names.n == 0)
            diag_add(checking->diags, RC_OK, M_CHECK_NO_LEAD,
                     place_of(checking, item->text), ARGS(item_id(item, text)));
    }
}

void check_names(const struct plan_checking *checking)
{
    const struct plan *plan = checking->plan;
    leads_check(checking);
    if (plan->units.n == 0)
        return;
    for (size_t i = 0; i < party_count(plan); i++) {
        const struct party *party = party_at(plan, i);
        for (size_t k = 0; k < party->names.n; k++) {
            struct str name = party->names.items[k];
            if (!is_known(plan, name) && !is_class(checking, name))
                diag_add(checking->diags, RC_DATA, M_CHECK_UNIT,
                         place_of(checking, party->cell), ARGS(name));
        }
    }
}

static void words_check(const struct plan_checking *checking, struct str words,
                        struct str id)
{
    if (words.n > 0 && str_find(checking->notice, words, 0) == SIZE_MAX)
        diag_add(checking->diags, RC_DATA, M_CHECK_WORDS,
                 place_of(checking, words), ARGS(id, words));
}

/* 出处 of an indicator: the place, ：, the words. */
static struct str quotation_of(struct str source)
{
    static const struct str mark = STR("：");
    size_t at = str_find(source, mark, 0);
    return at == SIZE_MAX ? (struct str){0} : str_drop(source, at + mark.n);
}

void check_words(const struct plan_checking *checking)
{
    const struct plan *plan = checking->plan;
    if (checking->notice.n == 0)
        return;
    for (size_t i = 0; i < plan->n_items; i++) {
        const struct item *item = &plan->items[i];
        const struct item_extra *extra = item_extra(plan, item);
        char text[ITEM_ID];
        struct str id = item_id(item, text);
        if (item->type == ITEM_INDICATOR) {
            words_check(checking, quotation_of(extra->more->source), id);
            continue;
        }
        words_check(checking, item->text, id);
        words_check(checking, extra->title, id);
        words_check(checking, extra->more->limit, id);
    }
}

static void phrases_check(const struct plan_checking *checking,
                          const struct item *item)
{
    const struct plan *plan = checking->plan;
    const struct phrases *phrases = item_phrases(plan, item);
    struct str text = item_read_text(plan, item);
    char id[ITEM_ID];
    for (size_t i = 0; i < phrases->n; i++) {
        const struct phrase *phrase = &phrases->items[i];
        struct str words = str_slice(text, phrase->at, phrase->at + phrase->n);
        if (phrase->kind == PHRASE_IMPOSSIBLE)
            diag_add(checking->diags, RC_OK, M_CHECK_IMPOSSIBLE,
                     place_of(checking, words), ARGS(item_id(item, id), words));
        else if (phrase->kind == PHRASE_UNREAD)
            diag_add(checking->diags, RC_OK, M_CHECK_UNREAD,
                     place_of(checking, words), ARGS(item_id(item, id), words));
    }
}

void check_reading(const struct plan_checking *checking)
{
    const struct plan *plan = checking->plan;
    for (size_t i = 0; i < plan->n_items; i++) {
        const struct item *item = &plan->items[i];
        char id[ITEM_ID];
        phrases_check(checking, item);
        if (item->type != ITEM_INDICATOR && item_reading(plan, item)->n == 0)
            diag_add(checking->diags, RC_OK, M_CHECK_UNDATED,
                     place_of(checking, item->text), ARGS(item_id(item, id)));
    }
}
