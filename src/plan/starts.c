/* What the words of some lists begin with. */
#include "starts.h"

#include "wpc/base/word.h"

enum {
    HAN = 3,        /* bytes of nearly every character */
    CHARACTERS = 3, /* of a word that count */
    WINDOW = 16,    /* bytes that hold them, each loaded with what follows */
};

/* A word is loaded where a character begins. Of those that have not three bytes
   each byte counts as one. */
static inline bool is_han(uint64_t word)
{
    return (word & 0xF0) == 0xE0;
}

static inline size_t width_of(uint64_t word)
{
    return is_han(word) ? HAN : 1;
}

static inline uint32_t key_of(uint64_t word)
{
    return (uint32_t)word & (is_han(word) ? 0xFFFFFF : 0xFF);
}

/* The row of a first character. */
static inline size_t row_of(uint32_t key)
{
    return key * 0x9E3779B1u >> 24; /* of STARTS */
}

/* What tells the second character, when both have three bytes. */
static inline unsigned second_of(uint64_t word)
{
    return word >> 40 & 0x3F;
}

/* Takes one more character to those that `sum` is of. */
static inline uint32_t sum_add(uint32_t sum, uint32_t key)
{
    return (sum ^ key) * 0x85EBCA6Bu;
}

static inline size_t slot_of(uint32_t sum)
{
    return sum >> 22; /* of START_PAIRS */
}

/* An entry is the lists that words are in and, above them, a tag that tells
   their characters from others of that slot: 0 where it stands for several, as
   it does where there are no lists. */
enum { TAG = 0xFF00, TAG_LEAST = 0x100, LISTS = 0xFF };

static inline uint32_t tag_of(uint32_t sum)
{
    return (sum >> 5 & TAG) | TAG_LEAST;
}

/* Without a branch: which way it would go cannot be foreseen. */
static inline uint32_t lists_of(uint32_t entry, uint32_t tag)
{
    uint32_t lists = entry ^ tag;
    return lists <= LISTS ? lists : 0;
}

/* Of the window at p. Only the second entry of a slot may be of several. */
static inline uint8_t lists_at(const struct starts *starts, const char *p)
{
    uint32_t lists = 0, sum = 0;
    for (size_t i = 0; i < CHARACTERS; i++) {
        uint64_t word = word_load(p);
        sum = sum_add(sum, key_of(word));
        const uint16_t *pair = starts->words[slot_of(sum)];
        uint32_t tag = tag_of(sum);
        lists |= lists_of(pair[0], tag) | lists_of(pair[1], tag) |
                 lists_of(pair[1], 0);
        p += width_of(word);
    }
    return (uint8_t)lists;
}

/* No word has a zero, so what stands behind the text does no harm. */
uint8_t starts_of(const struct starts *starts, struct str s)
{
    char window[WINDOW] = {0};
    memcpy(window, s.p, s.n < WINDOW ? s.n : WINDOW);
    return lists_at(starts, window);
}

/* False when no word begins so. */
static inline bool may_start(const struct starts *starts, uint64_t word)
{
    uint64_t seconds = starts->seconds[row_of(key_of(word))];
    return is_han(word) ? seconds >> second_of(word) & 1 : seconds != 0;
}

/* As starts_next(), up to `end`, behind which there is a window more. */
static uint8_t next_before(const struct starts *starts, const char *p,
                           size_t end, size_t *at)
{
    size_t i = *at;
    while (i < end) {
        uint64_t word = word_load(p + i);
        uint8_t lists = may_start(starts, word) ? lists_at(starts, p + i) : 0;
        if (lists != 0) {
            *at = i;
            return lists;
        }
        i += width_of(word);
    }
    *at = i;
    return 0;
}

uint8_t starts_next(const struct starts *starts, struct str s, size_t *at)
{
    size_t open = s.n > WINDOW ? s.n - WINDOW : 0;
    uint8_t lists = next_before(starts, s.p, open, at);
    if (lists != 0 || *at >= s.n)
        return lists;
    char last[WINDOW + WINDOW] = {0};
    size_t i = 0, n = s.n - *at;
    memcpy(last, s.p + *at, n);
    lists = next_before(starts, last, n, &i);
    *at = lists != 0 ? *at + i : s.n;
    return lists;
}

/* The word of n bytes that the window at p begins with. */
static void word_add(struct starts *starts, const char *p, size_t n,
                     uint8_t bit)
{
    uint64_t word = word_load(p);
    bool are_han = is_han(word) && is_han(word >> 24) && n > HAN;
    starts->seconds[row_of(key_of(word))] |=
        are_han ? (uint64_t)1 << second_of(word) : UINT64_MAX;
    uint32_t sum = 0;
    for (size_t i = 0, at = 0; i < CHARACTERS && at < n; i++) {
        word = word_load(p + at);
        sum = sum_add(sum, key_of(word));
        at += width_of(word);
    }
    uint16_t *entry = starts->words[slot_of(sum)];
    uint32_t tag = tag_of(sum);
    entry += *entry != 0 && (*entry & TAG) != tag;
    bool is_other = *entry != 0 && (*entry & TAG) != tag;
    *entry = (uint16_t)((is_other ? 0 : tag) | (*entry & LISTS) | bit);
}

void starts_add_word(struct starts *starts, struct str word, uint8_t bit)
{
    char window[WINDOW] = {0};
    size_t n = word.n < WINDOW ? word.n : WINDOW;
    memcpy(window, word.p, n);
    if (n > 0)
        word_add(starts, window, n, bit);
}

void starts_add(struct starts *starts, struct str head, struct str words,
                uint8_t bit)
{
    char window[WINDOW + WINDOW] = {0};
    memcpy(window, head.p, head.n);
    for (size_t at = 1; at < words.n;) {
        size_t end = str_find_byte(words, ' ', at);
        memcpy(window + head.n, words.p + at, WINDOW);
        word_add(starts, window, head.n + end - at, bit);
        at = end + 1;
    }
}
