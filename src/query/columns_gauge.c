/* The columns of indicators. */
#include "columns_gauge.h"

#include "wpc/query/gauge.h"

static const struct indicator *indicator_of(const struct answer *answer,
                                            const struct answer_row *row)
{
    return item_extra(answer->question->plan, row->item)->more->indicator;
}

/* The one region asked about; of several, or none, the whole. */
static uint32_t region_of(const struct answer *answer)
{
    const struct filter *filter = answer->question->filter;
    struct region_set regions = filter->want.regions;
    if (!filter->want.is_set[FILTER_REGION] || region_set_count(regions) != 1)
        return REGION_NONE;
    return (uint32_t)__builtin_ctzll(regions.bits);
}

static struct gauge gauge_of(const struct answer *answer,
                             const struct answer_row *row)
{
    const struct question *question = answer->question;
    return gauge_find(question->gauges, question->plan, row->item,
                      region_of(answer));
}

static void year_fill(struct cell *cell, int16_t year)
{
    if (year != 0)
        *cell = cell_of_number(year);
}

void gauge_fill_range(const struct answer *answer, const struct answer_row *row,
                      struct cell *cell)
{
    const struct indicator *indicator = indicator_of(answer, row);
    if (indicator != NULL)
        *cell = cell_of_text(indicator->scope);
}

void gauge_fill_direction(const struct answer *answer,
                          const struct answer_row *row, struct cell *cell)
{
    const struct indicator *indicator = indicator_of(answer, row);
    if (indicator != NULL)
        *cell = cell_of_word(&direction_words[indicator->direction]);
}

void gauge_fill_target(const struct answer *answer,
                       const struct answer_row *row, struct cell *cell)
{
    const struct indicator *indicator = indicator_of(answer, row);
    if (indicator == NULL)
        return;
    struct gauge gauge = gauge_of(answer, row);
    enum lang lang = answer->question->lang;
    *cell = cell_of_text(gauge.target_text);
    if (gauge.has_target)
        cell->shown =
            gauge_target_text(answer->question->arena, &gauge, indicator, lang);
    else
        cell->shown = lang == LANG_ZH ? S("未分解") : S("not broken down");
}

void gauge_fill_about(const struct answer *answer, const struct answer_row *row,
                      struct cell *cell)
{
    const struct indicator *indicator = indicator_of(answer, row);
    static const struct word words[] = {WORD("no", "", ""),
                                        WORD("yes", "约", "about")};
    if (indicator != NULL)
        *cell = cell_of_word(&words[indicator->about]);
}

void gauge_fill_unit(const struct answer *answer, const struct answer_row *row,
                     struct cell *cell)
{
    const struct indicator *indicator = indicator_of(answer, row);
    if (indicator != NULL)
        *cell = cell_of_text(indicator->unit);
}

void gauge_fill_base(const struct answer *answer, const struct answer_row *row,
                     struct cell *cell)
{
    const struct indicator *indicator = indicator_of(answer, row);
    if (indicator != NULL)
        year_fill(cell, indicator->base);
}

void gauge_fill_year(const struct answer *answer, const struct answer_row *row,
                     struct cell *cell)
{
    const struct indicator *indicator = indicator_of(answer, row);
    if (indicator != NULL)
        year_fill(cell, indicator->year);
}

void gauge_fill_actual(const struct answer *answer,
                       const struct answer_row *row, struct cell *cell)
{
    const struct indicator *indicator = indicator_of(answer, row);
    if (indicator == NULL)
        return;
    struct gauge gauge = gauge_of(answer, row);
    *cell = cell_of_text(gauge.actual_text);
    if (gauge.has_actual)
        cell->shown = str_join(answer->question->arena, gauge.actual_text,
                               indicator->unit);
}

void gauge_fill_actual_on(const struct answer *answer,
                          const struct answer_row *row, struct cell *cell)
{
    const struct indicator *indicator = indicator_of(answer, row);
    if (indicator == NULL)
        return;
    struct gauge gauge = gauge_of(answer, row);
    if (gauge.has_actual)
        *cell = cell_of_date(gauge.actual_on);
}

/* What is missing; 0 when the target is met. */
void gauge_fill_gap(const struct answer *answer, const struct answer_row *row,
                    struct cell *cell)
{
    const struct indicator *indicator = indicator_of(answer, row);
    struct arena *arena = answer->question->arena;
    char text[DECIMAL_TEXT];
    struct decimal by;
    if (indicator == NULL)
        return;
    struct gauge gauge = gauge_of(answer, row);
    enum gap gap = gauge_gap(&gauge, indicator, &by);
    if (gap == GAP_UNKNOWN)
        return;
    *cell = cell_of_text(
        gap == GAP_MET ? S("0") : str_dup(arena, decimal_write(by, text)));
    cell->shown =
        gauge_gap_text(arena, &gauge, indicator, answer->question->lang);
}

/* Short of a target that is about so much is neither. */
void gauge_fill_met(const struct answer *answer, const struct answer_row *row,
                    struct cell *cell)
{
    const struct indicator *indicator = indicator_of(answer, row);
    static const struct word words[] = {WORD("no", "否", "no"),
                                        WORD("yes", "是", "yes")};
    struct decimal by;
    if (indicator == NULL)
        return;
    struct gauge gauge = gauge_of(answer, row);
    enum gap gap = gauge_gap(&gauge, indicator, &by);
    if (gap == GAP_MET || gap == GAP_SHORT)
        *cell = cell_of_word(&words[gap == GAP_MET]);
}
