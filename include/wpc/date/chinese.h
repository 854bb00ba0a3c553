/* Days and periods as Chinese papers print them. */
#ifndef WPC_DATE_CHINESE_H
#define WPC_DATE_CHINESE_H

#include "wpc/base/buf.h"
#include "wpc/date/period.h"

/* 2016年3月31日; nothing for no date. */
void date_put_chinese(struct buf *buf, struct date date);
/* 2016年3月, 2016年第一季度, 2016年上半年, 2016年; nothing for no period. */
void period_put_chinese(struct buf *buf, struct period period);

#endif
