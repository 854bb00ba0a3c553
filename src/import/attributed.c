/* Tasks out of prose that ends in attributions: …（A牵头，B、C配合）, or the
   attribution on a line of its own: 牵头单位：A；配合单位：B. */
#include "attributed.h"

#include "limit.h"
#include "wpc/store/tsv_put.h"
#include "wpc/text/blank.h"
#include "wpc/text/utf8.h"

enum { NUMBER_CELL, LEAD_CELL, PARTICIPANT_CELL, TEXT_CELL, LIMIT_CELL, CELLS };

struct attributed {
    struct str cells[CELLS];
};

struct attributing {
    struct arena *arena;
    const struct units *units;
    struct date issued;
    struct str before; /* the last paragraph that nobody answers for yet */
    struct attributed *rows;
    size_t n;
    size_t capacity;
    bool has_limits;
};

/* The bytes of an attribution in its line, and its mentions. */
struct attribution {
    size_t at;
    size_t end;
    size_t first; /* mentions first to last - 1 */
    size_t last;
};

static struct str names_joined(struct arena *arena,
                               const struct unit_mentions *mentions,
                               const struct attribution *attribution,
                               enum unit_role role)
{
    struct buf names = {0};
    for (size_t i = attribution->first; i < attribution->last; i++) {
        const struct unit_mention *mention = &mentions->items[i];
        if (mention->role != role)
            continue;
        if (!mention->etc && names.n > 0)
            buf_put(&names, S("、"));
        buf_put(&names, mention->etc ? S("等") : mention->name);
    }
    struct str joined = str_dup(arena, buf_str(&names));
    buf_release(&names);
    return joined;
}

/* Without blanks at both ends and the stop of the sentence before. */
static struct str passage_trim(struct str text)
{
    static const struct str stops[] = {STR("。"), STR("；"), STR("，"),
                                       STR(";"),  STR("."),  STR(",")};
    for (bool again = true; again;) {
        again = false;
        text = blank_trim(text);
        for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
            if (str_has_prefix(text, stops[i])) {
                text = str_drop(text, stops[i].n);
                again = true;
            }
    }
    return text;
}

/* `said` is the attribution itself. */
static void task_put(struct attributing *attributing, struct str text,
                     struct str said, const struct unit_mentions *mentions,
                     const struct attribution *attribution)
{
    struct arena *arena = attributing->arena;
    struct str passage = passage_trim(text);
    if (passage.n == 0)
        passage = passage_trim(attributing->before);
    struct str leads = names_joined(arena, mentions, attribution, UNIT_LEAD);
    if (passage.n == 0 || leads.n == 0)
        return;
    struct attributed row = {
        {str_format(arena, "%zu", attributing->n + 1), leads,
         names_joined(arena, mentions, attribution, UNIT_PARTICIPANT), passage,
         limit_find(arena, said, attributing->issued)}};
    attributing->has_limits |= row.cells[LIMIT_CELL].n > 0;
    ARENA_PUSH(arena, attributing->rows, attributing->n, attributing->capacity,
               row);
    attributing->before = (struct str){0};
}

static bool is_opener(uint32_t character)
{
    return character == 0xFF08 /* （ */ || character == '(' ||
           character == 0x3014 /* 〔 */ || character == '[' ||
           character == 0x3010 /* 【 */;
}

static bool is_closer(uint32_t character)
{
    return character == 0xFF09 || character == ')' || character == 0x3015 ||
           character == ']' || character == 0x3011;
}

/* The outermost bracket round the byte, or the byte's line to its end. Nothing
   before `from` belongs to it. */
static void bounds_set(struct str line, size_t from, size_t byte,
                       struct attribution *attribution)
{
    struct str rest = str_drop(line, from);
    size_t open = SIZE_MAX;
    int depth = 0;
    attribution->at = byte;
    attribution->end = line.n;
    while (rest.n > 0) {
        size_t at = (size_t)(rest.p - line.p);
        uint32_t character = utf8_next(&rest);
        if (is_opener(character) && depth++ == 0)
            open = at;
        if (!is_closer(character) || depth == 0 || --depth > 0)
            continue;
        if (open < byte && byte < at) {
            attribution->at = open;
            attribution->end = (size_t)(rest.p - line.p);
            return;
        }
    }
}

/* Where the label stands that `text` ends in, behind the last sentence:
   责任单位： SIZE_MAX when it ends in none. */
static size_t label_find(struct str text)
{
    static const struct str stops[] = {STR("。"), STR("；"), STR("！"),
                                       STR("）"), STR("　"), STR(" ")};
    struct str label = blank_trim(text);
    if (!str_has_suffix(label, S("：")) && !str_has_suffix(label, S(":")))
        return SIZE_MAX;
    size_t begin = (size_t)(label.p - text.p), at = begin;
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
        for (size_t k = begin;
             (k = str_find(text, stops[i], k)) < begin + label.n;) {
            k += stops[i].n;
            at = k > at ? k : at;
        }
    return at;
}

static void line_read(struct attributing *attributing, struct str line)
{
    struct unit_mentions mentions =
        unit_prose_read(attributing->arena, line, attributing->units);
    size_t from = 0;
    for (size_t i = 0; i < mentions.n;) {
        struct attribution attribution = {.first = i, .last = i};
        bounds_set(line, from, mentions.items[i].at, &attribution);
        while (attribution.last < mentions.n &&
               mentions.items[attribution.last].at < attribution.end)
            attribution.last++;
        struct str text = str_slice(line, from, attribution.at);
        bool bracketed = attribution.at < mentions.items[i].at;
        size_t label = bracketed ? SIZE_MAX : label_find(text);
        text = str_slice(text, 0, label);
        if (bracketed || label != SIZE_MAX || text.n == 0)
            task_put(attributing, text,
                     str_slice(line, attribution.at, attribution.end),
                     &mentions, &attribution);
        from = attribution.end;
        i = attribution.last > i ? attribution.last : i + 1;
    }
    if (mentions.n == 0 && blank_trim(line).n > 0)
        attributing->before = line;
}

size_t attributed_put(struct arena *arena, const struct lines *lines,
                      const struct units *units, struct date issued,
                      struct buf *out)
{
    static const struct str heading[CELLS] = {STR("序号"), STR("牵头单位"),
                                              STR("参与单位"), STR("主要工作"),
                                              STR("时限要求")};
    struct attributing attributing = {
        .arena = arena, .units = units, .issued = issued};
    for (size_t i = 0; i < lines->n; i++)
        line_read(&attributing, lines->items[i]);
    size_t cells = attributing.has_limits ? CELLS : LIMIT_CELL;
    if (attributing.n > 0)
        tsv_row_put(out, heading, cells);
    for (size_t i = 0; i < attributing.n; i++)
        tsv_row_put(out, attributing.rows[i].cells, cells);
    return attributing.n;
}
