/* What people see instead of what a machine gets. */
#include "shown.h"

#include "wpc/base/num.h"

struct str list_shown(struct arena *arena, struct str list, struct str name)
{
    if (list.n > 0)
        list = str_join(arena, list, S("、"));
    return str_join(arena, list, name);
}

struct str days_shown(struct arena *arena, int32_t days, enum lang lang)
{
    char digits[NUM_DIGITS], *end = digits + sizeof digits;
    bool past = days < 0, chinese = lang == LANG_ZH;
    char *begin = num_write(end, (unsigned long long)(past ? -days : days));
    struct str number = {begin, (size_t)(end - begin)};
    struct str front = past ? S("-") : S("+");
    if (chinese)
        front = past ? S("超") : S("余");
    return str_join(arena, str_join(arena, front, number),
                    chinese ? S("天") : S(""));
}

struct str leads_shown(const struct question *question,
                       const struct unit_names *names, uint32_t now)
{
    struct arena *arena = question->arena;
    struct str shown = {0};
    for (size_t i = 0; i < names->n; i++)
        shown = list_shown(arena, shown, names->items[i]);
    shown = str_join(arena, shown, S("→"));
    return str_join(arena, shown, question->fold->offices.items[now].name);
}
