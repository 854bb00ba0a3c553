/* Words of several lists, by the two characters that they begin with. */
#include "lexicon.h"

#include "wpc/base/word.h"

enum {
    HAN = 3,            /* bytes of nearly every character */
    WINDOW = FOLD_PAST, /* bytes that hold two, loaded as one number */
};

struct lexicon_word {
    uint32_t next;  /* with that front, from 1; 0 = none */
    uint32_t place; /* see place_of() */
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

static inline uint32_t at_of(const struct lexicon_word *word)
{
    return word->place / LEXICON_LISTS;
}

/* A number is loaded where a character begins. Of those that have not three
   bytes each byte counts as one. */
static inline bool is_wide(uint64_t word)
{
    return (word & 0xF0) == 0xE0;
}

static inline unsigned width_of(uint64_t word)
{
    return is_wide(word) ? HAN : 1;
}

static inline uint64_t bytes_of(uint64_t word, unsigned n)
{
    return word & (((uint64_t)1 << n * 8) - 1);
}

static inline uint64_t first_of(uint64_t word)
{
    return bytes_of(word, width_of(word));
}

/* Both of the first two. */
static inline bool are_wide(uint64_t word)
{
    return ((uint32_t)word & 0xF00000F0u) == 0xE00000E0u;
}

static inline uint64_t two_of(uint64_t word)
{
    if (are_wide(word))
        return bytes_of(word, 2 * HAN);
    unsigned first = width_of(word);
    return bytes_of(word, first + width_of(word >> first * 8));
}

/* Of LEXICON_FIRSTS, LEXICON_FRONTS. */
static inline size_t row_of(uint64_t first)
{
    return (uint32_t)first * 0xC2B2AE35u >> 24;
}

static inline size_t front_of(uint64_t characters)
{
    return characters * 0x9E3779B97F4A7C15u >> 55;
}

/* What tells the second character, when both have three bytes; all of them
   where others follow, or none. */
static inline unsigned second_of(uint64_t word)
{
    return word >> 40 & 0x3F;
}
#define ANY_SECOND UINT64_MAX

/* A word that begins with these two characters, or is the one. */
static inline void word_put(struct arena *arena, struct lexicon *lexicon,
                            uint64_t characters, uint32_t place)
{
    uint64_t first = first_of(characters);
    uint32_t *newest = first == characters
                           ? &lexicon->ones
                           : &lexicon->fronts[front_of(characters)];
    lexicon->seconds[row_of(first)] |=
        are_wide(characters) ? (uint64_t)1 << second_of(characters)
                             : ANY_SECOND;
    struct lexicon_word added = {.next = *newest, .place = place};
    ARENA_PUSH(arena, lexicon->words, lexicon->n, lexicon->capacity, added);
    *newest = (uint32_t)lexicon->n;
}

/* Where the first blank from `at` on stands. */
static size_t blank_next(const char *p, size_t at)
{
    const uint64_t ones = 0x0101010101010101u;
    uint64_t found;
    for (;; at += sizeof found) {
        uint64_t word = word_load(p + at) ^ ones * ' ';
        found = (word - ones) & ~word & ones * 0x80;
        if (found != 0)
            return at + (size_t)__builtin_ctzll(found) / 8;
    }
}

void lexicon_add(struct arena *arena, struct lexicon *lexicon, unsigned list,
                 struct str words)
{
    lexicon->lists[list] = words;
    for (size_t at = 1; at < words.n; at = blank_next(words.p, at) + 1) {
        uint64_t word = word_load(words.p + at);
        bool is_one = words.p[at + width_of(word)] == ' ';
        word_put(arena, lexicon, is_one ? first_of(word) : two_of(word),
                 place_of(at, list));
    }
}

/* Several of `next` may begin alike: what was put last was for the first. */
static void word_put_before(struct arena *arena, struct lexicon *lexicon,
                            uint64_t characters, uint32_t place)
{
    uint32_t newest = lexicon->fronts[front_of(characters)];
    if (newest == 0 || lexicon->words[newest - 1].place != place)
        word_put(arena, lexicon, characters, place);
}

void lexicon_add_before(struct arena *arena, struct lexicon *lexicon,
                        unsigned list, struct str words, struct str next)
{
    lexicon->lists[list] = words;
    for (size_t k = 1; k < next.n; k = blank_next(next.p, k) + 1) {
        uint64_t second = first_of(word_load(next.p + k)) << HAN * 8;
        for (size_t at = 1; at < words.n; at += HAN + 1)
            word_put_before(arena, lexicon,
                            first_of(word_load(words.p + at)) | second,
                            place_of(at, list));
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
        bool is_one = name.n == width_of(word);
        word_put(arena, lexicon, is_one ? first_of(word) : two_of(word),
                 place_of(lexicon->n_names, LEXICON_NAMES));
    }
}

/* Bytes of the word of a list at `word` when `s`, of which a window is loaded,
   begins with it; else 0. */
static inline size_t word_matched(const char *word, uint64_t window,
                                  struct str s)
{
    uint64_t other = word_load(word) ^ window;
    if (other == 0)
        return word_begin(word, s);
    unsigned n = (unsigned)__builtin_ctzll(other) / 8;
    return word[n] == ' ' ? n : 0;
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

static inline struct walk walk_at(const struct lexicon *lexicon,
                                  uint64_t window)
{
    struct walk walk = {.next = lexicon->fronts[front_of(two_of(window))]};
    if (lexicon->seconds[row_of(first_of(window))] == ANY_SECOND)
        walk.last = lexicon->ones;
    return walk;
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

/* What stands at `s`, of which a window is loaded. */
static void words_take(const struct lexicon *lexicon, struct walk walk,
                       uint64_t window, struct str s, struct words_here *here)
{
    *here = (struct words_here){.s = s};
    for (const struct lexicon_word *word = walk_next(lexicon, &walk);
         word != NULL; word = walk_next(lexicon, &walk)) {
        unsigned list = list_of(word);
        uint32_t at = at_of(word);
        size_t n = list == LEXICON_NAMES
                       ? name_matched(lexicon, at, s)
                       : word_matched(lexicon->lists[list].p + at, window, s);
        if (n > 0)
            here->lists |= (uint32_t)1 << list;
        if (n > here->longest[list])
            here->longest[list] = (uint8_t)n;
    }
}

struct words_here lexicon_at(const struct lexicon *lexicon, struct str s)
{
    struct words_here here;
    uint64_t window = word_load(s.p);
    words_take(lexicon, walk_at(lexicon, window), window, s, &here);
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

/* False when no word begins so. */
static inline bool may_begin(const struct lexicon *lexicon, uint64_t word)
{
    uint64_t seconds = lexicon->seconds[row_of(first_of(word))];
    return is_wide(word) ? seconds >> second_of(word) & 1 : seconds != 0;
}

bool lexicon_next(const struct lexicon *lexicon, uint32_t lists, struct str s,
                  size_t *at, struct words_here *here)
{
    size_t i = *at;
    for (uint64_t word; i < s.n; i += width_of(word)) {
        word = word_load(s.p + i);
        if (!may_begin(lexicon, word))
            continue;
        struct walk walk = walk_at(lexicon, word);
        if (walk.next == 0 && walk.last == 0)
            continue;
        words_take(lexicon, walk, word, str_drop(s, i), here);
        if ((here->lists & lists) != 0)
            break;
    }
    *at = i;
    return i < s.n;
}
