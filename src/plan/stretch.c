/* Sentences, clauses and stretches of prose. */
#include "stretch.h"

#include <string.h>

#include "wpc/base/halving.h"
#include "wpc/text/utf8.h"

static bool is_one_of(uint32_t character, const uint32_t *set)
{
    while (*set != 0 && *set != character)
        set++;
    return *set != 0;
}

static const uint32_t sentence_ends[] = {
    0x3002 /* 。 */, 0xFF01 /* ！ */, 0xFF1F /* ？ */, '\n', '\r', 0};
static const uint32_t openers[] = {'(', 0xFF08, '[', 0x3014, 0x3010, 0};
static const uint32_t closers[] = {')', 0xFF09, ']', 0x3015, 0x3011, 0};
static const uint32_t separators[] = {0xFF0C /* ， */, 0xFF1B /* ； */, ',',
                                      ';', 0};
static const uint32_t edges[] = {0xFF0C, 0xFF1B,          ',', ';', ' ', '\t',
                                 0x3000, 0x3001 /* 、 */, 0};

/* All of these are ASCII or begin with one of two bytes, and none of them
   stands within another character. */
static bool may_begin_mark(char byte)
{
    unsigned char c = (unsigned char)byte;
    return c < 0x80 || c == 0xE3 || c == 0xEF;
}

/* Bytes at the front that begin no mark, eight at a time. Hacker's Delight 6-1:
   finding a zero byte. */
static size_t markless_run(struct str s)
{
    enum { WORD = sizeof(uint64_t) };
    const uint64_t ones = 0x0101010101010101u;
    size_t i = 0;
    for (; i + WORD <= s.n; i += WORD) {
        uint64_t word;
        memcpy(&word, s.p + i, WORD);
        uint64_t a = word ^ ones * 0xE3, b = word ^ ones * 0xEF;
        uint64_t found = ((a - ones) & ~a) | ((b - ones) & ~b) | ~word;
        if ((found & ones * 0x80) != 0)
            break;
    }
    while (i < s.n && !may_begin_mark(s.p[i]))
        i++;
    return i;
}

static const uint32_t LIST_MARK = 0x3001; /* 、 */

/* A bracket that never closes must not hide the sentence's end. */
enum { BRACKET_REACH = 600 };

/* The byte after the bracket's close, or `at` when it does not close near. */
static size_t bracket_skip(struct str text, size_t at)
{
    struct str rest = str_slice(text, at, at + BRACKET_REACH);
    int depth = 0;
    for (; rest.n > 0; rest = str_drop(rest, markless_run(rest))) {
        uint32_t character = utf8_next(&rest);
        if (is_one_of(character, openers))
            depth++;
        else if (is_one_of(character, closers) && --depth == 0)
            return (size_t)(rest.p - text.p);
        else if (character == '\n')
            break;
    }
    return at;
}

bool sentence_next(struct str text, size_t from, struct stretch *sentence)
{
    if (from >= text.n)
        return false;
    struct str rest = str_drop(text, from);
    size_t end = text.n;
    size_t blind = 0; /* brackets before this byte are known not to close */
    for (; rest.n > 0; rest = str_drop(rest, markless_run(rest))) {
        size_t at = (size_t)(rest.p - text.p);
        uint32_t character = utf8_next(&rest);
        if (is_one_of(character, openers) && at >= blind) {
            size_t past = bracket_skip(text, at);
            if (past > at)
                rest = str_drop(text, past);
            else
                blind = at + BRACKET_REACH;
        } else if (is_one_of(character, sentence_ends)) {
            end = (size_t)(rest.p - text.p);
            break;
        }
    }
    *sentence = (struct stretch){(uint32_t)from, (uint32_t)end};
    return true;
}

/* Walks a sentence once and hands out, for rising positions, the start of the
   clause that holds them and the last 、 before them. */
struct clause_walk {
    struct str text;
    size_t at;     /* next byte to look at */
    size_t clause; /* start of the clause */
    size_t mark;   /* byte after the last 、 of the clause; 0 = none */
};

static void walk_to(struct clause_walk *walk, size_t position)
{
    while (walk->at < position) {
        struct str rest = str_drop(walk->text, walk->at);
        uint32_t character = utf8_next(&rest);
        size_t next = (size_t)(rest.p - walk->text.p);
        if (is_one_of(character, openers)) {
            size_t past = bracket_skip(walk->text, walk->at);
            next = past > walk->at && past <= position ? past : next;
        } else if (is_one_of(character, separators)) {
            walk->clause = next;
            walk->mark = 0;
        } else if (character == LIST_MARK) {
            walk->mark = next;
        }
        walk->at = next;
    }
}

/* Is there a mention between two bytes? By halving: they are in order. */
static bool has_mention(const struct mentions *mentions, size_t from, size_t to)
{
    struct halving halving = {.end = mentions->n};
    while (halving_asks(&halving))
        halving_tell(&halving, mentions->items[halving.middle].at < from);
    size_t at = halving.from;
    return at < mentions->n && mentions->items[at].at < to;
}

/* Where the phrase's own stretch begins: its clause, or, where a clause lists
   several (A于2016年底前、B于2017年底前完成), the 、 before its region. */
static size_t start_of(const struct clause_walk *walk, size_t previous_end,
                       const struct phrase *phrase,
                       const struct mentions *mentions)
{
    if (walk->mark > previous_end && walk->clause < previous_end &&
        has_mention(mentions, walk->mark, phrase->at))
        return walk->mark;
    return walk->clause;
}

void stretches_find(struct str text, struct stretch sentence,
                    const struct phrase *const *phrases, size_t n,
                    const struct mentions *mentions, struct stretch *out)
{
    struct clause_walk walk = {text, sentence.at, sentence.at, 0};
    size_t previous_end = 0;
    for (size_t i = 0; i < n; i++) {
        walk_to(&walk, phrases[i]->at);
        out[i].at =
            (uint32_t)start_of(&walk, previous_end, phrases[i], mentions);
        /* A start governs the recurrence right behind it: one stretch. */
        if (i > 0 && phrases[i - 1]->kind == PHRASE_START &&
            phrases[i]->kind == PHRASE_EVERY)
            out[i].at = out[i - 1].at;
        previous_end = phrases[i]->at + phrases[i]->n;
    }
    if (n > 0)
        out[0].at = sentence.at;
    for (size_t i = 1; i < n && out[i].at <= phrases[0]->at; i++)
        out[i].at = sentence.at;
    uint32_t end = sentence.end;
    for (size_t i = n; i-- > 0;) {
        out[i].end = end;
        if (i > 0 && out[i - 1].at != out[i].at)
            end = out[i].at;
    }
}

struct stretch stretch_trim(struct str text, struct stretch stretch)
{
    struct str rest = str_slice(text, stretch.at, stretch.end);
    while (rest.n > 0) {
        struct str next = rest;
        uint32_t character = utf8_next(&next);
        if (!is_one_of(character, edges) &&
            !is_one_of(character, sentence_ends))
            break;
        rest = next;
    }
    uint32_t at = (uint32_t)(rest.p - text.p);
    size_t kept = 0;
    struct str walk = rest;
    while (walk.n > 0) {
        uint32_t character = utf8_next(&walk);
        if (!is_one_of(character, edges) &&
            !is_one_of(character, sentence_ends))
            kept = rest.n - walk.n;
    }
    return (struct stretch){at, at + (uint32_t)kept};
}
