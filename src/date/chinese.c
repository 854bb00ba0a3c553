/* Days and periods as Chinese papers print them. */
#include "wpc/date/chinese.h"

void date_put_chinese(struct buf *buf, struct date date)
{
    if (!date_is_none(date))
        buf_put_format(buf, "%d年%d月%d日", date.year, date.month, date.day);
}

void period_put_chinese(struct buf *buf, struct period period)
{
    static const char *const quarters[] = {"一", "二", "三", "四"};
    static const char *const halves[] = {"上", "下"};
    int at = period.index - 1;
    if (period.every == EVERY_NONE || period.every == EVERY_IRREGULAR)
        return;
    buf_put_format(buf, "%d年", period.year);
    if (period.every == EVERY_MONTH)
        buf_put_format(buf, "%d月", period.index);
    else if (period.every == EVERY_QUARTER)
        buf_put_format(buf, "第%s季度", quarters[at]);
    else if (period.every == EVERY_HALF)
        buf_put_format(buf, "%s半年", halves[at]);
}
