/* wpc map: every item in every region, one light each. */
#include "event_row.h"
#include "wpc/output/map_sheet.h"

static const struct column columns[] = {
    {WORD("item", "事项", "item"), COLUMN_PLAIN},
    {WORD("region", "盟市", "region"), COLUMN_PLAIN},
    {WORD("light", "灯", "light"), COLUMN_LIGHT},
    {WORD("status", "状态", "status"), COLUMN_PLAIN},
    {WORD("next", "时限", "next"), COLUMN_PLAIN},
    {WORD("done", "销号", "done"), COLUMN_NUMBER},
    {WORD("cells", "分解项", "cells"), COLUMN_NUMBER},
    {WORD("marks", "标记", "marks"), COLUMN_PLAIN},
    {WORD("section", "部分", "section"), COLUMN_PLAIN},
    {WORD("title", "简称", "title"), COLUMN_PROSE},
};
enum {
    ITEM,
    REGION,
    LIGHT,
    STATUS,
    NEXT,
    DONE,
    CELLS,
    MARKS,
    SECTION,
    TITLE,
    COLUMNS
};

/* The cells of a map, row by row, those that nothing is asked of left out. */
struct map_walk {
    const struct map *map;
    size_t row;
    size_t column;
    struct cell of_item[COLUMNS]; /* of the row; the same in each cell */
};

static void item_fill(const struct map *map, const struct item *item,
                      struct cell *cells)
{
    const struct plan *plan = map->question->plan;
    struct arena *arena = map->question->arena;
    char id[ITEM_ID];
    cells[SECTION] = (struct cell){0};
    cells[ITEM] = cell_of_text(str_dup(arena, item_id(item, id)));
    cells[TITLE] = cell_of_text(item_extra(plan, item)->title);
    if (item->section == 0)
        return;
    const struct section *section = &plan->sections[item->section - 1];
    cells[SECTION] =
        cell_of_text(str_join(arena, section->number, section->name));
}

static void cell_fill(const struct map *map, size_t column,
                      const struct map_cell *cell, struct cell *cells)
{
    cells[REGION] = cell_of_text(map_region_name(map, column));
    cells[LIGHT] = cell_of_word(&light_words[cell->standing.light]);
    cells[STATUS] = cell_of_word(&status_words[cell->standing.status]);
    if (!date_is_none(cell->next))
        cells[NEXT] = cell_of_date(cell->next);
    if (map->question->fold == NULL)
        return;
    unsigned marks = cell->standing.asks & ~(unsigned)(ASK_OVERDUE - 1) &
                     ~(unsigned)ASK_UNDATED;
    struct arena *arena = map->question->arena;
    cells[MARKS] = cell_of_text(marks_text(arena, marks, LANG_EN, true));
    cells[MARKS].shown = marks_text(arena, marks, map->question->lang, false);
    cells[DONE] = cell_of_number(cell->done);
    cells[CELLS] = cell_of_number(cell->cells);
}

static bool walk_next(void *context, struct cell *cells)
{
    struct map_walk *walk = context;
    const struct map *map = walk->map;
    for (; walk->row < map->n; walk->row++, walk->column = 0)
        while (walk->column < map->n_columns) {
            const struct map_row *row = &map->rows[walk->row];
            size_t column = walk->column++;
            if (column == 0)
                item_fill(map, row->item, walk->of_item);
            if (!row->cells[column].is_asked)
                continue;
            for (size_t i = 0; i < COLUMNS; i++)
                cells[i] = walk->of_item[i];
            cell_fill(map, column, &row->cells[column], cells);
            return true;
        }
    return false;
}

static enum rc rows_print(struct presentation *presentation,
                          const struct map *map)
{
    struct map_walk walk = {.map = map};
    struct view view = {.columns = columns,
                        .n_columns = sizeof columns / sizeof *columns};
    return present_rows(
        presentation, &view,
        &(struct present_rows){.next = walk_next, .context = &walk});
}

/* Those of the fold, or made here where nothing was folded. */
static const struct cells *cells_of(struct call *call)
{
    const struct workspace *workspace = call->workspace;
    if (call->progress != NULL)
        return &call->progress->cells;
    struct cells *cells = ARENA_NEW(call->arena, struct cells);
    cells_make(cells, call->arena, &workspace->plan, workspace->conf.ends,
               workspace->conf.grace_days);
    return cells;
}

static enum rc run(struct call *call)
{
    struct presentation presentation = {0};
    enum rc rc = present_open(&presentation, call);
    if (rc != RC_OK)
        return rc;
    struct question question = call_question(call);
    struct map map = map_of(&question, cells_of(call));
    struct map_sheet sheet = {
        .map = &map,
        .title = call->workspace->conf.title,
        .asked = caption_of(call->arena, &call->filter_words, &call->filter,
                            call->lang),
        .known_at = call->known_at,
        .has_journal = call->progress != NULL,
    };
    if (presentation.document != NULL)
        present_document(&presentation, &sheet);
    else
        rc = rows_print(&presentation, &map);
    enum rc closed = present_close(&presentation);
    if (rc != RC_OK || closed != RC_OK)
        return rc != RC_OK ? rc : closed;
    return call->view.fail_if_any && map.n > 0 ? RC_HOLDS : RC_OK;
}

static const struct document documents[] = {
    {STR("table"), STR("txt"), map_text_put},
    {STR("html"), STR("html"), map_html_put},
    {STR("svg"), STR("svg"), map_svg_put},
};
static const struct document_table document_table = {
    .items = documents,
    .n = sizeof documents / sizeof *documents,
    .leads = true,
};

const struct command command_map = {
    .name = STR("map"),
    .group = GROUP_SEE,
    .operands = WORD("", "[要找的词]…", "[WORD]…"),
    .summary = WORD("", "一览：事项 × 盟市，一格一盏灯；可上墙",
                    "items by region, a light in each cell; for the wall"),
    .about = WORD("",
                  "一格取该事项在该地最差的一盏灯，红黄绿蓝灰以字为准，黑白"
                  "复印也看得清；没有要求的格是“-”。tsv csv json 一格一行。\n"
                  "  wpc map --section 三（六）\n"
                  "  wpc map --kind due --before 2017-12-31\n"
                  "  wpc map -o 一览.html\n"
                  "  wpc map -o 一览.svg       A3 横幅，供张贴",
                  "A cell shows the worst light of the item in that region, "
                  "by a letter as well as a colour; \"-\" where nothing is "
                  "asked. tsv csv json give a row for each cell.\n"
                  "  wpc map --section 三（六）\n"
                  "  wpc map --kind due --before 2017-12-31\n"
                  "  wpc map -o map.html\n"
                  "  wpc map -o map.svg        A3 across, for the wall"),
    .uses = USES_FILTER | USES_VIEW | USES_WORDS,
    .documents = &document_table,
    .run = run,
};
