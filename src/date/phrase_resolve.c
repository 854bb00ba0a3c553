/* A run of times, what stands around it, and the phrases that it makes. */
#include "phrase_reader.h"

enum { LOOK_BACK = 12, LOOK_ON = 8 };

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

/* The token that leads a run, behind fillers: 有效期[为]2017年, 已[于]2017年.
 */
static uint32_t lead_find(const struct reader *reader, uint32_t first)
{
    kinds fillers = K(IS) | K(COLON) | K(AT) | K(TO) | K(FROM);
    kinds behind = K(VALID) | K(CUTOFF) | K(PAST) | K(MODAL) | K(LATEST);
    uint32_t at = first - 1;
    for (int i = 0; i < 2 && at > reader->from; i++) {
        if (kind_in(reader, at - 1, behind) && kind_in(reader, at, fillers))
            return at - 1;
        if (!kind_in(reader, at, fillers))
            break;
        at--;
    }
    return first - 1;
}

/* Any of `set` among a few tokens before `first`, in the same clause. */
static bool has_before(const struct reader *reader, uint32_t first, kinds set)
{
    for (uint32_t i = first, n = 0; i-- > reader->from && n < LOOK_BACK; n++) {
        if (kind_in(reader, i, K(COMMA) | K(SEMI) | K(END)))
            return false;
        if (kind_in(reader, i, set))
            return true;
    }
    return false;
}

static bool has_after(const struct reader *reader, uint32_t at, kinds set)
{
    for (uint32_t i = at; i < at + LOOK_ON && i < reader->to; i++) {
        if (kind_in(reader, i, K(COMMA) | K(SEMI)))
            return false;
        if (kind_in(reader, i, set))
            return true;
    }
    return false;
}

/* 2018年[国家考核]前: the day is that of an event. */
static bool is_of_event(const struct reader *reader, uint32_t at)
{
    enum { NEAR = 4 };
    for (uint32_t i = at; i < at + NEAR && i < reader->to; i++) {
        if (reader_kind(reader, i) == BEFORE)
            return i > at;
        if (reader->tokens->items[i].cue != CUE_NONE ||
            kind_in(reader, i, K(COMMA) | K(SEMI) | K(SEP) | K(CLOSE)))
            return false;
    }
    return false;
}

/* 至2020年12月31日施行。 A range with a work after the verb (实施错峰生产) is
   the time of that work. */
static bool is_enforced(const struct reader *reader, const struct run *run)
{
    uint32_t at = run->end;
    if (kind_in(reader, at, K(VALID)))
        return true;
    kinds ends = K(COMMA) | K(SEMI) | K(END) | K(CLOSE);
    if (run->shape == RANGE && !kind_in(reader, at + 1, ends))
        return false;
    return reader_kind(reader, at) == ACTION &&
           reader->tokens->items[at].value == 1;
}

/* 自2019年10月1日起施行的办法: what is in force, no duty. */
static bool is_of_law(const struct reader *reader, const struct run *run)
{
    return run->tail == ON && is_enforced(reader, run) &&
           reader_kind(reader, run->end + 1) == OF;
}

/* 第一阶段(2016—2018年), 近期(2016—2018年) */
static bool is_in_stage(const struct reader *reader, uint32_t first)
{
    static const struct str terms[] = {STR("近期("), STR("中期("),
                                       STR("远期(")};
    for (uint32_t i = first; i-- > reader->from && i + 3 > first;)
        if (reader_kind(reader, i) == STAGE)
            return true;
    if (first == reader->from || reader_kind(reader, first - 1) != OPEN)
        return false;
    const struct token *time = &reader->tokens->items[first];
    struct str before = str_slice(reader->normal->text, 0, time->from);
    bool found = false;
    for (size_t i = 0; i < sizeof terms / sizeof *terms; i++)
        found |= str_has_suffix(before, terms[i]);
    return found;
}

static unsigned facts_of_words(const struct reader *reader,
                               const struct run *run, uint32_t lead)
{
    const struct token *leading = &reader->tokens->items[lead];
    enum token_kind next = reader_kind(reader, run->end);
    kinds ends = K(END) | K(SEMI) | K(CLOSE) | K(SEP);
    bool called =
        run->first > reader->from && has_before(reader, run->first, K(FOR));
    unsigned is = 0;
    is |= next == COMMA || next == COLON ? HAS_PAUSE : 0;
    is |= kinds_has(ends, next) ? AT_END : 0;
    bool edged = run->tail == TEXT &&
                 reader->runs.moments[run->moment + run->n - 1].edge;
    is |= ((run->tail == BEFORE || edged) &&
           is_description(reader->tokens, run->end, called)) ||
                  is_of_law(reader, run)
              ? OF_OBJECT
              : 0;
    is |= is_enforced(reader, run) ? IS_ENFORCED : 0;
    is |= has_after(reader, run->end, K(NUMBER)) ? HAS_NUMBER : 0;
    is |= is_of_event(reader, run->end) ? IS_EVENT : 0;
    is |= is_in_stage(reader, run->first) ? IN_STAGE : 0;
    is |= has_after(reader, run->end, K(SINCE)) &&
                  (next == SINCE || leading->kind == FROM)
              ? IS_SINCE
              : 0;
    if (run->first == reader->from)
        return is;
    is |= leading->kind == CUTOFF &&
                  (leading->value == 1 || has_before(reader, lead, K(CALL)))
              ? IS_CALLED
              : 0;
    is |= has_before(reader, run->first, K(FROM) | K(BASE)) ? IS_RISE : 0;
    is |= kind_before(reader->tokens, run->first) == OPEN && next == CLOSE
              ? IN_BRACKETS
              : 0;
    return is | (reader->from_now ? FROM_NOW : 0);
}

static unsigned facts_of_times(const struct reader *reader,
                               const struct run *run, const struct days *last)
{
    const struct moment *moments = &reader->runs.moments[run->moment];
    const struct moment *end = &moments[run->n - 1];
    struct date issued = reader->context->issued;
    unsigned is = reader->context->mode == PHRASE_LIMIT ? IN_CELL : 0;
    for (uint32_t i = 0; i < run->n; i++) {
        const struct token *year = moments[i].year;
        is |= year != NULL || reader->year ? HAS_YEAR : 0;
        is |= year != NULL && year->annual ? IS_ANNUAL : 0;
        is |= year != NULL && year->dotted ? IS_DOTTED : 0;
        is |= moments[i].early ? IS_EARLY : 0;
    }
    is |= end->edge ? HAS_EDGE : 0;
    is |= last->moved ? IS_MOVED : 0;
    is |= end->spans ? IS_SPAN : 0;
    is |=
        end->grain == G_YEAR && end->year != NULL && !end->edge &&
                end->year->kind == REL_YEAR &&
                (end->year->value == REL_SAME || end->year->value == REL_FOLLOW)
            ? IS_SAME
            : 0;
    if (last->found && !date_is_none(issued))
        is |= date_compare(last->last, issued) <= 0 ? IS_PAST : IS_FUTURE;
    return is;
}

/* The kind of the word that leads a run. 按照“2018年开工” tells what is wanted:
   a measure ends where the quotation opens. “十三五” is but a name in marks.
   办理时间2021年压缩至5日 has the time for its subject. */
static enum token_kind lead_kind(const struct reader *reader, uint32_t lead,
                                 const struct run *run)
{
    const struct token *first = &reader->tokens->items[run->first];
    enum token_kind kind = lead < run->first ? reader_kind(reader, lead) : TEXT;
    bool quoted = kind == BASE && first->kind != PLAN &&
                  normal_opens_quote(reader->normal, first->from);
    bool names_time =
        kind == CALL && reader->tokens->items[lead].value == CALL_TIME;
    return quoted || names_time ? TEXT : kind;
}

static struct facts facts_of(const struct reader *reader, const struct run *run,
                             const struct days *last)
{
    uint32_t end = run->end;
    uint32_t lead =
        run->first > reader->from ? lead_find(reader, run->first) : run->first;
    struct facts facts = {
        .lead = lead_kind(reader, lead, run),
        .next = reader_kind(reader, end),
        .tail = run->tail,
        .shape = run->shape,
        .grain = reader->runs.moments[run->moment + run->n - 1].grain,
        .cue = cue_after(&reader->cues, end),
        .near = cue_near(&reader->cues, end),
        .is = facts_of_words(reader, run, lead) |
              facts_told(reader, run, lead) | facts_of_times(reader, run, last),
    };
    facts.is |= facts.near == CUE_VERB && is_once(reader, end) ? IS_ONCE : 0;
    facts.is |= last->moved && is_share(reader, end) ? IS_SHARE : 0;
    if (facts.cue == CUE_NONE && (facts.next == SEP || facts.next == COMMA))
        facts.cue = cue_shared(reader, run);
    bool heads = (facts.next == NOUN || facts.next == CLOSE) &&
                 kind_in(reader, end + 1, K(COLON) | K(COMMA));
    bool is_aim = facts.next == NOUN && reader_kind(reader, end + 1) == IS &&
                  reader_kind(reader, end + 2) == NUMBER;
    if (heads || is_aim) { /* 2020年目标：…, （2018年）：…, 目标值为82% */
        facts.next = COLON;
        facts.is |= HAS_PAUSE;
        facts.cue = is_aim ? CUE_FIGURE : cue_after(&reader->cues, end + 1);
    }
    return facts;
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
    bool names = year != NULL && year->kind != REL_YEAR && !year->annual;
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
    const struct rule *rule = rule_for(&facts);
    recurrence_close(reader, run, rule->reading);
    return run_read_as(reader, run, days, rule);
}
