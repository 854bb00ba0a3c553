/* Sentences and words in the reader's language. */
#include "wpc/text/message.h"

/* Cases instead of an array: its pointers would be set one by one when the
   program starts, for a sentence that is seldom said. */
static struct str sentence_of(enum message code, enum lang lang)
{
    switch (code) {
#define MESSAGE(code, level, zh, en) \
    case code:                       \
        return lang == LANG_ZH ? S(zh) : S(en);
#include "wpc/base/messages.def"
#undef MESSAGE
    default:
        return (struct str){0};
    }
}

struct word word_make(struct arena *arena, struct str key, struct str zh,
                      struct str en)
{
    struct str texts = str_format(arena, "%.*s%c%.*s%c%.*s", STR_ARG(key), 0,
                                  STR_ARG(zh), 0, STR_ARG(en));
    return (struct word){texts.p, (uint32_t)key.n, (uint32_t)zh.n};
}

struct str word_zh(const struct word *word)
{
    if (word->texts == NULL)
        return (struct str){0};
    return (struct str){word->texts + word->n_key + 1, word->n_zh};
}

struct str word_en(const struct word *word)
{
    if (word->texts == NULL)
        return (struct str){0};
    struct str zh = word_zh(word);
    return str_from(zh.p + zh.n + 1);
}

struct str word_in(enum lang lang, const struct word *word)
{
    return lang == LANG_ZH ? word_zh(word) : word_en(word);
}

struct str english_count(struct arena *arena, size_t n, struct str nouns)
{
    struct str noun = str_slice(nouns, 0, nouns.n - (n == 1));
    return str_format(arena, "%zu %.*s", n, STR_ARG(noun));
}

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
}

static bool bytes_match(const char *a, const char *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (a[i] != b[i] && lower(a[i]) != lower(b[i]))
            return false;
    return true;
}

static inline bool is_word(struct str word, struct str s)
{
    return word.n == s.n && bytes_match(word.p, s.p, s.n);
}

const struct word *word_find(const struct word *words, size_t n, struct str s)
{
    for (size_t i = 0; i < n && s.n > 0; i++)
        if (is_word(word_key(&words[i]), s))
            return &words[i];
    for (size_t i = 0; i < n && s.n > 0; i++)
        if (is_word(word_zh(&words[i]), s) || is_word(word_en(&words[i]), s))
            return &words[i];
    return NULL;
}

void message_put(struct buf *buf, enum lang lang, enum message code,
                 const struct str *args)
{
    struct str rest = sentence_of(code, lang);
    while (rest.n > 0) {
        size_t at = str_find_byte(rest, '{', 0);
        if (at == SIZE_MAX || at + 2 >= rest.n || rest.p[at + 2] != '}')
            at = rest.n;
        buf_put(buf, str_slice(rest, 0, at));
        if (at == rest.n)
            break;
        size_t which = (size_t)(rest.p[at + 1] - '0');
        if (which < DIAG_ARGS && args != NULL)
            buf_put(buf, args[which]);
        rest = str_drop(rest, at + 3);
    }
}
