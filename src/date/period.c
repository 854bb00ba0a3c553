/* Calendar periods of duties that recur. */
#include "wpc/date/period.h"

#include "wpc/base/num.h"

/* Every kind with its word, the months it lasts and the letter that stands
   before its index: 2016-03, 2016Q1, 2016H1, 2016. */
static const struct kind {
    struct str word;
    int8_t months; /* 0: not a calendar period */
    char mark;
} kinds[] = {
    [EVERY_NONE] = {STR(""), 0, 0},
    [EVERY_MONTH] = {STR("month"), 1, '-'},
    [EVERY_QUARTER] = {STR("quarter"), 3, 'Q'},
    [EVERY_HALF] = {STR("half"), 6, 'H'},
    [EVERY_YEAR] = {STR("year"), 12, 0},
    [EVERY_IRREGULAR] = {STR("irregular"), 0, 0},
};

enum { KINDS = sizeof kinds / sizeof *kinds, YEAR_LAST = 9999, MONTHS = 12 };

struct str recurrence_word(enum recurrence every)
{
    return kinds[every].word;
}

enum recurrence recurrence_read(struct str word)
{
    for (int i = EVERY_MONTH; i < KINDS; i++)
        if (str_equal(kinds[i].word, word))
            return (enum recurrence)i;
    return EVERY_NONE;
}

struct period period_of(enum recurrence every, struct date day)
{
    int months = kinds[every].months;
    if (months == 0 || !date_is_valid(day))
        return (struct period){0};
    return (struct period){every, day.year,
                           (int8_t)((day.month - 1) / months + 1)};
}

struct date period_first(struct period period)
{
    int months = kinds[period.every].months;
    if (months == 0)
        return (struct date){0};
    return (struct date){period.year, (int8_t)((period.index - 1) * months + 1),
                         1};
}

struct date period_last(struct period period)
{
    int months = kinds[period.every].months;
    if (months == 0)
        return (struct date){0};
    return date_month_end(period.year, period.index * months);
}

struct period period_next(struct period period)
{
    int months = kinds[period.every].months;
    if (months == 0)
        return (struct period){0};
    if (period.index < MONTHS / months)
        period.index++;
    else if (period.year == YEAR_LAST)
        return (struct period){0};
    else
        period = (struct period){period.every, (int16_t)(period.year + 1), 1};
    return period;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The kind that writes its index after `mark`, with so many digits. */
static enum recurrence kind_find(char mark, size_t digits)
{
    if (mark == '-')
        return digits == 2 ? EVERY_MONTH : EVERY_NONE;
    for (int i = EVERY_QUARTER; i <= EVERY_HALF; i++)
        if (kinds[i].mark == mark && digits == 1)
            return (enum recurrence)i;
    return EVERY_NONE;
}

struct period period_read(struct str s)
{
    enum { YEAR_DIGITS = 4 };
    long long year = 0, index = 0;
    if (s.n < YEAR_DIGITS || !is_digit(s.p[0]) ||
        !num_read(str_slice(s, 0, YEAR_DIGITS), 1, YEAR_LAST, &year))
        return (struct period){0};
    if (s.n == YEAR_DIGITS)
        return (struct period){EVERY_YEAR, (int16_t)year, 1};
    struct str rest = str_drop(s, YEAR_DIGITS + 1);
    enum recurrence every = kind_find(s.p[YEAR_DIGITS], rest.n);
    if (every == EVERY_NONE || !is_digit(rest.p[0]) ||
        !num_read(rest, 1, MONTHS / kinds[every].months, &index))
        return (struct period){0};
    return (struct period){every, (int16_t)year, (int8_t)index};
}

static size_t digits_put(char *p, int number, size_t width)
{
    for (size_t i = width; i > 0; i--) {
        p[i - 1] = (char)('0' + number % 10);
        number /= 10;
    }
    return width;
}

struct str period_write(struct period period, char text[PERIOD_TEXT])
{
    text[0] = '\0';
    if (kinds[period.every].months == 0)
        return (struct str){text, 0};
    size_t n = digits_put(text, period.year, 4);
    char mark = kinds[period.every].mark;
    if (mark) {
        text[n++] = mark;
        n += digits_put(text + n, period.index, mark == '-' ? 2 : 1);
    }
    text[n] = '\0';
    return (struct str){text, n};
}
