/* Who leads an item. */
#include "wpc/query/lead_words.h"

uint32_t new_lead(const struct question *question, const struct item *item)
{
    uint32_t number = (uint32_t)(item - question->plan->items);
    return question->fold != NULL ? item_new_lead(question->fold, number)
                                  : OFFICE_NONE;
}

static bool is_same_unit(const struct plan *plan, struct str a, struct str b)
{
    uint32_t unit = unit_find(&plan->units, a);
    return str_equal(a, b) ||
           (unit != UNIT_NONE && unit == unit_find(&plan->units, b));
}

size_t leads_now(const struct question *question, const struct item *item,
                 const struct str **out)
{
    const struct plan *plan = question->plan;
    const struct unit_names *names = &item_leads(plan, item)->names;
    uint32_t now = new_lead(question, item);
    *out = names->items;
    if (now == OFFICE_NONE)
        return names->n;
    struct str *leads = ARENA_ARRAY(question->arena, struct str, names->n + 1);
    size_t n = 0;
    leads[n++] = question->fold->offices.items[now].name;
    for (size_t i = 1; i < names->n; i++)
        if (!is_same_unit(plan, names->items[i], leads[0]))
            leads[n++] = names->items[i];
    *out = leads;
    return n;
}

struct str lead_words(const struct question *question, const struct item *item)
{
    const struct str *leads;
    size_t n = leads_now(question, item, &leads);
    if (n < 2)
        return n > 0 ? leads[0] : S("");
    return str_join(question->arena, leads[0],
                    question->lang == LANG_ZH ? S("等") : S(" …"));
}
