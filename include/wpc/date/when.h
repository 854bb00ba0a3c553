/* Dates as a person types them after an option. */
#ifndef WPC_DATE_WHEN_H
#define WPC_DATE_WHEN_H

#include "wpc/date/civil.h"
#include "wpc/date/period.h"

/* Both days count. */
struct span {
    struct date first;
    struct date last;
};

/* 2017-12-31 2017-12 2017 2017Q3 2017H1 2017年 2017年底 2018年6月 2018年6月底
   2018年6月30日 today 今天 +30d -1m +2w +1y, full-width digits and blanks
   forgiven; anything else (2017/12/31, 20171231, 2017-13) is false: a form that
   could be misread is refused. `--before` uses last, `--after` first; 底 names
   the last day, so both are that day. `*out` is untouched on false. */
bool when_read(struct str s, struct date today, struct span *out);

#endif
