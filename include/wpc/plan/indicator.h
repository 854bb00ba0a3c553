/* Indicators (指标): what a number must come to by the end of a year. */
#ifndef WPC_PLAN_INDICATOR_H
#define WPC_PLAN_INDICATOR_H

#include <stdint.h>

#include "wpc/base/arena.h"
#include "wpc/text/message.h"

/* Which way the number must go. */
enum direction {
    AT_LEAST,  /* ≥ */
    AT_MOST,   /* ≤ */
    MORE_THAN, /* > */
    LESS_THAN, /* < */
    DIRECTIONS
};
/* The sign in both languages; keys >= <= > <. */
extern const struct word direction_words[DIRECTIONS];

/* A decimal number as printed: 0.55 is 55 with 2 places. */
struct decimal {
    int64_t digits;
    int places;
};
/* Digits with at most one point between them, 15 at most; false else. */
bool decimal_read(struct str s, struct decimal *out);
/* Negative, 0, positive. */
int decimal_compare(struct decimal a, struct decimal b);

/* |a − b| without zeros at its end; false when it has more digits than a
   number here can. */
bool decimal_distance(struct decimal a, struct decimal b, struct decimal *out);
/* 0.55, of what is not below zero; `text` holds at least DECIMAL_TEXT bytes. */
enum { DECIMAL_TEXT = 40 };
struct str decimal_write(struct decimal number, char text[DECIMAL_TEXT]);

/* One row of indicators.tsv; views into its bytes. */
struct indicator {
    struct str name;
    struct str unit; /* %, 亿立方米; empty = a bare number */
    enum direction direction;
    bool about;   /* 左右 */
    int16_t base; /* year that a fall or rise is counted from; 0 = none */
    int16_t year; /* by the end of it */
    struct decimal target;
    struct str printed; /* the target as printed */
    struct str scope;   /* 全区, 地级城市 */
    struct str source;
};

/* Cells of a row in the order of the columns, 序号 left out. */
enum {
    INDICATOR_NAME,
    INDICATOR_UNIT,
    INDICATOR_DIRECTION,
    INDICATOR_ABOUT,
    INDICATOR_BASE,
    INDICATOR_YEAR,
    INDICATOR_TARGET,
    INDICATOR_SCOPE,
    INDICATOR_SOURCE,
    INDICATOR_CELLS
};

/* Bits of the cells (1 << INDICATOR_…) that cannot be; 0 when all is well. */
unsigned indicator_read(const struct str *cells, struct indicator *out);

/* 到2020年，全区用水总量≤211亿立方米: made from the columns. */
struct str indicator_text(struct arena *arena,
                          const struct indicator *indicator);

#endif
