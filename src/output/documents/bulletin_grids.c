/* Recurring duties in a bulletin: periods × regions. */
#include "bulletin_text.h"

static struct paper_column *columns_of(struct bulletin_paper *out,
                                       const struct grid *grid)
{
    const struct bulletin *bulletin = out->bulletin;
    const struct regions *regions = &bulletin->question->plan->regions;
    struct region_set reach = {run_at(bulletin, grid->run)->regions};
    struct paper_column *columns =
        ARENA_ARRAY(out->arena, struct paper_column, grid->n_regions + 1);
    size_t n = 1;
    columns[0] = (struct paper_column){.head = S("期次")};
    for (uint32_t i = 0; i < regions->n; i++)
        if (region_set_has(reach, i))
            columns[n++] = (struct paper_column){
                .head = region_short(&regions->items[i]), .is_narrow = true};
    if (n == 1)
        columns[n] = (struct paper_column){.head = S("本级")};
    return columns;
}

static void grid_put(struct bulletin_paper *out, const struct grid *grid)
{
    const struct bulletin *bulletin = out->bulletin;
    struct str caption = str_format(
        out->arena, "%.*s　%.*s",
        STR_ARG(row_id(out, grid->run, (struct period){0})),
        STR_ARG(title_at(bulletin, run_at(bulletin, grid->run)->item)));
    struct paper_table *table = paper_table_put(
        &out->paper, caption, columns_of(out, grid), grid->n_regions + 1);
    for (size_t i = 0; i < grid->n_periods; i++) {
        char text[PERIOD_TEXT];
        value_text_put(
            out, table,
            str_dup(out->arena, period_write(grid->periods[i], text)));
        for (size_t k = 0; k < grid->n_regions; k++)
            value_text_put(
                out, table,
                word_zh(&grid_words[grid->marks[i * grid->n_regions + k]]));
    }
    if (grid->n_missed_before > 0)
        paper_put(&out->paper, BLOCK_NOTE,
                  str_format(out->arena, "此前各期另有%u个分解项逾期未完成。",
                             (unsigned)grid->n_missed_before));
}

void bulletin_grids(struct bulletin_paper *out)
{
    const struct grids *grids = &out->bulletin->grids;
    if (!out->bulletin->has_journal)
        return;
    heading_next(out, S("定期事项完成情况"));
    if (grids->n == 0) {
        nothing_put(out);
        return;
    }
    for (size_t i = 0; i < grids->n; i++)
        grid_put(out, &grids->items[i]);
    paper_put(&out->paper, BLOCK_NOTE,
              S("已=按期完成　迟=逾期完成　审=待审核　缺=逾期未完成　"
                "未=未到时限　免=不适用　定=待认定；列一年以内的期次。"));
}
