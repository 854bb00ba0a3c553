/* Recurrences, with the day inside them: 每季度末月20日前. */
#include "phrase_reader.h"

enum { MONTH_END_DAY = 31, MONTHS = 12 };

const struct every_note every_notes[] = {
    {"every-month", "每月5日前", "every month"},
    {"every-quarter", "每季度末月20日前", "every quarter"},
    {"every-half", "每半年", "every half"},
    {"every-year", "每年3月底前", "every year"},
    {"every-irregular", "定期", "every irregular"},
    {"yearly", "逐年确定", "every year"},
};
const size_t every_note_count = sizeof every_notes / sizeof *every_notes;

static int months_of(enum recurrence every)
{
    return every == EVERY_YEAR      ? MONTHS
           : every == EVERY_HALF    ? 6
           : every == EVERY_QUARTER ? 3
                                    : 1;
}

static bool kind_in(const struct reader *reader, uint32_t i, kinds set)
{
    return kinds_has(set, reader_kind(reader, i));
}

/* A run that names no year may belong to the recurrence before it. */
static bool belongs(const struct reader *reader, const struct run *run)
{
    const struct moment *moments = &reader->runs.moments[run->moment];
    for (uint32_t i = 0; i < run->n; i++)
        if (moments[i].year != NULL && moments[i].year->kind != REL_YEAR)
            return false;
    return run->tail != ON;
}

/* The day that a run of times names inside the period. */
static void day_keep(const struct reader *reader, const struct run *run,
                     struct phrase *phrase)
{
    const struct moment *m = &reader->runs.moments[run->moment + run->n - 1];
    int length = months_of(phrase->every);
    phrase->every_day = MONTH_END_DAY;
    if (m->part != NULL && (m->grain == G_DAY || m->grain == G_THIRD))
        phrase->every_day = (int8_t)m->part->value;
    if (m->month != NULL && m->month->kind == MONTH && length > 1)
        phrase->every_month = (int8_t)((m->month->value - 1) % length + 1);
    if (phrase->every_day < 1 || phrase->every_day > MONTH_END_DAY)
        phrase->every_day = 0;
}

/* 每季度[末月], 每年[的], 每年[（]: what may stand before the day. */
static uint32_t fillers_pass(const struct reader *reader, uint32_t at,
                             int *month)
{
    enum { MOST = 3 };
    kinds fillers = K(OF) | K(AT) | K(OPEN) | K(LATEST) | K(MODAL) | K(TO);
    uint32_t end = at;
    while (end < at + MOST) {
        if (reader_kind(reader, end) == MONTHPART)
            *month = reader->tokens->items[end].value;
        else if (!kind_in(reader, end, fillers))
            break;
        end++;
    }
    return end;
}

/* 每年的6月5日是环境日; 每年的降水量在400毫米左右: what is so each year. */
static bool is_described(const struct reader *reader, uint32_t i,
                         const struct run *next)
{
    enum { LONGEST = 12 };
    uint32_t at = i + 1;
    bool of = reader_kind(reader, at) == OF;
    bool timed = next != NULL && next->first == at + of;
    if (timed) {
        const struct token *is = &reader->tokens->items[next->end];
        return next->tail == TEXT && is->kind == IS && is->value;
    }
    kinds deeds = K(ACTION) | K(DONE) | K(CALL) | K(MODAL) | K(FIGURE) |
                  K(COMMA) | K(COLON) | K(SEMI) | K(END) | K(CLOSE);
    uint32_t end = at;
    while (end < at + LONGEST && !kind_in(reader, end, deeds))
        end++;
    const struct token *last = &reader->tokens->items[end - 1];
    bool about = last->kind == BOUND && last->value == BOUND_ABOUT;
    return of && about && kind_in(reader, end, K(COMMA) | K(SEMI) | K(END));
}

uint32_t every_resolve(struct reader *reader, uint32_t i,
                       const struct run *next)
{
    if (is_described(reader, i, next))
        return i + 1;
    enum recurrence every = (enum recurrence)reader->tokens->items[i].value;
    const char *rule = every_notes[every - EVERY_MONTH].name;
    struct phrase *phrase = phrase_add(reader, PHRASE_EVERY, i, i, rule);
    phrase->every = every;
    reader->every = every;
    reader->recurs = true;
    int part = 0;
    uint32_t end = fillers_pass(reader, i + 1, &part);
    if (part)
        phrase->every_month = (int8_t)(part > 0 ? part : months_of(every));
    uint32_t last = i;
    if (every == EVERY_IRREGULAR)
        return i + 1;
    if (kind_in(reader, i + 1, K(EDGE) | K(MONTH_EDGE))) {
        phrase->every_day = MONTH_END_DAY;
        last = i + 1;
        if (reader_kind(reader, last + 1) == BEFORE)
            last++;
    } else if (next != NULL && next->first == end && belongs(reader, next)) {
        day_keep(reader, next, phrase);
        last = next->end - 1;
    }
    phrase->n =
        normal_end(reader->normal, reader->tokens->items[last].to) - phrase->at;
    return last + 1;
}

uint32_t yearly_resolve(struct reader *reader, uint32_t i)
{
    if (is_yearly(reader->tokens, i)) {
        struct phrase *phrase =
            phrase_add(reader, PHRASE_EVERY, i, i, "yearly");
        phrase->every = EVERY_YEAR;
        phrase->assumed = true;
        reader->every = EVERY_YEAR;
        reader->recurs = true;
    }
    return i + 1;
}
