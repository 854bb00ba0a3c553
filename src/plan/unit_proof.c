/* Whether words in a list are names of units. */
#include "unit_proof.h"

bool unit_list_knows(const struct unit_list *list, struct str form)
{
    return list->units != NULL && unit_find(list->units, form) != UNIT_NONE;
}

size_t unit_characters(struct str s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.n; i = char_after(s, i))
        n++;
    return n;
}

static bool is_sure(const struct unit_list *list,
                    const struct unit_entry *entry)
{
    static const struct str each = WORDS("各 全区各 全省各 全市各 自治区各");
    return unit_list_knows(list, entry->form) || unit_is_like(entry->form) ||
           (words_begin(each, entry->form) > 0 && unit_is_place(entry->form));
}

bool unit_list_proves(const struct unit_list *list, size_t from,
                      enum unit_proof proof)
{
    static const struct str shared = WORDS("部门 机关"); /* 水利、环保部门 */
    bool open =
        list->n > from && (list->items[list->n - 1].etc ||
                           words_end(shared, list->items[list->n - 1].form));
    size_t sure = 0, doubtful = 0, places = 0;
    for (size_t i = from; i < list->n; i++) {
        const struct unit_entry *entry = &list->items[i];
        if (entry->etc)
            continue;
        size_t length = unit_characters(entry->form);
        if (!unit_list_knows(list, entry->form) &&
            (!unit_is_plain(entry->form) || length > UNIT_NAME_CHARS))
            return false;
        if (is_sure(list, entry))
            sure++;
        else if (unit_is_place(entry->form))
            places++;
        else if (length <= UNIT_SHORT_CHARS)
            doubtful++;
        else if (proof != PROOF_LABEL)
            return false;
    }
    if (proof == PROOF_LABEL)
        return true;
    if (proof == PROOF_BRACKET)
        return sure > 0 || (places > 0 && doubtful == 0) ||
               (open && doubtful > 0);
    return (sure > 0 || open) && (doubtful == 0 || open);
}

bool unit_is_time(struct str form)
{
    static const struct str ends =
        WORDS("年 月 日 底 末 前 起 度 年内 以前 前完成 底完成 内完成");
    bool numbered = form.n > 0 && form.p[0] >= '0' && form.p[0] <= '9';
    return numbered && words_end(ends, form) > 0;
}
