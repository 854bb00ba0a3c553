/* The words that the reading of dates knows. */
#include "phrase_words.h"

static const struct word words[] = {
#define WORD(text, kind, value) {STR(text), kind, value},
#include "phrase_words.def"
#undef WORD
};

enum { WORDS = sizeof words / sizeof *words, LEAD = 3 };

size_t word_count(void)
{
    return WORDS;
}

struct word word_at(size_t i)
{
    return words[i];
}

/* The first word that is not before `s` in byte order. */
static size_t lower_bound(struct str s)
{
    size_t from = 0, to = WORDS;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (str_compare(words[middle].text, s) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/* Every word begins with a character of three bytes. */
struct word_hit phrase_word_find(struct str s)
{
    struct word_hit hit = {0};
    if (s.n < LEAD)
        return hit;
    struct str lead = str_slice(s, 0, LEAD);
    for (size_t i = lower_bound(lead);
         i < WORDS && str_has_prefix(words[i].text, lead); i++)
        if (str_has_prefix(s, words[i].text) && words[i].text.n > hit.n)
            hit = (struct word_hit){words[i].text.n, words[i].kind,
                                    words[i].value};
    return hit;
}
