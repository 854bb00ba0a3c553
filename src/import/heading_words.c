/* The words that headings are made of. */
#include "heading_words.h"

#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

enum kind {
    PLAIN,    /* says nothing of the column */
    DOCUMENT, /* something that is drawn up */
    LEADS,    /* before a unit: leads, the lower rank the surer */
    JOINS,    /* before a unit: takes part */
    PERSON,   /* beside a unit it does not matter, alone it is no unit */
    NUMBER,
    NAME,
    UNIT,
    LIMIT,
    TEXT,
};

/* Ranks of a unit that nothing else is said of: 单位 may be one of measure. */
enum { ALONE = 8, NOT_ALONE };

/* Texts in place: a table of pointers would cost every start of the program. */
static const struct part {
    char word[13];
    unsigned char kind;
    unsigned char rank;
} parts[] = {
#define PART(word, kind, rank) {word, kind, rank},
#include "heading_words.def"
#undef PART
};

/* The longest word at the front; NULL when there is none. */
static const struct part *part_begin(struct str s)
{
    const struct part *longest = NULL;
    size_t n = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct str word = str_from(parts[i].word);
        if (!str_has_prefix(s, word) || word.n <= n)
            continue;
        longest = &parts[i];
        n = word.n;
    }
    return longest;
}

/* What was read of a heading so far. */
struct heard {
    bool of[TEXT + 1];       /* kinds */
    unsigned rank[TEXT + 1]; /* the best of each; of TEXT the last */
    enum kind last;          /* that names a thing; PLAIN: none yet */
    size_t n;                /* words */
};

static void part_hear(struct heard *heard, const struct part *part)
{
    enum kind kind = (enum kind)part->kind;
    bool better =
        !heard->of[kind] || kind == TEXT || part->rank < heard->rank[kind];
    if (better)
        heard->rank[kind] = part->rank;
    heard->of[kind] = true;
    if (kind >= NUMBER)
        heard->last = kind;
    heard->n++;
}

/* False when a word is none of ours. */
static bool words_hear(struct str plain, struct heard *heard)
{
    while (plain.n > 0) {
        const struct part *part = part_begin(plain);
        if (part == NULL)
            return false;
        part_hear(heard, part);
        plain = str_drop(plain, str_from(part->word).n);
    }
    return heard->n > 0;
}

static struct heading_sense sense_of(enum role role, unsigned rank)
{
    return (struct heading_sense){.is_known = true, .role = role, .rank = rank};
}

static struct heading_sense unit_sense(const struct heard *heard)
{
    if (heard->of[LEADS]) {
        struct heading_sense lead = sense_of(ROLE_LEAD, heard->rank[LEADS]);
        lead.may_join = lead.rank > 1 && !heard->of[JOINS];
        return lead;
    }
    if (heard->of[JOINS])
        return sense_of(ROLE_PARTICIPANT, 0);
    return heard->n == 1 && heard->rank[UNIT] < NOT_ALONE
               ? sense_of(ROLE_LEAD, heard->rank[UNIT])
               : (struct heading_sense){0};
}

/* 任务名称 is a text, 方案名称 and 名称 a name, 单位名称 neither. */
static struct heading_sense name_sense(const struct heard *heard)
{
    if (heard->of[UNIT] || heard->of[LEADS] || heard->of[JOINS])
        return (struct heading_sense){0};
    enum { AS_TEXT = 6 };
    return heard->of[TEXT] ? sense_of(ROLE_TEXT, AS_TEXT)
                           : sense_of(ROLE_NAME, heard->rank[NAME]);
}

static struct heading_sense heard_sense(const struct heard *heard)
{
    bool party = heard->of[LEADS] || heard->of[JOINS];
    if (heard->of[LIMIT])
        return heard->of[UNIT] ? (struct heading_sense){0}
                               : sense_of(ROLE_LIMIT, heard->rank[LIMIT]);
    switch (heard->last) {
    case NUMBER:
        return sense_of(ROLE_NUMBER, heard->rank[NUMBER]);
    case NAME:
        return name_sense(heard);
    case UNIT:
        return unit_sense(heard);
    case TEXT:
        return heard->of[UNIT] ? (struct heading_sense){0}
                               : sense_of(ROLE_TEXT, heard->rank[TEXT]);
    default: /* 牵头 and 配合 in the second line of a heading */
        return party && heard->n == 1 && heard->rank[LEADS] <= 1
                   ? unit_sense(heard)
                   : (struct heading_sense){0};
    }
}

/* Without blanks and what stands in brackets; 《…》 is a name. */
static void bare_put(struct buf *buf, struct str cell)
{
    int depth = 0;
    while (cell.n > 0) {
        struct str rest = cell;
        uint32_t c = utf8_next(&rest);
        bool opens = c == '(' || c == 0xFF08 /* （ */ || c == 0x300A /* 《 */;
        bool closes = c == ')' || c == 0xFF09 || c == 0x300B;
        depth += opens;
        if (depth == 0 && !blank_is(c))
            buf_put(buf, str_slice(cell, 0, cell.n - rest.n));
        depth -= closes && depth > 0;
        cell = rest;
    }
}

struct heading_sense heading_sense(struct str cell)
{
    enum { LONGEST = 120 }; /* bytes of a heading; a longer cell is prose */
    struct heading_sense sense = {0};
    struct buf bare = {0};
    struct heard heard = {0};
    if (cell.n > LONGEST)
        return sense;
    bare_put(&bare, cell);
    if (words_hear(buf_str(&bare), &heard))
        sense = heard_sense(&heard);
    buf_release(&bare);
    return sense;
}
