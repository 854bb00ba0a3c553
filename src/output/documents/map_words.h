/* What all three forms of the wall map say. */
#ifndef WPC_SRC_OUTPUT_DOCUMENTS_MAP_WORDS_H
#define WPC_SRC_OUTPUT_DOCUMENTS_MAP_WORDS_H

#include "wpc/output/map_sheet.h"

extern const struct word map_heading;

/* 红, or R: the sign in a cell, readable without its colour. */
struct str map_sign(enum light light, enum lang lang);
/* The sign where nothing is asked. */
struct str map_sign_none(void);
/* 红 逾期未办结 without the sign; LIGHTS is for where nothing is asked. */
struct str map_meaning(const struct map_sheet *sheet, enum light light,
                       enum lang lang);
/* How many different lights a legend must tell: with a journal all. */
bool map_legend_has(const struct map_sheet *sheet, enum light light);

/* T65 黑臭水体整治: its short name, else what it says. The arena's. */
struct str map_label(const struct map_sheet *sheet, const struct map_row *row);
/* 三（一）全面控制污染物排放; what has no section says so. The arena's. */
struct str map_section(const struct map_sheet *sheet, const struct map_row *row,
                       enum lang lang);
/* T65 呼和浩特市：逾期，销号 1/3，最近时限 2015-12-31. The arena's. */
struct str map_told(const struct map_sheet *sheet, const struct map_row *row,
                    size_t column, enum lang lang);
/* 截至 2016-03-31   已知至 …   环保厅牵头   75 项. The arena's. */
struct str map_days(const struct map_sheet *sheet, enum lang lang);
/* Where the lights come from. */
struct str map_source(const struct map_sheet *sheet, enum lang lang);

#endif
