/* Civil days of the Gregorian calendar, years 1 to 9999. Pure: nothing here
   knows what day it is. */
#ifndef WPC_DATE_CIVIL_H
#define WPC_DATE_CIVIL_H

#include <stdint.h>

#include "wpc/base/str.h"

/* {0} is "no date". */
struct date {
    int16_t year;
    int8_t month; /* 1 to 12 */
    int8_t day;   /* 1 to 31 */
};

static inline bool date_is_none(struct date date)
{
    return date.year == 0;
}

bool date_is_valid(struct date date);

/* Negative, 0, positive; no date comes before every date. */
static inline int date_compare(struct date a, struct date b)
{
    enum { MONTH = 1 << 8, YEAR = 1 << 16 };
    int x = a.year * YEAR + a.month * MONTH + a.day;
    int y = b.year * YEAR + b.month * MONTH + b.day;
    return (x > y) - (x < y);
}

static inline bool date_equal(struct date a, struct date b)
{
    return date_compare(a, b) == 0;
}

/* 0 when there is no such month. */
int month_days(int year, int month);
struct date date_month_end(int year, int month);

/* Days since 1970-01-01; the date must be valid. */
int32_t date_serial(struct date date);
/* No date when that falls outside the years 1 to 9999; so the two below. */
struct date date_from_serial(int32_t serial);
struct date date_add_days(struct date date, int32_t days);
/* A day past the month's end becomes the month's last day. */
struct date date_add_months(struct date date, int32_t months);

/* Exactly 2017-12-31; no date when it is anything else or impossible. */
struct date date_read_iso(struct str s);

enum { DATE_TEXT = 11 };
/* Writes 2017-12-31 and a NUL; the empty string for no date. */
struct str date_write_iso(struct date date, char text[DATE_TEXT]);

#endif
