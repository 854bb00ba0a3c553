/* The time limit in an attribution. */
#include "limit.h"

#include "heading_words.h"
#include "wpc/date/phrase.h"
#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

static bool ends_clause(uint32_t c)
{
    return c == 0xFF0C /* ， */ || c == ',' || c == 0xFF1B /* ； */ ||
           c == ';' || c == 0x3002 /* 。 */ || c == 0xFF08 /* （ */ ||
           c == 0xFF09 || c == '(' || c == ')' || c == 0x3014 /* 〔 */ ||
           c == 0x3015 || c == '[' || c == ']';
}

/* Takes a clause off the front, without what ends it. */
static struct str clause_next(struct str *rest)
{
    struct str all = *rest;
    while (rest->n > 0) {
        size_t n = all.n - rest->n;
        if (ends_clause(utf8_next(rest)))
            return blank_trim(str_slice(all, 0, n));
    }
    return blank_trim(all);
}

/* What is behind 完成时限：; empty when that is not the label. */
static struct str labelled(struct str clause)
{
    static const struct str colons[] = {STR("："), STR(":")};
    for (size_t i = 0; i < sizeof colons / sizeof *colons; i++) {
        size_t at = str_find(clause, colons[i], 0);
        struct heading_sense sense = heading_sense(str_slice(clause, 0, at));
        if (at != SIZE_MAX && sense.is_known && sense.role == ROLE_LIMIT)
            return blank_trim(str_drop(clause, at + colons[i].n));
    }
    return (struct str){0};
}

static bool says_day(struct arena *arena, struct str clause, struct date issued)
{
    const struct phrase_context context = {.issued = issued};
    struct phrases found = phrases_read(arena, clause, &context);
    for (size_t i = 0; i < found.n; i++)
        if (found.items[i].kind == PHRASE_DUE ||
            found.items[i].kind == PHRASE_TARGET)
            return true;
    return false;
}

struct str limit_find(struct arena *arena, struct str text, struct date issued)
{
    struct str dated = {0};
    while (text.n > 0) {
        struct str clause = clause_next(&text), limit = labelled(clause);
        if (limit.n > 0)
            return limit;
        if (dated.n == 0 && clause.n > 0 && says_day(arena, clause, issued))
            dated = clause;
    }
    return dated;
}
