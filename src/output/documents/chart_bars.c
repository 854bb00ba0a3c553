/* Stacked bars: what has become of the obligations of each group. */
#include "charts.h"

enum { BAR_HEIGHT = 20, BAR_STEP = 28, NAME_WIDTH = 216, VALUES_WIDTH = 96 };

enum part { OVERDUE, CLAIMED, PENDING, DONE, LATER, PARTS };

static const struct chart_part parts[PARTS] = {
    [OVERDUE] = {"p-overdue", WORD("", "逾期", "overdue")},
    [CLAIMED] = {"p-claimed", WORD("", "待审", "claimed")},
    [PENDING] = {"p-pending",
                 WORD("", "待考核、当日到期", "to assess, due today")},
    [DONE] = {"p-done", WORD("", "已销号", "done")},
    [LATER] = {"p-later", WORD("", "未到期", "not due yet")},
};
/* Without a journal: what is past and what is to come. */
static const struct chart_part plan_parts[] = {
    {"p-pending", WORD("", "时限已过，未录进展", "day past")},
    {"p-later", WORD("", "未到期", "not due yet")},
};
enum { PLAN_PARTS = sizeof plan_parts / sizeof *plan_parts };

struct bar {
    uint64_t n[PARTS];
};

static struct bar bar_of(const struct charts *charts, const struct group *group)
{
    const uint64_t *figures = group->figures.n;
    struct bar bar = {{0}};
    if (!charts->has_journal) {
        bar.n[0] = group->counts[MEASURE_PAST];
        bar.n[1] = group->counts[MEASURE_DATED] - bar.n[0] -
                   figures[FIGURE_CONDITIONAL];
        return bar;
    }
    bar.n[OVERDUE] = figures[FIGURE_OVERDUE];
    bar.n[CLAIMED] = figures[FIGURE_CLAIMED];
    bar.n[PENDING] = figures[FIGURE_TO_ASSESS] + figures[FIGURE_FALLEN_OPEN];
    bar.n[DONE] = figures[FIGURE_DONE];
    bar.n[LATER] = figures[FIGURE_DATED] - figures[FIGURE_EXEMPT] -
                   figures[FIGURE_CONDITIONAL];
    for (size_t i = 0; i < LATER; i++)
        bar.n[LATER] -= bar.n[i];
    return bar;
}

static uint64_t bar_total(const struct bar *bar)
{
    uint64_t total = 0;
    for (size_t i = 0; i < PARTS; i++)
        total += bar->n[i];
    return total;
}

static uint64_t longest_of(const struct charts *charts)
{
    uint64_t longest = 1;
    for (size_t i = 0; i < charts->n_bars; i++) {
        struct bar bar = bar_of(charts, charts->bars[i].group);
        uint64_t total = bar_total(&bar);
        longest = total > longest ? total : longest;
    }
    return longest;
}

static const struct chart_part *parts_of(const struct charts *charts, size_t *n)
{
    *n = charts->has_journal ? PARTS : PLAN_PARTS;
    return charts->has_journal ? parts : plan_parts;
}

static void legend_put(struct buf *out, const struct charts *charts,
                       enum lang lang, long long y)
{
    enum { SWATCH = 14, GAP = 6, CHARACTER = 7, BETWEEN = 24 };
    long long x = CHART_EDGE;
    size_t n;
    const struct chart_part *part = parts_of(charts, &n);
    for (size_t i = 0; i < n; i++) {
        struct str words = word_in(lang, &part[i].word);
        svg_rect(out, part[i].class,
                 (struct box){x, y - SWATCH + 2, SWATCH, SWATCH});
        svg_text(out, "small", x + SWATCH + GAP, y, words);
        x += SWATCH + GAP + BETWEEN +
             (long long)width_of(words, AMBIGUOUS_NARROW) * CHARACTER;
    }
}

/* The number of a part, where it has room. */
static void number_put(struct buf *out, const struct chart_part *part,
                       struct box box, uint64_t number)
{
    enum { DIGIT = 8, DROP = 5 };
    struct buf digits = {0};
    buf_put_number(&digits, (long long)number);
    if (box.width >= (long long)digits.n * DIGIT + 2) {
        struct buf class = {0};
        buf_put_format(&class, "n %s-n", part->class);
        buf_put_byte(&class, '\0');
        svg_text(out, class.p, box.x + box.width / 2, box.y + BAR_HEIGHT - DROP,
                 buf_str(&digits));
        buf_release(&class);
    }
    buf_release(&digits);
}

static void bar_put(struct buf *out, const struct charts *charts,
                    enum lang lang, const struct chart_bar *bar, uint64_t scale,
                    long long y)
{
    enum { ROOM = CHART_WIDTH - 2 * CHART_EDGE - NAME_WIDTH - VALUES_WIDTH };
    enum { DROP = 5, AFTER = 8 };
    const long long from = CHART_EDGE + NAME_WIDTH;
    struct bar shown = bar_of(charts, bar->group);
    uint64_t before = 0;
    size_t n;
    const struct chart_part *part = parts_of(charts, &n);
    svg_text(out, "name", from - AFTER, y + BAR_HEIGHT - DROP, bar->name);
    for (size_t i = 0; i < n; i++) {
        if (shown.n[i] == 0)
            continue;
        long long x = from + (long long)(before * ROOM / scale);
        before += shown.n[i];
        long long end = from + (long long)(before * ROOM / scale);
        struct box box = {x, y, end - x, BAR_HEIGHT};
        struct buf told = {0};
        buf_put_format(&told, "%.*s %.*s %llu", STR_ARG(bar->name),
                       STR_ARG(word_in(lang, &part[i].word)),
                       (unsigned long long)shown.n[i]);
        svg_rect_told(out, part[i].class, box, buf_str(&told));
        number_put(out, &part[i], box, shown.n[i]);
        buf_release(&told);
    }
    char text[FRACTION_TEXT];
    struct str rate =
        fraction_write(rate_of(&bar->group->figures, RATE_FALLEN_DONE), text);
    struct buf value = {0};
    if (charts->has_journal) {
        buf_put(&value, rate.n > 0 ? rate : S("—"));
        buf_put(&value, rate.n > 0 ? S("%") : S(""));
        svg_text(out, "value", CHART_WIDTH - CHART_EDGE, y + BAR_HEIGHT - DROP,
                 buf_str(&value));
    }
    buf_release(&value);
}

long long bars_height(const struct charts *charts)
{
    enum { LINES = 3 };
    return CHART_LINE * LINES + BAR_STEP * (long long)charts->n_bars +
           (charts->n_left_out > 0 ? CHART_LINE : 0);
}

long long bars_put(struct buf *out, const struct charts *charts, enum lang lang,
                   long long y)
{
    static const struct word heading =
        WORD("", "各行节点（不含不适用、待认定），逾期多的在前；右为到期办结率",
             "obligations that apply, the most overdue first; closed rate on "
             "the "
             "right");
    static const struct word plan =
        WORD("", "各行节点（含待认定）", "obligations, conditional ones too");
    uint64_t scale = longest_of(charts);
    y += CHART_LINE;
    svg_text(out, "heading", CHART_EDGE, y,
             word_in(lang, charts->has_journal ? &heading : &plan));
    y += CHART_LINE;
    legend_put(out, charts, lang, y);
    y += CHART_LINE / 2;
    for (size_t i = 0; i < charts->n_bars; i++, y += BAR_STEP)
        bar_put(out, charts, lang, &charts->bars[i], scale, y);
    if (charts->n_left_out == 0)
        return y;
    struct buf note = {0};
    buf_put_format(&note, lang == LANG_ZH ? "其余 %zu 行略" : "%zu more",
                   charts->n_left_out);
    y += CHART_LINE / 2;
    svg_text(out, "small", CHART_EDGE + NAME_WIDTH, y, buf_str(&note));
    buf_release(&note);
    return y;
}
