/* The wall map on A3: sheets of 420 by 297 mm, each with its heads, legend and
   day. Units are tenths of a millimetre. */
#include "output/documents/lights.h"
#include "output/documents/map_wall.h"
#include "output/documents/markup.h"
#include "wpc/text/utf8.h"

enum { TITLE_SIZE = 64, LEGEND_BOX = 48 };

/* One map being drawn. */
struct drawn {
    struct wall at;
    const struct map_sheet *sheet;
    enum lang lang;
    struct buf *out;
};

static struct arena *arena_of(const struct drawn *wall)
{
    return wall->at.map->question->arena;
}

/* The text as far as it fits: a full-width character is as wide as high. */
static struct str text_fit(const struct drawn *wall, struct str text,
                           long long width, long long size)
{
    size_t columns = (size_t)(width * 2 / size);
    if (width_of(text, AMBIGUOUS_WIDE) <= columns)
        return text;
    struct str front = width_front(text, columns - 2, AMBIGUOUS_WIDE);
    return str_join(arena_of(wall), front, S("…"));
}

/* As large as the text of `class`: "" in cells, "text" in the legend. */
static void sign_put(struct drawn *wall, const char *class, struct box box,
                     enum light light, struct str told)
{
    const char *paint = light_paints[light].class;
    long long size = *class == '\0' ? wall->at.size : TEXT_SIZE;
    struct arena *arena = arena_of(wall);
    svg_rect_told(wall->out, str_format(arena, "cell %s", paint).p, box, told);
    svg_text(wall->out, str_format(arena, "mid i%s %s", paint, class).p,
             box.x + box.width / 2, box.y + box.height / 2 + size * 3 / 8,
             map_sign(light, wall->lang));
}

static struct box cell_box(const struct drawn *wall, long long x, long long y,
                           size_t column)
{
    enum { INSET = 3 };
    return (struct box){
        x + wall->at.label + (long long)column * wall->at.column + INSET,
        y + INSET, wall->at.column - 2 * INSET, wall->at.height - 2 * INSET};
}

static void row_put(struct drawn *wall, long long x, long long y,
                    const struct map_row *row)
{
    long long base = y + wall->at.height / 2 + wall->at.size * 3 / 8;
    svg_text(wall->out, "", x, base,
             text_fit(wall, map_label(wall->sheet, row), wall->at.label,
                      wall->at.size));
    for (size_t i = 0; i < wall->at.map->n_columns; i++) {
        struct box box = cell_box(wall, x, y, i);
        const struct map_cell *cell = &row->cells[i];
        if (cell->is_asked)
            sign_put(wall, "", box, cell->standing.light,
                     map_told(wall->sheet, row, i, wall->lang));
        else
            svg_text(wall->out, "mid none", box.x + box.width / 2, base,
                     map_sign_none());
    }
}

static void section_put(struct drawn *wall, long long x, long long y,
                        const struct line *line)
{
    struct str name =
        map_section(wall->sheet, &wall->at.map->rows[line->at], wall->lang);
    if (line->kind == LINE_CONTINUED)
        name =
            str_join(arena_of(wall), name,
                     wall->lang == LANG_ZH ? S("（续）") : S(" (continued)"));
    svg_rect(wall->out, "part",
             (struct box){x, y, wall->at.width, wall->at.height});
    svg_text(
        wall->out, "bold", x + wall->at.size / 3,
        y + wall->at.height / 2 + wall->at.size * 3 / 8,
        text_fit(wall, name, wall->at.width - wall->at.size, wall->at.size));
}

static void count_put(struct drawn *wall, long long x, long long y,
                      size_t light)
{
    const struct map *map = wall->at.map;
    long long base = y + wall->at.height / 2 + wall->at.size * 3 / 8;
    struct box box = {x + 3, y + 3, wall->at.height + 12, wall->at.height - 6};
    struct arena *arena = arena_of(wall);
    sign_put(wall, "", box, (enum light)light, S(""));
    svg_text(wall->out, "", x + 2 * wall->at.height, base,
             str_format(arena,
                        wall->lang == LANG_ZH ? "共 %llu 格" : "cells: %llu",
                        (unsigned long long)map->total[light]));
    for (size_t i = 0; i < map->n_columns; i++) {
        box = cell_box(wall, x, y, i);
        svg_text(wall->out, "mid", box.x + box.width / 2, base,
                 str_format(arena, "%llu",
                            (unsigned long long)map->counts[i][light]));
    }
}

static void sum_put(struct drawn *wall, long long x, long long y)
{
    svg_rect(wall->out, "part",
             (struct box){x, y, wall->at.width, wall->at.height});
    svg_text(wall->out, "bold", x + wall->at.size / 3,
             y + wall->at.height / 2 + wall->at.size * 3 / 8,
             wall->lang == LANG_ZH ? S("各灯格数") : S("Cells by light"));
}

static void line_draw(struct drawn *wall, long long x, long long y,
                      const struct line *line)
{
    if (line->kind == LINE_ROW)
        row_put(wall, x, y, &wall->at.map->rows[line->at]);
    else if (line->kind == LINE_COUNT)
        count_put(wall, x, y, line->at);
    else if (line->kind == LINE_SUM)
        sum_put(wall, x, y);
    else
        section_put(wall, x, y, line);
    svg_line(wall->out, "rule", x, y + wall->at.height, x + wall->at.width,
             y + wall->at.height);
}

/* Names upright, one character under the other, ending at the same height. */
static void heads_put(struct drawn *wall, long long x, long long bottom)
{
    const struct map *map = wall->at.map;
    for (size_t i = 0; i < map->n_columns; i++) {
        struct box box = cell_box(wall, x, bottom, i);
        struct str rest = map_region_short(map, i);
        long long y =
            bottom - ((long long)utf8_count(rest) - 1) * LETTER_USUAL - 14;
        svg_group_begin(wall->out, "heads");
        for (; rest.n > 0; y += LETTER_USUAL) {
            struct str at = rest;
            utf8_next(&rest);
            svg_text(wall->out, "mid", box.x + box.width / 2, y,
                     str_slice(at, 0, at.n - rest.n));
        }
        svg_group_end(wall->out);
    }
    svg_line(wall->out, "edge", x, bottom, x + wall->at.width, bottom);
}

static void panel_put(struct drawn *wall, size_t panel, long long x,
                      long long top)
{
    size_t from = panel > 0 ? wall->at.panel_ends[panel - 1] : 0;
    size_t end = wall->at.panel_ends[panel];
    long long y = top + HEAD_BOTTOM + wall->at.heads;
    long long edge = x + wall->at.label + wall->at.column;
    heads_put(wall, x, y);
    if (wall->at.map->n_columns > 1 && wall->at.map->regions[0] == REGION_NONE)
        svg_line(wall->out, "edge", edge, y, edge,
                 y + (long long)(end - from) * wall->at.height);
    for (size_t i = from; i < end; i++) {
        line_draw(wall, x, y, &wall->at.lines[i]);
        y += wall->at.height;
    }
}

static void legend_put(struct drawn *wall, long long top)
{
    enum { BASE = 312, GAP = 60 };
    long long x = MARGIN;
    for (size_t i = 0; i <= LIGHTS; i++) {
        enum light light = (enum light)i;
        if (!map_legend_has(wall->sheet, light))
            continue;
        struct box box = {x, top + BASE - LEGEND_BOX + 8, LEGEND_BOX + 12,
                          LEGEND_BOX};
        if (i < LIGHTS)
            sign_put(wall, "text", box, light, S(""));
        else
            svg_text(wall->out, "mid none text", x + box.width / 2,
                     top + BASE - 4, map_sign_none());
        struct str meaning = map_meaning(wall->sheet, light, wall->lang);
        svg_text(wall->out, "text", x + box.width + 16, top + BASE - 4,
                 meaning);
        x += box.width + 16 + GAP +
             (long long)width_of(meaning, AMBIGUOUS_WIDE) * TEXT_SIZE / 2;
    }
}

static void sheet_put(struct drawn *wall, size_t sheet, size_t n_sheets)
{
    enum { TITLE_BASE = 165, DAYS_BASE = 232 };
    long long top = (long long)sheet * SHEET_HEIGHT;
    const struct map_sheet *said = wall->sheet;
    svg_text(wall->out, "title", MARGIN, top + TITLE_BASE,
             word_in(wall->lang, &map_heading));
    svg_text(wall->out, "text end", SHEET_WIDTH - MARGIN, top + TITLE_BASE,
             text_fit(wall, said->title, SHEET_WIDTH / 2, TEXT_SIZE));
    svg_text(wall->out, "text", MARGIN, top + DAYS_BASE,
             text_fit(wall, map_days(said, wall->lang),
                      SHEET_WIDTH - 2 * MARGIN, TEXT_SIZE));
    legend_put(wall, top);
    for (size_t i = 0; i < wall->at.beside; i++) {
        size_t panel = sheet * wall->at.beside + i;
        if (panel < wall->at.n_panels)
            panel_put(wall, panel,
                      MARGIN + (long long)i * (wall->at.width + GUTTER), top);
    }
    long long foot = top + SHEET_HEIGHT - MARGIN + TEXT_SIZE / 2;
    svg_text(wall->out, "text", MARGIN, foot, map_source(said, wall->lang));
    if (n_sheets > 1)
        svg_text(wall->out, "text end", SHEET_WIDTH - MARGIN, foot,
                 str_format(arena_of(wall),
                            wall->lang == LANG_ZH ? "第 %zu 张，共 %zu 张"
                                                  : "sheet %zu of %zu",
                            sheet + 1, n_sheets));
}

static void style_put(const struct drawn *wall, struct buf *style)
{
    buf_put_format(style,
                   "text{font-size:%lldpx}.text{font-size:%dpx}"
                   ".heads text{font-size:%dpx}"
                   ".title{font-size:%dpx;font-weight:bold}"
                   ".mid{text-anchor:middle}.end{text-anchor:end}"
                   ".bold{font-weight:bold}.part{fill:#e4e4e4}"
                   ".none{fill:#6b6b6b}.rule{stroke:#c4c4c4;stroke-width:2}"
                   ".edge{stroke:#4a4a4a;stroke-width:4}"
                   ".cell{stroke:#767676;stroke-width:1}"
                   ".ir{font-weight:bold}\n",
                   wall->at.size, TEXT_SIZE, LETTER_USUAL, TITLE_SIZE);
    for (size_t i = 0; i < LIGHTS; i++)
        buf_put_format(style, ".%s{fill:%s}.i%s{fill:%s}\n",
                       light_paints[i].class, light_paints[i].fill,
                       light_paints[i].class, light_paints[i].ink);
    buf_put(style,
            S(".y{stroke:#6b4f00;stroke-width:6}"
              ".o{stroke-dasharray:8 6}\n@page{size:A3 landscape;margin:0}\n"));
}

void map_svg_put(struct sink *sink, const void *subject,
                 const struct look *look)
{
    const struct map_sheet *sheet = subject;
    struct drawn wall = {.at = {.map = sheet->map},
                         .sheet = sheet,
                         .lang = look->lang,
                         .out = &sink->pending};
    wall_measure(&wall.at);
    size_t n_sheets = wall.at.n_sheets;
    struct buf style = {0};
    style_put(&wall, &style);
    struct str title =
        str_join(arena_of(&wall), word_in(look->lang, &map_heading), S("   "));
    svg_begin(wall.out,
              &(struct drawing){
                  .lang = look->lang,
                  .title = str_join(arena_of(&wall), title, sheet->title),
                  .about = map_days(sheet, look->lang),
                  .style = buf_str(&style),
                  .width = SHEET_WIDTH,
                  .height = (long long)n_sheets * SHEET_HEIGHT,
                  .per_mm = PER_MM});
    buf_release(&style);
    for (size_t i = 0; i < n_sheets; i++) {
        sheet_put(&wall, i, n_sheets);
        sink_put(sink, S(""));
    }
    svg_end(wall.out);
}
