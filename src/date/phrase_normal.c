/* The text as the reading of dates sees it. */
#include "phrase_normal.h"

#include <string.h>

#include "wpc/text/utf8.h"

enum { DROPPED = 0, DIGITS = 10 };

/* Characters of one meaning become the first of them; the list of those that
   become nothing starts the table. */
static const struct fold {
    uint32_t first, last;
    char to;
} folds[] = {
    {' ', ' ', DROPPED},       {0xA0, 0xA0, DROPPED},
    {0x2000, 0x200F, DROPPED}, {0x202F, 0x202F, DROPPED},
    {0x205F, 0x2060, DROPPED}, {0x3000, 0x3000, DROPPED},
    {0xFEFF, 0xFEFF, DROPPED}, {'"', '"', DROPPED},
    {'\'', '\'', DROPPED},     {0x2018, 0x201F, DROPPED},
    {U'「', U'』', DROPPED},   {U'＂', U'＂', DROPPED},
    {'*', '*', DROPPED},       {U'（', U'（', '('},
    {U'）', U'）', ')'},       {U'〔', U'〔', '['},
    {U'〕', U'〕', ']'},       {U'【', U'【', '('},
    {U'】', U'】', ')'},       {U'﹝', U'﹝', '['},
    {U'﹞', U'﹞', ']'},       {U'［', U'［', '['},
    {U'］', U'］', ']'},       {U'《', U'《', '<'},
    {U'》', U'》', '>'},       {0x2010, 0x2015, '-'},
    {0x2212, 0x2212, '-'},     {U'～', U'～', '-'},
    {'~', '~', '-'},           {U'〜', U'〜', '-'},
    {U'－', U'－', '-'},       {U'﹣', U'﹣', '-'},
    {U'─', U'━', '-'},         {U'，', U'，', ','},
    {U'；', U'；', ';'},       {U'：', U'：', ':'},
    {U'。', U'。', '\n'},      {U'！', U'！', '\n'},
    {U'？', U'？', '\n'},      {'!', '!', '\n'},
    {'?', '?', '\n'},          {'\r', '\r', '\n'},
    {'\t', '\t', '\n'},        {U'．', U'．', '.'},
    {U'／', U'／', '/'},       {U'％', U'％', '%'},
    {'<', '<', '.'},           {'>', '>', '.'},
};

static const struct fold *fold_find(uint32_t c)
{
    for (size_t i = 0; i < sizeof folds / sizeof *folds; i++)
        if (c >= folds[i].first && c <= folds[i].last)
            return &folds[i];
    return NULL;
}

/* CJK ideographs, the bulk of any text, fold to themselves. */
static bool is_plain(uint32_t c)
{
    enum { IDEOGRAPH_FIRST = 0x3400, IDEOGRAPH_LAST = 0x9FFF };
    return (c >= IDEOGRAPH_FIRST && c <= IDEOGRAPH_LAST) ||
           (c >= '0' && c <= '9');
}

static size_t char_put(char *out, uint32_t c, struct str printed)
{
    if (c >= U'０' && c <= U'９') {
        out[0] = (char)('0' + (c - U'０'));
        return 1;
    }
    const struct fold *fold = is_plain(c) ? NULL : fold_find(c);
    if (fold != NULL) {
        out[0] = fold->to;
        return fold->to != DROPPED;
    }
    memcpy(out, printed.p, printed.n);
    return printed.n;
}

enum { IDEOGRAPH = 3 }; /* bytes */

/* One that folds to itself: U+4000 to U+9FFF. */
static bool ideograph_is_next(struct str rest)
{
    const unsigned char *p = (const unsigned char *)rest.p;
    return rest.n >= IDEOGRAPH && p[0] >= 0xE4 && p[0] <= 0xE9 &&
           (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80;
}

struct normal normal_of(struct arena *arena, struct str source)
{
    char *text = arena_take(arena, source.n + 1, 1);
    uint32_t *at = arena_take(arena, source.n + 1, sizeof *at);
    size_t n = 0;
    for (struct str rest = source; rest.n > 0;) {
        uint32_t begin = (uint32_t)(source.n - rest.n);
        if (ideograph_is_next(rest)) {
            memcpy(text + n, rest.p, IDEOGRAPH);
            for (size_t i = 0; i < IDEOGRAPH; i++)
                at[n++] = begin;
            rest = str_drop(rest, IDEOGRAPH);
            continue;
        }
        uint32_t c = utf8_next(&rest);
        struct str printed = str_slice(source, begin, source.n - rest.n);
        size_t width = char_put(text + n, c, printed);
        for (size_t i = 0; i < width; i++)
            at[n + i] = begin;
        n += width;
    }
    at[n] = (uint32_t)source.n;
    return (struct normal){{text, n}, at, source};
}

uint32_t normal_begin(const struct normal *normal, size_t i)
{
    return normal->at[i];
}

uint32_t normal_end(const struct normal *normal, size_t i)
{
    if (i == 0)
        return 0;
    struct str rest = str_drop(normal->source, normal->at[i - 1]);
    size_t before = rest.n;
    utf8_next(&rest);
    return normal->at[i - 1] + (uint32_t)(before - rest.n);
}

bool normal_has_gap(const struct normal *normal, size_t i)
{
    return i > 0 && normal_end(normal, i) != normal_begin(normal, i);
}

bool normal_opens_quote(const struct normal *normal, size_t i)
{
    static const struct str marks[] = {STR("“"), STR("‘"), STR("「"),
                                       STR("『")};
    struct str before = str_slice(normal->source, 0, normal->at[i]);
    bool opens = false;
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
        opens |= str_has_suffix(before, marks[k]);
    return opens;
}
