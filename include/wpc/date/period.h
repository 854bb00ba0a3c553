/* Calendar periods of duties that recur: 2016-03, 2016Q1, 2016H1, 2016. */
#ifndef WPC_DATE_PERIOD_H
#define WPC_DATE_PERIOD_H

#include "wpc/date/civil.h"

/* The machine word of each is fixed: month quarter half year irregular. */
enum recurrence {
    EVERY_NONE,
    EVERY_MONTH,
    EVERY_QUARTER,
    EVERY_HALF,
    EVERY_YEAR,
    EVERY_IRREGULAR, /* 定期: said to recur, no period named */
};

struct str recurrence_word(enum recurrence every);
/* EVERY_NONE when the word is none of them. */
enum recurrence recurrence_read(struct str word);

/* {0} is "no period". `index` from 1: month 1–12, quarter 1–4, half 1–2,
   year always 1. */
struct period {
    enum recurrence every;
    int16_t year;
    int8_t index;
};

struct period period_of(enum recurrence every, struct date day);
struct date period_first(struct period period);
struct date period_last(struct period period);
struct period period_next(struct period period);

/* 2016-03, 2016Q1, 2016H1, 2016. No period when it is none of these. */
struct period period_read(struct str s);

enum { PERIOD_TEXT = 8 };
struct str period_write(struct period period, char text[PERIOD_TEXT]);

#endif
