/* The words that the reading of dates knows. */
#include "phrase_words.h"

static const struct phrase_word words[] = {
#define WORD(text, kind, value) {STR(text), kind, value},
#include "phrase_words.def"
#undef WORD
};

enum { WORDS = sizeof words / sizeof *words, LEAD = 3 };

size_t phrase_word_count(void)
{
    return WORDS;
}

struct phrase_word phrase_word_at(size_t i)
{
    return words[i];
}

/* The first three bytes of a word as a number; the order is the same. */
static uint32_t lead_of(const char *p)
{
    const unsigned char *byte = (const unsigned char *)p;
    return (uint32_t)byte[0] << 16 | (uint32_t)byte[1] << 8 | byte[2];
}

/* The first word whose lead is not below `lead`. */
static size_t lead_find(uint32_t lead)
{
    size_t from = 0, to = WORDS;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (lead_of(words[middle].text.p) < lead)
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
    uint32_t lead = lead_of(s.p);
    for (size_t i = lead_find(lead);
         i < WORDS && lead_of(words[i].text.p) == lead; i++)
        if (words[i].text.n > hit.n && str_has_prefix(s, words[i].text))
            hit = (struct word_hit){words[i].text.n, words[i].kind,
                                    words[i].value};
    return hit;
}
