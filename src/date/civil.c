/* Civil days of the Gregorian calendar. */
#include "wpc/date/civil.h"

enum { YEAR_LAST = 9999, MONTHS = 12 };

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int month_days(int year, int month)
{
    static const int8_t days[MONTHS] = {31, 28, 31, 30, 31, 30,
                                        31, 31, 30, 31, 30, 31};
    if (month < 1 || month > MONTHS)
        return 0;
    return days[month - 1] + (month == 2 && is_leap(year));
}

bool date_is_valid(struct date date)
{
    return date.year >= 1 && date.year <= YEAR_LAST && date.day >= 1 &&
           date.day <= month_days(date.year, date.month);
}

struct date date_month_end(int year, int month)
{
    return (struct date){(int16_t)year, (int8_t)month,
                         (int8_t)month_days(year, month)};
}

/* Both ways after Howard Hinnant, "chrono-compatible low-level date
   algorithms": a year begins in March, so the leap day is its last; an era is
   the 400 years after which the calendar repeats. */
enum {
    ERA_YEARS = 400,
    ERA_DAYS = 146097,
    EPOCH = 719468,  /* 0000-03-01 to 1970-01-01 */
    FIRST = -719162, /* 0001-01-01 */
    LAST = 2932896,  /* 9999-12-31 */
};

int32_t date_serial(struct date date)
{
    int32_t year = date.year - (date.month <= 2);
    int32_t era = year / ERA_YEARS;
    int32_t of_era = year - era * ERA_YEARS;
    int32_t month = (date.month + 9) % MONTHS;
    int32_t of_year = (153 * month + 2) / 5 + date.day - 1;
    int32_t days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    return era * ERA_DAYS + days - EPOCH;
}

struct date date_from_serial(int32_t serial)
{
    if (serial < FIRST || serial > LAST)
        return (struct date){0};
    int32_t day = serial + EPOCH;
    int32_t era = day / ERA_DAYS;
    int32_t of_era = day - era * ERA_DAYS;
    int32_t year =
        (of_era - of_era / 1460 + of_era / 36524 - of_era / (ERA_DAYS - 1)) /
        365;
    int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int32_t shifted = (5 * of_year + 2) / 153;
    int32_t month = shifted < 10 ? shifted + 3 : shifted - 9;
    return (struct date){(int16_t)(year + era * ERA_YEARS + (month <= 2)),
                         (int8_t)month,
                         (int8_t)(of_year - (153 * shifted + 2) / 5 + 1)};
}

struct date date_add_days(struct date date, int32_t days)
{
    int64_t serial = (int64_t)date_serial(date) + days;
    if (serial < INT32_MIN || serial > INT32_MAX)
        return (struct date){0};
    return date_from_serial((int32_t)serial);
}

struct date date_add_months(struct date date, int32_t months)
{
    int64_t all = (int64_t)date.year * MONTHS + date.month - 1 + months;
    if (all < MONTHS || all >= (int64_t)(YEAR_LAST + 1) * MONTHS)
        return (struct date){0};
    struct date moved =
        date_month_end((int)(all / MONTHS), (int)(all % MONTHS) + 1);
    if (date.day < moved.day)
        moved.day = date.day;
    return moved;
}

/* Two digits; negative when they are none. */
static inline int pair_read(const char *p)
{
    unsigned tens = (unsigned char)p[0] - '0', ones = (unsigned char)p[1] - '0';
    return tens < 10 && ones < 10 ? (int)(tens * 10 + ones) : -1;
}

struct date date_read_iso(struct str s)
{
    enum { YEAR_END = 4, MONTH_END = 7, DAY_END = 10 };
    if (s.n != DAY_END || s.p[YEAR_END] != '-' || s.p[MONTH_END] != '-')
        return (struct date){0};
    int century = pair_read(s.p), year = pair_read(s.p + 2);
    int month = pair_read(s.p + YEAR_END + 1);
    int day = pair_read(s.p + MONTH_END + 1);
    struct date date = {(int16_t)(century * 100 + year), (int8_t)month,
                        (int8_t)day};
    bool is_one = (century | year | month | day) >= 0 && date_is_valid(date);
    return is_one ? date : (struct date){0};
}

static inline void pair_put(char *p, int number)
{
    p[0] = (char)('0' + number / 10);
    p[1] = (char)('0' + number % 10);
}

struct str date_write_iso(struct date date, char text[DATE_TEXT])
{
    text[0] = '\0';
    if (!date_is_valid(date))
        return (struct str){text, 0};
    pair_put(text, date.year / 100);
    pair_put(text + 2, date.year % 100);
    text[4] = '-';
    pair_put(text + 5, date.month);
    text[7] = '-';
    pair_put(text + 8, date.day);
    text[DATE_TEXT - 1] = '\0';
    return (struct str){text, DATE_TEXT - 1};
}
