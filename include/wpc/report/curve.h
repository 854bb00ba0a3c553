/* How many obligations had fallen due, and how many were done, day by day. */
#ifndef WPC_REPORT_CURVE_H
#define WPC_REPORT_CURVE_H

#include "wpc/report/breakdown.h"

/* From this day on so many. */
struct curve_step {
    struct date day;
    uint64_t due;  /* whose original day has come */
    uint64_t done; /* whose last cell was done by then, early ones too */
};

/* Obligations of kind due and target that apply, each once; the arena's. The
   steps are those days on which anything changes. */
struct curve {
    struct curve_step *steps;
    size_t n;
    uint64_t total;
};

struct curve curve_of(const struct question *question);

/* What holds on a day: the last step on or before it. */
struct curve_step curve_at(const struct curve *curve, struct date day);

#endif
