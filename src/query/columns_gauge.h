/* The columns of indicators, in list and show alike. Private to the query
   floor. */
#ifndef WPC_SRC_QUERY_COLUMNS_GAUGE_H
#define WPC_SRC_QUERY_COLUMNS_GAUGE_H

#include "wpc/query/answer.h"

/* All are empty where the row is of no indicator. */
#define GAUGE_COLUMN(name)                              \
    void gauge_fill_##name(const struct answer *answer, \
                           const struct answer_row *row, struct cell *cell)
GAUGE_COLUMN(range);
GAUGE_COLUMN(direction);
GAUGE_COLUMN(target);
GAUGE_COLUMN(about);
GAUGE_COLUMN(unit);
GAUGE_COLUMN(base);
GAUGE_COLUMN(year);
GAUGE_COLUMN(actual);
GAUGE_COLUMN(actual_on);
GAUGE_COLUMN(gap);
GAUGE_COLUMN(met);
#undef GAUGE_COLUMN

/* Rows of a table of answer columns. */
#define GAUGE_ROW(key, zh, en, role)                       \
    {                                                      \
        {WORD(#key, zh, en), role}, gauge_fill_##key, NULL \
    }
#define GAUGE_COLUMNS                                            \
    GAUGE_ROW(range, "范围", "range", COLUMN_PLAIN),             \
        GAUGE_ROW(direction, "方向", "direction", COLUMN_PLAIN), \
        GAUGE_ROW(target, "目标", "target", COLUMN_NUMBER),      \
        GAUGE_ROW(about, "约", "about", COLUMN_PLAIN),           \
        GAUGE_ROW(unit, "单位", "unit", COLUMN_PLAIN),           \
        GAUGE_ROW(base, "基准年", "base", COLUMN_NUMBER),        \
        GAUGE_ROW(year, "目标年", "year", COLUMN_NUMBER),        \
        GAUGE_ROW(actual, "最新", "actual", COLUMN_NUMBER),      \
        GAUGE_ROW(actual_on, "截至", "actual on", COLUMN_PLAIN), \
        GAUGE_ROW(gap, "差", "gap", COLUMN_PLAIN),               \
        GAUGE_ROW(met, "达标", "met", COLUMN_PLAIN)

/* What a table shows where all rows are of indicators. */
#define GAUGE_PEOPLE \
    "light,id,title,range,year,base,target,actual,actual_on,gap"

#endif
