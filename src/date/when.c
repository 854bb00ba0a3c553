/* Dates as a person types them after an option. */
#include "wpc/date/when.h"

#include "wpc/text/utf8.h"

enum { ROOM = 32, MONTHS = 12, DAYS_OF_WEEK = 7, YEAR_LAST = 9999 };

/* What was typed, without blanks and with ASCII digits. */
struct typed {
    char bytes[ROOM];
    size_t n;
};

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000;
}

/* False when it is longer than any date is. */
static bool typed_from(struct typed *typed, struct str s)
{
    while (s.n > 0) {
        struct str before = s;
        uint32_t c = utf8_next(&s);
        if (is_blank(c))
            continue;
        if (typed->n + 4 > ROOM)
            return false;
        if (c >= U'０' && c <= U'９')
            typed->bytes[typed->n++] = (char)('0' + (c - U'０'));
        else
            for (size_t i = 0; i < before.n - s.n; i++)
                typed->bytes[typed->n++] = before.p[i];
    }
    return typed->n > 0;
}

static bool take(struct str *rest, struct str word)
{
    if (!str_has_prefix(*rest, word))
        return false;
    *rest = str_drop(*rest, word.n);
    return true;
}

/* Takes `least` to `most` digits; false, and nothing taken, otherwise. */
static bool take_number(struct str *rest, size_t least, size_t most, int *out)
{
    size_t n = 0;
    int number = 0;
    while (n < rest->n && n < most && rest->p[n] >= '0' && rest->p[n] <= '9')
        number = number * 10 + (rest->p[n++] - '0');
    bool more = n < rest->n && rest->p[n] >= '0' && rest->p[n] <= '9';
    if (n < least || more)
        return false;
    *rest = str_drop(*rest, n);
    *out = number;
    return true;
}

static bool span_of_period(struct period period, struct span *out)
{
    *out = (struct span){period_first(period), period_last(period)};
    return period.every != EVERY_NONE;
}

static bool span_of_day(struct date day, struct span *out)
{
    *out = (struct span){day, day};
    return date_is_valid(day);
}

/* 底 names the last day, so both ends are that day. */
static bool span_read_end(struct str rest, struct span *out)
{
    if (take(&rest, S("底")) || take(&rest, S("末")))
        out->first = out->last;
    return rest.n == 0;
}

/* What follows 2018年. */
static bool span_read_month(struct str rest, int year, struct span *out)
{
    int month, day;
    if (!take_number(&rest, 1, 2, &month) || !take(&rest, S("月")) ||
        month < 1 || month > MONTHS)
        return false;
    struct period period = {EVERY_MONTH, (int16_t)year, (int8_t)month};
    if (take_number(&rest, 1, 2, &day))
        return (take(&rest, S("日")) || take(&rest, S("号"))) && rest.n == 0 &&
               span_of_day(
                   (struct date){(int16_t)year, (int8_t)month, (int8_t)day},
                   out);
    return span_of_period(period, out) && span_read_end(rest, out);
}

/* 2017年 2017年底 2018年6月 2018年6月底 2018年6月30日 */
static bool span_read_chinese(struct str rest, struct span *out)
{
    int year;
    if (!take_number(&rest, 4, 4, &year) || !take(&rest, S("年")) || year == 0)
        return false;
    if (span_read_month(rest, year, out))
        return true;
    take(&rest, S("年"));
    struct period period = {EVERY_YEAR, (int16_t)year, 1};
    return span_of_period(period, out) && span_read_end(rest, out);
}

static struct date date_moved(struct date from, char unit, int32_t n)
{
    switch (unit) {
    case 'd':
        return date_add_days(from, n);
    case 'w':
        return date_add_days(from, n * DAYS_OF_WEEK);
    case 'm':
        return date_add_months(from, n);
    case 'y':
        return date_add_months(from, n * MONTHS);
    default:
        return (struct date){0};
    }
}

/* today 今天 +30d -1m +2w +1y */
static bool span_read_relative(struct str rest, struct date today,
                               struct span *out)
{
    if (str_equal(rest, S("today")) || str_equal(rest, S("今天")))
        return span_of_day(today, out);
    bool back = take(&rest, S("-"));
    int n;
    if ((!back && !take(&rest, S("+"))) || !take_number(&rest, 1, 5, &n) ||
        rest.n != 1 || !date_is_valid(today))
        return false;
    return span_of_day(date_moved(today, rest.p[0], back ? -n : n), out);
}

bool when_read(struct str s, struct date today, struct span *out)
{
    struct typed typed = {0};
    struct span span = {0};
    if (!typed_from(&typed, s))
        return false;
    struct str text = {typed.bytes, typed.n};
    bool found = span_of_day(date_read_iso(text), &span) ||
                 span_of_period(period_read(text), &span) ||
                 span_read_relative(text, today, &span) ||
                 span_read_chinese(text, &span);
    if (found)
        *out = span;
    return found;
}
