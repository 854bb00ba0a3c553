/* The wall map on A3: sheets of 420 by 297 mm, each with its heads, legend and
   day. Units are tenths of a millimetre. */
#include "output/documents/lights.h"
#include "output/documents/map_words.h"
#include "output/documents/markup.h"
#include "wpc/text/utf8.h"

enum {
    PER_MM = 10,
    SHEET_WIDTH = 4200,
    SHEET_HEIGHT = 2970,
    MARGIN = 110,
    GUTTER = 90, /* between panels */
    TITLE_SIZE = 64,
    TEXT_SIZE = 32,
    LEGEND_BOX = 48,
    HEAD_BOTTOM = 340, /* of title, days and legend */
    FOOT_HEIGHT = 60,
    LINE_LEAST = 40, /* height of a line: letters of 2.6 mm */
    LINE_MOST = 72,  /* before one panel is enough */
    LINE_LARGEST = 100,
    LETTER_USUAL = 36,
    LETTER_LARGEST = 46,
    COLUMN_USUAL = 76,
    LABEL_LEAST = 640,
};

/* What one line of a panel holds. */
enum line_kind { LINE_SECTION, LINE_CONTINUED, LINE_ROW, LINE_SUM, LINE_COUNT };
struct line {
    enum line_kind kind;
    size_t at; /* a row, or a light */
};

/* One map being drawn. */
struct wall {
    const struct map_sheet *sheet;
    const struct map *map;
    enum lang lang;
    struct buf *out;
    struct line *lines;
    size_t n_lines;
    size_t capacity;
    size_t *panel_ends; /* number of the line after each panel */
    size_t n_panels;
    size_t panels_capacity;
    size_t beside; /* panels of a sheet */
    long long width;
    long long height; /* of a line */
    long long column;
    long long label;
    long long size; /* of letters */
    long long heads;
};

static struct arena *arena_of(const struct wall *wall)
{
    return wall->map->question->arena;
}

/* The text as far as it fits: a full-width character is as wide as high. */
static struct str text_fit(const struct wall *wall, struct str text,
                           long long width, long long size)
{
    size_t columns = (size_t)(width * 2 / size);
    if (width_of(text, AMBIGUOUS_WIDE) <= columns)
        return text;
    struct str front = width_front(text, columns - 2, AMBIGUOUS_WIDE);
    return str_join(arena_of(wall), front, S("…"));
}

static size_t characters_of(struct str s)
{
    size_t n = 0;
    for (; s.n > 0; n++)
        utf8_next(&s);
    return n;
}

/* ---- which line stands where */

static void line_put(struct wall *wall, enum line_kind kind, size_t at)
{
    struct line line = {kind, at};
    ARENA_PUSH(arena_of(wall), wall->lines, wall->n_lines, wall->capacity,
               line);
}

static void panel_close(struct wall *wall)
{
    ARENA_PUSH(arena_of(wall), wall->panel_ends, wall->n_panels,
               wall->panels_capacity, wall->n_lines);
}

static size_t in_panel(const struct wall *wall)
{
    size_t start =
        wall->n_panels > 0 ? wall->panel_ends[wall->n_panels - 1] : 0;
    return wall->n_lines - start;
}

static size_t lights_counted(const struct map *map)
{
    size_t n = 0;
    for (size_t i = 0; i < LIGHTS; i++)
        n += map->total[i] > 0;
    return n;
}

/* `most` lines a panel: a heading never ends one, and is said again where its
   section goes on; the sums stay together. */
static void lines_flow(struct wall *wall, size_t most)
{
    const struct map *map = wall->map;
    for (size_t i = 0; i < map->n; i++) {
        bool opens = map_opens_section(map, i);
        if (in_panel(wall) + (opens ? 2 : 1) > most) {
            panel_close(wall);
            if (!opens)
                line_put(wall, LINE_CONTINUED, i);
        }
        if (opens)
            line_put(wall, LINE_SECTION, i);
        line_put(wall, LINE_ROW, i);
    }
    if (in_panel(wall) + 1 + lights_counted(map) > most)
        panel_close(wall);
    line_put(wall, LINE_SUM, 0);
    for (size_t i = 0; i < LIGHTS; i++)
        if (map->total[i] > 0)
            line_put(wall, LINE_COUNT, i);
    panel_close(wall);
}

static size_t lines_count(const struct map *map)
{
    size_t n = map->n + 1 + lights_counted(map);
    for (size_t i = 0; i < map->n; i++)
        n += map_opens_section(map, i);
    return n;
}

static size_t parts(size_t n, size_t size)
{
    return n == 0 ? 1 : (n + size - 1) / size;
}

/* Heads as high as the longest name. */
static long long heads_height(const struct map *map, long long size)
{
    size_t longest = 0;
    for (size_t i = 0; i < map->n_columns; i++) {
        size_t n = characters_of(map_region_short(map, i));
        longest = n > longest ? n : longest;
    }
    return (long long)longest * size + size / 2;
}

static long long least(long long a, long long b)
{
    return a < b ? a : b;
}

/* Panels beside each other, lines as high and regions as wide as there is room
   for. */
static void wall_measure(struct wall *wall)
{
    const struct map *map = wall->map;
    const long long across = SHEET_WIDTH - 2 * MARGIN;
    size_t n = lines_count(map), columns = map->n_columns ? map->n_columns : 1;
    wall->heads = heads_height(map, LETTER_USUAL);
    long long down =
        SHEET_HEIGHT - HEAD_BOTTOM - wall->heads - FOOT_HEIGHT - MARGIN;
    enum { FEW = 20 };
    bool one =
        (long long)n * LINE_MOST <= down ||
        (long long)columns * LINE_LEAST > (across - GUTTER) / 2 - LABEL_LEAST;
    wall->beside = one ? 1 : 2;
    wall->width = one ? across : (across - GUTTER) / 2;
    size_t most = (size_t)(down / LINE_LEAST);
    size_t sheets = parts(n, wall->beside * most);
    /* Two more for headings that are said again. */
    size_t even = parts(n, wall->beside * sheets) + 2;
    most = even < most ? even : most;
    wall->height = down / (long long)most;
    wall->height = least(down / (long long)most, LINE_LARGEST);
    wall->size =
        least(wall->height * 3 / 4, one ? LETTER_LARGEST : LETTER_USUAL);
    /* A few regions on one panel share it with the names; many are narrow. */
    long long names =
        one && (long long)columns < FEW ? wall->width * 2 / 5 : LABEL_LEAST;
    wall->column = (wall->width - names) / (long long)columns;
    if (!one)
        wall->column = least(wall->column, COLUMN_USUAL);
    wall->label = wall->width - wall->column * (long long)columns;
    lines_flow(wall, most);
}

/* ---- drawing */

/* As large as the text of `class`: "" in cells, "text" in the legend. */
static void sign_put(struct wall *wall, const char *class, struct box box,
                     enum light light, struct str told)
{
    const char *paint = light_paints[light].class;
    long long size = *class == '\0' ? wall->size : TEXT_SIZE;
    struct arena *arena = arena_of(wall);
    svg_rect_told(wall->out, str_format(arena, "cell %s", paint).p, box, told);
    svg_text(wall->out, str_format(arena, "mid i%s %s", paint, class).p,
             box.x + box.width / 2, box.y + box.height / 2 + size * 3 / 8,
             map_sign(light, wall->lang));
}

static struct box cell_box(const struct wall *wall, long long x, long long y,
                           size_t column)
{
    enum { INSET = 3 };
    return (struct box){
        x + wall->label + (long long)column * wall->column + INSET, y + INSET,
        wall->column - 2 * INSET, wall->height - 2 * INSET};
}

static void row_put(struct wall *wall, long long x, long long y,
                    const struct map_row *row)
{
    long long base = y + wall->height / 2 + wall->size * 3 / 8;
    svg_text(
        wall->out, "", x, base,
        text_fit(wall, map_label(wall->sheet, row), wall->label, wall->size));
    for (size_t i = 0; i < wall->map->n_columns; i++) {
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

static void section_put(struct wall *wall, long long x, long long y,
                        const struct line *line)
{
    struct str name =
        map_section(wall->sheet, &wall->map->rows[line->at], wall->lang);
    if (line->kind == LINE_CONTINUED)
        name =
            str_join(arena_of(wall), name,
                     wall->lang == LANG_ZH ? S("（续）") : S(" (continued)"));
    svg_rect(wall->out, "part", (struct box){x, y, wall->width, wall->height});
    svg_text(wall->out, "bold", x + wall->size / 3,
             y + wall->height / 2 + wall->size * 3 / 8,
             text_fit(wall, name, wall->width - wall->size, wall->size));
}

static void count_put(struct wall *wall, long long x, long long y, size_t light)
{
    const struct map *map = wall->map;
    long long base = y + wall->height / 2 + wall->size * 3 / 8;
    struct box box = {x + 3, y + 3, wall->height + 12, wall->height - 6};
    struct arena *arena = arena_of(wall);
    sign_put(wall, "", box, (enum light)light, S(""));
    svg_text(wall->out, "", x + 2 * wall->height, base,
             str_format(arena,
                        wall->lang == LANG_ZH ? "共 %llu 格" : "%llu cells",
                        (unsigned long long)map->total[light]));
    for (size_t i = 0; i < map->n_columns; i++) {
        box = cell_box(wall, x, y, i);
        svg_text(wall->out, "mid", box.x + box.width / 2, base,
                 str_format(arena, "%llu",
                            (unsigned long long)map->counts[i][light]));
    }
}

static void sum_put(struct wall *wall, long long x, long long y)
{
    svg_rect(wall->out, "part", (struct box){x, y, wall->width, wall->height});
    svg_text(wall->out, "bold", x + wall->size / 3,
             y + wall->height / 2 + wall->size * 3 / 8,
             wall->lang == LANG_ZH ? S("各灯格数") : S("Cells by light"));
}

static void line_draw(struct wall *wall, long long x, long long y,
                      const struct line *line)
{
    if (line->kind == LINE_ROW)
        row_put(wall, x, y, &wall->map->rows[line->at]);
    else if (line->kind == LINE_COUNT)
        count_put(wall, x, y, line->at);
    else if (line->kind == LINE_SUM)
        sum_put(wall, x, y);
    else
        section_put(wall, x, y, line);
    svg_line(wall->out, "rule", x, y + wall->height, x + wall->width,
             y + wall->height);
}

/* Names upright, one character under the other, ending at the same height. */
static void heads_put(struct wall *wall, long long x, long long bottom)
{
    const struct map *map = wall->map;
    for (size_t i = 0; i < map->n_columns; i++) {
        struct box box = cell_box(wall, x, bottom, i);
        struct str rest = map_region_short(map, i);
        long long y =
            bottom - ((long long)characters_of(rest) - 1) * LETTER_USUAL - 14;
        svg_group_begin(wall->out, "heads");
        for (; rest.n > 0; y += LETTER_USUAL) {
            struct str at = rest;
            utf8_next(&rest);
            svg_text(wall->out, "mid", box.x + box.width / 2, y,
                     str_slice(at, 0, at.n - rest.n));
        }
        svg_group_end(wall->out);
    }
    svg_line(wall->out, "edge", x, bottom, x + wall->width, bottom);
}

static void panel_put(struct wall *wall, size_t panel, long long x,
                      long long top)
{
    size_t from = panel > 0 ? wall->panel_ends[panel - 1] : 0;
    size_t end = wall->panel_ends[panel];
    long long y = top + HEAD_BOTTOM + wall->heads;
    long long edge = x + wall->label + wall->column;
    heads_put(wall, x, y);
    if (wall->map->n_columns > 1 && wall->map->regions[0] == REGION_NONE)
        svg_line(wall->out, "edge", edge, y, edge,
                 y + (long long)(end - from) * wall->height);
    for (size_t i = from; i < end; i++) {
        line_draw(wall, x, y, &wall->lines[i]);
        y += wall->height;
    }
}

static void legend_put(struct wall *wall, long long top)
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

static void sheet_put(struct wall *wall, size_t sheet, size_t n_sheets)
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
    for (size_t i = 0; i < wall->beside; i++) {
        size_t panel = sheet * wall->beside + i;
        if (panel < wall->n_panels)
            panel_put(wall, panel,
                      MARGIN + (long long)i * (wall->width + GUTTER), top);
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

static void style_put(const struct wall *wall, struct buf *style)
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
                   wall->size, TEXT_SIZE, LETTER_USUAL, TITLE_SIZE);
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
    struct wall wall = {.sheet = sheet,
                        .map = sheet->map,
                        .lang = look->lang,
                        .out = &sink->pending};
    wall_measure(&wall);
    size_t n_sheets = parts(wall.n_panels, wall.beside);
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
