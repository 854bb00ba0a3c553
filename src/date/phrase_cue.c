/* What the words after a time say about it. */
#include "phrase_cue.h"

/* Values of PAST words: 同比, 累计, 占年度任务, 目前正在. */
enum { COMPARES = 1, SUMS_UP = 2, SHARES = 3, GOES_ON = 4 };

static const struct token *token_at(const struct tokens *tokens, uint32_t i)
{
    return &tokens->items[i < tokens->n ? i : tokens->n - 1];
}

static bool is(const struct tokens *tokens, uint32_t i, kinds set)
{
    return kinds_has(set, (enum token_kind)token_at(tokens, i)->kind);
}

static bool is_pause(const struct tokens *tokens, uint32_t i)
{
    switch (token_at(tokens, i)->kind) {
    case COMMA:
    case COLON:
    case SEMI:
    case END:
        return true;
    default:
        return false;
    }
}

/* 的 within a few tokens, before any pause. */
static bool has_of_soon(const struct tokens *tokens, uint32_t i)
{
    enum { SOON = 6 };
    for (uint32_t k = i; k < i + SOON && !is_pause(tokens, k); k++)
        if (is(tokens, k, K(OF)))
            return true;
    return false;
}

/* 建成的, 建成投运的: verbs up to 的. */
static bool has_verbs_of(const struct tokens *tokens, uint32_t i)
{
    enum { MOST = 5 };
    kinds verbs = K(DONE) | K(STATE) | K(ACTION) | K(CALL) | K(SEP);
    uint32_t k = i;
    while (k < i + MOST && is(tokens, k, verbs))
        k++;
    /* “2020年投产”的 closes a quotation, not a description. */
    return k > i && is(tokens, k, K(OF)) &&
           !normal_has_gap(tokens->normal, token_at(tokens, k)->from);
}

bool is_description(const struct tokens *tokens, uint32_t i, bool called)
{
    enum { ADVERB = 6 }; /* 依法取得…的, 正式投产的: bytes of two characters */
    const struct token *token = token_at(tokens, i);
    if (token->kind == TEXT && token->to - token->from <= ADVERB)
        i++;
    bool past = is(tokens, i, K(PAST)) && token_at(tokens, i)->value != SUMS_UP;
    if (is(tokens, i, K(OF)) || past || has_verbs_of(tokens, i))
        return true;
    int16_t value = token_at(tokens, i)->value;
    if (is(tokens, i, K(NOT)) && value == NOT_ALLOWED)
        return true; /* 2月17日前不得开学 */
    bool enlists = is(tokens, i, K(ACTION)) && value == ACTION_ENLISTS;
    return (enlists || called || is(tokens, i, K(NOT) | K(STATE))) &&
           has_of_soon(tokens, i);
}

/* A number beside a verb of change, or before 以上, makes it a figure. */
static bool has_number(const struct tokens *tokens, uint32_t from, uint32_t to)
{
    bool found = false;
    for (uint32_t k = from; k < to; k++)
        found = (found && !is_pause(tokens, k)) || is(tokens, k, K(NUMBER));
    return found;
}

/* 提高[3]个百分点: a number after it and before any pause. */
static bool has_number_after(const struct tokens *tokens, uint32_t i)
{
    enum { NEAR = 4 };
    uint32_t to = i + 1;
    while (to < i + NEAR && !is_pause(tokens, to))
        to++;
    return has_number(tokens, i + 1, to);
}

/* 同比下降15%以上: a bound tells an aim, not what was found. */
static bool is_asked(const struct tokens *tokens, uint32_t i)
{
    enum { SOON = 8 };
    int16_t value = token_at(tokens, i)->value;
    bool summed = value && value != GOES_ON;
    for (uint32_t k = i; summed && k < i + SOON && !is_pause(tokens, k); k++)
        if (is(tokens, k, K(BOUND)))
            return true;
    return false;
}

/* 按月调度、按季通报、年终考核: beside others that recur. */
static bool is_beside_others(const struct tokens *tokens, uint32_t i)
{
    enum { NEAR = 6 };
    if (i == 0 || !is(tokens, i - 1, K(SEP) | K(COMMA)))
        return false;
    for (uint32_t k = i - 1; k-- > 0 && k + NEAR > i;)
        if (token_at(tokens, k)->kind == EVERY)
            return true;
    return false;
}

bool is_yearly(const struct tokens *tokens, uint32_t i)
{
    enum { NEAR = 4 };
    if (token_at(tokens, i)->value == YEARLY_ASIDE)
        return is_beside_others(tokens, i);
    kinds others = K(CHANGE) | K(FIGURE) | K(DONE) | K(MODAL);
    for (uint32_t k = i + 1; k < i + NEAR; k++) {
        const struct token *token = token_at(tokens, k);
        if (is_pause(tokens, k) || is(tokens, k, others))
            return false;
        if (is(tokens, k, K(ACTION) | K(CALL)))
            return true;
        if (token->kind == NOUN &&
            (token->value == 1 || token_at(tokens, i)->value == 1))
            return true; /* 按年度考核, 逐年度方案 */
    }
    return false;
}

/* 淘汰率, 淘汰比例: a verb that names what is measured. */
static bool is_in_measure(const struct tokens *tokens, uint32_t i)
{
    static const struct str measures[] = {STR("率"), STR("比例"), STR("比率")};
    enum { MEASURES = sizeof measures / sizeof *measures };
    struct str rest = str_drop(tokens->normal->text, token_at(tokens, i)->to);
    bool found = false;
    for (size_t k = 0; k < MEASURES; k++)
        found |= str_has_prefix(rest, measures[k]);
    return found && !str_has_prefix(rest, S("率先"));
}

/* 达到或优于Ⅲ类断面比例, 达到二级标准的城市比例: a grade that names what is
   measured. */
static bool is_grade(const struct tokens *tokens, uint32_t i)
{
    static const struct str grades[] = {STR("类"), STR("级"), STR("标准")};
    enum { GRADES = sizeof grades / sizeof *grades, MOST = 8, LONGEST = 48 };
    uint32_t end = i;
    while (end < i + MOST && !is_pause(tokens, end))
        end++;
    struct str rest = str_slice(tokens->normal->text, token_at(tokens, i)->to,
                                token_at(tokens, end)->from);
    rest = str_slice(rest, 0, LONGEST);
    size_t share = str_find(rest, S("比例"), 0);
    bool graded = false;
    for (size_t k = 0; share != SIZE_MAX && k < GRADES; k++)
        graded |= str_find(str_slice(rest, 0, share), grades[k], 0) != SIZE_MAX;
    return graded;
}

/* 淘汰方案, 达标计划: a verb that is part of a name. */
static bool is_in_name(const struct tokens *tokens, uint32_t i)
{
    if (is_in_measure(tokens, i))
        return true;
    return token_at(tokens, i)->value == 1 &&
           is(tokens, i + 1, K(NOUN) | K(MODAL));
}

/* 至今尚未开工, 截至督察时仍未动工; not 对截至…仍未整改到位的. */
static bool is_undone(const struct tokens *tokens, uint32_t i)
{
    enum { NEAR = 10 };
    bool yet = token_at(tokens, i)->value == NOT_YET;
    kinds since = K(SINCE) | K(CUTOFF) | (yet ? K(TO) : 0);
    for (uint32_t k = i; k-- > 0 && k + NEAR > i && !is_pause(tokens, k);)
        if (is(tokens, k, since))
            return !is(tokens, k ? k - 1 : k, K(FOR)) &&
                   !has_of_soon(tokens, i);
    return false;
}

static enum cue cue_of(const struct tokens *tokens, uint32_t i)
{
    enum { NEAR = 4 };
    uint32_t back = i > NEAR ? i - NEAR : 0;
    bool negated = i > 0 && is(tokens, i - 1, K(NOT));
    switch (token_at(tokens, i)->kind) {
    case DONE:
        if (negated || has_verbs_of(tokens, i) || is_in_name(tokens, i))
            return CUE_NONE;
        return is(tokens, i + 1, K(LE)) ? CUE_PAST : CUE_DONE;
    case FIGURE:
        if (negated || is_grade(tokens, i))
            return CUE_NONE;
        return is(tokens, i + 1, K(LE)) ? CUE_PAST : CUE_FIGURE;
    case CHANGE:
        if (is(tokens, i + 1, K(LE)))
            return CUE_PAST;
        if (token_at(tokens, i)->value == CHANGE_LEAST &&
            is(tokens, i + 1, K(ACTION) | K(CALL)))
            return CUE_NONE; /* 至少开展4次 */
        return has_number_after(tokens, i) ? CUE_FIGURE : CUE_NONE;
    case BOUND:
        if (token_at(tokens, i)->value == BOUND_NEAR ||
            is(tokens, i + 1, K(TEXT)))
            return CUE_NONE;
        return has_number(tokens, back, i) ? CUE_FIGURE : CUE_NONE;
    case WITHIN:
        return has_number(tokens, back, i) ? CUE_FIGURE : CUE_NONE;
    case PAST:
        if (is_asked(tokens, i))
            return CUE_NONE;
        if (token_at(tokens, i)->value == SUMS_UP)
            return CUE_SUM;
        return has_of_soon(tokens, i) && token_at(tokens, i)->value != SHARES
                   ? CUE_NONE
                   : CUE_PAST;
    case EVERY:
        return CUE_EVERY;
    case YEARLY:
        return is_yearly(tokens, i) ? CUE_EVERY : CUE_NONE;
    case ACTION:
    case CALL:
        if (is(tokens, i + 1, K(LE)))
            return CUE_PAST;
        return has_verbs_of(tokens, i) ? CUE_NONE : CUE_VERB;
    case STATE:
        return is(tokens, i + 1, K(LE)) ? CUE_PAST : CUE_NONE;
    case NOT:
        return is_undone(tokens, i) ? CUE_PAST : CUE_NONE;
    case SEMI:
    case END:
        return CUE_STOP;
    default:
        return CUE_NONE;
    }
}

bool is_aside(const struct tokens *tokens, const struct run *run)
{
    kinds before = K(BASE) | K(LEVEL) | K(GONE) | K(VALID) | K(SQUARE);
    kinds after = K(LEVEL) | K(EDITION) | K(SINCE) | K(OF);
    return run->tail == TEXT &&
           (kinds_has(before, kind_before(tokens, run->first)) ||
            is(tokens, run->end, after));
}

struct cues cues_read(struct arena *arena, const struct tokens *tokens,
                      const struct runs *runs)
{
    uint32_t n = tokens->n;
    uint32_t *strong = arena_take(arena, n + 1, sizeof *strong);
    uint32_t *any = arena_take(arena, n + 1, sizeof *any);
    uint32_t *pause = arena_take(arena, n + 1, sizeof *pause);
    uint32_t *stated = arena_take(arena, n + 1, sizeof *stated);
    for (uint32_t i = 0; i < n; i++)
        tokens->items[i].cue =
            tokens->items[i].in_title ? CUE_NONE : (uint8_t)cue_of(tokens, i);
    for (size_t i = 0; i < runs->n; i++)
        if (!is_aside(tokens, &runs->items[i]))
            tokens->items[runs->items[i].first].cue = CUE_STOP;
    strong[n] = any[n] = pause[n] = stated[n] = n ? n - 1 : 0;
    for (uint32_t i = n; i-- > 0;) {
        enum cue cue = (enum cue)tokens->items[i].cue;
        strong[i] = cue != CUE_NONE && cue != CUE_VERB ? i : strong[i + 1];
        any[i] = cue != CUE_NONE ? i : any[i + 1];
        pause[i] = is_pause(tokens, i) ? i : pause[i + 1];
        bool states = is(tokens, i, K(IS)) && is(tokens, i + 1, K(NUMBER));
        stated[i] = states ? i : stated[i + 1];
    }
    return (struct cues){tokens, strong, any, pause, stated};
}

enum cue cue_after(const struct cues *cues, uint32_t i)
{
    const struct token *items = cues->tokens->items;
    uint32_t at = cues->strong[i];
    uint32_t pause = cues->pause[i];
    bool wide = pause == i || (pause > i && items[pause - 1].kind == SPAN);
    wide &= items[pause].kind == COMMA || items[pause].kind == COLON;
    if (items[at].cue == CUE_STOP || (!wide && at > pause))
        return CUE_NONE;
    return (enum cue)items[at].cue;
}

enum cue cue_near(const struct cues *cues, uint32_t i)
{
    const struct token *items = cues->tokens->items;
    uint32_t at = cues->any[i];
    if (items[at].cue == CUE_STOP || at > cues->pause[i])
        return CUE_NONE;
    return (enum cue)items[at].cue;
}
