/* Deeds that a time asks for: counted ones, and those behind a pause. */
#include "phrase_reader.h"

enum { LONGEST = 32 }; /* tokens of a clause that are looked at */

/* A stop, another time or the sentence's end. */
static bool is_end(const struct reader *reader, uint32_t i)
{
    return i >= reader->to || reader_is(reader, i, K(COMMA) | K(COLON)) ||
           reader_token(reader, i)->cue == CUE_STOP;
}

static bool follows(const struct reader *reader, uint32_t i, struct str word)
{
    return str_has_prefix(
        str_drop(reader->normal->text, reader_token(reader, i)->to), word);
}

/* 各开展一次, 组织1次: from token `i` on. */
static bool is_once(const struct reader *reader, uint32_t i)
{
    for (uint32_t at = i; at < i + LONGEST && !is_end(reader, at); at++)
        if (reader_is(reader, at, K(NUMBER)) &&
            reader_token(reader, at)->value == 1 &&
            follows(reader, at, S("次")))
            return true;
    return false;
}

/* 改造老旧小区156个, from the verb at `i` on: a number that is no money, which
   tells more often what was given. */
static bool is_counted(const struct reader *reader, uint32_t i)
{
    for (uint32_t at = i; at < i + LONGEST && !is_end(reader, at); at++)
        if (reader_is(reader, at, K(NUMBER)) && !follows(reader, at, S("元")))
            return true;
    return false;
}

/* The verb that the clause from `i` on begins with, behind 计划, 将, 全市 and
   the like; the clause's end when there is none. */
static uint32_t verb_find(const struct reader *reader, uint32_t i)
{
    uint32_t at = i;
    while (at < i + LONGEST && !is_end(reader, at) &&
           reader_is(reader, at, K(TEXT) | K(MODAL)))
        at++;
    return at;
}

bool is_counted_deed(const struct reader *reader, uint32_t i,
                     const struct run *run, const struct facts *facts)
{
    bool paused = reader_is(reader, i, K(COMMA) | K(COLON));
    bool to_come =
        (facts->is & IS_FUTURE) && !(facts->is & (IS_MOVED | IS_TOLD));
    uint32_t first = i + paused;
    if (is_once(reader, first))
        return paused ? to_come || run->shape == LIST : true;
    uint32_t verb = verb_find(reader, first);
    const struct token *least = reader_token(reader, verb);
    bool bound = least->kind == CHANGE && least->value == CHANGE_LEAST;
    verb += bound;
    if (reader_token(reader, verb)->cue != CUE_VERB)
        return false;
    return (to_come || bound) && is_counted(reader, verb);
}

bool is_deed_of_part(const struct reader *reader, const struct run *run,
                     const struct facts *facts)
{
    uint32_t verb = run->end + 1;
    return facts->grain != G_YEAR && facts->grain != G_MONTH &&
           (facts->is & IS_FUTURE) && !(facts->is & (IS_MOVED | IS_TOLD)) &&
           reader_is(reader, run->end, K(COMMA)) &&
           reader_token(reader, verb)->cue == CUE_VERB;
}
