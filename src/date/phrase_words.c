/* The words that the reading of dates knows. */
#include "phrase_words.h"

#include <string.h>

#include "wpc/base/halving.h"

enum { LONGEST = 28, LEAD = 3 };

/* Without pointers: those would be set one by one when the program starts. */
static const struct row {
    char text[LONGEST];
    uint8_t n;
    uint8_t kind; /* enum token_kind */
    int16_t value;
} rows[] = {
#define WORD(text, kind, value) {text, sizeof(text) - 1, kind, value},
#include "phrase_words.def"
#undef WORD
};

enum { ROWS = sizeof rows / sizeof *rows };

size_t phrase_word_count(void)
{
    return ROWS;
}

struct phrase_word phrase_word_at(size_t i)
{
    const struct row *row = &rows[i];
    return (struct phrase_word){
        {row->text, row->n}, (enum token_kind)row->kind, row->value};
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
    struct halving halving = {.end = ROWS};
    while (halving_asks(&halving))
        halving_tell(&halving, lead_of(rows[halving.middle].text) < lead);
    return halving.from;
}

/* Every word begins with a character of three bytes. */
struct word_hit phrase_word_find(struct str s, const struct phrase_leads *leads)
{
    struct word_hit hit = {0};
    if (s.n < LEAD)
        return hit;
    uint32_t lead = lead_of(s.p);
    size_t first = leads ? phrase_lead_row(leads, s) : lead_find(lead);
    for (size_t i = first; i < ROWS; i++) {
        const struct row *row = &rows[i];
        if (lead_of(row->text) != lead)
            break;
        if (row->n > hit.n && row->n <= s.n &&
            row->text[row->n - 1] == s.p[row->n - 1] &&
            !memcmp(s.p, row->text, row->n))
            hit = (struct word_hit){row->n, (enum token_kind)row->kind,
                                    row->value};
    }
    return hit;
}
