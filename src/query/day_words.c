/* How far off a day is, in words. */
#include "day_words.h"

#include "wpc/base/num.h"

struct str day_words(struct arena *arena, int32_t days, enum lang lang)
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
