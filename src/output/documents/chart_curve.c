/* The curve: what fell due against what was done, and the gap between. */
#include "charts.h"

enum { PLOT_HEIGHT = 300, AXIS_WIDTH = 44, TICKS = 7, LABELS = 40 };

/* From days and counts to the drawing. */
struct plot {
    const struct charts *charts;
    long long top;
    int32_t first;
    int32_t days;
};

static long long x_of(const struct plot *plot, struct date day)
{
    enum { ROOM = CHART_WIDTH - 2 * CHART_EDGE - AXIS_WIDTH };
    long long gone = date_serial(day) - plot->first;
    if (gone < 0)
        gone = 0;
    if (gone > plot->days)
        gone = plot->days;
    return CHART_EDGE + AXIS_WIDTH + gone * ROOM / plot->days;
}

static long long y_of(const struct plot *plot, uint64_t n)
{
    uint64_t total = plot->charts->curve.total;
    return plot->top + PLOT_HEIGHT -
           (long long)(n * PLOT_HEIGHT / (total > 0 ? total : 1));
}

static void label_put(struct buf *out, const char *class, long long x,
                      long long y, struct str words, uint64_t number)
{
    struct buf text = {0};
    buf_put(&text, words);
    if (words.n > 0)
        buf_put_byte(&text, ' ');
    buf_put_format(&text, "%llu", (unsigned long long)number);
    svg_text(out, class, x, y, buf_str(&text));
    buf_release(&text);
}

/* 1, 2, 5, 10, 20, … so that there are few enough lines. */
static uint64_t tick_step(uint64_t total)
{
    static const uint64_t digits[] = {1, 2, 5};
    enum { DIGITS = 3, TEN = 10 };
    uint64_t step = 1, tens = 1;
    for (size_t i = 1; total / step > TICKS; i++) {
        tens *= i % DIGITS == 0 ? TEN : 1;
        step = digits[i % DIGITS] * tens;
    }
    return step;
}

static void axes_put(struct buf *out, const struct plot *plot)
{
    enum { DROP = 4, BEFORE = 6, YEAR_DROP = 18 };
    const struct charts *charts = plot->charts;
    uint64_t total = charts->curve.total;
    const long long left = CHART_EDGE + AXIS_WIDTH;
    const long long right = CHART_WIDTH - CHART_EDGE;
    for (uint64_t n = 0; n <= total; n += tick_step(total)) {
        long long y = y_of(plot, n);
        svg_line(out, n == 0 ? "axis" : "grid", left, y, right, y);
        label_put(out, "tick", left - BEFORE, y + DROP, S(""), n);
    }
    for (int16_t year = charts->first.year; year <= charts->last.year; year++) {
        struct date from = {year, 1, 1}, middle = {year, 7, 1};
        long long x = x_of(plot, from);
        svg_line(out, "grid", x, plot->top, x, plot->top + PLOT_HEIGHT);
        label_put(out, "year", x_of(plot, middle),
                  plot->top + PLOT_HEIGHT + YEAR_DROP, S(""), (uint64_t)year);
    }
}

/* Till the day before the next step, and for the gap at most till today. */
static void gap_put(struct buf *out, const struct plot *plot)
{
    const struct curve *curve = &plot->charts->curve;
    struct date today = plot->charts->today;
    for (size_t i = 0; i < curve->n; i++) {
        const struct curve_step *step = &curve->steps[i];
        struct date end = i + 1 < curve->n ? curve->steps[i + 1].day : today;
        if (date_compare(step->day, today) >= 0 || step->due <= step->done)
            continue;
        if (date_compare(end, today) > 0)
            end = today;
        long long x = x_of(plot, step->day), top = y_of(plot, step->due);
        svg_rect(out, "gap",
                 (struct box){x, top, x_of(plot, end) - x,
                              y_of(plot, step->done) - top});
    }
}

/* A step line from the first day to `end`. */
static void line_put(struct buf *out, const struct plot *plot, bool done,
                     struct date end)
{
    const struct curve *curve = &plot->charts->curve;
    buf_put_format(out, "<path class=\"%s\" d=\"M%lld %lld",
                   done ? "done" : "due", x_of(plot, plot->charts->first),
                   y_of(plot, 0));
    for (size_t i = 0; i < curve->n; i++) {
        const struct curve_step *step = &curve->steps[i];
        if (date_compare(step->day, end) > 0)
            break;
        buf_put_format(out, "H%lldV%lld", x_of(plot, step->day),
                       y_of(plot, done ? step->done : step->due));
    }
    buf_put_format(out, "H%lld\"/>\n", x_of(plot, end));
}

/* Where the words at today's line stand: beside it on the right, under the
   curve where that is high enough; near the right edge on its left, over it. */
struct corner {
    const char *class;
    long long x;
    long long y;
};

static struct corner today_corner(const struct plot *plot, uint64_t due)
{
    enum { BESIDE = 8, LINE = 18, LINES = 4, WORDS = 120 };
    long long x = x_of(plot, plot->charts->today);
    struct corner corner = {"at-left", x + BESIDE, plot->top + LINE};
    long long bottom = plot->top + PLOT_HEIGHT;
    if (x + WORDS > CHART_WIDTH - CHART_EDGE)
        return (struct corner){"at-right", x - BESIDE, plot->top + LINE};
    if (bottom - y_of(plot, due) > LINE * (LINES + 1))
        corner.y = bottom - LINE * LINES + LINE / 2;
    return corner;
}

static void today_put(struct buf *out, const struct plot *plot, enum lang lang)
{
    enum { LINE = 18 };
    static const struct word due = WORD("", "应完成", "due");
    static const struct word done = WORD("", "已销号", "done");
    static const struct word gap = WORD("", "相差", "gap");
    const struct charts *charts = plot->charts;
    struct curve_step at = curve_at(&charts->curve, charts->today);
    struct corner corner = today_corner(plot, at.due);
    long long x = x_of(plot, charts->today), y = corner.y;
    char day[DATE_TEXT];
    svg_line(out, "today", x, plot->top, x, plot->top + PLOT_HEIGHT);
    svg_text(out, corner.class, corner.x, y,
             date_write_iso(charts->today, day));
    label_put(out, corner.class, corner.x, y += LINE, word_in(lang, &due),
              at.due);
    if (!charts->has_journal)
        return;
    label_put(out, corner.class, corner.x, y += LINE, word_in(lang, &done),
              at.done);
    if (at.due > at.done)
        label_put(out, corner.class, corner.x, y + LINE, word_in(lang, &gap),
                  at.due - at.done);
}

long long curve_height(const struct charts *charts)
{
    (void)charts;
    return 2 * CHART_LINE + PLOT_HEIGHT + LABELS;
}

long long curve_put(struct buf *out, const struct charts *charts,
                    enum lang lang, long long y)
{
    static const struct word heading =
        WORD("", "累计应完成（实线）与累计已销号（虚线），按原时限；斜线为相差",
             "fallen due (solid) and done (dashed) so far, by the original "
             "day; the gap is hatched");
    static const struct word plan =
        WORD("", "累计应完成，按时限", "fallen due so far");
    struct plot plot = {.charts = charts, .top = y + 2 * CHART_LINE};
    plot.first = date_serial(charts->first);
    plot.days = date_serial(charts->last) - plot.first;
    if (plot.days < 1)
        plot.days = 1;
    svg_text(out, "heading", CHART_EDGE, y + CHART_LINE,
             word_in(lang, charts->has_journal ? &heading : &plan));
    axes_put(out, &plot);
    if (charts->has_journal)
        gap_put(out, &plot);
    line_put(out, &plot, false, charts->last);
    bool begun = date_compare(charts->today, charts->first) >= 0;
    bool ended = date_compare(charts->today, charts->last) > 0;
    if (charts->has_journal && begun)
        line_put(out, &plot, true, ended ? charts->last : charts->today);
    if (begun && !ended)
        today_put(out, &plot, lang);
    return plot.top + PLOT_HEIGHT + LABELS;
}
