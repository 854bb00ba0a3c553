/* Which ideographs may begin a word or a number. */
#include "phrase_words.h"

enum { FIRST = 0x4000, WIDE = 3, BYTE = 8 };

/* The code point of the ideograph that `s` begins with; 0 when it begins with
   anything else. */
static uint32_t ideograph_of(struct str s)
{
    const unsigned char *p = (const unsigned char *)s.p;
    if (s.n < WIDE || p[0] < 0xE4 || p[0] > 0xE9 || (p[1] & 0xC0) != 0x80 ||
        (p[2] & 0xC0) != 0x80)
        return 0;
    return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 |
           (uint32_t)(p[2] & 0x3F);
}

static void lead_add(struct phrase_leads *leads, uint32_t c)
{
    size_t place = c - FIRST;
    leads->bits[place / BYTE] |= (uint8_t)(1u << place % BYTE);
}

bool phrase_lead_is_none(const struct phrase_leads *leads, struct str s)
{
    uint32_t c = ideograph_of(s);
    size_t place = c - FIRST;
    return c != 0 && !(leads->bits[place / BYTE] >> place % BYTE & 1);
}

/* The slot of a character, or the free one where it would stand: there are
   fewer leads than slots. */
static size_t slot_of(const struct phrase_leads *leads, uint32_t c)
{
    enum { SPREAD = 40503 }; /* 2^16 by the golden ratio */
    size_t slot = c * SPREAD % PHRASE_LEAD_SLOTS;
    while (leads->slots[slot].lead != 0 && leads->slots[slot].lead != c)
        slot = (slot + 1) % PHRASE_LEAD_SLOTS;
    return slot;
}

size_t phrase_lead_row(const struct phrase_leads *leads, struct str s)
{
    size_t slot = slot_of(leads, ideograph_of(s));
    return leads->slots[slot].lead ? leads->slots[slot].row : SIZE_MAX;
}

void phrase_leads_fill(struct phrase_leads *leads)
{
    /* Numerals, and what the cutter looks for beside them and words. */
    static const struct str others =
        STR("一七三两九二五八六十千卅四廿百零第前起内");
    *leads = (struct phrase_leads){0};
    for (size_t i = 0; i < others.n; i += WIDE)
        lead_add(leads, ideograph_of(str_drop(others, i)));
    for (size_t i = 0; i < phrase_word_count(); i++) {
        uint32_t c = ideograph_of(phrase_word_at(i).text);
        size_t slot = slot_of(leads, c);
        lead_add(leads, c);
        if (leads->slots[slot].lead != 0)
            continue;
        leads->slots[slot].lead = (uint16_t)c;
        leads->slots[slot].row = (uint16_t)i;
    }
}
