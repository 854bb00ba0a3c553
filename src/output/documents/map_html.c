/* The wall map as a page: heads that stay in sight, and A3 across on paper. */
#include "output/documents/lights.h"
#include "output/documents/map_words.h"
#include "output/documents/markup.h"

/* One page being written. */
struct map_page {
    const struct map_sheet *sheet;
    const struct map *map;
    enum lang lang;
    struct buf *out;
};

static const struct str map_style = STR(
    "body{max-width:90rem}\n"
    ".map{overflow:auto;max-height:92vh;border:1px solid #767676}\n"
    ".map table{border-collapse:separate;border-spacing:0;font-size:.875rem;"
    "line-height:1.4;width:100%}\n"
    ".map caption{padding:.4rem .5rem}\n"
    ".map th,.map td{border:0;border-right:1px solid #d0d0d0;border-bottom:"
    "1px solid #d0d0d0;padding:.15rem .25rem}\n"
    ".map td{text-align:center;vertical-align:middle;min-width:1.6rem}\n"
    ".map caption,p{white-space:pre-wrap}\n"
    ".map thead th{position:sticky;top:0;z-index:2;background:#f0f0f0;"
    "vertical-align:bottom;text-align:center;padding:.4rem .1rem;"
    "border-bottom:2px solid #767676}\n"
    ".map thead th:first-child{text-align:left;padding:.4rem;left:0;"
    "z-index:3}\n"
    ".up{display:inline-block;writing-mode:vertical-rl;"
    "text-orientation:upright;letter-spacing:.05em;line-height:1.2}\n"
    ".map tbody th{background:#fff;font-weight:normal;min-width:14em;"
    "padding-left:.4rem;position:sticky;left:0;z-index:1}\n"
    ".map tfoot th{padding-left:.4rem}\n"
    ".map tbody th.part{background:#e4e4e4;font-weight:bold}\n"
    ".map .own{border-right:2px solid #767676}\n"
    ".map tfoot th,.map tfoot td{background:#f0f0f0}\n"
    ".map tfoot tr:first-child>*{border-top:2px solid #767676}\n"
    ".n{color:#6b6b6b}\n"
    ".light{display:inline-block;min-width:1.5em;text-align:center;"
    "padding:.05em .2em;margin-right:.3em;border:1px solid #767676}\n"
    ".legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;"
    "gap:.3rem 1.5rem}\n"
    "@media(max-width:40rem){.map tbody th{min-width:9em}}\n"
    "@media print{@page{size:A3 landscape;margin:10mm}"
    "body{max-width:none}.map tfoot{display:table-row-group}"
    ".map{overflow:visible;max-height:none;border:0}"
    ".map table{font-size:8pt}.map thead th{position:static}"
    "*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}\n");

static void style_put(struct buf *out)
{
    buf_put(out, map_style);
    light_rules_put(out);
    buf_put(out, S(".r{font-weight:bold}"
                   ".y{box-shadow:inset 0 0 0 2px #6b4f00}"
                   ".o{outline:1px dashed #767676;outline-offset:-3px}\n"));
}

static void line_put(struct map_page *page, const char *name, struct str text)
{
    markup_element(page->out, name, "", text);
    buf_put_byte(page->out, '\n');
}

static bool is_own(const struct map_page *page, size_t column)
{
    return page->map->regions[column] == REGION_NONE;
}

static void heads_put(struct map_page *page)
{
    struct buf *out = page->out;
    buf_put(out, S("<thead>\n<tr><th scope=\"col\">"));
    buf_put(out, page->lang == LANG_ZH ? S("事项") : S("Item"));
    buf_put(out, S("</th>"));
    for (size_t i = 0; i < page->map->n_columns; i++) {
        buf_put(out, S("<th scope=\"col\""));
        if (is_own(page, i))
            markup_attribute(out, "class", S("own"));
        markup_attribute(out, "title", map_region_name(page->map, i));
        buf_put_byte(out, '>');
        markup_element(out, "span", "up", map_region_short(page->map, i));
        buf_put(out, S("</th>"));
    }
    buf_put(out, S("</tr>\n</thead>\n"));
}

static void cell_put_html(struct map_page *page, const struct map_row *row,
                          size_t column)
{
    const struct map_cell *cell = &row->cells[column];
    enum light light = cell->standing.light;
    struct buf *out = page->out;
    buf_put_format(out, "<td class=\"%s%s\"",
                   cell->is_asked ? light_paints[light].class : "n",
                   is_own(page, column) ? " own" : "");
    if (cell->is_asked)
        markup_attribute(out, "title",
                         map_told(page->sheet, row, column, page->lang));
    buf_put_byte(out, '>');
    markup_text(out,
                cell->is_asked ? map_sign(light, page->lang) : map_sign_none());
    buf_put(out, S("</td>"));
}

static void rows_put(struct map_page *page, struct sink *sink)
{
    struct buf *out = page->out;
    for (size_t i = 0; i < page->map->n; i++) {
        const struct map_row *row = &page->map->rows[i];
        if (map_opens_section(page->map, i)) {
            buf_put(out, i > 0 ? S("</tbody>\n<tbody>\n") : S("<tbody>\n"));
            buf_put_format(out,
                           "<tr><th class=\"part\" scope=\"rowgroup\" "
                           "colspan=\"%zu\">",
                           page->map->n_columns + 1);
            markup_text(out, map_section(page->sheet, row, page->lang));
            buf_put(out, S("</th></tr>\n"));
        }
        buf_put(out, S("<tr><th scope=\"row\">"));
        markup_text(out, map_label(page->sheet, row));
        buf_put(out, S("</th>"));
        for (size_t k = 0; k < page->map->n_columns; k++)
            cell_put_html(page, row, k);
        sink_put(sink, S("</tr>\n"));
    }
    if (page->map->n > 0)
        buf_put(out, S("</tbody>\n"));
}

static void light_put(struct map_page *page, const char *class, struct str sign)
{
    buf_put_format(page->out, "<span class=\"light %s\">", class);
    markup_text(page->out, sign);
    buf_put(page->out, S("</span>"));
}

static void counts_put(struct map_page *page)
{
    struct buf *out = page->out;
    buf_put(out, S("<tfoot>\n"));
    for (size_t light = 0; light < LIGHTS; light++) {
        if (page->map->total[light] == 0)
            continue;
        buf_put(out, S("<tr><th scope=\"row\">"));
        light_put(page, light_paints[light].class,
                  map_sign((enum light)light, page->lang));
        buf_put_format(out,
                       page->lang == LANG_ZH ? "共 %llu 格" : "cells: %llu",
                       (unsigned long long)page->map->total[light]);
        buf_put(out, S("</th>"));
        for (size_t i = 0; i < page->map->n_columns; i++)
            buf_put_format(out, "<td%s>%llu</td>",
                           is_own(page, i) ? " class=\"own\"" : "",
                           (unsigned long long)page->map->counts[i][light]);
        buf_put(out, S("</tr>\n"));
    }
    buf_put(out, S("</tfoot>\n"));
}

static void legend_put(struct map_page *page)
{
    buf_put(page->out, S("<ul class=\"legend\">\n"));
    for (size_t i = 0; i <= LIGHTS; i++) {
        enum light light = (enum light)i;
        if (!map_legend_has(page->sheet, light))
            continue;
        buf_put(page->out, S("<li>"));
        if (i < LIGHTS)
            light_put(page, light_paints[i].class, map_sign(light, page->lang));
        else
            light_put(page, "n", map_sign_none());
        markup_text(page->out, map_meaning(page->sheet, light, page->lang));
        buf_put(page->out, S("</li>\n"));
    }
    buf_put(page->out, S("</ul>\n"));
}

void map_html_put(struct sink *sink, const void *subject,
                  const struct look *look)
{
    const struct map_sheet *sheet = subject;
    struct map_page page = {.sheet = sheet,
                            .map = sheet->map,
                            .lang = look->lang,
                            .out = &sink->pending};
    struct buf style = {0};
    style_put(&style);
    struct str heading = word_in(look->lang, &map_heading);
    page_begin(page.out, &(struct page){.lang = look->lang,
                                        .title = heading,
                                        .style = buf_str(&style)});
    buf_release(&style);
    line_put(&page, "h1", heading);
    line_put(&page, "p", sheet->title);
    legend_put(&page);
    buf_put(page.out, S("<div class=\"map\" tabindex=\"0\" role=\"region\""));
    markup_attribute(page.out, "aria-label", heading);
    buf_put(page.out, S(">\n<table>\n"));
    line_put(&page, "caption", map_days(sheet, look->lang));
    heads_put(&page);
    rows_put(&page, sink);
    counts_put(&page);
    buf_put(page.out, S("</table>\n</div>\n"));
    line_put(&page, "p", map_source(sheet, look->lang));
    page_end(page.out);
    sink_put(sink, S(""));
}
