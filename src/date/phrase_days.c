/* From written times to days: years that are carried, taken from the document,
   or told as 明年. */
#include "phrase_reader.h"

enum {
    MONTHS = 12,
    HALF_MONTHS = 6,
    QUARTER_MONTHS = 3,
    QUARTERS = 4,
    CENTURY = 100,
    LEAP_YEAR = 2000,
    YEAR_MOST = 9998
};

/* Where a year came from decides what may still move it. */
enum source { S_NONE, S_NAMED, S_CARRIED, S_DOCUMENT };

struct year {
    int value;
    enum source source;
};

static struct year year_relative(const struct reader *reader,
                                 enum relative relative, int before)
{
    int issued = reader->context->issued.year;
    bool from_words = relative == REL_SAME || relative == REL_FOLLOW;
    int named = before ? before : reader->annual;
    int base = from_words && named ? named : issued;
    if (base == 0)
        return (struct year){0};
    int later = relative == REL_SECOND
                    ? 2
                    : relative == REL_NEXT || relative == REL_FOLLOW;
    return (struct year){base + later, S_NAMED};
}

static struct year year_of(const struct reader *reader, const struct moment *m,
                           int before)
{
    int issued = reader->context->issued.year;
    bool cell = reader->context->mode == PHRASE_LIMIT;
    if (m->year != NULL && m->year->kind == REL_YEAR)
        return year_relative(reader, (enum relative)m->year->value, before);
    if (m->year != NULL && m->year->two_digits)
        return issued
                   ? (struct year){issued / CENTURY * CENTURY + m->year->value,
                                   S_NAMED}
                   : (struct year){0};
    if (m->year != NULL)
        return (struct year){m->year->value, S_NAMED};
    if (before)
        return (struct year){before, S_CARRIED};
    if (cell && reader->context->year)
        return (struct year){reader->context->year, S_CARRIED};
    return (struct year){issued, issued ? S_DOCUMENT : S_NONE};
}

/* 本月, 下月, 月底: counted from the document, or from the month named before.
 */
static bool month_relative(const struct reader *reader, enum relative relative,
                           int before, struct days *days)
{
    struct date issued = reader->context->issued;
    bool from_words = relative == REL_SAME || relative == REL_FOLLOW;
    if (from_words && before) {
        days->month = before;
    } else {
        days->month = issued.month;
        days->year = issued.year;
    }
    if (relative == REL_NEXT || relative == REL_FOLLOW)
        days->month++;
    if (days->month > MONTHS) {
        days->month = 1;
        days->year++;
    }
    return days->year != 0 && days->month != 0;
}

static struct date month_first(int year, int month)
{
    return (struct date){(int16_t)year, (int8_t)month, 1};
}

static void span_months(struct days *days, int first, int last)
{
    days->first = month_first(days->year, first);
    days->last = date_month_end(days->year, last);
}

static void span_quarter(struct days *days, int quarter)
{
    days->impossible = quarter < 1 || quarter > QUARTERS;
    if (!days->impossible)
        span_months(days, (quarter - 1) * QUARTER_MONTHS + 1,
                    quarter * QUARTER_MONTHS);
}

static void span_third(struct days *days, int last)
{
    enum { THIRD_DAYS = 10, TWENTY = 20 };
    days->first = month_first(days->year, days->month);
    days->last = date_month_end(days->year, days->month);
    if (last <= TWENTY)
        days->last.day = (int8_t)last;
    if (last > THIRD_DAYS)
        days->first.day =
            (int8_t)(last <= TWENTY ? THIRD_DAYS + 1 : TWENTY + 1);
}

static bool is_relative_quarter(const struct moment *m)
{
    return m->grain == G_QUARTER && m->part->value < 0;
}

/* 本季度, 下季度: counted from the document. */
static void quarter_relative(struct date issued, const struct moment *m,
                             struct days *days)
{
    int later = m->part->value == QUARTER_NEXT;
    int quarter = (issued.month - 1) / QUARTER_MONTHS + later;
    days->year = issued.year + quarter / QUARTERS;
    span_quarter(days, quarter % QUARTERS + 1);
}

/* Fills first and last from year and month; impossible days are told. */
static void span_fill(const struct moment *m, struct days *days)
{
    int part = m->part ? m->part->value : 0;
    bool no_month = days->month < 1 || days->month > MONTHS;
    switch (m->grain) {
    case G_HALF:
        span_months(days, (part - 1) * HALF_MONTHS + 1, part * HALF_MONTHS);
        return;
    case G_QUARTER:
        span_quarter(days, part);
        return;
    case G_MONTH:
    case G_THIRD:
    case G_DAY:
        days->impossible = no_month;
        if (no_month)
            return;
        break;
    default:
        span_months(days, 1, MONTHS);
        return;
    }
    if (m->grain == G_MONTH) {
        span_months(days, days->month, days->month);
    } else if (m->grain == G_THIRD) {
        span_third(days, part);
    } else {
        days->first = days->last = (struct date){
            (int16_t)days->year, (int8_t)days->month, (int8_t)part};
        days->impossible = !date_is_valid(days->last);
    }
}

/* A day without a month takes that of the time before it. */
static bool month_find(const struct reader *reader, const struct moment *m,
                       int before, struct days *days)
{
    bool lone_month_edge = m->grain == G_MONTH && m->month == NULL;
    if (lone_month_edge)
        return month_relative(reader, before ? REL_SAME : REL_THIS, before,
                              days);
    if (m->month != NULL && m->month->kind == REL_MONTH)
        return month_relative(reader, (enum relative)m->month->value, before,
                              days);
    if (m->month != NULL)
        days->month = m->month->value;
    else if (m->grain == G_DAY)
        days->month = before;
    return m->grain != G_DAY || days->month != 0;
}

struct days days_of(const struct reader *reader, const struct moment *m,
                    const struct days *previous)
{
    struct days days = {0};
    int before = previous && previous->found ? previous->year : reader->year;
    int month_before =
        previous && previous->found ? previous->month : reader->month;
    struct year year = year_of(reader, m, before);
    days.year = year.value;
    days.found = month_find(reader, m, month_before, &days) && days.year > 0 &&
                 days.year <= YEAR_MOST;
    if (!days.found)
        days.year = LEAP_YEAR; /* no year is known: 2月30日 is still none */
    struct date issued = reader->context->issued;
    if (!is_relative_quarter(m))
        span_fill(m, &days);
    else if (!date_is_none(issued))
        quarter_relative(issued, m, &days);
    else
        days.found = false;
    days.impossible = days.impossible && (days.found || m->month != NULL);
    if (days.found && !days.impossible && year.source == S_DOCUMENT &&
        date_compare(days.last, issued) < 0) {
        days.year++;
        days.moved = true;
        span_fill(m, &days);
    }
    if (!days.found)
        days.first = days.last = (struct date){0};
    if (m->edge && m->grain != G_DAY)
        days.first = days.last;
    return days;
}

void days_of_range(const struct reader *reader, const struct moment *moments,
                   struct days days[2])
{
    struct reader view = *reader;
    bool named = moments[0].year == NULL && moments[1].year != NULL &&
                 moments[1].year->kind != REL_YEAR;
    if (named)
        view.year = moments[1].year->value;
    days[0] = days_of(&view, &moments[0], NULL);
    days[1] = days_of(&view, &moments[1], &days[0]);
    days[1].moved |= days[0].moved;
    if (!days[0].found || !days[1].found ||
        date_compare(days[0].first, days[1].last) <= 0)
        return;
    /* 10月至次年3月, 2017年10月至3月, 10月至2018年3月 */
    struct moment moved = moments[named ? 0 : 1];
    struct token year = {.kind = YEAR};
    year.value = (int16_t)(named ? days[0].year - 1 : days[0].year + 1);
    if (moved.year != NULL)
        return;
    moved.year = &year;
    days[named ? 0 : 1] = days_of(&view, &moved, NULL);
}
