/* What a passage says about time: from its first token to its last. */
#include "wpc/date/phrase.h"

#include "phrase_reader.h"

/* Where the sentence begins in print, quotation marks included. */
static uint32_t sentence_begin(const struct reader *reader)
{
    static const struct str blanks[] = {STR(" "), STR("　"), STR("\xC2\xA0")};
    enum { BLANKS = sizeof blanks / sizeof *blanks };
    const struct token *items = reader->tokens->items;
    uint32_t from = reader->from;
    uint32_t at = from ? normal_end(reader->normal, items[from - 1].to) : 0;
    uint32_t first = normal_begin(reader->normal, items[from].from);
    size_t i = 0;
    while (i < BLANKS) {
        struct str rest = str_slice(reader->normal->source, at, first);
        bool is_blank = str_has_prefix(rest, blanks[i]);
        at += is_blank ? (uint32_t)blanks[i].n : 0;
        i = is_blank ? 0 : i + 1;
    }
    return at;
}

/* Opens the sentence that begins at token `from`. */
static void sentence_open(struct reader *reader, uint32_t from)
{
    uint32_t part = from;
    reader->from = reader->to = from;
    reader->before_end = reader->undone_from = reader->undone_end = 0;
    for (; reader->to + 1 < reader->tokens->n; reader->to++) {
        const struct token *token = &reader->tokens->items[reader->to];
        if (token->kind == END)
            break;
        if (token->kind == SEMI)
            part = reader->to + 1;
        if (token->kind == GONE || token->kind == SINCE)
            reader->before_end = reader->to + 1;
        if (token->kind == NOT && token->cue == CUE_PAST) {
            reader->undone_from = part;
            reader->undone_end = reader->to + 1;
        }
    }
    reader->sentence_at = sentence_begin(reader);
    reader->year = reader->month = reader->annual = 0;
    reader->every = EVERY_NONE;
    reader->recurs = reader->from_now = false;
}

/* 之日起30日, 之日起满3年: a count of days follows. */
static bool is_counted(const struct reader *reader, uint32_t i)
{
    struct str rest =
        str_drop(reader->normal->text, reader->tokens->items[i].from);
    bool full = reader_kind(reader, i) == TEXT && str_has_prefix(rest, S("满"));
    kinds counts = K(DURATION) | K(NUMBER) | K(DAY);
    return kinds_has(counts, reader_kind(reader, full ? i + 1 : i));
}

/* 即日起, 印发之日起: a start on the document's day, unless a count of days
   follows. */
static uint32_t now_resolve(struct reader *reader, uint32_t i,
                            const struct run *next)
{
    bool on = reader_kind(reader, i + 1) == ON;
    uint32_t last = i + (on ? 1 : 0);
    int value = reader->tokens->items[i].value;
    bool to = value == NOW_TO && reader_kind(reader, i + 1) == TO &&
              next != NULL && next->first == i + 2;
    if (!on && !to && value != NOW_ON)
        return i + 1;
    bool counted = is_counted(reader, last + 1);
    struct date issued = reader->context->issued;
    bool known = !date_is_none(issued) && !counted;
    struct phrase *phrase = phrase_add(
        reader, known ? PHRASE_START : PHRASE_UNREAD, i, last, "now-on");
    if (known)
        phrase->date = issued;
    reader->from_now = !counted;
    return last + 1;
}

/* 2025年以后不再: whether that year still counts is not said. */
static bool is_lasting(const struct reader *reader, uint32_t i)
{
    kinds times = K(YEAR) | K(MONTH) | K(DAY) | K(EDGE) | K(YEAR_EDGE);
    return reader_kind(reader, i) == AFTER &&
           reader->tokens->items[i].value == AFTER_LASTS && i > reader->from &&
           kinds_has(times, reader_kind(reader, i - 1));
}

/* 30日内, 3个月内, 国庆节前: limits that name no day. */
static uint32_t unread_resolve(struct reader *reader, uint32_t i)
{
    enum token_kind kind = reader_kind(reader, i);
    enum token_kind next = reader_kind(reader, i + 1);
    bool counted = (kind == DURATION || kind == DAY) && next == WITHIN;
    bool feast = kind == SEASON && next == BEFORE;
    bool lasting = is_lasting(reader, i);
    if (kind == UNREAD || lasting)
        phrase_add(reader, PHRASE_UNREAD, i, i,
                   lasting ? "unread-after" : "unread-word");
    else if (counted || feast)
        phrase_add(reader, PHRASE_UNREAD, i, i + 1,
                   counted ? "unread-count" : "unread-season");
    else
        return i + 1;
    return kind == UNREAD || lasting ? i + 1 : i + 2;
}

static uint32_t token_resolve(struct reader *reader, uint32_t i,
                              const struct run *next)
{
    const struct token *token = &reader->tokens->items[i];
    bool is_run = next != NULL && next->first == i;
    bool lone_day = token->kind == DAY && reader_kind(reader, i + 1) == WITHIN;
    if (token->kind == END)
        sentence_open(reader, i + 1);
    if (token->kind == SEMI)
        reader->every = EVERY_NONE;
    if (token->in_title || token->kind == END || token->kind == SEMI)
        return i + 1;
    switch (token->kind) {
    case EVERY:
        return every_resolve(reader, i, next);
    case YEARLY:
        return yearly_resolve(reader, i);
    case NOW:
        return now_resolve(reader, i, next);
    default:
        return is_run && !lone_day ? run_resolve(reader, next)
                                   : unread_resolve(reader, i);
    }
}

static void passage_read(struct reader *reader)
{
    const struct runs *runs = &reader->runs;
    size_t next = 0;
    uint32_t i = 0;
    sentence_open(reader, 0);
    while (i + 1 < reader->tokens->n) {
        while (next < runs->n && runs->items[next].first < i)
            next++;
        i = token_resolve(reader, i,
                          next < runs->n ? &runs->items[next] : NULL);
    }
}

struct phrases phrases_read(struct arena *arena, struct str text,
                            const struct phrase_context *context)
{
    if (text.n >= UINT32_MAX)
        text.n = UINT32_MAX - 1;
    struct arena scratch = {0};
    struct normal normal = normal_of(&scratch, text);
    struct tokens tokens = tokens_read(&scratch, &normal, context->leads);
    if (context->mode == PHRASE_LIMIT)
        tokens_cell_years(&tokens);
    struct reader reader = {.arena = arena,
                            .context = context,
                            .normal = &normal,
                            .tokens = &tokens};
    reader.runs = runs_read(&scratch, &tokens);
    reader.cues = cues_read(&scratch, &tokens, &reader.runs);
    passage_read(&reader);
    arena_release(&scratch);
    return (struct phrases){reader.items, reader.n};
}

size_t phrase_rule_count(void)
{
    return rule_count() + every_note_count;
}

struct phrase_rule_note phrase_rule_note(size_t i)
{
    if (i >= rule_count()) {
        const struct every_note *note = &every_notes[i - rule_count()];
        return (struct phrase_rule_note){note->name, note->example,
                                         note->reads};
    }
    const struct rule *rule = rule_at(i);
    return (struct phrase_rule_note){rule->name, rule->example, rule->reads};
}
