/* What the two charts share. Private to the documents. */
#ifndef WPC_SRC_OUTPUT_DOCUMENTS_CHARTS_H
#define WPC_SRC_OUTPUT_DOCUMENTS_CHARTS_H

#include "markup.h"
#include "wpc/output/charts.h"

/* In CSS pixels. */
enum {
    CHART_WIDTH = 960,
    CHART_EDGE = 24,
    CHART_LINE = 22, /* from one line of text to the next */
};

/* A part of a bar: its class, whose pattern the style knows, and its words. */
struct chart_part {
    const char *class;
    struct word word;
};

/* Each puts its chart with its heading at `y` and says where it ends. */
long long bars_put(struct buf *out, const struct charts *charts, enum lang lang,
                   long long y);
long long bars_height(const struct charts *charts);
long long curve_put(struct buf *out, const struct charts *charts,
                    enum lang lang, long long y);
long long curve_height(const struct charts *charts);

#endif
