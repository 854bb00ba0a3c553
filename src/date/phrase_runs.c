/* Times as they are written, alone, in lists and in ranges. */
#include "phrase_runs.h"

static const struct token *token_at(const struct tokens *tokens, uint32_t i)
{
    return &tokens->items[i < tokens->n ? i : tokens->n - 1];
}

static enum token_kind kind_at(const struct tokens *tokens, uint32_t i)
{
    return (enum token_kind)token_at(tokens, i)->kind;
}

enum token_kind kind_before(const struct tokens *tokens, uint32_t i)
{
    return i > 0 ? kind_at(tokens, i - 1) : END;
}

/* What the edges of each size of time may be. */
static kinds edges_of(enum grain grain)
{
    kinds plain = K(EDGE) | K(WITHIN);
    return grain == G_YEAR    ? plain | K(YEAR_EDGE) | K(EARLY)
           : grain == G_MONTH ? plain | K(MONTH_EDGE) | K(EARLY)
           : grain == G_DAY   ? 0
                              : plain;
}

static void edge_read(const struct tokens *tokens, uint32_t at,
                      struct moment *m)
{
    enum token_kind kind = kind_at(tokens, at);
    if (!kinds_has(edges_of(m->grain), kind))
        return;
    m->early = kind == EARLY;
    m->edge = !m->early;
    m->last = at;
}

/* 十三五期间, 十三五末; without an end it is a name (十三五规划). */
static bool plan_read(const struct tokens *tokens, uint32_t i, struct moment *m)
{
    uint32_t at = i + 1;
    m->grain = G_PLAN;
    m->year = token_at(tokens, i);
    while (kind_at(tokens, at) == NOUN && at == i + 1)
        at++;
    m->spans = kind_at(tokens, at) == SPAN;
    at += m->spans;
    m->last = at - 1;
    edge_read(tokens, at, m);
    bool within = kind_at(tokens, at) == WITHIN; /* 十三五期间内 */
    m->spans = m->spans && (!m->edge || within);
    m->edge = m->edge && !within;
    return m->spans || m->edge;
}

/* A year's part, from the token after the year on: a month with its day, a
   half, a quarter; G_YEAR when none follows. */
static void part_read(const struct tokens *tokens, uint32_t at,
                      struct moment *m)
{
    const struct token *token = token_at(tokens, at);
    if (token->kind == HALF || token->kind == QUARTER) {
        m->grain = token->kind == HALF ? G_HALF : G_QUARTER;
        m->part = token;
        m->last = at;
        return;
    }
    if (token->kind != MONTH && token->kind != REL_MONTH)
        return;
    m->month = token;
    m->grain = G_MONTH;
    m->last = at;
    token = token_at(tokens, at + 1);
    if (token->kind == DAY || token->kind == THIRD) {
        m->grain = token->kind == DAY ? G_DAY : G_THIRD;
        m->part = token;
        m->last = at + 1;
    }
}

/* 2017 without 年 is a year only before what belongs to one. */
static bool is_year(const struct tokens *tokens, uint32_t i)
{
    enum token_kind kind = kind_at(tokens, i);
    if (kind == YEAR || kind == REL_YEAR)
        return true;
    return kind == YEARNO &&
           kinds_has(K(EDGE) | K(YEAR_EDGE) | K(HALF) | K(QUARTER),
                     kind_at(tokens, i + 1));
}

bool moment_read(const struct tokens *tokens, uint32_t i, struct moment *m)
{
    const struct token *token = token_at(tokens, i);
    *m = (struct moment){.first = i, .last = i};
    if (token->in_title)
        return false;
    if (token->kind == PLAN)
        return plan_read(tokens, i, m);
    if (is_year(tokens, i)) {
        m->year = token;
        m->grain = G_YEAR;
        part_read(tokens, i + 1, m);
    } else if (token->kind == DAY) {
        m->grain = G_DAY;
        m->part = token;
    } else if (token->kind == YEAR_EDGE || token->kind == MONTH_EDGE) {
        m->grain = token->kind == YEAR_EDGE ? G_YEAR : G_MONTH;
        m->edge = true;
    } else {
        part_read(tokens, i, m);
    }
    if (m->grain == G_NONE)
        return false;
    if (!m->edge)
        edge_read(tokens, m->last + 1, m);
    return true;
}

static void moment_add(struct arena *arena, struct runs *runs,
                       const struct moment *m)
{
    ARENA_PUSH(arena, runs->moments, runs->n_moments, runs->moments_capacity,
               *m);
}

/* The token after a joint that makes a range: - 至 到, 起至, 启动至. */
static uint32_t range_joint_end(const struct tokens *tokens, uint32_t at)
{
    bool on = kind_at(tokens, at) == ON || kind_at(tokens, at) == ACTION;
    uint32_t joint = at + on;
    if (on && kind_at(tokens, joint) == COMMA)
        joint++;
    enum token_kind kind = kind_at(tokens, joint);
    if (kind == TO || (kind == DASH && !on))
        return joint + 1;
    return at;
}

/* 期间, 止, then 左右, then 前 or 起. */
static void tail_read(const struct tokens *tokens, struct run *run)
{
    uint32_t at = run->end;
    if (kind_at(tokens, at) == DURATION && kind_at(tokens, at + 1) == SPAN)
        at++; /* 2018年至2020年三年间 */
    while (kinds_has(K(SPAN) | K(STOP), kind_at(tokens, at)) &&
           at < run->end + 3)
        at++;
    run->about = kind_at(tokens, at) == BOUND && token_at(tokens, at)->value;
    at += run->about;
    run->end = at;
    run->tail = TEXT;
    bool bracketed =
        kind_at(tokens, at) == CLOSE && kind_before(tokens, run->first) == OPEN;
    if (bracketed &&
        (kind_at(tokens, at + 1) == BEFORE || kind_at(tokens, at + 1) == ON)) {
        run->tail = kind_at(tokens, at + 1); /* 本周五(5月20日)前 */
        return;
    }
    if (kind_at(tokens, at) == BEFORE || kind_at(tokens, at) == ON) {
        run->tail = kind_at(tokens, at);
        run->end = at + 1;
    }
}

/* 1月、4月、7月的10日: each of the months has the day. */
static void day_lend(const struct tokens *tokens, struct runs *runs,
                     struct run *run)
{
    struct moment *moments = &runs->moments[run->moment];
    bool days =
        kind_at(tokens, run->end) == OF && kind_at(tokens, run->end + 1) == DAY;
    for (uint32_t i = 0; i < run->n; i++)
        days &= moments[i].grain == G_MONTH && !moments[i].edge;
    if (!days || run->shape == RANGE)
        return;
    for (uint32_t i = 0; i < run->n; i++) {
        moments[i].grain = G_DAY;
        moments[i].part = token_at(tokens, run->end + 1);
    }
    run->end += 2;
    moments[run->n - 1].last = run->end - 1;
}

/* The run whose first time is `m`. */
static struct run run_read(struct arena *arena, const struct tokens *tokens,
                           struct runs *runs, struct moment *m)
{
    struct run run = {.first = m->first,
                      .end = m->last + 1,
                      .n = 1,
                      .moment = (uint32_t)runs->n_moments};
    moment_add(arena, runs, m);
    uint32_t joint = range_joint_end(tokens, run.end);
    if (joint > run.end && moment_read(tokens, joint, m)) {
        run.shape = RANGE;
        run.end = m->last + 1;
        run.n = 2;
        moment_add(arena, runs, m);
    }
    while (run.shape != RANGE && kind_at(tokens, run.end) == SEP &&
           moment_read(tokens, run.end + 1, m)) {
        run.shape = LIST;
        run.end = m->last + 1;
        run.n++;
        moment_add(arena, runs, m);
    }
    day_lend(tokens, runs, &run);
    tail_read(tokens, &run);
    return run;
}

struct runs runs_read(struct arena *arena, const struct tokens *tokens)
{
    struct runs runs = {0};
    uint32_t i = 0;
    while (i < tokens->n) {
        struct moment m;
        if (!moment_read(tokens, i, &m)) {
            i++;
            continue;
        }
        struct run run = run_read(arena, tokens, &runs, &m);
        ARENA_PUSH(arena, runs.items, runs.n, runs.capacity, run);
        i = run.end;
    }
    return runs;
}
