/* A run of times, and the phrases that it makes. */
#include "phrase_reader.h"

enum token_kind reader_kind(const struct reader *reader, uint32_t i)
{
    const struct tokens *tokens = reader->tokens;
    return (enum token_kind)tokens->items[i < tokens->n ? i : tokens->n - 1]
        .kind;
}

/* “十三五”末 keeps both its quotation marks: bytes of the opening one. */
static uint32_t quote_before(struct str source, uint32_t at)
{
    struct str before = str_slice(source, 0, at);
    return str_has_suffix(before, S("“")) ? (uint32_t)S("“").n : 0;
}

struct phrase *phrase_add(struct reader *reader, enum phrase_kind kind,
                          uint32_t first, uint32_t last, const char *rule)
{
    const struct token *items = reader->tokens->items;
    const struct normal *normal = reader->normal;
    uint32_t at = normal_begin(normal, items[first].from);
    if (items[first].kind == PLAN)
        at -= quote_before(normal->source, at);
    uint32_t sentence_at = reader->sentence_at;
    struct phrase phrase = {
        .kind = kind,
        .at = at,
        .n = normal_end(normal, items[last].to) - at,
        .sentence_at = sentence_at,
        .sentence_n = normal_end(normal, items[reader->to].from) - sentence_at,
        .rule = rule,
    };
    ARENA_PUSH(reader->arena, reader->items, reader->n, reader->capacity,
               phrase);
    return &reader->items[reader->n - 1];
}

static bool kind_in(const struct reader *reader, uint32_t i, kinds set)
{
    return kinds_has(set, reader_kind(reader, i));
}

/* One time as a phrase: its own words, with the lead and the tail that the
   kind takes along. */
static void moment_put(struct reader *reader, const struct moment *m,
                       const struct days *days, struct phrase like,
                       uint32_t first, uint32_t last)
{
    enum phrase_kind kind = days->impossible ? PHRASE_IMPOSSIBLE
                            : days->found    ? like.kind
                                             : PHRASE_UNREAD;
    struct phrase *phrase = phrase_add(reader, kind, first, last, like.rule);
    bool lost =
        m->year != NULL && (m->year->kind == YEARNO || m->year->two_digits);
    phrase->assumed = like.assumed || lost;
    if (kind == like.kind)
        phrase->date = kind == PHRASE_START ? days->first : days->last;
    if (!days->found || days->impossible)
        return;
    reader->year = days->year;
    if (m->grain >= G_MONTH)
        reader->month = days->month;
}

/* The last character of 到 or 力争到 alone belongs to the words. */
static void words_take_lead(struct reader *reader, uint32_t lead,
                            size_t phrase_at)
{
    const struct token *token = &reader->tokens->items[lead];
    struct phrase *phrase = &reader->items[phrase_at];
    bool whole = token->kind != TO && token->kind != FIGURE;
    size_t character = S("到").n;
    size_t from = whole || token->value || token->to - token->from < character
                      ? token->from
                      : token->to - character;
    uint32_t at = normal_begin(reader->normal, from);
    phrase->n += phrase->at - at;
    phrase->at = at;
}

static void run_put(struct reader *reader, const struct run *run,
                    const struct days *days, const struct rule *rule,
                    enum phrase_kind kind)
{
    const struct moment *moments = &reader->runs.moments[run->moment];
    struct phrase like = {.kind = kind,
                          .assumed = rule->assumed || run->about,
                          .rule = rule->name};
    kinds takes = kind == PHRASE_TARGET                   ? K(TO) | K(FIGURE)
                  : kind == PHRASE_START                  ? K(FROM)
                  : run->tail == TEXT && !moments[0].edge ? K(LATEST)
                                                          : 0;
    for (uint32_t i = 0; i < run->n; i++) {
        size_t at = reader->n;
        bool tailed = run->tail != TEXT || run->about;
        uint32_t last =
            i + 1 == run->n && tailed ? run->end - 1 : moments[i].last;
        moment_put(reader, &moments[i], &days[i], like, moments[i].first, last);
        if (i == 0 && run->first > reader->from &&
            kind_in(reader, run->first - 1, takes))
            words_take_lead(reader, run->first - 1, at);
    }
}

static void span_put(struct reader *reader, const struct run *run,
                     const struct days days[2], const struct rule *rule)
{
    const struct moment *moments = &reader->runs.moments[run->moment];
    struct phrase like = {
        .kind = PHRASE_START, .assumed = rule->assumed, .rule = rule->name};
    moment_put(reader, &moments[0], &days[0], like, moments[0].first,
               moments[0].last);
    if (rule->reading == R_SPAN_START)
        return;
    like.kind = PHRASE_DUE;
    moment_put(reader, &moments[1], &days[1], like, moments[1].first,
               run->tail == BEFORE ? run->end - 1 : moments[1].last);
}

/* 2017年春节前: the feast belongs to what was not read. */
static uint32_t unread_put(struct reader *reader, const struct run *run,
                           const char *rule)
{
    uint32_t end = run->end;
    if (reader_kind(reader, end) == SEASON)
        end += reader_kind(reader, end + 1) == BEFORE ? 2 : 1;
    phrase_add(reader, PHRASE_UNREAD, run->first, end - 1, rule);
    return end;
}

static void year_keep(struct reader *reader, const struct days *days)
{
    if (days->found && !days->impossible)
        reader->year = days->year;
}

/* The token after what was read. */
static uint32_t run_read_as(struct reader *reader, const struct run *run,
                            const struct days *days, const struct rule *rule)
{
    switch (rule->reading) {
    case R_DUE:
        run_put(reader, run, days, rule, PHRASE_DUE);
        break;
    case R_TARGET:
        run_put(reader, run, days, rule, PHRASE_TARGET);
        break;
    case R_START:
        run_put(reader, run, days, rule, PHRASE_START);
        break;
    case R_SPAN:
    case R_SPAN_START:
        span_put(reader, run, days, rule);
        break;
    case R_UNREAD:
        year_keep(reader, &days[run->n - 1]);
        return unread_put(reader, run, rule->name);
    case R_TOPIC:
        year_keep(reader, &days[run->n - 1]);
        break;
    case R_NOTHING:
        break;
    }
    return run->end;
}

/* A year named behind a recurrence is one of its own: 每年演练，2018年首次演练
   于9月底前完成. */
static void recurrence_close(struct reader *reader, const struct run *run,
                             enum reading reading)
{
    const struct token *year = reader->runs.moments[run->moment].year;
    bool heads = reader_kind(reader, run->end) == AT; /* 2019年度于11月15日前 */
    bool names =
        year != NULL && year->kind != REL_YEAR && (!year->annual || heads);
    if (!names || reading == R_NOTHING || reading == R_UNREAD)
        return;
    reader->every = EVERY_NONE;
    reader->recurs = false;
}

/* Times that belong to a recurrence named before: 每年…于12月底前, 次月5日前.
 */
static bool is_of_recurrence(const struct reader *reader, const struct run *run)
{
    const struct moment *moments = &reader->runs.moments[run->moment];
    bool all_yearless = true, follows = false;
    for (uint32_t i = 0; i < run->n; i++) {
        const struct token *year = moments[i].year;
        const struct token *month = moments[i].month;
        bool relative =
            (year && year->kind == REL_YEAR &&
             (year->value == REL_SAME || year->value == REL_FOLLOW));
        all_yearless = all_yearless && (year == NULL || relative);
        follows =
            follows || relative ||
            (month && month->kind == REL_MONTH && month->value != REL_THIS) ||
            (moments[i].grain == G_QUARTER &&
             moments[i].part->value == QUARTER_NEXT) ||
            (month == NULL && moments[i].grain == G_DAY);
    }
    if (!all_yearless || run->tail == ON)
        return false;
    return reader->every == EVERY_YEAR || (reader->recurs && follows) ||
           (reader->every == EVERY_HALF && run->shape == LIST);
}

uint32_t run_resolve(struct reader *reader, const struct run *run)
{
    enum { ROOM = 16 };
    const struct moment *moments = &reader->runs.moments[run->moment];
    if (is_of_recurrence(reader, run))
        return run->end;
    struct days room[ROOM];
    struct days *days = room;
    if (run->n > ROOM)
        days = ARENA_ARRAY(reader->arena, struct days, run->n);
    if (run->shape == RANGE)
        days_of_range(reader, moments, days);
    for (uint32_t i = 0; run->shape != RANGE && i < run->n; i++)
        days[i] = days_of(reader, &moments[i], i ? &days[i - 1] : NULL);
    struct facts facts = facts_of(reader, run, &days[run->n - 1]);
    const struct token *year = moments[run->n - 1].year;
    if (year != NULL && year->annual)
        reader->annual = year->value;
    const struct rule *rule = rule_for(&facts);
    recurrence_close(reader, run, rule->reading);
    return run_read_as(reader, run, days, rule);
}
