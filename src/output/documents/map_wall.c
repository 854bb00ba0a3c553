/* Which line of the wall map stands where. */
#include "output/documents/map_wall.h"

#include "wpc/text/utf8.h"

enum {
    FOOT_HEIGHT = 60,
    LINE_LEAST = 40, /* height of a line: letters of 2.6 mm */
    LINE_MOST = 72,  /* before one panel is enough */
    LINE_LARGEST = 100,
    LETTER_LARGEST = 46,
    COLUMN_USUAL = 76,
    LABEL_LEAST = 640,
};

static struct arena *arena_of(const struct wall *wall)
{
    return wall->map->question->arena;
}

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

static size_t parts_of(size_t n, size_t size)
{
    return n == 0 ? 1 : (n + size - 1) / size;
}

/* Heads as high as the longest name. */
static long long heads_height(const struct map *map, long long size)
{
    size_t longest = 0;
    for (size_t i = 0; i < map->n_columns; i++) {
        size_t n = utf8_count(map_region_short(map, i));
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
void wall_measure(struct wall *wall)
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
    size_t sheets = parts_of(n, wall->beside * most);
    /* Two more for headings that are said again. */
    size_t even = parts_of(n, wall->beside * sheets) + 2;
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
    wall->n_sheets = parts_of(wall->n_panels, wall->beside);
}
