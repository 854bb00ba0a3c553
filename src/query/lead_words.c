/* Who leads an item, in few words. */
#include "wpc/query/lead_words.h"

struct str lead_words(const struct question *question, const struct item *item)
{
    const struct plan *plan = question->plan;
    const struct fold *fold = question->fold;
    const struct unit_names *names = &item_leads(plan, item)->names;
    struct str first = names->n > 0 ? names->items[0] : S("");
    uint32_t now = fold != NULL
                       ? item_new_lead(fold, (uint32_t)(item - plan->items))
                       : OFFICE_NONE;
    if (now != OFFICE_NONE)
        first = fold->offices.items[now].name;
    if (names->n < 2)
        return first;
    return str_join(question->arena, first,
                    question->lang == LANG_ZH ? S("等") : S(" …"));
}
