/* Words of several lists, by the two characters that they begin with. */
#include "lexicon.h"

#include "wpc/base/word.h"

enum {
    HAN = 3,            /* bytes of nearly every character */
    WINDOW = FOLD_PAST, /* bytes that hold two, loaded as one number */
};

/* Where the word begins in its list, or the number of a name; and the list. */
static inline uint32_t place_of(size_t at, unsigned list)
{
    return (uint32_t)(at * LEXICON_LISTS + list);
}

static inline unsigned list_of(const struct lexicon_word *word)
{
    return word->place % LEXICON_LISTS;
}

static inline uint32_t bit_of(unsigned list)
{
    return (uint32_t)1 << list;
}

static inline uint32_t at_of(const struct lexicon_word *word)
{
    return word->place / LEXICON_LISTS;
}

/* A number is loaded where a character begins: one of three bytes, or the first
   three of four; of all others each byte counts as one. */
static inline bool is_wide(uint64_t word)
{
    return (word & 0xFF) >= 0xE0;
}

static inline unsigned width_of(uint64_t word)
{
    return is_wide(word) ? HAN : 1;
}

static inline bool are_wide(uint64_t word)
{
    return is_wide(word) && is_wide(word >> 8 * HAN);
}

/* Of LEXICON_FRONTS, by the first two characters. */
static inline size_t front_of(uint64_t word)
{
    unsigned n = 2 * HAN;
    if (!are_wide(word)) {
        unsigned first = width_of(word);
        n = first + width_of(word >> 8 * first);
    }
    return (word << 8 * (sizeof word - n)) * 0x9E3779B97F4A7C15u >> 55;
}

/* Of LEXICON_FIRSTS; what is behind three bytes does not count. */
static inline size_t row_of(uint64_t word)
{
    return (uint32_t)word * 0xB2AE3500u >> 24;
}

/* What may be second behind the first character. */
static inline size_t row_of_first(uint64_t word)
{
    return is_wide(word) ? row_of(word) : row_of(word & 0xFF);
}

/* What tells the second character, when both have three bytes; all of them
   where others follow, or none. */
static inline unsigned second_of(uint64_t word)
{
    return word >> 40 & 0x3F;
}
#define ANY_SECOND UINT64_MAX

/* Before the words of a chain, the first of which is `newest`. */
static inline void place_put(struct arena *arena, struct lexicon *lexicon,
                             uint32_t *newest, uint32_t place)
{
    struct lexicon_word added = {.next = *newest, .place = place};
    ARENA_PUSH(arena, lexicon->words, lexicon->n, lexicon->capacity, added);
    *newest = (uint32_t)lexicon->n;
}

/* A word of one character, which `word` begins with. */
static inline void one_put(struct arena *arena, struct lexicon *lexicon,
                           uint64_t word, uint32_t place)
{
    size_t row = row_of_first(word);
    lexicon->seconds[row] = ANY_SECOND;
    place_put(arena, lexicon, &lexicon->ones[row % LEXICON_ONES], place);
}

/* A word of two characters or more. */
static inline void more_put(struct arena *arena, struct lexicon *lexicon,
                            uint64_t word, uint32_t place)
{
    if (are_wide(word))
        lexicon->seconds[row_of(word)] |= (uint64_t)1 << second_of(word);
    else
        lexicon->seconds[row_of_first(word)] = ANY_SECOND;
    place_put(arena, lexicon, &lexicon->fronts[front_of(word)], place);
}

/* The first blank from p on. */
static inline const char *blank_next(const char *p)
{
    const uint64_t ones = 0x0101010101010101u;
    for (;; p += sizeof ones) {
        uint64_t word = word_load(p) ^ ones * ' ';
        uint64_t found = (word - ones) & ~word & ones * 0x80;
        if (found != 0)
            return p + __builtin_ctzll(found) / 8;
    }
}

/* The words of the list stand only before those, if there are any. */
static void nexts_put(struct lexicon *lexicon, unsigned list, struct str next)
{
    uint16_t bit = (uint16_t)bit_of(list);
    for (size_t at = 1; at < next.n; at += width_of(word_load(next.p + at)) + 1)
        lexicon->nexts[row_of_first(word_load(next.p + at))] |= bit;
    if (next.n > 0)
        lexicon->bound |= bit;
}

/* Which lists have words that may stand before p. */
static inline uint32_t lists_before(const struct lexicon *lexicon,
                                    const char *p)
{
    return lexicon->nexts[row_of_first(word_load(p))] | ~lexicon->bound;
}

struct lexicon *lexicon_open(struct arena *arena, size_t n)
{
    struct lexicon *lexicon = ARENA_NEW(arena, struct lexicon);
    ARENA_RESERVE(arena, lexicon->words, 0, lexicon->capacity, n);
    return lexicon;
}

void lexicon_add(struct arena *arena, struct lexicon *lexicon, unsigned list,
                 struct str words, struct str next)
{
    lexicon->lists[list] = words.p;
    nexts_put(lexicon, list, next);
    const char *end = words.p + words.n;
    for (const char *p = words.p + 1; p < end;) {
        uint64_t word = word_load(p);
        uint32_t place = place_of((size_t)(p - words.p), list);
        const char *second = p + width_of(word);
        if (*second == ' ')
            one_put(arena, lexicon, word, place);
        else
            more_put(arena, lexicon, word, place);
        p = blank_next(second) + 1;
    }
}

void lexicon_add_names(struct arena *arena, struct lexicon *lexicon,
                       const struct str *names, size_t n)
{
    lexicon->names = names;
    for (; lexicon->n_names < n; lexicon->n_names++) {
        struct str name = names[lexicon->n_names];
        char window[WINDOW] = {0};
        memcpy(window, name.p, name.n < WINDOW ? name.n : WINDOW);
        uint64_t word = word_load(window);
        uint32_t place = place_of(lexicon->n_names, LEXICON_NAMES);
        if (name.n == width_of(word))
            one_put(arena, lexicon, word, place);
        else
            more_put(arena, lexicon, word, place);
    }
}

/* Bytes of the word of a list at `word` when `s` begins with it, else 0. No
   blank is in a text, and zeros are behind it. */
static inline size_t word_matched(const char *word, const char *s)
{
    for (size_t n = 0;; n += sizeof(uint64_t)) {
        uint64_t other = word_load(word + n) ^ word_load(s + n);
        if (other == 0)
            continue;
        n += (size_t)__builtin_ctzll(other) / 8;
        return word[n] == ' ' ? n : 0;
    }
}

static size_t name_matched(const struct lexicon *lexicon, uint32_t at,
                           struct str s)
{
    struct str name = lexicon->names[at];
    return str_has_prefix(s, name) ? name.n : 0;
}

/* The words that may stand at a place, one after the other. */
struct walk {
    uint32_t next; /* from 1 */
    uint32_t last; /* the first of those that are one character */
};

static inline struct walk walk_at(const struct lexicon *lexicon, uint64_t word)
{
    return (struct walk){.next = lexicon->fronts[front_of(word)],
                         .last =
                             lexicon->ones[row_of_first(word) % LEXICON_ONES]};
}

static inline const struct lexicon_word *
walk_next(const struct lexicon *lexicon, struct walk *walk)
{
    if (walk->next == 0) {
        walk->next = walk->last;
        walk->last = 0;
    }
    if (walk->next == 0)
        return NULL;
    const struct lexicon_word *word = &lexicon->words[walk->next - 1];
    walk->next = word->next;
    return word;
}

__attribute__((always_inline)) static inline void
words_take(const struct lexicon *lexicon, struct walk walk, struct str s,
           struct words_here *here)
{
    *here = (struct words_here){.s = s};
    for (const struct lexicon_word *word = walk_next(lexicon, &walk);
         word != NULL; word = walk_next(lexicon, &walk)) {
        unsigned list = list_of(word);
        uint32_t at = at_of(word);
        size_t n = list == LEXICON_NAMES
                       ? name_matched(lexicon, at, s)
                       : word_matched(lexicon->lists[list] + at, s.p);
        if (n == 0 || (bit_of(list) & lists_before(lexicon, s.p + n)) == 0)
            continue;
        here->lists |= bit_of(list);
        if (n > here->longest[list])
            here->longest[list] = (uint8_t)n;
    }
}

struct words_here lexicon_at(const struct lexicon *lexicon, struct str s)
{
    struct words_here here;
    words_take(lexicon, walk_at(lexicon, word_load(s.p)), s, &here);
    return here;
}

uint32_t lexicon_name(const struct lexicon *lexicon, struct str s, size_t limit)
{
    uint32_t longest = LEXICON_NONE;
    struct walk walk = walk_at(lexicon, word_load(s.p));
    for (const struct lexicon_word *word = walk_next(lexicon, &walk);
         word != NULL; word = walk_next(lexicon, &walk)) {
        if (list_of(word) != LEXICON_NAMES)
            continue;
        size_t n = name_matched(lexicon, at_of(word), s);
        if (n == 0 || n >= limit)
            continue;
        if (longest == LEXICON_NONE || n > lexicon->names[longest].n)
            longest = at_of(word);
    }
    return longest;
}

/* The first place from p on where a word may begin, or `end`. The zeros behind
   the text are not wide. */
static inline const char *place_next(const struct lexicon *lexicon,
                                     const char *p, const char *end)
{
    for (;;) {
        uint64_t word = word_load(p);
        if (is_wide(word)) {
            if (lexicon->seconds[row_of(word)] >> second_of(word) & 1)
                return p;
            p += HAN;
        } else {
            if (p >= end || lexicon->seconds[row_of_first(word)] == ANY_SECOND)
                return p;
            p++;
        }
    }
}

bool lexicon_next(const struct lexicon *lexicon, uint32_t lists, struct str s,
                  size_t *at, struct words_here *here)
{
    const char *end = s.p + s.n;
    const char *p = place_next(lexicon, s.p + *at, end);
    while (p < end) {
        uint64_t word = word_load(p);
        struct walk walk = walk_at(lexicon, word);
        if (walk.next != 0 || walk.last != 0) {
            words_take(lexicon, walk, (struct str){p, (size_t)(end - p)}, here);
            if ((here->lists & lists) != 0)
                break;
        }
        p = place_next(lexicon, p + width_of(word), end);
    }
    *at = (size_t)(p - s.p);
    return p < end;
}
