/* The drawing of wpc report: bars, and the curve under them. */
#include "charts.h"

#include "wpc/output/document.h"

/* Patterns and outlines carry what colour says. */
static const struct str style = STR(
    "rect{shape-rendering:crispEdges}\n"
    ".p-overdue{fill:#a61b1b;stroke:#000}\n"
    ".p-claimed{fill:url(#hatch);stroke:#000}\n"
    ".p-pending{fill:url(#dots);stroke:#000}\n"
    ".p-done{fill:#bcd7ee;stroke:#000}\n"
    ".p-later{fill:#fff;stroke:#000;stroke-dasharray:3 2}\n"
    ".gap{fill:url(#gap)}\n"
    ".n{font-size:12px;text-anchor:middle;font-weight:bold;paint-order:stroke;"
    "stroke:#fff;stroke-width:3px;stroke-linejoin:round}\n"
    ".p-overdue-n{fill:#fff;stroke:none}\n"
    ".title{font-size:20px;font-weight:bold}\n"
    ".heading{font-size:15px;font-weight:bold}\n"
    ".small{font-size:13px}\n"
    ".name{font-size:14px;text-anchor:end}\n"
    ".value,.tick{font-size:13px;text-anchor:end}\n"
    ".year{font-size:13px;text-anchor:middle}\n"
    ".at-left,.at-right{font-size:13px;paint-order:stroke;stroke:#fff;"
    "stroke-width:4px}\n"
    ".at-right{text-anchor:end}\n"
    ".axis{stroke:#000}\n"
    ".grid{stroke:#ccc;stroke-width:.5}\n"
    ".today{stroke:#000;stroke-dasharray:6 3;stroke-width:1.5}\n"
    ".due{fill:none;stroke:#a61b1b;stroke-width:2.5}\n"
    ".done{fill:none;stroke:#1b4f8a;stroke-width:2.5;stroke-dasharray:5 3}\n");

static const struct str patterns = STR(
    "<defs>\n"
    "<pattern id=\"hatch\" width=\"6\" height=\"6\" "
    "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
    "<rect width=\"6\" height=\"6\" fill=\"#f6d98a\"/>"
    "<line x1=\"1\" y1=\"0\" x2=\"1\" y2=\"6\" stroke=\"#000\"/></pattern>\n"
    "<pattern id=\"dots\" width=\"6\" height=\"6\" "
    "patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" "
    "fill=\"#fbf0cf\"/><circle cx=\"3\" cy=\"3\" r=\"1.2\" fill=\"#000\"/>"
    "</pattern>\n"
    "<pattern id=\"gap\" width=\"7\" height=\"7\" "
    "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\">"
    "<rect width=\"7\" height=\"7\" fill=\"#f7dede\"/>"
    "<line x1=\"1\" y1=\"0\" x2=\"1\" y2=\"7\" stroke=\"#a61b1b\" "
    "stroke-width=\".7\"/></pattern>\n"
    "</defs>\n");

static void charts_put(struct sink *sink, const void *subject,
                       const struct look *look)
{
    enum { NOTES = 2, HEAD = 2 };
    const struct charts *charts = subject;
    struct buf out = {0};
    long long height = CHART_EDGE * 2 + CHART_LINE * (HEAD + NOTES) +
                       bars_height(charts) + curve_height(charts);
    svg_begin(&out, &(struct drawing){.lang = look->lang,
                                      .title = charts->title,
                                      .about = charts->caption,
                                      .style = style,
                                      .width = CHART_WIDTH,
                                      .height = height});
    buf_put(&out, patterns);
    long long y = CHART_EDGE + CHART_LINE / 2;
    svg_text(&out, "title", CHART_EDGE, y, charts->title);
    y += CHART_LINE;
    svg_text(&out, "small", CHART_EDGE, y, charts->caption);
    y = bars_put(&out, charts, look->lang, y + CHART_LINE / 2);
    y = curve_put(&out, charts, look->lang, y);
    for (size_t i = 0; i < NOTES; i++, y += CHART_LINE)
        svg_text(&out, "small", CHART_EDGE, y, charts->notes[i]);
    svg_end(&out);
    sink_put(sink, buf_str(&out));
    buf_release(&out);
}

static const struct document documents[] = {
    {STR("svg"), STR("svg"), charts_put},
};

const struct document_table charts_documents = {
    .items = documents, .n = sizeof documents / sizeof *documents};
