/* Which ideographs may begin a word or a number. */
#include "phrase_words.h"

enum { FIRST = 0x4000, WIDE = 3, BYTE = 8 };

/* The place of the ideograph that `s` begins with; SIZE_MAX when it begins with
   anything else. */
static size_t place_of(struct str s)
{
    const unsigned char *p = (const unsigned char *)s.p;
    if (s.n < WIDE || p[0] < 0xE4 || p[0] > 0xE9 || (p[1] & 0xC0) != 0x80 ||
        (p[2] & 0xC0) != 0x80)
        return SIZE_MAX;
    return ((size_t)(p[0] & 0x0F) << 12 | (size_t)(p[1] & 0x3F) << 6 |
            (size_t)(p[2] & 0x3F)) -
           FIRST;
}

static void lead_add(struct phrase_leads *leads, struct str s)
{
    size_t place = place_of(s);
    if (place != SIZE_MAX)
        leads->bits[place / BYTE] |= (uint8_t)(1u << place % BYTE);
}

void phrase_leads_fill(struct phrase_leads *leads)
{
    /* Numerals, and what the cutter looks for beside them and words. */
    static const struct str others =
        STR("一七三两九二五八六十千卅四廿百零第前起内");
    *leads = (struct phrase_leads){0};
    for (size_t i = 0; i < phrase_word_count(); i++)
        lead_add(leads, phrase_word_at(i).text);
    for (size_t i = 0; i < others.n; i += WIDE)
        lead_add(leads, str_drop(others, i));
}

bool phrase_lead_is_none(const struct phrase_leads *leads, struct str s)
{
    size_t place = place_of(s);
    return place != SIZE_MAX &&
           !(leads->bits[place / BYTE] >> place % BYTE & 1);
}
