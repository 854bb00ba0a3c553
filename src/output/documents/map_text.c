/* The wall map on a terminal: a light is two columns wide, names of regions
   stand upright above it. */
#include "output/documents/map_words.h"
#include "wpc/text/escape.h"
#include "wpc/text/utf8.h"

enum {
    PITCH = 3,        /* columns of a region */
    LABEL_LEAST = 18, /* of an item's name, where regions must give way */
    LABEL_MOST = 60,
};

/* One map being written, some regions beside each other at a time. */
struct grid {
    const struct map_sheet *sheet;
    const struct map *map;
    const struct look *look;
    struct buf *out;
    size_t label; /* columns of the names */
    size_t pitch;
    size_t first; /* of the regions shown */
    size_t end;
};

static size_t width(const struct grid *grid, struct str s)
{
    return width_of(s, grid->look->ambiguous);
}

/* The text in so many columns, cut where it is longer. */
static void padded_put(struct grid *grid, struct str text, size_t columns)
{
    struct buf safe = {0};
    escape_visible(&safe, text);
    struct str shown = buf_str(&safe);
    size_t mark = width(grid, S("…"));
    bool cut = width(grid, shown) > columns;
    if (cut)
        shown = width_front(shown, columns - mark, grid->look->ambiguous);
    buf_put(grid->out, shown);
    if (cut)
        buf_put(grid->out, S("…"));
    size_t used = width(grid, shown) + (cut ? mark : 0);
    buf_put_repeat(grid->out, S(" "), columns - used);
    buf_release(&safe);
}

static void line_end(struct grid *grid)
{
    struct buf *out = grid->out;
    while (out->n > 0 && out->p[out->n - 1] == ' ')
        out->n--;
    buf_put_byte(out, '\n');
}

/* Right-aligned in a region's columns. */
static void cell_put_text(struct grid *grid, struct str text, const char *code)
{
    buf_put_repeat(grid->out, S(" "), grid->pitch - width(grid, text));
    bool colour = grid->look->colour && code != NULL;
    if (colour)
        buf_put_format(grid->out, "\x1b[%sm", code);
    buf_put(grid->out, text);
    if (colour)
        buf_put(grid->out, S("\x1b[0m"));
}

/* ISO 6429. */
static const char *colour_of(enum light light)
{
    static const char *const codes[LIGHTS] = {"31", "33", "32", "34", "90"};
    return codes[light];
}

/* The nth character of a name; empty past its end. */
static struct str character_at(struct str name, size_t n)
{
    struct str at = name;
    while (name.n > 0) {
        at = name;
        utf8_next(&name);
        if (n-- == 0)
            return str_slice(at, 0, at.n - name.n);
    }
    return (struct str){0};
}

static void heads_put(struct grid *grid)
{
    bool more = true;
    for (size_t n = 0; more; n++) {
        more = false;
        size_t start = grid->out->n;
        buf_put_repeat(grid->out, S(" "), grid->label);
        for (size_t i = grid->first; i < grid->end; i++) {
            struct str c = character_at(map_region_short(grid->map, i), n);
            more |= c.n > 0;
            struct buf safe = {0};
            escape_visible(&safe, c);
            cell_put_text(grid,
                          width(grid, buf_str(&safe)) < grid->pitch
                              ? buf_str(&safe)
                              : S("?"),
                          NULL);
            buf_release(&safe);
        }
        if (more)
            line_end(grid);
        else
            grid->out->n = start;
    }
}

static void row_put(struct grid *grid, const struct map_row *row)
{
    enum lang lang = grid->look->lang;
    padded_put(grid, map_label(grid->sheet, row), grid->label);
    for (size_t i = grid->first; i < grid->end; i++) {
        const struct map_cell *cell = &row->cells[i];
        enum light light = cell->standing.light;
        if (cell->is_asked)
            cell_put_text(grid, map_sign(light, lang), colour_of(light));
        else
            cell_put_text(grid, map_sign_none(), colour_of(LIGHT_GREY));
    }
    line_end(grid);
}

static void counts_put(struct grid *grid)
{
    enum lang lang = grid->look->lang;
    for (size_t light = 0; light < LIGHTS; light++) {
        if (grid->map->total[light] == 0)
            continue;
        struct buf text = {0};
        buf_put(&text, map_sign((enum light)light, lang));
        buf_put_byte(&text, ' ');
        buf_put_number(&text, (long long)grid->map->total[light]);
        padded_put(grid, buf_str(&text), grid->label);
        for (size_t i = grid->first; i < grid->end; i++) {
            buf_clear(&text);
            buf_put_number(&text, (long long)grid->map->counts[i][light]);
            cell_put_text(grid, buf_str(&text), NULL);
        }
        buf_release(&text);
        line_end(grid);
    }
}

static void block_put(struct grid *grid)
{
    heads_put(grid);
    for (size_t i = 0; i < grid->map->n; i++) {
        const struct map_row *row = &grid->map->rows[i];
        if (map_opens_section(grid->map, i)) {
            padded_put(grid, map_section(grid->sheet, row, grid->look->lang),
                       grid->label + (grid->end - grid->first) * grid->pitch);
            line_end(grid);
        }
        row_put(grid, row);
    }
    counts_put(grid);
}

static void legend_put(struct grid *grid)
{
    enum lang lang = grid->look->lang;
    for (size_t i = 0; i <= LIGHTS; i++) {
        enum light light = (enum light)i;
        if (!map_legend_has(grid->sheet, light))
            continue;
        struct str sign = i == LIGHTS ? map_sign_none() : map_sign(light, lang);
        buf_put_format(grid->out, "%.*s %.*s\n", STR_ARG(sign),
                       STR_ARG(map_meaning(grid->sheet, light, lang)));
    }
    buf_put(grid->out, map_source(grid->sheet, lang));
    buf_put_byte(grid->out, '\n');
}

/* A number of so many digits has a blank before it. */
static size_t pitch_of(const struct map *map)
{
    size_t pitch = PITCH;
    uint64_t most = 0;
    for (size_t i = 0; i < map->n_columns; i++)
        for (size_t light = 0; light < LIGHTS; light++)
            most = map->counts[i][light] > most ? map->counts[i][light] : most;
    for (size_t digits = 1; most > 0; digits++, most /= 10)
        pitch = digits + 1 > pitch ? digits + 1 : pitch;
    return pitch;
}

static size_t label_of(const struct grid *grid)
{
    size_t most = LABEL_LEAST;
    for (size_t i = 0; i < grid->map->n; i++) {
        struct str label = map_label(grid->sheet, &grid->map->rows[i]);
        size_t n = width(grid, label);
        most = n > most ? n : most;
    }
    return most > LABEL_MOST ? LABEL_MOST : most;
}

/* As many regions beside each other as the terminal has room for. */
static size_t columns_fit(struct grid *grid)
{
    size_t room = grid->look->width, n = grid->map->n_columns;
    if (room == 0 || grid->label + n * grid->pitch <= room)
        return n;
    if (LABEL_LEAST + n * grid->pitch <= room) {
        grid->label = room - n * grid->pitch;
        return n;
    }
    grid->label = LABEL_LEAST;
    n = room > LABEL_LEAST ? (room - LABEL_LEAST) / grid->pitch : 0;
    return n > 0 ? n : 1;
}

void map_text_put(struct sink *sink, const void *subject,
                  const struct look *look)
{
    const struct map_sheet *sheet = subject;
    struct grid grid = {.sheet = sheet,
                        .map = sheet->map,
                        .look = look,
                        .out = &sink->pending,
                        .pitch = pitch_of(sheet->map)};
    if (sheet->map->n == 0) {
        if (look->terminal)
            buf_put(grid.out, look->lang == LANG_ZH ? S("没有符合的。\n")
                                                    : S("nothing matches.\n"));
        return;
    }
    grid.label = label_of(&grid);
    size_t fit = columns_fit(&grid);
    escape_visible(grid.out, sheet->title);
    buf_put(grid.out, S("   "));
    escape_visible(grid.out, map_days(sheet, look->lang));
    buf_put_byte(grid.out, '\n');
    for (size_t i = 0; i < sheet->map->n_columns; i += fit) {
        size_t end = i + fit;
        grid.first = i;
        grid.end = end < sheet->map->n_columns ? end : sheet->map->n_columns;
        buf_put_byte(grid.out, '\n');
        block_put(&grid);
        sink_put(sink, S(""));
    }
    buf_put_byte(grid.out, '\n');
    legend_put(&grid);
}
