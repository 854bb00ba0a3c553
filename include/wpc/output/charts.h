/* Two charts in one drawing: stacked bars of what has fallen due, the most
   overdue first, and the curve of what fell due against what was done. Drawn
   to be read in black and white too: each part has a pattern, its number, and
   words in the legend. */
#ifndef WPC_OUTPUT_CHARTS_H
#define WPC_OUTPUT_CHARTS_H

#include "wpc/output/format.h"
#include "wpc/report/curve.h"

struct chart_bar {
    struct str name;
    const struct group *group;
};

/* All is borrowed. */
struct charts {
    struct str title;   /* of the plan */
    struct str caption; /* 按牵头单位   截至 2016-04-20 … */
    struct str notes[2];
    struct chart_bar *bars; /* sorted */
    size_t n_bars;
    size_t n_left_out; /* bars for which there is no room */
    struct curve curve;
    struct date first; /* of the curve's days */
    struct date last;
    struct date today;
    bool has_journal; /* without one there is only what falls due */
};

/* At most so many bars are drawn. */
enum { CHART_BARS = 40 };

/* The documents of wpc report: one, svg. `subject` is struct charts. */
extern const struct document_table charts_documents;

#endif
