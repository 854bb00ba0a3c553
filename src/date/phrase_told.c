/* What the words around a time tell of it: the name of an aim, a measure, a
   source that is cited, a report of what was done. */
#include "phrase_reader.h"

/* A stop, or the sentence's end. */
static bool is_clause_end(const struct reader *reader, uint32_t i)
{
    return i >= reader->to ||
           reader_is(reader, i, K(COMMA) | K(COLON) | K(SEMI));
}

/* 2020年全面脱贫目标: an aim that is named by what it brings. 完成 and 实现
   have the aim for their object: 2020年完成减排目标. */
static bool is_aim_name(const struct reader *reader, uint32_t i)
{
    enum { LONGEST = 6 };
    kinds others = K(DONE) | K(OF) | K(TEXT);
    bool brings = false;
    uint32_t at = i;
    for (; at < i + LONGEST && reader_is(reader, at, others); at++) {
        bool takes = reader_is(reader, at, K(DONE)) &&
                     reader_token(reader, at)->value == AIM_TAKEN;
        if (takes)
            return false;
        brings |= reader_is(reader, at, K(DONE));
    }
    bool aim = reader_is(reader, at, K(NOUN)) &&
               reader_token(reader, at)->value == AIM_NOUN;
    kinds ends = K(OF) | K(SEP) | K(CLOSE);
    return brings && aim &&
           (is_clause_end(reader, at + 1) || reader_is(reader, at + 1, ends));
}

/* 为2020年全面脱贫奠定基础, 为确保2020年脱贫: what the deed is for. */
static bool is_purpose(const struct reader *reader, uint32_t i, uint32_t lead)
{
    enum { LONGEST = 32 };
    uint32_t end = reader_is(reader, lead, K(IS)) ? i + LONGEST : i;
    if (lead > reader->from && reader_is(reader, lead, K(MODAL) | K(DONE)) &&
        reader_is(reader, lead - 1, K(IS)))
        return true;
    for (; i < end && !is_clause_end(reader, i); i++)
        if (reader_kind(reader, i) == SERVE)
            return true;
    return false;
}

/* 在2017年底…的基础上, “十二五”期末的数据为基数. */
static bool is_measure(const struct reader *reader, uint32_t i, uint32_t lead)
{
    enum { NEAR = 8 };
    for (uint32_t k = i; k < i + NEAR && !is_clause_end(reader, k) &&
                         !reader_is(reader, k, K(BASE));
         k++) {
        const struct token *token = reader_token(reader, k);
        if (token->cue == CUE_STOP || token->kind == AT)
            return false; /* 2018年底前在摸底的基础上完成 */
        if (token->kind == LEVEL && token->value != LEVEL_PLAIN)
            return token->value == LEVEL_CALLED ||
                   reader_is(reader, lead, K(AT));
    }
    return false;
}

/* 根据督察组2017年4月27日至5月27日督察情况. What is done 于 those days is no
   source. */
static bool is_source(const struct reader *reader, uint32_t lead)
{
    enum { LOOK_BACK = 8 };
    if (reader_is(reader, lead, K(AT)))
        return false;
    for (uint32_t i = lead + 1, n = 0; i-- > reader->from && n < LOOK_BACK;
         n++) {
        if (is_clause_end(reader, i))
            return false;
        if (reader_is(reader, i, K(BASE)) && reader_token(reader, i)->value)
            return true;
    }
    return false;
}

/* 完成300个，同比下降4.2%; 建成12座，完成了改造: up to the next time a later
   clause tells that all this was. What was begun is told by any 已. */
static bool is_report(const struct reader *reader, uint32_t i)
{
    enum { CUES = 32 };
    const struct cues *cues = &reader->cues;
    const struct token *first = reader_token(reader, cues->strong[i]);
    bool begun = first->kind == DONE && first->value == AIM_BEGUN;
    if (begun && i < reader->before_end)
        return true; /* 2019年开工，原计划2021年建成 */
    uint32_t at = cues->strong[i];
    for (int n = 0; n < CUES && at < reader->to; n++) {
        const struct token *token = reader_token(reader, at);
        if (token->cue == CUE_STOP)
            return false;
        if (token->cue == CUE_PAST &&
            (begun || token->kind != PAST || token->value))
            return true;
        at = cues->strong[at + 1];
    }
    return false;
}

/* 下降31%, without a bound: at token `i`. */
static bool is_plain_change(const struct reader *reader, uint32_t i)
{
    const struct cues *cues = &reader->cues;
    const struct token *token = reader_token(reader, i);
    uint32_t bound = cues->any[i + 1];
    return token->kind == CHANGE && token->cue == CUE_FIGURE &&
           (bound > cues->pause[i] ||
            !reader_is(reader, bound, K(BOUND) | K(WITHIN)));
}

bool is_changed(const struct reader *reader, uint32_t i)
{
    return is_plain_change(reader, reader->cues.strong[i]);
}

/* 2015年底，优良比例为62%: up to the next time a figure that is so, and no
   verb; or behind a pause one that compares without a bound: 为58微克，比2013年
   下降31%. */
static bool is_statement(const struct reader *reader, uint32_t i)
{
    const struct cues *cues = &reader->cues;
    uint32_t end = cues->any[i], stated = cues->stated[i];
    if (stated >= end || stated >= reader->to)
        return false;
    if (end >= reader->to || reader_token(reader, end)->cue == CUE_STOP)
        return true;
    return cues->pause[stated] < end && is_plain_change(reader, end);
}

bool is_undone(const struct reader *reader, const struct run *run)
{
    enum { NEAR = 8, OF_NEAR = 6 };
    if (run->first >= reader->undone_from && run->end < reader->undone_end)
        return true;
    uint32_t end = run->end;
    uint32_t yet = end + NEAR;
    for (uint32_t i = end; i < yet; i++) {
        if (is_clause_end(reader, i))
            return false;
        if (reader_is(reader, i, K(NOT)) &&
            reader_token(reader, i)->value == NOT_YET)
            yet = i;
    }
    for (uint32_t i = yet; i < yet + OF_NEAR && !is_clause_end(reader, i); i++)
        if (reader_is(reader, i, K(OF)))
            return false;
    return yet < end + NEAR;
}

bool is_share(const struct reader *reader, uint32_t i)
{
    enum { LONGEST = 32 };
    for (uint32_t at = i; at < i + LONGEST && at + 1 < reader->to; at++) {
        if (reader_token(reader, at)->cue == CUE_STOP)
            return false;
        if (reader_is(reader, at, K(OF)) &&
            reader_is(reader, at - 1, K(NOUN)) &&
            reader_is(reader, at + 1, K(NUMBER)))
            return true;
    }
    return false;
}

unsigned facts_told(const struct reader *reader, const struct run *run,
                    uint32_t lead)
{
    uint32_t i = run->end;
    bool led = run->first > reader->from;
    uint32_t before = led ? lead : reader->tokens->n;
    unsigned is = 0;
    is |= is_aim_name(reader, i) || is_purpose(reader, i, before) ? IS_AIM : 0;
    is |= is_measure(reader, i, before) ? IS_BASED : 0;
    is |= led && is_source(reader, lead) ? IS_CITED : 0;
    is |= reader_is(reader, i, K(IS)) && reader_token(reader, i)->value
              ? IS_DEFINED
              : 0;
    is |= is_statement(reader, i) ? IS_STATED : 0;
    return is | (is_report(reader, i) ? IS_TOLD : 0);
}

/* Past what a time goes on with, to the word after it. */
static uint32_t time_end(const struct reader *reader, uint32_t i)
{
    kinds parts = K(MONTH) | K(DAY) | K(THIRD) | K(HALF) | K(QUARTER) |
                  K(EDGE) | K(YEAR_EDGE) | K(MONTH_EDGE);
    while (i < reader->to && reader_is(reader, i, parts))
        i++;
    return i;
}

/* The next time that 、 joins to the one that ends before `i`; the sentence's
   end when there is none. */
static uint32_t joined_next(const struct reader *reader, uint32_t i)
{
    enum { NEAR = 6 }; /* tokens up to the next time: its region */
    uint32_t end = i + NEAR;
    if (reader_kind(reader, i) != SEP)
        return reader->to;
    while (i < end && !is_clause_end(reader, i) &&
           reader_token(reader, i)->cue == CUE_NONE)
        i++;
    bool found =
        !is_clause_end(reader, i) && reader_token(reader, i)->cue == CUE_STOP;
    return found ? i : reader->to;
}

/* The next time behind the comma at `i`, when 于 stands before it. */
static uint32_t parallel_next(const struct reader *reader, uint32_t i)
{
    enum { NEAR = 8 };
    for (uint32_t k = i + 1; k < i + NEAR && !is_clause_end(reader, k); k++)
        if (reader_is(reader, k, K(AT)) &&
            reader_token(reader, k + 1)->cue == CUE_STOP)
            return k + 1;
    return reader->to;
}

enum cue cue_shared(const struct reader *reader, const struct run *run)
{
    enum { TIMES = 32 };
    bool at =
        run->first > reader->from && reader_is(reader, run->first - 1, K(AT));
    bool parallel = at && reader_is(reader, run->end, K(COMMA));
    uint32_t next = parallel ? parallel_next(reader, run->end)
                             : joined_next(reader, run->end);
    enum cue cue = CUE_NONE;
    for (int n = 0; n < TIMES && next < reader->to && cue == CUE_NONE; n++) {
        uint32_t end = time_end(reader, next + 1);
        cue = cue_after(&reader->cues, end);
        next = joined_next(reader, end);
    }
    return cue;
}
